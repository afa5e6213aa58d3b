//! Transcripts: what each command says, on which stream, and with which exit code.

mod candidate;
mod criterion;
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
mod readme;
mod round;
mod rules;
mod sample;
mod score;
mod scorer;
mod shapes;
mod sheets;
mod stores;
mod table;
mod tally;
mod templates;
mod usage;
