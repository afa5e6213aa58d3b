//! Text in and out: event bodies, exported histories, templates and plan files.

mod event;
mod support;
mod template;
