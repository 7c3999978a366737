//! Tells how far the regex of an entry gets in a log that it does not match, and what stopped it.

mod parts;
mod windows;

use std::ops::Range;

use crate::kb::{Pattern, Searches};

use parts::{Branch, Kind, Part, branches, weight, words};

pub use windows::{Window, Windows};

/// Longest text that is shown of what was wanted or found, in characters.
const SHOWN: usize = 48;

/// By so much must a part from the middle of a regex tell more than its beginning to be shown in its place.
const MARGIN: usize = 6;

/// What must have matched for a line to be near at all: three letters.
const LEAST: usize = 6;

/// The nearest that a regex comes to matching.
#[derive(Clone, Debug)]
pub struct Nearest {
    /// Where.
    pub window: Window,
    /// The part of the window's text that matched; empty where nothing did.
    pub matched: Range<usize>,
    /// The part of the regex that matched it, in bytes of its source.
    pub regex: Range<usize>,
    /// What the regex wanted next.
    pub wanted: Wanted,
    /// What was there instead, on that line; empty at its end.
    pub found: String,
    /// What the regex wanted before, and what was there instead on that line, where its beginning is not what
    /// matched.
    pub before: Option<(Wanted, String)>,
    /// Why it may be.
    pub hint: Option<&'static str>,
}

/// A part of a regex that was not found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Its place in the source; empty at the end of the regex.
    pub span: Range<usize>,
    /// It in words, where there are some: "a digit".
    pub meaning: Option<&'static str>,
}

/// A regex that is to be compared with a log.
#[derive(Debug)]
pub struct Probe<'s> {
    source: &'s str,
    branches: Vec<Branch>,
}

/// How far some parts of the regex get.
struct Reach<'p> {
    weight: usize,
    regex: Range<usize>,
    /// Place of the window, and the part of it that matched.
    found: Option<(usize, Range<usize>)>,
    /// The parts that come next.
    rest: &'p [Part],
}

impl<'s> Probe<'s> {
    /// `None` for a regex that does not parse.
    pub fn new(source: &'s str) -> Option<Self> {
        Some(Probe { source, branches: branches(source)? })
    }

    /// What collects the lines to be compared.
    pub fn windows(&self) -> Windows {
        Windows::new(&words(&self.branches))
    }

    /// The nearest that the regex comes to matching in these windows; `None` where no part of it that tells
    /// anything is found.
    pub fn nearest(&self, windows: &Windows) -> Option<Nearest> {
        let windows = windows.nearest();
        let beginning = self.furthest_of(windows, "", 0, &self.branches);
        let middle = self.reach_in_the_middle(windows, "", 0, &self.branches);
        let told = beginning.as_ref().map_or(0, |reach| reach.weight);
        let (reach, before) = match middle {
            Some((middle, before)) if middle.weight > told + MARGIN => (middle, Some(before)),
            _ => (beginning?, None),
        };
        let (window, matched) = reach.found.clone().filter(|_| reach.weight >= LEAST)?;
        let window = windows[window].clone();
        let wanted = self.wanted(reach.rest, reach.regex.end);
        let found = first_of_line(&window.text[matched.end..]);
        let hint = self.hint(&wanted, &window.text[matched.end..]);
        let before =
            before.map(|span| (Wanted { meaning: None, span }, last_of(&window.text[..matched.start])));
        Some(Nearest { window, matched, regex: reach.regex, wanted, found, before, hint })
    }

    /// The branch that gets furthest, within groups that `opened` opens, `depth` of them.
    fn furthest_of<'p>(
        &self,
        windows: &[Window],
        opened: &str,
        depth: usize,
        branches: &'p [Branch],
    ) -> Option<Reach<'p>> {
        let reaches = branches.iter().map(|branch| self.furthest(windows, opened, depth, branch));
        // Of those that tell as much the first.
        reaches.reduce(|best, reach| if reach.weight > best.weight { reach } else { best })
    }

    /// How far a branch gets behind what `opened` asks for.
    fn furthest<'p>(&self, windows: &[Window], opened: &str, depth: usize, branch: &'p [Part]) -> Reach<'p> {
        let start = branch.first().map_or(0, |part| part.span.start);
        let end = |count: usize| count.checked_sub(1).map_or(start, |last| branch[last].span.end);
        let source = |count: usize| format!("{opened}{}", &self.source[start..end(count)]);
        // What some parts match, fewer match too.
        let (mut least, mut most) = (0, branch.len());
        while least < most {
            let middle = (least + most).div_ceil(2);
            match find(windows, &source(middle), depth) {
                Some(_) => least = middle,
                None => most = middle - 1,
            }
        }
        let reach = Reach {
            weight: weight(&branch[..least]),
            regex: start..end(least),
            found: find(windows, &source(least), depth),
            rest: &branch[least..],
        };
        let Some(Part { kind: Kind::Group(open, inner), .. }) = reach.rest.first() else { return reach };
        let opened = format!("{}{}", source(least), &self.source[open.clone()]);
        match self.furthest_of(windows, &opened, depth + 1, inner) {
            Some(inner) if inner.weight > 0 => {
                Reach { weight: reach.weight + inner.weight, regex: start..inner.regex.end, ..inner }
            }
            _ => reach,
        }
    }

    /// The run of parts that gets furthest of those that begin at a word behind the beginning, at any depth;
    /// with it the part of the regex that comes before.
    fn reach_in_the_middle<'p>(
        &self,
        windows: &[Window],
        opened: &str,
        depth: usize,
        branches: &'p [Branch],
    ) -> Option<(Reach<'p>, Range<usize>)> {
        let mut best: Option<(Reach<'p>, Range<usize>)> = None;
        let mut offer = |reach: Reach<'p>, before: Range<usize>| {
            if best.as_ref().is_none_or(|(best, _)| reach.weight > best.weight) {
                best = Some((reach, before));
            }
        };
        for branch in branches {
            let mut flags = String::new();
            for (i, part) in branch.iter().enumerate() {
                match &part.kind {
                    Kind::Flags => flags.push_str(&self.source[part.span.clone()]),
                    Kind::Group(open, inner) => {
                        let opened = format!("{opened}{flags}{}", &self.source[open.clone()]);
                        if let Some((reach, before)) =
                            self.reach_in_the_middle(windows, &opened, depth + 1, inner)
                        {
                            offer(reach, before);
                        }
                    }
                    Kind::Literal(_) if i > 0 && begins_word(&branch[i - 1], part) => {
                        let reach = self.furthest(windows, &format!("{opened}{flags}"), depth, &branch[i..]);
                        offer(reach, branch[0].span.start..part.span.start);
                    }
                    _ => {}
                }
            }
        }
        best
    }

    /// The next thing that `rest` asks for: a text as far as it goes, else one part.
    fn wanted(&self, rest: &[Part], end: usize) -> Wanted {
        let Some(first) = rest.first() else { return Wanted { span: end..end, meaning: None } };
        let is_text = |part: &&Part| matches!(part.kind, Kind::Literal(_)) || self.of(part) == r"\s+";
        let text = rest.iter().take_while(is_text).count();
        let last = if text > 0 && matches!(first.kind, Kind::Literal(_)) { &rest[text - 1] } else { first };
        let mut span = first.span.start..last.span.end;
        if span.len() > SHOWN && !matches!(first.kind, Kind::Group(..)) {
            let cut = (span.start..=span.start + SHOWN)
                .rev()
                .find(|at| rest.iter().any(|part| part.span.end == *at));
            span.end = cut.unwrap_or(span.end);
        }
        Wanted { meaning: meaning(&self.source[span.clone()]), span }
    }

    fn of(&self, part: &Part) -> &str {
        &self.source[part.span.clone()]
    }

    /// Why `text` may not be what was wanted.
    fn hint(&self, wanted: &Wanted, text: &str) -> Option<&'static str> {
        let source = &self.source[wanted.span.clone()];
        let literal = Part::text(source)?;
        let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let begins =
            |text: &str| text.get(..literal.len()).is_some_and(|start| start.eq_ignore_ascii_case(&literal));
        let quotes = ['\'', '"', '`', '‘', '’', '“', '”'];
        let line = text.lines().next().unwrap_or_default();
        if begins(text) {
            return Some("the text differs in case alone, and `(?-i)` in the regex asks for this case");
        }
        if literal.starts_with(quotes) && text.starts_with(quotes) {
            return Some(r#"another kind of quote: `['"]` takes either"#);
        }
        if line.trim().is_empty() && begins(text.trim_start()) {
            return Some(r"it goes on on the next line: `\s+` takes a line break, a space and `.` do not");
        }
        if squeeze(text).to_lowercase().starts_with(&squeeze(&literal).to_lowercase()) {
            return Some(r"the blanks differ: `\s+` takes any");
        }
        None
    }
}

impl Part {
    /// The text that a source stands for, where it is nothing but text.
    fn text(source: &str) -> Option<String> {
        let parsed = branches(source)?;
        let [branch] = &parsed[..] else { return None };
        let character = |part: &Part| match part.kind {
            Kind::Literal(c) => Some(c),
            _ if &source[part.span.clone()] == r"\s+" => Some(' '),
            _ => None,
        };
        branch.iter().map(character).collect::<Option<String>>().filter(|text| !text.is_empty())
    }
}

/// Whether a word of the regex begins with `part`.
fn begins_word(before: &Part, part: &Part) -> bool {
    let is_word = |part: &Part| matches!(part.kind, Kind::Literal(c) if c.is_alphanumeric());
    is_word(part) && !is_word(before)
}

/// The first place where a source matches within one window, `open` groups of it being closed.
fn find(windows: &[Window], source: &str, open: usize) -> Option<(usize, Range<usize>)> {
    let source = format!("{source}{}", ")".repeat(open));
    let regex = Pattern::new(&source).compile(Searches::Few)?;
    windows.iter().enumerate().find_map(|(i, window)| {
        let found = regex.find(window.text.as_bytes())?.range();
        // A match that begins on a later line is that line's; half a character is none.
        let is_here = !window.text.as_bytes()[..found.start].contains(&b'\n');
        let is_text = window.text.get(found.clone()).is_some();
        (is_here && is_text).then_some((i, found))
    })
}

/// The beginning of a text, as far as the line goes.
fn first_of_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().chars().take(SHOWN).collect()
}

/// The end of a text that is on one line.
fn last_of(text: &str) -> String {
    let from = text.char_indices().rev().nth(SHOWN - 1).map_or(0, |(at, _)| at);
    text[from..].to_owned()
}

/// A part of a regex in words.
fn meaning(source: &str) -> Option<&'static str> {
    let inner = source
        .strip_prefix("(?P<")
        .and_then(|rest| rest.split_once('>'))
        .and_then(|(_, rest)| rest.strip_suffix(')'));
    Some(match inner.unwrap_or(source) {
        "$" => "the end of the line",
        "^" => "the beginning of a line",
        r"\b" => "the edge of a word",
        r"\d" => "a digit",
        r"\d+" => "digits",
        r"\s" => "a blank",
        r"\s+" => "blanks",
        r"\S" => "a character that is no blank",
        r"\S+" => "text without blanks",
        r"\w" => "a letter, a digit or _",
        r"\w+" => "letters, digits or _",
        r"[\w.-]+" => "letters, digits, `_`, `.` or `-`",
        "." => "any character",
        ".+" => "any text",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Blocks;

    fn nearest(regex: &str, log: &str) -> Option<Nearest> {
        let probe = Probe::new(regex).unwrap();
        let mut windows = probe.windows();
        let mut blocks = Blocks::new(log.as_bytes());
        while let Some(block) = blocks.next_block().unwrap() {
            windows.observe(&block);
        }
        probe.nearest(&windows)
    }

    /// Line, text that matched, regex that matched, wanted, found.
    fn told(regex: &str, log: &str) -> (u64, String, String, String, String) {
        let near = nearest(regex, log).unwrap();
        let part = |span: &Range<usize>| regex[span.clone()].to_owned();
        let matched = near.window.text[near.matched.clone()].to_owned();
        (near.window.position.line, matched, part(&near.regex), part(&near.wanted.span), near.found)
    }

    fn strings(line: u64, rest: [&str; 4]) -> (u64, String, String, String, String) {
        let [a, b, c, d] = rest.map(str::to_owned);
        (line, a, b, c, d)
    }

    #[test]
    fn the_line_that_comes_nearest_is_told_and_what_stopped_it() {
        assert_eq!(
            told(
                r"No module named '(\w+)' in \d+",
                "all well\nERROR: no Module named 'yaml' at 3\nNo modem\n"
            ),
            strings(2, ["no Module named 'yaml' ", r"No module named '(\w+)' ", "in ", "at 3"])
        );
    }

    #[test]
    fn a_regex_is_followed_into_its_groups_and_alternatives() {
        assert_eq!(
            told(r"(?:cannot|could not) open (?:file|the (?:socket|port)) \d", "could not open the porch"),
            strings(
                1,
                ["could not open the por", "(?:cannot|could not) open (?:file|the (?:socket|por", "t", "ch"]
            )
        );
        assert_eq!(told("alpha beta|gamma delta", "gamma ray").1, "gamma ");
    }

    #[test]
    fn text_of_the_middle_counts_where_the_beginning_is_not_there() {
        let near = nearest("ModuleNotFoundError: No module named 'x", "Error: No module named y").unwrap();
        assert_eq!(&near.window.text[near.matched.clone()], "No module named ");
        let (wanted, found) = near.before.unwrap();
        assert_eq!((wanted.span, &found[..]), (0..21, "Error: "));
    }

    #[test]
    fn flags_of_the_regex_hold_for_its_parts() {
        let near = nearest("spindle (?-i)BENT now", "the Spindle bent now").unwrap();
        assert_eq!((&near.found[..], near.hint.is_some()), ("bent now", true));
    }

    #[test]
    fn hints_tell_of_quotes_blanks_and_line_breaks() {
        let hint = |regex, log| nearest(regex, log).unwrap().hint.unwrap_or_default();
        assert!(hint("module 'x'", "module \"x\"").contains("quote"));
        assert!(hint("spindle is bent", "spindle  is bent").contains("blanks differ"));
        assert!(hint("spindle is: bent", "spindle is:\n  bent").contains("blanks differ"));
        assert!(hint("spindle is:bent", "spindle is:\n  bent").contains("next line"));
    }

    #[test]
    fn where_nothing_is_near_nothing_is_told() {
        assert!(nearest("spindle", "all is well").is_none());
        assert!(nearest(r"\d+x", "").is_none());
    }
}
