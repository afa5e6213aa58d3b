//! Q31 Q32 Q33: what a round tells of the body that is to follow.

use super::Scene;
use crate::support::changes::{ballot, cell, gate, question, revealed, score};
use crate::support::plan::{ROUND, draft_round, open_round};
use crate::support::words::{day, id, line, text};
use baton::domain::Change;
use baton::domain::flags::settings::RuleId;
use baton::domain::organisation::OrganisationEdit;
use baton::domain::patch::Patch;
use baton::domain::phase::PhaseId;
use baton::domain::round::{Decision, DecisionKind};

/// A plan in its mature phase that has the question of this number.
fn asking(slug: &str) -> Scene {
    Scene::begun()
        .with(Change::QuestionAdded(Box::new(question(
            slug,
            PhaseId::Middle,
        ))))
        .in_phase(PhaseId::Mature, "2026-06-01")
}

/// The same with a round that is open, and in which p-dev gave candidate-a this on both criteria.
fn open(slug: &str, points: u8) -> (Scene, Vec<Change>) {
    let scene = open_round().into_iter().fold(asking(slug), Scene::with);
    let cells = ["depth", "hiring"].map(|criterion| cell("p-dev", "candidate-a", criterion));
    let ballots = cells.iter().cloned().map(|cell| ballot(ROUND, cell));
    let scene = ballots.fold(scene, Scene::with);
    let scores = cells.map(|cell| revealed(ROUND, score(cell, points)));
    (scene, scores.into_iter().collect())
}

fn closed(slug: &str, points: u8) -> Scene {
    let (scene, scores) = open(slug, points);
    let scene = scene.with(Change::RoundClosed {
        round: id(ROUND),
        on: day("2026-11-01"),
    });
    scores.into_iter().fold(scene, Scene::with)
}

fn decided(scene: Scene) -> Scene {
    scene.with(Change::RoundDecided {
        round: id(ROUND),
        decision: Box::new(Decision {
            kind: DecisionKind::Chosen,
            candidates: vec![id("candidate-a")],
            sentence: text("So we decide."),
            conditions: None,
            dissent: None,
            present: Vec::new(),
            recused: Vec::new(),
            reason: None,
            on: day("2026-11-02"),
        }),
    })
}

#[track_caller]
fn says(scene: &Scene, rule: RuleId, end: &str) {
    let messages = scene.flags(rule);
    let said = messages.iter().any(|message| message.ends_with(end));
    assert!(said && messages.len() == 1, "{messages:?}");
}

#[test]
fn q31_and_q32_speak_when_the_chosen_one_is_below_the_floor() {
    for (rule, slug, criterion) in [
        (RuleId::Q31, "q31", "hiring"),
        (RuleId::Q32, "q32", "depth"),
    ] {
        let low = decided(closed(slug, 2));
        let end =
            format!("on the criterion \"{criterion}\" candidate-a has 2.0 where 2.5 is the floor.");
        says(&low, rule, &end);
        decided(closed(slug, 3)).is_silent(rule);
    }
}

#[test]
fn q31_and_q32_know_nothing_of_scores_that_no_decision_rests_on() {
    let because = |criterion| {
        format!("no decided round shows scores of a chosen candidate on \"{criterion}\"")
    };
    for points in [2, 5] {
        open("q31", points)
            .0
            .cannot_tell(RuleId::Q31, &because("hiring"));
        closed("q32", points).cannot_tell(RuleId::Q32, &because("depth"));
    }
    asking("q31").cannot_tell(RuleId::Q31, &because("hiring"));
}

#[test]
fn what_a_flag_about_scores_rests_on_says_no_score() {
    let assessment = decided(closed("q31", 2)).assess();
    let mut flags = assessment.flags.iter();
    let flag = flags.find(|flag| flag.rule == RuleId::Q31).unwrap();
    assert_eq!(flag.facts.as_str(), format!("{ROUND}:candidate-a"));
}

fn marked(scene: Scene, candidate: &str, met: Option<bool>) -> Scene {
    scene.with(Change::GateMarked {
        round: id(ROUND),
        candidate: id(candidate),
        answer: gate("legal", met),
    })
}

#[test]
fn q33_asks_for_the_answer_to_the_legal_gate() {
    let round = open("q33", 3).0;
    says(
        &round,
        RuleId::Q33,
        "the gate \"legal\" is not answered for candidate-a and candidate-b.",
    );
    let one = marked(round, "candidate-a", Some(true));
    says(
        &one,
        RuleId::Q33,
        "the gate \"legal\" is not answered for candidate-b.",
    );
    marked(one, "candidate-b", Some(false)).is_silent(RuleId::Q33);
    let chosen = marked(closed("q33", 3), "candidate-a", Some(true));
    decided(chosen).is_silent(RuleId::Q33);
}

#[test]
fn q33_asks_for_the_standing_of_receivers_where_no_round_asks_about_the_law() {
    let nobody = "nobody is known who takes something over";
    asking("q33").cannot_tell(RuleId::Q33, nobody);
    let draft = draft_round().into_iter().fold(asking("q33"), Scene::with);
    draft.cannot_tell(RuleId::Q33, nobody);
    let received = asking("q33").planned("archive", "amla", ["", "", ""]);
    received.cannot_tell(
        RuleId::Q33,
        "the legal standing of 1 of 1 receiver is unknown",
    );
    let registered = OrganisationEdit {
        legal_basis: Patch::Set(line("Registered trust")),
        ..OrganisationEdit::default()
    };
    received.body("amla", registered).is_silent(RuleId::Q33);
}
