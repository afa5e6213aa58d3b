//! Transcripts: what each command says, on which stream, and with which exit code.

mod history;
mod phase;
mod plans;
mod rules;
mod shapes;
mod stores;
mod templates;
mod usage;
