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
    /// Of each scorer's organisation, where it is known.
    pub organisations: Vec<Option<(Line, String)>>,
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
            organisations: organisations(panel, Line::to_string),
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
            organisations: organisations(panel, |id| {
                let found = plan.members.organisations.named(id.as_str());
                found
                    .map_or(id.as_str(), |one| one.name.as_str())
                    .to_owned()
            }),
            ..Self::of_panel(panel)
        }
    }

    /// An organisation, by its id.
    #[must_use]
    pub fn organisation<'a>(&'a self, id: &'a Line) -> &'a str {
        let mut known = self.organisations.iter().flatten();
        let found = known.find(|(known, _)| known == id);
        found.map_or(id.as_str(), |(_, name)| name)
    }

    /// The places of an organisation's scorers.
    pub fn scorers_of<'a>(&'a self, id: &'a Line) -> impl Iterator<Item = usize> + 'a {
        let all = self.organisations.iter().enumerate();
        let theirs = all.filter(move |(_, one)| one.as_ref().is_some_and(|(known, _)| known == id));
        theirs.map(|(at, _)| at)
    }

    /// These candidates in a row: `Amla Trust and Banyan Network`.
    #[must_use]
    pub fn row(&self, candidates: &[usize]) -> String {
        let names: Vec<&str> = candidates
            .iter()
            .map(|place| self.candidates[*place].as_str())
            .collect();
        in_a_row(&names, "and")
    }
}

/// Words in a row: `Amla Trust, Banyan Network and Champa Union`.
#[must_use]
pub fn in_a_row(words: &[&str], last: &str) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., end] => format!("{} {last} {end}", rest.join(", ")),
    }
}

fn organisations(panel: &Panel, name: impl Fn(&Line) -> String) -> Vec<Option<(Line, String)>> {
    let scorers = panel.scorers().iter();
    let named = |id: &Line| (id.clone(), name(id));
    scorers
        .map(|one| one.organisation.as_ref().map(named))
        .collect()
}
