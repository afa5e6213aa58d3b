//! The seal: a hash over every byte of the file before it, in the comment with which a ZIP ends.

use super::hash;
use crate::interchange::records::Hex;

/// How the comment begins; 64 hexadecimal digits follow, and then the file ends.
const WORDS: &str = "baton-pack/1 sha256 ";
/// How long the comment is.
pub(super) const LENGTH: usize = WORDS.len() + 64;

/// The comment that a pack is written with before it is sealed: as long as the seal.
pub(super) fn room() -> String {
    " ".repeat(LENGTH)
}

/// Puts the seal in its place at the end.
pub(super) fn sealed(unsealed: &[u8]) -> Vec<u8> {
    let content = &unsealed[..unsealed.len() - LENGTH];
    let mut bytes = content.to_vec();
    bytes.extend(format!("{WORDS}{}", hash(content)).into_bytes());
    bytes
}

/// Whether a file ends as packs do.
pub(super) fn is_there(bytes: &[u8]) -> bool {
    let end = bytes.len().saturating_sub(LENGTH);
    bytes[end..].starts_with(WORDS.as_bytes())
}

/// Whether a version that writes packs of another format sealed a file in the same way.
pub(super) fn is_of(bytes: &[u8], format: &str) -> bool {
    let digits = |end: usize| {
        let stated = std::str::from_utf8(&bytes[end..]).ok()?;
        Hex::parse(stated.strip_prefix(format)?.strip_prefix(" sha256 ")?)
    };
    let end = bytes
        .len()
        .checked_sub(format.len() + " sha256 ".len() + 64);
    end.is_some_and(|end| digits(end) == Some(hash(&bytes[..end])))
}

/// Whether the seal is that of the bytes before it.
pub(super) fn holds(bytes: &[u8]) -> bool {
    let Some(end) = bytes.len().checked_sub(LENGTH) else {
        return false;
    };
    let (content, seal) = bytes.split_at(end);
    let digits = std::str::from_utf8(seal).ok();
    let stated = digits.and_then(|seal| Hex::parse(seal.strip_prefix(WORDS)?));
    stated == Some(hash(content))
}
