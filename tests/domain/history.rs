//! The row of events: what is folded, what may be taken back and brought again, what rests on what.

use crate::support::changes::{
    ballot, cell, moved, person, planned, question, ready, revealed, score, signal_marked,
};
use crate::support::plan::{Making, ROUND, a_plan, in_the_middle, just_begun, recorded};
use crate::support::surroundings::first_day;
use crate::support::words::{day, id, text};
use baton::domain::flags::assess;
use baton::domain::flags::settings::{Acceptance, RuleId};
use baton::domain::function::{FunctionPlan, HandSide, Stage};
use baton::domain::history::{
    Recorded, can_undo, can_undo_each, fold, last_action, last_undo, taken_back,
};
use baton::domain::patch::Patch;
use baton::domain::phase::PhaseId;
use baton::domain::{Change, Plan};

/// A row of events under test.
struct Row(Vec<Recorded>);

impl Row {
    fn of(making: &Making) -> Self {
        Self(making.events())
    }

    fn plan(&self) -> Plan {
        fold(&id("nadi"), &self.0)
    }

    fn last(&self) -> u64 {
        self.0.last().unwrap().seq
    }

    /// Adds changes as one action.
    fn act(&mut self, changes: &[Change]) {
        let first = self.last() + 1;
        for mut event in recorded(changes, first_day()) {
            event.seq = self.last() + 1;
            event.origin = (changes.len() > 1).then(|| format!("action-{first}"));
            self.0.push(event);
        }
    }

    fn take_back(&mut self, seqs: &[u64]) {
        self.ruling(seqs).unwrap_or_else(|why| panic!("{why}"));
        let undone: Vec<Change> = seqs
            .iter()
            .map(|seq| Change::Undone { seq: *seq })
            .collect();
        self.act(&undone);
    }

    fn undo(&mut self) {
        self.take_back(&last_action(&self.0));
    }

    fn redo(&mut self) {
        self.take_back(&last_undo(&self.0));
    }

    fn ruling(&self, seqs: &[u64]) -> Result<(), baton::domain::Refusal> {
        can_undo(&id("nadi"), &self.0, seqs)
    }

    fn rule(&self, seqs: &[u64]) -> &'static str {
        match self.ruling(seqs) {
            Ok(()) => "allowed",
            Err(refusal) => refusal.rule(),
        }
    }

    /// The number of the first event of this kind.
    fn seq(&self, wanted: impl Fn(&Change) -> bool) -> u64 {
        let is_it = |event: &&Recorded| event.change.as_ref().is_some_and(&wanted);
        self.0.iter().find(is_it).unwrap().seq
    }
}

fn to_documented(slug: &str) -> Change {
    moved(slug, Stage::Held, Stage::Documented, "2026-11-01")
}

fn to_shadowed(slug: &str) -> Change {
    moved(slug, Stage::Documented, Stage::Shadowed, "2026-11-02")
}

#[test]
fn a_row_of_events_is_the_plan_they_made() {
    assert_eq!(Row::of(&in_the_middle()).plan(), a_plan());
}

#[test]
fn undo_takes_back_the_last_action_and_then_the_one_before() {
    let mut row = Row::of(&just_begun());
    let begun = row.plan();
    row.act(&[to_documented("archive")]);
    let documented = row.plan();
    row.act(&[to_shadowed("archive"), to_documented("learning")]);
    row.undo();
    assert_eq!(row.plan(), documented);
    row.undo();
    assert_eq!(row.plan(), begun);
    assert!(last_action(&row.0).is_empty());
}

#[test]
fn redo_brings_again_what_was_taken_back_in_turn() {
    let mut row = Row::of(&just_begun());
    row.act(&[to_documented("archive")]);
    let documented = row.plan();
    row.act(&[to_shadowed("archive"), to_documented("learning")]);
    let both = row.plan();
    row.undo();
    row.undo();
    row.redo();
    assert_eq!(row.plan(), documented);
    row.redo();
    assert_eq!(row.plan(), both);
    assert!(last_undo(&row.0).is_empty());
    row.undo();
    assert_eq!(row.plan(), documented);
}

#[test]
fn redo_ends_when_something_else_happens() {
    let mut row = Row::of(&just_begun());
    row.act(&[to_documented("archive")]);
    row.undo();
    row.act(&[to_documented("learning")]);
    assert!(last_undo(&row.0).is_empty());
}

#[test]
fn redo_after_half_of_it_brings_the_other_half() {
    let mut row = Row::of(&just_begun());
    row.act(&[to_documented("archive"), to_documented("learning")]);
    let both = row.plan();
    row.undo();
    let half = *last_undo(&row.0).first().unwrap();
    row.take_back(&[half]);
    row.redo();
    assert_eq!(row.plan(), both);
}

#[test]
fn an_undo_that_is_taken_back_counts_as_gone_itself() {
    let mut row = Row::of(&just_begun());
    row.act(&[to_documented("archive")]);
    row.undo();
    let undo = row.last();
    assert_eq!(taken_back(&row.0), [undo - 1].into());
    row.redo();
    assert_eq!(taken_back(&row.0), [undo].into());
}

#[test]
fn an_event_is_taken_back_once_and_by_a_number_that_is_there() {
    let mut row = Row::of(&just_begun());
    row.act(&[to_documented("archive")]);
    let seq = row.last();
    assert_eq!(row.rule(&[seq + 1]), "undo-known-event");
    assert_eq!(row.rule(&[0]), "undo-known-event");
    assert_eq!(row.rule(&[seq, seq]), "undo-once");
    row.undo();
    assert_eq!(row.rule(&[seq]), "undo-once");
}

#[test]
fn the_birth_of_a_plan_stays() {
    let row = Row::of(&just_begun());
    assert!(last_action(&row.0).is_empty());
    assert_eq!(row.rule(&[1]), "undo-not-birth");
}

#[test]
fn an_erased_name_stays_erased() {
    let mut row = Row::of(&in_the_middle());
    row.act(&[Change::PersonErased {
        person: id("p-chand"),
    }]);
    assert_eq!(row.rule(&last_action(&row.0)), "undo-not-erasure");
    let added = row
        .seq(|change| matches!(change, Change::PersonAdded(person) if person.id == id("p-chand")));
    assert_eq!(row.rule(&[added]), "undo-nothing-rests");
}

#[test]
fn a_name_that_changed_alone_is_not_taken_back_but_may_stay_when_more_is() {
    let mut row = Row::of(&in_the_middle());
    let renamed = Change::PersonRenamed {
        person: id("p-chand"),
    };
    row.act(std::slice::from_ref(&renamed));
    assert_eq!(row.rule(&last_action(&row.0)), "undo-not-renaming");
    row.act(&[renamed, to_documented("learning")]);
    assert_eq!(row.rule(&last_action(&row.0)), "allowed");
}

#[test]
fn what_this_version_cannot_read_is_not_taken_back() {
    let mut row = Row::of(&just_begun());
    row.act(&[to_documented("archive")]);
    let seq = row.last();
    row.0.last_mut().unwrap().change = None;
    assert_eq!(row.rule(&[seq]), "undo-readable");
}

#[test]
fn an_event_stays_while_a_later_one_rests_on_it() {
    let mut row = Row::of(&just_begun());
    row.act(&[to_documented("archive")]);
    let first = row.last();
    row.act(&[to_shadowed("archive")]);
    let second = row.last();
    let refusal = row.ruling(&[first]).unwrap_err();
    assert_eq!(refusal.rule(), "undo-nothing-rests");
    assert_eq!(
        refusal.to_string(),
        format!(
            "{first} cannot be taken back while event {second} stands, which rests on it: \
             archive is held, not documented: it has moved since; look at it again"
        )
    );
    assert_eq!(row.rule(&[second, first]), "allowed");
}

#[test]
fn hands_people_and_bodies_are_rested_on() {
    let mut row = Row::of(&in_the_middle());
    row.act(&[moved(
        "archive",
        Stage::Shadowed,
        Stage::Shared,
        "2026-11-01",
    )]);
    let hand = row.seq(|change| matches!(change, Change::ReadinessGiven(_)));
    assert_eq!(row.rule(&[hand]), "undo-nothing-rests");
    let body = row.seq(|change| matches!(change, Change::OrganisationAdded(_)));
    assert_eq!(row.rule(&[body]), "undo-nothing-rests");
    let signal = row.seq(|change| matches!(change, Change::SignalMarked { .. }));
    assert_eq!(row.rule(&[signal]), "undo-nothing-rests");
    let answer = row.seq(|change| matches!(change, Change::QuestionAnswered { .. }));
    assert_eq!(row.rule(&[answer]), "allowed");
}

#[test]
fn an_opened_round_rests_on_what_was_agreed_before() {
    let row = Row::of(&in_the_middle());
    let round = row.seq(|change| matches!(change, Change::RoundAdded { .. }));
    assert_eq!(row.rule(&[round]), "undo-nothing-rests");
    let candidate = row.seq(|change| matches!(change, Change::CandidateAdded { .. }));
    assert_eq!(row.rule(&[candidate]), "undo-nothing-rests");
}

#[test]
fn a_score_that_came_to_light_rests_on_its_ballot() {
    let mut row = Row::of(&in_the_middle());
    let ballot = row.last();
    let close = Change::RoundClosed {
        round: id(ROUND),
        on: day("2026-11-01"),
    };
    let revealed = revealed(ROUND, score(cell("p-asha", "candidate-a", "depth"), 4));
    row.act(&[close, revealed]);
    assert_eq!(row.rule(&[ballot]), "undo-nothing-rests");
    row.undo();
    assert_eq!(row.rule(&[ballot]), "allowed");
}

#[test]
fn one_answer_of_a_closed_round_is_not_taken_back_alone() {
    let mut row = Row::of(&in_the_middle());
    let close = Change::RoundClosed {
        round: id(ROUND),
        on: day("2026-11-01"),
    };
    let revealed = revealed(ROUND, score(cell("p-asha", "candidate-a", "depth"), 4));
    row.act(&[close, revealed]);
    let (close, answer) = (row.last() - 1, row.last());
    assert_eq!(row.rule(&[answer]), "undo-score-with-close");
    assert_eq!(row.rule(&[answer, close]), "allowed");
}

#[test]
fn what_is_brought_again_must_still_fit() {
    let mut row = Row::of(&just_begun());
    row.act(&[person("p-esha", None)]);
    let added = row.last();
    let lead = FunctionPlan {
        lead: Patch::Set(id("p-esha")),
        ..FunctionPlan::default()
    };
    row.act(&[planned("data", lead)]);
    row.undo();
    let undo_of_lead = row.last();
    row.take_back(&[added]);
    assert_eq!(
        row.ruling(&[undo_of_lead]).unwrap_err().to_string(),
        format!(
            "event {} cannot be brought again, because it no longer fits: \
             there is no person \"p-esha\" here; look at the list for the ids there are",
            added + 1
        )
    );
}

#[test]
fn what_happened_meanwhile_keeps_an_earlier_event_from_coming_again() {
    let mut row = Row::of(&just_begun());
    row.act(&[to_documented("archive")]);
    row.undo();
    let undo = row.last();
    row.act(&[moved(
        "archive",
        Stage::Held,
        Stage::Documented,
        "2026-11-03",
    )]);
    assert_eq!(row.rule(&[undo]), "undo-nothing-rests");
}

#[test]
fn an_acceptance_keeps_nothing_from_being_taken_back() {
    let mut row = Row::of(&in_the_middle());
    row.act(&[Change::QuestionAdded(Box::new(question(
        "q04",
        PhaseId::Early,
    )))]);
    let added = row.last();
    let assessment = assess(&row.plan(), first_day());
    let late = |flag: &&baton::domain::flags::Flag| {
        flag.rule == RuleId::QLate && flag.subject.id.as_str() == "q04"
    };
    let flag = assessment.flags.iter().find(late).unwrap();
    row.act(&[Change::FlagAccepted(Box::new(Acceptance {
        rule: flag.rule,
        subject: flag.subject.clone(),
        facts: flag.facts.clone(),
        by: crate::support::words::line("a-rao"),
        reason: text("next forum"),
        until: day("2027-01-31"),
    }))]);
    assert_eq!(row.rule(&[added]), "allowed");
}

#[test]
fn events_of_a_day_that_the_clock_had_not_reached_still_rest_on_each_other() {
    let mut row = Row::of(&in_the_middle());
    row.act(&[ready("data", HandSide::Giver, "2026-12-01")]);
    for event in &mut row.0 {
        event.at = day("2019-02-01").and_time(chrono::NaiveTime::MIN).and_utc();
    }
    let move_of_archive = row.seq(|change| matches!(change, Change::StageMoved(_)));
    assert_eq!(row.rule(&[move_of_archive]), "undo-nothing-rests");
    assert_eq!(row.rule(&[row.last()]), "allowed");
}

#[test]
fn what_an_older_version_accepted_does_not_stand_in_the_way() {
    let mut row = Row::of(&just_begun());
    row.act(&[signal_marked("forum-cycle", Some(true), "2026-11-01")]);
    let signal = row.last();
    let never_opened = ballot("no-such-round", cell("p-asha", "candidate-a", "depth"));
    row.act(&[never_opened]);
    assert_eq!(row.rule(&[signal]), "allowed");
}

#[test]
fn many_actions_are_judged_as_each_would_be_alone() {
    let mut row = Row::of(&in_the_middle());
    row.act(&[ready("data", HandSide::Giver, "2026-12-01")]);
    row.undo();
    row.act(&[signal_marked("forum-cycle", Some(true), "2026-11-01")]);
    row.undo();
    row.redo();
    // Out of order, among them one that is taken back, an undo that was undone, and a number that is not there.
    let mut actions: Vec<Vec<u64>> = (1..=row.last() + 1).rev().map(|seq| vec![seq]).collect();
    actions.push(vec![3, 4]);
    let alone: Vec<_> = actions.iter().map(|seqs| row.ruling(seqs)).collect();
    assert_eq!(can_undo_each(&id("nadi"), &row.0, &actions), alone);
    assert!(alone.iter().any(Result::is_ok) && alone.iter().any(Result::is_err));
}
