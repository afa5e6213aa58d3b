//! What a store promises, and what it withstands.

mod chain;
mod contract;
mod samples;
