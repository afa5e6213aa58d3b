//! How candidates are judged: criteria, floors, gates, and what was changed after opening.

use crate::domain::round::{Hundredths, Round};
use crate::twin::named::Named;
use crate::twin::{Lines, Twin};

/// The yardstick of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YardstickSeen {
    /// The criteria.
    pub criteria: Vec<CriterionSeen>,
    /// What the weights add up to.
    pub sum: u32,
    /// The lowest acceptable total.
    pub floor_total: u32,
    /// The gates: what is asked, and its id.
    pub gates: Vec<Named>,
    /// What was changed after opening.
    pub late_changes: Vec<LateChangeSeen>,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionSeen {
    /// Its name and id.
    pub named: Named,
    /// Its weight in points of 100.
    pub weight: u32,
    /// The lowest acceptable mean.
    pub floor: Hundredths,
}

/// A change after opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateChangeSeen {
    /// What changed.
    pub what: String,
    /// Why.
    pub reason: String,
}

impl YardstickSeen {
    /// The yardstick of a round.
    #[must_use]
    pub fn of(round: &Round) -> Self {
        let criteria = round.yardstick.criteria.iter();
        let gates = round.yardstick.gates.iter();
        Self {
            sum: criteria.clone().map(|criterion| criterion.weight).sum(),
            criteria: criteria
                .map(|criterion| CriterionSeen {
                    named: Named {
                        name: criterion.name.to_string(),
                        id: criterion.id.to_string(),
                    },
                    weight: criterion.weight,
                    floor: criterion.floor,
                })
                .collect(),
            floor_total: round.yardstick.floor_total,
            gates: gates
                .map(|gate| Named {
                    name: gate.text.to_string(),
                    id: gate.id.to_string(),
                })
                .collect(),
            late_changes: round
                .late_changes
                .iter()
                .map(|change| LateChangeSeen {
                    what: change.what.to_string(),
                    reason: change.reason.to_string(),
                })
                .collect(),
        }
    }
}

impl YardstickSeen {
    /// The same without the gates.
    #[must_use]
    pub const fn criteria_only(&self) -> CriteriaOnly<'_> {
        CriteriaOnly(self)
    }

    /// Criteria and floors, and what was changed after opening, without the gates.
    pub(super) fn tell_criteria(&self, lines: &mut Lines) {
        lines.fact("floor of the total", self.floor_total);
        lines.fact("sum of the weights", self.sum);
        lines.each("criterion", &self.criteria, |lines, place, criterion| {
            let CriterionSeen {
                named,
                weight,
                floor,
            } = criterion;
            lines.fact(
                place,
                format_args!("{named}, weight {weight}, floor {floor}"),
            );
        });
        for LateChangeSeen { what, reason } in &self.late_changes {
            lines.fact(
                "changed after opening",
                format_args!("{what}, \"{reason}\""),
            );
        }
    }
}

/// Criteria and floors without the gates, for a result that tells the gates with each candidate.
#[derive(Debug, Clone, Copy)]
pub struct CriteriaOnly<'a>(&'a YardstickSeen);

impl Twin for CriteriaOnly<'_> {
    fn tell(&self, lines: &mut Lines) {
        self.0.tell_criteria(lines);
    }
}

impl Twin for YardstickSeen {
    fn tell(&self, lines: &mut Lines) {
        self.tell_criteria(lines);
        lines.each("gate", &self.gates, |lines, place, gate| {
            lines.fact(place, gate);
        });
    }
}
