//! What was drafted, for a terminal.

use std::io::{self, Write};
use std::path::PathBuf;

use unicode_width::UnicodeWidthStr;

use crate::draft::Draft;
use crate::input::Position;
use crate::kb::{Pattern, Searches};
use crate::report::Sighting;

use super::page::{Page, style};
use super::text::{keep_start, write_sighting};
use super::visible::visible_line;

/// An entry that was drafted and written.
#[derive(Debug)]
pub struct Drafted<'a> {
    /// Its ID.
    pub id: &'a str,
    /// What it was made of.
    pub draft: &'a Draft,
    /// The log as the user named it.
    pub source: &'a str,
    /// The files written, the entry first.
    pub files: &'a [PathBuf],
    /// Members that a person still has to write.
    pub blanks: &'a [String],
}

/// Writes what was drafted for a terminal of `width` columns.
///
/// # Errors
/// Those of `out`.
pub fn write_drafted(out: &mut dyn Write, drafted: &Drafted<'_>, width: usize) -> io::Result<()> {
    let Drafted { id, draft, source, files, blanks } = drafted;
    let page = &mut Page::new(out, width);
    page.heading(id, &format!("drafted from {source}:{}", draft.line))?;
    page.title(&draft.signature.text)?;
    page.blank()?;
    write_sighting(page, &sighting(draft, source))?;
    page.blank()?;
    page.label("Regex").code_at_label(&draft.signature.regex)?;
    if !draft.signature.groups.is_empty() {
        let values = draft.signature.groups.iter().map(|(name, value)| format!("{{{name}}} is {value}"));
        page.label("Values").paragraph(&values.collect::<Vec<_>>().join(", "))?;
    }
    if !draft.redactions.is_empty() {
        let kinds = draft.redactions.iter().map(|(kind, count)| format!("{kind} ({count})"));
        page.label("Secrets").paragraph(&format!(
            "replaced: {}; read the sample all the same",
            kinds.collect::<Vec<_>>().join(", ")
        ))?;
    }
    for doubt in doubts(draft) {
        page.label("Doubt").paragraph(doubt)?;
    }
    page.label("Blank").paragraph(&blanks.join(", "))?;
    page.blank()?;
    page.label("Wrote");
    files.iter().try_for_each(|file| page.paragraph(&file.display().to_string()))
}

/// What may be wrong with the regex.
fn doubts(draft: &Draft) -> impl Iterator<Item = &'static str> {
    let doubts = [
        (
            draft.signature.hits > 0,
            "the regex matches other lines of the log, in which nothing is wrong: make it say more",
        ),
        (
            !draft.signature.matches(&draft.original),
            "the regex does not match the line as it is in the log, with its secrets",
        ),
    ];
    doubts.into_iter().filter(|(is_so, _)| *is_so).map(|(_, doubt)| doubt)
}

fn sighting(draft: &Draft, source: &str) -> Sighting {
    let text = draft.example.lines().next().unwrap_or_default().to_owned();
    let found = Pattern::new(&draft.signature.regex)
        .compile(Searches::Many)
        .and_then(|regex| regex.find(text.as_bytes()));
    Sighting {
        source: source.to_owned(),
        position: Position { line: draft.line, column: 1 },
        mark: found.map_or(0..0, |found| found.range()),
        text,
    }
}

/// One of the errors that no entry explained.
#[derive(Debug)]
pub struct Row<'a> {
    /// Lines that tell it.
    pub count: u64,
    /// The first of them.
    pub line: u64,
    /// The ID of its draft.
    pub id: &'a str,
    /// What became of the draft, where it was not written.
    pub note: &'static str,
    /// The error.
    pub signature: &'a str,
}

/// Writes a table of the errors that no entry explained, for a terminal of `width` columns.
///
/// # Errors
/// Those of `out`.
pub fn write_table(out: &mut dyn Write, rows: &[Row<'_>], width: usize) -> io::Result<()> {
    let widest = |text: fn(&Row<'_>) -> String| rows.iter().map(|row| text(row).width()).max().unwrap_or(0);
    let count = widest(|row| row.count.to_string()).max("TIMES".len());
    let line = widest(|row| row.line.to_string()).max("LINE".len());
    let id = widest(|row| visible_line(row.id)).max("ENTRY".len());
    let (bold, dim) = (style::TITLE, style::DIM);
    writeln!(out, "{bold}{:>count$}  {:>line$}  {:id$}  ERROR{bold:#}", "TIMES", "LINE", "ENTRY")?;
    for row in rows {
        let (name, cyan) = (visible_line(row.id), style::ID);
        let note = if row.note.is_empty() { String::new() } else { format!("({}) ", row.note) };
        let room = width.saturating_sub(count + line + id + 6 + note.width()).max(20);
        let signature = keep_start(&visible_line(row.signature), room);
        writeln!(
            out,
            "{:>count$}  {:>line$}  {cyan}{name:id$}{cyan:#}  {dim}{note}{dim:#}{signature}",
            row.count, row.line
        )?;
    }
    Ok(())
}
