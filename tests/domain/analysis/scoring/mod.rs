//! The numbers of a comparison, against published examples, figures worked out by hand and laws.

mod agreement;
mod ballots;
mod dominance;
mod tables;
mod weights;
