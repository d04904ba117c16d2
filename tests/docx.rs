//! A DOCX archive is sound: parts in the order of the schema, closed relationships, real
//! tables and lists.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "support/gallery.rs"]
mod gallery;

use nastavnik::writer::{Format, write};

#[test]
fn the_gallery_is_left_for_people_to_look_at() {
    for format in Format::ALL {
        let bytes = write(&gallery::gallery(), format).unwrap();
        let name = format!(
            "{}/gallery.{}",
            env!("CARGO_TARGET_TMPDIR"),
            format.extension()
        );
        std::fs::write(&name, &bytes).unwrap();
        assert!(bytes.len() > 10_000, "{name}");
    }
}
