//! Splits a message into what is the same each time and what differs: numbers, paths, quoted names.

use std::sync::LazyLock;

use regex::Regex;

use super::redact::MARK;

/// Quoted text of so many words is a message and not a name.
const SENTENCE: usize = 4;

/// Longest quoted name, in bytes.
const LONGEST_NAME: usize = 200;

/// A part of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// The same each time.
    Text(&'t str),
    /// One blank or several.
    Blank,
    /// A name in quotes; the quotes are the characters around it.
    Quoted(&'t str, char),
    /// Something that differs, of this kind.
    Free(&'t str, Kind),
}

/// What differs from one message to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Url,
    Mail,
    Uuid,
    Time,
    Address,
    Path,
    File,
    Host,
    Hex,
    Version,
    Number,
    Secret,
    Random,
}

/// Each kind with its regex, tried in this order where a word begins.
static KINDS: LazyLock<Vec<(Kind, Regex)>> = LazyLock::new(|| {
    [
        (Kind::Secret, MARK),
        (Kind::Url, r"[A-Za-z][A-Za-z0-9+.-]{1,15}://[^\s'\x22`<>()\[\]{}]*[^\s'\x22`<>()\[\]{}.,:;!?]"),
        (Kind::Mail, r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
        (Kind::Uuid, r"(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"),
        (
            Kind::Time,
            r"\d{4}[-/]\d\d[-/]\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?\b|\d\d?:\d\d:\d\d(?:[.,]\d+)?\b",
        ),
        (Kind::Address, r"(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?(?:/\d+)?\b|(?i)\[?(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,5}\]?(?::\d+)?"),
        (Kind::Path, r"[A-Za-z]:\\[^\s'\x22`<>|:,;()]+(?::\d+){0,2}|(?:~|\.{1,2}|@?[\w@.+-]+)?(?:/[\w@.+=%~$#-]+)+/?(?::\d+){0,2}"),
        (
            Kind::File,
            r"(?i)[\w-]+(?:\.[\w-]+)*\.(?:c|cc|cpp|cxx|h|hpp|rs|go|py|pyc|js|mjs|cjs|ts|tsx|jsx|json|ya?ml|toml|java|class|jar|kt|rb|php|sh|sql|txt|lock|html?|css|so|dll|dylib|exe|log|conf|cfg|ini|xml|md|csv|tar|gz|tgz|zip|whl|proto|vue)(?:\.\d+)*\b(?::\d+){0,2}",
        ),
        (Kind::Host, r"[A-Za-z][\w-]*(?:\.[\w-]+)*:\d{2,5}\b|(?i)(?:[\w-]+\.)+(?:com|org|net|io|dev|local|internal|cloud|example|test|svc)\b"),
        (Kind::Random, r"[a-z0-9]+(?:-[a-z0-9]+)*-[a-z0-9]{5,10}\b"),
        (Kind::Hex, r"(?i)0x[0-9a-f]+\b|[0-9a-f]{7,64}\b"),
        (Kind::Version, r"v?\d+\.\d+(?:\.\d+)+(?:[-+.]?[A-Za-z][\w.+-]*[\w+])?|v\d+(?:\.\d+)*\b|\d+\.\d+[-+][A-Za-z][\w.]*"),
        (Kind::Number, r"\d+(?:[.,_]\d+)*"),
    ]
    .map(|(kind, regex)| (kind, Regex::new(&format!("^(?:{regex})")).expect("a regex of ours is valid")))
    .into()
});

/// Names of files that are part of the error, not an accident of it.
const TELLING_FILES: &[&str] = &[
    "package.json",
    "package-lock.json",
    "yarn.lock",
    "tsconfig.json",
    "go.mod",
    "go.sum",
    "Cargo.toml",
    "Cargo.lock",
    "pom.xml",
    "requirements.txt",
    "pyproject.toml",
    "setup.py",
    "CMakeLists.txt",
    "docker-compose.yml",
    "composer.json",
];

/// Splits `message`; the tokens, in order, are all of it.
pub(super) fn tokens(message: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut at, mut text) = (0, 0);
    while at < message.len() {
        let Some((token, len)) = token_at(message, at) else {
            at += message[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        if text < at {
            tokens.push(Token::Text(&message[text..at]));
        }
        tokens.push(token);
        at += len;
        text = at;
    }
    if text < message.len() {
        tokens.push(Token::Text(&message[text..]));
    }
    tokens
}

/// The words of `message` that are the same each time, but for those that say little.
pub(super) fn constant_words(message: &str) -> Vec<&str> {
    const IDLE: &[&str] = &[
        "error", "a", "an", "the", "of", "to", "in", "is", "was", "at", "for", "on", "with", "by", "and",
        "or",
    ];
    let text = tokens(message)
        .into_iter()
        .filter_map(|token| if let Token::Text(text) = token { Some(text) } else { None });
    // Of a name with a path, such as that of an exception, the name.
    let names =
        text.flat_map(|text| text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '.'));
    let words = names.filter_map(|name| name.trim_end_matches('.').rsplit('.').next());
    words.filter(|word| word.len() > 1 && !IDLE.contains(&word.to_ascii_lowercase().as_str())).collect()
}

/// The token other than text that begins at `at`, and its length.
fn token_at(message: &str, at: usize) -> Option<(Token<'_>, usize)> {
    let rest = &message[at..];
    let blank = rest.len() - rest.trim_start().len();
    if blank > 0 {
        return Some((Token::Blank, blank));
    }
    let before = message[..at].chars().next_back();
    if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
        return None;
    }
    if let Some(name) = quoted(rest) {
        let quote = rest.chars().next()?;
        let close = rest[quote.len_utf8() + name.len()..].chars().next()?;
        return Some((Token::Quoted(name, quote), quote.len_utf8() + name.len() + close.len_utf8()));
    }
    let free = |(kind, regex): &(Kind, Regex)| {
        let found = regex.find(rest)?.as_str();
        let is_it = is_kind(*kind, found, &message[..at], &rest[found.len()..]);
        is_it.then_some((Token::Free(found, *kind), found.len()))
    };
    KINDS.iter().find_map(free)
}

/// The name in the quotes that `text` begins with.
fn quoted(text: &str) -> Option<&str> {
    let open = text.chars().next()?;
    let closes: &[char] = match open {
        '\'' => &['\''],
        '"' => &['"'],
        '`' => &['`', '\''],
        '‘' => &['’'],
        '“' => &['”'],
        _ => return None,
    };
    let inner = &text[open.len_utf8()..];
    // An apostrophe within a word closes nothing.
    let closing = inner.char_indices().find(|(at, c)| {
        let after = inner[at + c.len_utf8()..].chars().next();
        closes.contains(c) && !after.is_some_and(char::is_alphanumeric)
    });
    let name = &inner[..closing?.0];
    let is_name = name == name.trim()
        && !name.is_empty()
        && !name.contains(open)
        && !name.contains(closes)
        && name.len() <= LONGEST_NAME
        && name.split_whitespace().count() < SENTENCE;
    is_name.then_some(name)
}

/// Whether what the regex of a kind has found is of that kind, by what it is and what is around it.
fn is_kind(kind: Kind, found: &str, before: &str, after: &str) -> bool {
    let next_is_word = after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    let has_digit = found.bytes().any(|b| b.is_ascii_digit());
    match kind {
        Kind::Path => is_path(found, before),
        Kind::File => !next_is_word && !TELLING_FILES.contains(&found),
        Kind::Address => {
            found.contains('.') && found.matches('.').count() == 3
                || found.contains("::")
                || found.matches(':').count() >= 5
        }
        Kind::Host => !next_is_word,
        Kind::Random => {
            let last = found.rsplit('-').next().unwrap_or_default();
            let digits = last.bytes().filter(u8::is_ascii_digit).count();
            !next_is_word && digits > 0 && digits < last.len()
        }
        // Windows names its errors by numbers such as 0x80070005.
        Kind::Hex if found.starts_with("0x") => !(found.len() == 10 && found.starts_with("0x8")),
        Kind::Hex => !next_is_word && has_digit && found.bytes().any(|b| b.is_ascii_alphabetic()),
        Kind::Number => !is_code(before) && !after.starts_with(['x', 'X']),
        _ => true,
    }
}

/// Whether text with slashes is a path and not "and/or" or "I/O".
fn is_path(found: &str, before: &str) -> bool {
    let bare = found.trim_end_matches(|c: char| c.is_ascii_digit() || c == ':');
    let is_rooted = found.starts_with(['/', '~', '.', '@']) || found.as_bytes().get(1) == Some(&b':');
    let last = bare.rsplit('/').next().unwrap_or_default();
    let extension = last.rsplit_once('.').map_or("", |(_, extension)| extension);
    let has_extension =
        (1..=6).contains(&extension.len()) && extension.bytes().all(|b| b.is_ascii_alphanumeric());
    // A slash behind a bracket or a letter ends a tag or divides units.
    let is_tag = found.starts_with('/') && before.ends_with('<');
    !is_tag && (is_rooted || bare.matches('/').count() >= 2 || has_extension)
}

/// Whether the number that comes next names the error: "errno 13", "status 404", "exit code: 137".
fn is_code(before: &str) -> bool {
    let word =
        before.trim_end_matches([' ', ':', '=', '#', '(', '-']).rsplit(|c: char| !c.is_alphanumeric()).next();
    let word = word.unwrap_or_default().to_lowercase();
    ["error", "errno", "code", "status", "signal", "http", "sqlstate", "winerror", "err"]
        .contains(&word.as_str())
        || before.ends_with('-')
            && word.len() <= 5
            && before.trim_end_matches('-').ends_with(|c: char| c.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn free(message: &str) -> Vec<(&str, Kind)> {
        let free = |token| if let Token::Free(text, kind) = token { Some((text, kind)) } else { None };
        tokens(message).into_iter().filter_map(free).collect()
    }

    #[test]
    fn what_differs_is_found_by_its_kind() {
        for (message, text, kind) in [
            ("GET https://a.b/c?d=1 failed", "https://a.b/c?d=1", Kind::Url),
            ("open /etc/app/x.conf: no", "/etc/app/x.conf", Kind::Path),
            ("open C:\\app\\x.ini: no", "C:\\app\\x.ini", Kind::Path),
            ("in src/lib/a.rs:3:5 here", "src/lib/a.rs:3:5", Kind::Path),
            ("at 0x7ffe12 crashed", "0x7ffe12", Kind::Hex),
            ("commit 1a2b3c4d gone", "1a2b3c4d", Kind::Hex),
            ("after 12:30:01.5 it", "12:30:01.5", Kind::Time),
            ("host 192.0.2.1:80 down", "192.0.2.1:80", Kind::Address),
            ("listen :::3000", ":::3000", Kind::Address),
            ("wants v1.2.3-rc1 of", "v1.2.3-rc1", Kind::Version),
            ("id 123e4567-e89b-12d3-a456-426614174000 x", "123e4567-e89b-12d3-a456-426614174000", Kind::Uuid),
            ("pod web-7d4b9c5f6-x2x9z died", "web-7d4b9c5f6-x2x9z", Kind::Random),
            ("db.corp:5432 refused", "db.corp:5432", Kind::Host),
            ("mail user@example.com bad", "user@example.com", Kind::Mail),
            ("took 30s", "30", Kind::Number),
            ("file main.py is bad", "main.py", Kind::File),
            ("token REDACTED bad", "REDACTED", Kind::Secret),
        ] {
            assert_eq!(free(message), [(text, kind)], "{message}");
        }
    }

    #[test]
    fn what_names_the_error_stays() {
        for message in [
            "error[E0308]: mismatched types",
            "[Errno 98] in use",
            "exit code: 137",
            "HTTP 404 of and/or I/O",
            "ORA-00942: table or view",
            "failed with 0x80070005",
            "utf8 of x86_64, sha256",
            "no package.json here",
            "can't do what you're told",
        ] {
            assert_eq!(free(message), [], "{message}");
        }
    }

    #[test]
    fn quotes_hold_names_and_not_sentences() {
        let quoted = |message| {
            tokens(message)
                .into_iter()
                .filter_map(|t| if let Token::Quoted(name, _) = t { Some(name) } else { None })
                .collect::<Vec<_>>()
        };
        assert_eq!(quoted("No module named 'a.b' in \"x y\" or `z'"), ["a.b", "x y", "z"]);
        assert_eq!(quoted("said 'it can not be done like this' and isn't it's"), [] as [&str; 0]);
        assert_eq!(quoted("'' and ' '"), [] as [&str; 0]);
    }

    #[test]
    fn the_tokens_are_all_of_the_message() {
        for message in ["a 'b' c/d/e 1.2.3 é“x”y  z", "", "'", "  x"] {
            let length: usize = tokens(message)
                .iter()
                .map(|token| match token {
                    Token::Text(text) | Token::Free(text, _) => text.len(),
                    Token::Blank => 0,
                    Token::Quoted(name, quote) => name.len() + 2 * quote.len_utf8(),
                })
                .sum();
            let blanks = message.chars().filter(|c| c.is_whitespace()).count();
            assert_eq!(length + blanks, message.len(), "{message}");
        }
    }
}
