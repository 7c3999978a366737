//! The syntax of a regex as far as it concerns text that is ASCII: cheap to make, as no letter of other scripts
//! need be listed or folded.

use regex_syntax::ast::parse::Parser;
use regex_syntax::ast::{Ast, ClassSet, ClassSetItem, HexLiteralKind, Literal, LiteralKind};
use regex_syntax::hir::Hir;
use regex_syntax::hir::translate::TranslatorBuilder;

/// Unicode folds it to `k`: with [`LONG_S`] the only character outside ASCII that is one of ASCII but for case.
pub(crate) const KELVIN_SIGN: &str = "\u{212a}";

/// Unicode folds it to `s`.
pub(crate) const LONG_S: &str = "\u{17f}";

/// A byte that no ASCII text has.
pub(super) const NEVER: char = '\u{FF}';

/// The syntax tree of a regex, case-insensitivity spelled out, that matches in ASCII text what the regex does. `None`
/// for one that must know all characters for that, or that does not parse.
pub(super) fn syntax(source: &str) -> Option<Hir> {
    let mut ast = Parser::new().parse(source).ok()?;
    if !narrow(&mut ast) {
        return None;
    }
    TranslatorBuilder::new()
        .unicode(false)
        .utf8(false)
        .case_insensitive(true)
        .multi_line(true)
        .build()
        .translate(source, &ast)
        .ok()
}

/// Writes a byte that is never there for each character outside ASCII. Returns whether that changes nothing in
/// ASCII text.
fn narrow(ast: &mut Ast) -> bool {
    match ast {
        Ast::Literal(literal) => narrow_literal(literal),
        Ast::ClassUnicode(_) => false,
        Ast::ClassBracketed(class) => narrow_set(&mut class.kind),
        Ast::Repetition(repetition) => narrow(&mut repetition.ast),
        Ast::Group(group) => narrow(&mut group.ast),
        Ast::Alternation(alternation) => alternation.asts.iter_mut().all(narrow),
        Ast::Concat(concat) => concat.asts.iter_mut().all(narrow),
        Ast::Empty(_) | Ast::Flags(_) | Ast::Dot(_) | Ast::Assertion(_) | Ast::ClassPerl(_) => true,
    }
}

fn narrow_set(set: &mut ClassSet) -> bool {
    match set {
        ClassSet::Item(item) => narrow_item(item),
        ClassSet::BinaryOp(operation) => narrow_set(&mut operation.lhs) && narrow_set(&mut operation.rhs),
    }
}

fn narrow_item(item: &mut ClassSetItem) -> bool {
    match item {
        ClassSetItem::Literal(literal) => narrow_literal(literal),
        ClassSetItem::Range(range) => range.end.c.is_ascii(),
        ClassSetItem::Unicode(_) => false,
        ClassSetItem::Bracketed(class) => narrow_set(&mut class.kind),
        ClassSetItem::Union(union) => union.items.iter_mut().all(narrow_item),
        ClassSetItem::Empty(_) | ClassSetItem::Ascii(_) | ClassSetItem::Perl(_) => true,
    }
}

fn narrow_literal(literal: &mut Literal) -> bool {
    if !literal.c.is_ascii() {
        if [KELVIN_SIGN, LONG_S].iter().any(|folding| folding.starts_with(literal.c)) {
            return false;
        }
        literal.c = NEVER;
        literal.kind = LiteralKind::HexFixed(HexLiteralKind::X);
    }
    true
}

#[cfg(test)]
mod tests {
    use regex_automata::meta::Regex;

    use crate::kb::{Pattern, Searches};

    use super::*;

    /// Where a regex matches in a text, by its syntax for ASCII and by the whole one.
    fn both(source: &str, text: &str) -> [Option<(usize, usize)>; 2] {
        let [narrow, whole] = [
            Pattern::new(source).compile_for(b"", Searches::Few),
            Pattern::new(source).compile(Searches::Many),
        ];
        [narrow, whole].map(|regex: Option<Regex>| {
            let found = regex.expect("it compiles").find(text)?;
            Some((found.start(), found.end()))
        })
    }

    #[test]
    fn in_ascii_text_it_matches_what_the_regex_does() {
        let sources = [
            r"[‘'](\w+)[’']\s+[^é]d",
            r"\b[\w.-]+\b$",
            "[^‘]",
            "é|k",
            "\u{212A}",
            "[\u{212A}]",
            "[a-é]s",
            "[À-€]",
            r"\p{L}+",
            r"\x{212A}x?",
            r"(?-i:K)\d",
            "(?u:\\w)é?",
            r"[\w--k]",
            r"[[:alpha:]&&[^s]]+",
            r"(?-u:\w)\W",
        ];
        let texts = ["", "K", "s", "'word' cd", "ask\nS k1", "-", "\x0b \x1c_", "x K9 \x7f"];
        for source in sources {
            for text in texts {
                let [narrow, whole] = both(source, text);
                assert_eq!(narrow, whole, "{source:?} in {text:?}");
            }
        }
    }

    #[test]
    fn letters_that_fold_into_ascii_ask_for_the_whole_syntax() {
        for source in ["\u{212A}", "[\u{17F}]", "[À-€]", r"\pL", r"[\p{Greek}x]"] {
            assert!(syntax(source).is_none(), "{source}");
        }
        assert!(syntax(r"[‘'](?P<name>[\w.]+)[’'] é").is_some());
    }
}
