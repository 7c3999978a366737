//! Reports and entries as Markdown, to be pasted into an issue. All text of others is escaped.

use std::io::{self, Write};

use crate::kb::{DeadEnd, Entry, Lang, Record, Variables, Workaround};
use crate::report::{Match, Report};

use super::facts::{REGEX, facts, link_note, links, plain, references, trust};
use super::labels::Labels;
use super::rates::Rates;
use super::visible::{visible, visible_line};

/// Writes a report.
///
/// # Errors
/// Those of `out`.
pub fn write_report(out: &mut dyn Write, report: &Report<'_>, lang: Lang) -> io::Result<()> {
    let labels = Labels::of(lang);
    if report.matches.is_empty() {
        return write_miss(out, report, labels);
    }
    for (i, found) in report.matches.iter().enumerate() {
        if i > 0 {
            writeln!(out)?;
        }
        write_match(out, found, lang)?;
    }
    if !report.more.is_empty() {
        writeln!(out, "\n{}", escape(&labels.left_out(&report.more)))?;
    }
    Ok(())
}

fn write_match(out: &mut dyn Write, found: &Match<'_>, lang: Lang) -> io::Result<()> {
    let labels = Labels::of(lang);
    let Match { record, entry, first, variables, .. } = found;
    writeln!(out, "### {}\n", escape(&found.title(lang)))?;
    writeln!(out, "{} — {}\n", code(record.id()), escape(&labels.place(found)))?;
    fence(out, first.text.trim_end(), "")?;
    write_advice(out, record, entry, variables, lang)?;
    writeln!(out, "\n**{}**: {}", labels.trust, escape(&trust(entry, labels)))?;
    write_origin(out, record, labels)?;
    if !found.also.is_empty() {
        let ids: Vec<String> = found.also.iter().map(|record| code(record.id())).collect();
        writeln!(out, "\n**{}**: {}", labels.also, ids.join(", "))?;
    }
    write_url(out, entry, labels)
}

fn write_advice(
    out: &mut dyn Write,
    record: &Record,
    entry: &Entry,
    variables: &Variables,
    lang: Lang,
) -> io::Result<()> {
    let labels = Labels::of(lang);
    let rates = Rates::new(record, entry, labels);
    writeln!(out, "\n**{}**: {}\n", labels.cause, escape(&variables.fill(entry.root_cause(lang))))?;
    if !entry.workarounds.is_empty() {
        writeln!(out, "**{}**\n", labels.try_)?;
    }
    for (i, Workaround { action, how, condition, .. }) in entry.workarounds.iter().enumerate() {
        let shown = variables.fill(entry.workaround(lang, i));
        let notes = [variables.fill(condition), rates.workaround(i)];
        writeln!(out, "{}. {}{}", i + 1, escape(&shown), in_italics(&notes))?;
        if !how.is_empty() && how != action {
            writeln!(out)?;
            fence(out, &variables.fill(how), "   ")?;
        }
    }
    if !entry.dead_ends.is_empty() {
        writeln!(out, "\n**{}**\n", labels.dont)?;
    }
    for (i, DeadEnd { action, why_fails, condition, .. }) in entry.dead_ends.iter().enumerate() {
        let notes = [variables.fill(condition), rates.dead_end(i)];
        let texts = [action, why_fails].map(|text| escape(&variables.fill(text)));
        let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        writeln!(out, "- {}{}", texts.join(" — "), in_italics(&notes))?;
    }
    Ok(())
}

fn in_italics(notes: &[String]) -> String {
    let notes: Vec<String> = notes.iter().filter(|note| !note.is_empty()).map(|note| escape(note)).collect();
    if notes.is_empty() { String::new() } else { format!(" _({})_", notes.join("; ")) }
}

fn write_origin(out: &mut dyn Write, record: &Record, labels: &Labels) -> io::Result<()> {
    match labels.origin(record) {
        Some(origin) => writeln!(out, "\n**{}**: {}", labels.from, escape(&origin)),
        None => Ok(()),
    }
}

fn write_url(out: &mut dyn Write, entry: &Entry, labels: &Labels) -> io::Result<()> {
    match &entry.official_doc_url {
        Some(url) => writeln!(out, "\n**{}**: {}", labels.more, escape(url)),
        None => Ok(()),
    }
}

fn write_miss(out: &mut dyn Write, report: &Report<'_>, labels: &Labels) -> io::Result<()> {
    writeln!(out, "{}", escape(&labels.no_match(report.input.lines)))?;
    if !report.unexplained.is_empty() {
        writeln!(out, "\n{}\n", labels.suspects())?;
        for suspect in &report.unexplained {
            writeln!(out, "- {}:{} {}", escape(&suspect.source), suspect.line, code(&suspect.text))?;
        }
    }
    if !report.near.is_empty() {
        writeln!(out, "\n{}\n", labels.near())?;
        for record in &report.near {
            writeln!(out, "- {} {}", code(record.id()), escape(record.signature()))?;
        }
    }
    Ok(())
}

/// Writes all that an entry holds.
///
/// # Errors
/// Those of `out`.
pub fn write_entry(out: &mut dyn Write, record: &Record, lang: Lang) -> io::Result<()> {
    let labels = Labels::of(lang);
    let entry = record.entry()?;
    writeln!(out, "# {}\n\n{}\n", escape(entry.signature(lang)), code(&entry.id))?;
    for (label, text) in facts(record, &entry, labels)? {
        let text = if label == REGEX { code(&text) } else { escape(&text) };
        writeln!(out, "- **{label}**: {text}")?;
    }
    for (system, text) in &entry.os_specific {
        writeln!(out, "- **{}**: {}: {}", labels.systems, escape(system), escape(&plain(text)))?;
    }
    if !entry.versions.is_empty() {
        writeln!(out)?;
        write_versions(out, &entry)?;
    }
    let variables = Variables::without_values(&entry);
    write_advice(out, record, &entry, &variables, lang)?;
    if lang == Lang::En && entry.signature_zh.is_some() {
        writeln!(out, "\n**{}**: {}\n", labels.chinese, escape(entry.signature(Lang::Zh)))?;
        writeln!(out, "{}\n", escape(&variables.fill(entry.root_cause(Lang::Zh))))?;
        for (i, text) in entry.workarounds_zh.iter().enumerate() {
            writeln!(out, "{}. {}", i + 1, escape(&variables.fill(text)))?;
        }
    }
    let links = links(&entry, labels);
    if !links.is_empty() {
        writeln!(out)?;
    }
    for (label, list) in links {
        for link in list {
            let line = format!("- **{label}**: {} {}", code(&link.error_id), escape(&link_note(link)));
            writeln!(out, "{}", line.trim_end())?;
        }
    }
    write_origin(out, record, labels)?;
    let references = references(&entry);
    if !references.is_empty() {
        writeln!(out, "\n**{}**\n", labels.more)?;
    }
    references.iter().try_for_each(|reference| writeln!(out, "- {}", escape(reference)))
}

fn write_versions(out: &mut dyn Write, entry: &Entry) -> io::Result<()> {
    writeln!(out, "| Version | Status | Introduced | Deprecated | Removed | Change |")?;
    writeln!(out, "| --- | --- | --- | --- | --- | --- |")?;
    for version in &entry.versions {
        let cells = [
            &version.status,
            &version.introduced,
            &version.deprecated,
            &version.removed,
            &version.behavior_change,
        ];
        write!(out, "| {} |", escape(&version.version))?;
        for text in cells {
            write!(out, " {} |", escape(text.as_deref().unwrap_or_default()))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Text with all that Markdown and HTML obey escaped, on one line.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in visible_line(text).chars() {
        match c {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            // An @ would notify somebody on the forges.
            '@' => safe.push_str("@\u{200b}"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' => safe.extend(['\\', c]),
            _ => safe.push(c),
        }
    }
    safe
}

/// Text as inline code, whatever backticks it holds.
fn code(text: &str) -> String {
    let text = visible_line(text);
    let text = text.trim();
    let ticks = "`".repeat(longest_run(text) + 1);
    if text.contains('`') { format!("{ticks} {text} {ticks}") } else { format!("{ticks}{text}{ticks}") }
}

/// Text as a code block behind `indent`, its fence longer than any in it.
fn fence(out: &mut dyn Write, text: &str, indent: &str) -> io::Result<()> {
    let text = visible(text);
    let ticks = "`".repeat((longest_run(&text) + 1).max(3));
    writeln!(out, "{indent}{ticks}")?;
    for line in text.lines() {
        writeln!(out, "{indent}{line}")?;
    }
    writeln!(out, "{indent}{ticks}")
}

fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_log_becomes_markup() {
        assert_eq!(
            escape("<img src=x> *a* [l](u) @bob"),
            "&lt;img src=x&gt; \\*a\\* \\[l\\](u) @\u{200b}bob"
        );
        assert_eq!(escape("a|b"), "a\\|b", "no cell of a table ends there");
        assert_eq!(code("a ``b"), "``` a ``b ```");
        let mut out = Vec::new();
        fence(&mut out, "```\n# not a heading", "").unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "````\n```\n# not a heading\n````\n");
    }
}
