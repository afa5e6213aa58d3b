//! Score sheets: what is written is what is read, whatever somebody did to it in between.

mod text;
