//! A report as text for a terminal.

use std::io::{self, Write};
use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use crate::kb::{DeadEnd, Entry, Lang, Record, Variables, Workaround};
use crate::report::{Match, Report, Sighting};

use super::facts::trust;
use super::labels::Labels;
use super::page::{Page, style};
use super::rates::Rates;
use super::visible::visible_line;

/// Columns of a matched line shown before the match, when the line is too long.
const CONTEXT: usize = 24;

/// Writes a report for a terminal of `width` columns. Colours are ANSI escapes; `out` may strip them.
///
/// # Errors
/// Those of `out`.
pub fn write_report(out: &mut dyn Write, report: &Report<'_>, lang: Lang, width: usize) -> io::Result<()> {
    let mut page = Page::new(out, width);
    let labels = Labels::of(lang);
    if report.matches.is_empty() {
        return write_miss(&mut page, report, labels);
    }
    for (i, found) in report.matches.iter().enumerate() {
        if i > 0 {
            page.blank()?;
            page.blank()?;
        }
        write_match(&mut page, found, lang)?;
    }
    if !report.more.is_empty() {
        page.blank()?;
        for line in labels.left_out(&report.more).lines() {
            page.line(line)?;
        }
    }
    Ok(())
}

fn write_match(page: &mut Page<'_>, found: &Match<'_>, lang: Lang) -> io::Result<()> {
    let labels = Labels::of(lang);
    let Match { record, entry, first, variables, .. } = found;
    page.heading(record.id(), &labels.place(found))?;
    page.title(&found.title(lang))?;
    page.blank()?;
    write_sighting(page, first)?;
    page.blank()?;
    write_advice(page, record, entry, variables, lang)?;
    page.label(labels.trust).paragraph(&trust(entry, labels))?;
    write_origin(page, record, labels)?;
    if !found.also.is_empty() {
        let ids: Vec<&str> = found.also.iter().map(|record| record.id()).collect();
        page.label(labels.also).paragraph(&ids.join(", "))?;
    }
    page.label(labels.more);
    if let Some(url) = &entry.official_doc_url {
        page.paragraph(url)?;
    }
    page.paragraph(&format!("errkb show {}", record.id()))
}

/// The cause, the workarounds and the dead ends, with the values of `variables`, each with a blank line
/// behind it.
pub(super) fn write_advice(
    page: &mut Page<'_>,
    record: &Record,
    entry: &Entry,
    variables: &Variables,
    lang: Lang,
) -> io::Result<()> {
    let labels = Labels::of(lang);
    let rates = Rates::new(record, entry, labels);
    page.label(labels.cause).paragraph(&variables.fill(entry.root_cause(lang)))?;
    page.blank()?;
    if !entry.workarounds.is_empty() {
        page.label(labels.try_);
        for (i, Workaround { action, how, condition, .. }) in entry.workarounds.iter().enumerate() {
            let shown = variables.fill(entry.workaround(lang, i));
            page.item(&(i + 1).to_string(), &shown, &rates.workaround(i))?;
            write_condition(page, &variables.fill(condition))?;
            if !how.is_empty() && how != action {
                page.code(&variables.fill(how))?;
            }
        }
        page.blank()?;
    }
    if !entry.dead_ends.is_empty() {
        page.label(labels.dont);
        for (i, DeadEnd { action, why_fails, condition, .. }) in entry.dead_ends.iter().enumerate() {
            // Entries from outside may give the reason alone.
            let (action, why) = if action.is_empty() {
                (why_fails.as_str(), "")
            } else {
                (action.as_str(), why_fails.as_str())
            };
            page.item("x", &variables.fill(action), &rates.dead_end(i))?;
            write_condition(page, &variables.fill(condition))?;
            if !why.is_empty() {
                page.item_text(&variables.fill(why), style::PLAIN)?;
            }
        }
        page.blank()?;
    }
    Ok(())
}

fn write_condition(page: &mut Page<'_>, condition: &str) -> io::Result<()> {
    if condition.is_empty() { Ok(()) } else { page.item_text(&format!("({condition})"), style::DIM) }
}

/// Where an entry comes from that is not built in.
pub(super) fn write_origin(page: &mut Page<'_>, record: &Record, labels: &Labels) -> io::Result<()> {
    match labels.origin(record) {
        Some(origin) => page.label(labels.from).paragraph(&origin),
        None => Ok(()),
    }
}

/// The matched line under its number, the match underlined.
pub(super) fn write_sighting(page: &mut Page<'_>, sighting: &Sighting) -> io::Result<()> {
    let Sighting { position, text, mark, .. } = sighting;
    write_excerpt(page, position.line, text, mark)
}

/// A line under its number, the part in question underlined.
pub(super) fn write_excerpt(
    page: &mut Page<'_>,
    line: u64,
    text: &str,
    mark: &Range<usize>,
) -> io::Result<()> {
    let number = line.to_string();
    let room = page.width().saturating_sub(number.len() + 5);
    let [before, matched, after] =
        [&text[..mark.start], &text[mark.clone()], &text[mark.end..]].map(visible_line);
    let before = if before.trim().is_empty() { String::new() } else { before };
    let (before, matched, after) = fit(&before, &matched, after.trim_end(), room);
    let (dim, red) = (style::DIM, style::MARK);
    let gutter = " ".repeat(number.len());
    page.line(format!("  {dim}{number} |{dim:#} {before}{red}{matched}{red:#}{after}"))?;
    let (skip, marks) = (before.width(), "^".repeat(matched.width().max(1)));
    page.line(format!("  {gutter} {dim}|{dim:#} {:skip$}{red}{marks}{red:#}", ""))
}

/// Cuts the three parts of a line to `room` columns: the match as whole as can be, then the context.
fn fit(before: &str, matched: &str, after: &str, room: usize) -> (String, String, String) {
    if before.width() + matched.width() + after.width() <= room {
        return (before.to_owned(), matched.to_owned(), after.to_owned());
    }
    let before_room = room.saturating_sub(matched.width()).clamp(CONTEXT.min(room / 3), room / 2);
    let before = keep_end(before, before_room);
    let matched = keep_start(matched, room - before.width());
    let after = keep_start(after, room - before.width() - matched.width());
    (before, matched, after)
}

pub(super) fn keep_start(text: &str, room: usize) -> String {
    if text.width() <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        if kept.width() + c.to_string().width() + 1 > room {
            break;
        }
        kept.push(c);
    }
    if room > 0 { kept + "…" } else { kept }
}

pub(super) fn keep_end(text: &str, room: usize) -> String {
    if text.width() <= room {
        return text.to_owned();
    }
    let mut start = text.len();
    for (at, c) in text.char_indices().rev() {
        if text[start..].width() + c.to_string().width() + 1 > room {
            break;
        }
        start = at;
    }
    if room > 0 { format!("…{}", &text[start..]) } else { String::new() }
}

fn write_miss(page: &mut Page<'_>, report: &Report<'_>, labels: &Labels) -> io::Result<()> {
    page.title(&labels.no_match(report.input.lines))?;
    if !report.unexplained.is_empty() {
        page.blank()?;
        page.line(labels.suspects())?;
        for suspect in &report.unexplained {
            let place = format!("{}:{}", suspect.source, suspect.line);
            let room = page.width().saturating_sub(place.width() + 4);
            let text = keep_start(visible_line(&suspect.text).trim(), room);
            let dim = style::DIM;
            page.line(format!("  {dim}{}{dim:#}  {text}", visible_line(&place)))?;
        }
    }
    if !report.near.is_empty() {
        page.blank()?;
        page.line(labels.near())?;
        for record in &report.near {
            let id = style::ID;
            page.line(format!(
                "  {id}{}{id:#}  {}",
                visible_line(record.id()),
                visible_line(record.signature())
            ))?;
        }
    }
    Ok(())
}
