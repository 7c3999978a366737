//! Regexes of Python, Go and JavaScript in the syntax that runs here.

use crate::kb::Pattern;

use super::Note;

/// A regex that runs here, and whether it says exactly the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Translated {
    pub regex: String,
    /// What was changed that may change what it matches.
    pub note: Option<&'static str>,
}

/// Translates what can be.
///
/// # Errors
/// What cannot run in linear time, or is no regex; the offset is in bytes of `source`.
pub(super) fn translate(source: &str) -> Result<Translated, Note> {
    let mut reader = Reader { source, at: 0, regex: String::new(), note: None };
    reader.read()?;
    // What is wrong is where it is in the source as long as nothing before it was changed.
    Pattern::check(&reader.regex).map_err(|problem| {
        let same = source.bytes().zip(reader.regex.bytes()).take_while(|(a, b)| a == b).count();
        Note { offset: problem.offset.min(same).min(source.len()), ..Note::from(problem) }
    })?;
    Ok(Translated { regex: reader.regex, note: reader.note })
}

struct Reader<'s> {
    source: &'s str,
    at: usize,
    regex: String,
    note: Option<&'static str>,
}

/// Beginnings of groups that cannot run in linear time.
const REFUSED: &[(&str, &str)] = &[
    ("(?=", "look-ahead"),
    ("(?!", "look-ahead"),
    ("(?<=", "look-behind"),
    ("(?<!", "look-behind"),
    ("(?P=", "a back-reference"),
    ("(?(", "a condition on a group"),
];

impl Reader<'_> {
    fn read(&mut self) -> Result<(), Note> {
        let mut after_repetition = false;
        while let Some(c) = self.rest().chars().next() {
            let was_repetition = std::mem::take(&mut after_repetition);
            match c {
                '(' => self.group()?,
                '\\' => self.escape(false)?,
                '[' => self.class()?,
                '{' if !self.is_count() => self.replace(1, r"\{"),
                '{' => {
                    let count = self.rest().find('}').map_or(1, |end| end + 1);
                    let from_none = self.rest().starts_with("{,");
                    let text = self.rest()[..count].to_owned();
                    self.replace(count, &if from_none { text.replacen("{,", "{0,", 1) } else { text });
                    after_repetition = true;
                }
                // `a++` gives nothing back; that it gives is the nearest.
                '+' if was_repetition => {
                    self.note = Some("a possessive repetition became a plain one");
                    self.replace(1, "");
                }
                '+' | '*' | '?' => {
                    self.replace(1, &c.to_string());
                    after_repetition = !was_repetition;
                }
                c => self.replace(c.len_utf8(), &c.to_string()),
            }
        }
        Ok(())
    }

    fn rest(&self) -> &str {
        &self.source[self.at..]
    }

    /// Goes over `len` bytes and writes `text` for them.
    fn replace(&mut self, len: usize, text: &str) {
        self.at += len;
        self.regex.push_str(text);
    }

    /// Whether the brace that comes next begins a count.
    fn is_count(&self) -> bool {
        let Some((inner, _)) = self.rest()[1..].split_once('}') else { return false };
        let digits = inner.bytes().filter(u8::is_ascii_digit).count();
        digits > 0 && digits + inner.matches(',').count() == inner.len() && inner.matches(',').count() <= 1
    }

    fn group(&mut self) -> Result<(), Note> {
        let rest = self.rest();
        if let Some((_, what)) = REFUSED.iter().find(|(start, _)| rest.starts_with(start)) {
            return Err(Note::new(self.at, format!("the regex has {what}")));
        }
        if rest.starts_with("(?#") {
            let end = rest.find(')').map_or(rest.len(), |end| end + 1);
            self.replace(end, "");
        } else if rest.starts_with("(?>") {
            self.note = Some("an atomic group became a plain one");
            self.replace(3, "(?:");
        } else if let Some(flags) =
            rest.strip_prefix("(?").filter(|rest| rest.starts_with(|c: char| "aLu".contains(c)))
        {
            // The flags for ASCII, locale and Unicode stand for what is the default here.
            let end = flags.find([')', ':']).unwrap_or(flags.len());
            let kept: String = flags[..end].chars().filter(|c| !"aLu".contains(*c)).collect();
            let is_bare = flags[end..].starts_with(')') && kept.is_empty();
            let len = 2 + end + usize::from(is_bare);
            self.replace(len, &if is_bare { String::new() } else { format!("(?{kept}") });
        } else {
            self.replace(1, "(");
        }
        Ok(())
    }

    fn escape(&mut self, in_class: bool) -> Result<(), Note> {
        let Some(c) = self.rest()[1..].chars().next() else {
            return Err(Note::new(self.at, "the regex ends in a backslash"));
        };
        let len = 1 + c.len_utf8();
        match c {
            'Z' | 'z' if !in_class => self.replace(len, "$"),
            'A' if !in_class => self.replace(len, "^"),
            'b' if in_class => self.replace(len, r"\x08"),
            '1'..='9' => {
                return Err(Note::new(self.at, "the regex has a back-reference"));
            }
            '0' => {
                let digits =
                    self.rest()[1..].bytes().take(3).take_while(|b| (b'0'..=b'7').contains(b)).count();
                let value = u32::from_str_radix(&self.rest()[1..=digits], 8).unwrap_or(0);
                self.replace(1 + digits, &format!(r"\x{value:02x}"));
            }
            'Q' if !in_class => {
                let quoted = &self.rest()[2..];
                let end = quoted.find(r"\E").unwrap_or(quoted.len());
                let text = regex_syntax::escape(&quoted[..end]);
                self.replace(2 + end + if end < quoted.len() { 2 } else { 0 }, &text);
            }
            // Here these two are ends of words.
            '<' | '>' => self.replace(len, &c.to_string()),
            ' ' => self.replace(len, r"\x20"),
            c if c.is_ascii_alphanumeric() || regex_syntax::is_meta_character(c) => {
                self.replace(len, &format!("\\{c}"));
            }
            c => self.replace(len, &c.to_string()),
        }
        Ok(())
    }

    /// A class in brackets, in which some characters mean more here.
    fn class(&mut self) -> Result<(), Note> {
        let start = self.at;
        let open = if self.rest().starts_with("[^") { 2 } else { 1 };
        let text = self.rest()[..open].to_owned();
        self.replace(open, &text);
        if self.rest().starts_with(']') {
            self.replace(1, r"\]");
        }
        loop {
            match self.rest().chars().next() {
                None => return Err(Note::new(start, "a class is not closed")),
                Some(']') => {
                    self.replace(1, "]");
                    return Ok(());
                }
                Some('\\') => self.escape(true)?,
                Some('[') if self.rest().starts_with("[:") => {
                    let end = self.rest().find(":]").map_or(1, |end| end + 2);
                    let text = self.rest()[..end].to_owned();
                    self.replace(end, &text);
                }
                Some(c @ ('[' | '&' | '~')) => self.replace(1, &format!("\\{c}")),
                Some('-') if self.rest().starts_with("--") => self.replace(2, r"\--"),
                Some(c) => self.replace(c.len_utf8(), &c.to_string()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_write_otherwise_is_translated() {
        for (source, regex) in [
            (r"(?P<n>\d+) of \w+", r"(?P<n>\d+) of \w+"),
            (r"\Aerror\Z", "^error$"),
            (r"it\'s \/x\/ \<tag\>", "it's /x/ <tag>"),
            (r"npm\ ERR\!", r"npm\x20ERR!"),
            ("(?i)bad", "(?i)bad"),
            ("(?ai)bad(?u)ly", "(?i)badly"),
            ("a(?#why)b", "ab"),
            ("(?>ab)c", "(?:ab)c"),
            ("a++b*+c?+d{2}+", "a+b*c?d{2}"),
            ("a+?b", "a+?b"),
            ("x{,3}y", "x{0,3}y"),
            ("{json} {1", r"\{json} \{1"),
            (r"[[\]a&&b~~c]", r"[\[\]a\&\&b\~\~c]"),
            ("[]x]", r"[\]x]"),
            ("[[:alpha:]_]x", "[[:alpha:]_]x"),
            (r"[\b]x\0", r"[\x08]x\x00"),
            (r"\Qa.b\Ec", r"a\.bc"),
            ("错误：.+", "错误：.+"),
        ] {
            assert_eq!(translate(source).unwrap().regex, regex, "{source}");
        }
        assert!(translate("a++b").unwrap().note.is_some());
    }

    #[test]
    fn what_cannot_run_is_refused_at_its_place() {
        for (source, offset) in [
            ("abc(?=d)", 3),
            ("a(?<!b)c", 1),
            (r"(a)\1", 3),
            ("(?P<x>a)(?P=x)", 8),
            ("a(?(1)b)", 1),
            ("ab[c", 2),
            ("ab\\", 2),
            ("a(b", 1),
        ] {
            assert_eq!(translate(source).unwrap_err().offset, offset, "{source}");
        }
        assert!(translate("a*").unwrap_err().message.contains("empty text"));
    }
}
