//! What a store promises, and what it withstands.

mod attacks;
mod backup;
mod chain;
mod child;
mod contract;
mod crash;
mod damage;
mod formats;
mod full;
mod neighbours;
mod privacy;
mod read_only;
mod refusals;
mod samples;
mod together;
