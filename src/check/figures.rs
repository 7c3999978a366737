//! Figures: rates, confidence and what they rest on.

use crate::kb::{Entry, Problem, Rule, Source, Tally};

use super::{Context, Subject};

static OUT_OF_RANGE: Rule =
    Rule::new("E21", "out-of-range", "A rate, a probability or the confidence is not from 0 to 1");
static CONFIDENCE: Rule =
    Rule::new("W13", "confidence-of-tier", "The confidence is not the one that the tier stands for");
static UNBACKED: Rule =
    Rule::new("W14", "unbacked-rate", "A rate has no trials and no source, or is not what its trials say");
static EVIDENCE: Rule =
    Rule::new("W15", "evidence-count", "`evidence_count` is not the number of trials and sources");
static UNKNOWN_VALUE: Rule =
    Rule::new("W16", "unknown-value", "`verification_tier` or `resolvable` has a value that means nothing");

pub(super) static RULES: [&Rule; 5] = [&OUT_OF_RANGE, &CONFIDENCE, &UNBACKED, &EVIDENCE, &UNKNOWN_VALUE];

/// By how much a rate may differ from what its trials say: two digits are enough.
const ROUNDING: f64 = 0.0051;

pub(super) fn check(subject: &Subject<'_>, _: &Context<'_>, problems: &mut Vec<Problem>) {
    let Some(entry) = subject.entry else { return };
    check_ranges(subject, entry, problems);
    check_values(subject, entry, problems);
    // Elsewhere figures are estimates, and are called that where they are shown.
    if subject.is_ours() {
        check_confidence(subject, entry, problems);
        check_rates(subject, entry, problems);
        check_evidence(subject, entry, problems);
    }
}

/// A rate of an item, where it is, and what it rests on.
struct Rate<'e> {
    pointer: String,
    value: Option<f64>,
    trials: Option<Tally>,
    sources: &'e [Source],
}

fn rates(entry: &Entry) -> Vec<Rate<'_>> {
    let workarounds = entry.workarounds.iter().enumerate().map(|(i, workaround)| Rate {
        pointer: format!("/workarounds/{i}/success_rate"),
        value: workaround.success_rate,
        trials: entry.workaround_trials(i),
        sources: &workaround.sources,
    });
    let dead_ends = entry.dead_ends.iter().enumerate().map(|(i, dead_end)| Rate {
        pointer: format!("/dead_ends/{i}/fail_rate"),
        value: dead_end.fail_rate,
        trials: entry.dead_end_trials(i),
        sources: &dead_end.sources,
    });
    workarounds.chain(dead_ends).collect()
}

fn check_ranges(subject: &Subject<'_>, entry: &Entry, problems: &mut Vec<Problem>) {
    let mut shares: Vec<(String, Option<f64>)> = vec![
        ("/confidence".to_owned(), entry.confidence),
        ("/fix_success_rate".to_owned(), entry.fix_success_rate),
    ];
    shares.extend(rates(entry).into_iter().map(|rate| (rate.pointer, rate.value)));
    let graph = &entry.transition_graph;
    let lists = [
        ("leads_to", &graph.leads_to),
        ("preceded_by", &graph.preceded_by),
        ("frequently_confused_with", &graph.frequently_confused_with),
    ];
    for (name, links) in lists {
        let probabilities = links
            .iter()
            .enumerate()
            .map(|(i, link)| (format!("/transition_graph/{name}/{i}/probability"), link.probability));
        shares.extend(probabilities);
    }
    for (pointer, value) in shares {
        if let Some(value) = value
            && !(0.0..=1.0).contains(&value)
        {
            let message = format!("{value} is not from 0 to 1");
            let help = if (1.0..=100.0).contains(&value) {
                format!("did you mean {}?", value / 100.0)
            } else {
                "give it as a share, such as 0.9".to_owned()
            };
            problems.push(subject.problem(&OUT_OF_RANGE, &pointer, message, help));
        }
    }
}

fn check_values(subject: &Subject<'_>, entry: &Entry, problems: &mut Vec<Problem>) {
    let tier = Some(entry.verification_tier.as_str());
    let known: [(&str, Option<&str>, &[&str]); 2] = [
        ("verification_tier", tier, &["reproduced", "sourced", "ai_generated"]),
        ("resolvable", entry.resolvable.as_deref(), &["true", "partial", "false"]),
    ];
    for (name, value, known) in known {
        if let Some(value) = value.filter(|value| !value.is_empty() && !known.contains(value)) {
            let message = format!("`{name}` {value:?} means nothing");
            let help = format!("it is one of {}", known.join(", "));
            problems.push(subject.problem(&UNKNOWN_VALUE, &format!("/{name}"), message, help));
        }
    }
}

fn check_confidence(subject: &Subject<'_>, entry: &Entry, problems: &mut Vec<Problem>) {
    let mut report = |pointer: &str, message: String, help: &str| {
        problems.push(subject.problem(&CONFIDENCE, pointer, message, help));
    };
    let (tier, confidence) = (entry.verification_tier.as_str(), entry.confidence);
    if tier == "reproduced" && entry.trials.is_empty() {
        let message = "the tier is `reproduced`, and there are no trials".to_owned();
        report("/verification_tier", message, "record them with `errkb trial --record`, or say `sourced`");
        return;
    }
    let due: &[f64] = match tier {
        "reproduced" => &[0.9, 0.95],
        "sourced" => &[0.75],
        _ => &[0.5],
    };
    if !confidence.is_some_and(|value| due.contains(&value)) {
        let due: Vec<String> = due.iter().map(f64::to_string).collect();
        let given =
            confidence.map_or_else(|| "no confidence".to_owned(), |value| format!("confidence {value}"));
        let tier = if tier.is_empty() { "no tier" } else { tier };
        let message = format!("{given} for the tier {tier}, which stands for {}", due.join(" or "));
        let help = "0.95 is for reproduced on two or more versions, 0.9 on one, 0.75 for sourced, 0.5 else";
        report("/confidence", message, help);
    }
}

fn check_rates(subject: &Subject<'_>, entry: &Entry, problems: &mut Vec<Problem>) {
    let mut report = |pointer: &str, message: String, help: &str| {
        problems.push(subject.problem(&UNBACKED, pointer, message, help));
    };
    for Rate { pointer, value, trials, sources } in rates(entry) {
        let Some(value) = value else { continue };
        match trials {
            Some(Tally { passed, total }) => {
                let measured = passed as f64 / total as f64;
                if (value - measured).abs() > ROUNDING {
                    let message = format!("the rate is {value}, and {passed} of {total} trials passed");
                    report(&pointer, message, "record the trials again with `errkb trial --record`");
                }
            }
            None if sources.is_empty() => {
                let message = format!("the rate {value} has no trials and no source");
                report(&pointer, message, "cite the source that counted, run trials, or say null");
            }
            None => {}
        }
    }
    if entry.fix_success_rate.is_some() && entry.trials.is_empty() {
        let is_cited = entry.workarounds.iter().any(|w| w.success_rate.is_some() && !w.sources.is_empty());
        if !is_cited {
            let message = "`fix_success_rate` has no trials and no source".to_owned();
            report("/fix_success_rate", message, "cite the source that counted, run trials, or say null");
        }
    }
}

fn check_evidence(subject: &Subject<'_>, entry: &Entry, problems: &mut Vec<Problem>) {
    let Some(count) = entry.evidence_count else { return };
    let (due, trials, sources) = (entry.evidence(), entry.passed_trials(), entry.cited_sources().len());
    if count != due {
        let message = format!(
            "`evidence_count` is {count}, and there are {trials} trials that passed and {sources} sources"
        );
        problems.push(subject.problem(&EVIDENCE, "/evidence_count", message, format!("make it {due}")));
    }
}
