//! What needs someone now, the most urgent first. `next`, the status and the Lifecycle screen show this list.

mod books;
mod reviews;

use super::calendar::{count, days_after, days_between, shown};
use super::handover::is_to_move;
use crate::domain::flags::Assessment;
use crate::domain::flags::settings::{Severity, Subject};
use crate::domain::function::{Function, HandSide, Stage, Standing};
use crate::domain::id::OrganisationId;
use crate::domain::question::Question;
use crate::domain::round::{Round, RoundState};
use crate::domain::{Date, Plan};

/// Acceptances that end within so many days need someone.
pub const ENDING_SOON: i64 = 30;

/// Something that waits for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// What kind of thing it is.
    pub kind: NeedKind,
    /// Where to go to see to it.
    pub subject: Subject,
    /// What it is about: "Peer training", "Round lead-2026".
    pub about: String,
    /// What is the matter: "closed 19 days ago, no decision yet".
    pub matter: String,
    /// The matter again, for a row with little room.
    pub brief: Brief,
}

/// What is the matter, in as few words as can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// Whose word it is; the words go on from its name.
    pub who: Option<OrganisationId>,
    /// The words: "closed 19 d, undecided", "says \"not yet\"".
    pub words: String,
}

impl From<String> for Brief {
    fn from(words: String) -> Self {
        Self { who: None, words }
    }
}

/// The kinds of things that wait for a person, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NeedKind {
    /// An open flag that should stop a step.
    StopFlag,
    /// A closed round without a decision.
    UndecidedRound,
    /// A side of a handover that said "not yet".
    NotYet,
    /// A transfer or a confirmation past its planned day.
    Overdue,
    /// Coordination money that ends before the exit.
    Money,
    /// A relationship on which much rests, with no introduction while the exit is near.
    Introduction,
    /// A look after the exit that is due, or overdue.
    Check,
    /// Something decided that was not carried out in time.
    FollowUp,
    /// A message that was not told in time.
    Message,
    /// Something owned that was not passed on in time.
    Asset,
    /// What several reviews recommended and is still open.
    Recommendation,
    /// Something promised to reviewers that was not done in time.
    Action,
    /// A report that was not answered in time.
    Response,
    /// What was accepted with nobody or no day to do it.
    Owner,
    /// A review that should have been held.
    Review,
    /// An open round that someone has not finished.
    UnfinishedRound,
    /// Questions that are late or stale: one need for all of them.
    Questions,
    /// An acceptance that ends soon.
    AcceptanceEnding,
}

impl std::fmt::Display for Need {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.about, self.matter)
    }
}

/// What needs someone on a day, the most urgent first.
#[must_use]
pub fn needs(plan: &Plan, assessment: &Assessment, today: Date) -> Vec<Need> {
    let mut needs = stop_flags(assessment);
    needs.extend(
        plan.rounds
            .iter()
            .filter_map(|round| undecided(round, today)),
    );
    needs.extend(
        plan.functions
            .iter()
            .flat_map(|function| not_yet(plan, function)),
    );
    needs.extend(overdue(plan, today));
    needs.extend(books::waiting(plan, today));
    needs.extend(reviews::waiting(plan, today));
    needs.extend(
        plan.rounds
            .iter()
            .filter_map(|round| unfinished(plan, round)),
    );
    needs.extend(late_and_stale(plan, today));
    needs.extend(ending(assessment, today));
    needs
}

fn stop_flags(assessment: &Assessment) -> Vec<Need> {
    let stops = assessment
        .open()
        .filter(|flag| flag.severity == Severity::Stop);
    stops
        .map(|flag| {
            let (about, matter) = flag
                .brief
                .split_once(": ")
                .unwrap_or((flag.title(), &flag.brief));
            Need {
                kind: NeedKind::StopFlag,
                subject: flag.subject.clone(),
                about: about.to_owned(),
                matter: matter.to_owned(),
                brief: in_short(matter).into(),
            }
        })
        .collect()
}

/// "no cycle on record" of "confirmed, no cycle on record": where a function stands is known without saying.
fn in_short(matter: &str) -> String {
    let rest = match matter.split_once(", ") {
        Some((stage, rest)) if stage.parse::<Stage>().is_ok() => rest,
        Some(_) | None => matter,
    };
    rest.replace(" days", " d")
}

fn undecided(round: &Round, today: Date) -> Option<Need> {
    let closed = round
        .days
        .closed
        .filter(|_| round.state == RoundState::Closed)?;
    let days = days_between(closed, today);
    let ago = count(days, "day");
    if round.waits_for_reveals() {
        let reveals = round.reveals();
        let (revealed, cast) = (reveals.revealed(), reveals.cast.len());
        return Some(Need {
            kind: NeedKind::UndecidedRound,
            subject: Subject::round(&round.id),
            about: format!("Round {}", round.id),
            matter: format!("closed {ago} ago, {revealed} of {cast} ballots revealed"),
            brief: format!("{revealed} of {cast} ballots revealed").into(),
        });
    }
    Some(Need {
        kind: NeedKind::UndecidedRound,
        subject: Subject::round(&round.id),
        about: format!("Round {}", round.id),
        matter: format!("closed {ago} ago, no decision yet"),
        brief: format!("closed {days} d, undecided").into(),
    })
}

fn not_yet(plan: &Plan, function: &Function) -> Vec<Need> {
    let said = |side: HandSide| {
        let hand = function.hands.side(side).filter(|hand| !hand.ready)?;
        let body = match side {
            HandSide::Giver => plan.holder(function),
            HandSide::Receiver => function.parties.receiver.as_ref(),
        };
        let who = body.map_or(side.as_str(), |body| plan.organisation_name(body));
        let says = "says \"not yet\"";
        let in_short = match body {
            Some(_) => says.to_owned(),
            None => format!("{side} {says}"),
        };
        let because = hand
            .because
            .as_ref()
            .map_or(String::new(), |because| format!(", because \"{because}\""));
        Some(Need {
            kind: NeedKind::NotYet,
            subject: Subject::function(&function.outline.id),
            about: function.outline.name.to_string(),
            matter: format!("{who} {says}{because}"),
            brief: Brief {
                who: body.cloned(),
                words: in_short,
            },
        })
    };
    let climbs = function
        .standing
        .stage()
        .is_some_and(|stage| stage < Stage::Confirmed);
    let sides = HandSide::ALL.iter().filter(|_| climbs);
    sides.filter_map(|side| said(*side)).collect()
}

/// Transfers and confirmations past their planned day, the longest overdue first.
fn overdue(plan: &Plan, today: Date) -> Vec<Need> {
    let passed = |function: &Function| {
        if is_to_move(function) {
            function.planned.transfer.map(|day| (day, "transfer"))
        } else if function.standing == Standing::On(Stage::Transferred) {
            function.planned.confirm.map(|day| (day, "confirmation"))
        } else {
            None
        }
    };
    let mut late: Vec<(Date, &str, &Function)> = plan
        .functions
        .iter()
        .filter_map(|function| passed(function).map(|(day, what)| (day, what, function)))
        .filter(|(day, _, _)| *day < today)
        .collect();
    late.sort_by_key(|(day, _, _)| *day);
    let need = |(day, what, function): (Date, &str, &Function)| {
        let days = days_between(day, today);
        Need {
            kind: NeedKind::Overdue,
            subject: Subject::function(&function.outline.id),
            about: function.outline.name.to_string(),
            matter: format!("{} past planned {what}, {}", count(days, "day"), shown(day)),
            brief: format!("{days} d past planned {what}").into(),
        }
    };
    late.into_iter().map(need).collect()
}

fn unfinished(plan: &Plan, round: &Round) -> Option<Need> {
    let left = round.scorers.iter().filter(|scorer| {
        let (answered, cells) = plan.progress(round, &scorer.person);
        answered < cells
    });
    let (left, all) = (left.count(), round.scorers.len());
    let matter = format!("{left} of {all} not finished");
    (round.state == RoundState::Open && left > 0).then(|| Need {
        kind: NeedKind::UnfinishedRound,
        subject: Subject::round(&round.id),
        about: format!("Round {}", round.id),
        brief: matter.clone().into(),
        matter,
    })
}

fn late_and_stale(plan: &Plan, today: Date) -> Option<Need> {
    let late: Vec<&Question> = plan
        .questions
        .iter()
        .filter(|q| q.is_late(plan.walk.current))
        .collect();
    let stale: Vec<&Question> = plan
        .questions
        .iter()
        .filter(|q| q.is_stale(today))
        .collect();
    // The one that should have been asked first comes first.
    let first_late = late
        .iter()
        .min_by_key(|question| question.outline.first_phase);
    let first = first_late.or(stale.first())?;
    let words = [
        (late.len(), "late", first_late),
        (stale.len(), "stale", stale.first()),
    ];
    let words: Vec<String> = words
        .into_iter()
        .filter_map(|(number, word, first)| {
            let first = first?.outline.id.as_str().to_uppercase();
            Some(format!("{number} {word}, the first is {first}"))
        })
        .collect();
    Some(Need {
        kind: NeedKind::Questions,
        subject: Subject::question(&first.outline.id),
        about: "Questions".to_owned(),
        brief: words.first()?.clone().into(),
        matter: words.join("; "),
    })
}

fn ending(assessment: &Assessment, today: Date) -> Vec<Need> {
    let soon = days_after(today, ENDING_SOON);
    let ending = assessment.flags.iter().filter_map(|flag| {
        let acceptance = flag.accepted.as_ref()?;
        (acceptance.until <= soon).then(|| Need {
            kind: NeedKind::AcceptanceEnding,
            subject: flag.subject.clone(),
            about: format!("Acceptance of {}", flag.rule),
            brief: format!("ends {}", shown(acceptance.until)).into(),
            matter: format!("ends {}; {}", shown(acceptance.until), flag.brief),
        })
    });
    ending.collect()
}
