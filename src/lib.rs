//! baton: plan, track and prove how a backbone organisation hands its work over and leaves.

pub mod cli;
pub mod domain;
pub mod interchange;
pub mod session;
pub mod store;
pub mod surroundings;
