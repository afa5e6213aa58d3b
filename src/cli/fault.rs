//! Faults of the program itself, and limits that the system sets: neither may end it without a word.

use crate::interchange::is_contained;
use std::backtrace::Backtrace;
use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::path::PathBuf;
use std::process::ExitCode;

/// The exit code of a fault of the program itself.
const FAULT: u8 = 70;

/// Runs the program and turns a fault in it into a message and an exit code, 70.
#[must_use]
pub(super) fn contained(run: impl FnOnce() -> ExitCode) -> ExitCode {
    prepare();
    panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| ExitCode::from(FAULT))
}

/// Says beforehand what happens on a fault, and turns a file-size limit into an error instead of sudden death.
fn prepare() {
    #[cfg(unix)]
    {
        // With a handler in place the system answers the write with an error; without one it ends the program.
        let reached = std::sync::Arc::default();
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, reached);
    }
    panic::set_hook(Box::new(|fault| {
        if is_contained() {
            return;
        }
        let details = match keep_details(fault) {
            Ok(path) => format!("The details are in {}.", path.display()),
            Err(error) => format!("The details could not be kept: {error}."),
        };
        // Nobody is left to tell when even this cannot be written.
        let _ = writeln!(
            io::stderr(),
            "error: a fault of baton itself, not of your plan: {fault}\n\
             \x20      What was acknowledged before is saved; nothing is half-written.\n\
             \x20      {details}\n\
             hint: try again, and report this with the details; look through them first, they may quote your plan"
        );
    }));
}

/// Writes what helps to find the fault into a file that only its owner can read.
fn keep_details(fault: &PanicHookInfo<'_>) -> io::Result<PathBuf> {
    let mut file = tempfile::Builder::new()
        .prefix("baton-fault-")
        .suffix(".txt")
        .tempfile()?;
    writeln!(
        file,
        "baton {} on {}, {}\n{fault}\n\n{}",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
        Backtrace::force_capture()
    )?;
    let (_, path) = file.keep()?;
    Ok(path)
}
