//! What trials have shown, as text for a terminal.

use std::io::{self, Write};

use crate::trial::{Counts, Item, Kind, Outcome, Reason, Variant, Verdict};

use super::page::{Page, style};
use super::visible::visible;

/// Writes what came of one trial for a terminal of `width` columns.
///
/// # Errors
/// Those of `out`.
pub fn write_outcome(out: &mut dyn Write, outcome: &Outcome, width: usize) -> io::Result<()> {
    let mut page = Page::new(out, width);
    for problem in &outcome.problems {
        page.line(visible(&problem.to_string()))?;
    }
    for variant in &outcome.variants {
        write_variant(&mut page, outcome, variant)?;
    }
    Ok(())
}

/// Writes what came of all trials, in one line.
///
/// # Errors
/// Those of `out`.
pub fn write_counts(out: &mut dyn Write, counts: Counts) -> io::Result<()> {
    let Counts { passed, failed, not_run, skipped } = counts;
    let trials = if skipped == 1 { "trial" } else { "trials" };
    writeln!(out, "{passed} passed, {failed} failed, {not_run} not proven; {skipped} {trials} skipped")
}

fn write_variant(page: &mut Page<'_>, outcome: &Outcome, variant: &Variant) -> io::Result<()> {
    let tools: Vec<String> =
        variant.tools.iter().map(|(tool, version)| format!("{tool} {version}")).collect();
    let title = format!("{}  {}", outcome.trial.id, variant.name);
    page.heading(title.trim_end(), &tools.join(", "))?;
    if let Some(reason) = &variant.skipped {
        return page.row("SKIP", style::UNSURE, "trial", reason);
    }
    // Without the error there is nothing to say of the items.
    let items = match &variant.trigger {
        Verdict::Failed(Reason { words, lines }) | Verdict::Unclear(Reason { words, lines }) => {
            page.row("FAIL", style::BAD, "the error", words)?;
            write_lines(page, lines)?;
            &[]
        }
        Verdict::Passed | Verdict::NotRun(_) => {
            page.row("ok", style::GOOD, "the error", "it appears, and brings this entry first")?;
            &variant.items[..]
        }
    };
    for (item, verdict) in items {
        let refuted = match item.kind {
            Kind::Workaround => "a workaround that does not work: ",
            Kind::DeadEnd => "not a dead end: ",
        };
        write_row(page, &name(*item), outcome.action(*item), refuted, verdict)?;
    }
    match &variant.kept {
        Some(folder) => page.row("", style::PLAIN, "kept", &folder.display().to_string()),
        None => Ok(()),
    }
}

fn write_row(
    page: &mut Page<'_>,
    name: &str,
    claim: &str,
    refuted: &str,
    verdict: &Verdict,
) -> io::Result<()> {
    match verdict {
        Verdict::Passed => page.row("ok", style::GOOD, name, claim),
        Verdict::Failed(reason) => {
            page.row("FAIL", style::BAD, name, claim)?;
            write_reason(page, refuted, reason)
        }
        Verdict::Unclear(reason) => {
            page.row("FAIL", style::BAD, name, claim)?;
            write_reason(page, "nothing is shown: ", reason)
        }
        Verdict::NotRun(reason) => page.row("-", style::DIM, name, &format!("not proven: {reason}")),
    }
}

fn write_reason(page: &mut Page<'_>, before: &str, Reason { words, lines }: &Reason) -> io::Result<()> {
    page.row_text(&format!("{before}{words}"), style::BAD)?;
    write_lines(page, lines)
}

fn write_lines(page: &mut Page<'_>, lines: &[String]) -> io::Result<()> {
    lines.iter().try_for_each(|line| page.row_line(&format!("| {line}"), style::DIM))
}

fn name(item: Item) -> String {
    match item.kind {
        Kind::Workaround => format!("workaround {}", item.number),
        Kind::DeadEnd => format!("dead end {}", item.number),
    }
}
