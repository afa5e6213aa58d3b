//! Every test of the project, in one binary.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed, and says where"
)]
#![expect(
    unreachable_pub,
    reason = "what tests share is public to the modules of this one binary"
)]

mod cli;
mod domain;
mod end_to_end;
mod interchange;
mod report;
mod runtime;
mod screens;
mod session;
mod store;
mod support;
mod tidy;
