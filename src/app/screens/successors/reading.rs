//! What can be read in full: ties, a criterion with its anchors, a part of a result.

use super::{criterion, notes, round, said, scorer};
use crate::app::modals::{Modal, TextBox};
use crate::app::model::Model;
use crate::app::words;
use crate::twin::successors::ties_in_short;

/// What the selected scorer said of their ties, with the words for each.
pub(super) fn read_ties(model: &mut Model) {
    let made = model.plan().zip(round(model)).zip(scorer(model));
    let Some(((plan, round), scorer)) = made else {
        return;
    };
    let mut lines = vec![
        format!("In short: {}", ties_in_short(plan, round, scorer)),
        String::new(),
    ];
    lines.extend(round.candidates.iter().map(|candidate| {
        let said = match round.conflict(&scorer.person, &candidate.id) {
            _ if plan.employs(round, &scorer.person, &candidate.id) => "works for them".to_owned(),
            None => "not asked yet".to_owned(),
            Some(tie) => match &tie.note {
                None => tie.conflict.to_string(),
                Some(note) => format!("{}: {note}", tie.conflict),
            },
        };
        format!("{}: {said}", candidate.name)
    }));
    let name = words::person(plan, Some(&scorer.person));
    let text = TextBox::new(format!("What ties {name} to the candidates"), lines);
    model.modals.push(Modal::Text(text));
}

/// What the selected criterion asks for, the usual mistake, and what each score means.
pub(super) fn explain_criterion(model: &mut Model) {
    let Some(criterion) = criterion(model) else {
        return;
    };
    let mut lines = vec![format!(
        "Weight {} of 100, floor {}.",
        criterion.weight, criterion.floor
    )];
    let more = [
        ("Ask for", &criterion.ask_for),
        ("Usual mistake", &criterion.typical_error),
    ];
    for (label, text) in more {
        lines.extend(text.as_ref().map(|text| format!("{label}: {text}")));
    }
    lines.push(String::new());
    let anchors = criterion.anchors.iter().zip(1..);
    lines.extend(anchors.map(|(anchor, points)| format!("{points}   {anchor}")));
    let text = TextBox::new(criterion.name.to_string(), lines);
    model.modals.push(Modal::Text(text));
}

/// The part of the result that has the focus, in full.
pub(super) fn read_in_full(model: &mut Model) {
    let pane = model.rooms.successors.pane;
    let said = said(model);
    let note = said.and_then(|said| notes::note(pane, said.head(), said.result()));
    if let Some(note) = note {
        let head = note.headline.into_iter();
        let text = TextBox::new(note.title, head.chain(note.lines).collect());
        model.modals.push(Modal::Text(text));
    }
}
