//! Why an entry did not match, for a terminal: the line, the regex, and where the two part.

use std::io::{self, Write};
use std::ops::Range;

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use crate::kb::Record;
use crate::report::Sighting;
use crate::why::{Nearest, Wanted};

use super::page::{LABEL, Page, style};
use super::text::{keep_end, keep_start, write_sighting};
use super::visible::visible_line;

/// What became of an entry in a log.
#[derive(Debug)]
pub enum Verdict<'a> {
    /// It matched and is shown, in this place from 1.
    Shown {
        /// Where it matched first.
        seen: &'a Sighting,
        /// Its place among the entries shown.
        rank: usize,
    },
    /// It matched, and fewer entries are shown than come before it.
    BelowTop {
        /// Where it matched first.
        seen: &'a Sighting,
        /// Its place.
        rank: usize,
        /// How many are shown.
        top: usize,
    },
    /// It matched, and another entry says more of the same text.
    LessSpecific {
        /// Where it matched first.
        seen: &'a Sighting,
        /// The other entry.
        than: &'a Record,
        /// Where that one matched first.
        at: &'a Sighting,
    },
    /// It matched, and is one that is shown only where nothing else is.
    Generic {
        /// Where it matched first.
        seen: &'a Sighting,
        /// The entry shown first.
        shown: &'a Record,
        /// Where that one matched first.
        at: &'a Sighting,
    },
    /// It matched, and an option leaves it out.
    LeftOut {
        /// Where it matched first.
        seen: &'a Sighting,
        /// The option, and why.
        option: String,
    },
    /// It did not match; this is how near it came.
    Near(Box<Nearest>),
    /// It did not match, and nothing in the log is near.
    NothingNear,
}

/// Writes what became of the entry `record` in the log `source`, for a terminal of `width` columns.
///
/// # Errors
/// Those of `out`.
pub fn write_verdict(
    out: &mut dyn Write,
    record: &Record,
    source: &str,
    verdict: &Verdict<'_>,
    width: usize,
) -> io::Result<()> {
    let page = &mut Page::new(out, width);
    let is_match = !matches!(verdict, Verdict::Near(_) | Verdict::NothingNear);
    page.heading(record.id(), &format!("{} {source}", if is_match { "matches" } else { "does not match" }))?;
    page.title(record.signature())?;
    page.blank()?;
    match verdict {
        Verdict::Shown { seen, rank } => {
            write_sighting(page, seen)?;
            page.blank()?;
            page.label("Shown").paragraph(&format!("It matches, and errkb match shows it as number {rank}."))
        }
        Verdict::BelowTop { seen, rank, top } => {
            write_sighting(page, seen)?;
            page.blank()?;
            page.label("Hidden").paragraph(&format!(
                "It matches, but as number {rank}, and {top} are shown. errkb match -n {rank} shows it, -n 0 all."
            ))
        }
        Verdict::LessSpecific { seen, than, at } => {
            write_sighting(page, seen)?;
            page.blank()?;
            page.label("Hidden").paragraph(&format!(
                "It matches, but {} matches the same text with more text of its own, at {}, and is shown in its \
                 place; this one is named there under \"Also\".",
                than.id(),
                place(at)
            ))?;
            page.label("More").paragraph(&format!("errkb show {}", than.id()))
        }
        Verdict::Generic { seen, shown, at } => {
            write_sighting(page, seen)?;
            page.blank()?;
            page.label("Hidden").paragraph(&format!(
                "It matches, but it is tagged \"generic\": it is shown only where nothing else matches, and {} \
                 matches at {}.",
                shown.id(),
                place(at)
            ))
        }
        Verdict::LeftOut { seen, option } => {
            write_sighting(page, seen)?;
            page.blank()?;
            page.label("Hidden").paragraph(&format!("It matches, but is left out by {option}."))
        }
        Verdict::Near(near) => write_near(page, record.regex(), near),
        Verdict::NothingNear => {
            page.label("Nothing")
                .paragraph("No line has three letters in a row that a match begins with.")?;
            let room = page.width() - LABEL;
            page.label("Regex").code_at_label(&keep_start(record.regex(), room))
        }
    }
}

fn place(seen: &Sighting) -> String {
    format!("{}:{}", seen.source, seen.position.line)
}

fn write_near(page: &mut Page<'_>, regex: &str, near: &Nearest) -> io::Result<()> {
    write_lines(page, near)?;
    page.blank()?;
    write_regex(page, regex, near)?;
    page.blank()?;
    let Nearest { wanted, found, before, hint, .. } = near;
    if let Some((wanted, found)) = before {
        page.label("Before").paragraph(&in_words(regex, wanted))?;
        let found = if found.trim().is_empty() { "the beginning of the line" } else { found };
        page.label("Found").paragraph(found)?;
    }
    if wanted.span.is_empty() {
        page.label("Wanted").paragraph("nothing more: up to here the end of the regex matches")?;
    } else {
        page.label("Wanted").paragraph(&in_words(regex, wanted))?;
        let found = if found.is_empty() { "the end of the line".to_owned() } else { found.clone() };
        page.label("Found").paragraph(&found)?;
    }
    if let Some(hint) = hint {
        page.label("Hint").paragraph(hint)?;
    }
    Ok(())
}

/// A part of a regex, with its meaning where that says more.
fn in_words(regex: &str, wanted: &Wanted) -> String {
    let source = &regex[wanted.span.clone()];
    match wanted.meaning {
        Some(meaning) => format!("{source}   ({meaning})"),
        None => source.to_owned(),
    }
}

/// The lines that the match covers, what matched underlined, and a caret where it stopped.
fn write_lines(page: &mut Page<'_>, near: &Nearest) -> io::Result<()> {
    let Nearest { window, matched, .. } = near;
    let first = window.position.line;
    let last = window.text[..matched.end].matches('\n').count();
    let digits = (first + last as u64).to_string().len();
    let mut start = 0;
    for (i, line) in window.text.split('\n').enumerate().take(last + 1) {
        let end = start + line.len();
        // Of a match over many lines the first and the last.
        if i == 0 || i + 1 >= last {
            let marked = matched.start.clamp(start, end) - start..matched.end.clamp(start, end) - start;
            let number = (first + i as u64).to_string();
            write_marked(page, &format!("{number:>digits$} |"), line, marked, i == last)?;
        } else if i == 1 {
            page.line(format!("  {:digits$} ┆", ""))?;
        }
        start = end + 1;
    }
    Ok(())
}

/// The regex around the place where it stopped, marked like the line.
fn write_regex(page: &mut Page<'_>, regex: &str, near: &Nearest) -> io::Result<()> {
    write_marked(page, "regex |", regex, near.regex.clone(), true)
}

/// One line behind a gutter: `marked` underlined, and behind it the caret, where it `stops` there.
fn write_marked(
    page: &mut Page<'_>,
    gutter: &str,
    line: &str,
    marked: Range<usize>,
    stops: bool,
) -> io::Result<()> {
    let room = page.width().saturating_sub(gutter.width() + 4).max(20);
    let [before, matched, after] =
        [&line[..marked.start], &line[marked.clone()], &line[marked.end..]].map(visible_line);
    // The place where it stops is what counts: around it there must be room.
    let matched_room = (room * 2 / 3).min(matched.width());
    let matched = keep_end(&matched, matched_room);
    let before_room = (room - matched.width()).min(room / 4).min(before.width());
    let before = keep_end(&before, before_room);
    let after = keep_start(&after, room - matched.width() - before.width());
    let (dim, good, bad) = (style::DIM, style::CODE, style::BAD);
    let next = if stops { bad } else { Style::new() };
    page.line(format!(
        "  {dim}{gutter}{dim:#} {dim}{before}{dim:#}{good}{matched}{good:#}{next}{after}{next:#}"
    ))?;
    let (blank, skip, under) = (" ".repeat(gutter.width() - 1), before.width(), "~".repeat(matched.width()));
    let caret = if stops { "^" } else { "" };
    page.line(format!("  {blank}{dim}|{dim:#} {:skip$}{good}{under}{good:#}{bad}{caret}{bad:#}", ""))
}
