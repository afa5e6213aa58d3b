//! The parts every screen is made of. Each borrows named inputs and a theme; none knows the model.

pub mod asked;
pub mod bar;
pub mod board;
pub mod choices;
pub mod curve;
pub mod fields;
pub mod hidden;
pub mod hints;
pub mod list;
pub mod matrix;
pub mod page;
pub mod pane;
pub mod paragraph;
pub mod pieces;
pub mod popup;
pub mod scrolled;
pub mod severity;
pub mod table;
pub mod typed_line;
pub mod walk;
