//! Finds the signatures of many entries in a stream of text. It knows nothing of what they mean.

mod anchor;
mod scanner;
mod signatures;

pub use scanner::{Hit, Scanner};
pub use signatures::SignatureSet;
