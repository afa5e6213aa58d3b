//! One person as their detail says it.

use super::fact::{Fact, flags, several_named};
use super::organisation::tasks;
use crate::domain::book::Book;
use crate::domain::flags::settings::SubjectKind;
use crate::twin::partners::{PersonSeen, SeesTo};

/// Everything known of a person, in the order in which it is read.
pub(super) fn facts(person: &PersonSeen) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Fact::full_name(&person.named.name).into_iter().collect();
    facts.push(match &person.organisation {
        Some(body) => {
            Fact::new("Organisation", body.name.as_str()).to(SubjectKind::Organisation, &body.id)
        }
        None => Fact::known("Organisation", None),
    });
    facts.push(Fact::known("Role", person.role.clone()));
    facts.extend(tasks("Leads", &person.leads));
    facts.extend(tasks("Deputy of", &person.deputy_of));
    let rounds = person.scores_in.iter().map(|scores| {
        let vote = if scores.votes { "" } else { ", no vote" };
        (&scores.round, format!(" ({}{vote})", scores.state))
    });
    facts.extend(several_named(
        "Scores in",
        "no round",
        SubjectKind::Round,
        rounds,
    ));
    let SeesTo { today, next, .. } = &person.sees_to;
    let today = today.iter().map(|named| (named, " (today)".to_owned()));
    let next = next.iter().map(|named| (named, " (next)".to_owned()));
    facts.extend(several_named(
        "Looks after",
        "nobody recorded",
        SubjectKind::Entry(Book::Relationship),
        today.chain(next),
    ));
    let questions = person.sees_to.questions.iter();
    let questions =
        questions.map(|id| Fact::new("", id.to_uppercase()).to(SubjectKind::Question, id));
    facts.extend(Fact::several("Sees to", "no question", questions));
    facts.extend(flags(&person.flags));
    facts.push(Fact::new("Id", person.named.id.as_str()));
    facts.extend(person.note.as_ref().map(|note| Fact::new("Note", note)));
    facts
}
