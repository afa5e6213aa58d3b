//! Transcripts: what each command says, on which stream, and with which exit code.

mod files;
mod flag;
mod function;
mod history;
mod hostile;
mod org;
mod packaging;
mod person;
mod phase;
mod plans;
mod question;
mod rules;
mod sample;
mod shapes;
mod stores;
mod templates;
mod usage;
