//! The numbers of a comparison: candidates scored on criteria by several scorers, on one fixed scale.
//!
//! Everything here is computed from a [`Panel`], which is read from a round or from a committee's own table; nothing
//! knows where it came from. Whatever decides something (an order, a tie, a verdict) is counted in whole numbers or
//! exact fractions; shares and coefficients become floating point only when they are handed to a format. What is
//! undefined is absent, with its reason, and never 0 or 1.

pub mod agreement;
pub mod ballots;
pub mod cells;
pub mod dominance;
mod exact;
pub mod firmness;
mod first_place;
pub mod names;
mod of_round;
pub mod panel;
pub mod robustness;
pub mod scorers;
pub mod tally;
mod undefined;
pub mod weights;
pub mod what_if;

pub use names::Names;
pub use panel::{Answer, Panel, Scale, Total, Voices};
pub use tally::Tally;
pub use undefined::Undefined;
