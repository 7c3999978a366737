//! The results, as a Markdown table.

use std::fmt;

use crate::contest::Seconds;
use crate::{MB, grouped};

/// One figure.
#[derive(Default)]
pub struct Row {
    what: String,
    median: String,
    range: String,
    hits: Option<u64>,
    notes: Vec<String>,
}

impl Row {
    /// The speed at which `bytes` are scanned.
    pub fn speed(what: impl Into<String>, bytes: usize, seconds: &Seconds) -> Self {
        let speed = |seconds: f64| format!("{:.0}", bytes as f64 / MB as f64 / seconds);
        Row {
            what: what.into(),
            median: format!("{} MB/s", speed(seconds.median())),
            range: format!("{} – {}", speed(seconds.slowest()), speed(seconds.fastest())),
            ..Row::default()
        }
    }

    /// The same of processes; the time that one takes which scans nothing is taken off.
    pub fn speed_beyond(what: impl Into<String>, bytes: usize, seconds: &Seconds, nothing: &Seconds) -> Self {
        Row::speed(what, bytes, &seconds.beyond(nothing))
    }

    /// The time that a process takes, less that of one that does nothing.
    pub fn time(what: impl Into<String>, seconds: &Seconds, nothing: &Seconds) -> Self {
        let seconds = seconds.beyond(nothing);
        let time = |seconds: f64| format!("{:.1}", seconds * 1e3);
        Row {
            what: what.into(),
            median: format!("{} ms", time(seconds.median())),
            range: format!("{} – {}", time(seconds.fastest()), time(seconds.slowest())),
            ..Row::default()
        }
    }

    /// A figure that was measured once.
    pub fn once(what: impl Into<String>, figure: impl Into<String>) -> Self {
        Row { what: what.into(), median: figure.into(), ..Row::default() }
    }

    /// With the number of hits.
    pub fn hits(mut self, hits: usize) -> Self {
        self.hits = Some(hits as u64);
        self
    }

    /// With a remark.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// With a ratio that is wanted to be at least so much.
    pub fn at_least(self, ratio: f64, wanted: f64, unit: &str) -> Self {
        let verdict = if ratio >= wanted { "met" } else { "**missed**" };
        self.note(format!("{ratio:.2} {unit} (≥ {wanted}: {verdict})"))
    }

    /// With a figure that is wanted to be at most so much.
    pub fn at_most(self, figure: f64, wanted: f64, unit: &str) -> Self {
        let verdict = if figure <= wanted { "met" } else { "**missed**" };
        self.note(format!("≤ {wanted} {unit}: {verdict}"))
    }
}

/// Figures, one below another.
#[derive(Default)]
pub struct Table(Vec<Row>);

impl Table {
    /// Adds a figure.
    pub fn push(&mut self, row: Row) {
        self.0.push(row);
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| what | median | range | hits | bars and remarks |")?;
        writeln!(f, "| --- | ---: | ---: | ---: | --- |")?;
        for Row { what, median, range, hits, notes } in &self.0 {
            let hits = hits.map(grouped).unwrap_or_default();
            writeln!(f, "| {what} | {median} | {range} | {hits} | {} |", notes.join("; "))?;
        }
        Ok(())
    }
}
