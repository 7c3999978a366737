//! Finds the signatures of many entries in a stream of text. It knows nothing of what they mean.

mod analysis;
mod anchor;
mod built_in;
mod rarity;
mod scanner;
mod signatures;
mod stream;

// The build compiles `analysis.rs` too, beside the file `pattern.rs`: here that is found in `kb`.
use crate::kb as pattern;

pub use rarity::learn;
pub use scanner::{Hit, OncePerLine, Scanner};
pub use signatures::SignatureSet;
pub use stream::scan;
