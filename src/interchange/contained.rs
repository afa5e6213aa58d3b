//! Faults of a library that reads files of strangers: they end the reading of one file, and not the program.

use std::cell::Cell;
use std::panic::{UnwindSafe, catch_unwind};

thread_local! {
    static CONTAINED: Cell<bool> = const { Cell::new(false) };
}

/// What a reading gives; `None` where it had a fault. What it was at work on must not be used after that.
#[must_use]
pub fn contained<T>(read: impl FnOnce() -> T + UnwindSafe) -> Option<T> {
    let around = CONTAINED.replace(true);
    let given = catch_unwind(read);
    CONTAINED.set(around);
    given.ok()
}

/// Whether a fault of this thread would end one reading only. Whoever tells of faults has nothing to tell then.
#[must_use]
pub fn is_contained() -> bool {
    CONTAINED.get()
}
