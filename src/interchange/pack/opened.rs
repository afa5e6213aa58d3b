//! A pack that was opened, because everything in it is as it was written.

use super::altered::{Altered, BadPack};
use super::zipped::{self, Unzipped, unzip};
use super::{FORMAT, Manifest, PACK_LIMIT, Part, history, seal};
use std::collections::BTreeMap;

/// How a ZIP with something in it begins.
const ZIP: &[u8] = b"PK\x03\x04";

/// A pack in which nothing was altered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// What it is.
    pub manifest: Manifest,
    parts: BTreeMap<Part, String>,
}

impl Pack {
    /// The text of a part; `None` for the one that not every pack has.
    #[must_use]
    pub fn text(&self, part: Part) -> Option<&str> {
        self.parts.get(&part).map(String::as_str)
    }
}

/// Whether bytes may be a pack, whole or altered: they begin or end as one does.
#[must_use]
pub fn is_pack(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || seal::is_there(bytes)
}

/// Opens a pack.
///
/// # Errors
/// [`BadPack`], which names what was altered.
pub fn open(bytes: &[u8]) -> Result<Pack, BadPack> {
    if bytes.len() > PACK_LIMIT {
        return Err(BadPack::TooLarge);
    }
    if !is_pack(bytes) {
        return Err(BadPack::Foreign);
    }
    let unzipped = unzip(bytes);
    if let Some(newer) = newer(&unzipped).filter(|newer| seal::is_of(bytes, newer)) {
        return Err(BadPack::Newer(newer));
    }
    if !seal::holds(bytes) {
        let is_ours = seal::is_there(bytes) || unzipped.names_manifest || zipped::begins(bytes);
        return Err(if is_ours {
            BadPack::Altered(what_was_altered(&unzipped))
        } else {
            BadPack::Foreign
        });
    }
    sound(unzipped)
}

/// What is not as the manifest says, where the seal does not hold.
fn what_was_altered(unzipped: &Unzipped) -> Altered {
    if unzipped.parts.is_empty() {
        return Altered::Around;
    }
    let Some(manifest) = manifest(unzipped) else {
        return Altered::Part(Part::Manifest);
    };
    let differs = manifest.parts.iter().find(|listed| {
        let found = unzipped.parts.get(&listed.name);
        found.is_none_or(|bytes| !manifest.lists(listed, bytes))
    });
    // Where the list itself was changed, it is no part of it that is to blame.
    let doubts_list = unzipped.doubts_manifest
        || manifest.text().as_bytes() != unzipped.parts[&Part::Manifest]
        || !manifest.is_marked();
    if doubts_list {
        return Altered::Part(Part::Manifest);
    }
    differs.map_or(Altered::Around, |listed| Altered::Part(listed.name))
}

/// Takes a pack whose seal holds, if it agrees with itself.
fn sound(unzipped: Unzipped) -> Result<Pack, BadPack> {
    let unsound = |why: &str| BadPack::Unsound(why.to_owned());
    if let Some(newer) = newer(&unzipped) {
        return Err(BadPack::Newer(newer));
    }
    let manifest = manifest(&unzipped).ok_or_else(|| unsound("its manifest cannot be read"))?;
    let listed = manifest.parts.iter().map(|listed| listed.name);
    let present = unzipped
        .parts
        .keys()
        .copied()
        .filter(|part| *part != Part::Manifest);
    if !unzipped.is_sound || !listed.eq(present) {
        return Err(unsound("it does not hold exactly what its manifest lists"));
    }
    if let Some(missing) = Part::ALL
        .iter()
        .find(|part| part.is_always_there() && !unzipped.parts.contains_key(part))
    {
        return Err(unsound(&format!("it has no {missing}")));
    }
    for listed in &manifest.parts {
        if !manifest.lists(listed, &unzipped.parts[&listed.name]) {
            let why = format!("{} is not what its manifest says", listed.name);
            return Err(BadPack::Unsound(why));
        }
    }
    if !manifest.is_marked() {
        return Err(unsound("its mark is not that of what it says"));
    }
    let texts = unzipped.parts.into_iter().map(|(part, bytes)| {
        let text = String::from_utf8(bytes);
        text.map(|text| (part, text))
            .map_err(|_| BadPack::Unsound(format!("{part} is not UTF-8 text")))
    });
    let parts: BTreeMap<Part, String> = texts.collect::<Result<_, _>>()?;
    history::check(&manifest.about, &parts[&Part::Events]).map_err(BadPack::Unsound)?;
    Ok(Pack { manifest, parts })
}

fn manifest(unzipped: &Unzipped) -> Option<Manifest> {
    let manifest: Manifest = serde_json::from_slice(unzipped.parts.get(&Part::Manifest)?).ok()?;
    (manifest.format == FORMAT).then_some(manifest)
}

/// The format of a pack, where it is another.
fn newer(unzipped: &Unzipped) -> Option<String> {
    let manifest: serde_json::Value =
        serde_json::from_slice(unzipped.parts.get(&Part::Manifest)?).ok()?;
    let format = manifest.get("format")?.as_str()?;
    let is_other = format.starts_with("baton-pack/") && format != FORMAT;
    is_other.then(|| crate::domain::text::shown(format))
}
