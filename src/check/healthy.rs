//! Silence on output of programs in which nothing went wrong.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use crate::built_in::{HealthyFile, healthy_output};
use crate::input::Blocks;
use crate::kb::Rule;
use crate::scan::{SignatureSet, scan};

use super::{Context, Found};

static TOO_GENERAL: Rule =
    Rule::new("E19", "too-general", "The regex matches output in which nothing went wrong");

pub(super) static RULES: [&Rule; 1] = [&TOO_GENERAL];

/// Longest part of a line that is quoted, in characters.
const QUOTED: usize = 100;

/// What an entry matched first, and how many lines it hit.
struct Alarm {
    line: u64,
    text: String,
    count: u64,
}

pub(super) fn check(context: &Context<'_>, found: &mut Vec<Found>) {
    let checked: Vec<(usize, usize)> = context.in_force().collect();
    let (text, files) = if checked.is_empty() { return } else { healthy_output() };
    // Those of other entries would only take time.
    for (index, Alarm { line, text, count }) in alarms(context.checked_set, &text) {
        let HealthyFile { name, first_line } =
            &files[files.partition_point(|file| file.first_line <= line) - 1];
        let place = format!("{name}:{}", line - first_line + 1);
        let more = if count > 1 { format!(", and {} more of its lines", count - 1) } else { String::new() };
        let message = format!("`regex` matches healthy output: {place}: {text:?}{more}");
        let help = "let it require text that only the error has";
        let (_, number) = checked[index];
        found.push((number, context.subjects[number].problem(&TOO_GENERAL, "/regex", message, help)));
    }
}

/// The numbers of the regexes that match output in which nothing went wrong, each with some of that.
pub(crate) fn too_general<'r>(regexes: impl IntoIterator<Item = &'r str>) -> BTreeMap<usize, String> {
    let alarms = alarms(&SignatureSet::new(regexes), &healthy_output().0);
    alarms.into_iter().map(|(number, alarm)| (number, alarm.text)).collect()
}

/// What the patterns of `set` match in `text`, by their numbers.
fn alarms(set: &SignatureSet<'_>, text: &[u8]) -> BTreeMap<usize, Alarm> {
    let mut alarms: BTreeMap<usize, Alarm> = BTreeMap::new();
    let mut blocks = Blocks::new(text);
    let scanned = scan(set, &mut blocks, rayon::current_num_threads(), |block, hits| {
        for hit in hits {
            let alarm = || {
                let end = block.line_end(hit.start);
                let line =
                    String::from_utf8_lossy(&block.text()[hit.start..end]).chars().take(QUOTED).collect();
                Alarm { line: block.position(hit.start).line, text: line, count: 0 }
            };
            alarms.entry(hit.pattern).or_insert_with(alarm).count += 1;
        }
        ControlFlow::Continue(())
    });
    scanned.expect("memory can be read");
    alarms
}
