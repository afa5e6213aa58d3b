//! What is seen after which keys.

mod beginnings;
mod everywhere;
mod form;
mod functions;
mod harness;
mod lifecycle;
mod picture;
mod sizes;
mod together;

pub(crate) use harness::Screen;
