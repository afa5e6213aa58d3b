//! Who decides what.

use super::{Part, Said, Telling, UNKNOWN, joined};
use crate::domain::analysis::calendar::shown;
use crate::domain::analysis::transition::{NoDecider, TwoDeciders};
use crate::domain::book::money::{FROM, TO};
use crate::domain::book::norms::FUNCTION;
use crate::domain::book::transition::{CONSULTS, DECIDES, MATTER};
use crate::domain::book::{Book, Entry};
use crate::domain::text::Line;

impl Telling<'_> {
    pub(super) fn rights(&self) -> Part {
        let rights = &self.transition.rights;
        let mut says: Vec<Said> = rights
            .two
            .iter()
            .map(|two| {
                let (one, other) = two.rights;
                Said::each("two decide", self.about(one), self.two(two)).wrong([one, other])
            })
            .collect();
        says.extend(rights.gaps.iter().map(|gap| {
            let about = self.about(gap.after);
            let around = std::iter::once(gap.after).chain(gap.before);
            Said::each("nobody decides", about, self.gap(gap)).wrong(around)
        }));
        let without = rights.without.iter();
        let untold = without.filter(|one| !rights.is_gap_on(&one.outline.id, self.today));
        says.extend(untold.map(|function| {
            let name = function.outline.name.as_str();
            Said::each(
                "nobody decides",
                name,
                "both are at work, and nobody is named who decides",
            )
            .wrong([])
        }));
        let right =
            |kind| move |right: &&Entry| Said::each(kind, self.about(right), self.right(right));
        says.extend(rights.in_force.iter().map(right("decides")));
        says.extend(rights.to_come.iter().map(right("will decide")));
        Part {
            title: "Who decides",
            book: Book::DecisionRight,
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

    fn gap(&self, gap: &NoDecider<'_>) -> String {
        let ends = self.decider(gap.after);
        let first = shown(gap.first);
        match gap.before.zip(gap.last) {
            Some((next, last)) => {
                let next = self.decider(next);
                format!("from {first} to {}, between {ends} and {next}", shown(last))
            }
            None => format!("from {first} on, after {ends}"),
        }
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
