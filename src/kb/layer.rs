//! Entries of one source, side by side: of each its head in memory, and its text where it lies until it is
//! needed. A pack is a layer as a file.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use super::columns::{Columns, Malformed, put_bytes, put_u64s};
use super::heads::{Field, Head, Heads};
use super::parse::is_id;
use super::record::Origin;

/// What a pack begins with. A tool that takes it for text and changes line ends breaks it at once.
pub(super) const MAGIC: [u8; 8] = *b"\x89errkb\r\n";

/// Changes with the format, and with whatever the scanner's tables depend on.
const VERSION: u32 = 7;

/// Bytes of a pack before its first section: magic, version, lengths of the sections, checksum.
const HEADER: usize = 56;

/// Entries of one source, ordered by ID.
#[derive(Debug)]
pub(crate) struct Layer {
    heads: Heads,
    texts: Texts,
    /// Where each entry's text ends, and its checksum.
    text_ends: Vec<u64>,
    checksums: Vec<u64>,
    /// IDs of entries to be taken out, one a line.
    disabled: String,
    tables: Cow<'static, [u8]>,
    origins: Origins,
}

#[derive(Debug)]
enum Texts {
    Memory(Cow<'static, [u8]>),
    /// From this byte of the file on.
    File(Mutex<File>, u64),
}

#[derive(Debug)]
enum Origins {
    BuiltIn,
    Pack(PathBuf),
    /// Of each entry.
    Files(Vec<PathBuf>),
}

/// One entry of a layer that is being made.
pub(crate) struct Item {
    pub head: Head,
    pub text: String,
    pub path: PathBuf,
}

impl Layer {
    /// A layer of entries from files, each with another ID.
    pub fn of_files(mut items: Vec<Item>, disabled: Vec<String>) -> Self {
        items.sort_by(|a, b| a.head[Field::Id as usize].cmp(&b.head[Field::Id as usize]));
        let (mut heads, mut texts, mut paths) = (Vec::new(), Vec::new(), Vec::new());
        for Item { head, text, path } in items {
            heads.push(head);
            texts.push(text);
            paths.push(path);
        }
        let (text_ends, checksums) = ends_and_checksums(&texts);
        Layer {
            heads: Heads::of(&heads),
            texts: Texts::Memory(texts.concat().into_bytes().into()),
            text_ends,
            checksums,
            disabled: disabled.join("\n"),
            tables: Cow::default(),
            origins: Origins::Files(paths),
        }
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.text_ends.len()
    }

    /// What the scanner has prepared; empty when it has not.
    pub fn tables(&self) -> &[u8] {
        &self.tables
    }

    /// IDs of entries to be taken out of the layers below.
    pub fn disabled(&self) -> impl Iterator<Item = &str> {
        self.disabled.lines()
    }

    /// A text of an entry's head.
    pub fn head(&self, entry: usize, field: Field) -> &str {
        self.heads.get(entry, field)
    }

    /// Where an entry is from.
    pub fn origin(&self, entry: usize) -> Origin {
        match &self.origins {
            Origins::BuiltIn => Origin::BuiltIn,
            Origins::Pack(path) => Origin::File(path.clone()),
            Origins::Files(paths) => Origin::File(paths[entry].clone()),
        }
    }

    /// An entry's text.
    ///
    /// # Errors
    /// When it cannot be read, or is not what it was when the layer was made.
    pub fn text(&self, entry: usize) -> io::Result<String> {
        let start = entry.checked_sub(1).map_or(0, |before| self.text_ends[before]);
        let end = self.text_ends[entry];
        let bytes = match &self.texts {
            Texts::Memory(bytes) => bytes.get(start as usize..end as usize).unwrap_or_default().to_vec(),
            Texts::File(file, offset) => {
                let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
                file.seek(SeekFrom::Start(offset + start))?;
                let mut bytes = Vec::new();
                (&mut *file).take(end - start).read_to_end(&mut bytes)?;
                bytes
            }
        };
        let is_intact = xxh3_64(&bytes) == self.checksums[entry];
        String::from_utf8(bytes).ok().filter(|_| is_intact).ok_or_else(|| self.altered(entry))
    }

    /// Says that an entry's text is not the one that belongs to its head.
    pub fn altered(&self, entry: usize) -> io::Error {
        let origin = match self.origin(entry) {
            Origin::BuiltIn => "the built-in entries".to_owned(),
            Origin::File(path) => path.display().to_string(),
        };
        let id = self.head(entry, Field::Id);
        io::Error::new(io::ErrorKind::InvalidData, format!("{origin}: the text of {id} was altered; {ANEW}"))
    }
}

/// What to do about a pack that is refused.
const ANEW: &str = "make it anew with `errkb pack`";

/// Where each of texts ends that lie one after another, and its checksum.
fn ends_and_checksums(texts: &[String]) -> (Vec<u64>, Vec<u64>) {
    let mut end = 0;
    let place = |text: &String| {
        end += text.len() as u64;
        (end, xxh3_64(text.as_bytes()))
    };
    texts.iter().map(place).unzip()
}

/// Writes entries as a pack. `items` are their heads and texts, in order of their IDs; `tables` are the scanner's.
pub(super) fn write_pack(
    items: impl Iterator<Item = io::Result<(Head, String)>>,
    disabled: Vec<String>,
    tables: &[u8],
) -> io::Result<Vec<u8>> {
    let items: Vec<(Head, String)> = items.collect::<io::Result<_>>()?;
    let (heads, texts): (Vec<Head>, Vec<String>) = items.into_iter().unzip();
    let heads = Heads::of(&heads);
    let (text_ends, checksums) = ends_and_checksums(&texts);
    let mut columns = Vec::new();
    heads.put_ends(&mut columns);
    put_u64s(&mut columns, text_ends);
    put_u64s(&mut columns, checksums);
    put_bytes(&mut columns, disabled.join("\n").as_bytes());
    let texts = texts.concat();
    let sections = [&columns[..], heads.strings().as_bytes(), tables, texts.as_bytes()];
    let mut pack = Vec::with_capacity(HEADER + sections.iter().map(|section| section.len()).sum::<usize>());
    pack.extend(MAGIC);
    pack.extend(u64::from(VERSION).to_le_bytes());
    for section in sections {
        pack.extend((section.len() as u64).to_le_bytes());
    }
    let [before @ .., _] = sections;
    pack.extend(checksum(&pack, before).to_le_bytes());
    for section in sections {
        pack.extend_from_slice(section);
    }
    Ok(pack)
}

/// So many bytes, or all that there are.
fn take(from: &mut impl Read, len: u64) -> io::Result<Cow<'static, [u8]>> {
    let mut bytes = Vec::with_capacity(len as usize);
    from.take(len).read_to_end(&mut bytes)?;
    Ok(bytes.into())
}

/// Of the header up to its place there, and of all sections but the texts.
fn checksum(header: &[u8], sections: [&[u8]; 3]) -> u64 {
    let mut sum = Xxh3::new();
    sum.update(header);
    sections.into_iter().for_each(|section| sum.update(section));
    sum.digest()
}

/// The lengths of a pack's sections, and the checksum of all but the last.
struct Header {
    columns: u64,
    strings: u64,
    tables: u64,
    texts: u64,
    checksum: u64,
}

impl Header {
    /// Reads the header of a pack of `len` bytes.
    fn read(bytes: &[u8], len: u64) -> Result<Self, String> {
        if !bytes.starts_with(&MAGIC) {
            return Err("not a pack; name a folder of entries, a .json file or a pack".to_owned());
        }
        let number =
            |at: usize| bytes.get(at..at + 8).map(|n| u64::from_le_bytes(n.try_into().expect("eight")));
        let cut_short = |whole: &str| format!("cut short: {len} of {whole} bytes; {ANEW}");
        let version = number(8).ok_or_else(|| cut_short("more"))?;
        if version != u64::from(VERSION) {
            return Err(format!("a pack of format {version}, and this errkb reads {VERSION}; {ANEW}"));
        }
        let numbers = [16, 24, 32, 40, 48].map(number);
        let [Some(columns), Some(strings), Some(tables), Some(texts), Some(checksum)] = numbers else {
            return Err(cut_short("more"));
        };
        let whole = [columns, strings, tables, texts].into_iter().try_fold(HEADER as u64, u64::checked_add);
        match whole {
            Some(whole) if whole == len => Ok(Header { columns, strings, tables, texts, checksum }),
            Some(whole) if whole > len => Err(cut_short(&whole.to_string())),
            _ => Err(format!("altered: its parts have not the length of the whole; {ANEW}")),
        }
    }
}

impl Layer {
    /// The layer of the pack that is compiled in, which stays where it is.
    ///
    /// # Errors
    /// As [`Layer::open`].
    pub fn built_in(pack: &'static [u8]) -> Result<Self, String> {
        let mut rest = pack;
        let section =
            |len: u64| Ok(rest.split_off(..len.min(rest.len() as u64) as usize).unwrap_or_default().into());
        Layer::read(section, pack.len() as u64, Origins::BuiltIn, |start| {
            Texts::Memory(pack.get(start as usize..).unwrap_or_default().into())
        })
    }

    /// Opens a pack. Its entries' texts stay in the file.
    ///
    /// # Errors
    /// What is wrong with it, in words: it cannot be read, is none, is of another version, cut short or altered.
    pub fn open(path: &Path) -> Result<Self, String> {
        let unreadable = |error: io::Error| format!("cannot be read: {error}");
        let mut file = File::open(path).map_err(unreadable)?;
        let metadata = file.metadata().map_err(unreadable)?;
        let origins = Origins::Pack(path.to_owned());
        if metadata.is_file() {
            let mut sections = file.try_clone().map_err(unreadable)?;
            let section = |len| take(&mut sections, len).map_err(unreadable);
            let texts = |start| Texts::File(Mutex::new(file), start);
            return Layer::read(section, metadata.len(), origins, texts);
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(unreadable)?;
        let mut rest = &bytes[..];
        let section = |len| take(&mut rest, len).map_err(unreadable);
        Layer::read(section, bytes.len() as u64, origins, |start| {
            Texts::Memory(bytes.get(start as usize..).unwrap_or_default().to_vec().into())
        })
    }

    /// Reads a pack of `len` bytes up to its texts. `section` gives the next bytes, so many or all that there are; `texts` takes
    /// what begins at a place of the pack.
    fn read(
        mut section: impl FnMut(u64) -> Result<Cow<'static, [u8]>, String>,
        len: u64,
        origins: Origins,
        texts: impl FnOnce(u64) -> Texts,
    ) -> Result<Self, String> {
        let start = section(HEADER as u64)?;
        let header = Header::read(&start, len)?;
        let (columns, strings, tables) =
            (section(header.columns)?, section(header.strings)?, section(header.tables)?);
        let sum = || checksum(&start[..HEADER - 8], [&columns, &strings, &tables]);
        if start.len() < HEADER || sum() != header.checksum {
            return Err(format!("altered: its checksum does not agree; {ANEW}"));
        }
        let texts = texts(HEADER as u64 + header.columns + header.strings + header.tables);
        let layer = Layer::decode(&columns, strings, tables, texts, origins).ok();
        let layer = layer.filter(|layer| layer.is_sound(header.texts));
        layer.ok_or_else(|| format!("not made by errkb: its parts do not agree; {ANEW}"))
    }

    fn decode(
        columns: &[u8],
        strings: Cow<'static, [u8]>,
        tables: Cow<'static, [u8]>,
        texts: Texts,
        origins: Origins,
    ) -> Result<Self, Malformed> {
        let mut columns = Columns(columns);
        let heads = Heads::read(&mut columns, strings)?;
        let text_ends = columns.u64s()?.collect();
        let checksums = columns.u64s()?.collect();
        let disabled = String::from_utf8(columns.bytes()?.to_vec()).map_err(|_| Malformed)?;
        Ok(Layer { heads, texts, text_ends, checksums, disabled, tables, origins })
    }

    /// Whether all places lie in the texts that they are of, and the IDs are in order.
    fn is_sound(&self, texts: u64) -> bool {
        let id = |entry: usize| self.head(entry, Field::Id);
        let is_sound = |entry: usize| is_id(id(entry)) && (entry == 0 || id(entry - 1) < id(entry));
        self.heads.len() == self.len()
            && self.checksums.len() == self.len()
            && self.text_ends.is_sorted()
            && self.text_ends.last().is_none_or(|last| *last == texts)
            && (0..self.len()).all(is_sound)
    }
}
