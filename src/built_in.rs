//! What is compiled in: the entries, and output of healthy programs that no entry may match.

use miniz_oxide::inflate::decompress_to_vec;

use crate::kb::columns::{Columns, Malformed};

/// A pack of the entries, made by the build.
pub static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/built-in.errkb"));

/// The output of healthy programs, compressed by the build.
static HEALTHY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/healthy.deflate"));

/// A file of the output of healthy programs.
pub(crate) struct HealthyFile {
    /// Its path below `tests/corpus/healthy`.
    pub name: String,
    /// Its first line in all of the output, from 1.
    pub first_line: u64,
}

/// The output of healthy programs as one text, with gaps that no match spans, and the files it is of, in order.
pub(crate) fn healthy_output() -> (Vec<u8>, Vec<HealthyFile>) {
    let read = || -> Result<_, Malformed> {
        let bytes = decompress_to_vec(HEALTHY).map_err(|_| Malformed)?;
        let mut columns = Columns(&bytes);
        let names = String::from_utf8_lossy(columns.bytes()?).into_owned();
        let first_lines = columns.u64s()?;
        let files = names.lines().map(str::to_owned).zip(first_lines);
        let files = files.map(|(name, first_line)| HealthyFile { name, first_line }).collect();
        Ok((columns.bytes()?.to_vec(), files))
    };
    read().expect("the build has written it")
}
