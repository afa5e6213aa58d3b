//! What the program asks of the loop, and does not know how to do itself: it has no terminal.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use super::editor::Editor;
use super::{Ending, Loop, Next, background, settings, signals, terminal};
use crate::app::program::ThemeName;
use crate::app::{Message, Request};

/// Within how long the second Ctrl+C has to come.
const SECOND_PRESS: Duration = Duration::from_secs(5);

/// What the shell's user reads while the program is stopped.
const ASLEEP: &str = "baton is stopped; everything is saved. `fg` brings it back.";

impl Loop {
    /// Does what is asked, and tells the program what came of it.
    pub(super) fn meet(&mut self, request: Request) -> io::Result<Next> {
        match request {
            Request::Quit => return Ok(Next::End(Ending::Left)),
            Request::Copy(text) => return self.copy(&text),
            Request::Sleep => return self.sleep(),
            Request::EditOutside(text) => return self.edit_outside(&text),
            Request::KeepTheme(theme) => return self.keep(theme),
            Request::AskBackground => return self.ask_background(),
            Request::Redraw => self.guard.forget_what_is_drawn()?,
            Request::SetMouse(mouse) => self.guard.set_mouse(mouse)?,
            Request::AwaitSecondPress => self.deadline = Some(Instant::now() + SECOND_PRESS),
        }
        Ok(Next::GoOn)
    }

    /// Gives the terminal to the shell and stops, until the shell lets the program go on.
    pub(super) fn sleep(&mut self) -> io::Result<Next> {
        if !signals::someone_can_wake_us() {
            let said = "There is no shell here that could bring baton back, so it stays.";
            return self.take(Message::Failed(said.to_owned()));
        }
        let (slept, back) = self.away(|| {
            // Nothing is lost when nobody reads this.
            let _ = writeln!(io::stderr(), "{ASLEEP}");
            signals::sleep()
        });
        let resized = back?;
        slept?;
        self.take(resized)
    }

    /// Lets the user's editor have the terminal and a text.
    fn edit_outside(&mut self, text: &str) -> io::Result<Next> {
        let editor = match Editor::named() {
            Ok(editor) => editor,
            Err(why) => return self.take(Message::Edited(Err(why))),
        };
        let (edited, back) = self.away(|| editor.edit(text));
        match (edited, back) {
            (Ok(written), Ok(resized)) => {
                let edited = Message::Edited(Ok(written.text.clone()));
                let next = self.take_all([resized, edited]);
                // Only now does the text stand somewhere else than in the editor's file.
                drop(written);
                next
            }
            (Err(why), Ok(resized)) => self.take_all([resized, Message::Edited(Err(why))]),
            (Ok(written), Err(error)) => Err(also(&error, &written.kept())),
            (Err(why), Err(error)) => Err(also(&error, &why)),
        }
    }

    fn copy(&mut self, text: &str) -> io::Result<Next> {
        match terminal::copy(text) {
            Ok(()) => Ok(Next::GoOn),
            Err(error) => self.take(Message::Failed(format!(
                "Nothing was copied: this terminal does not take it: {error}."
            ))),
        }
    }

    fn keep(&mut self, theme: ThemeName) -> io::Result<Next> {
        match settings::keep_theme(self.settings.as_deref(), theme) {
            Ok(()) => Ok(Next::GoOn),
            Err(error) => self.take(Message::Failed(format!(
                "The theme holds until you leave, and was not kept: {error}."
            ))),
        }
    }

    fn ask_background(&mut self) -> io::Result<Next> {
        let (background, late) = background::ask();
        self.late = late;
        self.take(Message::BackgroundSeen(background))
    }

    /// Lets something else have the terminal for a while: what that brought, and how large the window is then.
    fn away<T>(&mut self, act: impl FnOnce() -> T) -> (T, io::Result<Message>) {
        let (brought, back) = self.guard.leave_for(|| self.signals.lend(act));
        (brought, back.and_then(|()| self.measure()))
    }
}

/// The error that ends the screens, with what has to be known beside it.
fn also(error: &io::Error, what: &str) -> io::Error {
    io::Error::new(error.kind(), format!("{error}. {what}"))
}
