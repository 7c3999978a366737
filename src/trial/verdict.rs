//! What a run shows of an entry.

use std::io;
use std::time::Duration;

use super::matcher::Matcher;
use super::output::Output;
use super::script::Kind;
use super::session::{End, Step};

/// Lines of output that are shown with a refutation.
const SHOWN: usize = 8;

/// What came of the trigger or of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is as the entry says.
    Passed,
    /// It is not as the entry says.
    Failed(Reason),
    /// The run does not tell, as it failed before it came to the item.
    Unclear(Reason),
    /// There is no function for it, or the error itself did not come.
    NotRun(String),
}

/// Why, and the last lines of what was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// In words.
    pub words: String,
    /// As they were printed.
    pub lines: Vec<String>,
}

impl Reason {
    fn new(words: impl Into<String>, output: Option<&Output>) -> Self {
        Reason { words: words.into(), lines: output.map_or_else(Vec::new, |output| output.last_lines(SHOWN)) }
    }
}

/// Judges runs of the trial of one entry.
pub(super) struct Judge<'a> {
    pub matcher: &'a Matcher<'a>,
    pub id: &'a str,
    pub limit: Duration,
}

impl Judge<'_> {
    /// Whether the error was made to happen, and how it shows.
    ///
    /// # Errors
    /// When an entry cannot be read.
    pub fn trigger(&self, steps: &[Step]) -> io::Result<Verdict> {
        let failed = |words: String, step: Option<&Step>| {
            Ok(Verdict::Failed(Reason::new(words, step.map(|step| &step.output))))
        };
        let find = |name: &str| steps.iter().find(|step| step.name == name);
        match find("setup") {
            Some(Step { end: End::Status(0), .. }) => {}
            Some(step) => return failed(format!("setup {}", self.ending(step.end)), Some(step)),
            None => return failed("the script could not be loaded".to_owned(), steps.last()),
        }
        let Some(step) = find("before") else { return failed("the trigger did not run".to_owned(), None) };
        match step.end {
            End::Status(0) => return failed("the trigger does not fail".to_owned(), Some(step)),
            End::Status(_) => {}
            end => return failed(format!("the trigger {}", self.ending(end)), Some(step)),
        }
        match self.matcher.find(&step.output.bytes())?.first {
            Some(first) if first == self.id => Ok(Verdict::Passed),
            Some(first) => failed(format!("the trigger's output brings {first} first"), Some(step)),
            None => failed("no entry matches the trigger's output".to_owned(), Some(step)),
        }
    }

    /// Whether an item does what the entry says of it.
    ///
    /// # Errors
    /// When an entry cannot be read.
    pub fn item(&self, kind: Kind, steps: &[Step]) -> io::Result<Verdict> {
        match self.trigger(steps)? {
            Verdict::Passed => {}
            Verdict::Failed(Reason { words, lines }) => {
                let words = format!("before it was tried, {words}");
                return Ok(Verdict::Unclear(Reason { words, lines }));
            }
            other => return Ok(other),
        }
        let find = |name: &str| steps.iter().find(|step| step.name == name);
        let failed = |words: String, step: &Step| Ok(Verdict::Failed(Reason::new(words, Some(&step.output))));
        let unclear = |words: String, step: Option<&Step>| {
            Ok(Verdict::Unclear(Reason::new(words, step.map(|step| &step.output))))
        };
        match (kind, find("item")) {
            (Kind::Workaround, Some(step)) if step.end != End::Status(0) => {
                return failed(format!("it {}", self.ending(step.end)), step);
            }
            (Kind::DeadEnd, Some(step)) if !matches!(step.end, End::Status(_)) => {
                return unclear(format!("it {}", self.ending(step.end)), Some(step));
            }
            _ => {}
        }
        let Some(step) = find("after") else {
            return unclear("it could not be tried".to_owned(), steps.last());
        };
        let found = self.matcher.find(&step.output.bytes())?;
        let is_shown = found.all.iter().any(|id| id == self.id);
        match (kind, step.end, is_shown) {
            (Kind::Workaround, End::Status(0), false) => Ok(Verdict::Passed),
            (Kind::Workaround, End::Status(0), true) => {
                failed("after it the trigger succeeds, but still shows the error".to_owned(), step)
            }
            (Kind::Workaround, end, true) => {
                failed(format!("after it the trigger {} with the same error", self.ending(end)), step)
            }
            (Kind::Workaround, end, false) => {
                failed(format!("after it the trigger {}, with another error", self.ending(end)), step)
            }
            (Kind::DeadEnd, End::Status(0), _) => {
                failed("it works: after it the trigger succeeds".to_owned(), step)
            }
            (Kind::DeadEnd, End::Status(_), true) => Ok(Verdict::Passed),
            (Kind::DeadEnd, End::Status(_), false) => {
                failed("after it the trigger fails, but not with this error any more".to_owned(), step)
            }
            (Kind::DeadEnd, end, _) => {
                unclear(format!("after it the trigger {}", self.ending(end)), Some(step))
            }
        }
    }

    fn ending(&self, end: End) -> String {
        match end {
            End::Status(status) => format!("ends with status {status}"),
            End::Exit => "ends the shell of the trial; return instead of exit".to_owned(),
            End::TimeLimit => format!("takes longer than {} s", self.limit.as_secs()),
        }
    }
}
