//! `errkb check`: problems in entries. Others check what they have written, with the same output.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::check::{self, Options, Outcome};
use crate::cli::{CheckArgs, CheckFormat, Global};
use crate::kb::{KnowledgeBase, Loader, Severity, is_pack};
use crate::render::findings;

use super::{
    Status, add_paths, check_written, counted, finish, loader, own_paths, say, stdout, today, width,
};

pub fn run(global: &Global, args: &CheckArgs) -> Result<Status> {
    if args.rules {
        let mut out = stdout(global);
        check_written(findings::write_rules(&mut out, &check::rules()))?;
        return finish(out, Status::Found);
    }
    let (paths, known) =
        if args.paths.is_empty() { own_layers(global)? } else { (args.paths.clone(), in_force(global)) };
    let options = Options { today: args.today.unwrap_or_else(today) };
    let outcome = check::check(&paths, &known, &options);
    if outcome.files == 0 && outcome.unreadable.is_empty() {
        bail!("there is no .json file in what was named");
    }
    let mut out = stdout(global);
    check_written(match args.format {
        CheckFormat::Text => findings::write_text(&mut out, &outcome, width()),
        CheckFormat::Json => findings::write_json(&mut out, &outcome),
        CheckFormat::Github => findings::write_github(&mut out, &outcome),
    })?;
    // The summary comes after what it sums up, even where both go to one place.
    let status = finish(out, status(&outcome, args))?;
    for diagnostic in &outcome.unreadable {
        say(diagnostic.to_string());
    }
    if !outcome.findings.is_empty() && args.format == CheckFormat::Text && io::stderr().is_terminal() {
        say("");
    }
    say(summary(&outcome));
    Ok(status)
}

fn status(outcome: &Outcome, args: &CheckArgs) -> Status {
    let counts = |severity| outcome.count(severity) > 0;
    let is_denied = args.deny.is_some() && counts(Severity::Warning);
    match outcome.unreadable.is_empty() {
        false => Status::Trouble,
        true if counts(Severity::Error) || is_denied => Status::Nothing,
        true => Status::Found,
    }
}

/// All entries that are in force without those that are checked.
pub(super) fn in_force(global: &Global) -> KnowledgeBase {
    let mut loader = loader(global);
    add_paths(&mut loader, own_paths(global));
    finish_loading(loader)
}

/// The user's own layers, over the built-in entries.
fn own_layers(global: &Global) -> Result<(Vec<PathBuf>, KnowledgeBase)> {
    let (packs, paths): (Vec<PathBuf>, Vec<PathBuf>) = own_paths(global).partition(|path| is_pack(path));
    if paths.is_empty() {
        bail!("there are no entries of yours to check; name a folder of entries, or one .json file");
    }
    for pack in &packs {
        say(format!("errkb: {}: packs are not checked", pack.display()));
    }
    let mut loader = loader(global);
    add_paths(&mut loader, packs);
    Ok((paths, finish_loading(loader)))
}

/// The entries that are not checked. What is wrong in them is for those to hear who use them, not that a path
/// cannot be read.
fn finish_loading(loader: Loader) -> KnowledgeBase {
    let (known, diagnostics) = loader.finish();
    diagnostics.iter().filter(|diagnostic| diagnostic.rule.is_none()).for_each(|d| say(d.to_string()));
    known
}

/// How many files, errors and warnings there were.
pub(super) fn summary(outcome: &Outcome) -> String {
    let files = counted(outcome.files, "file", "files");
    let (errors, warnings) = (outcome.count(Severity::Error), outcome.count(Severity::Warning));
    if errors + warnings == 0 {
        return format!("errkb: {files} checked, no problem found");
    }
    let errors = counted(errors, "error", "errors");
    let warnings = counted(warnings, "warning", "warnings");
    format!("errkb: {files} checked: {errors}, {warnings}")
}
