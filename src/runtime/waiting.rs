//! Waiting for input, and noticing that there will never be any more.

use std::io;
use std::time::Duration;

use crossterm::event;

/// What came of waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waited {
    /// There is input to read.
    Input,
    /// Nothing came in time, or something other than input did.
    Nothing,
    /// The terminal is gone.
    Gone,
}

/// How long the terminal library is given for what has come already: with no time at all it looks at nothing.
const GLANCE: Duration = Duration::from_millis(1);

/// Whether input has come already.
///
/// # Errors
/// When the terminal cannot be asked.
pub(super) fn has_come() -> io::Result<bool> {
    event::poll(GLANCE)
}

/// Whether there is input, without waiting for it: what was read before and not taken yet is known to the library alone.
///
/// # Errors
/// When the terminal cannot be asked.
pub(super) fn glance() -> io::Result<Waited> {
    has_come().map(waited)
}

const fn waited(has_come: bool) -> Waited {
    if has_come {
        Waited::Input
    } else {
        Waited::Nothing
    }
}

/// Whether the terminal went away, for which the system has a word of its own.
#[must_use]
pub(super) fn terminal_is_gone() -> bool {
    matches!(sleep(Duration::ZERO), Ok(Waited::Gone))
}

/// Waits for input that the library has not read yet, at most so long. The library reads for ever from a terminal that
/// was closed, and looks again and again even where there is nothing; so it is asked only when something has come.
///
/// # Errors
/// When the terminal cannot be asked.
#[cfg(all(unix, not(target_vendor = "apple")))]
pub(super) fn sleep(nap: Duration) -> io::Result<Waited> {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let stdin = io::stdin();
    let mut asked = [PollFd::new(&stdin, PollFlags::IN)];
    let nap = Timespec::try_from(nap).map_err(io::Error::other)?;
    match poll(&mut asked, Some(&nap)) {
        // A signal ends the wait, such as the one that tells of a window of another size.
        Ok(_) | Err(rustix::io::Errno::INTR) => {}
        Err(error) => return Err(error.into()),
    }
    let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
    if asked[0].revents().intersects(gone) {
        return Ok(Waited::Gone);
    }
    if asked[0].revents().is_empty() {
        return Ok(Waited::Nothing);
    }
    has_come().map(waited)
}

/// Where the system has no signal for it, or cannot be asked about terminals: the library waits, and a signal is heard
/// after the nap.
///
/// # Errors
/// When the terminal cannot be asked.
#[cfg(not(all(unix, not(target_vendor = "apple"))))]
pub(super) fn sleep(nap: Duration) -> io::Result<Waited> {
    event::poll(nap).map(waited)
}
