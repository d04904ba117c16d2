//! A school's own picture at the head of a document: its emblem or its letterhead.
//!
//! [`Image::parse`] takes PNG and JPEG by what they hold, whatever their names say.
//! Nothing is decoded but the size.

use std::fmt;
use std::sync::Arc;

/// A picture that both formats can carry as it is.
#[derive(Clone, PartialEq, Eq)]
pub struct Image {
    kind: ImageKind,
    width: u32,
    height: u32,
    bytes: Arc<[u8]>,
}

/// How an image is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImageKind {
    Png,
    Jpeg,
}

impl ImageKind {
    /// The end of a file's name, which is also the name of the media type.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpeg",
        }
    }
}

/// A larger picture is no emblem but a poster.
const LARGEST: u32 = 10_000;

impl Image {
    /// Takes the bytes of a PNG or a JPEG; `None` for anything else, for damaged ones and
    /// for pictures over 10,000 dots high or wide.
    #[must_use]
    pub fn parse(bytes: Vec<u8>) -> Option<Self> {
        let (kind, (width, height)) = match bytes.get(..4)? {
            [0x89, b'P', b'N', b'G'] => (ImageKind::Png, png_size(&bytes)?),
            [0xff, 0xd8, 0xff, _] => (ImageKind::Jpeg, jpeg_size(&bytes)?),
            _ => return None,
        };
        let sound = |side: u32| (1..=LARGEST).contains(&side);
        (sound(width) && sound(height)).then(|| Self {
            kind,
            width,
            height,
            bytes: bytes.into(),
        })
    }

    #[must_use]
    pub fn kind(&self) -> ImageKind {
        self.kind
    }

    /// Width and height in dots.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl fmt::Debug for Image {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}x{}", self.kind, self.width, self.height)
    }
}

/// The first chunk of a PNG is its header: width and height at 16 and 20.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let signed = bytes.get(4..8)? == [0x0d, 0x0a, 0x1a, 0x0a] && bytes.get(12..16)? == b"IHDR";
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    signed.then_some((number(16)?, number(20)?))
}

/// A JPEG is a chain of segments; the one of a frame has the size.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| {
        let pair = bytes.get(at..at + 2)?.try_into().ok()?;
        Some(u16::from_be_bytes(pair))
    };
    let mut at = 2;
    loop {
        let [0xff, mark] = *bytes.get(at..at + 2)? else {
            return None;
        };
        let is_frame = (0xc0..=0xcf).contains(&mark) && ![0xc4, 0xc8, 0xcc].contains(&mark);
        if is_frame {
            return Some((number(at + 7)?.into(), number(at + 5)?.into()));
        }
        at += if mark == 0xff {
            1
        } else {
            2 + usize::from(number(at + 2)?.max(2))
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    #[test]
    fn the_size_is_read_from_both_kinds() {
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\x20\0\x30\x03".to_vec();
        for (bytes, size) in [
            (png(64, 48), Some((64, 48))),
            (jpeg, Some((48, 32))),
            (png(0, 48), None),
            (png(64, 10_001), None),
            (png(64, 48)[..20].to_vec(), None),
            (b"\xff\xd8\xff\xe0\0\x04ab\xff".to_vec(), None),
            (b"GIF89a".to_vec(), None),
            (Vec::new(), None),
        ] {
            assert_eq!(Image::parse(bytes).map(|image| image.size()), size);
        }
    }
}
