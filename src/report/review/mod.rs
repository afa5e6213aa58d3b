//! What a reviewer reads of a plan: who asks what of them, where the plan stands, what changed, what stands out, and
//! what reviews said before. It is for people who see none of the screens, so it stands alone.
//!
//! Everything comes from the domain and from the twins of the screens, which compute it; nothing is computed here.
//! People are called as the plan that is given calls them.

mod before;
mod flags;
mod history;
mod standing;

use super::{Document, Section};
use crate::domain::book::norms::TEXT;
use crate::domain::book::review::CRITERION;
use crate::domain::book::{Book, Entry, Held, Key};
use crate::domain::id::EntryId;
use crate::domain::organisation::OrganisationRole;
use crate::domain::question::Question;
use crate::domain::{Date, Plan};
use crate::twin::Seen;
use crate::twin::early::EarlySeen;
use crate::twin::lifecycle::Needs;

/// What a document for a reviewer is made from.
#[derive(Debug, Clone, Copy)]
pub struct ForReview<'a> {
    /// The plan, its flags, and the day as of which it is told.
    pub seen: Seen<'a>,
    /// The review.
    pub review: &'a EntryId,
    /// The plan as the review before left it, with the day.
    pub before: Option<(Date, &'a Plan)>,
    /// The sentences of what happened since, each after its day.
    pub happened: &'a [String],
}

/// The document.
#[must_use]
pub fn document(of: ForReview<'_>) -> Document {
    let seen = of.seen;
    let Seen { plan, today, .. } = seen;
    let title = format!("{}, as of {today}", plan.collective.name);
    let sections = before::this_review(of)
        .into_iter()
        .chain([asked(plan), standing::exit(seen), history::changes(of)])
        .chain([needs(seen)])
        .chain(standing::in_time(seen))
        .chain(standing::transition(seen))
        .chain([standing::money(seen)])
        .chain([before::in_short(seen)])
        .chain(before::earlier_reviews(of))
        .chain(flags::flags(seen))
        .chain([early(seen), questions(plan), organisations(plan)])
        .chain([history::happened(of)]);
    sections.fold(Document::new(title), Document::with)
}

fn asked(plan: &Plan) -> Section {
    let asked = plan.books.of(Book::ReviewQuestion).map(|question| {
        vec![
            shown(question, CRITERION, plan),
            shown(question, TEXT, plan),
        ]
    });
    Section::new("What is asked of it").tabulates(
        &["Criterion", "What is asked"],
        asked.collect(),
        "No questions are set.",
    )
}

fn needs(seen: Seen<'_>) -> Section {
    let needs = Needs::of(seen).all;
    let needs = needs.iter().map(ToString::to_string).collect();
    Section::new("What needs attention").lists(needs, "Nothing.")
}

fn early(seen: Seen<'_>) -> Section {
    let early = EarlySeen::of(seen).all;
    let early = early
        .iter()
        .map(|one| format!("{}: {} ({})", one.early.title(), one.says, one.asked()));
    Section::new("Questions to ask early").lists(early.collect(), "Nothing.")
}

fn questions(plan: &Plan) -> Section {
    let row = |question: &Question| {
        let answer = question.answer();
        vec![
            question.outline.text.to_string(),
            question.outline.id.to_string(),
            question.state.to_string(),
            answer.map_or_else(String::new, |answer| answer.text.to_string()),
            answer
                .and_then(|answer| answer.evidence.as_ref())
                .map_or_else(String::new, ToString::to_string),
        ]
    };
    let heads = ["Question", "Id", "State", "Answer", "Evidence"];
    let rows = plan.questions.iter().map(row).collect();
    Section::new("Sustainability questions").tabulates(&heads, rows, "There are none.")
}

/// The organisations with the ids by which the form to answer in asks for them.
fn organisations(plan: &Plan) -> Section {
    let rows = plan.members.organisations.iter().map(|body| {
        let roles = body
            .roles
            .iter()
            .map(|role| OrganisationRole::as_str(*role));
        vec![
            body.name.to_string(),
            body.id.to_string(),
            roles.collect::<Vec<_>>().join(", "),
        ]
    });
    Section::new("Organisations")
        .says("A recommendation is addressed to one of them by its id.")
        .tabulates(
            &["Organisation", "Id", "What it is"],
            rows.collect(),
            "None is recorded.",
        )
}

/// What stands in a column, for people; `?` where it is unknown.
fn shown<T: Held>(entry: &Entry, key: Key<T>, plan: &Plan) -> String {
    let value = entry.value(key.name());
    value.map_or_else(
        || "?".to_owned(),
        |value| value.shown(plan, |day| day.to_string()),
    )
}
