//! Logs as they come: decoded, cleaned and cut into blocks. It knows nothing of entries.

mod blocks;
mod clean;
mod decode;
mod paced;
mod position;

pub use blocks::{Block, Blocks, Limits, OwnedBlock, Position};
pub use paced::Paced;
