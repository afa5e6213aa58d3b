//! The one thing that matters most about a function, for its card on the board.

use crate::app::words;
use crate::domain::Date;
use crate::domain::flags::Assessment;
use crate::domain::flags::settings::{Severity, Subject};
use crate::domain::function::{Function, HandSide, Stage};

/// What a card says in its last line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The words.
    pub text: String,
    /// How urgent it is.
    pub urgency: Urgency,
}

/// How urgent a mark is.
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

/// A function's name where it can stand between borders, else its id: widths of other scripts cannot be trusted there.
#[must_use]
pub fn title(function: &Function) -> String {
    let outline = &function.outline;
    words::name_or_id(outline.name.as_str(), outline.id.as_str())
}

/// What matters most: a stop flag, a day that has passed, a warning, "not yet", "both ready", a date.
#[must_use]
pub fn matters(function: &Function, assessment: &Assessment, today: Date) -> Option<Mark> {
    let stage = function.standing.stage()?;
    let late = || {
        lateness(function, stage, today).map(|text| Mark {
            text,
            urgency: Urgency::Late,
        })
    };
    flagged(function, assessment, Severity::Stop)
        .or_else(late)
        .or_else(|| flagged(function, assessment, Severity::Warn))
        .or_else(|| not_yet(function))
        .or_else(|| both_ready(function, stage))
        .or_else(|| calm(function, stage))
}

/// The first open flag of a severity that is about the function.
fn flagged(function: &Function, assessment: &Assessment, severity: Severity) -> Option<Mark> {
    let subject = Subject::function(&function.outline.id);
    let mut flags = assessment.about(&subject);
    let flag = flags.find(|flag| flag.severity == severity && flag.accepted.is_none())?;
    let matter = flag
        .brief
        .split_once(": ")
        .map_or(flag.brief.as_str(), |(_, matter)| matter);
    let (letter, urgency) = match severity {
        Severity::Stop => ('S', Urgency::Stop),
        Severity::Warn => ('W', Urgency::Waiting),
        Severity::Note => ('N', Urgency::Calm),
    };
    Some(Mark {
        text: format!("[{letter}] {matter}"),
        urgency,
    })
}

/// How long a planned day has passed, or that a confirmation has no day.
fn lateness(function: &Function, stage: Stage, today: Date) -> Option<String> {
    let planned = match stage {
        Stage::Held | Stage::Documented | Stage::Shadowed | Stage::Shared => {
            function.planned.transfer?
        }
        Stage::Transferred => match function.planned.confirm {
            Some(day) => day,
            None => return Some("! confirm ?".to_owned()),
        },
        Stage::Confirmed => return None,
    };
    let days = (today - planned).num_days();
    (days > 0).then(|| format!("! {days} d late"))
}

fn not_yet(function: &Function) -> Option<Mark> {
    let side = HandSide::ALL
        .iter()
        .rev()
        .find(|side| function.hands.ready(**side) == Some(false))?;
    let text = match side {
        HandSide::Giver => "G not yet",
        HandSide::Receiver => "R not yet",
    };
    Some(Mark {
        text: text.to_owned(),
        urgency: Urgency::Waiting,
    })
}

fn both_ready(function: &Function, stage: Stage) -> Option<Mark> {
    let shown = function.hands.both_ready() && !stage.is_handed_over();
    shown.then(|| Mark {
        text: "both ready".to_owned(),
        urgency: Urgency::Ready,
    })
}

fn calm(function: &Function, stage: Stage) -> Option<Mark> {
    let last = function.steps.last();
    let came_back = last.is_some_and(|step| step.from.stage().is_some_and(|from| from > stage));
    let text = if came_back {
        "came back".to_owned()
    } else {
        match stage {
            Stage::Held | Stage::Documented | Stage::Shadowed | Stage::Shared => {
                match function.planned.transfer {
                    Some(day) => day.format("%b %Y").to_string(),
                    None => "! no date".to_owned(),
                }
            }
            Stage::Transferred => function.planned.confirm?.format("conf. %b %y").to_string(),
            Stage::Confirmed => last?.on.format("%-d %b %Y").to_string(),
        }
    };
    Some(Mark {
        text,
        urgency: Urgency::Calm,
    })
}
