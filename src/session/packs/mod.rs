//! Packs for reviewers: opened, and held against the plan that they are of.
//!
//! What a pack is, as a file, is in [`crate::interchange::pack`]; here it meets the plan's own history and what the plan
//! remembers of the packs that were given out.

mod checked;
mod collecting;
mod continuing;
mod drafting;
mod naming;
mod reader;
mod reading;
mod remembered;
mod scores;
mod told;

pub use checked::open_pack;
pub use collecting::{Collected, collect};
pub use continuing::Continues;
pub use drafting::{Draft, From, Names, Wish, draft};
pub use reading::Reading;
pub use remembered::remembered;
