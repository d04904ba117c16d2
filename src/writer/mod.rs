//! Writes a document tree as DOCX and as HTML.
