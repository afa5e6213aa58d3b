//! Rules about organisations and people: who comes in, who leaves, whose name is gone.

use super::moment::{Moment, reversed};
use super::refusal::refusals;
use super::thing::{Kind, free, never_empty};
use super::{Ruling, big_picture};
use crate::domain::Date;
use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::organisation::{Membership, Organisation, OrganisationEdit};
use crate::domain::person::{Person, PersonEdit, PersonName};

refusals! {
    /// Why something may not happen to an organisation or a person.
    pub enum MemberRefusal {
        "left-after-joining" at Joined => LeftBeforeJoining { organisation: OrganisationId }:
            "{organisation} cannot have left before it joined; put the days in order";
        "erased-stays-erased" at Name => NameErased { person: PersonId }:
            "the name of {person} was erased and is not given again; add another person instead";
    }
}

pub(super) fn organisation_added(at: Moment<'_>, organisation: &Organisation) -> Ruling {
    let members = &at.plan.members.organisations;
    free(members, &organisation.id, Kind::Organisation)?;
    membership_in_order(&organisation.id, &organisation.membership)
}

pub(super) fn organisation_edited(
    at: Moment<'_>,
    id: &OrganisationId,
    edit: &OrganisationEdit,
) -> Ruling {
    let mut after = at.organisation(id)?.clone();
    never_empty(&edit.name, "name", Kind::Organisation, id)?;
    after.edit(edit);
    membership_in_order(id, &after.membership)
}

pub(super) fn organisation_left(at: Moment<'_>, id: &OrganisationId, on: Date) -> Ruling {
    let organisation = at.organisation(id)?;
    let membership = Membership {
        left: Some(on),
        ..organisation.membership.clone()
    };
    membership_in_order(id, &membership)?;
    big_picture::not_held_by(at.plan, id)
}

pub(super) fn person_added(at: Moment<'_>, person: &Person) -> Ruling {
    free(&at.plan.members.people, &person.id, Kind::Person)?;
    at.organisation_if_named(person.organisation.as_ref())
}

pub(super) fn person_edited(at: Moment<'_>, id: &PersonId, edit: &PersonEdit) -> Ruling {
    at.person(id)?;
    at.organisation_if_named(edit.organisation.value())
}

/// A name that is gone is neither changed nor erased once more.
pub(super) fn person_named(at: Moment<'_>, id: &PersonId) -> Ruling {
    if at.person(id)?.name == PersonName::Erased {
        return Err(MemberRefusal::NameErased { person: id.clone() }.into());
    }
    Ok(())
}

fn membership_in_order(organisation: &OrganisationId, membership: &Membership) -> Ruling {
    if reversed(membership.joined, membership.left) {
        let organisation = organisation.clone();
        return Err(MemberRefusal::LeftBeforeJoining { organisation }.into());
    }
    Ok(())
}
