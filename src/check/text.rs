//! Characters that no entry should have in its texts.

use crate::kb::{Problem, Rule, is_obeyed};

use super::{Context, Subject};

static CONTROL: Rule = Rule::new("W20", "control-character", "A text has a character that terminals obey");

pub(super) static RULES: [&Rule; 1] = [&CONTROL];

pub(super) fn check(subject: &Subject<'_>, _: &Context<'_>, problems: &mut Vec<Problem>) {
    subject.for_each_string(|pointer, text| {
        // Examples are output as it was, and what was imported is not shown.
        if pointer.starts_with("/examples/") || pointer.starts_with("/imported") {
            return;
        }
        if let Some((at, c)) = text.char_indices().find(|(_, c)| is_obeyed(*c)) {
            let message = format!("the text has the character U+{:04X}, which is not shown", c as u32);
            let help = "take it out; readers see it spelled out";
            problems.push(subject.problem_in(&CONTROL, (pointer, at), message, help));
        }
    });
}
