//! A draft of days: those that are proposed for several functions at once, each taken or left, with what follows.
//!
//! What is proposed is the draft of the command. Nothing is saved here; those that are taken are planned as one action.

mod actions;

pub use actions::ACTIONS;

use std::collections::BTreeSet;

use super::trial::{Over, Trial, Tried};
use crate::app::lists::{Cell, Entry, ListName, Listing};
use crate::app::meaning::Meaning;
use crate::app::model::{Model, OpenPlan};
use crate::app::words;
use crate::domain::analysis::Draft;
use crate::domain::analysis::draft::{NoDraft, Proposed, Scope};
use crate::domain::analysis::timeline::Baseline;
use crate::domain::id::FunctionId;
use crate::domain::{Change, Date};
use crate::twin::draft::{DraftSeen, ProposedSeen};
use crate::twin::timeline::{DraftTriedSeen, TimeRowSeen};

/// A draft that is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftTrial {
    /// What is chosen of it.
    chosen: Chosen,
    /// The plan with the days that are taken.
    pub tried: Tried,
    /// What is said of it.
    pub said: DraftTriedSeen,
    /// The days as they are.
    pub now: Baseline,
    /// Its functions as rows in words.
    rows: Vec<Entry>,
    /// What was left when that was worked out.
    worked_out: BTreeSet<FunctionId>,
}

/// A draft, and what a person chose of it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Chosen {
    scope: Scope,
    /// With those functions alone of which a day would be another.
    draft: Draft,
    /// The functions that stay as they are.
    left: BTreeSet<FunctionId>,
    /// The selected function; the first one until a key was pressed.
    selected: Option<FunctionId>,
}

impl Chosen {
    /// The functions of which the days are taken.
    fn taken(&self) -> Vec<FunctionId> {
        let proposed = self.draft.proposed.iter().map(|one| &one.function);
        proposed
            .filter(|id| !self.left.contains(*id))
            .cloned()
            .collect()
    }
}

/// The draft that is looked at.
#[must_use]
pub fn trial(model: &Model) -> Option<&DraftTrial> {
    match model.rooms.timeline.trial.as_ref()? {
        Trial::Draft(trial) => Some(trial),
        Trial::WhatIf(_) => None,
    }
}

impl DraftTrial {
    /// The row of a function on the timeline as it would be.
    #[must_use]
    pub fn row(&self, one: &ProposedSeen) -> Option<&TimeRowSeen> {
        self.tried
            .seen
            .find(&format!("function:{}", one.function.id))
    }
}

fn chosen_mut(model: &mut Model) -> Option<&mut Chosen> {
    match model.rooms.timeline.trial.as_mut()? {
        Trial::Draft(trial) => Some(&mut trial.chosen),
        Trial::WhatIf(_) => None,
    }
}

/// Its functions as rows in words.
#[must_use]
pub fn in_words(model: &Model) -> &[Entry] {
    trial(model).map_or(&[], |trial| &trial.rows)
}

/// The selected function, with its days and whether they are taken.
#[must_use]
pub fn selected(model: &Model) -> Option<(&ProposedSeen, bool)> {
    let trial = trial(model)?;
    let chosen = trial.chosen.selected.as_ref();
    let listing = Listing {
        all: trial.rows.iter().collect(),
        entry: Box::new(Entry::clone),
        sieve: model.rooms.sieves.of(ListName::Proposed),
    };
    let row: &Entry = listing.selected(|row| chosen.is_some_and(|id| id.as_str() == row.key))?;
    let mut proposed = trial.said.proposed();
    proposed.find(|(one, _)| one.function.id == row.key)
}

fn selected_id(model: &Model) -> Option<FunctionId> {
    selected(model)?.0.function.id.parse().ok()
}

/// Selects a function.
pub(in crate::app::screens) fn select(model: &mut Model, key: &str) {
    if let Some(chosen) = chosen_mut(model) {
        chosen.selected = key.parse().ok();
    }
}

/// The changes that plan the days that are taken.
fn changes(model: &Model) -> Vec<Change> {
    trial(model).map_or_else(Vec::new, |trial| {
        let taken = trial.chosen.taken();
        trial.chosen.draft.changes(Some(&taken))
    })
}

/// What can be proposed for the plan, without what is planned so already.
///
/// # Errors
/// The sentence that says why there is nothing.
fn proposal(open: &OpenPlan, scope: Scope, today: Date) -> Result<Draft, String> {
    let mut draft = Draft::of(&open.plan, today, scope).map_err(|why| {
        let said = words::capital(&why.to_string());
        match why {
            NoDraft::NoExit => format!("{said}. {} on its row sets it.", Meaning::Dates),
            NoDraft::ExitPassed => format!("{said}."),
        }
    })?;
    draft.proposed.retain(Proposed::is_changed);
    if draft.proposed.is_empty() {
        return Err(nothing(&DraftSeen::of(&open.plan, &draft), scope));
    }
    Ok(draft)
}

fn nothing(draft: &DraftSeen, scope: Scope) -> String {
    match (draft.left_out.as_slice(), scope) {
        ([], Scope::Undated) => "Every function still to move has its day.".to_owned(),
        ([], Scope::All) => "Nothing would be proposed but what is planned.".to_owned(),
        ([(named, why)], _) => format!("No day is found for {}: {why}.", named.name),
        ([(named, why), ..], _) => {
            let number = draft.left_out.len();
            format!(
                "No day is found for {number} functions; {}: {why}.",
                named.name
            )
        }
    }
}

fn work_out(open: &OpenPlan, chosen: Chosen, today: Date) -> DraftTrial {
    let taken = chosen.taken();
    let tried = chosen.draft.tried_on(&open.plan, &taken);
    let tried = Tried::of(open, &tried, &taken, today);
    let said = DraftTriedSeen::of(
        &open.plan,
        &chosen.draft,
        &taken,
        &tried.follows,
        tried.exit.as_deref(),
    );
    DraftTrial {
        rows: said.proposed().map(entry).collect(),
        now: Baseline::of(&open.plan, today),
        worked_out: chosen.left.clone(),
        chosen,
        tried,
        said,
    }
}

fn entry((one, taken): (&ProposedSeen, bool)) -> Entry {
    let [start, transfer, confirm] = one.days.map(|(_, day)| day);
    let cells = vec![
        Cell::words("name", &one.function.name),
        Cell::words("taken", if taken { "yes" } else { "no" }),
        Cell::day("start", start),
        Cell::day("transfer", transfer),
        Cell::day("confirm", confirm),
        Cell::words("because", one.because.join("; ")),
    ];
    Entry::new(one.function.id.as_str(), cells)
}

/// Works out anew what was chosen otherwise; where the plan changed, drafts anew what was not taken.
pub(super) fn settled(
    open: &OpenPlan,
    trial: Box<DraftTrial>,
    today: Date,
) -> Result<Box<DraftTrial>, Over> {
    let is_fresh = trial.tried.is_fresh(open, today);
    if is_fresh && trial.worked_out == trial.chosen.left {
        return Ok(trial);
    }
    let chosen = trial.chosen;
    if is_fresh {
        return Ok(Box::new(work_out(open, chosen, today)));
    }
    if is_planned(open, &chosen) {
        return Err(Over::Taken);
    }
    let draft = proposal(open, chosen.scope, today)
        .map_err(|_| Over::Dropped("The plan changed, and nothing is left to propose."))?;
    let chosen = Chosen { draft, ..chosen };
    Ok(Box::new(work_out(open, chosen, today)))
}

/// Whether the days that are taken are those of the plan.
fn is_planned(open: &OpenPlan, chosen: &Chosen) -> bool {
    let taken = chosen.taken();
    let mut proposed = chosen.draft.proposed.iter();
    !taken.is_empty()
        && proposed.all(|one| {
            let now = open.plan.functions.get(&one.function);
            !taken.contains(&one.function) || now.is_some_and(|now| now.planned == one.days)
        })
}

/// What the event line says of it.
pub(super) fn remark(model: &Model) -> Option<String> {
    let trial = trial(model)?;
    let counted = trial.said.counted();
    let (open, dates) = (Meaning::Open, Meaning::Dates);
    let can_be_planned = model.read_only().is_none() && !trial.chosen.taken().is_empty();
    Some(if can_be_planned {
        format!("{counted}. {dates} plans them, as one change; {open} takes or leaves one.")
    } else {
        format!("{counted}. {open} takes or leaves one.")
    })
}
