//! baton: plan, track and prove how a backbone organisation hands its work over and leaves.

pub mod app;
pub mod cli;
pub mod domain;
pub mod interchange;
pub mod report;
pub mod runtime;
pub mod session;
pub mod store;
pub mod surroundings;
pub mod twin;
pub mod ui;
