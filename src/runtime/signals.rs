//! Requests to stop that come from outside: noted here, answered by the loop, which restores the terminal.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// Whether the program was asked to stop.
#[derive(Debug, Clone)]
pub(super) struct StopRequest(Arc<AtomicBool>);

impl StopRequest {
    /// Begins to listen.
    ///
    /// # Errors
    /// When the system refuses to register the handlers.
    pub(super) fn listen() -> io::Result<Self> {
        let asked = Arc::new(AtomicBool::new(false));
        flag::register(SIGTERM, Arc::clone(&asked))?;
        flag::register(SIGINT, Arc::clone(&asked))?;
        #[cfg(unix)]
        flag::register(signal_hook::consts::SIGHUP, Arc::clone(&asked))?;
        Ok(Self(asked))
    }

    /// Whether a signal has come.
    #[must_use]
    pub(super) fn has_come(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
