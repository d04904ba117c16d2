//! The zip around the parts: deflated, with fixed times, in a fixed order.
//!
//! [`Archive::new`] begins an empty one, [`Archive::continue_from`] adds to parts that
//! are packed already: they are copied as they are, not deflated again.

use std::io::{Cursor, Write};

use zip::System;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::writer::Error;

/// How hard a part is deflated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effort {
    /// For a part of one document: the next level wins a tenth of the size for twice the time.
    Once,
    /// For a part that is packed once and copied into every document.
    Kept,
}

impl Effort {
    fn level(self) -> i64 {
        match self {
            Self::Once => 1,
            Self::Kept => 9,
        }
    }
}

/// An archive that is being put together in memory.
pub(super) struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    effort: Effort,
}

impl Archive {
    pub(super) fn new() -> Self {
        Self {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
            effort: Effort::Kept,
        }
    }

    /// An archive that begins with the parts of `packed`, which is an archive itself.
    pub(super) fn continue_from(packed: &[u8]) -> Result<Self, Error> {
        let mut bytes = Vec::with_capacity(packed.len() * 2);
        bytes.extend_from_slice(packed);
        Ok(Self {
            zip: ZipWriter::new_append(Cursor::new(bytes))?,
            effort: Effort::Once,
        })
    }

    pub(super) fn add(&mut self, name: &str, text: &str) -> Result<(), Error> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(self.effort.level()))
            // The same bytes wherever they are made; Word's own files say DOS too.
            .system(System::Dos)
            .last_modified_time(DateTime::default());
        self.zip.start_file(name, options)?;
        self.zip.write_all(text.as_bytes())?;
        Ok(())
    }

    /// Adds what is packed already, as pictures are.
    pub(super) fn add_packed(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .last_modified_time(DateTime::default());
        self.zip.start_file(name, options)?;
        self.zip.write_all(bytes)?;
        Ok(())
    }

    pub(super) fn finish(self) -> Result<Vec<u8>, Error> {
        Ok(self.zip.finish()?.into_inner())
    }
}
