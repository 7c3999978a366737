//! `errkb import`: makes entries of the errors of other formats.

use std::collections::HashSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::Value;
use walkdir::WalkDir;

use crate::check::{Options, Outcome, check};
use crate::cli::{Global, ImportArgs};
use crate::draft::{Written, write_new};
use crate::import::{Counts, Import, Imported};
use crate::kb::Severity;

use super::check::in_force;
use super::{Status, check_written, counted, finish, say, stdout, today};

/// What became of the files of the entries.
#[derive(Default)]
struct Files {
    new: usize,
    replaced: usize,
    same: usize,
    kept: usize,
    /// All but those kept.
    written: HashSet<PathBuf>,
}

pub fn run(global: &Global, args: &ImportArgs) -> Result<Status> {
    let today = args.today.unwrap_or_else(today);
    let mut import = Import::new(today);
    let paths = files_of(&args.paths, &mut import)?;
    let bar = progress(paths.len(), "reading");
    for path in &paths {
        read(path, &mut import);
        bar.inc(1);
    }
    bar.finish_and_clear();
    let spinner = self::spinner("looking for regexes that match too much");
    let (entries, counts, diagnostics) = import.finish(args.licence.as_deref());
    spinner.finish_and_clear();
    diagnostics.iter().for_each(|diagnostic| say(diagnostic.to_string()));
    let bar = progress(entries.len(), "writing");
    let mut files = Files::default();
    for entry in &entries {
        write(entry, args, &mut files)?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    debug_assert_eq!(diagnostics.iter().filter(|d| d.severity == Severity::Error).count(), counts.failed);
    // The folder may hold other entries, which are none of this.
    let spinner = self::spinner("checking");
    let outcome = match files.written.is_empty() {
        true => Outcome::default(),
        false => {
            let outcome = check(std::slice::from_ref(&args.out), &in_force(global), &Options { today });
            outcome.of_files(&files.written)
        }
    };
    spinner.finish_and_clear();
    let is_whole = counts.failed == 0 && files.kept == 0 && !entries.is_empty();
    let is_good = is_whole && outcome.count(Severity::Error) == 0;
    let mut out = stdout(global);
    check_written(summarise(&mut out, paths.len(), &counts, &files, &outcome, &args.out))?;
    finish(out, if is_good { Status::Found } else { Status::Nothing })
}

/// The files that may be imported, in order of their paths.
fn files_of(paths: &[PathBuf], import: &mut Import) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if !path.exists() {
            bail!("{}: there is no such file or folder", path.display());
        }
        let is_visible = |item: &walkdir::DirEntry| {
            item.depth() == 0 || !item.file_name().to_string_lossy().starts_with('.')
        };
        for item in
            WalkDir::new(path).follow_links(true).sort_by_file_name().into_iter().filter_entry(is_visible)
        {
            match item {
                // A file that is named is read whatever its name is.
                Ok(item)
                    if item.file_type().is_file() && (item.depth() == 0 || Import::may_read(item.path())) =>
                {
                    files.push(item.into_path());
                }
                Ok(_) => {}
                Err(error) => {
                    let place = error.path().unwrap_or(path).display().to_string();
                    import.refuse(&place, format!("cannot be read: {error}"));
                }
            }
        }
    }
    Ok(files)
}

fn read(path: &Path, import: &mut Import) {
    let name = path.display().to_string();
    match fs::read(path).map(String::from_utf8) {
        Ok(Ok(text)) => import.add(&name, &text),
        Ok(Err(_)) => import.refuse(&name, "not UTF-8; save the file as UTF-8".to_owned()),
        Err(error) => import.refuse(&name, format!("cannot be read: {error}")),
    }
}

/// Writes an entry; one that was imported before is replaced, another that is there only with --force.
fn write(entry: &Imported, args: &ImportArgs, files: &mut Files) -> Result<()> {
    let path = args.out.join(format!("{}.json", entry.id));
    let write = |force| {
        write_new(&path, &entry.text, force).with_context(|| format!("cannot write {}", path.display()))
    };
    match write(args.force || is_same_import(&path, &entry.text))? {
        Written::New => files.new += 1,
        Written::Replaced => files.replaced += 1,
        Written::Same => files.same += 1,
        Written::Kept => {
            files.kept += 1;
            say(format!(
                "errkb: {} is another entry and stays as it is; --force writes over it",
                path.display()
            ));
            return Ok(());
        }
    }
    files.written.insert(path);
    Ok(())
}

/// Whether the file at `path` was imported from what `text` was imported from.
fn is_same_import(path: &Path, text: &str) -> bool {
    let source = |text: &str| {
        let entry: Value = serde_json::from_str(text).ok()?;
        let imported = entry.get("imported")?;
        Some((imported.get("format")?.clone(), imported.get("id")?.clone()))
    };
    let there = fs::read_to_string(path).ok().and_then(|text| source(&text));
    there.is_some() && there == source(text)
}

/// How many of the files are done; shown on standard error, where that is a terminal.
fn progress(length: usize, what: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("  {msg} {wide_bar} {pos}/{len} {eta:>4}");
    let style = style.expect("a template of ours is valid");
    ProgressBar::new(length as u64).with_style(style).with_message(what)
}

/// That something goes on of which the end cannot be told; shown as the bar is.
fn spinner(what: &'static str) -> ProgressBar {
    let style = ProgressStyle::with_template("  {msg} {spinner}").expect("a template of ours is valid");
    let spinner = ProgressBar::new_spinner().with_style(style).with_message(what);
    spinner.enable_steady_tick(Duration::from_millis(120));
    spinner
}

fn summarise(
    out: &mut dyn Write,
    read: usize,
    counts: &Counts,
    files: &Files,
    outcome: &Outcome,
    folder: &Path,
) -> io::Result<()> {
    let total: usize = counts.formats.values().sum();
    writeln!(
        out,
        "{} of {} in {}",
        counted(total, "entry", "entries"),
        counted(read, "file", "files"),
        folder.display()
    )?;
    let mut line =
        |count: usize, text: &str| if count > 0 { writeln!(out, "{count:>7}  {text}") } else { Ok(()) };
    for (format, count) in &counts.formats {
        line(*count, &format!("from {format}"))?;
    }
    line(files.new, "written anew")?;
    line(files.replaced, "written over an earlier import or by --force")?;
    line(files.same, "there already, the same")?;
    line(files.kept, "not written: another entry is there")?;
    line(counts.renamed, "numbered, as their ID was taken")?;
    line(counts.signatures_added, "whose regex did not match its own error: the error was added to it")?;
    line(counts.regexes_replaced, "whose regex or conditions cannot all run here: kept in `imported`")?;
    line(counts.narrowed, "whose regex matched where nothing went wrong: made narrower, told above")?;
    line(counts.other_files, "files of no known format passed over")?;
    line(counts.failed, "files or rules not imported, told above")?;
    let (errors, warnings) = (outcome.count(Severity::Error), outcome.count(Severity::Warning));
    line(errors, "errors, which errkb check shows: these entries need a hand")?;
    line(warnings, "warnings, which errkb check shows")
}
