//! The numbers of a comparison, against published examples, figures worked out by hand and laws.

mod adjusted;
mod agreement;
mod ballots;
mod beside;
mod bootstrap;
mod degenerate;
mod dominance;
mod left_out;
mod order;
mod tables;
mod weights;
