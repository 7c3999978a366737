//! Finds the signatures of many entries in a stream of text. It knows nothing of what they mean.

mod analysis;
mod anchor;
mod beside;
mod bits;
#[cfg_attr(not(target_arch = "x86_64"), path = "eights_elsewhere.rs")]
mod eights;
mod index;
mod key;
mod lanes;
mod phrase;
mod rarity;
mod reach;
mod regexes;
mod scanner;
mod signatures;
mod stream;
mod swar;
mod tables;
mod unusual;

pub use rarity::learn;
pub use scanner::{Hit, OncePerLine, Scanner};
pub use signatures::SignatureSet;
pub use stream::scan;
