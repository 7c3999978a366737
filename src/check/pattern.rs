//! What loading accepts in a regex, and what is bad all the same.

use crate::kb::{Pattern, Problem, Rule};

use super::{Context, Found, Subject};

static TEXT_ENDS: Rule =
    Rule::new("E14", "text-ends", "The regex has \\A or \\z, the ends of a text that may never end");
static NO_ANCHOR: Rule =
    Rule::new("W04", "no-anchor", "No piece of text stands in all that the regex matches: it is slow");

pub(super) static RULES: [&Rule; 2] = [&TEXT_ENDS, &NO_ANCHOR];

pub(super) fn check(subject: &Subject<'_>, _: &Context<'_>, problems: &mut Vec<Problem>) {
    let Some(entry) = subject.entry else { return };
    if Pattern::looks_at_text_ends(&entry.regex) {
        let written = ["\\A", "\\z"].iter().filter_map(|look| entry.regex.find(look)).min();
        let place = ("/regex", written.unwrap_or(0));
        let message = "`regex` looks for the beginning or the end of the whole text";
        problems.push(subject.problem_in(
            &TEXT_ENDS,
            place,
            message,
            "use ^ and $, which match at line ends",
        ));
    }
}

pub(super) fn check_anchors(context: &Context<'_>, found: &mut Vec<Found>) {
    for entry in context.set.unanchored() {
        let Some(number) = context.checked[entry] else { continue };
        let message =
            "`regex` has no text that is in all its matches: every byte of a log is searched for it";
        let help = "let each alternative have three letters or more in a row that are not optional";
        found.push((number, context.subjects[number].problem(&NO_ANCHOR, "/regex", message, help)));
    }
}
