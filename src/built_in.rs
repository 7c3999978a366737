//! The entries that are compiled in.

/// A pack, made by the build.
pub static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/built-in.errkb"));
