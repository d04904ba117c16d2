//! The zip around the parts: deflated, with fixed times, in a fixed order.
//!
//! [`Archive::new`] begins an empty one, [`Archive::continue_from`] adds to parts that
//! are packed already: they are copied as they are, not deflated again.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::writer::Error;

/// The fastest level: on a page of XML the better ones win a few per cent for twice the time.
const LEVEL: i64 = 1;

/// An archive that is being put together in memory.
pub(super) struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
}

impl Archive {
    pub(super) fn new() -> Self {
        Self {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
        }
    }

    /// An archive that begins with the parts of `packed`, which is an archive itself.
    pub(super) fn continue_from(packed: &[u8]) -> Result<Self, Error> {
        let mut bytes = Vec::with_capacity(packed.len() * 2);
        bytes.extend_from_slice(packed);
        Ok(Self {
            zip: ZipWriter::new_append(Cursor::new(bytes))?,
        })
    }

    pub(super) fn add(&mut self, name: &str, text: &str) -> Result<(), Error> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(LEVEL))
            .last_modified_time(DateTime::default());
        self.zip.start_file(name, options)?;
        self.zip.write_all(text.as_bytes())?;
        Ok(())
    }

    pub(super) fn finish(self) -> Result<Vec<u8>, Error> {
        Ok(self.zip.finish()?.into_inner())
    }
}
