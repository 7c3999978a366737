//! Learns which four bytes are rare in logs from `tests/corpus/healthy`, and writes `src/scan/rarity.bin`.
//!
//! Run it from the project's folder when the corpus has grown: `cargo run --release --example rarity`.

use std::fs;
use std::io;

fn main() -> io::Result<()> {
    let mut texts = Vec::new();
    for item in walkdir::WalkDir::new("tests/corpus/healthy").sort_by_file_name() {
        let item = item?;
        if item.path().extension().is_some_and(|extension| extension == "log") {
            texts.push(fs::read(item.path())?);
        }
    }
    let learned = errkb::scan::learn(texts.iter().map(Vec::as_slice));
    fs::write("src/scan/rarity.bin", learned)
}
