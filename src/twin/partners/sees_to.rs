//! What one person sees to: relationships of the trust register, today and next, and questions.

use std::collections::BTreeMap;

use crate::domain::Plan;
use crate::domain::book::Book;
use crate::domain::book::trust::{NEXT_STEWARD, STEWARD};
use crate::domain::id::PersonId;
use crate::twin::Lines;
use crate::twin::named::Named;

/// What one person sees to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeesTo {
    /// The relationships that they look after today.
    pub today: Vec<Named>,
    /// The relationships that they will look after.
    pub next: Vec<Named>,
    /// The questions, by their ids.
    pub questions: Vec<String>,
}

impl SeesTo {
    /// What each person sees to, the plan looked through once for all of them; nobody is there who sees to nothing.
    pub(super) fn each(plan: &Plan) -> BTreeMap<&PersonId, Self> {
        let mut each: BTreeMap<&PersonId, Self> = BTreeMap::new();
        for relationship in plan.books.of(Book::Relationship) {
            if let Some(person) = relationship.get(STEWARD) {
                let today = &mut each.entry(person).or_default().today;
                today.push(Named::entry(plan, relationship));
            }
            if let Some(person) = relationship.get(NEXT_STEWARD) {
                let next = &mut each.entry(person).or_default().next;
                next.push(Named::entry(plan, relationship));
            }
        }
        for question in &plan.questions {
            if let Some(person) = &question.owner {
                let questions = &mut each.entry(person).or_default().questions;
                questions.push(question.outline.id.to_string());
            }
        }
        each
    }

    pub(super) fn tell(&self, id: &str, lines: &mut Lines) {
        for (name, all) in [
            ("looks after today", &self.today),
            ("looks after next", &self.next),
        ] {
            let name = format!("{id} {name}");
            if all.is_empty() {
                lines.fact(&name, "nobody recorded");
            }
            lines.each(&name, all, |lines, place, named| lines.fact(place, named));
        }
        if self.questions.is_empty() {
            lines.fact(format_args!("{id} sees to"), "no question");
        }
        let name = format!("{id} sees to question");
        lines.each(&name, &self.questions, |lines, place, question| {
            lines.fact(place, question);
        });
    }
}
