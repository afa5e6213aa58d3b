//! From what a reviewer wrote to what it is about.

use super::selected;
use crate::app::model::Model;
use crate::app::screens::{go_to_subject, lifecycle, sustainability};
use crate::domain::analysis::reviews::{Matter, about};
use crate::domain::book::Book;
use crate::domain::flags::settings::{FlagKey, Subject};
use crate::domain::phase::PhaseId;

/// Where a row leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Leads {
    /// What is there: "Shared data".
    pub name: String,
    to: To,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum To {
    Subject(Subject),
    Phase(PhaseId),
    Flag(FlagKey),
}

/// Where the selected row leads: to the first thing that it is about and that can be shown. A flag can be while its rule
/// raises one.
pub(super) fn leads(model: &Model) -> Option<Leads> {
    let (plan, entry) = (model.plan()?, selected(model)?);
    if !matches!(
        entry.book,
        Book::Finding | Book::Recommendation | Book::Remark
    ) {
        return None;
    }
    about(plan, entry).into_iter().find_map(|matter| {
        Some(Leads {
            name: matter.name(plan),
            to: to(model, matter)?,
        })
    })
}

fn to(model: &Model, matter: Matter<'_>) -> Option<To> {
    match matter {
        Matter::Function(_) | Matter::Question(_) => matter.subject().map(To::Subject),
        Matter::Phase(phase) => Some(To::Phase(phase)),
        Matter::Flag(rule) => {
            let flags = &model.open.as_ref()?.facts.assessment.flags;
            let flag = flags.iter().find(|flag| flag.rule == rule)?;
            Some(To::Flag(sustainability::flags::key(flag)))
        }
    }
}

/// Goes there.
pub(super) fn go(model: &mut Model, leads: Leads) {
    match leads.to {
        To::Subject(subject) => go_to_subject(model, &subject),
        To::Phase(phase) => lifecycle::show_phase(model, phase),
        To::Flag(key) => sustainability::show_flag(model, key),
    }
}
