//! Writes a document tree as a finished file: DOCX for Word, HTML for a browser.
//!
//! [`write()`] is the front door. Both formats carry every node of the tree and the same
//! words in the same order; numbers of lists are made by the format itself. Nothing here
//! touches a disk or a clock: the same tree gives the same bytes.

mod columns;
mod docx;
mod grid;
mod html;
mod layout;
mod measure;
mod paging;
mod style;
mod xml;

use std::fmt;

use crate::document::Document;

/// A kind of file that a document can become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// An archive for Word (ECMA-376, transitional).
    Docx,
    /// One self-contained page, well-formed also as XML.
    Html,
}

impl Format {
    /// All formats, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Docx, Self::Html];

    /// The end of a file's name, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Html => "html",
        }
    }
}

/// Why a document could not be written.
#[derive(Debug)]
pub enum Error {
    /// The archive could not be put together.
    Archive(zip::result::ZipError),
    /// A fixed part of the archive (named) is not the XML that was expected.
    Part(&'static str),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Archive(why) => write!(f, "не удалось собрать файл документа: {why}"),
            Self::Part(name) => write!(f, "не удалось собрать часть документа «{name}»"),
        }
    }
}

impl std::error::Error for Error {}

impl From<zip::result::ZipError> for Error {
    fn from(why: zip::result::ZipError) -> Self {
        Self::Archive(why)
    }
}

impl From<std::io::Error> for Error {
    fn from(why: std::io::Error) -> Self {
        Self::Archive(why.into())
    }
}

/// The document as bytes of a file.
///
/// Characters that XML cannot hold are left out, line ends and tabs within a text become
/// spaces; nothing else is changed.
///
/// # Errors
/// [`Error`] if a DOCX archive cannot be put together; HTML does not fail.
pub fn write(document: &Document, format: Format) -> Result<Vec<u8>, Error> {
    match format {
        Format::Docx => docx::write(document),
        Format::Html => Ok(html::write(document)),
    }
}
