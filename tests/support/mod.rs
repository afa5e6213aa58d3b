//! What several tests share.

pub mod changes;
pub mod plan;
pub mod surroundings;
pub mod words;
