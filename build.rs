//! Makes the pack that is compiled in of the entries below `entries/`, with the code that the program itself
//! has for it.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

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
    for watched in ["entries", "build.rs", "src/input", "src/kb", "src/scan"] {
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
    fs::write(out.join("built-in.errkb"), pack)
}
