//! Makes the regex of a message: what differs becomes a class, a quoted name a group, the rest stays.

use std::fmt::Write as _;

use crate::kb::{Pattern, Searches};
use crate::scan::SignatureSet;

use super::group_name::group_name;
use super::token::{Kind, Token, tokens};

/// Longest message that is all used, in bytes; of a longer one the beginning.
const LONGEST: usize = 240;

/// Letters of literal text without which a regex says too little.
const LEAST_LETTERS: usize = 10;

/// How much of a message is taken to differ; each keeps more of it than the one before.
const LEVELS: [Level; 3] = [Level::All, Level::NoNames, Level::Numbers];

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    /// All that can.
    All,
    /// Not names in quotes.
    NoNames,
    /// Numbers and times alone.
    Numbers,
}

/// A regex made of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The part of the message that it is made of.
    pub text: String,
    /// The regex.
    pub regex: String,
    /// Its groups, and their values in the message.
    pub groups: Vec<(String, String)>,
    /// Lines of the same log, in which nothing is wrong, that it matches too.
    pub hits: usize,
}

impl Signature {
    /// Makes a regex of `message` that has an anchor and says enough, and matches none of the `healthy` lines
    /// where that can be had.
    ///
    /// ```
    /// use errkb::draft::Signature;
    /// let made = Signature::of("No module named 'yaml' after 3 tries", &[]);
    /// assert_eq!(made.regex, r#"No\s+module\s+named\s+['"](?P<module>[\w.-]+)['"]\s+after\s+\d+\s+tries"#);
    /// ```
    pub fn of(message: &str, healthy: &[&str]) -> Self {
        let text = beginning(message.trim());
        let hits = |made: &Signature| {
            let regex = Pattern::new(&made.regex).compile(Searches::Many);
            regex.map_or(usize::MAX, |regex| {
                healthy.iter().filter(|line| regex.is_match(line.as_bytes())).count()
            })
        };
        let made = LEVELS.map(|level| write(text, level)).map(|made| Signature { hits: hits(&made), ..made });
        let [.., most_said] = &made;
        made.iter().find(|made| made.hits == 0 && says_enough(made)).unwrap_or(most_said).clone()
    }

    /// Whether it matches a text, such as the message as it was before secrets were taken out.
    pub fn matches(&self, text: &str) -> bool {
        Pattern::new(&self.regex).compile(Searches::Many).is_some_and(|regex| regex.is_match(text.as_bytes()))
    }

    /// Whether every match contains a text that the scanner can look for.
    fn has_anchor(&self) -> bool {
        SignatureSet::new([self.regex.as_str()]).unanchored().next().is_none()
    }
}

/// The shape of a message: the same for all that differ in what may.
pub(super) fn shape(message: &str) -> String {
    write(beginning(message.trim()), Level::All).regex
}

/// As many whole tokens as make up at most [`LONGEST`] bytes.
fn beginning(message: &str) -> &str {
    if message.len() <= LONGEST {
        return message;
    }
    let blanks = message.char_indices().filter(|(at, c)| c.is_whitespace() && *at <= LONGEST);
    let quotes_are_closed = |at: &usize| message[..*at].matches(['"', '\'', '`']).count().is_multiple_of(2);
    let ends: Vec<usize> = blanks.map(|(at, _)| at).collect();
    let end = ends.iter().rev().find(|at| quotes_are_closed(at)).or(ends.last()).copied();
    let end =
        end.unwrap_or_else(|| (0..=LONGEST).rev().find(|at| message.is_char_boundary(*at)).unwrap_or(0));
    message[..end].trim_end()
}

fn says_enough(made: &Signature) -> bool {
    let mut letters = 0;
    let mut rest = made.regex.as_str();
    while let Some(c) = rest.chars().next() {
        // A class, a group's name and an escape are no text.
        let skipped = match c {
            '[' => rest.find(']').map_or(1, |end| end + 1),
            '(' => rest.find('>').filter(|_| rest.starts_with("(?P<")).map_or(1, |end| end + 1),
            '\\' => 2,
            _ => c.len_utf8(),
        };
        letters += usize::from(c.is_alphabetic());
        rest = rest.get(skipped..).unwrap_or_default();
    }
    letters >= LEAST_LETTERS && made.has_anchor()
}

fn write(text: &str, level: Level) -> Signature {
    let tokens = tokens(text);
    let mut made = Signature { text: text.to_owned(), regex: String::new(), groups: Vec::new(), hits: 0 };
    let mut at = 0;
    let mut i = 0;
    while i < tokens.len() {
        let token = tokens[i];
        let end = at + length(token, &text[at..]);
        match token {
            Token::Text(text) => escape(text, &mut made.regex),
            Token::Blank => made.regex.push_str(r"\s+"),
            Token::Quoted(name, quote) if level == Level::All => {
                let quote_len = quote.len_utf8();
                let (before, after) = (&text[..at + quote_len], &text[at + quote_len + name.len()..]);
                let taken: Vec<String> = made.groups.iter().map(|(name, _)| name.clone()).collect();
                let group = group_name(name, before, after, &taken);
                write_quoted(name, quote, &group, &mut made.regex);
                made.groups.push((group, name.to_owned()));
            }
            Token::Quoted(name, quote) => {
                let quotes = quotes(name, quote);
                made.regex.push_str(quotes);
                write_inner(name, level, &mut made.regex);
                made.regex.push_str(quotes);
            }
            Token::Free(_, Kind::Number) if list_end(&tokens, i) > i => {
                made.regex.push_str(r"\d[\d.,\s]*");
                let last = list_end(&tokens, i);
                at = tokens[i..=last].iter().fold(at, |at, token| at + length(*token, &text[at..]));
                i = last + 1;
                continue;
            }
            Token::Free(found, kind) => write_free(found, kind, level, &mut made.regex),
        }
        at = end;
        i += 1;
    }
    made
}

fn length(token: Token<'_>, rest: &str) -> usize {
    match token {
        Token::Text(text) | Token::Free(text, _) => text.len(),
        Token::Blank => rest.len() - rest.trim_start().len(),
        Token::Quoted(name, quote) => {
            let open = quote.len_utf8() + name.len();
            open + rest[open..].chars().next().map_or(0, char::len_utf8)
        }
    }
}

/// Where a list of numbers such as "3, 224, 224" ends that begins at token `start`; there if it is none.
fn list_end(tokens: &[Token<'_>], start: usize) -> usize {
    let mut end = start;
    while let [Token::Text(","), Token::Blank, Token::Free(_, Kind::Number), ..] = tokens[end + 1..] {
        end += 3;
    }
    end
}

/// What a name in quotes holds when names stay: numbers in it still differ.
fn write_inner(name: &str, level: Level, regex: &mut String) {
    let mut at = 0;
    for token in tokens(name) {
        let length = length(token, &name[at..]);
        match token {
            Token::Text(text) => escape(text, regex),
            Token::Blank => regex.push_str(r"\s+"),
            Token::Quoted(..) => escape(&name[at..at + length], regex),
            Token::Free(found, kind) => write_free(found, kind, level, regex),
        }
        at += length;
    }
}

fn write_quoted(name: &str, quote: char, group: &str, regex: &mut String) {
    let is_word = name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.-".contains(&b));
    let quotes = quotes(name, quote);
    let class = match quotes {
        _ if is_word => r"[\w.-]+",
        "'" => r"[^'\n]+",
        "\"" => r#"[^"\n]+"#,
        EITHER => r#"[^'"\n]+"#,
        _ if name.contains(QUOTES) => r"[^\n]+?",
        _ => r#"[^'"`‘’“”\n]+"#,
    };
    write!(regex, "{quotes}(?P<{group}>{class}){quotes}").expect("a String takes any text");
}

/// Characters that quote.
const QUOTES: [char; 7] = ['\'', '"', '`', '‘', '’', '“', '”'];

/// Plain quotes of either kind.
const EITHER: &str = r#"['"]"#;

/// The quotes around a name: either kind, but the very one where the name holds the other.
fn quotes(name: &str, quote: char) -> &'static str {
    match quote {
        '"' if name.contains('\'') => "\"",
        '\'' if name.contains('"') => "'",
        '"' | '\'' => EITHER,
        _ => r#"['"`‘’“”]"#,
    }
}

fn write_free(found: &str, kind: Kind, level: Level, regex: &mut String) {
    let differs_always = matches!(kind, Kind::Number | Kind::Time | Kind::Uuid | Kind::Secret | Kind::Hex);
    if level == Level::Numbers && !differs_always {
        return escape(found, regex);
    }
    regex.push_str(match kind {
        Kind::Url if found.starts_with("http") => r#"https?://[^\s'"]+"#,
        Kind::Url => r#"\w+://[^\s'"]+"#,
        Kind::Mail => r"[^\s@]+@[^\s@]+",
        Kind::Uuid => "[0-9a-f-]{36}",
        Kind::Time if found.contains(' ') => r"\d[\d:./\sTZ,+-]+",
        Kind::Time => r"\d[\d:./TZ,+-]+",
        Kind::Address => r"[\da-f:.\[\]/]+",
        Kind::Path | Kind::Secret => r"\S+",
        Kind::Host | Kind::Random => r"[\w.:-]+",
        Kind::Hex if found.starts_with("0x") => "0x[0-9a-f]+",
        Kind::Hex => "[0-9a-f]+",
        Kind::Version => r"v?\d[\w.+-]*",
        Kind::Number => r"\d[\d.,_]*",
        Kind::File => {
            let name = found.trim_end_matches(|c: char| c.is_ascii_digit() || c == ':');
            let extension = name.rsplit('.').next().unwrap_or_default();
            write!(regex, r"[\w.-]+\.").expect("a String takes any text");
            escape(extension, regex);
            return if name.len() < found.len() {
                regex.push_str(r"[\d.:]*")
            };
        }
    });
    if kind == Kind::Number && !found.contains(['.', ',', '_']) {
        regex.truncate(regex.len() - r"\d[\d.,_]*".len());
        regex.push_str(r"\d+");
    }
}

/// Adds `text` with what a regex would obey escaped.
fn escape(text: &str, regex: &mut String) {
    for c in text.chars() {
        if r"\.+*?()|[]{}^$".contains(c) {
            regex.push('\\');
        }
        regex.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_becomes_a_class() {
        for (message, regex) in [
            ("fatal: cannot open /etc/x: (13)", r"fatal:\s+cannot\s+open\s+\S+\s+\(\d+\)"),
            (
                "KeyError: 'port of \"a\"' is gone, really",
                r#"KeyError:\s+'(?P<key>[^'\n]+)'\s+is\s+gone,\s+really"#,
            ),
            (
                "RuntimeError: shape (3, 224, 224) is wrong",
                r"RuntimeError:\s+shape\s+\(\d[\d.,\s]*\)\s+is\s+wrong",
            ),
            ("error[E0308]: mismatched types", r"error\[E0308\]:\s+mismatched\s+types"),
            ("cannot reach https://a.b/c: timed out", r#"cannot\s+reach\s+https?://[^\s'"]+:\s+timed\s+out"#),
        ] {
            let made = Signature::of(message, &[]);
            assert!(made.matches(message), "{}", made.regex);
            if !message.contains("/etc") {
                assert_eq!(made.regex, regex);
            }
        }
    }

    #[test]
    fn a_regex_that_says_too_little_keeps_its_names() {
        let made = Signature::of("'frobnicator' failed", &[]);
        assert_eq!(made.regex, r#"['"]frobnicator['"]\s+failed"#);
        assert_eq!(made.groups, []);
    }

    #[test]
    fn healthy_lines_of_the_log_are_not_hit() {
        let healthy = ["loading module 'base' of the spindle"];
        let made = Signature::of("loading module 'turbo' of the spindle", &healthy);
        assert_eq!((made.hits, made.matches(healthy[0])), (0, false), "{}", made.regex);
    }

    #[test]
    fn a_very_long_message_gives_its_beginning() {
        let made = Signature::of(&format!("error: bad thing {}", "lorem 'ipsum' ".repeat(99)), &[]);
        assert!(made.text.len() <= LONGEST && made.regex.len() < 2000, "{}", made.text);
        assert!(made.matches(&made.text));
        let one_word = "é".repeat(500);
        assert!(Signature::of(&one_word, &[]).matches(&one_word));
    }
}
