//! The collective, its exit, its walk; and what was done taken back and brought again.

use super::{Doors, function};
use baton::app::lists::ListName;

pub(super) fn the_collective_its_exit_and_its_walk(doors: &mut Doors) {
    doors.same(
        &["plan edit nadi --place \"Rampet West\" --currency INR --note \"moved in May\""],
        |screen| {
            screen
                .perform("collective-edit")
                .fill("Place", "Rampet West")
                .fill("Currency", "INR")
                .fill("Note", "moved in May")
        },
    );
    doors.same(
        &[
            "exit nadi --reason review-led --kind phase-out --conditions \"when the forums run\" \
           --announced 2026-05-05 --target 2028-06-30 --outcome expanded --successor amla \
           --check 2028-12-31 --check 2029-06-30 --note \"as agreed\"",
        ],
        |screen| {
            screen
                .perform("exit-edit")
                .fill("Reason", "review-led")
                .fill("Kind", "phase-out")
                .fill("Conditions", "when the forums run")
                .fill("Announced", "5 may 2026")
                .fill("Target", "jun 2028")
                .fill("Outcome", "expanded")
                .fill("Successor", "Amla Trust")
                .fill("Checks after", "dec 2028, 2029-06-30")
                .fill("Note", "as agreed")
        },
    );
    doors.same(
        &["phase signal nadi functions-settled yes --evidence \"seen in the minutes\" --on 2026-12-08"],
        |screen| {
            screen
                .row(ListName::Signals, "functions-settled")
                .press("enter")
                .fill("Seen", "yes")
                .fill("Evidence", "seen in the minutes")
                .fill("On", "8 dec 2026")
        },
    );
    doors.same(
        &["phase advance nadi --on 2026-12-09 --reason \"the board decided\" --yes"],
        |screen| screen.press(">").fill("Reason", "the board decided"),
    );
    doors.same(
        &["phase back nadi --to mature --on 2026-12-09 --reason \"too early\" --yes"],
        |screen| {
            screen
                .press("<")
                .fill("Back to", "mature")
                .fill("Reason", "too early")
        },
    );
}

pub(super) fn taking_back_and_bringing_again(doors: &mut Doors) {
    doors.same(&["function edit nadi archive --note boxes"], |screen| {
        function(screen, "archive").press("e").fill("Note", "boxes")
    });
    doors.done(&["undo nadi --yes"], |screen| screen.press("u"));
    doors.done(&["redo nadi --yes"], |screen| screen.press("U"));
}
