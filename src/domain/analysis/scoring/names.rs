//! What people call those on a panel, in the panel's order, for sentences.

use super::Panel;
use crate::domain::Plan;
use crate::domain::round::Round;
use crate::domain::text::Line;

/// The names of a panel's candidates, criteria and scorers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// Of the candidates.
    pub candidates: Vec<String>,
    /// Of the criteria.
    pub criteria: Vec<String>,
    /// Of the scorers.
    pub scorers: Vec<String>,
}

impl Names {
    /// The ids of a panel as they stand there.
    #[must_use]
    pub fn of_panel(panel: &Panel) -> Self {
        let shown = |id: &Line| id.to_string();
        Self {
            candidates: panel.candidates().iter().map(shown).collect(),
            criteria: panel.criteria().iter().map(|one| shown(&one.id)).collect(),
            scorers: panel.scorers().iter().map(|one| shown(&one.id)).collect(),
        }
    }

    /// The names that a plan has for those on the panel of one of its rounds; criteria by their ids.
    #[must_use]
    pub fn of_round(plan: &Plan, round: &Round, panel: &Panel) -> Self {
        let candidate = |id: &Line| {
            let found = round.candidates.named(id.as_str());
            found
                .map_or(id.as_str(), |one| one.name.as_str())
                .to_owned()
        };
        let person = |id: &Line| {
            let found = plan.members.people.named(id.as_str());
            found.map_or(id.as_str(), |one| one.shown()).to_owned()
        };
        let scorers = panel.scorers().iter();
        Self {
            candidates: panel.candidates().iter().map(candidate).collect(),
            scorers: scorers.map(|one| person(&one.id)).collect(),
            ..Self::of_panel(panel)
        }
    }

    /// These candidates in a row: `Amla Trust and Banyan Network`.
    #[must_use]
    pub fn row(&self, candidates: &[usize]) -> String {
        let names: Vec<&str> = candidates
            .iter()
            .map(|place| self.candidates[*place].as_str())
            .collect();
        match names.split_last() {
            None => String::new(),
            Some((last, [])) => (*last).to_owned(),
            Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        }
    }
}
