//! Reports and entries as text, JSON and Markdown, into any writer. One file a format.

pub mod draft;
mod entry;
mod facts;
pub mod findings;
pub mod json;
mod labels;
pub mod markdown;
mod page;
mod rates;
pub mod text;
pub mod trials;
mod visible;
pub mod why;

pub use entry::write_entry;
pub use visible::{visible, visible_line};
