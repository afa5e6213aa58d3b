//! The one rule about the big picture: somebody holds it at every moment, and only one body does.
//!
//! A plan may begin without saying who holds it. Once it is said, no change may leave it with nobody or with two.

use super::Ruling;
use super::refusal::refusals;
use super::several::Several;
use crate::domain::Plan;
use crate::domain::function::{BIG_PICTURE, Function, Standing};
use crate::domain::id::{FunctionId, OrganisationId};

refusals! {
    /// Why something may not happen to the big picture.
    pub enum BigPictureRefusal {
        "big-picture-one-holder" at CoHolders => SecondHolder { function: FunctionId, others: Several<OrganisationId> }:
            "{function} has exactly one holder, never two: {others} cannot hold it as well; name one holder";
        "big-picture-always-held" at Holder => NoHolder { function: FunctionId }:
            "{function} must never be without a holder: name who holds it, or who receives it, first";
        "big-picture-stays" at To => Aside { function: FunctionId, to: &'static str }:
            "{function} can never be {to}: somebody holds it for as long as the collective lasts; hand it over instead";
        "big-picture-holder-stays" => HolderLeaves { function: FunctionId, organisation: OrganisationId }:
            "{organisation} cannot leave while it holds {function}: name who holds it next first";
    }
}

/// Whether this is the function that must never have no holder or two.
pub(super) fn is_big_picture(function: &FunctionId) -> bool {
    function.as_str() == BIG_PICTURE
}

/// Holds unless a change to this function would leave the big picture without exactly one holder.
pub(super) fn stays_held(before: &Function, change: impl FnOnce(&mut Function)) -> Ruling {
    let function = before.outline.id.clone();
    if !is_big_picture(&function) {
        return Ok(());
    }
    let mut after = before.clone();
    change(&mut after);
    if let Standing::Aside(aside) = after.standing {
        let to = aside.as_str();
        return Err(BigPictureRefusal::Aside { function, to }.into());
    }
    if !after.parties.co_holders.is_empty() {
        let others = Several(after.parties.co_holders);
        return Err(BigPictureRefusal::SecondHolder { function, others }.into());
    }
    let was_held = before.parties.holder.is_some() || after.is_handed_over();
    if was_held && after.parties.holder.is_none() {
        return Err(BigPictureRefusal::NoHolder { function }.into());
    }
    Ok(())
}

/// Holds unless the function is the big picture, which is never taken out of a plan.
pub(super) fn not_removed(function: &FunctionId) -> Ruling {
    if is_big_picture(function) {
        let (function, to) = (function.clone(), "removed");
        return Err(BigPictureRefusal::Aside { function, to }.into());
    }
    Ok(())
}

/// Holds unless this body holds the big picture, and so cannot leave.
pub(super) fn not_held_by(plan: &Plan, organisation: &OrganisationId) -> Ruling {
    let held = |function: &&Function| {
        is_big_picture(&function.outline.id)
            && function.parties.holder.as_ref() == Some(organisation)
    };
    match plan.functions.iter().find(held) {
        Some(function) => Err(BigPictureRefusal::HolderLeaves {
            function: function.outline.id.clone(),
            organisation: organisation.clone(),
        }
        .into()),
        None => Ok(()),
    }
}
