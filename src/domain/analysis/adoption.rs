//! What a decided round would set in its plan: the exit's successor, and who is to receive the functions that nobody
//! receives yet.
//!
//! Nothing follows from a decision by itself: this only lists the changes, each in words, for people to look at and to
//! take or leave. Nothing that somebody has set already is replaced but the exit's successor, and that is said.

use super::handover::outgoing;
use crate::domain::change::Change;
use crate::domain::exit::ExitEdit;
use crate::domain::function::{EndsBy, Function, FunctionPlan, HandoverOrder};
use crate::domain::id::{FunctionId, OrganisationId};
use crate::domain::patch::Patch;
use crate::domain::plan::Plan;
use crate::domain::round::{Candidate, Decision, DecisionKind, Round};
use crate::domain::text::Line;

/// The changes that follow from a decision, in the order in which they are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// The body that the decision names.
    pub successor: OrganisationId,
    /// What would be set; empty where the plan says all of it already.
    pub steps: Vec<Adopting>,
    /// Functions without a receiver that suit several bodies rather than one, and are left to people.
    pub shared: Vec<FunctionId>,
}

/// One of these changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopting {
    /// What it is about.
    pub part: AdoptedPart,
    /// What it changes.
    pub change: Change,
    /// The same in words, marked `~` for changed as in the preview of a file.
    pub told: String,
}

/// What of a plan a decision sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AdoptedPart {
    /// The successor of the exit.
    Exit,
    /// The receiver of a function.
    Function(FunctionId),
}

/// Why nothing can follow from a round by itself.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAdopted {
    /// Nobody has decided.
    #[error("the round is not decided, so nothing follows from it yet")]
    Undecided,
    /// The role is split.
    #[error(
        "the role is split between several, and the decision does not say who is to receive which function; set the \
         receiver of each function by hand"
    )]
    Split,
    /// Nobody was chosen.
    #[error("no candidate was found suitable, so there is no successor to set")]
    NoneSuitable,
    /// The candidate stands for no organisation of the plan.
    #[error(
        "{0} is not among the plan's organisations, so it cannot be set as successor or receiver; add the organisation \
         and set it by hand"
    )]
    Unknown(Line),
    /// The organisation has left.
    #[error("{0} has left the collective, so it cannot follow")]
    Left(Line),
    /// The organisation is the one that is leaving.
    #[error("{0} is the body that is leaving, so nothing passes on to it")]
    Outgoing(Line),
}

/// What a round would set in its plan.
///
/// # Errors
/// Why nothing can follow from it by itself, in words.
pub fn adoption(plan: &Plan, round: &Round) -> Result<Adoption, NotAdopted> {
    let decision = round.days.decision.as_ref();
    let successor = successor(plan, round, decision.ok_or(NotAdopted::Undecided)?)?;
    let (shared, to_receive): (Vec<_>, Vec<_>) = plan
        .functions
        .iter()
        .filter(|function| wants_receiver(function, &successor))
        .partition(|function| function.outline.guide.order == Some(HandoverOrder::Share));
    let exit = (plan.exit.successor.as_ref() != Some(&successor))
        .then(|| follow(plan, &successor))
        .into_iter();
    let functions = to_receive
        .into_iter()
        .map(|function| receive(plan, function, &successor));
    Ok(Adoption {
        steps: exit.chain(functions).collect(),
        shared: shared
            .into_iter()
            .map(|one| one.outline.id.clone())
            .collect(),
        successor,
    })
}

impl Adoption {
    /// The changes, to be made together.
    #[must_use]
    pub fn changes(&self) -> Vec<Change> {
        self.steps.iter().map(|step| step.change.clone()).collect()
    }

    /// What they change, a line each.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        self.steps.iter().map(|step| step.told.clone()).collect()
    }

    /// Which functions are left to people, and why. `None` where there is none.
    #[must_use]
    pub fn left_alone(&self, plan: &Plan) -> Option<String> {
        let names: Vec<&str> = self
            .shared
            .iter()
            .filter_map(|id| Some(plan.functions.get(id)?.outline.name.as_str()))
            .collect();
        (!names.is_empty()).then(|| {
            format!(
                "Left as they are, because several bodies share them rather than one taking them: {}.",
                names.join(", ")
            )
        })
    }
}

/// The body that a decision puts in the place of the backbone, for good or for a while.
fn successor(
    plan: &Plan,
    round: &Round,
    decision: &Decision,
) -> Result<OrganisationId, NotAdopted> {
    match decision.kind {
        DecisionKind::Chosen | DecisionKind::Interim => {}
        DecisionKind::Split => return Err(NotAdopted::Split),
        DecisionKind::None => return Err(NotAdopted::NoneSuitable),
    }
    let named = decision.candidates.first();
    let candidate = named
        .and_then(|id| round.candidates.get(id))
        .ok_or(NotAdopted::NoneSuitable)?;
    let body = organisation(plan, candidate)?;
    Ok(body.clone())
}

fn organisation<'a>(
    plan: &Plan,
    candidate: &'a Candidate,
) -> Result<&'a OrganisationId, NotAdopted> {
    let known = candidate
        .organisation
        .as_ref()
        .and_then(|id| Some((id, plan.members.organisations.get(id)?)));
    let (id, body) = known.ok_or_else(|| NotAdopted::Unknown(candidate.name.clone()))?;
    // A second backbone may follow the first; the only one cannot follow itself.
    let mut leaving = outgoing(plan).peekable();
    if leaving.peek().is_some() && leaving.all(|body| body.id == *id) {
        return Err(NotAdopted::Outgoing(body.name.clone()));
    }
    if body.membership.left.is_some() {
        return Err(NotAdopted::Left(body.name.clone()));
    }
    Ok(id)
}

/// To be handed over, still below `transferred`, and with nobody to take it, least of all who does it already.
fn wants_receiver(function: &Function, successor: &OrganisationId) -> bool {
    let stage = function.standing.stage();
    let parties = &function.parties;
    function.outline.ends_by == EndsBy::HandOver
        && stage.is_some_and(|stage| !stage.is_handed_over())
        && parties.receiver.is_none()
        && parties.holder.as_ref() != Some(successor)
}

fn follow(plan: &Plan, successor: &OrganisationId) -> Adopting {
    let before = plan.exit.successor.as_ref();
    let before = before.map_or("?", |id| plan.organisation_name(id));
    Adopting {
        part: AdoptedPart::Exit,
        told: format!(
            "~ exit: successor {before} -> {}",
            plan.organisation_name(successor)
        ),
        change: Change::ExitEdited(ExitEdit {
            successor: Patch::Set(successor.clone()),
            ..ExitEdit::default()
        }),
    }
}

fn receive(plan: &Plan, function: &Function, successor: &OrganisationId) -> Adopting {
    let id = &function.outline.id;
    Adopting {
        part: AdoptedPart::Function(id.clone()),
        told: format!(
            "~ {}: receiver ? -> {}",
            function.outline.name,
            plan.organisation_name(successor)
        ),
        change: Change::FunctionPlanned {
            function: id.clone(),
            plan: Box::new(FunctionPlan {
                receiver: Patch::Set(successor.clone()),
                ..FunctionPlan::default()
            }),
        },
    }
}
