//! Packs for reviewers: opened, and held against the plan that they are of.
//!
//! What a pack is, as a file, is in [`crate::interchange::pack`]; here it meets the plan's own history and what the plan
//! remembers of the packs that were given out.

mod checked;
mod continuing;

pub use checked::open_pack;
pub use continuing::Continues;
