//! What is seen after which keys.

mod actions;
mod beginnings;
mod errors;
mod everywhere;
mod exchange;
mod form;
mod form_stage;
mod form_walk;
mod form_ways;
mod functions;
mod harness;
mod input;
mod keymap;
mod lifecycle;
mod lists;
mod log;
mod looking_back;
mod mouse;
mod palette;
mod partners;
mod picture;
mod portfolio;
mod random_keys;
mod rooms;
mod scripts;
mod sizes;
mod successors;
mod sustainability;
mod text;
mod themes;
mod together;
mod twin;
mod undo;
mod welcome;
mod what_if;

pub(crate) use harness::Screen;
