//! What changed between two states of one plan, in sentences.

mod between;
mod books;
mod days;
mod fields;
mod functions;
mod members;

pub use between::Between;

use self::fields::fields;

use super::analysis::calendar::{count, days_after, shown};
use super::analysis::reviews::last_report;
use super::function::Standing;
use super::question::QuestionState;
use super::round::{Round, RoundState};
use super::story::{day_or_unknown, span, yes_no};
use super::{Date, Plan};

/// How many days ago a plan is compared with while no review was reported.
const LOOK_BACK: i64 = 90;

/// The day with which a plan is compared where nobody names one: that of the last report of a review.
#[must_use]
pub fn look_back(plan: &Plan, today: Date) -> Date {
    last_report(plan, today).unwrap_or_else(|| some_time_ago(today))
}

/// The day with which anything is compared where no review says a better one.
#[must_use]
pub fn some_time_ago(today: Date) -> Date {
    days_after(today, -LOOK_BACK)
}

/// A plan as it was, to be compared with what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Before {
    /// The day.
    pub day: Date,
    /// How it stood at the end of that day.
    pub plan: Plan,
    /// What makes it the day to compare with.
    pub from: Whence,
}

/// What makes a day the one to compare with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whence {
    /// It was asked for.
    Asked,
    /// The history begins on it, later than was asked for: with the action that made the plan, such as an import.
    Birth,
    /// The review before the one that is written left off on it, as the pack that is read says.
    Pack,
}

/// The sentences that tell how `after` differs from `before`, the important first. None when nothing differs.
#[must_use]
pub fn compare(before: &Plan, after: &Plan) -> Vec<String> {
    if before.walk.phases.is_empty() && !after.walk.phases.is_empty() {
        return vec!["The plan began.".to_owned()];
    }
    let mut told = Vec::new();
    walk(before, after, &mut told);
    fields::exit(before, after, &mut told);
    functions::functions(before, after, &mut told);
    rounds(before, after, &mut told);
    signals(before, after, &mut told);
    questions(before, after, &mut told);
    books::books(before, after, &mut told);
    members::members(before, after, &mut told);
    fields::collective(before, after, &mut told);
    fields::attention(before, after, &mut told);
    if told.is_empty() {
        told.extend(fields::elsewhere(before, after));
    }
    told
}

/// How many functions and rounds moved between two states of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moved {
    /// Functions that stand at a later stage.
    pub on: u32,
    /// Functions that came back to an earlier one.
    pub back: u32,
    /// Functions that were set aside.
    pub aside: u32,
    /// Rounds that were opened and are open still.
    pub rounds_opened: u32,
    /// Rounds that were closed, decided or not.
    pub rounds_closed: u32,
}

/// Counts what moved between two states of a plan.
#[must_use]
pub fn moved(before: &Plan, after: &Plan) -> Moved {
    let mut moved = Moved::default();
    for function in &after.functions {
        let was = before.functions.get(&function.outline.id);
        match (was.map(|was| was.standing), function.standing) {
            (Some(Standing::On(from)), Standing::On(to)) if to > from => moved.on += 1,
            (Some(Standing::On(from)), Standing::On(to)) if to < from => moved.back += 1,
            (Some(Standing::On(_)), Standing::Aside(_)) => moved.aside += 1,
            (Some(_) | None, _) => {}
        }
    }
    for round in &after.rounds {
        let was = before.rounds.get(&round.id).map(|old| old.state);
        let is_over = |state| matches!(state, RoundState::Closed | RoundState::Decided);
        let closed = is_over(round.state) && !was.is_some_and(is_over);
        let opened = round.state == RoundState::Open && was != Some(RoundState::Open);
        moved.rounds_closed += u32::from(closed);
        moved.rounds_opened += u32::from(opened);
    }
    moved
}

impl Moved {
    /// In few words: `4 on, 1 back, 1 round closed`; `None` when nothing moved.
    #[must_use]
    pub fn words(&self) -> Option<String> {
        let rounds =
            |number: u32, what: &str| (number, format!("{} {what}", count(number, "round")));
        let parts = [
            (self.on, format!("{} on", self.on)),
            (self.back, format!("{} back", self.back)),
            (self.aside, format!("{} set aside", self.aside)),
            rounds(self.rounds_opened, "opened"),
            rounds(self.rounds_closed, "closed"),
        ];
        let parts = parts.into_iter().filter(|(number, _)| *number > 0);
        let words: Vec<String> = parts.map(|(_, words)| words).collect();
        (!words.is_empty()).then(|| words.join(", "))
    }
}

fn walk(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    if before.walk.current != after.walk.current {
        told.push(format!(
            "The declared phase went from {} to {}.",
            before.walk.current, after.walk.current
        ));
    }
    for phase in &after.walk.phases {
        let old = before.walk.phase(phase.id);
        let Some(old) = old else { continue };
        for (what, was, is) in [
            ("planned", old.planned, phase.planned),
            ("dated", old.actual, phase.actual),
        ] {
            if was != is {
                let (id, was, is) = (phase.id, span(was), span(is));
                told.push(format!("The phase {id} is {what} {is} (before: {was})."));
            }
        }
    }
}

fn rounds(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    for round in &after.rounds {
        let was = before.rounds.get(&round.id).map(|old: &Round| old.state);
        if was != Some(round.state) {
            told.push(format!("The round {} is {} now.", round.name, round.state));
        }
        let ended = |round: &Round| round.days.reveals_ended.is_some();
        if ended(round) && !before.rounds.get(&round.id).is_some_and(ended) {
            told.push(format!(
                "The reveals of the round {} were ended.",
                round.name
            ));
        }
        let moderated = |round: &Round| round.answers.moderations.len();
        let earlier = before.rounds.get(&round.id).map_or(0, moderated);
        if moderated(round) != earlier {
            told.push(format!(
                "Scores moderated in the round {}: {earlier} before, {} after.",
                round.name,
                moderated(round)
            ));
        }
    }
}

fn signals(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    for phase in &after.walk.phases {
        for signal in &phase.signals {
            let was = before.walk.signal(&signal.id).and_then(|(_, old)| old.met);
            if was != signal.met {
                let text = signal.text.as_str().trim_end_matches('.');
                told.push(format!(
                    "Signal of {}, {}: {text}.",
                    phase.id,
                    yes_no(signal.met)
                ));
            }
        }
    }
}

fn questions(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    for state in [
        QuestionState::Open,
        QuestionState::Answered,
        QuestionState::Parked,
    ] {
        let changed: Vec<String> = after
            .questions
            .iter()
            .filter(|question| question.state == state)
            .filter(|question| {
                before
                    .questions
                    .get(&question.outline.id)
                    .is_none_or(|old| old.state != state)
            })
            .map(|question| question.outline.id.as_str().to_uppercase())
            .collect();
        let verb = match state {
            QuestionState::Open | QuestionState::Unasked => "asked",
            QuestionState::Answered => "answered",
            QuestionState::Parked => "parked",
        };
        if !changed.is_empty() {
            told.push(format!("Questions {verb}: {}.", changed.join(", ")));
        }
    }
    let again: Vec<String> = after
        .questions
        .iter()
        .filter(|question| {
            before
                .questions
                .get(&question.outline.id)
                .is_some_and(|old| {
                    old.state == question.state && old.answers.len() < question.answers.len()
                })
        })
        .map(|question| question.outline.id.as_str().to_uppercase())
        .collect();
    if !again.is_empty() {
        told.push(format!("Questions answered again: {}.", again.join(", ")));
    }
}
