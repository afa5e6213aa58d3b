//! Single values: how each type of the domain is written in a file, and what to say when it is not.

use super::nearest::choose;
use crate::domain::book::Book;
use crate::domain::exit::{ExitKind, ExitReason, Outcome};
use crate::domain::flags::settings::{RuleId, SubjectKind};
use crate::domain::function::{
    Aside, Cluster, Cycle, EndsBy, HandoverOrder, Stage, Standing, Weight,
};
use crate::domain::id::{
    CandidateId, CriterionId, EntryId, FunctionId, GateId, OrganisationId, PersonId, PlanId,
    QuestionId, RoundId, SignalId, TemplateId,
};
use crate::domain::organisation::{Commitment, OrganisationRole};
use crate::domain::phase::PhaseId;
use crate::domain::question::{QuestionState, Theme};
use crate::domain::round::{
    BallotMode, Basis, Conflict, DecisionKind, Hundredths, RoundState, ScoreValue,
};
use crate::domain::text::{LINE_LIMIT, Line, TEXT_LIMIT, Text, TextProblem, shown};
use crate::domain::{Date, UnknownWord};
use chrono::Datelike;
use toml::de::DeValue;

/// Why a value was not taken.
#[derive(Debug)]
pub(in crate::interchange) struct Fault {
    pub(super) message: String,
    pub(super) remedy: String,
    /// The character that is at fault, where it is one.
    character: Option<char>,
}

/// A type that stands in a file as one value.
pub(in crate::interchange) trait Scalar: Sized {
    /// What is to be written, for messages: "a date such as 2026-03-31".
    const WANTED: &'static str;

    /// Takes a value.
    fn read(value: &DeValue<'_>) -> Result<Self, Fault>;
}

impl Fault {
    pub(in crate::interchange) fn new(
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self {
            message: message.into(),
            remedy: remedy.into(),
            character: None,
        }
    }

    /// The value is of another type than wanted.
    fn type_of(value: &DeValue<'_>, wanted: &str) -> Self {
        let message = format!("this is {}; it should be {wanted}", what_it_is(value));
        let remedy = match value {
            DeValue::Datetime(_) => "text stands in \"quotes\"".to_owned(),
            _ => format!("write {wanted}"),
        };
        Self::new(message, remedy)
    }

    fn word(unknown: &UnknownWord) -> Self {
        let message = format!("\"{}\" is not a {}", unknown.word, unknown.what);
        Self::new(
            message,
            choose(&unknown.word, unknown.allowed.iter().copied()),
        )
    }

    fn text(problem: &TextProblem) -> Self {
        let (message, remedy) = match problem {
            TextProblem::Empty => ("this is empty", "write a few words, or leave the key out"),
            TextProblem::TooLong { .. } => ("this is too long", "say it shorter"),
            TextProblem::Forbidden { .. } => (
                "this holds what a screen must not show",
                "type it again by hand",
            ),
        };
        let character = match problem {
            TextProblem::Forbidden { code, .. } => char::from_u32(*code),
            TextProblem::Empty | TextProblem::TooLong { .. } => None,
        };
        Self {
            message: format!("{message}: {problem}"),
            remedy: remedy.to_owned(),
            character,
        }
    }

    /// How far into the value as written the fault lies, in bytes.
    pub(super) fn offset(&self, written: &str) -> usize {
        let Some(character) = self.character else {
            return 0;
        };
        let code = u32::from(character);
        let spellings = [
            character.to_string(),
            format!("\\u{code:04x}"),
            format!("\\U{code:08x}"),
            format!("\\x{code:02x}"),
            short_escape(character).to_owned(),
        ];
        let lower = written.to_ascii_lowercase();
        let places = spellings.iter().filter(|spelling| !spelling.is_empty());
        places
            .filter_map(|spelling| lower.find(&spelling.to_ascii_lowercase()))
            .min()
            .unwrap_or(0)
    }
}

/// The two-character escape that TOML has for some control characters.
fn short_escape(character: char) -> &'static str {
    match character {
        '\u{08}' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\u{0c}' => "\\f",
        '\r' => "\\r",
        '\u{1b}' => "\\e",
        _ => "",
    }
}

/// What a value is, in words.
pub(super) fn what_it_is(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with decimals",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

macro_rules! words {
    ($($name:ident: $wanted:literal),+ $(,)?) => {$(
        impl Scalar for $name {
            const WANTED: &'static str = $wanted;

            fn read(value: &DeValue<'_>) -> Result<Self, Fault> {
                match value {
                    DeValue::String(word) => word.parse().map_err(|unknown| Fault::word(&unknown)),
                    other => Err(Fault::type_of(other, Self::WANTED)),
                }
            }
        }
    )+};
}

words! {
    ExitReason: "a reason such as \"strategy-change\"",
    ExitKind: "a kind such as \"to-successor\"",
    Outcome: "an outcome such as \"sustained\"",
    OrganisationRole: "a role such as \"backbone\"",
    Commitment: "\"none\", \"personal\" or \"institutional\"",
    PhaseId: "\"early\", \"middle\", \"mature\" or \"after-exit\"",
    Stage: "a stage such as \"held\"",
    Cluster: "a cluster such as \"direction\"",
    Cycle: "\"weekly\", \"monthly\", \"quarterly\" or \"yearly\"",
    EndsBy: "\"hand-over\", \"retire\" or \"keep-light\"",
    HandoverOrder: "\"first\", \"middle\", \"last\" or \"share\"",
    Theme: "a theme such as \"funding\"",
    QuestionState: "\"unasked\", \"open\", \"answered\" or \"parked\"",
    BallotMode: "\"teller\" or \"commit-reveal\"",
    RoundState: "\"draft\", \"open\", \"closed\", \"decided\" or \"abandoned\"",
    Conflict: "\"none\", \"declared\" or \"recused\"",
    Basis: "what the score rests on, such as \"documents\"",
    DecisionKind: "\"chosen\", \"split\", \"interim\" or \"none\"",
    RuleId: "a rule such as \"FR2\"",
    Book: "a book such as \"funding\"",
    SubjectKind: "a kind such as \"function\"",
}

macro_rules! slugs {
    ($($name:ident),+ $(,)?) => {$(
        impl Scalar for $name {
            const WANTED: &'static str = "an id such as \"common-agenda\"";

            fn read(value: &DeValue<'_>) -> Result<Self, Fault> {
                match value {
                    DeValue::String(word) => Self::parse(word).map_err(|problem| {
                        let message = format!("\"{}\" cannot be an id", problem.given);
                        let small = problem.given.to_lowercase();
                        match Self::parse(&small) {
                            Ok(id) => Fault::new(message, format!("write \"{id}\": ids have small letters")),
                            Err(_) => Fault::new(message, "ids are 1 to 64 of a-z, 0-9 and -, and begin and end with a letter or digit"),
                        }
                    }),
                    other => Err(Fault::type_of(other, Self::WANTED)),
                }
            }
        }
    )+};
}

slugs!(
    CandidateId,
    CriterionId,
    EntryId,
    FunctionId,
    GateId,
    OrganisationId,
    PersonId,
    PlanId,
    QuestionId,
    RoundId,
    SignalId,
    TemplateId
);

macro_rules! prose {
    ($($name:ident: $wanted:literal),+ $(,)?) => {$(
        impl Scalar for $name {
            const WANTED: &'static str = $wanted;

            fn read(value: &DeValue<'_>) -> Result<Self, Fault> {
                match value {
                    DeValue::String(raw) => Self::parse(raw).map_err(|problem| Fault::text(&problem)),
                    other => Err(Fault::type_of(other, Self::WANTED)),
                }
            }
        }
    )+};
}

const _: () = assert!(
    LINE_LIMIT == 200 && TEXT_LIMIT == 4000,
    "the words below say so"
);
prose! {
    Line: "one line of text of at most 200 characters",
    Text: "text of at most 4000 characters",
}

impl Scalar for Standing {
    const WANTED: &'static str =
        "a stage such as \"shared\", or \"retired\", \"orphaned\" or \"not-ours\"";

    fn read(value: &DeValue<'_>) -> Result<Self, Fault> {
        let DeValue::String(word) = value else {
            return Err(Fault::type_of(value, Self::WANTED));
        };
        let on = word.parse::<Stage>().map(Self::On);
        on.or_else(|unknown| {
            word.parse::<Aside>().map(Self::Aside).map_err(|aside| {
                let allowed = [unknown.allowed, aside.allowed].concat();
                Fault::word(&UnknownWord { allowed, ..aside })
            })
        })
    }
}

impl Scalar for bool {
    const WANTED: &'static str = "true or false";

    fn read(value: &DeValue<'_>) -> Result<Self, Fault> {
        match value {
            DeValue::Boolean(truth) => Ok(*truth),
            other => Err(Fault::type_of(other, Self::WANTED)),
        }
    }
}

impl Scalar for u64 {
    const WANTED: &'static str = "a whole number";

    fn read(value: &DeValue<'_>) -> Result<Self, Fault> {
        match value {
            DeValue::Integer(number) => Self::from_str_radix(number.as_str(), number.radix())
                .map_err(|_| {
                    let message =
                        format!("{} is not a number that fits here", shown(number.as_str()));
                    Fault::new(message, "write a whole number, not below 0")
                }),
            other => Err(Fault::type_of(other, Self::WANTED)),
        }
    }
}

impl Scalar for u32 {
    const WANTED: &'static str = "a whole number";

    fn read(value: &DeValue<'_>) -> Result<Self, Fault> {
        let number = u64::read(value)?;
        Self::try_from(number).map_err(|_| {
            Fault::new(
                format!("{number} is too large"),
                "write a smaller whole number",
            )
        })
    }
}

impl Scalar for Weight {
    const WANTED: &'static str = "a whole number from 1 to 5";

    fn read(value: &DeValue<'_>) -> Result<Self, Fault> {
        let DeValue::Integer(_) = value else {
            return Err(Fault::type_of(value, Self::WANTED));
        };
        u32::read(value)
            .ok()
            .and_then(|number| Self::new(number).ok())
            .ok_or_else(|| {
                Fault::new(
                    "a weight is a whole number from 1 to 5",
                    "write 1, 2, 3, 4 or 5",
                )
            })
    }
}

impl Scalar for Hundredths {
    const WANTED: &'static str = "a number such as 3 or 2.5";

    fn read(value: &DeValue<'_>) -> Result<Self, Fault> {
        let written = match value {
            DeValue::Float(number) => number.as_str(),
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            other => return Err(Fault::type_of(other, Self::WANTED)),
        };
        hundredths(written).map(Self).ok_or_else(|| {
            let message = format!(
                "{} is not a plain number of at most two decimals",
                shown(written)
            );
            Fault::new(message, "write a number such as 3, 2.5 or 2.75")
        })
    }
}

/// A plain decimal number of at most two decimals, exactly, as hundredths.
pub(in crate::interchange) fn hundredths(written: &str) -> Option<u32> {
    let (whole, part) = written.split_once('.').unwrap_or((written, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 6 || part.len() > 2 || !digits(whole) || !digits(part) {
        return None;
    }
    format!("{whole}{part:0<2}").parse().ok()
}

impl Scalar for ScoreValue {
    const WANTED: &'static str = "1, 2, 3, 4, 5 or \"no-evidence\"";

    fn read(value: &DeValue<'_>) -> Result<Self, Fault> {
        let written = match value {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            DeValue::String(word) if word == "no-evidence" => word.as_ref(),
            DeValue::String(word) => {
                let message = format!("\"{}\" is not a score", shown(word));
                return Err(Fault::new(
                    message,
                    "write 1, 2, 3, 4, 5 without quotes, or \"no-evidence\"",
                ));
            }
            other => return Err(Fault::type_of(other, Self::WANTED)),
        };
        Self::parse(written).map_err(|_| {
            let message = format!("{} is not a score", shown(written));
            Fault::new(
                message,
                "scores are the whole numbers 1 to 5, or \"no-evidence\"",
            )
        })
    }
}

impl Scalar for Date {
    const WANTED: &'static str = "a date such as 2026-03-31, without quotes";

    fn read(value: &DeValue<'_>) -> Result<Self, Fault> {
        let DeValue::Datetime(found) = value else {
            return Err(Fault::type_of(value, Self::WANTED));
        };
        let (Some(date), None, None) = (found.date, found.time, found.offset) else {
            return Err(Fault::new(
                "this has a time of day; a day alone is wanted",
                "write a date such as 2026-03-31",
            ));
        };
        Self::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
            .filter(|day| (1900..=2200).contains(&day.year()))
            .ok_or_else(|| {
                Fault::new(
                    format!("{date} is not a day from 1900 to 2200"),
                    "write a date such as 2026-03-31",
                )
            })
    }
}
