//! The result of a committee's own table: the figures of a round's result, without a round around them.

use super::firmness::HowFirm;
use super::left_out::LeftOutSeen;
use super::naming::Naming;
use super::result::CandidateResult;
use super::talk::TalkFirst;
use crate::domain::analysis::Tally;
use crate::domain::analysis::scoring::panel::PanelCriterion;
use crate::twin::{Lines, Twin};

/// The result of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableResult {
    /// How firm the order is.
    pub firmness: HowFirm,
    /// What to talk about first.
    pub talk: TalkFirst,
    /// The candidates in the order of the arithmetic.
    pub candidates: Vec<CandidateResult>,
    /// What is not counted.
    pub left_out: LeftOutSeen,
    /// How the candidates are judged, a criterion a sentence.
    pub criteria: Vec<String>,
}

impl TableResult {
    /// The result of a table, from its tally.
    #[must_use]
    pub fn of(tally: &Tally) -> Self {
        let candidates = tally.candidates.iter();
        Self {
            firmness: HowFirm::of(Naming::Table, tally),
            talk: TalkFirst::of(Naming::Table, tally),
            candidates: candidates
                .map(|candidate| CandidateResult::of(Naming::Table, candidate))
                .collect(),
            left_out: LeftOutSeen::of(Naming::Table, tally),
            criteria: tally.panel.criteria().iter().map(judged).collect(),
        }
    }
}

impl Twin for TableResult {
    fn tell(&self, lines: &mut Lines) {
        lines.tell(&self.firmness);
        lines.tell(&self.talk);
        lines.each("candidate", &self.candidates, |lines, place, candidate| {
            candidate.tell(place, lines);
        });
        lines.tell(&self.left_out);
        lines.each("criterion", &self.criteria, |lines, place, criterion| {
            lines.fact(place, criterion);
        });
    }
}

fn judged(criterion: &PanelCriterion) -> String {
    let weight = (criterion.weight * 100).shown();
    let floor = criterion.floor;
    let floor = floor.map_or_else(String::new, |floor| format!(", floor {}", floor.shown()));
    format!("{}, weight {weight}{floor}", criterion.id)
}
