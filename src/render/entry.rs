//! All that an entry holds, as text for a terminal.

use std::io::{self, Write};

use crate::kb::{Entry, Lang, Record, Variables, Version};

use super::facts::{facts, link_note, links, plain, references};
use super::labels::Labels;
use super::page::{Page, style};
use super::text::{write_advice, write_origin};

/// Writes an entry for a terminal of `width` columns.
///
/// # Errors
/// Those of `out`.
pub fn write_entry(out: &mut dyn Write, record: &Record, lang: Lang, width: usize) -> io::Result<()> {
    let labels = Labels::of(lang);
    let entry = record.entry()?;
    let mut page = Page::new(out, width);
    page.heading(&entry.id, &entry.verification_tier)?;
    page.title(entry.signature(lang))?;
    page.blank()?;
    let variables = Variables::without_values(&entry);
    write_advice(&mut page, record, &entry, &variables, lang)?;
    for (label, text) in facts(record, &entry, labels)? {
        page.label(label).paragraph(&text)?;
    }
    write_origin(&mut page, record, labels)?;
    write_versions(&mut page, &entry, labels)?;
    for (system, text) in &entry.os_specific {
        page.label(labels.systems).paragraph(&format!("{system}: {}", plain(text)))?;
    }
    for (label, list) in links(&entry, labels) {
        page.label(label);
        for link in list {
            page.item("-", &link.error_id, "")?;
            let note = link_note(link);
            if !note.is_empty() {
                page.item_text(&note, style::PLAIN)?;
            }
        }
        page.label("");
    }
    if lang == Lang::En {
        write_chinese(&mut page, &entry, &variables, labels)?;
    }
    write_sources(&mut page, &entry, labels)
}

fn write_versions(page: &mut Page<'_>, entry: &Entry, labels: &Labels) -> io::Result<()> {
    page.label(labels.seen_in);
    for version in &entry.versions {
        let Version { version, introduced, deprecated, removed, behavior_change, status } = version;
        let named = [("introduced", introduced), ("deprecated", deprecated), ("removed", removed)];
        let mut parts = vec![version.clone()];
        parts.extend(status.clone());
        parts.extend(
            named.into_iter().filter_map(|(name, value)| Some(format!("{name} {}", value.as_ref()?))),
        );
        parts.extend(behavior_change.clone());
        page.paragraph(&parts.join(" · "))?;
    }
    page.label("");
    Ok(())
}

fn write_chinese(
    page: &mut Page<'_>,
    entry: &Entry,
    variables: &Variables,
    labels: &Labels,
) -> io::Result<()> {
    page.label(labels.chinese);
    for text in [&entry.signature_zh, &entry.root_cause_zh].into_iter().flatten() {
        page.paragraph(&variables.fill(text))?;
    }
    for (i, text) in entry.workarounds_zh.iter().enumerate() {
        page.item(&(i + 1).to_string(), &variables.fill(text), "")?;
    }
    page.label("");
    Ok(())
}

fn write_sources(page: &mut Page<'_>, entry: &Entry, labels: &Labels) -> io::Result<()> {
    page.label(labels.more);
    for reference in references(entry) {
        page.paragraph(&reference)?;
    }
    page.label("");
    Ok(())
}
