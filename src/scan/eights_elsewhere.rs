//! Where no processor looks up eight words at once, all steps are done one place after the other.

use super::bits::{BitSet, TripleSet};
use super::index::Places;

/// Numbers at once.
pub(super) const EIGHT: usize = 8;

/// There is none.
#[derive(Clone, Copy, Debug)]
pub(super) enum Eights {}

impl Eights {
    pub fn detect() -> Option<Self> {
        None
    }

    pub fn note(self, _: &BitSet, _: &[u8], _: usize, _: usize, _: &mut [u32]) -> (usize, usize) {
        match self {}
    }

    pub fn find(self, _: &BitSet, _: &[u8], _: &[u32], _: &mut Places) -> (usize, usize) {
        match self {}
    }

    pub fn look_beside(self, _: &[u8], _: &mut Places, _: usize) -> (usize, usize, usize) {
        match self {}
    }

    pub fn keep_known(self, _: &TripleSet, _: &mut Places, _: usize) -> (usize, usize) {
        match self {}
    }
}
