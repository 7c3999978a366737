//! Entries that are much alike: one of them is too many.

use crate::kb::Rule;

use super::{Context, Found};

static NEAR_DUPLICATE: Rule =
    Rule::new("W19", "near-duplicate", "The regex or the signature is nearly that of another entry");

pub(super) static RULES: [&Rule; 1] = [&NEAR_DUPLICATE];

/// How much alike two regexes are, 0 to 1, from which on they are taken for the same.
const ALIKE: f64 = 0.9;

/// Fewest letters of a regex that are compared but for being the same.
const FEW: usize = 12;

/// Entries that follow in the order of their letters, and so are compared.
const NEIGHBOURS: usize = 8;

/// What is compared of an entry.
struct Likeness {
    entry: usize,
    signature: String,
    /// Letters of the regex, small.
    letters: String,
    /// Digits of the regex: error codes differ in nothing else.
    digits: String,
}

impl Likeness {
    fn new(entry: usize, signature: &str, regex: &str) -> Self {
        let regex = without_names(regex).to_lowercase();
        Likeness {
            entry,
            signature: signature.trim().to_lowercase(),
            letters: regex.chars().filter(|c| c.is_alphabetic()).collect(),
            digits: regex.chars().filter(char::is_ascii_digit).collect(),
        }
    }

    /// In what the two are alike, if they are.
    fn compare(&self, other: &Likeness) -> Option<&'static str> {
        if self.signature == other.signature {
            return Some("signature");
        }
        let (few, many) =
            (self.letters.len().min(other.letters.len()), self.letters.len().max(other.letters.len()));
        let may_be = self.digits == other.digits && few >= FEW && few as f64 >= ALIKE * many as f64;
        let is_alike = may_be && strsim::normalized_levenshtein(&self.letters, &other.letters) >= ALIKE;
        is_alike.then_some("regex")
    }
}

/// What is alike mostly begins or ends in the same way, and so comes close in the order of one of the two.
pub(super) fn check(context: &Context<'_>, found: &mut Vec<Found>) {
    let records = context.kb.records().iter().enumerate();
    let all: Vec<Likeness> = records.map(|(i, r)| Likeness::new(i, r.signature(), r.regex())).collect();
    let orders: [fn(&Likeness) -> String; 3] = [
        |likeness| likeness.letters.clone(),
        |likeness| likeness.letters.chars().rev().collect(),
        |likeness| likeness.signature.clone(),
    ];
    let mut pairs = Vec::new();
    for key in orders {
        let mut sorted: Vec<&Likeness> = all.iter().collect();
        sorted.sort_by_cached_key(|likeness| key(likeness));
        for (at, one) in sorted.iter().enumerate() {
            for other in sorted[at + 1..].iter().take(NEIGHBOURS) {
                let (first, second) = (one.entry.min(other.entry), one.entry.max(other.entry));
                let is_checked = [first, second].iter().any(|entry| context.checked[*entry].is_some());
                if let Some(part) = is_checked.then(|| one.compare(other)).flatten() {
                    pairs.push((first, second, part));
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup_by_key(|(first, second, _)| (*first, *second));
    for (first, second, part) in pairs {
        let (of, other) = if context.checked[second].is_some() { (second, first) } else { (first, second) };
        let Some(number) = context.checked[of] else { continue };
        let message = format!("`{part}` is nearly that of {}", context.name(other));
        let help = "make one entry of the two, or let the regex of each say what tells it from the other";
        found.push((
            number,
            context.subjects[number].problem(&NEAR_DUPLICATE, &format!("/{part}"), message, help),
        ));
    }
}

/// A regex without the names of its groups.
fn without_names(regex: &str) -> String {
    let mut parts = regex.split("(?P<").flat_map(|part| part.split("(?<"));
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        bare.push('(');
        bare.push_str(part.split_once('>').map_or(part, |(_, rest)| rest));
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compare(a: &str, b: &str) -> Option<&'static str> {
        Likeness::new(0, "a", a).compare(&Likeness::new(1, "b", b))
    }

    #[test]
    fn names_of_groups_make_no_difference_and_codes_do() {
        assert_eq!(compare("cannot open file (?P<f>\\S+)", "Cannot open file (?<path>\\S+)"), Some("regex"));
        assert_eq!(compare("error 0x80070005 access denied", "error 0x80070002 access denied"), None);
        assert_eq!(compare("permission denied", "connection refused"), None);
    }
}
