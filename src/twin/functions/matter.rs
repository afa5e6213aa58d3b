//! The one thing that matters most about a function, for its card.

use crate::domain::Date;
use crate::domain::analysis::calendar::{count, days_between, shown};
use crate::domain::flags::settings::{RuleId, Severity, Subject};
use crate::domain::function::{Function, HandSide, Stage};
use crate::twin::Seen;

/// What matters most about a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matter {
    /// A flag is open about it.
    Flagged {
        /// The rule that raised it.
        rule: RuleId,
        /// How grave it is.
        severity: Severity,
        /// What is the matter.
        matter: String,
    },
    /// A planned day passed so many days ago.
    Late(i64),
    /// It is transferred, and nobody said by when it is to be confirmed.
    NoConfirmation,
    /// A side is not ready.
    NotYet(HandSide),
    /// Both sides are ready.
    BothReady,
    /// It stood further on the ladder before.
    CameBack,
    /// Nobody said by when it is to be transferred.
    Undated,
    /// The day by which it is to be transferred.
    TransferPlanned(Date),
    /// The day by which it is to be confirmed.
    ConfirmationPlanned(Date),
    /// The day on which it was confirmed.
    Confirmed(Date),
}

/// How urgent it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// A flag says that a step should not be closed.
    Stop,
    /// A planned day has passed, or is missing where it is due.
    Late,
    /// Someone is not ready.
    Waiting,
    /// Both hands are ready.
    Ready,
    /// Worth knowing.
    Calm,
}

impl Matter {
    /// What matters most: a stop flag, a day that has passed, a warning, "not yet", "both ready", a date. Nothing for a
    /// function that is set aside.
    #[must_use]
    pub fn of(seen: Seen<'_>, function: &Function) -> Option<Self> {
        let stage = function.standing.stage()?;
        flagged(seen, function, Severity::Stop)
            .or_else(|| late(function, stage, seen.today))
            .or_else(|| flagged(seen, function, Severity::Warn))
            .or_else(|| not_yet(function))
            .or_else(|| both_ready(function, stage))
            .or_else(|| calm(function, stage))
    }

    /// In the few cells of a card.
    #[must_use]
    pub fn short(&self) -> String {
        match self {
            Self::Flagged {
                severity, matter, ..
            } => format!("[{}] {matter}", severity.letter()),
            Self::Late(days) => format!("! {days} d late"),
            Self::NoConfirmation => "! confirm ?".to_owned(),
            Self::NotYet(HandSide::Giver) => "G not yet".to_owned(),
            Self::NotYet(HandSide::Receiver) => "R not yet".to_owned(),
            Self::BothReady => "both ready".to_owned(),
            Self::CameBack => "came back".to_owned(),
            Self::Undated => "! no date".to_owned(),
            Self::TransferPlanned(day) => day.format("by %b %Y").to_string(),
            Self::ConfirmationPlanned(day) => day.format("conf. %b %y").to_string(),
            Self::Confirmed(day) => shown(*day),
        }
    }

    /// In words that stand alone.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Flagged {
                rule,
                severity,
                matter,
            } => format!("{severity} flag {rule}, {matter}"),
            Self::Late(days) => format!("{} late", count(*days, "day")),
            Self::NoConfirmation => "no date to confirm".to_owned(),
            Self::NotYet(side) => format!("the {side} says not yet"),
            Self::BothReady => "both ready".to_owned(),
            Self::CameBack => "came back".to_owned(),
            Self::Undated => "no date".to_owned(),
            Self::TransferPlanned(day) => format!("transfer planned {day}"),
            Self::ConfirmationPlanned(day) => format!("confirmation planned {day}"),
            Self::Confirmed(day) => format!("confirmed on {day}"),
        }
    }

    /// How urgent it is.
    #[must_use]
    pub const fn urgency(&self) -> Urgency {
        match self {
            Self::Flagged { severity, .. } => match severity {
                Severity::Stop => Urgency::Stop,
                Severity::Warn => Urgency::Waiting,
                Severity::Note => Urgency::Calm,
            },
            Self::Late(_) | Self::NoConfirmation => Urgency::Late,
            Self::NotYet(_) => Urgency::Waiting,
            Self::BothReady => Urgency::Ready,
            Self::CameBack
            | Self::Undated
            | Self::TransferPlanned(_)
            | Self::ConfirmationPlanned(_)
            | Self::Confirmed(_) => Urgency::Calm,
        }
    }
}

/// The first open flag of a severity that is about the function.
fn flagged(seen: Seen<'_>, function: &Function, severity: Severity) -> Option<Matter> {
    let subject = Subject::function(&function.outline.id);
    let mut flags = seen.assessment.about(&subject);
    let flag = flags.find(|flag| flag.severity == severity && flag.accepted.is_none())?;
    let name = format!("{}: ", function.outline.name);
    let matter = flag.brief.strip_prefix(&name).unwrap_or(&flag.brief);
    // A card stands in the column of its stage already.
    let stage = format!("{}, ", function.standing);
    Some(Matter::Flagged {
        rule: flag.rule,
        severity,
        matter: matter.strip_prefix(&stage).unwrap_or(matter).to_owned(),
    })
}

fn late(function: &Function, stage: Stage, today: Date) -> Option<Matter> {
    let planned = match stage {
        Stage::Held | Stage::Documented | Stage::Shadowed | Stage::Shared => {
            function.planned.transfer?
        }
        Stage::Transferred => match function.planned.confirm {
            Some(day) => day,
            None => return Some(Matter::NoConfirmation),
        },
        Stage::Confirmed => return None,
    };
    let days = days_between(planned, today);
    (days > 0).then_some(Matter::Late(days))
}

fn not_yet(function: &Function) -> Option<Matter> {
    let mut sides = HandSide::ALL.iter().rev().copied();
    sides
        .find(|side| function.hands.ready(*side) == Some(false))
        .map(Matter::NotYet)
}

fn both_ready(function: &Function, stage: Stage) -> Option<Matter> {
    let shown = function.hands.both_ready() && !stage.is_handed_over();
    shown.then_some(Matter::BothReady)
}

fn calm(function: &Function, stage: Stage) -> Option<Matter> {
    let last = function.steps.last();
    let came_back = last.is_some_and(|step| step.from.stage().is_some_and(|from| from > stage));
    if came_back {
        return Some(Matter::CameBack);
    }
    match stage {
        Stage::Held | Stage::Documented | Stage::Shadowed | Stage::Shared => {
            let planned = function.planned.transfer;
            Some(planned.map_or(Matter::Undated, Matter::TransferPlanned))
        }
        Stage::Transferred => function.planned.confirm.map(Matter::ConfirmationPlanned),
        Stage::Confirmed => last.map(|step| Matter::Confirmed(step.on)),
    }
}
