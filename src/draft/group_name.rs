//! Names the groups of quoted names after the words around them: `module 'x'` is a `module`.

/// Words before a name that say nothing of what it is.
const IDLE: &[&str] = &[
    "named",
    "called",
    "name",
    "of",
    "in",
    "the",
    "a",
    "an",
    "is",
    "was",
    "for",
    "to",
    "from",
    "with",
    "at",
    "by",
    "on",
    "no",
    "not",
    "such",
    "and",
    "or",
    "as",
    "cannot",
    "could",
    "find",
    "found",
    "import",
    "open",
    "read",
    "load",
    "error",
    "failed",
    "exception",
    "fatal",
    "unable",
    "use",
    "using",
    "unknown",
    "invalid",
    "unexpected",
    "missing",
    "undefined",
    "has",
    "have",
    "this",
    "that",
    "it",
    "does",
    "did",
    "while",
    "when",
    "resolve",
    "locate",
    "access",
    "create",
    "execute",
    "run",
    "running",
    "expected",
    "got",
    "into",
    "because",
    "about",
    "near",
    "between",
    "can",
    "must",
    "be",
    "are",
    "value",
    "required",
    "there",
];

/// A name for the group of `value`, which stands between `before` and `after`, unlike those `taken`.
pub(super) fn group_name(value: &str, before: &str, after: &str, taken: &[String]) -> String {
    let name = word_before(before)
        .or_else(|| by_form(value))
        .or_else(|| word_after(after, 1))
        .or_else(|| exception_before(before))
        .or_else(|| idle_before(before))
        .or_else(|| word_after(after, 4))
        .unwrap_or_else(|| "value".to_owned());
    let numbered = (2..).map(|number| format!("{name}{number}"));
    std::iter::once(name.clone())
        .chain(numbered)
        .find(|name| !taken.contains(name))
        .expect("there is a number for each")
}

/// The words right before the name; what is before another name is about that one.
fn own_words(before: &str) -> Vec<String> {
    const QUOTES: [char; 7] = ['\'', '"', '`', '‘', '’', '“', '”'];
    let before = before.strip_suffix(QUOTES).unwrap_or(before);
    words(before.rsplit(QUOTES).next().unwrap_or_default())
}

/// The telling word right before the name.
fn word_before(before: &str) -> Option<String> {
    let words = own_words(before);
    let tells = |word: &&String| !IDLE.contains(&word.as_str()) && kind_of_exception(word).is_none();
    words.iter().rev().take(3).find(tells).filter(|word| is_name(word)).cloned()
}

/// What an exception is about: "KeyError: 'x'" tells of a key.
fn exception_before(before: &str) -> Option<String> {
    kind_of_exception(own_words(before).last()?).filter(|kind| is_name(kind)).map(str::to_owned)
}

fn kind_of_exception(word: &str) -> Option<&str> {
    word.strip_suffix("error").or_else(|| word.strip_suffix("exception")).filter(|kind| !kind.is_empty())
}

/// What can be seen of the value itself.
fn by_form(value: &str) -> Option<String> {
    let is_url = value.contains("://");
    let is_path = value.contains('/') || value.contains('\\');
    let name = if is_url {
        "url"
    } else if is_path {
        "path"
    } else {
        return None;
    };
    Some(name.to_owned())
}

/// "name 'x'", where nothing tells more.
fn idle_before(before: &str) -> Option<String> {
    let last = words(before).pop()?;
    ["name", "value", "import"]
        .contains(&last.as_str())
        .then(|| if last == "import" { "name".to_owned() } else { last })
}

/// The first telling one of the `most` words after the name.
fn word_after(after: &str, most: usize) -> Option<String> {
    words(after).into_iter().take(most).find(|word| is_name(word) && !IDLE.contains(&word.as_str()))
}

/// The words of a text, lower case; numbers are none.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).filter(|word| word.bytes().any(|b| b.is_ascii_alphabetic())).collect()
}

fn is_name(word: &str) -> bool {
    (2..=20).contains(&word.len()) && word.starts_with(|c: char| c.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_named_after_the_words_around_it() {
        for (value, before, after, name) in [
            ("x", "ModuleNotFoundError: No module named '", "'", "module"),
            ("x", "ImportError: cannot import name '", "' from 'y'", "name"),
            ("x", "KeyError: '", "'", "key"),
            ("x", "AttributeError: '", "' object has no attribute 'y'", "object"),
            ("y", "AttributeError: 'x' object has no attribute '", "'", "attribute"),
            ("x", "ERROR:  relation \"", "\" does not exist", "relation"),
            ("x", "Access denied for user '", "'", "user"),
            ("/a/b", "cannot open '", "'", "path"),
            ("x", "'", "' is not a function", "function"),
            ("x", "'", "'", "value"),
        ] {
            assert_eq!(group_name(value, before, after, &[]), name, "{before}");
        }
    }

    #[test]
    fn names_are_not_given_twice() {
        let taken = ["key".to_owned(), "key2".to_owned()];
        assert_eq!(group_name("x", "key '", "'", &taken), "key3");
    }
}
