//! The bytes of many files, side by side.
//!
//! A package holds a thousand small files until it is saved. Each in an allocation of its
//! own would lie among the large buffers of the documents made meanwhile and keep their room
//! from being used again; on a [`Shelf`] they stand together. [`Bytes`] is one file of it.

use std::fmt;
use std::ops::{Deref, Range};
use std::sync::{Arc, Mutex, PoisonError};

/// Room of one board, in bytes; a longer file gets a board of its own length.
const BOARD: usize = 1 << 20;

/// Where files are put as they are made, by any thread. Boards are never moved or enlarged.
#[derive(Debug, Default)]
pub struct Shelf(Mutex<Vec<Vec<u8>>>);

/// Where a file stands on its shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    board: usize,
    part: Range<usize>,
}

impl Shelf {
    /// Puts a file beside those that stand there.
    pub fn put(&self, bytes: &[u8]) -> Spot {
        let mut boards = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let has_room = |board: &Vec<u8>| board.capacity() - board.len() >= bytes.len();
        if !boards.last().is_some_and(has_room) {
            boards.push(Vec::with_capacity(BOARD.max(bytes.len())));
        }
        let board = boards.len() - 1;
        let start = boards[board].len();
        boards[board].extend_from_slice(bytes);
        Spot {
            board,
            part: start..start + bytes.len(),
        }
    }

    /// Puts nothing more; the files can be taken.
    #[must_use]
    pub fn close(self) -> FullShelf {
        let boards = self.0.into_inner();
        FullShelf(Arc::new(boards.unwrap_or_else(PoisonError::into_inner)))
    }
}

/// A shelf to which nothing is added.
#[derive(Debug, Clone)]
pub struct FullShelf(Arc<Vec<Vec<u8>>>);

impl FullShelf {
    /// The file of that spot; spots of another shelf give other bytes or none.
    #[must_use]
    pub fn take(&self, spot: Spot) -> Bytes {
        Bytes {
            boards: Arc::clone(&self.0),
            spot,
        }
    }
}

/// The bytes of one file.
#[derive(Clone)]
pub struct Bytes {
    boards: Arc<Vec<Vec<u8>>>,
    spot: Spot,
}

impl Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        let board = self.boards.get(self.spot.board);
        let file = board.and_then(|board| board.get(self.spot.part.clone()));
        file.unwrap_or_default()
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self {
            spot: Spot {
                board: 0,
                part: 0..bytes.len(),
            },
            boards: Arc::new(vec![bytes]),
        }
    }
}

impl PartialEq for Bytes {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Bytes {}

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_taken_as_it_was_put() {
        let shelf = Shelf::default();
        let long = vec![7; BOARD + 1];
        let spots = [
            shelf.put(b"one"),
            shelf.put(&long),
            shelf.put(b""),
            shelf.put(b"three"),
        ];
        let full = shelf.close();
        let files = spots.map(|spot| full.take(spot));
        assert_eq!(
            files.each_ref().map(|file| file.to_vec()),
            [&b"one"[..], &long, b"", b"three"]
        );
        assert_eq!(files[0], Bytes::from(b"one".to_vec()));
    }
}
