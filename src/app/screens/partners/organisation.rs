//! One organisation: its row, and everything known of it.

use super::fact::{Fact, flags};
use super::with_role;
use crate::app::words;
use crate::domain::analysis::Load;
use crate::domain::analysis::load::{held_by, received_by};
use crate::domain::flags::Assessment;
use crate::domain::flags::settings::{RuleId, Subject};
use crate::domain::function::Function;
use crate::domain::organisation::{Organisation, OrganisationRole};
use crate::domain::story::yes_no;
use crate::domain::{Date, Plan};

/// What stands where there is nothing to know.
const NONE: &str = "-";

/// What an organisation is in the collective, in words; `?` where nobody said.
#[must_use]
pub fn roles(body: &Organisation) -> String {
    let words: Vec<&str> = body.roles.iter().map(|role| role.as_str()).collect();
    if words.is_empty() {
        words::UNKNOWN.to_owned()
    } else {
        words.join(", ")
    }
}

/// The same on a day, for a row: a body that has left is no longer what it was.
#[must_use]
pub fn standing(body: &Organisation, today: Date) -> String {
    if body.is_member(today) {
        roles(body)
    } else {
        "left".to_owned()
    }
}

/// When its legal standing ends; `-` for a body whose standing nothing rests on.
#[must_use]
pub fn legal_until(body: &Organisation, load: Load) -> String {
    match body.legal.until {
        Some(day) => words::day(day),
        None if only_supports(body) && load == Load::default() => NONE.to_owned(),
        None => words::UNKNOWN.to_owned(),
    }
}

/// Whether an open flag says that its legal standing ends too early.
#[must_use]
pub fn ends_too_early(body: &Organisation, assessment: &Assessment) -> bool {
    let flag = assessment.find(RuleId::Fr5, &Subject::organisation(&body.id));
    flag.is_some_and(|flag| flag.accepted.is_none())
}

/// Whether all it does is give money, govern or look at results: that goes on without any standing in the collective.
fn only_supports(body: &Organisation) -> bool {
    let supports = |role: &OrganisationRole| match role {
        OrganisationRole::Funder | OrganisationRole::Government | OrganisationRole::Evaluator => {
            true
        }
        OrganisationRole::Backbone
        | OrganisationRole::Implementer
        | OrganisationRole::Community
        | OrganisationRole::Intermediary => false,
    };
    !body.roles.is_empty() && body.roles.iter().all(supports)
}

/// Everything known of an organisation, in the order in which it is read.
pub(super) fn facts(
    plan: &Plan,
    body: &Organisation,
    assessment: &Assessment,
    today: Date,
) -> Vec<Fact> {
    let subject = Subject::organisation(&body.id);
    let load = Load::of(plan, Some(&body.id));
    let legal = assessment.find(RuleId::Fr5, &subject);
    let mut facts: Vec<Fact> = Fact::full_name(body.name.as_str()).into_iter().collect();
    facts.extend([
        Fact::new("Rooted here", rooted(body)),
        Fact::new("Legal", legal_words(body, load, today)).flagged(legal),
        Fact::new("Commitment", commitment(body)),
        Fact::known(
            "Stays for",
            body.promise.incentive.as_ref().map(ToString::to_string),
        ),
    ]);
    facts.extend(people(plan, body));
    facts.extend(Fact::several(
        "Holds",
        "nothing",
        held_by(plan, &body.id).map(|function| named(function, Some(function.standing.as_str()))),
    ));
    facts.extend(Fact::several(
        "Receives",
        "nothing",
        received_by(plan, &body.id).map(|function| named(function, None)),
    ));
    facts.push(Fact::new(
        "Weight",
        format!("{} now, {} when all moved", load.now, load.moved),
    ));
    facts.extend(flags(assessment, &subject));
    facts.push(Fact::new("Role", roles(body)));
    facts.push(Fact::known(
        "Joined",
        body.membership.joined.map(words::day),
    ));
    facts.extend(
        body.membership
            .left
            .map(|day| Fact::new("Left", words::day(day))),
    );
    facts.push(Fact::new("Id", body.id.as_str()));
    facts.extend(
        body.note
            .as_ref()
            .map(|note| Fact::new("Note", note.as_str())),
    );
    facts
}

fn rooted(body: &Organisation) -> String {
    match body.rooted {
        None => words::UNKNOWN.to_owned(),
        known => yes_no(known).to_owned(),
    }
}

/// What its standing rests on and when it ends.
fn legal_words(body: &Organisation, load: Load, today: Date) -> String {
    let end = match body.legal.until {
        Some(day) if day < today => format!("ended {}", words::day(day)),
        Some(day) => format!("ends {}", words::day(day)),
        None => legal_until(body, load),
    };
    match &body.legal.basis {
        Some(basis) if end == words::UNKNOWN || end == NONE => format!("{basis}, until {end}"),
        Some(basis) => format!("{basis}, {end}"),
        None => end,
    }
}

fn commitment(body: &Organisation) -> String {
    use crate::domain::organisation::Commitment::{Institutional, None as Nothing, Personal};
    match body.promise.commitment {
        None => words::UNKNOWN.to_owned(),
        Some(word @ (Institutional | Personal)) => {
            format!(
                "{word}, until {}",
                words::day_or_unknown(body.promise.until)
            )
        }
        Some(word @ Nothing) => word.to_string(),
    }
}

/// Its people, each with what they do there.
fn people(plan: &Plan, body: &Organisation) -> Vec<Fact> {
    let people = plan.members.people.iter();
    let here = people.filter(|person| person.organisation.as_ref() == Some(&body.id));
    let facts =
        here.map(|person| Fact::new("", with_role(plan, person)).to(Subject::person(&person.id)));
    Fact::several("People", words::UNKNOWN, facts)
}

/// A function by its name, leading to it.
pub(super) fn named(function: &Function, aside: Option<&str>) -> Fact {
    let outline = &function.outline;
    let words = match aside {
        Some(aside) => format!("{} ({aside})", outline.name),
        None => outline.name.to_string(),
    };
    Fact::new("", words).to(Subject::function(&outline.id))
}
