//! What several tests share.

pub mod surroundings;
