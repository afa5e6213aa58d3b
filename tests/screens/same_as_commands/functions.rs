//! Functions: added, planned, moved along the ladder and back, set aside, removed.

use super::{Doors, function};

pub(super) fn functions(doors: &mut Doors) {
    added_and_planned(doors);
    moved(doors);
    set_aside_and_removed(doors);
}

pub(super) fn days_that_are_drafted(doors: &mut Doors) {
    doors.done(&["plan draft nadi --take"], |screen| {
        screen.press("4").choose("propose days").press("d")
    });
    doors.done(&["plan draft nadi --all --take"], |screen| {
        screen.press("4").choose("propose new days").press("d")
    });
}

fn added_and_planned(doors: &mut Doors) {
    doors.same(
        &["function add nadi press-office --name \"Press office\" --cluster outward --weight 4 --cycle monthly \
           --ends-by retire --depends-on archive --note \"one page\""],
        |screen| {
            screen
                .press("2 a")
                .fill("Name", "Press office")
                .fill("Cluster", "outward")
                .fill("Weight", "4")
                .fill("Cycle", "monthly")
                .fill("Ends by", "retire")
                .fill("Depends on", "Archive")
                .fill("Note", "one page")
        },
    );
    doors.same(
        &["function edit nadi archive --name \"Archive room\" --weight 5 --note boxes"],
        |screen| {
            function(screen, "archive")
                .press("e")
                .fill("Name", "Archive room")
                .fill("Weight", "5")
                .fill("Note", "boxes")
        },
    );
    doors.same(
        &["function plan nadi archive --receiver champa --lead meera-j --deputy sunil-b --holder champa \
           --co-holder amla --resourced no"],
        |screen| {
            function(screen, "archive")
                .press("o")
                .fill("Receiver", "Champa Union")
                .fill("Lead", "Meera J")
                .fill("Deputy", "Sunil B")
                .fill("Holder", "Champa Union")
                .fill("Beside them", "Amla Trust")
                .fill("Budget or time", "no")
        },
    );
    doors.same(
        &["function plan nadi archive --start 2027-01-10 --transfer 2027-04-30 --confirm ?"],
        |screen| {
            function(screen, "archive")
                .press("d")
                .fill("Planned start", "10 jan 2027")
                .fill("Planned transfer", "apr 2027")
                .fill("Planned confirm", "?")
        },
    );
}

fn moved(doors: &mut Doors) {
    doors.same(
        &[
            "function ready nadi archive giver yes",
            "function ready nadi archive receiver no --because \"two boxes are missing\"",
        ],
        |screen| {
            function(screen, "archive")
                .press("r")
                .fill("Giver", "ready")
                .fill("Receiver", "not yet")
                .fill("Because", "two boxes are missing")
        },
    );
    doors.same(
        &["function move nadi archive shared --on 2026-12-09 --evidence \"ran a month\" --link minutes.pdf \
           --reason \"the boxes can wait\""],
        |screen| {
            function(screen, "archive")
                .press(">")
                .fill("Evidence", "ran a month")
                .fill("File or link", "minutes.pdf")
                .fill("Reason", "the boxes can wait")
        },
    );
    doors.same(
        &["function revert nadi archive documented --reason \"the cellar was wet\""],
        |screen| {
            function(screen, "archive")
                .press("<")
                .fill("Back to", "documented")
                .fill("Reason", "the cellar was wet")
        },
    );
    doors.same(
        &["function move nadi press-office shadowed --evidence \"watched for a month\" --reason \"no manual is needed\""],
        |screen| {
            function(screen, "press-office")
                .perform("stage-skip")
                .fill("To", "shadowed")
                .fill("Evidence", "watched for a month")
                .fill("Reason", "no manual is needed")
        },
    );
}

fn set_aside_and_removed(doors: &mut Doors) {
    doors.same(
        &["function retire nadi press-office --orphaned --reason \"nobody took it\""],
        |screen| {
            function(screen, "press-office")
                .perform("set-aside")
                .fill("As", "orphaned: stopped, nobody accepted it")
                .fill("Reason", "nobody took it")
        },
    );
    doors.same(
        &["function reopen nadi press-office held --reason \"somebody did\""],
        |screen| {
            function(screen, "press-office")
                .perform("bring-back")
                .fill("To", "held")
                .fill("Reason", "somebody did")
        },
    );
    doors.same(
        &["function remove nadi press-office --reason \"entered twice\" --yes"],
        |screen| {
            function(screen, "press-office")
                .press("D")
                .fill("Reason", "entered twice")
        },
    );
}
