//! What is said once the screens have given the terminal back: what happened, and up to where all is saved.

use super::output::note;
use super::{CommandError, Finished, Outcome};
use crate::runtime::{Ending, Farewell, Saved, StopSignal};
use std::io;
use std::panic;

/// Says how the screens ended, and ends as they did.
///
/// # Errors
/// When the terminal failed them.
pub(super) fn say(farewell: Farewell) -> Finished {
    let Farewell { ending, saved } = farewell;
    let outcome = match ending {
        Ending::Left => Outcome::Done,
        Ending::TerminalGone => Outcome::Stopped(StopSignal::HangUp),
        Ending::Stopped(signal) => {
            note(format_args!("baton was asked to end ({})", signal.name()));
            Outcome::Stopped(signal)
        }
        Ending::Failed(error) => return Err(failed(&error, saved.as_ref())),
        Ending::Fault(fault) => {
            saved.iter().for_each(note_saved);
            panic::resume_unwind(fault)
        }
    };
    saved.iter().for_each(note_saved);
    Ok(outcome)
}

fn failed(error: &io::Error, saved: Option<&Saved>) -> CommandError {
    let saved = saved.map_or_else(|| "nothing was changed".to_owned(), sentence);
    let what = format!("the screens had to be left: {error}; {saved}");
    CommandError::failed(what).hint("the commands work without them: baton --help")
}

fn note_saved(saved: &Saved) {
    note(sentence(saved));
}

fn sentence(saved: &Saved) -> String {
    let Saved { plan, seq } = saved;
    format!("everything up to event {seq} of {plan} is saved; `baton log {plan}` shows it")
}
