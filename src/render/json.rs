//! A report as JSON, whole or one match a line. Schema version 1, described in the README.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::kb::{Entry, Origin, Record, Variables};
use crate::report::{Match, Report, Sighting};

use super::visible::visible_json;

/// Writes the whole report as one JSON object.
///
/// # Errors
/// Those of `out`.
pub fn write_report(out: &mut dyn Write, report: &Report<'_>) -> io::Result<()> {
    let matches = (1..).zip(&report.matches).map(|(rank, found)| of_match(rank, found));
    let matches: Vec<Value> = matches.collect::<io::Result<_>>()?;
    let unexplained: Vec<Value> = report
        .unexplained
        .iter()
        .map(|suspect| json!({"source": suspect.source, "line": suspect.line, "text": suspect.text}))
        .collect();
    let value = json!({
        "schema_version": 1,
        "errkb_version": env!("CARGO_PKG_VERSION"),
        "input": {"lines": report.input.lines, "bytes": report.input.bytes},
        "matches": matches,
        "unexplained": unexplained,
    });
    write_value(out, &value)
}

/// Writes each match as one line of JSON, nothing else, so that outputs of several runs can be joined.
///
/// # Errors
/// Those of `out`.
pub fn write_lines(out: &mut dyn Write, report: &Report<'_>) -> io::Result<()> {
    for (rank, found) in (1..).zip(&report.matches) {
        writeln!(out, "{}", visible_json(&of_match(rank, found)?.to_string()))?;
    }
    Ok(())
}

/// Writes an entry as it was written, indented.
///
/// # Errors
/// Those of `out`.
pub fn write_entry(out: &mut dyn Write, record: &Record) -> io::Result<()> {
    writeln!(out, "{}", visible_json(&format!("{:#}", record.json()?)))
}

/// Writes any value, indented.
///
/// # Errors
/// Those of `out`.
pub fn write_value(out: &mut dyn Write, value: &Value) -> io::Result<()> {
    writeln!(out, "{}", visible_json(&format!("{value:#}")))
}

/// Writes entries as one JSON list.
///
/// # Errors
/// Those of `out`.
pub fn write_list(out: &mut dyn Write, records: &[&Record], with_origin: bool) -> io::Result<()> {
    let list: Vec<Value> =
        records.iter().map(|record| of_record(record, with_origin)).collect::<io::Result<_>>()?;
    writeln!(out, "{}", visible_json(&format!("{:#}", Value::Array(list))))
}

/// Writes entries as JSON, one a line.
///
/// # Errors
/// Those of `out`.
pub fn write_entry_lines(out: &mut dyn Write, records: &[&Record], with_origin: bool) -> io::Result<()> {
    records.iter().try_for_each(|record| {
        writeln!(out, "{}", visible_json(&of_record(record, with_origin)?.to_string()))
    })
}

/// An entry as it was written, or within an object that tells where it comes from.
fn of_record(record: &Record, with_origin: bool) -> io::Result<Value> {
    let entry = record.json()?;
    Ok(if with_origin { json!({"origin": origin(record), "entry": entry}) } else { entry })
}

/// Where an entry comes from: `built-in`, or the path of its file.
pub fn origin(record: &Record) -> String {
    match record.origin() {
        Origin::BuiltIn => "built-in".to_owned(),
        Origin::File(path) => path.display().to_string(),
    }
}

fn of_match(rank: usize, found: &Match<'_>) -> io::Result<Value> {
    let captures: Map<String, Value> =
        found.captures.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
    let also: Vec<&str> = found.also.iter().map(|record| record.id()).collect();
    Ok(json!({
        "rank": rank,
        "id": found.record.id(),
        "count": found.count,
        "first": of_sighting(&found.first),
        "last": of_sighting(&found.last),
        "captures": captures,
        "also": also,
        "origin": origin(found.record),
        "entry": found.record.json()?,
        "workarounds": workarounds(&found.entry, &found.variables),
    }))
}

fn of_sighting(sighting: &Sighting) -> Value {
    json!({
        "source": sighting.source,
        "line": sighting.position.line,
        "column": sighting.position.column,
        "text": sighting.text,
    })
}

fn workarounds(entry: &Entry, variables: &Variables) -> Vec<Value> {
    let fill = |workaround: &crate::kb::Workaround| json!({"action": variables.fill(&workaround.action), "how": variables.fill(&workaround.how)});
    entry.workarounds.iter().map(fill).collect()
}
