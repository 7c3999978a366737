//! Blanks that a draft has and that nobody has filled in.

use crate::kb::{BLANK, Problem, Rule};

use super::{Context, Subject};

static STILL_BLANK: Rule =
    Rule::new("W22", "still-blank", "A text is still to be written: it begins with TODO:");

pub(super) static RULES: [&Rule; 1] = [&STILL_BLANK];

pub(super) fn check(subject: &Subject<'_>, _: &Context<'_>, problems: &mut Vec<Problem>) {
    let mut blanks = Vec::new();
    subject.for_each_string(|pointer, text| {
        // What was imported is kept as it was, and is not shown.
        if text.starts_with(BLANK) && !pointer.starts_with("/imported") {
            blanks.push(pointer.to_owned());
        }
    });
    if let Some(first) = blanks.first() {
        let message = match blanks.len() {
            1 => "this text is still to be written".to_owned(),
            count => format!("{count} texts are still to be written, this one first"),
        };
        let help = "say what it asks for, or take it out where there is nothing to say";
        problems.push(subject.problem(&STILL_BLANK, first, message, help));
    }
}
