//! The texts to measure with: logs of any size, and any number of signatures, some of which stand in them.
//! Seeds are fixed, so they are the same each time.

mod random;
mod signature;

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use random::Random;
pub use signature::Signature;

/// Signatures of the smallest list. Only these are put into logs, so that one log serves for all lists.
pub const FEWEST: usize = 2_500;

/// Of so many lines of an ordinary log, one has a signature.
pub const ORDINARY: usize = 1_000;

/// Of so many lines of a storm, one has a signature.
pub const STORM: usize = 1;

/// Longest line that is taken from a log, in bytes.
const LONGEST_LINE: usize = 2_000;

/// Fewest letters of a word of a log that is put into messages.
const FEWEST_LETTERS: usize = 5;

/// Where lines and signatures come from.
pub struct Source {
    /// What it is, in words.
    pub name: String,
    /// What it is called in the names of folders.
    pub slug: &'static str,
    /// Lines in which nothing is wrong, without their line feeds and control characters.
    lines: Vec<Vec<u8>>,
    /// The signatures that are given; all others are made of them.
    given: Vec<Signature>,
    /// Words to be put in the place of others, each once.
    vocabulary: Vec<String>,
    /// Of so many words of a message that is made, one is of the vocabulary.
    exchanged: usize,
    /// Whether each line gets other numbers when it is repeated.
    varies_numbers: bool,
}

/// A log that was made.
pub struct Log {
    /// Its lines, each with a line feed.
    pub text: Vec<u8>,
    /// The signatures put into it: lines from 0, and indexes of signatures.
    pub planted: Vec<(u64, usize)>,
}

impl Source {
    /// The project's own texts: the healthy corpus, and the errors that the built-in entries quote.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn of_project() -> io::Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut lines = Vec::new();
        for path in files(&root.join("tests/corpus/healthy"), "log")? {
            lines.extend(usable_lines(&fs::read(path)?));
        }
        let mut given = Vec::new();
        for path in files(&root.join("entries"), "json")? {
            given.extend(signature::quoted_in(&fs::read_to_string(path)?));
        }
        let mut seen = HashSet::new();
        given.retain(|signature: &Signature| seen.insert(signature.regex.clone()));
        let name = format!(
            "made up of the project's own texts: {} lines of tests/corpus/healthy, repeated with other \
             numbers; {} messages that the built-in entries quote, recombined",
            lines.len(),
            given.len()
        );
        // The messages are few: with words of the corpus besides, they are less alike.
        let mut vocabulary = words(&given);
        vocabulary.extend(lines.iter().flat_map(|line| plain_words(line)));
        Ok(Source {
            name,
            slug: "project",
            lines,
            given,
            vocabulary: vocabulary.into_iter().collect(),
            exchanged: 3,
            varies_numbers: true,
        })
    }

    /// A folder with `logs.log.gz`, lines of real logs, and `signatures.txt`, a regex a line.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn of_folder(folder: &Path) -> io::Result<Self> {
        let unpacked = Command::new("gzip")
            .arg("-dc")
            .arg(folder.join("logs.log.gz"))
            .stderr(Stdio::inherit())
            .output()?;
        let lines: Vec<Vec<u8>> = usable_lines(&unpacked.stdout).collect();
        let given: Vec<Signature> =
            fs::read_to_string(folder.join("signatures.txt"))?.lines().map(Signature::of_regex).collect();
        let name = format!(
            "real logs and signatures: {} lines of eight systems, repeated in random order; {} error \
             signatures, recombined for the longer lists",
            lines.len(),
            given.len()
        );
        let vocabulary = words(&given).into_iter().collect();
        Ok(Source { name, slug: "real", lines, given, vocabulary, exchanged: 6, varies_numbers: false })
    }

    /// So many distinct signatures: those given, then ones made of their words. A longer list begins with
    /// the shorter one.
    pub fn signatures(&self, count: usize) -> Vec<Signature> {
        let mut random = Random::new(1);
        let mut signatures: Vec<Signature> = self.given.iter().take(count).cloned().collect();
        let mut seen: HashSet<String> = signatures.iter().map(|s| s.regex.to_lowercase()).collect();
        while signatures.len() < count {
            let (one, other) = (random.choose(&self.given), random.choose(&self.given));
            let mut signature = Signature::recombined(one, other);
            signature.exchange_words(self.exchanged, &self.vocabulary, &mut random);
            if signature.is_telling() && seen.insert(signature.regex.to_lowercase()) {
                signatures.push(signature);
            }
        }
        signatures
    }

    /// A log of about so many bytes, in which one line of `every` has one of `signatures`.
    pub fn log(&self, signatures: &[Signature], bytes: usize, every: usize) -> Log {
        let mut random = Random::new(2);
        let mut text = Vec::with_capacity(bytes + LONGEST_LINE);
        let mut planted = Vec::new();
        for line in 0.. {
            if text.len() >= bytes {
                break;
            }
            if random.below(every) == 0 {
                let index = random.below(signatures.len());
                signatures[index].write_line(&mut text, &mut random);
                planted.push((line, index));
            } else {
                let from = text.len();
                text.extend_from_slice(random.choose::<Vec<u8>>(&self.lines));
                if self.varies_numbers {
                    random.vary_numbers(&mut text[from..]);
                }
            }
            text.push(b'\n');
        }
        Log { text, planted }
    }
}

/// `text` as a terminal gets it: colours, CRLF, and now and then a progress bar of lone CRs.
pub fn for_terminal(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() * 5 / 4);
    for (number, line) in text.split_inclusive(|byte| *byte == b'\n').enumerate() {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let middle = line.iter().position(|byte| *byte == b' ').unwrap_or(line.len());
        if number % 50 == 0 {
            // It has been wiped: a signature may reach over it from the line above.
            out.extend_from_slice(b"         \r         \r         \r");
        }
        out.extend_from_slice(b"\x1b[1;32m");
        out.extend_from_slice(&line[..middle]);
        out.extend_from_slice(b"\x1b[0m");
        out.extend_from_slice(&line[middle..]);
        out.extend_from_slice(b"\r\n");
    }
    out
}

/// The files below `folder` with this extension, in a stable order.
fn files(folder: &Path, extension: &str) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for found in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let path = found?.into_path();
        if path.extension().is_some_and(|it| it == extension) {
            files.push(path);
        }
    }
    Ok(files)
}

/// The words of these signatures.
fn words(signatures: &[Signature]) -> BTreeSet<String> {
    signatures.iter().flat_map(|signature| &signature.words).cloned().collect()
}

/// The words of a line that are letters only, and not of a few.
fn plain_words(line: &[u8]) -> impl Iterator<Item = String> + '_ {
    let words = line.split(|byte| !byte.is_ascii_alphanumeric());
    words
        .filter(|word| word.len() >= FEWEST_LETTERS && word.iter().all(u8::is_ascii_alphabetic))
        .map(|word| String::from_utf8_lossy(word).into_owned())
}

/// The lines that cleaning leaves as they are, so that other programs see the same text as `errkb`.
fn usable_lines(text: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    const BYTE_ORDER_MARKS: [&[u8]; 3] = [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"];
    let text = if BYTE_ORDER_MARKS.iter().any(|mark| text.starts_with(mark)) { &[] } else { text };
    text.split(|byte| *byte == b'\n')
        .map(|line| line.strip_suffix(b"\r").unwrap_or(line))
        .filter(|line| !line.is_empty() && line.len() <= LONGEST_LINE)
        .filter(|line| !line.iter().any(|byte| byte.is_ascii_control() && *byte != b'\t'))
        .map(<[u8]>::to_vec)
}
