//! Things of the plan by what people call them and by the id that commands take.

use std::fmt;

use crate::domain::Plan;
use crate::domain::analysis::portfolio::PortfolioRow;
use crate::domain::id::{FunctionId, OrganisationId, PersonId};
use crate::domain::person::Person;

/// A thing of the plan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// What people call it; `(name erased)` for a person whose name is gone.
    pub name: String,
    /// Its id.
    pub id: String,
}

impl Named {
    /// An organisation.
    #[must_use]
    pub fn organisation(plan: &Plan, id: &OrganisationId) -> Self {
        Self {
            name: plan.organisation_name(id).to_owned(),
            id: id.to_string(),
        }
    }

    /// A person.
    #[must_use]
    pub fn person(plan: &Plan, id: &PersonId) -> Self {
        let person = plan.members.people.get(id);
        Self {
            name: person.map_or(id.as_str(), Person::shown).to_owned(),
            id: id.to_string(),
        }
    }

    /// A plan of the portfolio, by its collective's name.
    #[must_use]
    pub fn plan(row: &PortfolioRow) -> Self {
        Self {
            name: row.name.to_string(),
            id: row.id.to_string(),
        }
    }

    /// A function.
    #[must_use]
    pub fn function(plan: &Plan, id: &FunctionId) -> Self {
        let function = plan.functions.get(id);
        let name = function.map_or(id.as_str(), |function| function.outline.name.as_str());
        Self {
            name: name.to_owned(),
            id: id.to_string(),
        }
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, id } = self;
        if name == id {
            f.write_str(id)
        } else {
            write!(f, "{name} ({id})")
        }
    }
}
