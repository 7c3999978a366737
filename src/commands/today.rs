//! The day it is, by the clock; the only place that asks it.

use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds of a day.
const DAY: u64 = 86_400;

/// The day it is, UTC, as `YYYY-MM-DD`; `given` in its place where there is one.
pub(super) fn today(given: Option<&str>) -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    given.map_or_else(|| date_of(since.as_secs() / DAY), str::to_owned)
}

/// The date of a day, counted from 1970-01-01.
fn date_of(mut day: u64) -> String {
    let is_leap =
        |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let mut year = 1970;
    while day >= 365 + u64::from(is_leap(year)) {
        day -= 365 + u64::from(is_leap(year));
        year += 1;
    }
    let february = 28 + u64::from(is_leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
        if day < length {
            break;
        }
        day -= length;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", day + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_their_dates() {
        let dates =
            [(0, "1970-01-01"), (11_016, "2000-02-29"), (19_723, "2024-01-01"), (20_453, "2025-12-31")];
        for (day, date) in dates {
            assert_eq!(date_of(day), date);
        }
        assert_eq!(today(Some("2026-11-22")), "2026-11-22");
    }
}
