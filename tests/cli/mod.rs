//! Transcripts: what each command says, on which stream, and with which exit code.

mod usage;
