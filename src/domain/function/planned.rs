//! Who has to do with a function, and when it is to be handed over.

use crate::domain::Date;
use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::patch::Patch;
use serde::{Deserialize, Serialize};

/// Who has to do with a function.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Parties {
    /// The primary holder: who does it now. Unknown when absent.
    pub holder: Option<OrganisationId>,
    /// Other bodies that hold it beside the primary holder.
    #[serde(default)]
    pub co_holders: Vec<OrganisationId>,
    /// Who is to take it.
    pub receiver: Option<OrganisationId>,
    /// The person who leads it.
    pub lead: Option<PersonId>,
    /// The person who stands in.
    pub deputy: Option<PersonId>,
    /// Whether the receiver has committed budget or time for it.
    pub resourced: Option<bool>,
}

/// The planned days of a handover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PlannedDates {
    /// The receiver begins to learn.
    pub start: Option<Date>,
    /// It is transferred.
    pub transfer: Option<Date>,
    /// It is confirmed.
    pub confirm: Option<Date>,
}

/// A change to who has to do with a function and when it is to be handed over.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FunctionPlan {
    /// See [`Parties::holder`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub holder: Patch<OrganisationId>,
    /// See [`Parties::co_holders`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub co_holders: Patch<Vec<OrganisationId>>,
    /// See [`Parties::receiver`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub receiver: Patch<OrganisationId>,
    /// See [`Parties::lead`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub lead: Patch<PersonId>,
    /// See [`Parties::deputy`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub deputy: Patch<PersonId>,
    /// See [`Parties::resourced`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub resourced: Patch<bool>,
    /// See [`PlannedDates::start`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub start: Patch<Date>,
    /// See [`PlannedDates::transfer`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub transfer: Patch<Date>,
    /// See [`PlannedDates::confirm`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub confirm: Patch<Date>,
}

impl FunctionPlan {
    /// What makes the planned days `would_be` where they are `is`; everything else stays.
    #[must_use]
    pub fn between(is: PlannedDates, would_be: PlannedDates) -> Self {
        Self {
            start: Patch::between(is.start.as_ref(), would_be.start.as_ref()),
            transfer: Patch::between(is.transfer.as_ref(), would_be.transfer.as_ref()),
            confirm: Patch::between(is.confirm.as_ref(), would_be.confirm.as_ref()),
            ..Self::default()
        }
    }
}
