//! Questions about what is owned and written down.

use super::super::case::{Case, entry_record, ids, listed};
use super::super::continuity::record;
use super::{Verdict, Why};
use crate::domain::analysis::calendar::count;
use crate::domain::analysis::handover::{is_outgoing, moves, outgoing_name};
use crate::domain::book::handover::{BY, MOVED, OWNER, PERSONAL_DATA, TO};
use crate::domain::book::trust::NOTE;
use crate::domain::book::{Book, Entry};
use crate::domain::function::{Function, Stage};

/// Q34: no asset is listed, or some belong to the backbone that leaves and have no day to move.
pub(in super::super) fn q34(case: &Case<'_>) -> Verdict {
    let assets: Vec<&Entry> = case.plan.books.of(Book::Asset).collect();
    if assets.is_empty() {
        return Verdict::Nothing(Why::bare(
            "no asset is listed",
            "no name, web address, data, account or contract is listed with its owner",
        ));
    }
    let ours = |asset: &&Entry| asset.get(OWNER).map(|owner| is_outgoing(case.plan, owner));
    let stays = |asset: &&Entry| asset.get(MOVED).is_none() && asset.get(BY).is_none();
    let held = assets
        .iter()
        .copied()
        .filter(|one| ours(one) == Some(true) && stays(one));
    let held: Vec<&Entry> = held.collect();
    let unknown = assets
        .iter()
        .filter(|one| ours(one).is_none() && stays(one))
        .count();
    let (all, backbone) = (count(assets.len(), "asset"), outgoing_name(case.plan));
    match (held.len(), unknown) {
        (0, 0) => Verdict::Settled,
        (0, some) => Verdict::Unknown(format!("who owns {some} of {all} is unknown")),
        (number, _) => Verdict::Against(Why {
            brief: format!("{number} of {all} with no day to move"),
            says: format!(
                "{number} of {all} {} {backbone}'s and {} no day to change hands",
                if number == 1 { "is" } else { "are" },
                if number == 1 { "has" } else { "have" }
            ),
            facts: ids(held.iter().map(|asset| &asset.id)),
            records: held
                .iter()
                .map(|asset| entry_record(asset, format!("{}, by ?", asset.name(case.plan))))
                .collect(),
        }),
    }
}

/// The functions that carry data.
const WITH_DATA: [&str; 3] = ["indicators", "data", "archive"];

/// Q35: what carries data moves, and of no asset is it said whether it holds personal data; or an asset that does moves
/// without a note.
pub(in super::super) fn q35(case: &Case<'_>) -> Verdict {
    let assets: Vec<&Entry> = case.plan.books.of(Book::Asset).collect();
    let without_note = |asset: &&Entry| {
        asset.get(PERSONAL_DATA) == Some(true)
            && asset.get(TO).is_some()
            && asset.get(NOTE).is_none()
    };
    let bare: Vec<&Entry> = assets.iter().copied().filter(without_note).collect();
    if !bare.is_empty() {
        let number = count(bare.len(), "asset");
        return Verdict::Against(Why {
            brief: format!("{number} with personal data, no note"),
            says: format!(
                "personal data is to move with {number}, and nothing is noted on what the law asks"
            ),
            facts: ids(bare.iter().map(|asset| &asset.id)),
            records: bare
                .iter()
                .map(|asset| entry_record(asset, format!("{}, note ?", asset.name(case.plan))))
                .collect(),
        });
    }
    let moving = case.plan.functions.iter().filter(|function| {
        let carries = WITH_DATA.contains(&function.outline.id.as_str());
        carries && moves(function) && begins_to_move(function)
    });
    let moving: Vec<&Function> = moving.collect();
    if moving.is_empty()
        || assets
            .iter()
            .any(|asset| asset.get(PERSONAL_DATA).is_some())
    {
        return Verdict::Settled;
    }
    let names = listed(moving.iter().map(|function| function.outline.name.as_str()));
    Verdict::Nothing(Why {
        brief: "nothing is noted on personal data".to_owned(),
        says: format!("{names} moves, and of no asset is it noted whether it holds personal data"),
        facts: ids(moving.iter().map(|function| &function.outline.id)),
        records: moving
            .iter()
            .map(|function| record(function, function.standing.to_string()))
            .collect(),
    })
}

fn begins_to_move(function: &Function) -> bool {
    let past_held = function
        .standing
        .stage()
        .is_some_and(|stage| stage > Stage::Held);
    past_held || function.parties.receiver.is_some()
}

/// Q37: functions beyond `documented` that came there without a document or evidence of one.
///
/// A function whose steps are not recorded is not judged here.
pub(in super::super) fn q37(case: &Case<'_>) -> Verdict {
    let beyond = case.plan.functions.iter().filter(|function| {
        let stage = function.standing.stage();
        stage.is_some_and(|stage| stage > Stage::Documented) && !function.steps.is_empty()
    });
    let beyond: Vec<&Function> = beyond.collect();
    let has_document = |function: &Function| {
        let documented = function.entered(Stage::Documented);
        documented.is_some_and(|step| step.link.is_some() || step.evidence.is_some())
    };
    let bare = beyond
        .iter()
        .copied()
        .filter(|function| !has_document(function));
    let bare: Vec<&Function> = bare.collect();
    if bare.is_empty() {
        return Verdict::Settled;
    }
    let (number, all) = (bare.len(), count(beyond.len(), "function"));
    let verb = if number == 1 { "has" } else { "have" };
    Verdict::Against(Why {
        brief: format!("{number} of {all} {verb} no document"),
        says: format!("{number} of {all} beyond documented {verb} no document on record"),
        facts: ids(bare.iter().map(|function| &function.outline.id)),
        records: bare
            .iter()
            .map(|function| record(function, format!("{}, document ?", function.standing)))
            .collect(),
    })
}
