//! EV1 EV2 EV3 EV4: what claims rest on.

use super::{Scene, said};
use crate::support::changes::{candidate, cell, revealed, score, scorer};
use crate::support::plan::yardstick;
use crate::support::words::{day, id, line, text};
use baton::domain::Change;
use baton::domain::flags::settings::RuleId;
use baton::domain::function::{FunctionEdit, HandSide, Stage, StageMove};
use baton::domain::patch::Patch;
use baton::domain::question::Answer;
use baton::domain::round::Score;

fn open_round() -> Scene {
    let round = || id("lead");
    Scene::begun()
        .with(Change::RoundAdded {
            round: round(),
            name: line("Who leads next"),
            yardstick: Box::new(yardstick()),
        })
        .with(Change::CandidateAdded {
            round: round(),
            candidate: candidate("candidate-a", None),
        })
        .with(Change::ScorerAdded {
            round: round(),
            scorer: scorer("p1", Some("amla")),
        })
        .with(Change::RoundOpened {
            round: round(),
            on: day("2026-11-01"),
            casting: baton::domain::round::Casting::default(),
        })
}

fn closed_round(note: Option<&str>) -> Scene {
    let given = Score {
        note: note.map(text),
        ..score(cell("p1", "candidate-a", "depth"), 4)
    };
    open_round()
        .with(Change::RoundClosed {
            round: id("lead"),
            on: day("2026-11-20"),
        })
        .with(revealed("lead", given))
}

#[test]
fn ev1_stops_for_a_score_without_its_sentence() {
    closed_round(None).raises(
        RuleId::Ev1,
        &["1 score in round lead \"Who leads next\" came without a sentence, the first by p1 for candidate-a on depth."],
    );
    closed_round(Some("two names were given")).is_silent(RuleId::Ev1);
}

#[test]
fn ev1_cannot_tell_while_the_round_is_open() {
    open_round().cannot_tell(
        RuleId::Ev1,
        "the scores of round lead appear when it closes",
    );
}

fn moved(to: Stage, from: Stage, on: &str, evidence: bool) -> Change {
    Change::StageMoved(StageMove {
        function: id("archive"),
        from,
        to,
        on: day(on),
        evidence: evidence.then(|| text("seen by two partners")),
        link: None,
        reason: Some(text("there was no other way")),
    })
}

const TO_TRANSFERRED: [&str; 4] = ["2026-01-01", "2026-02-01", "2026-06-01", "2026-08-20"];

fn transferred() -> Scene {
    Scene::begun().climbed("archive", &TO_TRANSFERRED)
}

#[test]
fn ev2_stops_for_confirmed_without_a_full_cycle() {
    let confirmed = |on| transferred().with(moved(Stage::Confirmed, Stage::Transferred, on, true));
    confirmed("2026-11-18").raises(
        RuleId::Ev2,
        &["Archive is recorded as confirmed, but no full cycle is on record: it was transferred on 20 Aug 2026 and confirmed 90 days later, and comes round quarterly."],
    );
    confirmed("2026-11-19").is_silent(RuleId::Ev2);
}

#[test]
fn ev2_stops_for_skipped_stages_missing_hands_and_missing_evidence() {
    let skipped = Scene::begun().with(moved(Stage::Shadowed, Stage::Held, "2026-05-01", true));
    skipped.raises(
        RuleId::Ev2,
        &["Archive is recorded as shadowed, but it came straight from held."],
    );
    let one_hand = Scene::begun()
        .climbed("archive", &["2026-01-01", "2026-02-01"])
        .with(said("archive", HandSide::Receiver, false))
        .with(moved(Stage::Shared, Stage::Shadowed, "2026-05-01", false));
    one_hand.raises(
        RuleId::Ev2,
        &["Archive is recorded as shared, but both hands were not there: giver ready, receiver not ready; no evidence is recorded."],
    );
}

#[test]
fn ev2_lets_a_later_step_with_its_own_evidence_answer_for_an_earlier_one() {
    let skipped = Scene::begun().with(moved(Stage::Shadowed, Stage::Held, "2026-05-01", true));
    let shared = skipped
        .with(said("archive", HandSide::Giver, true))
        .with(said("archive", HandSide::Receiver, true))
        .with(moved(Stage::Shared, Stage::Shadowed, "2026-06-01", true));
    shared.is_silent(RuleId::Ev2);
}

#[test]
fn ev2_claims_nothing_for_what_came_back_down() {
    let back = transferred().with(Change::StageReverted(StageMove {
        function: id("archive"),
        from: Stage::Transferred,
        to: Stage::Documented,
        on: day("2026-09-01"),
        evidence: None,
        link: None,
        reason: Some(text("two boxes were missing")),
    }));
    back.is_silent(RuleId::Ev2);
}

#[test]
fn ev2_cannot_tell_without_a_cycle_or_a_step() {
    let no_cycle = FunctionEdit {
        cycle: Patch::Clear,
        ..FunctionEdit::default()
    };
    let confirmed = transferred()
        .with(moved(
            Stage::Confirmed,
            Stage::Transferred,
            "2026-11-19",
            true,
        ))
        .edited("archive", no_cycle);
    confirmed.cannot_tell(RuleId::Ev2, "the cycle of Archive is unknown");
    let mut stepless = transferred();
    for function in &mut stepless.plan.functions {
        function.steps.clear();
    }
    stepless.cannot_tell(RuleId::Ev2, "no step to its stage is recorded for Archive");
    stepless.cannot_tell(
        RuleId::Ev4,
        "the day of its evidence is unknown for Archive",
    );
}

fn answered(evidence: bool, on: &str) -> Scene {
    Scene::begun().with(Change::QuestionAnswered {
        question: id("q01"),
        answer: Answer {
            text: text("Amla Trust does"),
            evidence: evidence.then(|| text("letter of June")),
            on: day(on),
            revisit_on: None,
        },
    })
}

#[test]
fn ev3_notes_an_answer_without_evidence() {
    answered(false, "2026-06-15").raises(
        RuleId::Ev3,
        &["Q01 \"Who holds it when we are gone?\" was answered on 15 Jun 2026 without evidence."],
    );
    answered(true, "2026-06-15").is_silent(RuleId::Ev3);
    Scene::begun().is_silent(RuleId::Ev3);
}

#[test]
fn ev4_notes_evidence_older_than_a_year() {
    transferred().on("2027-08-20").is_silent(RuleId::Ev4);
    transferred().on("2027-08-21").raises(
        RuleId::Ev4,
        &["Archive stands at transferred on evidence of 20 Aug 2026, more than 12 months old."],
    );
    answered(true, "2025-12-08").raises(
        RuleId::Ev4,
        &["Q01 is answered on evidence of 8 Dec 2025, more than 12 months old."],
    );
    answered(true, "2025-12-09").is_silent(RuleId::Ev4);
    answered(false, "2020-01-01").is_silent(RuleId::Ev4);
}
