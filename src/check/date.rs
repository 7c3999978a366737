//! Days of the calendar.

use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, years 0 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u32,
    /// From 1.
    month: u32,
    /// From 1.
    day: u32,
}

impl Date {
    /// The day that is so many seconds after the beginning of 1970, in UTC.
    pub fn of_unix_time(seconds: u64) -> Self {
        let mut days = seconds / 86_400;
        let mut date = Date { year: 1970, month: 1, day: 1 };
        while days >= u64::from(days_of_year(date.year)) {
            days -= u64::from(days_of_year(date.year));
            date.year += 1;
        }
        while days >= u64::from(days_of_month(date.year, date.month)) {
            days -= u64::from(days_of_month(date.year, date.month));
            date.month += 1;
        }
        date.day += days as u32;
        date
    }

    /// Whether it is still to come, seen from `today` in UTC: where days begin earlier, it may be tomorrow already.
    pub fn is_to_come(self, today: Date) -> bool {
        self.number() > today.number() + 1
    }

    /// Days from the beginning of the calendar to this one.
    pub fn number(self) -> u32 {
        let years: u32 = (0..self.year).map(days_of_year).sum();
        let months: u32 = (1..self.month).map(|month| days_of_month(self.year, month)).sum();
        years + months + self.day - 1
    }
}

impl FromStr for Date {
    type Err = &'static str;

    /// Reads `YYYY-MM-DD`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const FORM: &str = "not of the form YYYY-MM-DD";
        let is_form = |(at, byte): (usize, u8)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        };
        if text.len() != 10 || !text.bytes().enumerate().all(is_form) {
            return Err(FORM);
        }
        let number = |part: &str| part.parse().map_err(|_| FORM);
        let (year, month, day) = (number(&text[..4])?, number(&text[5..7])?, number(&text[8..])?);
        let is_day = (1..=12).contains(&month) && (1..=days_of_month(year, month)).contains(&day);
        if is_day { Ok(Date { year, month, day }) } else { Err("no day of the calendar") }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn days_of_year(year: u32) -> u32 {
    if is_leap(year) { 366 } else { 365 }
}

fn days_of_month(year: u32, month: u32) -> u32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        for day in ["2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31"] {
            assert_eq!(day.parse::<Date>().unwrap().to_string(), day);
        }
        for none in
            ["2023-02-29", "1900-02-29", "2024-13-01", "2024-00-01", "2024-04-31", "2024-4-01", "x", ""]
        {
            assert!(none.parse::<Date>().is_err(), "{none}");
        }
    }

    #[test]
    fn tomorrow_may_be_today_elsewhere() {
        let is_to_come = |day: &str| day.parse::<Date>().unwrap().is_to_come("2024-12-31".parse().unwrap());
        assert!(!is_to_come("2024-12-31") && !is_to_come("2025-01-01") && is_to_come("2025-01-02"));
    }

    #[test]
    fn days_are_counted_over_leap_years() {
        let number = |text: &str| text.parse::<Date>().unwrap().number();
        assert_eq!(number("2024-03-01") - number("2024-02-28"), 2);
        assert_eq!(number("2025-03-01") - number("2024-03-01"), 365);
        assert_eq!(Date::of_unix_time(0).to_string(), "1970-01-01");
        assert_eq!(Date::of_unix_time(1_709_251_199).to_string(), "2024-02-29");
        assert_eq!(Date::of_unix_time(1_709_251_200).to_string(), "2024-03-01");
    }
}
