//! One organisation as its row and its detail say it.

use super::fact::{Fact, flags, several_named};
use crate::app::words::{UNKNOWN, day, day_or_unknown};
use crate::domain::book::Book;
use crate::domain::flags::settings::SubjectKind;
use crate::domain::organisation::{Commitment, Promise};
use crate::domain::story::yes_no;
use crate::twin::partners::{LegalSeen, OrganisationSeen, RestsOn, Task};

/// What stands where there is nothing to know.
const NONE: &str = "-";

/// What it is in the collective, for its row: a body that has left is no longer what it was.
#[must_use]
pub fn standing(body: &OrganisationSeen) -> String {
    if body.is_member {
        body.roles().unwrap_or_else(|| UNKNOWN.to_owned())
    } else {
        "left".to_owned()
    }
}

/// When its legal standing ends; `-` where nothing rests on it.
#[must_use]
pub fn legal_until(legal: &LegalSeen) -> String {
    match legal.until {
        None if !legal.matters => NONE.to_owned(),
        until => day_or_unknown(until),
    }
}

/// Everything known of an organisation, in the order in which it is read.
pub(super) fn facts(body: &OrganisationSeen) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Fact::full_name(&body.named.name).into_iter().collect();
    let rooted = body.rooted.map(|rooted| yes_no(Some(rooted)).to_owned());
    let incentive = body.promise.incentive.as_ref();
    facts.extend([
        Fact::known("Rooted here", rooted),
        Fact::new("Legal", legal_words(&body.legal)).flagged(body.ends_too_early()),
        Fact::new("Commitment", commitment(&body.promise)),
        Fact::known("Stays for", incentive.map(ToString::to_string)),
    ]);
    let befalls = body.befalls().map(|(what, said)| {
        let words = format!("{what}: {}", yes_no(Some(said)));
        Fact::new("", words)
    });
    facts.extend(befalls);
    let people = body.work.people.iter().map(|(person, role)| {
        let role = role.as_ref().map(|role| format!(", {role}"));
        (person, role.unwrap_or_default())
    });
    facts.extend(several_named(
        "People",
        UNKNOWN,
        SubjectKind::Person,
        people,
    ));
    facts.extend(tasks("Holds", &body.work.holds));
    let receives = body.work.receives.iter();
    facts.extend(several_named(
        "Receives",
        "nothing",
        SubjectKind::Function,
        receives.map(|task| (&task.function, String::new())),
    ));
    let load = body.work.load;
    facts.push(Fact::new(
        "Weight",
        format!("{} now, {} when all moved", load.now, load.moved),
    ));
    facts.extend(trust(&body.work.rests_on));
    facts.extend(money(&body.work.rests_on));
    facts.extend(flags(&body.flags));
    facts.push(Fact::known("Role", body.roles()));
    facts.push(Fact::known("Joined", body.membership.joined.map(day)));
    let left = body.membership.left;
    facts.extend(left.map(|left| Fact::new("Left", day(left))));
    facts.push(Fact::new("Id", body.named.id.as_str()));
    facts.extend(body.note.as_ref().map(|note| Fact::new("Note", note)));
    facts
}

/// The relationships with it, a few lines each.
fn trust(rests_on: &RestsOn) -> Vec<Fact> {
    let facts = rests_on.trust.iter().map(|one| {
        let whom = one.whom.as_deref().unwrap_or(&one.named.name);
        let words = one.words(day).join("\n");
        let fact = Fact::new("", format!("{whom}\n{words}"));
        fact.to(SubjectKind::Entry(Book::Relationship), &one.named.id)
    });
    Fact::several("Trust with", "nobody recorded", facts)
}

/// The money that it gives and receives; nothing where none is recorded.
fn money(rests_on: &RestsOn) -> Vec<Fact> {
    let both = [("Gives", &rests_on.gives), ("Is given", &rests_on.receives)];
    let facts = both.into_iter().filter(|(_, grants)| !grants.is_empty());
    let facts = facts.flat_map(|(label, grants)| {
        let facts = grants.iter().map(|one| {
            let fact = Fact::new("", one.words(day));
            fact.to(SubjectKind::Entry(Book::Funding), &one.named.id)
        });
        Fact::several(label, "nothing", facts)
    });
    facts.collect()
}

/// Functions with where each stands.
pub(super) fn tasks(label: &'static str, tasks: &[Task]) -> Vec<Fact> {
    let named = tasks
        .iter()
        .map(|task| (&task.function, format!(" ({})", task.standing)));
    several_named(label, "nothing", SubjectKind::Function, named)
}

/// What its standing rests on and when it ends.
fn legal_words(legal: &LegalSeen) -> String {
    let end = match legal.until {
        Some(until) if legal.is_over => format!("ended {}", day(until)),
        Some(until) => format!("ends {}", day(until)),
        None => legal_until(legal),
    };
    match &legal.basis {
        Some(basis) if legal.until.is_none() => format!("{basis}, until {end}"),
        Some(basis) => format!("{basis}, {end}"),
        None => end,
    }
}

fn commitment(promise: &Promise) -> String {
    match promise.commitment {
        None => UNKNOWN.to_owned(),
        Some(word @ (Commitment::Institutional | Commitment::Personal)) => {
            format!("{word}, until {}", day_or_unknown(promise.until))
        }
        Some(word @ Commitment::None) => word.to_string(),
    }
}
