//! One person: everything known of them. No score is read here, only who scores in which round.

use super::fact::{Fact, flags};
use super::organisation::named;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::flags::Assessment;
use crate::domain::flags::settings::Subject;
use crate::domain::function::Parties;
use crate::domain::id::PersonId;
use crate::domain::person::Person;

/// Everything known of a person, in the order in which it is read.
pub(super) fn facts(plan: &Plan, person: &Person, assessment: &Assessment) -> Vec<Fact> {
    let organisation = person.organisation.as_ref();
    let mut works_for = Fact::known(
        "Organisation",
        organisation.map(|id| words::organisation(plan, Some(id))),
    );
    if let Some(id) = organisation {
        works_for = works_for.to(Subject::organisation(id));
    }
    let mut facts: Vec<Fact> = Fact::full_name(person.shown()).into_iter().collect();
    facts.push(works_for);
    facts.push(Fact::known(
        "Role",
        person.role.as_ref().map(ToString::to_string),
    ));
    facts.extend(Fact::several(
        "Leads",
        "nothing",
        functions(plan, &person.id, |parties| parties.lead.as_ref()),
    ));
    facts.extend(Fact::several(
        "Deputy of",
        "nothing",
        functions(plan, &person.id, |parties| parties.deputy.as_ref()),
    ));
    facts.extend(Fact::several(
        "Scores in",
        "no round",
        rounds(plan, &person.id),
    ));
    facts.extend(Fact::several(
        "Sees to",
        "no question",
        questions(plan, &person.id),
    ));
    facts.extend(flags(assessment, &Subject::person(&person.id)));
    facts.push(Fact::new("Id", person.id.as_str()));
    facts.extend(
        person
            .note
            .as_ref()
            .map(|note| Fact::new("Note", note.as_str())),
    );
    facts
}

/// The functions with which somebody has to do, by their part in it.
fn functions<'a>(
    plan: &'a Plan,
    person: &'a PersonId,
    part: fn(&Parties) -> Option<&PersonId>,
) -> impl Iterator<Item = Fact> + 'a {
    let theirs = plan
        .functions
        .iter()
        .filter(move |function| part(&function.parties) == Some(person));
    theirs.map(|function| named(function, Some(function.standing.as_str())))
}

/// The rounds in which somebody scores.
fn rounds<'a>(plan: &'a Plan, person: &'a PersonId) -> impl Iterator<Item = Fact> + 'a {
    plan.rounds.iter().filter_map(move |round| {
        let scorer = round.scorers.get(person)?;
        let vote = if scorer.voting { "" } else { ", no vote" };
        let words = format!("{} ({}{vote})", round.name, round.state);
        Some(Fact::new("", words).to(Subject::round(&round.id)))
    })
}

/// The questions that somebody sees to.
fn questions<'a>(plan: &'a Plan, person: &'a PersonId) -> impl Iterator<Item = Fact> + 'a {
    let theirs = plan
        .questions
        .iter()
        .filter(move |question| question.owner.as_ref() == Some(person));
    theirs.map(|question| {
        let code = question.outline.id.as_str().to_uppercase();
        Fact::new("", code).to(Subject::question(&question.outline.id))
    })
}
