//! The pack for a reviewer: one file that holds a plan as of a day, what happened, and a form to answer in.
//!
//! A pack is a ZIP, so that people open it by a double click, of parts from a fixed list ([`Part`]). Three things
//! guard it. The [`Manifest`] names each part with its size and hash. The [`Mark`], over everything that it says, is kept
//! in the plan's own log and stands in the form, so that an answer is tied to what was read.
//! The [`seal`], in the ZIP's comment, is a hash over every byte before it, so that no byte can change unseen, whatever
//! a ZIP library looks at.
//!
//! What the parts say is left to the session, files and the clock to the callers.
//!
//! What must stay true: the same parts give the same bytes, and [`open`] gives a pack only where all three hold.

mod altered;
mod history;
mod manifest;
mod mark;
mod opened;
mod part;
mod seal;
mod zipped;

pub use altered::{Altered, BadPack};
pub use history::{Told, write_told};
pub use manifest::{About, End, FORMAT, Listed, Manifest, Since};
pub use mark::Mark;
pub use opened::{Pack, is_pack, open};
pub use part::Part;

use crate::interchange::records::Hex;

/// The largest pack, in bytes. Parts are stored as they are, so that this bounds them, too.
pub const PACK_LIMIT: usize = 64 * 1024 * 1024;

/// Writes a pack: the parts in their order, the form with the mark in it, the manifest, and the seal.
///
/// # Errors
/// [`TooLarge`] for more than [`PACK_LIMIT`].
pub fn write(
    about: About,
    parts: Vec<(Part, String)>,
    form: impl Fn(Mark) -> String,
) -> Result<Written, TooLarge> {
    let mut parts = parts;
    parts.sort_by_key(|(part, _)| *part);
    parts.push((Part::Form, form(Mark::BLANK)));
    let manifest = Manifest::of(about, &parts);
    parts.pop();
    parts.push((Part::Form, form(manifest.mark)));
    parts.push((Part::Manifest, manifest.text()));
    let bytes = seal::sealed(&zipped::zip(&parts)?);
    if bytes.len() > PACK_LIMIT {
        return Err(TooLarge);
    }
    Ok(Written { bytes, manifest })
}

/// A pack that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// What it is.
    pub manifest: Manifest,
}

/// More than a pack may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "the pack would be larger than {} MiB, which no mail takes; nothing was changed",
    PACK_LIMIT / 1024 / 1024
)]
pub struct TooLarge;

/// SHA-256 of a text.
fn hash(text: impl AsRef<[u8]>) -> Hex<32> {
    use sha2::{Digest, Sha256};
    Hex(Sha256::digest(text).into())
}
