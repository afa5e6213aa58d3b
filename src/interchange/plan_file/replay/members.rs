//! Organisations and people. They are never taken out of a plan: organisations leave, names are erased.

use super::Replay;
use super::told::told;
use crate::domain::Change;
use crate::domain::organisation::{Organisation, OrganisationEdit};
use crate::domain::patch::Patch;
use crate::domain::person::{Person, PersonEdit, PersonName};
use crate::domain::round::Round;

pub(super) fn members(replay: &mut Replay<'_>) {
    let file = replay.file;
    for new in &file.plan.members.organisations {
        match replay.plan.members.organisations.get(&new.id).cloned() {
            None => {
                replay.say(format!("+ organisation {}, {}", new.id, new.name));
                replay.push(Change::OrganisationAdded(Box::new(new.clone())));
            }
            Some(old) => organisation(replay, &old, new),
        }
    }
    for (index, new) in file.plan.members.people.iter().enumerate() {
        let path = format!("person[{}]", index + 1);
        match replay.plan.members.people.get(&new.id).cloned() {
            None => add_person(replay, new),
            Some(old) => person(replay, &path, &old, new),
        }
    }
    refuse_missing(replay);
}

/// Employers that people have now and did not have when they scored, after the rounds.
pub(super) fn later_employers(replay: &mut Replay<'_>) {
    for new in &replay.file.plan.members.people {
        let now = replay.plan.members.people.get(&new.id);
        if now.is_some_and(|now| now.organisation != new.organisation) {
            replay.push(Change::PersonEdited {
                person: new.id.clone(),
                edit: PersonEdit {
                    organisation: Patch::between(None, new.organisation.as_ref()),
                    ..PersonEdit::default()
                },
            });
        }
    }
}

/// Whether a person scored a candidate of whom they are said to be employed. Nobody may, so they were not then.
fn scored_own_employer(replay: &Replay<'_>, person: &Person) -> bool {
    let rounds = || replay.file.plan.rounds.iter();
    let scored = |round: &Round| {
        let mut casts = round.answers.casts.iter();
        casts.any(|cast| {
            let candidate = round.candidates.get(&cast.cell.candidate);
            cast.cell.scorer == person.id
                && candidate.is_some_and(|candidate| candidate.organisation == person.organisation)
        })
    };
    person.organisation.is_some() && rounds().any(scored)
}

/// Organisations that have left, after everything else of the file, so that what they held is in other hands.
pub(super) fn departures(replay: &mut Replay<'_>) {
    for (index, new) in replay.file.plan.members.organisations.iter().enumerate() {
        let Some(old) = replay.plan.members.organisations.get(&new.id) else {
            continue;
        };
        let (old, left) = (old.membership.left, new.membership.left);
        if old == left {
            continue;
        }
        let Some(on) = left else {
            replay.refuse(
                &format!("organisation[{}]", index + 1),
                format!("{} has left the collective, and the file says that it has not", new.id),
                "write left = the day it left; where it never did, take the event back with `baton undo`",
            );
            continue;
        };
        replay.say(format!(
            "~ organisation {} left {} -> {}",
            new.id,
            told(old.as_ref()),
            told(left.as_ref())
        ));
        replay.push(Change::OrganisationLeft {
            organisation: new.id.clone(),
            on,
            reason: None,
        });
    }
}

fn organisation(replay: &mut Replay<'_>, old: &Organisation, new: &Organisation) {
    let what = |field: &str| format!("organisation {} {field}", new.id);
    let (legal, promise) = (&old.legal, &old.promise);
    let edit = OrganisationEdit {
        name: replay.edit(&what("name"), Some(&old.name), Some(&new.name)),
        roles: replay.edit(&what("roles"), Some(&old.roles), Some(&new.roles)),
        joined: replay.edit(
            &what("joined"),
            old.membership.joined.as_ref(),
            new.membership.joined.as_ref(),
        ),
        rooted: replay.edit(&what("rooted"), old.rooted.as_ref(), new.rooted.as_ref()),
        legal_basis: replay.edit(
            &what("legal basis"),
            legal.basis.as_ref(),
            new.legal.basis.as_ref(),
        ),
        legal_until: replay.edit(
            &what("legal until"),
            legal.until.as_ref(),
            new.legal.until.as_ref(),
        ),
        commitment: replay.edit(
            &what("commitment"),
            promise.commitment.as_ref(),
            new.promise.commitment.as_ref(),
        ),
        commitment_until: replay.edit(
            &what("commitment until"),
            promise.until.as_ref(),
            new.promise.until.as_ref(),
        ),
        incentive: replay.edit(
            &what("incentive"),
            promise.incentive.as_ref(),
            new.promise.incentive.as_ref(),
        ),
        would_leave: replay.edit(
            &what("would leave"),
            old.prospects.would_leave.as_ref(),
            new.prospects.would_leave.as_ref(),
        ),
        legal_at_risk: replay.edit(
            &what("legal at risk"),
            old.prospects.legal_at_risk.as_ref(),
            new.prospects.legal_at_risk.as_ref(),
        ),
        in_dispute: replay.edit(
            &what("in dispute"),
            old.prospects.in_dispute.as_ref(),
            new.prospects.in_dispute.as_ref(),
        ),
        note: replay.edit(&what("note"), old.note.as_ref(), new.note.as_ref()),
    };
    if edit != OrganisationEdit::default() {
        replay.push(Change::OrganisationEdited {
            organisation: new.id.clone(),
            edit: Box::new(edit),
        });
    }
}

fn add_person(replay: &mut Replay<'_>, new: &Person) {
    replay.say(format!("+ person {}, {}", new.id, new.shown()));
    let organisation = new.organisation.clone();
    let later = scored_own_employer(replay, new);
    replay.push(Change::PersonAdded(Person {
        name: PersonName::Unknown,
        organisation: organisation.filter(|_| !later),
        ..new.clone()
    }));
    match &new.name {
        PersonName::Unknown => {}
        PersonName::Known(_) => rename(replay, new),
        PersonName::Erased => {
            replay.push(Change::PersonErased {
                person: new.id.clone(),
            });
            rename(replay, new);
        }
    }
}

fn person(replay: &mut Replay<'_>, path: &str, old: &Person, new: &Person) {
    let what = |field: &str| format!("person {} {field}", new.id);
    let edit = PersonEdit {
        organisation: replay.edit(
            &what("organisation"),
            old.organisation.as_ref(),
            new.organisation.as_ref(),
        ),
        role: replay.edit(&what("role"), old.role.as_ref(), new.role.as_ref()),
        note: replay.edit(&what("note"), old.note.as_ref(), new.note.as_ref()),
    };
    if edit != PersonEdit::default() {
        replay.push(Change::PersonEdited {
            person: new.id.clone(),
            edit,
        });
    }
    if old.name != new.name {
        name(replay, path, old, new);
    }
}

fn name(replay: &mut Replay<'_>, path: &str, old: &Person, new: &Person) {
    let person = new.id.clone();
    match (&old.name, &new.name) {
        (PersonName::Erased, _) => replay.refuse(
            &format!("{path}.name"),
            "this name was erased on request and does not come back from a file",
            "write erased = true in place of the name",
        ),
        (_, PersonName::Unknown) => replay.refuse(
            path,
            format!("the plan knows a name for {person}, and the file has none"),
            "put the name back, or write erased = true to have it erased",
        ),
        (_, PersonName::Known(_)) => {
            replay.say(format!(
                "~ person {person} name {} -> {}",
                old.shown(),
                new.shown()
            ));
            replay.push(Change::PersonRenamed { person });
            rename(replay, new);
        }
        (_, PersonName::Erased) => {
            replay.say(format!("- person {person} name"));
            replay.push(Change::PersonErased { person });
            rename(replay, new);
        }
    }
}

/// Notes the name beside the changes, and on the working copy.
fn rename(replay: &mut Replay<'_>, new: &Person) {
    replay
        .found
        .proposal
        .names
        .push((new.id.clone(), new.name.clone()));
    if let Some(person) = replay.plan.members.people.get_mut(&new.id) {
        person.name = new.name.clone();
    }
}

fn refuse_missing(replay: &mut Replay<'_>) {
    let (here, there) = (replay.plan.members.clone(), &replay.file.plan.members);
    for old in &here.organisations {
        if !there.organisations.has(&old.id) {
            replay.refuse(
                "organisation",
                format!(
                    "the organisation {} is in the plan and not in the file",
                    old.id
                ),
                "put it back; an organisation that is gone has left = the day it left",
            );
        }
    }
    for old in &here.people {
        if !there.people.has(&old.id) {
            replay.refuse(
                "person",
                format!("the person {} is in the plan and not in the file", old.id),
                "put them back; a name that must go has erased = true in its place",
            );
        }
    }
}
