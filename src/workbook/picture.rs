//! A picture that lies beside the lists: its bytes as they are.

use std::fs;
use std::path::Path;

/// A larger file is no picture for the head of a letter.
const LARGEST: u64 = 5 << 20;

/// The bytes of a file of at most 5 MB; `None` where it cannot be read.
#[must_use]
pub fn picture(path: &Path) -> Option<Vec<u8>> {
    let size = fs::metadata(path).ok()?.len();
    (size <= LARGEST).then(|| fs::read(path).ok()).flatten()
}
