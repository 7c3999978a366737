//! What a check has found: as text with the lines in question, as JSON, and as commands of GitHub's workflows.

use std::io::{self, Write};

use serde_json::{Value, json};

use crate::check::{Excerpt, Finding, Outcome};
use crate::kb::{Diagnostic, Location, Rule, Severity};

use super::page::{Page, style};
use super::text::write_excerpt;
use super::visible::{visible, visible_json, visible_line};

/// Writes each finding with its line and a mark under the place, for a terminal of `width` columns.
///
/// # Errors
/// Those of `out`.
pub fn write_text(out: &mut dyn Write, outcome: &Outcome, width: usize) -> io::Result<()> {
    let mut page = Page::new(out, width);
    for (i, Finding { diagnostic, excerpt }) in outcome.findings.iter().enumerate() {
        if i > 0 {
            page.blank()?;
        }
        let Diagnostic { severity, message, help, rule, .. } = diagnostic;
        let (place, message) = (visible_line(&place(diagnostic)), visible_line(message));
        let colour = match severity {
            Severity::Error => style::MARK,
            Severity::Warning => style::WARNING,
        };
        let code = code(*rule);
        let bold = style::TITLE;
        page.line(format!("{bold}{place}{bold:#}: {colour}{severity}[{code}]{colour:#}: {message}"))?;
        if let (Some(Excerpt { line, mark }), Some(location)) = (excerpt, diagnostic.location) {
            write_excerpt(&mut page, location.line as u64, line, mark)?;
        }
        if let Some(help) = help {
            page.line(format!("  {bold}help{bold:#}: {}", visible_line(help)))?;
        }
    }
    Ok(())
}

/// Writes everything as one JSON object, described in the README.
///
/// # Errors
/// Those of `out`.
pub fn write_json(out: &mut dyn Write, outcome: &Outcome) -> io::Result<()> {
    let findings: Vec<Value> =
        outcome.findings.iter().map(|finding| of_finding(&finding.diagnostic)).collect();
    let value = json!({
        "schema_version": 1,
        "errkb_version": env!("CARGO_PKG_VERSION"),
        "files": outcome.files,
        "errors": outcome.count(Severity::Error),
        "warnings": outcome.count(Severity::Warning),
        "findings": findings,
    });
    writeln!(out, "{}", visible_json(&format!("{value:#}")))
}

/// Writes each finding as a command that puts it beside the line in a pull request.
///
/// # Errors
/// Those of `out`.
pub fn write_github(out: &mut dyn Write, outcome: &Outcome) -> io::Result<()> {
    for Finding { diagnostic, .. } in &outcome.findings {
        let Diagnostic { path, location, severity, message, help, rule } = diagnostic;
        let Location { line, column } = location.unwrap_or(Location { line: 1, column: 1 });
        let title = rule.map_or_else(String::new, |rule| format!("{} {}", rule.code, rule.name));
        let help = help.as_ref().map_or_else(String::new, |help| format!("\nhelp: {help}"));
        let (path, title) = (of_property(path), of_property(&title));
        let message = of_message(&format!("{message}{help}"));
        writeln!(out, "::{severity} file={path},line={line},col={column},title={title}::{message}")?;
    }
    Ok(())
}

/// Writes all rules: code, name, and what each finds.
///
/// # Errors
/// Those of `out`.
pub fn write_rules(out: &mut dyn Write, rules: &[&Rule]) -> io::Result<()> {
    let widest = rules.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    for Rule { code, name, summary } in rules {
        let bold = style::TITLE;
        writeln!(out, "{bold}{code}{bold:#}  {name:widest$}  {summary}")?;
    }
    Ok(())
}

fn place(diagnostic: &Diagnostic) -> String {
    match diagnostic.location {
        Some(Location { line, column }) => format!("{}:{line}:{column}", diagnostic.path),
        None => diagnostic.path.clone(),
    }
}

fn code(rule: Option<&Rule>) -> &'static str {
    rule.map_or("-", |rule| rule.code)
}

fn of_finding(diagnostic: &Diagnostic) -> Value {
    let Diagnostic { path, location, severity, message, help, rule } = diagnostic;
    json!({
        "code": rule.map(|rule| rule.code),
        "name": rule.map(|rule| rule.name),
        "severity": severity.to_string(),
        "path": path,
        "line": location.map(|location| location.line),
        "column": location.map(|location| location.column),
        "message": message,
        "help": help,
    })
}

/// A message as workflow commands take it.
fn of_message(text: &str) -> String {
    visible(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property, in which two more characters mean something.
fn of_property(text: &str) -> String {
    of_message(text).replace(':', "%3A").replace(',', "%2C")
}
