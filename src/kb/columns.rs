//! Lists of numbers and texts, one after another in a row of bytes: what packs are made of.

/// What is wrong with the bytes: a list ends before its length says, or has a length of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Malformed;

/// Reads lists in the order in which they were written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Columns<'a>(pub &'a [u8]);

impl<'a> Columns<'a> {
    /// The next list, of bytes.
    pub fn bytes(&mut self) -> Result<&'a [u8], Malformed> {
        let (len, rest) = self.0.split_first_chunk().ok_or(Malformed)?;
        let len = usize::try_from(u64::from_le_bytes(*len)).map_err(|_| Malformed)?;
        let (bytes, rest) = rest.split_at_checked(len).ok_or(Malformed)?;
        self.0 = rest;
        Ok(bytes)
    }

    /// The next list, of numbers.
    pub fn u32s(&mut self) -> Result<impl ExactSizeIterator<Item = u32> + use<'a>, Malformed> {
        let (numbers, rest) = self.bytes()?.as_chunks();
        if rest.is_empty() { Ok(numbers.iter().map(|n| u32::from_le_bytes(*n))) } else { Err(Malformed) }
    }

    /// The next list, of larger numbers.
    pub fn u64s(&mut self) -> Result<impl ExactSizeIterator<Item = u64> + use<'a>, Malformed> {
        let (numbers, rest) = self.bytes()?.as_chunks();
        if rest.is_empty() { Ok(numbers.iter().map(|n| u64::from_le_bytes(*n))) } else { Err(Malformed) }
    }
}

/// Adds a list of bytes to `columns`.
pub(crate) fn put_bytes(columns: &mut Vec<u8>, bytes: &[u8]) {
    columns.extend((bytes.len() as u64).to_le_bytes());
    columns.extend_from_slice(bytes);
}

/// Adds a list of numbers.
pub(crate) fn put_u32s(columns: &mut Vec<u8>, numbers: impl IntoIterator<Item = u32>) {
    let bytes: Vec<u8> = numbers.into_iter().flat_map(u32::to_le_bytes).collect();
    put_bytes(columns, &bytes);
}

/// Adds a list of larger numbers.
pub(crate) fn put_u64s(columns: &mut Vec<u8>, numbers: impl IntoIterator<Item = u64>) {
    let bytes: Vec<u8> = numbers.into_iter().flat_map(u64::to_le_bytes).collect();
    put_bytes(columns, &bytes);
}
