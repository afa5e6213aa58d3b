//! Organisations and people as a plan file tells of them.

use crate::domain::organisation::{LegalStanding, Membership, Organisation, Promise, Prospects};
use crate::domain::person::{Person, PersonName};
use crate::domain::plan::Members;
use crate::interchange::reader::{Fields, Kind};

const ORGANISATION_LIMIT: usize = 200;
const PERSON_LIMIT: usize = 1000;

pub(super) fn members(file: &Fields<'_>) -> Members {
    Members {
        organisations: file.register("organisation", ORGANISATION_LIMIT, organisation),
        people: file.register("person", PERSON_LIMIT, person),
    }
}

fn organisation(fields: &Fields<'_>) -> Option<Organisation> {
    let id = fields.id("id", Kind::Organisation, "");
    let name = fields.need("name");
    let roles = fields.list("roles");
    let membership = Membership {
        joined: fields.get("joined"),
        left: fields.get("left"),
    };
    let rooted = fields.get("rooted");
    let legal = LegalStanding {
        basis: fields.get("legal_basis"),
        until: fields.get("legal_until"),
    };
    let promise = Promise {
        commitment: fields.get("commitment"),
        until: fields.get("commitment_until"),
        incentive: fields.get("incentive"),
    };
    let prospects = Prospects {
        would_leave: fields.get("would_leave"),
        legal_at_risk: fields.get("legal_at_risk"),
        in_dispute: fields.get("in_dispute"),
    };
    let note = fields.get("note");
    Some(Organisation {
        id: id?,
        name: name?,
        roles,
        membership,
        rooted,
        legal,
        promise,
        prospects,
        note,
    })
}

fn person(fields: &Fields<'_>) -> Option<Person> {
    let id = fields.id("id", Kind::Person, "");
    let name = fields.get("name");
    let erased = fields.get("erased").unwrap_or(false);
    if erased && name.is_some() {
        fields.complain(
            "name",
            "this name is said to be erased",
            "take the name out, or take erased = true out",
        );
    }
    let name = match name {
        _ if erased => PersonName::Erased,
        Some(name) => PersonName::Known(name),
        None => PersonName::Unknown,
    };
    let organisation = fields.refer("organisation", Kind::Organisation, "");
    let role = fields.get("role");
    let note = fields.get("note");
    Some(Person {
        id: id?,
        name,
        organisation,
        role,
        note,
    })
}
