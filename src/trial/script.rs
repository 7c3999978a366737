//! Reads what a trial script declares, and holds it against its entry.

use std::io;
use std::path::Path;

use crate::kb::{Diagnostic, Entry, Location, Severity};

use super::need::Need;
use super::session::{End, Step};

/// What a trial can show of an entry beside the error itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It helps.
    Workaround,
    /// It does not.
    DeadEnd,
}

/// A workaround or a dead end, by its number in the entry, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// Which of the two.
    pub kind: Kind,
    /// From 1.
    pub number: usize,
}

impl Kind {
    /// As it begins the name of a function.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Workaround => "workaround",
            Kind::DeadEnd => "dead_end",
        }
    }
}

impl Item {
    /// The name of its function.
    pub fn function(self) -> String {
        format!("{}_{}", self.kind.name(), self.number)
    }

    /// All items of an entry, in its order.
    pub fn all(entry: &Entry) -> Vec<Item> {
        let of = |kind: Kind, count: usize| (1..=count).map(move |number| Item { kind, number });
        of(Kind::Workaround, entry.workarounds.len())
            .chain(of(Kind::DeadEnd, entry.dead_ends.len()))
            .collect()
    }
}

/// What a script declares.
#[derive(Debug, Default)]
pub(super) struct Script {
    text: String,
    name: String,
    needs: Vec<String>,
    /// Versions to repeat all for; may be empty.
    pub variants: Vec<String>,
    /// Its functions and their lines, from 1.
    functions: Vec<(String, usize)>,
}

impl Script {
    /// The steps of the session that reads a script.
    pub const STEPS: &[&str] = &["load", "declare"];

    /// What the steps of that session say of the script at `path`.
    ///
    /// # Errors
    /// A diagnostic of what is wrong with the script, or why its file cannot be read.
    pub fn read(path: &Path, steps: &[Step]) -> Result<Self, Failure> {
        let name = path.display().to_string();
        let text = std::fs::read(path)?;
        let mut script =
            Script { text: String::from_utf8_lossy(&text).into_owned(), name, ..Script::default() };
        let declared = match steps {
            [load, declare] if load.end != End::TimeLimit => {
                script.refuse_syntax(load)?;
                String::from_utf8_lossy(&declare.output.bytes()).into_owned()
            }
            [Step { end: End::TimeLimit, .. }, ..] => {
                let problem = script.problem(0, "the script itself takes too long", "do the work in `setup`");
                return Err(problem.into());
            }
            _ => return Err(script.problem(0, "the script ends the shell", "it may only declare").into()),
        };
        for line in declared.lines() {
            let mut words = line.splitn(2, ' ');
            match (words.next(), words.next()) {
                (Some("need"), Some(need)) => script.needs.push(need.to_owned()),
                (Some("variant"), Some(variant)) => script.variants.push(variant.to_owned()),
                (Some("function"), Some(function)) => {
                    let mut words = function.split(' ');
                    let line = |word: Option<&str>| word.and_then(|word| word.parse().ok());
                    if let (Some(name), Some(line)) = (words.next(), line(words.next())) {
                        script.functions.push((name.to_owned(), line));
                    }
                }
                _ => {}
            }
        }
        Ok(script)
    }

    /// A script with a syntax error declares what comes before it, so bash's message must not be lost.
    fn refuse_syntax(&self, load: &Step) -> Result<(), Diagnostic> {
        let printed = load.output.last_lines(usize::MAX);
        // "FILE: line 5: syntax error near …"
        let message = printed.iter().find_map(|line| {
            let (number, message) = line.split_once(": line ")?.1.split_once(": ")?;
            message.starts_with("syntax error").then_some((number.parse::<usize>().ok()?, message))
        });
        match message {
            Some((line, message)) => Err(self.problem(self.line_start(line), message, "mend the script")),
            None => Ok(()),
        }
    }

    /// What it needs, or the needs that are none.
    pub fn needs(&self) -> Result<Vec<Need>, Diagnostic> {
        let parse = |text: &String| {
            Need::parse(text).map_err(|message| {
                let at = self.text.find(text.as_str()).or_else(|| self.text.find("needs ")).unwrap_or(0);
                self.problem(at, message, "name a program, or a package of a client")
            })
        };
        self.needs.iter().map(parse).collect()
    }

    /// Whether there is a function for an item.
    pub fn has(&self, item: Item) -> bool {
        let wanted = item.function();
        self.functions.iter().any(|(name, _)| *name == wanted)
    }

    /// What does not fit the entry.
    pub fn problems(&self, entry: &Entry) -> Vec<Diagnostic> {
        let mut problems: Vec<Diagnostic> = Vec::new();
        if !self.functions.iter().any(|(name, _)| name == "trigger") {
            let help = "define `trigger() { …; }`, which makes the error happen";
            problems.push(self.problem(0, "there is no function `trigger`", help));
        }
        for (name, line) in &self.functions {
            let kinds = [(Kind::Workaround, entry.workarounds.len()), (Kind::DeadEnd, entry.dead_ends.len())];
            let Some((kind, count)) = kinds.into_iter().find(|(kind, _)| name.starts_with(kind.name()))
            else {
                continue;
            };
            let number = name.strip_prefix(kind.name()).and_then(|rest| rest.strip_prefix('_'));
            let number =
                number.filter(|number| !number.starts_with('0')).and_then(|number| number.parse().ok());
            let message = match number {
                Some(number) if (1..=count).contains(&number) => continue,
                Some(number) => format!("the entry has no {} {number}; it has {count}", words(kind)),
                None => format!("`{name}` names no {}", words(kind)),
            };
            let help = match count {
                0 => "leave it out, or add it to the entry first".to_owned(),
                1 => format!("number it as in the entry: {}_1", kind.name()),
                _ => format!("number it as in the entry: {0}_1 to {0}_{count}", kind.name()),
            };
            problems.push(self.problem(self.place(name, *line), message, help));
        }
        problems.sort_by_key(|problem| problem.location);
        problems
    }

    /// Byte offset of a function's name.
    fn place(&self, name: &str, line: usize) -> usize {
        let start = self.line_start(line);
        start + self.text[start..].lines().next().and_then(|text| text.find(name)).unwrap_or(0)
    }

    fn line_start(&self, line: usize) -> usize {
        self.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum()
    }

    fn problem(&self, offset: usize, message: impl Into<String>, help: impl Into<String>) -> Diagnostic {
        Diagnostic {
            path: self.name.clone(),
            location: Some(Location::of(&self.text, offset)),
            rule: None,
            severity: Severity::Error,
            message: message.into(),
            help: Some(help.into()),
        }
    }
}

/// A kind in words.
pub(super) fn words(kind: Kind) -> &'static str {
    match kind {
        Kind::Workaround => "workaround",
        Kind::DeadEnd => "dead end",
    }
}

/// What ends a trial before its time.
pub(super) enum Failure {
    /// Something is wrong with the script.
    Script(Diagnostic),
    /// Something is wrong with the machine.
    Io(io::Error),
}

impl From<Diagnostic> for Failure {
    fn from(problem: Diagnostic) -> Self {
        Failure::Script(problem)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Io(error)
    }
}
