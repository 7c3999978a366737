//! Turns a raw byte stream into UTF-8, by its byte-order mark. Invalid bytes of UTF-8 are kept.

use encoding_rs::{Decoder as Utf16Decoder, UTF_16BE, UTF_16LE};

/// How the raw input is encoded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Encoding {
    /// UTF-8, or bytes that nothing is known of.
    #[default]
    Bytes,
    /// UTF-16, of either byte order.
    Utf16,
}

impl Encoding {
    /// Length in raw bytes of decoded `text`.
    pub fn raw_len(self, text: &[u8]) -> u64 {
        match self {
            Encoding::Bytes => text.len() as u64,
            // By the first byte of each character: a part of one adds up with the rest.
            Encoding::Utf16 => text.iter().map(|byte| utf16_len(*byte)).sum(),
        }
    }
}

/// Bytes in UTF-16 of the character that begins with `byte`; none for a byte inside one.
fn utf16_len(byte: u8) -> u64 {
    match byte {
        0x80..=0xbf => 0,
        0xf0..=0xff => 4,
        _ => 2,
    }
}

/// Decodes a stream piece by piece.
pub(super) enum Decoder {
    /// Nothing seen yet; the first bytes, up to three, wait here for the rest of a mark.
    Start(Vec<u8>),
    Bytes,
    Utf16(Box<Utf16Decoder>),
}

impl Decoder {
    pub fn new() -> Self {
        Decoder::Start(Vec::new())
    }

    pub fn encoding(&self) -> Encoding {
        match self {
            Decoder::Utf16(_) => Encoding::Utf16,
            _ => Encoding::Bytes,
        }
    }

    /// Whether it changes nothing.
    pub fn passes(&self) -> bool {
        matches!(self, Decoder::Bytes)
    }

    /// Appends `raw`, decoded, to `text`; `last` says that the stream ends here. Returns the length of
    /// the byte-order mark where one was taken off.
    pub fn decode(&mut self, raw: &[u8], last: bool, text: &mut Vec<u8>) -> u64 {
        match self {
            Decoder::Bytes => {
                text.extend_from_slice(raw);
                0
            }
            Decoder::Utf16(decoder) => {
                decode_utf16(decoder, raw, last, text);
                0
            }
            Decoder::Start(head) => {
                head.extend_from_slice(raw);
                let (next, mark): (Decoder, usize) = match head[..] {
                    [0xef, 0xbb, 0xbf, ..] => (Decoder::Bytes, 3),
                    [0xff, 0xfe, ..] => (utf16(UTF_16LE), 2),
                    [0xfe, 0xff, ..] => (utf16(UTF_16BE), 2),
                    [] | [0xef] | [0xef, 0xbb] | [0xff] | [0xfe] if !last => return 0,
                    _ => (Decoder::Bytes, 0),
                };
                let head = std::mem::take(head);
                *self = next;
                self.decode(&head[mark..], last, text);
                mark as u64
            }
        }
    }
}

fn utf16(encoding: &'static encoding_rs::Encoding) -> Decoder {
    Decoder::Utf16(Box::new(encoding.new_decoder_without_bom_handling()))
}

fn decode_utf16(decoder: &mut Utf16Decoder, mut raw: &[u8], last: bool, text: &mut Vec<u8>) {
    let mut room = [0; 4096];
    loop {
        let (result, read, written, _) = decoder.decode_to_utf8(raw, &mut room, last);
        text.extend_from_slice(&room[..written]);
        raw = &raw[read..];
        if result == encoding_rs::CoderResult::InputEmpty {
            return;
        }
    }
}
