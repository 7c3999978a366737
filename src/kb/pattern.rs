//! An entry's regex: its syntax, what is refused in it and where, and its compiled form.

use std::ops::Range;

use regex::bytes::RegexBuilder;
use regex_automata::PatternID;
use regex_automata::meta;
use regex_syntax::ParserBuilder;
use regex_syntax::ast;
use regex_syntax::hir::{Class, Hir, HirKind, Look};

use super::ascii;
use super::diagnostic::Problem;
use super::rule;
use super::squeezed;

/// The largest compiled form of one regex, in bytes.
pub const SIZE_LIMIT: usize = 10 << 20;

/// What the automaton of one compiled regex may take, in bytes.
const AUTOMATON_LIMIT: usize = 256 << 10;

/// What a regex is compiled for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Searches {
    /// A few short ones: in half the time and a tenth of the memory.
    Few,
    /// Many: it takes a few hundred KiB, most of it for an automaton that is made as it goes.
    Many,
}

/// A group's name, and where it is in a text if it took part in the match.
pub type NamedGroup = (String, Option<Range<usize>>);

/// One regex of an entry.
///
/// It is Unicode and case-insensitive, with `^` and `$` at line ends, and runs on bytes.
#[derive(Clone, Copy, Debug)]
pub struct Pattern<'a> {
    source: &'a str,
}

impl<'a> Pattern<'a> {
    /// Takes a regex that [`Pattern::check`] has accepted.
    pub fn new(source: &'a str) -> Self {
        Pattern { source }
    }

    /// The regex as written.
    pub fn source(self) -> &'a str {
        self.source
    }

    /// The regex, compiled; `None` for one that [`Pattern::check`] would have refused.
    pub fn compile(self, searches: Searches) -> Option<meta::Regex> {
        build(&self.syntax_folded()?, searches)
    }

    /// The regex, compiled for `text` and others of its kind: for ASCII in a small part of the time and of the memory, most
    /// of which go into all the letters that there are.
    pub fn compile_for(self, text: &[u8], searches: Searches) -> Option<meta::Regex> {
        build(&self.syntax_for(text)?, searches)
    }

    /// A regex that matches [`squeezed`](super::squeezed()) text if this one matches the text itself; `None` where none is
    /// known. It compiles as soon as one for ASCII.
    pub(crate) fn compile_squeezed(self, searches: Searches) -> Option<meta::Regex> {
        build(&squeezed::syntax(self.source)?, searches)
    }

    /// A syntax tree with case-insensitivity spelled out as classes, for `text` and others of its kind: for ASCII it
    /// need not know other characters.
    pub fn syntax_for(self, text: &[u8]) -> Option<Hir> {
        let ascii = if text.is_ascii() { ascii::syntax(self.source) } else { None };
        ascii.or_else(|| self.syntax_folded())
    }

    fn syntax_folded(self) -> Option<Hir> {
        parse(self.source, true).ok()
    }

    /// The names of its groups, in order.
    pub fn names(self) -> Vec<String> {
        let mut names = Vec::new();
        // Most have none, and need not be parsed to tell.
        if self.may_have_names()
            && let Ok(hir) = parse(self.source, false)
        {
            add_names(&hir, &mut names);
        }
        names
    }

    /// The named groups of the first match in `text`, in the order of the regex.
    pub fn named_groups(self, text: &[u8]) -> Vec<NamedGroup> {
        let compile = || self.compile_for(text, Searches::Few);
        let Some(regex) = self.may_have_names().then(compile).flatten() else { return Vec::new() };
        let mut groups = regex.create_captures();
        regex.captures(text, &mut groups);
        let group = |name: &str| {
            let place = groups.get_group_by_name(name).map(|span| span.range());
            (name.to_owned(), place)
        };
        let names = regex.group_info().pattern_names(PatternID::ZERO).flatten();
        if groups.is_match() { names.map(group).collect() } else { Vec::new() }
    }

    fn may_have_names(self) -> bool {
        ["(?P<", "(?<"].iter().any(|start| self.source.contains(start))
    }

    /// Whether it looks for the beginning or the end of the whole text.
    pub fn looks_at_text_ends(source: &str) -> bool {
        // Only so can it be written.
        let may_look = ["\\A", "\\z", "-m"].iter().any(|written| source.contains(written));
        let ends = |hir: Hir| {
            let looks = hir.properties().look_set();
            looks.contains(Look::Start) || looks.contains(Look::End)
        };
        may_look && parse(source, false).is_ok_and(ends)
    }

    /// The syntax tree, literals in the case in which they are written.
    ///
    /// # Errors
    /// As [`Pattern::check`].
    pub fn syntax(source: &str) -> Result<Hir, Box<regex_syntax::Error>> {
        parse(source, false)
    }

    /// Tells whether a regex can be used, without compiling it where its size is plainly harmless.
    ///
    /// # Errors
    /// A [`Problem`] whose offset is in bytes of `source`: bad syntax, look-around, back-references,
    /// a compiled size over [`SIZE_LIMIT`], or a regex that matches the empty text and so everything.
    pub fn check(source: &str) -> Result<(), Problem> {
        let hir = parse(source, false).map_err(|error| explain(&error))?;
        if hir.properties().minimum_len() == Some(0) {
            return Err(Problem::new(
                &rule::MATCHES_EMPTY,
                0,
                "`regex` matches the empty text, and so every line",
                "let it require some text of the error",
            ));
        }
        let compile = || RegexBuilder::new(source).case_insensitive(true).size_limit(SIZE_LIMIT).build();
        if size_bound(&hir) > SIZE_LIMIT && compile().is_err() {
            return Err(Problem::new(
                &rule::REGEX_SIZE,
                0,
                format!("`regex` compiles to more than {} MiB", SIZE_LIMIT >> 20),
                "make its counted repetitions, such as {1,1000}, smaller",
            ));
        }
        Ok(())
    }
}

/// Adds the names of the groups in a regex, in its order.
fn add_names(hir: &Hir, names: &mut Vec<String>) {
    match hir.kind() {
        HirKind::Capture(group) => {
            names.extend(group.name.as_deref().map(str::to_owned));
            add_names(&group.sub, names);
        }
        HirKind::Repetition(repetition) => add_names(&repetition.sub, names),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => {
            parts.iter().for_each(|part| add_names(part, names));
        }
        _ => {}
    }
}

fn build(hir: &Hir, searches: Searches) -> Option<meta::Regex> {
    let config = match searches {
        Searches::Few => meta::Config::new().hybrid(false).dfa(false).onepass(false).auto_prefilter(false),
        Searches::Many => meta::Config::new().hybrid_cache_capacity(AUTOMATON_LIMIT),
    };
    let config = config.utf8_empty(false).nfa_size_limit(Some(SIZE_LIMIT));
    meta::Builder::new().configure(config).build_from_hir(hir).ok()
}

/// With the flags that the entry format promises.
fn parse(source: &str, fold: bool) -> Result<Hir, Box<regex_syntax::Error>> {
    ParserBuilder::new()
        .case_insensitive(fold)
        .multi_line(true)
        .utf8(false)
        .build()
        .parse(source)
        .map_err(Box::new)
}

/// What is wrong with the syntax, where, and what to do about it.
fn explain(error: &regex_syntax::Error) -> Problem {
    let mut rule = &rule::REGEX_SYNTAX;
    let (offset, reason, hint) = match error {
        regex_syntax::Error::Parse(error) => {
            let hint = match error.kind() {
                ast::ErrorKind::UnsupportedLookAround => {
                    rule = &rule::LOOK_AROUND;
                    "it cannot run in linear time; match the surrounding text itself"
                }
                ast::ErrorKind::UnsupportedBackreference => {
                    rule = &rule::LOOK_AROUND;
                    "they cannot run in linear time; match the text a second time"
                }
                _ => "see https://docs.rs/regex/latest/regex/#syntax",
            };
            (error.span().start.offset, error.kind().to_string(), hint)
        }
        regex_syntax::Error::Translate(error) => (
            error.span().start.offset,
            error.kind().to_string(),
            "see https://docs.rs/regex/latest/regex/#syntax",
        ),
        other => (0, other.to_string(), "see https://docs.rs/regex/latest/regex/#syntax"),
    };
    Problem::new(rule, offset, format!("`regex`: {reason}"), hint)
}

/// An upper bound of the compiled size in bytes: 256 a byte of literal, as it may have other cases, and a
/// range of a class; the inner size times the count for a repetition. Compiled automata stay well below.
fn size_bound(hir: &Hir) -> usize {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => 64,
        HirKind::Literal(literal) => literal.0.len() * 256,
        HirKind::Class(Class::Unicode(class)) => class.ranges().len() * 256,
        HirKind::Class(Class::Bytes(class)) => class.ranges().len() * 256,
        HirKind::Repetition(repetition) => {
            let count = repetition.max.unwrap_or(repetition.min + 1).max(1) as usize;
            size_bound(&repetition.sub).saturating_mul(count)
        }
        HirKind::Capture(capture) => size_bound(&capture.sub).saturating_add(128),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => {
            parts.iter().map(size_bound).fold(64, usize::saturating_add)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_around_is_refused_at_its_place() {
        let problem = Pattern::check("abc(?=d)").unwrap_err();
        assert_eq!(problem.offset, 3);
        assert!(problem.help.unwrap().starts_with("it cannot run in linear time"));
    }

    #[test]
    fn a_regex_that_explodes_is_refused() {
        let problem = Pattern::check(r"x(?:\w{100}){100}").unwrap_err();
        assert!(problem.message.contains("10 MiB"), "{}", problem.message);
    }

    #[test]
    fn whatever_the_bound_lets_through_compiles() {
        for source in [r"a\w{1,40}b", r"[\w.]+ not found", r"x{500}", r"(?:\s+\S+){20}y"] {
            assert!(Pattern::check(source).is_ok(), "{source}");
            assert!(Pattern::new(source).compile(Searches::Many).is_some(), "{source}");
        }
    }
}
