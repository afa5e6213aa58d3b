//! What a pack is: of which plan and review, as of which day, what it continues, and what is in it.

use super::{Mark, Part, hash};
use crate::domain::Date;
use crate::domain::id::{EntryId, PlanId};
use crate::interchange::records::Hex;
use serde::{Deserialize, Serialize};

/// The form of packs that this version writes and reads.
pub const FORMAT: &str = "baton-pack/1";

/// What a pack is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The plan.
    pub plan: PlanId,
    /// The review for which it was made.
    pub review: EntryId,
    /// The day as of which it tells the plan.
    pub as_of: Date,
    /// The day it was written.
    pub written_on: Date,
    /// The last event in it.
    pub head: End,
    /// Where the pack of the review before ended; `None` where this one begins with the plan.
    pub since: Option<Since>,
    /// Whether it names people.
    pub names_people: bool,
}

/// The end of a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    /// The number of the last event.
    pub seq: u64,
    /// Its hash.
    pub hash: Hex<32>,
}

/// What a pack continues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    /// Where the events of the pack before ended.
    #[serde(flatten)]
    pub end: End,
    /// The day as of which it told the plan.
    pub as_of: Date,
}

/// What a pack is, and what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// What it is about.
    #[serde(flatten)]
    pub about: About,
    /// What it is known by.
    pub mark: Mark,
    /// Every part but this one, in order.
    pub parts: Vec<Listed>,
}

/// One part as the manifest lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Which.
    pub name: Part,
    /// Its size in bytes.
    pub size: u64,
    /// SHA-256 of its bytes; of the form's with zeros in the place of the mark, which is made from this.
    pub sha256: Hex<32>,
}

impl Manifest {
    /// The manifest of these parts, of which the form has room for the mark.
    pub(super) fn of(about: About, parts: &[(Part, String)]) -> Self {
        let listed = parts.iter().map(|(part, text)| Listed {
            name: *part,
            size: text.len() as u64,
            sha256: hash(text),
        });
        let parts: Vec<Listed> = listed.collect();
        Self {
            format: FORMAT.to_owned(),
            mark: Mark::of(&about, &parts),
            about,
            parts,
        }
    }

    /// Whether a part is as it was listed.
    pub(super) fn lists(&self, part: &Listed, bytes: &[u8]) -> bool {
        let is_whole = bytes.len() as u64 == part.size;
        is_whole
            && if part.name == Part::Form {
                let mark = self.mark.to_string();
                let form = std::str::from_utf8(bytes).ok();
                let form = form.filter(|form| form.contains(&mark));
                form.is_some_and(|form| {
                    hash(form.replace(&mark, &Mark::BLANK.to_string())) == part.sha256
                })
            } else {
                hash(bytes) == part.sha256
            }
    }

    pub(super) fn text(&self) -> String {
        let text = serde_json::to_string_pretty(self);
        text.expect("a manifest is text and whole numbers") + "\n"
    }

    /// Whether the mark is that of what it says.
    pub(super) fn is_marked(&self) -> bool {
        Mark::of(&self.about, &self.parts) == self.mark
    }
}
