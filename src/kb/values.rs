//! Fills the values that a log gives into the advice of an entry, and keeps hostile ones out.

use std::collections::BTreeMap;

use super::entry::{Derived, Entry};
use super::pattern::Pattern;

/// Longest value, in bytes, that is put into advice.
const LONGEST: usize = 100;

/// Variables of one match: name to value, `None` where the log gave none that is safe to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variables(BTreeMap<String, Option<String>>);

impl Variables {
    /// The named groups of a match and what is derived from them. What a log gives must be harmless;
    /// what an entry's map gives is the entry's own text.
    pub fn new(
        groups: impl IntoIterator<Item = (String, Option<String>)>,
        derived: &BTreeMap<String, Derived>,
    ) -> Self {
        let groups: BTreeMap<String, Option<String>> = groups.into_iter().collect();
        let mut variables = BTreeMap::new();
        for (name, Derived { from, map }) in derived {
            if let Some(value) = groups.get(from) {
                let mapped = value.as_ref().and_then(|value| map.get(value)).cloned();
                let value = mapped.or_else(|| value.clone().filter(|value| is_harmless(value)));
                variables.insert(name.clone(), value);
            }
        }
        variables
            .extend(groups.into_iter().map(|(name, value)| (name, value.filter(|value| is_harmless(value)))));
        Variables(variables)
    }

    /// The variables of an entry that met no log: each shows as `<name>`.
    pub fn without_values(entry: &Entry) -> Self {
        let names = Pattern::new(&entry.regex).names();
        Variables::new(names.into_iter().map(|name| (name, None)), &entry.values)
    }

    /// The value of a variable, if it has one that is safe to show in a command.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.as_deref()
    }

    /// `text` with each `{name}` of a variable replaced by its value, or by `<name>` where there is
    /// none or where it is not safe to show in a command. All other braces stay.
    ///
    /// ```
    /// use errkb::kb::Variables;
    /// let found = [("module".to_string(), Some("torch".to_string()))];
    /// let variables = Variables::new(found, &Default::default());
    /// assert_eq!(variables.fill("pip install {module} {x}"), "pip install torch {x}");
    /// ```
    pub fn fill(&self, text: &str) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            filled.push_str(&rest[..open]);
            rest = &rest[open..];
            let name = rest[1..].split('}').next().unwrap_or_default();
            if self.0.contains_key(name) && rest.len() > name.len() + 1 {
                match self.get(name) {
                    Some(value) => filled.push_str(value),
                    None => filled.extend(["<", name, ">"]),
                }
                rest = &rest[name.len() + 2..];
            } else {
                filled.push('{');
                rest = &rest[1..];
            }
        }
        filled + rest
    }
}

/// Whether a value from a log may stand in a command: no blanks, quotes or other characters that a
/// shell obeys, no leading `-`, and not overlong.
fn is_harmless(value: &str) -> bool {
    (1..=LONGEST).contains(&value.len())
        && !value.starts_with('-')
        && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"._/@:+-".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(value: Option<&str>, text: &str) -> String {
        Variables::new([("m".to_owned(), value.map(str::to_owned))], &BTreeMap::new()).fill(text)
    }

    #[test]
    fn hostile_values_are_shown_as_their_name() {
        for hostile in ["", "-rf", "a b", "$(reboot)", "x;y", "a\nb", "é", "\u{1b}[31m", &"x".repeat(101)] {
            assert_eq!(fill(Some(hostile), "get {m}!"), "get <m>!", "{hostile:?}");
        }
        assert_eq!(fill(None, "get {m}!"), "get <m>!");
        assert_eq!(fill(Some("@scope/pkg-1.0+b"), "get {m}!"), "get @scope/pkg-1.0+b!");
    }

    #[test]
    fn braces_of_other_names_stay() {
        assert_eq!(fill(Some("v"), "{ {n} {{m}} {m"), "{ {n} {v} {m");
    }

    #[test]
    fn a_derived_value_falls_back_to_the_group() {
        let derived: BTreeMap<String, Derived> =
            serde_json::from_str(r#"{"package": {"from": "m", "map": {"cv2": "opencv-python"}}}"#).unwrap();
        let fill = |value: &str| {
            Variables::new([("m".to_owned(), Some(value.to_owned()))], &derived).fill("pip install {package}")
        };
        assert_eq!(fill("cv2"), "pip install opencv-python");
        assert_eq!(fill("torch"), "pip install torch");
        assert_eq!(fill("$(reboot)"), "pip install <package>");
    }
}
