//! Rules about what functions are, what they wait for, and who has to do with them.
//!
//! Moves on the ladder are in [`super::stage`], the holder of the big picture in [`super::big_picture`].

use super::moment::{Moment, reversed};
use super::refusal::refusals;
use super::several::Several;
use super::thing::{Kind, free, never_empty};
use super::{Ruling, big_picture, entry};
use crate::domain::function::{FunctionEdit, FunctionOutline, FunctionPlan, Parties, PlannedDates};
use crate::domain::id::{FunctionId, OrganisationId, PersonId};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

refusals! {
    /// Why something may not happen to a function, apart from its moves.
    pub enum FunctionRefusal {
        "depends-on-another" at DependsOn => DependsOnItself { function: FunctionId }:
            "{function} cannot depend on itself";
        "depends-without-circle" at DependsOn => Circle { path: WaitingPath }:
            "{path}: these would wait for each other in a circle, and none could go first";
        "nothing-depends-on-removed" => OthersDepend { function: FunctionId, others: Several<FunctionId> }:
            "{function} cannot be removed, because it is needed by {others}; change what they depend on first";
        "holder-once" at CoHolders => HeldTwice { function: FunctionId, organisation: OrganisationId }:
            "{organisation} is named twice as holder of {function}; name each holder once";
        "deputy-is-another" at Deputy => DeputyIsLead { function: FunctionId, person: PersonId }:
            "{person} cannot stand in for themselves at {function}; name another deputy, or none";
        "planned-days-in-order" at Transfer => TransferBeforeStart { function: FunctionId }:
            "the planned transfer of {function} lies before its planned start; put the days in order";
        "planned-days-in-order" at End => ConfirmTooEarly { function: FunctionId }:
            "{function} is planned to be confirmed before it has started and been transferred; put the days in order";
    }
}

/// Functions that wait for each other, each for the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingPath(pub Vec<FunctionId>);

impl fmt::Display for WaitingPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids: Vec<&str> = self.0.iter().map(FunctionId::as_str).collect();
        f.write_str(&ids.join(" → "))
    }
}

pub(super) fn added(at: Moment<'_>, outline: &FunctionOutline) -> Ruling {
    free(&at.plan.functions, &outline.id, Kind::Function)?;
    depends(at, &outline.id, &outline.depends_on)
}

pub(super) fn edited(at: Moment<'_>, id: &FunctionId, edit: &FunctionEdit) -> Ruling {
    at.function(id)?;
    never_empty(&edit.name, "name", Kind::Function, id)?;
    never_empty(&edit.weight, "weight", Kind::Function, id)?;
    never_empty(&edit.ends_by, "way to end", Kind::Function, id)?;
    edit.depends_on
        .value()
        .map_or(Ok(()), |needs| depends(at, id, needs))
}

pub(super) fn removed(at: Moment<'_>, id: &FunctionId) -> Ruling {
    at.function(id)?;
    big_picture::not_removed(id)?;
    let needs_it = at
        .plan
        .functions
        .iter()
        .filter(|function| function.outline.depends_on.contains(id));
    let others: Vec<FunctionId> = needs_it.map(|other| other.outline.id.clone()).collect();
    if others.is_empty() {
        return entry::nothing_names(at, id);
    }
    Err(FunctionRefusal::OthersDepend {
        function: id.clone(),
        others: Several(others),
    }
    .into())
}

pub(super) fn planned(at: Moment<'_>, id: &FunctionId, plan: &FunctionPlan) -> Ruling {
    let function = at.function(id)?;
    let mut after = function.clone();
    after.plan(plan);
    parties(at, id, &after.parties)?;
    days_in_order(id, after.planned)?;
    big_picture::stays_held(function, |function| function.plan(plan))
}

fn parties(at: Moment<'_>, id: &FunctionId, parties: &Parties) -> Ruling {
    let holders = || parties.holder.iter().chain(&parties.co_holders);
    for organisation in holders().chain(&parties.receiver) {
        at.organisation(organisation)?;
    }
    for person in parties.lead.iter().chain(&parties.deputy) {
        at.person(person)?;
    }
    let twice = holders().find(|one| holders().filter(|other| other == one).count() > 1);
    if let Some(organisation) = twice.filter(|_| !big_picture::is_big_picture(id)) {
        return Err(FunctionRefusal::HeldTwice {
            function: id.clone(),
            organisation: organisation.clone(),
        }
        .into());
    }
    match &parties.deputy {
        Some(deputy) if parties.lead.as_ref() == Some(deputy) => {
            Err(FunctionRefusal::DeputyIsLead {
                function: id.clone(),
                person: deputy.clone(),
            }
            .into())
        }
        Some(_) | None => Ok(()),
    }
}

fn days_in_order(id: &FunctionId, planned: PlannedDates) -> Ruling {
    let function = id.clone();
    if reversed(planned.start, planned.transfer) {
        return Err(FunctionRefusal::TransferBeforeStart { function }.into());
    }
    if reversed(planned.transfer, planned.confirm) || reversed(planned.start, planned.confirm) {
        return Err(FunctionRefusal::ConfirmTooEarly { function }.into());
    }
    Ok(())
}

fn depends(at: Moment<'_>, id: &FunctionId, needs: &[FunctionId]) -> Ruling {
    for need in needs {
        if need != id {
            at.function(need)?;
        }
    }
    let outlines = at.plan.functions.iter().map(|function| &function.outline);
    waits_in_no_circle(id, needs, outlines)
}

/// Holds unless a function that needs these would wait for itself, by way of these outlines.
pub(super) fn waits_in_no_circle<'a>(
    id: &FunctionId,
    needs: &[FunctionId],
    outlines: impl IntoIterator<Item = &'a FunctionOutline>,
) -> Ruling {
    if needs.contains(id) {
        let function = id.clone();
        return Err(FunctionRefusal::DependsOnItself { function }.into());
    }
    let outlines: BTreeMap<&FunctionId, &[FunctionId]> = outlines
        .into_iter()
        .map(|outline| (&outline.id, &outline.depends_on[..]))
        .collect();
    let path = needs.iter().find_map(|need| path_to(&outlines, need, id));
    match path {
        Some(path) => {
            let path = WaitingPath(std::iter::once(id.clone()).chain(path).collect());
            Err(FunctionRefusal::Circle { path }.into())
        }
        None => Ok(()),
    }
}

/// The way from one function to another along what each depends on, both ends included.
fn path_to(
    needs: &BTreeMap<&FunctionId, &[FunctionId]>,
    from: &FunctionId,
    to: &FunctionId,
) -> Option<Vec<FunctionId>> {
    let mut ways = vec![vec![from.clone()]];
    let mut seen = BTreeSet::from([from]);
    while let Some(way) = ways.pop() {
        let last = way.last()?;
        if last == to {
            return Some(way);
        }
        for next in needs.get(last).copied().unwrap_or_default() {
            if seen.insert(next) {
                ways.push(way.iter().chain([next]).cloned().collect());
            }
        }
    }
    None
}
