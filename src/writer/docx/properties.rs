//! What a file says about itself: the document's name, the organisation, its own date.
//!
//! No person is named and no clock is read; an undated document carries no dates.

use std::fmt::Write as _;

use crate::document::Meta;
use crate::writer::xml;

/// `docProps/core.xml`; the dates are the document's own at 00:00 UTC.
pub(super) fn core(meta: &Meta) -> String {
    let mut out = String::with_capacity(800);
    out.push_str(concat!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
        "\n",
        r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties""#,
        r#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/""#,
        r#" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#,
        "<dc:title>"
    ));
    xml::push_text(&mut out, &meta.title);
    out.push_str("</dc:title><dc:creator>");
    xml::push_text(&mut out, &meta.author);
    out.push_str("</dc:creator><dc:language>ru-RU</dc:language>");
    if let Some(date) = meta.date {
        for name in ["created", "modified"] {
            let _ = write!(
                out,
                r#"<dcterms:{name} xsi:type="dcterms:W3CDTF">{}T00:00:00Z</dcterms:{name}>"#,
                date.format("%Y-%m-%d")
            );
        }
    }
    out.push_str("</cp:coreProperties>");
    out
}
