//! What is seen after which keys.

mod beginnings;
mod form;
mod functions;
mod harness;
mod lifecycle;
mod picture;
mod sizes;

pub(crate) use harness::Screen;
