//! The analyses of the built-in entries' regexes, made by the build.

use std::borrow::Cow;

use super::analysis::{Analysis, Gram};
use super::anchor::Reach;

include!(concat!(env!("OUT_DIR"), "/analyses.rs"));

/// The analysis of a regex, if a built-in entry has it.
pub(super) fn find(source: &str) -> Option<Analysis> {
    let at = ANALYSES.binary_search_by(|(known, _)| (*known).cmp(source)).ok()?;
    Some(ANALYSES[at].1.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_build_analyses_as_the_program_does() {
        assert!(!ANALYSES.is_empty());
        for (source, analysis) in ANALYSES {
            assert_eq!(Analysis::of(source), *analysis, "{source}");
        }
    }
}
