//! How much of a match is literal text of its regex: the more, the more specific the match.

use regex_automata::meta::{Config, Regex};
use regex_automata::{Anchored, Input};
use regex_syntax::hir::{Capture, Class, Hir, HirKind};

use crate::kb::Pattern;

/// A regex in which each literal is a group.
pub(super) struct Literals(Option<Regex>);

impl Literals {
    pub fn new(pattern: Pattern<'_>) -> Self {
        let Ok(syntax) = Pattern::folded_syntax(pattern.source()) else { return Literals(None) };
        let hir = group_literals(&syntax, &mut 0);
        // It runs once: the engines that are quick to build serve best.
        let config = Config::new().hybrid(false).dfa(false).onepass(false);
        Literals(Regex::builder().configure(config).build_from_hir(&hir).ok())
    }

    /// Bytes of literal text in `text`, a match of the regex.
    pub fn matched(&self, text: &[u8]) -> usize {
        let Some(regex) = &self.0 else { return 0 };
        let mut groups = regex.create_captures();
        let input = Input::new(text).anchored(Anchored::Yes);
        regex.search_captures(&input, &mut groups);
        groups.iter().skip(1).flatten().map(|span| span.len()).sum()
    }
}

/// The same regex with no groups but one around each run of literal text.
fn group_literals(hir: &Hir, groups: &mut u32) -> Hir {
    match hir.kind() {
        HirKind::Capture(capture) => group_literals(&capture.sub, groups),
        HirKind::Repetition(repetition) => {
            let mut repetition = repetition.clone();
            repetition.sub = Box::new(group_literals(&repetition.sub, groups));
            Hir::repetition(repetition)
        }
        HirKind::Alternation(parts) => {
            Hir::alternation(parts.iter().map(|p| group_literals(p, groups)).collect())
        }
        HirKind::Concat(parts) => {
            let mut grouped = Vec::new();
            for run in parts.chunk_by(|a, b| is_literal(a) && is_literal(b)) {
                grouped.push(match run {
                    [first, ..] if is_literal(first) => group(Hir::concat(run.to_vec()), groups),
                    [part] => group_literals(part, groups),
                    _ => unreachable!("only literals form runs"),
                });
            }
            Hir::concat(grouped)
        }
        _ if is_literal(hir) => group(hir.clone(), groups),
        _ => hir.clone(),
    }
}

fn group(sub: Hir, groups: &mut u32) -> Hir {
    *groups += 1;
    Hir::capture(Capture { index: *groups, name: None, sub: Box::new(sub) })
}

/// Whether `hir` is one text but for case.
fn is_literal(hir: &Hir) -> bool {
    match hir.kind() {
        HirKind::Literal(_) => true,
        HirKind::Class(Class::Unicode(class)) => {
            // A class of one letter in all its cases: folding one member gives them all.
            let Some(first) = class.ranges().first() else { return false };
            let mut folded =
                regex_syntax::hir::ClassUnicode::new([regex_syntax::hir::ClassUnicodeRange::new(
                    first.start(),
                    first.start(),
                )]);
            class.ranges().len() <= 4 && {
                folded.case_fold_simple();
                folded == *class
            }
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literal_bytes(pattern: &str, text: &str) -> usize {
        Literals::new(Pattern::new(pattern)).matched(text.as_bytes())
    }

    #[test]
    fn literal_text_is_counted_whatever_its_case() {
        assert_eq!(literal_bytes("No module named '(?P<m>[\\w.]+)'", "no module NAMED 'torch'"), 18);
    }

    #[test]
    fn only_the_alternative_that_matched_counts() {
        assert_eq!(literal_bytes("(?:connect ECONNREFUSED|refused) \\d+", "refused 127"), 8);
    }
}
