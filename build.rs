//! Compiles the entries below `entries/` in: their texts, ordered by path.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("entries");
    for watched in ["entries", "build.rs", "src/scan", "src/kb"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    let mut files = Vec::new();
    collect(&root, &mut files)?;
    files.sort();
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("built_in.rs"), texts(&files))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for item in fs::read_dir(folder)? {
        let path = item?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    Ok(())
}

fn texts(files: &[PathBuf]) -> String {
    let mut code = String::from("/// The text of each built-in entry.\npub static ENTRIES: &[&str] = &[\n");
    for file in files {
        code += &format!("    include_str!({:?}),\n", file.display().to_string());
    }
    code + "];\n"
}
