//! Rounds: prepared, opened, scored blind, closed, moderated, decided.

use super::Doors;
use crate::screens::Screen;
use crate::screens::successors::with_waiting_round;
use baton::app::lists::ListName;

pub(super) fn a_round_from_its_beginning_to_its_opening(doors: &mut Doors) {
    begun(doors);
    candidates(doors);
    scorers(doors);
    opened(doors);
}

fn begun(doors: &mut Doors) {
    doors.same(
        &["round new nadi host --name \"Who hosts the forum\""],
        |screen| {
            screen
                .perform("round-add")
                .fill("Name", "Who hosts the forum")
                .fill("Id", "host")
        },
    );
    doors.same(
        &[
            "criterion weight nadi host collaboratives=40 positioning=20 depth=20 hiring=20",
            "criterion floor nadi host depth=3 --total 60",
        ],
        |screen| {
            host(screen)
                .perform("weights")
                .fill("collaboratives", "40")
                .fill("positioning", "20")
                .fill("depth", "20")
                .fill("hiring", "20")
                .fill("depth floor", "3")
                .fill("Floor in total", "60")
        },
    );
}

fn candidates(doors: &mut Doors) {
    doors.same(
        &["candidate add nadi host amla --name \"Amla Trust\" --organisation amla --note \"asked in May\""],
        |screen| {
            host(screen)
                .perform("candidate-add")
                .fill("Organisation", "Amla Trust")
                .fill("Note", "asked in May")
        },
    );
    doors.same(
        &["candidate add nadi host newcomer --name Newcomer"],
        |screen| {
            host(screen)
                .perform("candidate-add")
                .fill("Name", "Newcomer")
        },
    );
    doors.goes_on(
        &["candidate gate nadi host amla willing no --evidence \"a letter of May\""],
        |screen| {
            result(screen)
                .perform("gate-answer")
                .fill("Gate", "willing")
                .fill("Answer", "no")
                .fill("Rests on", "a letter of May")
        },
    );
    doors.press("esc");
    doors.same(
        &["candidate waive nadi host amla willing --reason \"they have said yes since\""],
        |screen| {
            result(screen)
                .perform("gate-waive")
                .fill("Gate", "willing")
                .fill("Reason", "they have said yes since")
        },
    );
    doors.same(&["candidate remove nadi host newcomer --yes"], |screen| {
        result(screen).press("right").perform("candidate-remove")
    });
}

fn scorers(doors: &mut Doors) {
    doors.same(&["scorer add nadi host lata-p"], |screen| {
        host(screen).perform("scorer-add").fill("Person", "Lata P")
    });
    doors.same(
        &["scorer add nadi host tom-k --organisation deodar --no-vote"],
        |screen| {
            host(screen)
                .perform("scorer-add")
                .fill("Person", "Tom K")
                .fill("Works for", "Deodar Fund")
                .fill("Vote", "no: their scores are shown, not counted")
        },
    );
    doors.same(
        &["scorer conflict nadi host lata-p amla declared --note \"shares an office\""],
        |screen| {
            host(screen)
                .press("enter")
                .perform("conflict")
                .fill("Candidate", "Amla Trust")
                .fill("Tie", "declared, may score")
                .fill("Explanation", "shares an office")
        },
    );
    doors.same(&["scorer remove nadi host tom-k --yes"], |screen| {
        host(screen)
            .press("enter v")
            .row(ListName::Scorers, "tom-k")
            .perform("scorer-remove")
    });
    doors.press("esc");
}

fn opened(doors: &mut Doors) {
    doors.same(
        &["round open nadi host --on 2026-12-09 --ballots teller --teller a-rao"],
        |screen| {
            host(screen)
                .perform("round-open")
                .fill("Ballots", "teller")
                .fill("Teller", "A. Rao")
        },
    );
    doors.same(
        &["round abandon nadi host --reason \"the forum has a home\" --yes"],
        |screen| {
            host(screen)
                .perform("round-abandon")
                .fill("Reason", "the forum has a home")
        },
    );
}

pub(super) fn a_round_from_its_ballots_to_its_decision(doors: &mut Doors) {
    for (place, (scorer, scored)) in BALLOTS.into_iter().enumerate() {
        let ballot = "home ".to_owned() + &"down ".repeat(place) + "enter enter";
        doors.screen = doors
            .screen
            .take()
            .map(|screen| archive(screen).press(&ballot));
        for candidate in scored {
            scored_blind(doors, scorer, candidate);
        }
        doors.press("esc esc");
    }
    closed_and_decided(doors);
}

/// Who scores whom; `meera-j` works for Champa Union.
const BALLOTS: [(&str, &[&str]); 3] = [
    ("lata-p", &["amla", "champa"]),
    ("meera-j", &["amla"]),
    ("tom-k", &["amla", "champa"]),
];

/// Goes from the tie, which is asked first, through both cells of a candidate.
fn scored_blind(doors: &mut Doors, scorer: &str, candidate: &str) {
    let tie = format!("scorer conflict nadi archive {scorer} {candidate} none");
    doors.goes_on(&[&tie], |screen| screen.fill("Tie", "none"));
    for (criterion, points) in [("depth", "4"), ("hiring", "no-evidence")] {
        let score = format!(
            "score nadi archive --scorer {scorer} --candidate {candidate} --criterion {criterion} \
             {points} --note \"seen at work\" --basis interview"
        );
        doors.goes_on(&[&score], |screen| {
            screen
                .fill("Score", &points.replace('-', " "))
                .fill("Why", "seen at work")
                .fill("Rests on", "interview")
        });
    }
}

fn archive(screen: Screen) -> Screen {
    let rounds = screen.press("5").rounds();
    rounds.row(ListName::Rounds, "archive").press("enter")
}

fn closed_and_decided(doors: &mut Doors) {
    doors.done(
        &["round close nadi archive --on 2026-12-09 --yes"],
        |screen| archive(screen).press("C tab enter"),
    );
    doors.same(
        &["score nadi archive --scorer lata-p --candidate amla --criterion depth 3 --reason \"one paper was misread\""],
        |screen| {
            let result = screen.press("5").rounds();
            result
                .row(ListName::Rounds, "archive")
                .press("enter home enter home")
                .perform("moderate")
                .fill("Score", "3")
                .fill("Reason", "one paper was misread")
        },
    );
    doors.press("esc esc");
    doors.goes_on(
        &["round decide nadi archive chosen --candidate champa --sentence \"Champa keeps it\" --conditions \"for a year\" \
           --dissent \"Lata P asks for two\" --present lata-p --present tom-k --recused meera-j \
           --reason \"it has the room\" --yes"],
        |screen| {
            let result = screen.press("5").rounds();
            result
                .row(ListName::Rounds, "archive")
                .perform("round-decide")
                .fill("Decision", "one chosen")
                .fill("Candidates", "Champa Union")
                .fill("In a sentence", "Champa keeps it")
                .fill("Conditions", "for a year")
                .fill("Dissent", "Lata P asks for two")
                .fill("Present", "Lata P, Tom K")
                .fill("Reason", "it has the room")
        },
    );
    doors.done(&["round adopt nadi archive --yes"], |screen| {
        screen.press("tab enter")
    });
    doors.done(&["undo nadi"], |screen| screen.press("u"));
    doors.done(&["round adopt nadi archive"], |screen| {
        screen.perform("round-adopt").press("tab enter")
    });
}

pub(super) fn reveals_that_are_ended(doors: &mut Doors) {
    *doors = Doors::of(with_waiting_round);
    doors.same(
        &["round end-reveals nadi archive --reason \"no answer to three letters\" --yes"],
        |screen| {
            archive(screen)
                .perform("round-end-reveals")
                .fill("Reason", "no answer to three letters")
        },
    );
}

pub(super) fn weights_that_were_tried(doors: &mut Doors) {
    doors.same(
        &["criterion weight nadi lead-2026 collaboratives=29 depth=26 --reason \"depth carries the role\""],
        |screen| {
            let rounds = screen.press("5").rounds();
            let lead = rounds.row(ListName::Rounds, "lead-2026");
            lead.press("enter down down w right enter")
                .fill("Reason", "depth carries the role")
        },
    );
}

fn host(screen: Screen) -> Screen {
    let rounds = screen.press("5").rounds();
    rounds.row(ListName::Rounds, "host")
}

fn result(screen: Screen) -> Screen {
    host(screen).press("enter")
}
