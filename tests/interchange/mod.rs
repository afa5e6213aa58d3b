//! Text in and out: event bodies, exported histories, templates and plan files.

mod calendar;
mod document;
mod edits;
mod event;
mod hostile;
mod laws;
mod pack;
mod plan_file;
mod records;
mod sheet;
mod support;
mod template;
