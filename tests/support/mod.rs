//! What several tests share.

pub mod any;
pub mod changes;
pub mod cli;
pub mod entries;
pub mod failing;
pub mod nadi;
pub mod plan;
pub mod replies;
pub mod schema;
pub mod scripts;
pub mod sheets;
pub mod surroundings;
pub mod words;
