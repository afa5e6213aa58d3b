//! Faults of the program itself, and limits that the system sets: neither may end it without a word.

use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;

/// The exit code of a fault of the program itself.
const FAULT: u8 = 70;

/// Says beforehand what happens on a fault, and turns a file-size limit into an error instead of sudden death.
pub(super) fn prepare() {
    #[cfg(unix)]
    {
        // With a handler in place the system answers the write with an error; without one it ends the program.
        let reached = std::sync::Arc::default();
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, reached);
    }
    panic::set_hook(Box::new(|fault| {
        let _ = writeln!(
            io::stderr(),
            "error: a fault of baton itself, not of your plan: {fault}\n\
             \x20      What was acknowledged before is saved; nothing is half-written.\n\
             hint: try again, and report this together with the command that you gave"
        );
    }));
}

/// Runs the program and turns a fault in it into its exit code.
pub(super) fn contained(run: impl FnOnce() -> ExitCode) -> ExitCode {
    panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| ExitCode::from(FAULT))
}
