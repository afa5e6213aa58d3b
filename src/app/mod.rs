//! The program as a state machine: [`update`](update::update) takes a message and answers with effects.
//!
//! Nothing here draws, reads a file or a clock, or knows a terminal. The runtime turns keys into messages, performs the
//! effects and feeds what came of them back; the drawing reads the model and changes nothing in it.
//!
//! # Adding a screen
//!
//! One name in three rooms:
//!
//! 1. `app/screens/<name>.rs`: a `<Name>Room` with what the screen remembers (selected row, view, pane), its `ACTIONS`
//!    rows, and the functions `travel`, `enter`, `next_pane`, `step_out`, `subject`, `remark`. Add the room to
//!    [`Rooms`](model::Rooms) and the screen's arm to each function of [`screens`]; the compiler lists the rest.
//!    Each of its lists is a [`ListName`](lists::ListName) with a [`Listing`](lists::Listing): it is walked, searched,
//!    filtered, sorted and clicked like every other.
//!    A room deeper in the screen (one function, one question) is another [`Context`](context::Context).
//! 2. `ui/screens/<name>.rs`: one `draw(&mut Canvas, area)`, made of `ui/widgets`; its arm in `ui/screens/mod.rs`.
//! 3. `tests/screens/<name>.rs`: what is seen after which keys.
//!
//! A form is a variant of [`Purpose`](purpose::Purpose) with two functions in its own file under `purpose/`: one that
//! opens it, one that turns what was typed into an effect.

pub mod action;
pub mod context;
pub mod copy;
pub mod drafts;
pub mod effect;
pub mod empty;
pub mod everywhere;
pub mod facts;
pub mod files;
pub mod form;
pub mod key;
pub mod keymap;
pub mod leaving;
pub mod lists;
pub mod meaning;
pub mod message;
pub mod modals;
pub mod model;
pub mod mouse;
pub mod program;
pub mod purpose;
pub mod reviewer;
pub mod screens;
pub mod target;
pub mod templates;
pub mod tips;
pub mod tour;
pub mod unsaved;
pub mod update;
pub mod ways_back;
pub mod words;

pub use effect::{Effect, Request};
pub use message::Message;
pub use model::Model;
pub use update::update;
