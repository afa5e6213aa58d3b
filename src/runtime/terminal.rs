//! The terminal while the screens have it, and how it is given back.
//!
//! One guard takes it and gives it back: when dropped, when the program panics (in any thread), and so on every way out
//! of the loop. Giving it back twice is harmless.

use std::io::{self, Stdout, Write};
use std::panic;

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{self, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{cursor, execute};
use ratatui::Terminal;

use super::backend::CarefulBackend;

/// The terminal, held by the screens until this is dropped.
#[derive(Debug)]
pub(super) struct Guard {
    /// What is drawn on.
    pub(super) screen: Terminal<CarefulBackend<Stdout>>,
}

impl Guard {
    /// Takes the terminal.
    ///
    /// # Errors
    /// When standard output is no terminal that can be drawn on; nothing is left changed.
    pub(super) fn take() -> io::Result<Self> {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            give_back();
            before(panic);
        }));
        take_over().inspect_err(|_| give_back())
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

fn take_over() -> io::Result<Guard> {
    terminal::enable_raw_mode()?;
    let mut out = io::stdout();
    execute!(out, EnterAlternateScreen, EnableBracketedPaste)?;
    Ok(Guard {
        screen: Terminal::new(CarefulBackend::new(out))?,
    })
}

/// Gives the terminal back. Nobody can be told of an error here: the terminal may be gone.
fn give_back() {
    let mut out = io::stdout();
    let _ = execute!(
        out,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    );
    let _ = terminal::disable_raw_mode();
    let _ = out.flush();
}
