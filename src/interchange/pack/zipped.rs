//! The parts in a ZIP: stored as they are, with one fixed time, so that the same parts are the same bytes.

use super::{PACK_LIMIT, Part, TooLarge, seal};
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::panic::AssertUnwindSafe;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// The parts in a ZIP whose comment has room for the seal.
pub(super) fn zip(parts: &[(Part, String)]) -> Result<Vec<u8>, TooLarge> {
    let size: usize = parts.iter().map(|(_, text)| text.len()).sum();
    if size > PACK_LIMIT {
        return Err(TooLarge);
    }
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o600);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = || {
        writer.set_comment(seal::room())?;
        for (part, text) in parts {
            writer.start_file(part.as_str(), options)?;
            writer.write_all(text.as_bytes())?;
        }
        zip::result::ZipResult::Ok(())
    };
    put().expect("a few short names and bounded texts are written to memory");
    let written = writer.finish();
    Ok(written.expect("it is in memory").into_inner())
}

/// What could be read of a ZIP.
#[derive(Debug, Default)]
pub(super) struct Unzipped {
    /// The parts as far as they could be read: where one ends early, its hash tells.
    pub(super) parts: BTreeMap<Part, Vec<u8>>,
    /// Whether something in it is called as the manifest is.
    pub(super) names_manifest: bool,
    /// Whether it holds parts of a pack and nothing else, each once, stored as it is, and with its own check sum.
    pub(super) is_sound: bool,
    /// Whether the check sum that the ZIP has of the manifest is not that of the manifest.
    pub(super) doubts_manifest: bool,
}

/// Reads the parts of a ZIP. What is no ZIP has none.
pub(super) fn unzip(bytes: &[u8]) -> Unzipped {
    // A fault of the library in a file of strangers is as good as a file that cannot be read.
    crate::interchange::contained(AssertUnwindSafe(|| read(bytes))).unwrap_or_default()
}

/// Whether a file begins as packs do, with the entry of their first part.
pub(super) fn begins(bytes: &[u8]) -> bool {
    let first = Part::ReadMe.as_str().as_bytes();
    bytes.get(30..30 + first.len()) == Some(first)
}

fn read(bytes: &[u8]) -> Unzipped {
    let mut found = Unzipped::default();
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return found;
    };
    if archive.len() > Part::ALL.len() {
        return found;
    }
    found.is_sound = archive.offset() == 0;
    // Entries can lie over each other, so that together they are larger than the file.
    let mut room = PACK_LIMIT as u64;
    for index in 0..archive.len() {
        let sound = archive.by_index(index).ok().and_then(|mut entry| {
            let part: Part = entry.name().ok()?.parse().ok()?;
            found.names_manifest |= part == Part::Manifest;
            let stored = entry.compression() == CompressionMethod::Stored;
            let size = entry.size();
            if !stored || size > room {
                return None;
            }
            let mut content = Vec::new();
            // What an entry says of its size need not be so: one byte more is asked for, and tells.
            let whole = entry.by_ref().take(size + 1).read_to_end(&mut content);
            room = room.saturating_sub(content.len() as u64);
            let whole = whole.is_ok() && content.len() as u64 == size;
            found.doubts_manifest |= part == Part::Manifest && !whole;
            let before = found.parts.insert(part, content);
            (whole && before.is_none()).then_some(())
        });
        found.is_sound &= sound.is_some();
    }
    found
}
