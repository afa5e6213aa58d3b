//! What is refused.

use super::books::in_book;
use super::{Doors, function};
use baton::app::lists::ListName;

#[test]
fn what_is_refused_is_refused_in_the_same_words() {
    let mut doors = Doors::new();
    of_functions_moving(&mut doors);
    of_functions_planned(&mut doors);
    of_the_walk_and_flags(&mut doors);
    of_parties_and_rounds(&mut doors);
    of_books(&mut doors);
}

fn of_books(doors: &mut Doors) {
    doors.refused("relationship add nadi --steward a-rao", |screen| {
        in_book(screen, "relationship")
            .press("a")
            .fill("Steward today", "A. Rao")
    });
    doors.refused(
        "conversation add nadi --about money --raised 2026-12-01 --settled 2026-11-01",
        |screen| {
            in_book(screen, "conversation")
                .press("a")
                .fill("About", "money")
                .fill("Raised", "1 dec 2026")
                .fill("Settled", "1 nov 2026")
        },
    );
    doors.refused(
        "conversation add nadi --about money --raised 2027-12-01",
        |screen| {
            in_book(screen, "conversation")
                .press("a")
                .fill("About", "money")
                .fill("Raised", "1 dec 2027")
        },
    );
}

fn of_functions_moving(doors: &mut Doors) {
    doors.refused(
        "function move nadi archive shared --on 2026-12-09",
        |screen| function(screen, "archive").press(">"),
    );
    doors.refused(
        "function move nadi archive shared --on 2026-12-09 --evidence seen",
        |screen| {
            function(screen, "archive")
                .press(">")
                .fill("Evidence", "seen")
        },
    );
    doors.refused(
        "function move nadi archive confirmed --on 2026-12-09 --evidence seen",
        |screen| {
            function(screen, "archive")
                .perform("stage-skip")
                .fill("To", "confirmed")
                .fill("Evidence", "seen")
        },
    );
    doors.refused(
        "function move nadi archive shared --on 2027-12-09 --evidence seen",
        |screen| {
            function(screen, "archive")
                .press(">")
                .fill("On", "2027-12-09")
                .fill("Evidence", "seen")
        },
    );
    doors.refused("function revert nadi archive held", |screen| {
        function(screen, "archive")
            .press("<")
            .fill("Back to", "held")
    });
    doors.refused("function ready nadi archive receiver no", |screen| {
        function(screen, "archive")
            .press("r")
            .fill("Receiver", "not yet")
    });
}

fn of_functions_planned(doors: &mut Doors) {
    doors.refused(
        "function plan nadi archive --start 2027-03-01 --transfer 2027-02-01",
        |screen| {
            function(screen, "archive")
                .press("d")
                .fill("Planned start", "2027-03-01")
                .fill("Planned transfer", "2027-02-01")
                .fill("Planned confirm", "?")
        },
    );
    doors.refused(
        "function plan nadi archive --lead meera-j --deputy meera-j",
        |screen| {
            function(screen, "archive")
                .press("o")
                .fill("Lead", "Meera J")
                .fill("Deputy", "Meera J")
        },
    );
    doors.refused("function add nadi archive --name Archive", |screen| {
        screen.press("2 a").fill("Name", "Archive")
    });
    doors.refused("function remove nadi archive --yes", |screen| {
        function(screen, "archive").press("D")
    });
}

fn of_the_walk_and_flags(doors: &mut Doors) {
    doors.refused("phase advance nadi --on 2026-12-09 --yes", |screen| {
        screen.press("1 >")
    });
    doors.refused("exit nadi --target 2018-01-01", |screen| {
        screen.perform("exit-edit").fill("Target", "2018-01-01")
    });
    doors.refused(
        "flag accept nadi EV2 partner-updates --reason so --until 2026-12-01",
        |screen| {
            let flag = screen.press("6").at_flags();
            flag.row(ListName::Flags, "EV2 function partner-updates")
                .press("A")
                .fill("Reason", "so")
                .fill("Until", "1 dec 2026")
        },
    );
}

fn of_parties_and_rounds(doors: &mut Doors) {
    doors.refused("org add nadi amla --name \"Amla Trust\"", |screen| {
        screen
            .press("3 a")
            .fill("Name", "Amla Trust")
            .fill("Id", "amla")
    });
    doors.refused("round new nadi archive --name Archive", |screen| {
        screen.perform("round-add").fill("Name", "Archive")
    });
    doors.refused(
        "criterion weight nadi archive depth=50 hiring=50",
        |screen| {
            let rounds = screen.press("5").rounds();
            let archive = rounds.row(ListName::Rounds, "archive");
            archive
                .perform("weights")
                .fill("depth", "50")
                .fill("hiring", "50")
        },
    );
    doors.refused(
        "scorer conflict nadi archive lata-p amla declared",
        |screen| {
            let rounds = screen.press("5").rounds();
            rounds
                .row(ListName::Rounds, "archive")
                .press("enter")
                .perform("conflict")
                .fill("Candidate", "Amla Trust")
                .fill("Tie", "declared, may score")
        },
    );
    doors.refused("scorer remove nadi archive lata-p --yes", |screen| {
        let rounds = screen.press("5").rounds();
        let archive = rounds.row(ListName::Rounds, "archive");
        archive.press("enter").perform("scorer-remove")
    });
}
