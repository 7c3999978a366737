//! `errkb pack`: compiles a folder of entries into one file that loads at once.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::cli::PackArgs;
use crate::kb::{Loader, Severity};
use crate::scan::SignatureSet;

use super::{Status, say};

pub fn run(args: &PackArgs) -> Result<Status> {
    let mut loader = Loader::new();
    args.paths.iter().for_each(|path| loader.add_path(path));
    let (kb, diagnostics) = loader.finish();
    diagnostics.iter().for_each(|diagnostic| say(diagnostic.to_string()));
    // A pack that lacks entries would hide what is wrong with them.
    if diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
        bail!("{} was not written: mend the entries above first", args.output.display());
    }
    if kb.is_empty() {
        bail!("there is no entry to pack; name a folder of them");
    }
    let pack = kb.to_pack(&SignatureSet::of(&kb).tables())?;
    write_whole(&args.output, &pack).with_context(|| format!("cannot write {}", args.output.display()))?;
    let entries = kb.records().len();
    let noun = if entries == 1 { "entry" } else { "entries" };
    say(format!("errkb: {}: {entries} {noun}, {} bytes", args.output.display(), pack.len()));
    Ok(Status::Found)
}

/// Writes a file such that its readers see the old one or the new one, whole.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut name = path.file_name().context("not the name of a file")?.to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let part = path.with_file_name(name);
    let written = fs::write(&part, bytes).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // What is left of it is of no use; that it was not written is said in any case.
        let _ = fs::remove_file(&part);
    }
    Ok(written?)
}
