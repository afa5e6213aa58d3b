//! What reaches the terminal.

mod backend;
