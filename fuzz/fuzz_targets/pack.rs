//! A pack that was altered is refused, or gives a knowledge base that can be used: nothing panics, and
//! nothing takes memory without bound.

#![no_main]

use std::alloc::System;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fmt, fs, process};

use arbitrary::{Arbitrary, Unstructured};
use cap::Cap;
use errkb::input::Blocks;
use errkb::kb::{Diagnostic, KnowledgeBase, Lang, Loader, search};
use errkb::render;
use errkb::report::{Collector, InputSize, Report, Suspects};
use errkb::scan::{SignatureSet, scan};
use libfuzzer_sys::fuzz_target;
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

/// Memory ends here, and with it the program.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, 64 << 20);

/// Entries of the pack that is altered: ID, regex and further members.
const ENTRIES: &[(&str, &str, &str)] = &[
    ("a/disk-full", "disk full", r#""tags": ["generic"], "confidence": 0.5"#),
    ("a/no-space", r"No space\\s+left on (?P<device>[a-z0-9/]+)", r#""aliases": ["a/enospc"]"#),
    ("b/bytes", r"left on (?P<bytes>/(?-u:.))", r#""tags": []"#),
    ("b/digits", "[0-9]{3}", r#""verification_tier": "reproduced""#),
    ("b/refused", r"(?:connection )?refused|denied", r#""workarounds": [{"action": "x"}]"#),
    ("b/space", "no space", r#""confidence": 0.75"#),
    ("c/lines", r"begin\\s+end", r#""tags": ["x", "y"]"#),
    ("c/start", r"\\Aerror", r#""locale": "en""#),
];

/// A log in which each of them hits.
const LOG: &[u8] =
    b"error: disk full\nNo space\n left on /dev/sda1\nconnection refused 404\nleft on /\xc3\xa9\nbegin\nend dis\xe2\x84\xaa FULL\n";

/// Bytes of a pack before its first section; the lengths of the sections and the checksum end it.
const HEADER: usize = 56;

/// Columns of the first section and of the third.
const HEADS: usize = 4;
const TABLES: usize = 3;

/// Some columns, and the texts, among the parts of a pack.
const ENDS: usize = 0;
const TEXT_ENDS: usize = 1;
const CHECKSUMS: usize = 2;
const STRINGS: usize = HEADS;
const TEXTS: usize = STRINGS + 1 + TABLES;

/// The pack that is altered.
static PACK: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = env::temp_dir().join(format!("errkb-fuzz-{}", process::id()));
    for (id, regex, more) in ENTRIES {
        let (domain, _) = id.split_once('/').expect("IDs have domains");
        let file = folder.join(id).with_extension("json");
        fs::create_dir_all(file.parent().expect("it is in a folder")).expect("folders can be made");
        let text = format!(
            r#"{{"id": "{id}", "regex": "{regex}", "signature": "No space left on /é", "domain": "{domain}",
            "root_cause": "é", {more}}}"#
        );
        fs::write(&file, text).expect("files can be written");
    }
    let (kb, diagnostics) = load(&folder);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    fs::remove_dir_all(&folder).expect("the folder is there");
    assert_eq!(explain(&kb), ENTRIES.len(), "all entries hit");
    kb.to_pack(&SignatureSet::of(&kb).tables()).expect("the entries are in memory")
});

/// Where altered packs are put.
static FILE: LazyLock<PathBuf> =
    LazyLock::new(|| env::temp_dir().join(format!("errkb-fuzz-{}.errkb", process::id())));

fn load(path: &Path) -> (KnowledgeBase, Vec<Diagnostic>) {
    let mut loader = Loader::new();
    loader.add_path(path);
    loader.finish()
}

/// A pack.
///
/// As bytes: flags; then the pack itself, or five bytes for each edit of [`PACK`].
struct Case(Vec<u8>);

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "b\"{}\"", self.0.escape_ascii())
    }
}

impl<'a> Arbitrary<'a> for Case {
    fn arbitrary(u: &mut Unstructured<'a>) -> arbitrary::Result<Self> {
        let flags = u.arbitrary::<u8>()?;
        if flags & 1 != 0 {
            return Ok(Case(u.bytes(u.len())?.to_vec()));
        }
        let mut edits = Vec::new();
        while u.len() >= 5 {
            edits.push(u.arbitrary()?);
        }
        Ok(Case(altered(&edits, flags & 2 != 0, flags & 4 != 0)))
    }
}

/// A change of one part of a pack: of a column, the texts, or the whole file.
#[derive(Arbitrary, Clone, Copy, Debug)]
struct Edit {
    part: u8,
    kind: u8,
    at: u16,
    value: u8,
}

impl Edit {
    /// Makes the change; returns where, and how many bytes more there are.
    fn apply(self, bytes: &mut Vec<u8>) -> (usize, isize) {
        const NUMBERS: &[u32] = &[0, 1, 7, 8, 255, 256, 0x7fff_ffff, 0x8000_0000, u32::MAX - 1, u32::MAX];
        let before = bytes.len();
        let at = usize::from(self.at) % (bytes.len() + 1);
        match self.kind % 6 {
            0 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= self.value),
            1 => bytes.insert(at, self.value),
            2 => drop(bytes.drain(at..before.min(at + usize::from(self.value % 32)))),
            3 => {
                let number = NUMBERS[usize::from(self.value) % NUMBERS.len()];
                if let Some(place) = bytes.get_mut(at / 4 * 4..).and_then(<[u8]>::first_chunk_mut) {
                    *place = number.to_le_bytes();
                }
            }
            4 => bytes.truncate(at),
            _ => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = self.value),
        }
        (at, bytes.len() as isize - before as isize)
    }
}

/// [`PACK`] with these edits. Its checksum is right in the end if it `is_signed`; where heads move, the places
/// of the others and the checksums of the texts are set right if it `is_careful`.
fn altered(edits: &[Edit], is_signed: bool, is_careful: bool) -> Vec<u8> {
    let mut parts = parts(&PACK);
    let mut of_whole = Vec::new();
    for edit in edits {
        let part = usize::from(edit.part) % (parts.len() + 1);
        let Some(bytes) = parts.get_mut(part) else {
            of_whole.push(edit);
            continue;
        };
        let (at, more) = edit.apply(bytes);
        if is_careful && part == STRINGS {
            for end in parts[ENDS].as_chunks_mut::<4>().0 {
                let old = u32::from_le_bytes(*end);
                if old as usize > at {
                    *end = old.wrapping_add_signed(more as i32).to_le_bytes();
                }
            }
        }
    }
    if is_careful {
        sum_texts(&mut parts);
    }
    let mut pack = assembled(&parts);
    for edit in of_whole {
        edit.apply(&mut pack);
    }
    if is_signed {
        sign(&mut pack);
    }
    pack
}

/// The columns of a pack, its strings and its texts.
fn parts(pack: &[u8]) -> Vec<Vec<u8>> {
    let mut rest = &pack[HEADER..];
    let mut parts = Vec::new();
    for part in 0..TEXTS {
        let bytes = if part == STRINGS {
            let len = section_len(pack, 1).expect("it has a header");
            rest.split_off(..len).expect("the header is right")
        } else {
            let len = rest.split_off(..8).expect("a column has a length");
            let len = u64::from_le_bytes(len.try_into().expect("these are eight")) as usize;
            rest.split_off(..len).expect("a column is whole")
        };
        parts.push(bytes.to_vec());
    }
    parts.push(rest.to_vec());
    parts
}

/// What the header says of the length of a section.
fn section_len(pack: &[u8], section: usize) -> Option<usize> {
    let len = pack.get(16 + 8 * section..)?.first_chunk()?;
    usize::try_from(u64::from_le_bytes(*len)).ok()
}

/// Puts the checksums of the texts right.
fn sum_texts(parts: &mut [Vec<u8>]) {
    let mut start = 0;
    let mut sums = Vec::new();
    for end in parts[TEXT_ENDS].as_chunks().0 {
        let end = u64::from_le_bytes(*end) as usize;
        sums.extend(xxh3_64(parts[TEXTS].get(start..end).unwrap_or_default()).to_le_bytes());
        start = end;
    }
    parts[CHECKSUMS] = sums;
}

fn assembled(parts: &[Vec<u8>]) -> Vec<u8> {
    let section = |columns: &[Vec<u8>]| -> Vec<u8> {
        let column = |bytes: &Vec<u8>| [&(bytes.len() as u64).to_le_bytes(), &bytes[..]].concat();
        columns.iter().flat_map(column).collect()
    };
    let tables = section(&parts[STRINGS + 1..TEXTS]);
    let sections = [section(&parts[..HEADS]), parts[STRINGS].clone(), tables, parts[TEXTS].clone()];
    let mut pack = PACK[..16].to_vec();
    sections.iter().for_each(|section| pack.extend((section.len() as u64).to_le_bytes()));
    pack.extend([0; 8]);
    pack.extend(sections.concat());
    sign(&mut pack);
    pack
}

/// Puts the checksum right.
fn sign(pack: &mut [u8]) {
    let end = (0..3).try_fold(HEADER, |end, section| end.checked_add(section_len(pack, section)?));
    let Some(summed) = end.and_then(|end| pack.get(HEADER..end)) else { return };
    let mut sum = Xxh3::new();
    sum.update(&pack[..HEADER - 8]);
    sum.update(summed);
    let sum = sum.digest().to_le_bytes();
    pack[HEADER - 8..HEADER].copy_from_slice(&sum);
}

/// Does with a knowledge base what the commands do. Returns how many entries hit.
fn explain(kb: &KnowledgeBase) -> usize {
    let set = SignatureSet::of(kb);
    let mut collector = Collector::new(&set);
    let mut suspects = Suspects::default();
    collector.enter("log");
    suspects.enter("log");
    let mut blocks = Blocks::new(LOG);
    let scanned = scan(&set, &mut blocks, 1, |block, hits| {
        collector.observe(block, hits);
        suspects.observe(block, hits);
        ControlFlow::Continue(())
    });
    scanned.expect("memory can be read");
    // An entry whose text was altered is an error here, and nothing worse.
    let mut out = Vec::new();
    let size = InputSize { lines: blocks.lines(), bytes: blocks.bytes() };
    if let Ok(report) = Report::new(kb, &collector, suspects, size, 0) {
        let _ = render::text::write_report(&mut out, &report, Lang::En, 80);
        let _ = render::markdown::write_report(&mut out, &report, Lang::Zh);
        let _ = render::json::write_report(&mut out, &report);
    }
    for record in kb.records() {
        let _ = render::write_entry(&mut out, record, Lang::En, 80);
        let _ = render::json::write_entry(&mut out, record);
        let _ = kb.look_up(record.slug());
    }
    let _ = render::json::write_list(&mut out, &kb.records().iter().collect::<Vec<_>>(), true);
    let _ = search(kb, "space left", 3);
    collector.counts().count()
}

fuzz_target!(|case: Case| {
    fs::write(&*FILE, &case.0).expect("files can be written");
    let (kb, diagnostics) = load(&FILE);
    assert!(diagnostics.is_empty() || kb.is_empty(), "refused and taken: {diagnostics:?}");
    explain(&kb);
    if kb.records().iter().all(|record| record.entry().is_ok())
        && let Ok(pack) = kb.to_pack(&SignatureSet::of(&kb).tables())
    {
        fs::write(&*FILE, pack).expect("files can be written");
        let (again, diagnostics) = load(&FILE);
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        assert!(again.records().iter().map(|r| r.id()).eq(kb.records().iter().map(|r| r.id())));
    }
});
