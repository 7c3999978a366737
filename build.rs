//! Compiles the entries below `entries/` in: their texts, ordered by path, and the analyses of their
//! regexes, made by the code that the program itself has.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[allow(dead_code, reason = "the build needs a part of it")]
#[path = "src/scan/analysis.rs"]
mod analysis;
#[allow(dead_code, reason = "the build needs a part of it")]
#[path = "src/scan/anchor.rs"]
mod anchor;
#[allow(dead_code, reason = "the build needs a part of it")]
#[path = "src/kb/diagnostic.rs"]
mod diagnostic;
#[allow(dead_code, reason = "the build needs a part of it")]
#[path = "src/kb/pattern.rs"]
mod pattern;
#[allow(dead_code, reason = "the build needs a part of it")]
#[path = "src/scan/rarity.rs"]
mod rarity;

use analysis::Analysis;

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("entries");
    for watched in ["entries", "build.rs", "src/scan", "src/kb"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    let mut files = Vec::new();
    collect(&root, &mut files)?;
    files.sort();
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("built_in.rs"), texts(&files))?;
    fs::write(out.join("analyses.rs"), analyses(&files)?)
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

/// The analyses as a static list, ordered by regex. An entry that cannot be read is left to the tests.
fn analyses(files: &[PathBuf]) -> io::Result<String> {
    let mut analyses = BTreeMap::new();
    for file in files {
        let entry: serde_json::Value = serde_json::from_str(&fs::read_to_string(file)?).unwrap_or_default();
        if let Some(regex) = entry["regex"].as_str() {
            analyses.insert(regex.to_owned(), Analysis::of(regex));
        }
    }
    let mut code = String::from("static ANALYSES: &[(&str, Analysis)] = &[\n");
    for (regex, analysis) in analyses {
        let Analysis { reach, phrases, grams } = analysis;
        write!(code, "    ({regex:?}, Analysis {{ reach: Reach::{reach:?}, phrases: Cow::Borrowed(&[")
            .expect(STRING);
        for phrase in phrases.iter() {
            write!(code, "Cow::Borrowed(b\"{}\"), ", phrase.escape_ascii()).expect(STRING);
        }
        code += "]), grams: Cow::Borrowed(&[";
        for gram in grams.iter() {
            write!(code, "{gram:?}, ").expect(STRING);
        }
        code += "]) }),\n";
    }
    Ok(code + "];\n")
}

const STRING: &str = "a String takes any text";
