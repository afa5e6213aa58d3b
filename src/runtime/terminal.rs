//! The terminal while the screens have it, and how it is given back.
//!
//! One guard takes it and gives it back: when dropped, when the program panics, while another program has the terminal,
//! and so on every way out of the loop.
//!
//! What must stay true: it is given back once for each time that it was taken, because leaving the alternate screen
//! again would put the cursor over what was said since. Only the thread that has the guard touches the terminal: a panic
//! in another is noted here and becomes one in this thread before the next frame, so that nothing is drawn half and
//! nothing is said where it would be drawn over.

use std::fmt;
use std::io::{self, Stdout};
use std::panic::{self, PanicHookInfo};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread;

use crate::interchange::is_contained;
use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste};
use crossterm::terminal::{self, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{Command, cursor, execute};
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal};

use crate::app::model::Window;
use crate::app::program::Mouse;

use super::backend::CarefulBackend;

/// The terminal, held by the screens until this is dropped.
#[derive(Debug)]
pub(super) struct Guard {
    screen: Terminal<CarefulBackend<Stdout>>,
    mouse: Mouse,
    state: Arc<State>,
}

/// What a panic has to know, and leaves behind.
#[derive(Debug, Default)]
struct State {
    /// Whether the screens have the terminal.
    taken: AtomicBool,
    /// What a panic in another thread said.
    elsewhere: OnceLock<String>,
}

impl Guard {
    /// Takes the terminal.
    ///
    /// # Errors
    /// When standard output is no terminal that can be drawn on; nothing is left changed.
    pub(super) fn take(mouse: Mouse) -> io::Result<Self> {
        let state = Arc::new(State::default());
        speak_after_giving_back(Arc::clone(&state));
        let screen = state
            .take_over(mouse)
            .and_then(|()| Terminal::new(CarefulBackend::new(io::stdout())))
            .inspect_err(|_| state.give_back())?;
        Ok(Self {
            screen,
            mouse,
            state,
        })
    }

    /// The size of the window.
    ///
    /// # Errors
    /// When the terminal does not say.
    pub(super) fn window(&self) -> io::Result<Window> {
        let size = self.screen.size()?;
        Ok(Window {
            width: size.width,
            height: size.height,
        })
    }

    /// Draws a frame.
    ///
    /// # Errors
    /// When the terminal cannot be drawn on.
    ///
    /// # Panics
    /// When another thread has.
    pub(super) fn draw(&mut self, frame: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.share_faults();
        self.screen.draw(frame).map(drop)
    }

    /// Draws every cell with the next frame, whatever stands there.
    ///
    /// # Errors
    /// When the terminal cannot be drawn on.
    pub(super) fn forget_what_is_drawn(&mut self) -> io::Result<()> {
        let area = Rect::from((Rect::ZERO.as_position(), self.screen.size()?));
        // Not `Terminal::clear`: it asks where the cursor is, and waits for terminals that never answer.
        self.screen.resize(area)
    }

    /// Gives the mouse to the terminal, or takes it.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub(super) fn set_mouse(&mut self, mouse: Mouse) -> io::Result<()> {
        self.mouse = mouse;
        match mouse {
            Mouse::Held => execute!(io::stdout(), EnableClicks),
            Mouse::Freed => execute!(io::stdout(), DisableMouseCapture),
        }
    }

    /// Gives the terminal back while something else has it, such as an editor, and takes it again. What that brought is
    /// there also when the terminal cannot be taken again; it is as it was before the screens then.
    pub(super) fn leave_for<T>(&mut self, away: impl FnOnce() -> T) -> (T, io::Result<()>) {
        self.state.give_back();
        let brought = away();
        (brought, self.come_back())
    }

    /// Takes the terminal again after something else had it, perhaps without a word, as when the program was stopped
    /// and goes on.
    ///
    /// # Errors
    /// When it cannot be taken again; it is as it was before the screens then.
    pub(super) fn come_back(&mut self) -> io::Result<()> {
        // Until it is told that they are gone, the library takes the modes that it set for those there are.
        terminal::disable_raw_mode()?;
        self.state
            .take_over(self.mouse)
            .inspect_err(|_| self.state.give_back())?;
        self.forget_what_is_drawn()
    }

    /// Panics when another thread has.
    pub(super) fn share_faults(&self) {
        if let Some(fault) = self.state.elsewhere.get() {
            panic!("another thread failed: {fault}");
        }
    }
}

/// Asks the terminal to put a text on the clipboard of the system. It does not say whether it did.
///
/// # Errors
/// When the terminal cannot be written to, or there is no way to ask it.
pub(super) fn copy(text: &str) -> io::Result<()> {
    execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))
}

impl Drop for Guard {
    fn drop(&mut self) {
        self.state.give_back();
    }
}

/// Lets a panic of this thread speak only after the terminal was given back, and keeps what one of another thread says.
fn speak_after_giving_back(state: Arc<State>) {
    let here = thread::current().id();
    let speak = panic::take_hook();
    panic::set_hook(Box::new(move |fault: &PanicHookInfo<'_>| {
        if is_contained() {
            return;
        }
        if thread::current().id() == here {
            state.give_back();
            speak(fault);
        } else {
            // The first of several is enough.
            let _ = state.elsewhere.set(fault.to_string());
        }
    }));
}

impl State {
    fn take_over(&self, mouse: Mouse) -> io::Result<()> {
        self.taken.store(true, Ordering::Relaxed);
        terminal::enable_raw_mode()?;
        never_wait_for_the_rest()?;
        execute!(io::stdout(), EnterAlternateScreen)?;
        // A terminal that knows no such thing pastes as if it were typed; there is nothing else to do about it.
        let _ = execute!(io::stdout(), EnableBracketedPaste);
        match mouse {
            Mouse::Held => execute!(io::stdout(), EnableClicks),
            Mouse::Freed => Ok(()),
        }
    }

    /// Gives the terminal back, if it was not yet. Nobody can be told of an error here, since the terminal may be gone;
    /// and one must not keep the rest from being done.
    fn give_back(&self) {
        if !self.taken.swap(false, Ordering::Relaxed) {
            return;
        }
        let mut out = io::stdout();
        let _ = execute!(out, DisableMouseCapture);
        let _ = execute!(out, DisableBracketedPaste);
        let _ = execute!(out, LeaveAlternateScreen, cursor::Show);
        let _ = terminal::disable_raw_mode();
    }
}

/// Lets reading answer at once when nothing is there. Half a sequence, such as Alt and a bracket make, would else keep
/// the program from hearing anything but the next key.
#[cfg(unix)]
fn never_wait_for_the_rest() -> io::Result<()> {
    use rustix::termios::{OptionalActions, SpecialCodeIndex, tcgetattr, tcsetattr};
    let stdin = io::stdin();
    let mut modes = tcgetattr(&stdin)?;
    modes.special_codes[SpecialCodeIndex::VMIN] = 0;
    Ok(tcsetattr(&stdin, OptionalActions::Now, &modes)?)
}

/// What is read comes whole here.
#[cfg(not(unix))]
fn never_wait_for_the_rest() -> io::Result<()> {
    Ok(())
}

/// Asks for presses, releases and the wheel; not, as the library's own command does, for every way the mouse goes,
/// which would wake the program for nothing.
#[derive(Debug, Clone, Copy)]
struct EnableClicks;

impl Command for EnableClicks {
    fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_str("\x1b[?1000h\x1b[?1006h")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        crossterm::event::EnableMouseCapture.execute_winapi()
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        false
    }
}
