//! Writes what trials have shown into the text of an entry, and nothing else.

use serde_json::{Map, Value, json};

use crate::kb::{Edit, Entry, Key, Parsed, REPRODUCED, Tally, Trial};

use super::runner::{Outcome, Variant};
use super::script::{Item, Kind};
use super::verdict::Verdict;

/// The text of an entry with what was recorded.
#[derive(Debug)]
pub struct Recorded {
    /// The whole text.
    pub text: String,
    /// Variants that were recorded.
    pub variants: usize,
}

/// Puts what `outcome` has shown into `text`, the entry's own; `today` is the date, `YYYY-MM-DD`.
///
/// # Errors
/// Why nothing is recorded, in words.
pub fn record(outcome: &Outcome, text: &str, today: &str) -> Result<Recorded, String> {
    let ran: Vec<&Variant> = outcome.variants.iter().filter(|variant| variant.skipped.is_none()).collect();
    if !outcome.problems.is_empty() {
        return Err("the trial is not as it should be".to_owned());
    }
    if ran.is_empty() {
        return Err("nothing was run".to_owned());
    }
    if ran.iter().any(|variant| variant.trigger != Verdict::Passed) {
        return Err("the error was not made to happen".to_owned());
    }
    let before = parse(text)?;
    let mut edit = Edit::new(text);
    for variant in &ran {
        let known = parse(edit.text())?;
        put(&mut edit, &known.trials, variant, today);
    }
    let entry = parse(edit.text())?;
    put_figures(&mut edit, &before, &entry, today);
    parse(edit.text())?;
    Ok(Recorded { text: edit.text().to_owned(), variants: ran.len() })
}

/// Puts in the record of one variant, in the place of one with the same tools.
fn put(edit: &mut Edit, known: &[Trial], variant: &Variant, today: &str) {
    let value = json!({
        "date": today,
        "tools": variant.tools,
        "workarounds": tallies(variant, Kind::Workaround),
        "dead_ends": tallies(variant, Kind::DeadEnd),
    });
    let same = known.iter().position(|trial| trial.tools == variant.tools);
    if !edit.put(&[Key::Name("trials")], same, &value) {
        edit.set(&[], "trials", &Value::Array(vec![value]), &["values", "examples", "aliases"]);
    }
}

/// One for each item: `null` for what was not run, or did not come to be tried.
fn tallies(variant: &Variant, kind: Kind) -> Vec<Value> {
    let of_kind = variant.items.iter().filter(|(item, _): &&(Item, Verdict)| item.kind == kind);
    of_kind
        .map(|(_, verdict)| match verdict {
            Verdict::Passed => json!({"passed": 1, "total": 1}),
            Verdict::Failed(_) => json!({"passed": 0, "total": 1}),
            Verdict::Unclear(_) | Verdict::NotRun(_) => Value::Null,
        })
        .collect()
}

/// Puts in all that follows from the recorded trials of `entry`, which were those of `before`.
fn put_figures(edit: &mut Edit, before: &Entry, entry: &Entry, today: &str) {
    // A rate that was measured goes with the trials that it was measured by; one from a source stays.
    let rate = |now: Option<Tally>, before: Option<Tally>| match (now.and_then(Tally::rate), before) {
        (Some(rate), _) => Some(json!(rate)),
        (None, Some(_)) => Some(Value::Null),
        (None, None) => None,
    };
    for index in 0..entry.workarounds.len() {
        if let Some(rate) = rate(entry.workaround_trials(index), before.workaround_trials(index)) {
            let path = [Key::Name("workarounds"), Key::Index(index)];
            edit.set(&path, "success_rate", &rate, &["action"]);
        }
    }
    for index in 0..entry.dead_ends.len() {
        if let Some(rate) = rate(entry.dead_end_trials(index), before.dead_end_trials(index)) {
            let path = [Key::Name("dead_ends"), Key::Index(index)];
            edit.set(&path, "fail_rate", &rate, &["why_fails", "action"]);
        }
    }
    let mut figures = Map::new();
    figures.insert("verification_tier".to_owned(), json!(REPRODUCED));
    figures.insert("confidence".to_owned(), json!(entry.confidence_of_trials()));
    if let Some(rate) = rate(entry.fix_trials(), before.fix_trials()) {
        figures.insert("fix_success_rate".to_owned(), rate);
    }
    for name in ["last_confirmed", "last_updated"] {
        figures.insert(name.to_owned(), json!(today));
    }
    figures.insert("evidence_count".to_owned(), json!(entry.evidence()));
    for (name, value) in &figures {
        // A missing one comes behind the one that the format has before it, as far as the file has that.
        let at = Entry::FIELDS.iter().position(|field| field == name).unwrap_or(0);
        let before: Vec<&str> = Entry::FIELDS[..at].iter().rev().copied().collect();
        edit.set(&[], name, value, &before);
    }
}

fn parse(text: &str) -> Result<Entry, String> {
    match Entry::parse(text) {
        Ok(Parsed::Entry(entry)) => Ok(*entry),
        Ok(Parsed::Disabled(_)) => Err("the file takes the entry out".to_owned()),
        Err(problems) => Err(problems.first().map_or_else(String::new, |problem| problem.message.clone())),
    }
}
