//! Every test of the project, in one binary.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed, and says where"
)]

mod interchange;
mod session;
mod store;
mod support;
mod tidy;
