//! Who decides what.

use super::{Part, Said, Telling, UNKNOWN, joined};
use crate::domain::analysis::calendar::shown;
use crate::domain::analysis::transition::TwoDeciders;
use crate::domain::book::Entry;
use crate::domain::book::money::{FROM, TO};
use crate::domain::book::norms::FUNCTION;
use crate::domain::book::transition::{CONSULTS, DECIDES, MATTER};
use crate::domain::text::Line;

impl Telling<'_> {
    pub(super) fn rights(&self) -> Part {
        let rights = &self.transition.rights;
        let mut says: Vec<Said> = rights
            .two
            .iter()
            .map(|two| Said::each("two decide", self.about(two.rights.0), self.two(two)))
            .collect();
        says.extend(rights.without.iter().map(|function| {
            let name = function.outline.name.as_str();
            Said::each(
                "nobody decides",
                name,
                "both are at work, and nobody is named who decides",
            )
        }));
        let right =
            |kind| move |right: &&Entry| Said::each(kind, self.about(right), self.right(right));
        says.extend(rights.in_force.iter().map(right("decides")));
        says.extend(rights.to_come.iter().map(right("will decide")));
        Part {
            title: "Who decides",
            says,
        }
    }

    /// What a right is about: a function, a matter, or a matter within a function.
    fn about(&self, right: &Entry) -> String {
        let function = right.get(FUNCTION).map(|id| {
            let function = self.plan.functions.get(id);
            function.map_or(id.as_str(), |one| one.outline.name.as_str())
        });
        let matter = right.get(MATTER).map(Line::as_str);
        let parts: Vec<&str> = function.into_iter().chain(matter).collect();
        parts.join(", ")
    }

    fn right(&self, right: &Entry) -> String {
        let consulted = right.get(CONSULTS).map(|bodies| {
            let names = bodies.iter().map(|id| self.plan.organisation_name(id));
            format!("after asking {}", names.collect::<Vec<_>>().join(", "))
        });
        joined([
            Some(self.decider(right)),
            right.get(FROM).map(|from| format!("from {}", shown(from))),
            right.get(TO).map(|to| format!("to {}", shown(to))),
            consulted,
        ])
    }

    fn decider(&self, right: &Entry) -> String {
        let body = right.get(DECIDES).map(|id| self.plan.organisation_name(id));
        body.unwrap_or(UNKNOWN).to_owned()
    }

    fn two(&self, two: &TwoDeciders<'_>) -> String {
        let (one, other) = (self.decider(two.rights.0), self.decider(two.rights.1));
        let until = two.last.map(|last| format!(" to {}", shown(last)));
        format!(
            "{one} and {other}, from {}{}",
            shown(two.first),
            until.unwrap_or_default()
        )
    }
}
