//! Makes what is compiled in: the pack of the entries below `entries/`, with the code that the program itself has
//! for it, and the output of healthy programs below `tests/corpus/healthy`, compressed.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use kb::columns::{put_bytes, put_u64s};
use miniz_oxide::deflate::compress_to_vec;
use walkdir::WalkDir;

#[allow(dead_code, unused_imports, reason = "the build needs a part of it")]
#[path = "src/input/mod.rs"]
mod input;
#[allow(dead_code, unused_imports, reason = "the build needs a part of it")]
#[path = "src/kb/mod.rs"]
mod kb;
#[allow(dead_code, unused_imports, reason = "the build needs a part of it")]
#[path = "src/scan/mod.rs"]
mod scan;

fn main() -> io::Result<()> {
    for watched in ["entries", "tests/corpus/healthy", "build.rs", "src/input", "src/kb", "src/scan"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let mut loader = kb::Loader::new();
    loader.add_path(&root.join(Path::new("entries")));
    let (kb, diagnostics) = loader.finish();
    // A broken entry is left out here, and fails the tests.
    for line in diagnostics
        .iter()
        .flat_map(|diagnostic| diagnostic.to_string().lines().map(str::to_owned).collect::<Vec<_>>())
    {
        println!("cargo:warning={line}");
    }
    let pack = kb.to_pack(&scan::SignatureSet::of(&kb).tables())?;
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("built-in.errkb"), pack)?;
    fs::write(out.join("healthy.deflate"), healthy_output(&root.join("tests/corpus/healthy"))?)
}

/// Lines between two files: more than a match spans.
const GAP: &[u8] = &[b'\n'; 17];

/// How hard to compress, 0 to 10: what more would save is not worth the wait.
const LEVEL: u8 = 7;

/// The files below a folder as lists: their names, the first line of each in the whole, and the whole.
fn healthy_output(folder: &Path) -> io::Result<Vec<u8>> {
    let (mut names, mut first_lines, mut text) = (String::new(), Vec::new(), Vec::new());
    let mut line = 1;
    for item in WalkDir::new(folder).sort_by_file_name() {
        let path = item?.into_path();
        if path.extension().is_none_or(|extension| extension != "log") {
            continue;
        }
        let name = path.strip_prefix(folder).expect("it is below").to_string_lossy().replace('\\', "/");
        names.extend([&name, "\n"]);
        first_lines.push(line);
        let start = text.len();
        text.extend(fs::read(&path)?);
        text.extend(GAP);
        line += memchr::memchr_iter(b'\n', &text[start..]).count() as u64;
    }
    let mut columns = Vec::new();
    put_bytes(&mut columns, names.as_bytes());
    put_u64s(&mut columns, first_lines);
    put_bytes(&mut columns, &text);
    Ok(compress_to_vec(&columns, LEVEL))
}
