//! Makes the parts of an ID out of other text.

/// `text` as a part of an ID: lower case, words joined by `-`, at most `longest` bytes and no word cut unless
/// the first is longer. Empty when nothing in it can be used.
///
/// ```
/// use errkb::kb::slug;
/// assert_eq!(slug("No module named 'x_y'!", 40), "no-module-named-x_y");
/// ```
pub fn slug(text: &str, longest: usize) -> String {
    let is_kept = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
    let mut slug = String::new();
    for word in text.split(|c| !is_kept(c)) {
        let word = word.trim_matches(['.', '_']).to_ascii_lowercase();
        if word.is_empty() {
            continue;
        }
        if slug.is_empty() {
            slug.push_str(&word[..word.len().min(longest)]);
        } else if slug.len() + word.len() < longest {
            slug.push('-');
            slug.push_str(&word);
        } else {
            break;
        }
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_can_be_part_of_an_id() {
        for (text, expected) in [
            ("C++ / Build__Tools", "c-build__tools"),
            ("Node.js 20 (LTS)", "node.js-20-lts"),
            ("../../etc", "etc"),
            ("错误", ""),
            ("one two three", "one-two"),
            ("averyverylongword", "averyver"),
        ] {
            let longest = if text.starts_with("one") || text.starts_with("avery") { 8 } else { 40 };
            assert_eq!(slug(text, longest), expected);
        }
    }
}
