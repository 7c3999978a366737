//! Trials: their scripts and records are about the items that the entry has.

use std::fs;
use std::path::{Path, PathBuf};

use crate::kb::{Problem, Rule};

use super::{Context, Subject};

static TRIAL_ITEM: Rule =
    Rule::new("W21", "trial-item", "A trial is about a workaround or a dead end that the entry has not");

pub(super) static RULES: [&Rule; 1] = [&TRIAL_ITEM];

pub(super) fn check(subject: &Subject<'_>, _: &Context<'_>, problems: &mut Vec<Problem>) {
    let Some(entry) = subject.entry else { return };
    let lists = [("workaround", entry.workarounds.len()), ("dead_end", entry.dead_ends.len())];
    for (index, trial) in entry.trials.iter().enumerate() {
        for ((name, count), tallies) in lists.iter().zip([&trial.workarounds, &trial.dead_ends]) {
            if tallies.len() > *count {
                let message =
                    format!("the trial tells of {} `{name}s`, and there are {count}", tallies.len());
                let help = "record the trials again with `errkb trial --record`";
                problems.push(subject.problem(
                    &TRIAL_ITEM,
                    &format!("/trials/{index}/{name}s"),
                    message,
                    help,
                ));
            }
        }
    }
    let Some(root) = root(subject, &entry.id) else { return };
    let path = format!("tests/trials/{}.sh", entry.id);
    let Ok(script) = fs::read_to_string(root.join(&path)) else { return };
    for (name, number) in items(&script) {
        let known = lists.iter().find(|(list, _)| *list == name).map_or(0, |(_, count)| *count);
        if number == 0 || number > known {
            let message = format!("{path} has {name}_{number}, and there are {known} `{name}s`");
            let help = "number its functions as the items of the entry, from 1";
            problems.push(subject.problem_of_name(&TRIAL_ITEM, &format!("/{name}s"), message, help));
        }
    }
}

/// What the folder of entries lies in that the entry is in: the trials are in `tests/trials` beside that.
fn root(subject: &Subject<'_>, id: &str) -> Option<PathBuf> {
    let path = std::path::absolute(subject.path).ok()?;
    let is_in_place = path.with_extension("").ends_with(id);
    path.ancestors().nth(3).filter(|_| is_in_place).map(Path::to_owned)
}

/// The numbered functions of a script, each once: `workaround_1`, `dead_end_2`.
fn items(script: &str) -> Vec<(&str, usize)> {
    let mut items = Vec::new();
    for line in script.lines() {
        let line = line.trim_start();
        let line = line.strip_prefix("function ").unwrap_or(line).trim_start();
        let name = line.split(|c: char| c == '(' || c == '{' || c.is_whitespace()).next().unwrap_or_default();
        let is_function = line[name.len()..].trim_start().starts_with(['(', '{']);
        if let Some((list, number)) = name.rsplit_once('_')
            && matches!(list, "workaround" | "dead_end")
            && let Ok(number) = number.parse()
            && is_function
            && !items.contains(&(list, number))
        {
            items.push((list, number));
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_of_a_script_are_its_items() {
        let script = "setup() { :; }\nworkaround_1() {\n  workaround_9 x\n}\nfunction dead_end_2 {\n:\n}\n# dead_end_3()\n";
        assert_eq!(items(script), [("workaround", 1), ("dead_end", 2)]);
    }
}
