//! Waiting for input, and noticing that there will never be any more.
//!
//! The terminal library reads for ever from a terminal that was closed, so it is asked only while one is there.

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

/// Waits for input, at most so long.
///
/// # Errors
/// When the terminal cannot be asked.
pub(super) fn wait(nap: Duration) -> io::Result<Waited> {
    // What was read before and not taken yet is known to the library alone.
    match look(Duration::ZERO)? {
        Waited::Nothing if !nap.is_zero() => look(nap),
        waited => Ok(waited),
    }
}

#[cfg(unix)]
fn look(nap: Duration) -> io::Result<Waited> {
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
    Ok(if event::poll(Duration::ZERO)? {
        Waited::Input
    } else {
        Waited::Nothing
    })
}

#[cfg(not(unix))]
fn look(nap: Duration) -> io::Result<Waited> {
    Ok(if event::poll(nap)? {
        Waited::Input
    } else {
        Waited::Nothing
    })
}
