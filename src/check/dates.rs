//! Dates: that they are ones, and what they say of each other and of today.

use crate::kb::{Problem, Rule};

use super::{Context, Date, Subject};

static NO_DATE: Rule = Rule::new("E22", "not-a-date", "A date is not a day of the calendar, as YYYY-MM-DD");
static OUT_OF_ORDER: Rule =
    Rule::new("E23", "dates-out-of-order", "An entry was confirmed or changed before it was first seen");
static IN_THE_FUTURE: Rule = Rule::new("E24", "date-in-the-future", "A date is later than tomorrow");
static STALE: Rule = Rule::new("W12", "stale", "The entry was last confirmed more than 365 days ago");

pub(super) static RULES: [&Rule; 4] = [&NO_DATE, &OUT_OF_ORDER, &IN_THE_FUTURE, &STALE];

/// Days after which what was confirmed should be confirmed again.
const FRESH: u32 = 365;

pub(super) fn check(subject: &Subject<'_>, context: &Context<'_>, problems: &mut Vec<Problem>) {
    let Some(entry) = subject.entry else { return };
    let today = context.today.number();
    let mut read = |pointer: &str, text: Option<&str>| -> Option<Date> {
        let text = text.filter(|text| !text.is_empty())?;
        let date = match text.parse::<Date>() {
            Ok(date) => date,
            Err(reason) => {
                let message = format!("{text:?} is {reason}");
                problems.push(subject.problem(&NO_DATE, pointer, message, "write it as 2026-01-31"));
                return None;
            }
        };
        if date.is_to_come(context.today) {
            let message = format!("{date} is in the future; today is {}", context.today);
            problems.push(subject.problem(&IN_THE_FUTURE, pointer, message, "give the day on which it was"));
        }
        Some(date)
    };
    let first = read("/first_seen", entry.first_seen.as_deref());
    let confirmed = read("/last_confirmed", entry.last_confirmed.as_deref());
    let updated = read("/last_updated", entry.last_updated.as_deref());
    for (index, trial) in entry.trials.iter().enumerate() {
        read(&format!("/trials/{index}/date"), Some(&trial.date));
    }
    for (pointer, later) in [("/last_confirmed", confirmed), ("/last_updated", updated)] {
        if let (Some(first), Some(later)) = (first, later)
            && later < first
        {
            let message = format!("{later} is before `first_seen`, {first}");
            problems.push(subject.problem(&OUT_OF_ORDER, pointer, message, "correct one of the two"));
        }
    }
    if let Some(confirmed) = confirmed
        && today.saturating_sub(confirmed.number()) > FRESH
    {
        let days = today - confirmed.number();
        let message = format!("last confirmed {days} days ago");
        let help = "make the error happen, try what helps, and write the date of that here";
        problems.push(subject.problem(&STALE, "/last_confirmed", message, help));
    }
}
