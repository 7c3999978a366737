//! The heads of many entries: what matching and listing need of each, one sort of text after the other, so that going
//! through all IDs touches nothing else.

use std::borrow::Cow;

use super::columns::{Columns, Malformed, put_u32s};

/// A text of an entry's head.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Field {
    Id,
    Signature,
    Regex,
    Tier,
    /// A number, or nothing.
    Confidence,
    /// One a line.
    Tags,
    /// One a line.
    Aliases,
}

/// Texts of a head.
const FIELDS: usize = 7;

/// The texts of one head, by [`Field`].
pub(crate) type Head = [String; FIELDS];

/// The heads of entries, by their number.
#[derive(Debug, Default)]
pub(super) struct Heads {
    /// All IDs, then all signatures, and so on.
    strings: Cow<'static, str>,
    /// Where in `strings` each ends.
    ends: Vec<u32>,
}

impl Heads {
    /// Puts heads side by side.
    pub fn of(heads: &[Head]) -> Self {
        let mut strings = String::new();
        let mut ends = Vec::with_capacity(heads.len() * FIELDS);
        for field in 0..FIELDS {
            for head in heads {
                strings.push_str(&head[field]);
                ends.push(u32::try_from(strings.len()).expect("heads take less than 4 GiB"));
            }
        }
        Heads { strings: strings.into(), ends }
    }

    /// The number of heads.
    pub fn len(&self) -> usize {
        self.ends.len() / FIELDS
    }

    /// A text of a head.
    pub fn get(&self, entry: usize, field: Field) -> &str {
        let index = field as usize * self.len() + entry;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.strings[start as usize..self.ends[index] as usize]
    }

    /// All texts, one after another.
    pub fn strings(&self) -> &str {
        &self.strings
    }

    /// Adds where in them each ends to `columns`.
    pub fn put_ends(&self, columns: &mut Vec<u8>) {
        put_u32s(columns, self.ends.iter().copied());
    }

    /// Heads from what [`Heads::put_ends`] and [`Heads::strings`] have given.
    ///
    /// # Errors
    /// When a text would end outside of them, or before it begins.
    pub fn read(ends: &mut Columns<'_>, strings: Cow<'static, [u8]>) -> Result<Self, Malformed> {
        let ends: Vec<u32> = ends.u32s()?.collect();
        let strings: Cow<'static, str> = match strings {
            Cow::Borrowed(bytes) => str::from_utf8(bytes).map_err(|_| Malformed)?.into(),
            Cow::Owned(bytes) => String::from_utf8(bytes).map_err(|_| Malformed)?.into(),
        };
        let is_sound = ends.len().is_multiple_of(FIELDS)
            && ends.is_sorted()
            && ends.iter().all(|end| strings.is_char_boundary(*end as usize));
        if is_sound { Ok(Heads { strings, ends }) } else { Err(Malformed) }
    }
}
