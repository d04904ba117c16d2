//! A picture that lies beside the lists: its bytes as they are.
//!
//! Enter by [`picture`]. Whether the bytes are a picture is judged by who uses them.

use std::fs;
use std::path::Path;

/// A larger file is no picture for the head of a letter.
const LARGEST: u64 = 5 << 20;

/// Why a picture's file gives nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPicture {
    /// There is no such file, or a folder bears its name.
    Missing,
    /// Over 5 MB.
    TooLarge,
    /// It is there and cannot be read.
    Unreadable,
}

/// The bytes of a file of at most 5 MB.
///
/// # Errors
///
/// What keeps the file from being read.
pub fn picture(path: &Path) -> Result<Vec<u8>, NoPicture> {
    let file = fs::metadata(path).map_err(|_| NoPicture::Missing)?;
    match file.len() {
        _ if !file.is_file() => Err(NoPicture::Missing),
        size if size > LARGEST => Err(NoPicture::TooLarge),
        _ => fs::read(path).map_err(|_| NoPicture::Unreadable),
    }
}
