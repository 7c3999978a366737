//! Writes what was drafted or imported, and never over something else unasked.

use std::fs;
use std::io;
use std::path::Path;

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is new.
    New,
    /// It was there, and is another now.
    Replaced,
    /// It was there with just this text.
    Same,
    /// It was there with another text, and was left alone.
    Kept,
}

/// Writes `text` to `path` and makes the folders it needs; a file that is there is replaced only with `force`.
///
/// # Errors
/// When a folder or the file cannot be made or read.
pub fn write_new(path: &Path, text: &str, force: bool) -> io::Result<Written> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let written = match fs::read(path) {
        Ok(there) if there == text.as_bytes() => return Ok(Written::Same),
        Ok(_) if !force => return Ok(Written::Kept),
        Ok(_) => Written::Replaced,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Written::New,
        Err(error) => return Err(error),
    };
    fs::write(path, text)?;
    Ok(written)
}
