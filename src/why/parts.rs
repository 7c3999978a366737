//! A regex as the parts that follow one another in it, each with its place in the source.

use std::ops::Range;

use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::{Ast, GroupKind};

/// A part of a regex.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// Its place in the source, in bytes.
    pub span: Range<usize>,
    pub kind: Kind,
}

/// What a part is.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    /// One character.
    Literal(char),
    /// A class, a repetition, an end of a line.
    Other,
    /// Flags such as `(?-i)`, for what follows.
    Flags,
    /// A group and its alternatives; the span is that of what opens it, `(?P<name>`.
    Group(Range<usize>, Vec<Branch>),
}

/// Parts that follow one another.
pub(super) type Branch = Vec<Part>;

/// The alternatives of a regex; `None` for one that does not parse.
pub(super) fn branches(source: &str) -> Option<Vec<Branch>> {
    Some(alternatives(&Parser::new().parse(source).ok()?))
}

fn alternatives(ast: &Ast) -> Vec<Branch> {
    match ast {
        Ast::Alternation(alternation) => alternation.asts.iter().map(branch).collect(),
        ast => vec![branch(ast)],
    }
}

fn branch(ast: &Ast) -> Branch {
    match ast {
        Ast::Concat(concat) => concat.asts.iter().map(part).collect(),
        Ast::Empty(_) => Vec::new(),
        ast => vec![part(ast)],
    }
}

fn part(ast: &Ast) -> Part {
    let span = ast.span();
    let kind = match ast {
        Ast::Literal(literal) => Kind::Literal(literal.c),
        Ast::Flags(_) => Kind::Flags,
        Ast::Group(group) => {
            // A group opens up to where what it holds begins.
            let opened = match &group.kind {
                GroupKind::CaptureName { name, .. } => name.span.end.offset + 1,
                GroupKind::CaptureIndex(_) => group.span.start.offset + 1,
                GroupKind::NonCapturing(flags) => flags.span.end.offset + 1,
            };
            Kind::Group(group.span.start.offset..opened, alternatives(&group.ast))
        }
        _ => Kind::Other,
    };
    Part { span: span.start.offset..span.end.offset, kind }
}

impl Part {
    /// How much it tells that this part matched: more for letters and digits of its text.
    pub fn weight(&self) -> usize {
        match &self.kind {
            Kind::Literal(c) if c.is_alphanumeric() => 2,
            Kind::Literal(_) => 1,
            Kind::Other | Kind::Flags => 0,
            Kind::Group(_, branches) => branches.iter().map(|branch| weight(branch)).min().unwrap_or(0),
        }
    }
}

/// How much it tells that all these parts matched.
pub(super) fn weight(parts: &[Part]) -> usize {
    parts.iter().map(Part::weight).sum()
}

/// The words of literal text in the regex, lower case, of at least three letters.
pub(super) fn words(branches: &[Branch]) -> Vec<String> {
    let mut words = Vec::new();
    for branch in branches {
        let mut word = String::new();
        for part in branch {
            match &part.kind {
                Kind::Literal(c) if c.is_alphanumeric() => {
                    word.extend(c.to_lowercase());
                    continue;
                }
                Kind::Group(_, inner) => words.extend(self::words(inner)),
                _ => {}
            }
            words.push(std::mem::take(&mut word));
        }
        words.push(word);
    }
    words.retain(|word| word.len() >= 3);
    words.sort();
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_opened_up_to_what_they_hold() {
        for (source, open) in [
            ("(ab)", "("),
            ("(?:ab)", "(?:"),
            ("(?P<n>ab)", "(?P<n>"),
            ("(?<n>ab)", "(?<n>"),
            ("(?-i:ab)", "(?-i:"),
        ] {
            let branches = branches(source).unwrap();
            let Kind::Group(opened, inner) = &branches[0][0].kind else { panic!("{source} is a group") };
            assert_eq!((&source[opened.clone()], inner[0].len()), (open, 2));
        }
    }

    #[test]
    fn words_are_found_at_any_depth() {
        assert_eq!(
            words(&branches(r"No module (?:named|Called (x+)) a1b2\d").unwrap()),
            ["a1b2", "called", "module", "named"]
        );
    }
}
