//! The stored form of a change: a kind, a version and a compact JSON body.
//!
//! Bodies are a public format and are kept for ever. The kind is the spelling of the variant, the body its fields;
//! the version counts the forms that the body of a kind has had. A body holds no floating point.
//! The hashes over bodies are left to the store.

use super::books;
use super::upcast::{UPCASTERS, Upcasters};
use crate::domain::Change;
use serde::Deserialize;
use serde_json::value::RawValue;

/// A change as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoded {
    /// What kind of change it is, such as `stage-moved`.
    pub kind: String,
    /// Which form of the kind's body this is, from 1.
    pub version: u32,
    /// The body: one compact JSON object.
    pub body: String,
}

/// What a stored change turns out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decoded {
    /// A change this version knows.
    Known(Change),
    /// A kind, or a form of a kind, that came after this version; it is kept as it is.
    NewerThanThis,
    /// A kind this version knows, with a body that is not of that kind: why it cannot be read.
    Unreadable(String),
}

macro_rules! kinds {
    ($($variant:ident = $kind:literal),+ $(,)?) => {
        /// Every kind of change that this version writes.
        pub const KINDS: &[&str] = &[$($kind),+];

        /// The kind of a change. A new variant does not compile until it has one.
        #[must_use]
        pub const fn kind(change: &Change) -> &'static str {
            match change {
                $(Change::$variant { .. } => $kind),+
            }
        }
    };
}

kinds! {
    PlanStarted = "plan-started",
    CollectiveEdited = "collective-edited",
    ExitEdited = "exit-edited",
    OrganisationAdded = "organisation-added",
    OrganisationEdited = "organisation-edited",
    OrganisationLeft = "organisation-left",
    PersonAdded = "person-added",
    PersonEdited = "person-edited",
    PersonRenamed = "person-renamed",
    PersonErased = "person-erased",
    PhasePlanned = "phase-planned",
    PhaseDated = "phase-dated",
    SignalAdded = "signal-added",
    SignalMarked = "signal-marked",
    PhaseAdvanced = "phase-advanced",
    PhaseReturned = "phase-returned",
    FunctionAdded = "function-added",
    FunctionEdited = "function-edited",
    FunctionPlanned = "function-planned",
    FunctionRemoved = "function-removed",
    ReadinessGiven = "readiness-given",
    StageMoved = "stage-moved",
    StageReverted = "stage-reverted",
    FunctionSetAside = "function-set-aside",
    FunctionBroughtBack = "function-brought-back",
    QuestionAdded = "question-added",
    QuestionEdited = "question-edited",
    QuestionAsked = "question-asked",
    QuestionAnswered = "question-answered",
    QuestionParked = "question-parked",
    EntryAdded = "entry-added",
    EntryEdited = "entry-edited",
    EntryRemoved = "entry-removed",
    RuleSet = "rule-set",
    FlagAccepted = "flag-accepted",
    FlagReopened = "flag-reopened",
    RoundAdded = "round-added",
    RoundOpened = "round-opened",
    RoundClosed = "round-closed",
    RevealsEnded = "reveals-ended",
    RoundDecided = "round-decided",
    RoundAbandoned = "round-abandoned",
    WeightsSet = "weights-set",
    FloorsSet = "floors-set",
    CandidateAdded = "candidate-added",
    CandidateRemoved = "candidate-removed",
    GateMarked = "gate-marked",
    GateWaived = "gate-waived",
    ScorerAdded = "scorer-added",
    ScorerRemoved = "scorer-removed",
    ConflictDeclared = "conflict-declared",
    ScorerInvited = "scorer-invited",
    BallotCast = "ballot-cast",
    ScoreRevealed = "score-revealed",
    ScoreModerated = "score-moderated",
    Undone = "undone",
}

/// A change as serde writes it.
#[derive(Deserialize)]
struct Tagged<'a> {
    #[serde(borrow)]
    body: &'a RawValue,
}

/// The stored form of a change.
///
/// # Panics
/// Never: the types of the domain hold nothing that JSON cannot write.
#[must_use]
pub fn encode(change: &Change) -> Encoded {
    let whole =
        serde_json::to_string(change).expect("a change has only text keys and whole numbers");
    let tagged: Tagged<'_> =
        serde_json::from_str(&whole).expect("a change is written as its kind and its body");
    Encoded {
        kind: kind(change).to_owned(),
        version: UPCASTERS.current(kind(change)),
        body: tagged.body.get().to_owned(),
    }
}

/// Reads a stored change, raising the body of an older form to today's first.
#[must_use]
pub fn decode(kind: &str, version: u32, body: &str) -> Decoded {
    decode_with(&UPCASTERS, kind, version, body)
}

/// As [`decode`], with another table of upcasters.
#[must_use]
pub fn decode_with(upcasters: &Upcasters, kind: &str, version: u32, body: &str) -> Decoded {
    let current = upcasters.current(kind);
    if !KINDS.contains(&kind) || version > current {
        return Decoded::NewerThanThis;
    }
    let raised;
    let body = if version == current {
        body
    } else {
        match upcasters.raise(kind, version, body) {
            Ok(body) => {
                raised = body;
                &raised
            }
            Err(why) => return Decoded::Unreadable(why),
        }
    };
    match read(kind, body) {
        Ok(change) => Decoded::Known(change),
        Err(_) if is_about_entries(kind) && books::came_later(body) => Decoded::NewerThanThis,
        Err(error) => Decoded::Unreadable(error.to_string()),
    }
}

/// Whether the bodies of this kind have what the columns of a book say. Books, columns and words grow without a new
/// form of the kind, because old bodies stay what they are.
fn is_about_entries(kind: &str) -> bool {
    matches!(kind, "entry-added" | "entry-edited" | "entry-removed")
}

fn read(kind: &str, body: &str) -> serde_json::Result<Change> {
    // Exactly one JSON value, so that a body cannot close the object it is put into.
    let body: &RawValue = serde_json::from_str(body)?;
    serde_json::from_str(&format!(r#"{{"kind":"{kind}","body":{body}}}"#))
}
