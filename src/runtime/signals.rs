//! What the system tells the program from outside: noted here, answered by the loop, which has the terminal.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;

/// What has come and was not answered yet.
#[derive(Debug)]
pub(super) struct Signals {
    /// Those that ask for the end, each with a note of its own: none of them makes another forgotten.
    stops: [(StopSignal, Arc<AtomicBool>); 3],
    sleep: Arc<AtomicBool>,
    woken: Arc<AtomicBool>,
    resized: Arc<AtomicBool>,
    /// Whether another program has the terminal.
    lent: Arc<AtomicBool>,
}

/// What a signal asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Call {
    /// To end.
    Stop(StopSignal),
    /// To be stopped for a while.
    Sleep,
    /// To take the terminal again: the program was stopped, and goes on.
    WakeUp,
    /// To ask how large the window is. The terminal library tells as well, but not when keys come at the same time.
    Measure,
}

/// A signal that asks the program to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopSignal {
    /// SIGINT: interrupted.
    Interrupt,
    /// SIGTERM: asked to end.
    Terminate,
    /// SIGHUP: the terminal goes away.
    HangUp,
}

/// The number that SIGHUP has wherever there is one.
const HANG_UP: i32 = 1;

impl Signals {
    /// Begins to listen.
    ///
    /// # Errors
    /// When the system refuses to register the handlers.
    pub(super) fn listen() -> io::Result<Self> {
        let signals = Self {
            stops: StopSignal::WEIGHTIEST_FIRST.map(|signal| (signal, Arc::default())),
            sleep: Arc::default(),
            woken: Arc::default(),
            resized: Arc::default(),
            lent: Arc::default(),
        };
        for (signal, came) in &signals.stops {
            if cfg!(unix) || *signal != StopSignal::HangUp {
                flag::register(signal.number(), Arc::clone(came))?;
            }
        }
        #[cfg(unix)]
        {
            use signal_hook::consts::{SIGCONT, SIGTSTP, SIGWINCH};
            // Another program that has the terminal may stop the whole group; the screens are not in its way then.
            flag::register_conditional_default(SIGTSTP, Arc::clone(&signals.lent))?;
            flag::register(SIGTSTP, Arc::clone(&signals.sleep))?;
            flag::register(SIGCONT, Arc::clone(&signals.woken))?;
            flag::register(SIGWINCH, Arc::clone(&signals.resized))?;
        }
        Ok(signals)
    }

    /// What has come, the weightiest first; what was taken is answered.
    pub(super) fn take(&self) -> Option<Call> {
        let came = |flag: &AtomicBool| flag.swap(false, Ordering::Relaxed);
        let mut stops = self.stops.iter();
        let stop = stops.find(|(_, flag)| came(flag));
        stop.map(|(signal, _)| Call::Stop(*signal))
            .or_else(|| came(&self.sleep).then_some(Call::Sleep))
            .or_else(|| came(&self.woken).then_some(Call::WakeUp))
            .or_else(|| came(&self.resized).then_some(Call::Measure))
    }

    /// Lets another program have the signals that are meant for it: an interrupt typed there, a stop, and the word to
    /// go on.
    pub(super) fn lend<T>(&self, act: impl FnOnce() -> T) -> T {
        self.lent.store(true, Ordering::Relaxed);
        let brought = act();
        self.lent.store(false, Ordering::Relaxed);
        self.forget_what_was_for_others();
        brought
    }

    fn forget_what_was_for_others(&self) {
        for (signal, came) in &self.stops {
            if *signal == StopSignal::Interrupt {
                came.store(false, Ordering::Relaxed);
            }
        }
        self.sleep.store(false, Ordering::Relaxed);
        self.woken.store(false, Ordering::Relaxed);
    }
}

impl StopSignal {
    const WEIGHTIEST_FIRST: [Self; 3] = [Self::HangUp, Self::Terminate, Self::Interrupt];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Interrupt => "SIGINT",
            Self::Terminate => "SIGTERM",
            Self::HangUp => "SIGHUP",
        }
    }

    /// With what a program ends that it stopped, as shells count.
    #[must_use]
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::HangUp => 129,
            Self::Interrupt => 130,
            Self::Terminate => 143,
        }
    }

    const fn number(self) -> i32 {
        match self {
            Self::Interrupt => SIGINT,
            Self::Terminate => SIGTERM,
            Self::HangUp => HANG_UP,
        }
    }
}

/// Whether a shell is there that brings a stopped program back: it gives each of its jobs a group of its own.
#[cfg(unix)]
#[must_use]
pub(super) fn someone_can_wake_us() -> bool {
    use rustix::process::{getpgrp, getsid};
    getsid(None).is_ok_and(|session| session != getpgrp())
}

/// Stops the program, and whatever started it in the same group, until the shell lets it go on.
///
/// # Errors
/// When the system refuses.
#[cfg(unix)]
pub(super) fn sleep() -> io::Result<()> {
    use rustix::process::{Signal, kill_current_process_group};
    Ok(kill_current_process_group(Signal::STOP)?)
}

/// Nobody can be woken where there are no such signals.
#[cfg(not(unix))]
#[must_use]
pub(super) const fn someone_can_wake_us() -> bool {
    false
}

/// There is nothing like it here.
#[cfg(not(unix))]
pub(super) fn sleep() -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
