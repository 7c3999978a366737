//! Advice: variables that nothing fills, actions that say nothing, translations that are not in step.

use std::collections::BTreeSet;

use crate::kb::{Entry, Pattern, Problem, Rule};

use super::{Context, Subject};

static UNKNOWN_GROUP: Rule =
    Rule::new("E26", "unknown-group", "A derived variable is made of a group that the regex has not");
static UNKNOWN_VARIABLE: Rule =
    Rule::new("W09", "unknown-variable", "A text has a {name} that no group of the regex fills");
static EMPTY_ACTION: Rule = Rule::new("W10", "empty-action", "A workaround or a dead end has no action");
static TRANSLATIONS: Rule =
    Rule::new("W11", "translations", "`workarounds_zh` has not as many texts as `workarounds`");

pub(super) static RULES: [&Rule; 4] = [&UNKNOWN_GROUP, &UNKNOWN_VARIABLE, &EMPTY_ACTION, &TRANSLATIONS];

pub(super) fn check(subject: &Subject<'_>, _: &Context<'_>, problems: &mut Vec<Problem>) {
    let Some(entry) = subject.entry else { return };
    check_variables(subject, entry, problems);
    check_actions(subject, entry, problems);
    let (translated, all) = (entry.workarounds_zh.len(), entry.workarounds.len());
    if translated != all && translated > 0 {
        let message = format!("{translated} translations of {all} workarounds");
        let help = "give one for each workaround, in their order; an empty one is shown in English";
        problems.push(subject.problem(&TRANSLATIONS, "/workarounds_zh", message, help));
    }
}

fn check_actions(subject: &Subject<'_>, entry: &Entry, problems: &mut Vec<Problem>) {
    let workarounds = entry.workarounds.iter().map(|workaround| &workaround.action);
    let dead_ends = entry.dead_ends.iter().map(|dead_end| &dead_end.action);
    let items = workarounds.enumerate().map(|item| ("workarounds", item));
    for (list, (index, action)) in items.chain(dead_ends.enumerate().map(|item| ("dead_ends", item))) {
        if action.trim().is_empty() {
            let message = format!("item {} of `{list}` has no action", index + 1);
            let help = "say in one sentence what is done";
            problems.push(subject.problem(&EMPTY_ACTION, &format!("/{list}/{index}/action"), message, help));
        }
    }
}

fn check_variables(subject: &Subject<'_>, entry: &Entry, problems: &mut Vec<Problem>) {
    let groups: Vec<String> = Pattern::new(&entry.regex).names();
    for (name, derived) in &entry.values {
        if !groups.contains(&derived.from) {
            let message =
                format!("`{name}` is made of the group {:?}, which the regex has not", derived.from);
            let help = format!("the groups are: {}", list(&groups));
            let pointer = format!("/values/{}/from", crate::kb::escape(name));
            problems.push(subject.problem(&UNKNOWN_GROUP, &pointer, message, help));
        }
    }
    let variables: BTreeSet<&str> =
        groups.iter().map(String::as_str).chain(entry.values.keys().map(String::as_str)).collect();
    subject.for_each_string(|pointer, text| {
        let Some(kind) = Kind::of(pointer) else { return };
        for (at, name) in braced_names(text) {
            if variables.contains(name) || !kind.is_meant(name, &variables) {
                continue;
            }
            let message = format!("nothing fills {{{name}}}: `regex` has no group of that name");
            let help = match nearest(name, &variables) {
                Some(known) => format!("did you mean {{{known}}}?"),
                None => format!("the variables are: {}", list(&variables)),
            };
            problems.push(subject.problem_in(&UNKNOWN_VARIABLE, (pointer, at), message, help));
        }
    });
}

/// What a text is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Sentences: braces in them are mostly variables.
    Prose,
    /// Commands and code, which have braces of their own.
    Code,
}

impl Kind {
    /// `None` for a text in which nothing is filled in.
    fn of(pointer: &str) -> Option<Self> {
        let (first, last) = (pointer.split('/').nth(1)?, pointer.rsplit('/').next()?);
        match (first, last) {
            ("signature" | "signature_zh" | "root_cause" | "root_cause_zh", _) => Some(Kind::Prose),
            ("workarounds" | "dead_ends", "action" | "why_fails" | "condition") => Some(Kind::Prose),
            ("workarounds", "how") | ("workarounds_zh", _) => Some(Kind::Code),
            _ => None,
        }
    }

    /// Whether a name that is no variable was meant to be one.
    fn is_meant(self, name: &str, variables: &BTreeSet<&str>) -> bool {
        (self == Kind::Prose && !variables.is_empty()) || nearest(name, variables).is_some()
    }
}

/// The names that stand alone in single braces, and where those open. `${name}` is the shell's.
fn braced_names(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices('{').filter_map(move |(at, _)| {
        let name = text[at + 1..].split('}').next()?;
        let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        let rest = text[at + 1..].get(name.len()..)?;
        let is_alone = rest.starts_with('}') && !rest.starts_with("}}") && !text[..at].ends_with(['$', '{']);
        (is_name && is_alone).then_some((at, name))
    })
}

/// The variable that `name` is a slip of the pen for.
fn nearest<'v>(name: &str, variables: &BTreeSet<&'v str>) -> Option<&'v str> {
    let slips = |known: &str| strsim::damerau_levenshtein(&name.to_lowercase(), &known.to_lowercase());
    let longest = if name.len() < 6 { 1 } else { 2 };
    let near = variables.iter().filter(|known| known.len() > 2).map(|known| (slips(known), *known));
    near.filter(|(slips, _)| *slips <= longest).min().map(|(_, known)| known)
}

fn list<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| name.as_ref().to_owned()).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_of_code_are_no_variables() {
        let text = "{a} ${b} {{c}} {d,e} {} {f_1} {3} { g } {h";
        let names: Vec<&str> = braced_names(text).map(|(_, name)| name).collect();
        assert_eq!(names, ["a", "f_1"]);
    }

    #[test]
    fn a_slip_of_the_pen_is_told_from_another_name() {
        let variables = BTreeSet::from(["module", "path"]);
        assert_eq!(nearest("modul", &variables), Some("module"));
        assert_eq!(nearest("Path", &variables), Some("path"));
        assert_eq!(nearest("time_total", &variables), None);
    }
}
