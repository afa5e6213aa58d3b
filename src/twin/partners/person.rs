//! One person: where they work, and what they have to do with. No score is read here, only who scores in which round.

use super::{SeesTo, Task};
use crate::domain::Plan;
use crate::domain::flags::settings::Subject;
use crate::domain::function::Parties;
use crate::domain::id::PersonId;
use crate::domain::person::{Person, PersonName};
use crate::domain::round::RoundState;
use crate::twin::flag_in_short::FlagInShort;
use crate::twin::named::Named;
use crate::twin::{Lines, Seen};

/// One person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonSeen {
    /// Their name and id; `(name erased)` where it is gone.
    pub named: Named,
    /// Whether their name was erased.
    pub is_erased: bool,
    /// Where they work.
    pub organisation: Option<Named>,
    /// What they do there.
    pub role: Option<String>,
    /// The functions that they lead.
    pub leads: Vec<Task>,
    /// The functions in which they stand in.
    pub deputy_of: Vec<Task>,
    /// The rounds in which they score.
    pub scores_in: Vec<ScoresIn>,
    /// The relationships and the questions that they see to.
    pub sees_to: SeesTo,
    /// The flags about them, accepted ones too.
    pub flags: Vec<FlagInShort>,
    /// Anything else.
    pub note: Option<String>,
}

/// A round in which somebody scores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoresIn {
    /// The round.
    pub round: Named,
    /// Where it stands.
    pub state: RoundState,
    /// Whether their scores count.
    pub votes: bool,
}

impl PersonSeen {
    /// One person of a plan, and what they see to.
    #[must_use]
    pub fn of(seen: Seen<'_>, person: &Person, sees_to: SeesTo) -> Self {
        let plan = seen.plan;
        let flags = seen.assessment.flags.iter();
        let subject = Subject::person(&person.id);
        Self {
            named: Named::person(plan, &person.id),
            is_erased: person.name == PersonName::Erased,
            organisation: person
                .organisation
                .as_ref()
                .map(|id| Named::organisation(plan, id)),
            role: Self::role_of(person),
            leads: tasks(plan, &person.id, |parties| parties.lead.as_ref()),
            deputy_of: tasks(plan, &person.id, |parties| parties.deputy.as_ref()),
            scores_in: rounds(plan, &person.id),
            sees_to,
            flags: flags
                .filter(|flag| flag.subject == subject)
                .map(FlagInShort::of)
                .collect(),
            note: person.note.as_ref().map(ToString::to_string),
        }
    }

    /// What a person does where they work.
    pub(super) fn role_of(person: &Person) -> Option<String> {
        person.role.as_ref().map(ToString::to_string)
    }

    /// Tells it after its position, such as `person 2 of 8`; what follows begins with their id.
    pub(super) fn tell(&self, place: &str, lines: &mut Lines) {
        let id = &self.named.id;
        lines.fact(place, &self.named);
        lines.fact_or_unknown(
            format_args!("{id} organisation"),
            self.organisation.as_ref(),
        );
        lines.fact_or_unknown(format_args!("{id} role"), self.role.as_ref());
        Task::tell_all(&self.leads, &format!("{id} leads"), lines);
        Task::tell_all(&self.deputy_of, &format!("{id} deputy of"), lines);
        self.tell_rounds(lines);
        self.sees_to.tell(id, lines);
        let name = format!("{id} flag");
        lines.each(&name, &self.flags, |lines, place, flag| {
            flag.tell_brief(place, lines);
        });
        lines.fact_if_any(format_args!("{id} note"), self.note.as_ref());
    }

    fn tell_rounds(&self, lines: &mut Lines) {
        let name = format!("{} scores in", self.named.id);
        if self.scores_in.is_empty() {
            lines.fact(&name, "no round");
        }
        lines.each(&name, &self.scores_in, |lines, place, scores| {
            let ScoresIn {
                round,
                state,
                votes,
            } = scores;
            let vote = if *votes { "" } else { ", no vote" };
            lines.fact(format_args!("{place}, {state}{vote}"), round);
        });
    }
}

/// The functions with which somebody has to do, by their part in it.
fn tasks(plan: &Plan, person: &PersonId, part: fn(&Parties) -> Option<&PersonId>) -> Vec<Task> {
    let functions = plan.functions.iter();
    functions
        .filter(|function| part(&function.parties) == Some(person))
        .map(Task::of)
        .collect()
}

fn rounds(plan: &Plan, person: &PersonId) -> Vec<ScoresIn> {
    let scores = plan.rounds.iter().filter_map(|round| {
        let scorer = round.scorers.get(person)?;
        Some(ScoresIn {
            round: Named {
                name: round.name.to_string(),
                id: round.id.to_string(),
            },
            state: round.state,
            votes: scorer.voting,
        })
    });
    scores.collect()
}
