//! Questions, flags and the rules behind flags.

use super::Doors;
use crate::screens::Screen;
use baton::app::lists::ListName;

pub(super) fn questions_flags_and_rules(doors: &mut Doors) {
    questions_said(doors);
    questions_edited(doors);
    flags_and_rules(doors);
}

fn questions_said(doors: &mut Doors) {
    doors.same(
        &["question add nadi --theme context --first-phase mature --text \"Who is told first?\" --why \"they ask\" \
           --source \"the forum\" --revisit-months 6"],
        |screen| {
            in_context(screen)
                .press("a")
                .fill("Question", "Who is told first?")
                .fill("Theme", "context")
                .fill("First due", "mature")
                .fill("Why", "they ask")
                .fill("Source", "the forum")
                .fill("Look again", "6")
        },
    );
    doors.same(&["question ask nadi q49 --on 2026-12-08"], |screen| {
        added(screen)
            .perform("question-ask")
            .fill("On", "2026-12-08")
    });
    doors.same(
        &["question answer nadi q49 \"the ward\" --evidence \"a letter\" --owner lata-p --on 2026-12-09 --revisit-on 2027-06-30"],
        |screen| {
            added(screen)
                .perform("question-answer")
                .fill("Answer", "the ward")
                .fill("Evidence", "a letter")
                .fill("Owner", "Lata P")
                .fill("Look again", "jun 2027")
        },
    );
}

fn questions_edited(doors: &mut Doors) {
    doors.same(&["question edit nadi q49 --owner meera-j"], |screen| {
        added(screen).press("o").fill("Owner", "Meera J")
    });
    doors.same(
        &["question edit nadi q49 --revisit-on 2027-12-31"],
        |screen| added(screen).press("d").fill("Look again", "dec 2027"),
    );
    doors.same(
        &["question edit nadi q49 --text \"Who is told, and when?\" --why ?"],
        |screen| {
            added(screen)
                .press("e")
                .fill("Question", "Who is told, and when?")
                .fill("Why", "")
        },
    );
    doors.same(
        &["question park nadi q49 --reason \"until the exit is sure\""],
        |screen| {
            added(screen)
                .perform("question-park")
                .fill("Reason", "until the exit is sure")
        },
    );
}

fn flags_and_rules(doors: &mut Doors) {
    doors.same(
        &["flag accept nadi EV2 partner-updates --reason \"a cycle begins in May\" --until 2027-06-30"],
        |screen| {
            flag(screen)
                .press("A")
                .fill("Reason", "a cycle begins in May")
                .fill("Until", "jun 2027")
        },
    );
    doors.done(&["flag reopen nadi EV2 partner-updates"], |screen| {
        flag(screen).press("A tab enter")
    });
    doors.same(&["rule set nadi FR2 functions=6"], |screen| {
        screen
            .press("6")
            .at_flags()
            .row(ListName::Flags, "FR2 person farida-n")
            .perform("flag-rule")
            .fill("functions", "6")
    });
}

fn in_context(screen: Screen) -> Screen {
    let themes = screen.press("6").row(ListName::Themes, "context");
    themes.press("tab")
}

fn added(screen: Screen) -> Screen {
    in_context(screen).row(ListName::Questions, "q49")
}

fn flag(screen: Screen) -> Screen {
    let flags = screen.press("6").at_flags();
    flags.row(ListName::Flags, "EV2 function partner-updates")
}
