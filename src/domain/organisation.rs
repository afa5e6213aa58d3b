//! The organisations of a collective and what keeps them in it.

use super::Date;
use super::id::OrganisationId;
use super::patch::Patch;
use super::register::Identified;
use super::text::{Line, Text};
use super::vocabulary::vocabulary;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// What an organisation is in the collective.
    pub enum OrganisationRole("role of an organisation") {
        /// Holds the collective together.
        Backbone = "backbone",
        /// Does the work.
        Implementer = "implementer",
        /// Gives money.
        Funder = "funder",
        /// Is of the people concerned.
        Community = "community",
        /// Is of the state.
        Government = "government",
        /// Looks at results from outside.
        Evaluator = "evaluator",
        /// Connects others.
        Intermediary = "intermediary",
    }
}

vocabulary! {
    /// How firmly an organisation has promised to stay.
    pub enum Commitment("commitment") {
        /// No promise.
        None = "none",
        /// A person's promise.
        Personal = "personal",
        /// The organisation's own, signed promise.
        Institutional = "institutional",
    }
}

/// One organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: Line,
    /// What it is in the collective; may be several things.
    #[serde(default)]
    pub roles: Vec<OrganisationRole>,
    /// The days it came and went.
    #[serde(default)]
    pub membership: Membership,
    /// Whether it is rooted in the community concerned.
    pub rooted: Option<bool>,
    /// Its legal standing.
    #[serde(default)]
    pub legal: LegalStanding,
    /// What it has promised.
    #[serde(default)]
    pub promise: Promise,
    /// What may befall it.
    #[serde(default, skip_serializing_if = "Prospects::is_unknown")]
    pub prospects: Prospects,
    /// Anything else.
    pub note: Option<Text>,
}

/// When an organisation came and went.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Membership {
    /// The day it joined.
    pub joined: Option<Date>,
    /// The day it left; unknown or still there when absent.
    pub left: Option<Date>,
}

/// Whether an organisation may lawfully do its part and hold its money.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LegalStanding {
    /// What the standing rests on.
    pub basis: Option<Line>,
    /// The day it ends.
    pub until: Option<Date>,
}

/// What an organisation has promised, and what it gets from staying.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Promise {
    /// How firmly it has promised to stay.
    pub commitment: Option<Commitment>,
    /// Until when.
    pub until: Option<Date>,
    /// Why it would stay.
    pub incentive: Option<Text>,
}

/// What may befall an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Prospects {
    /// Whether it would leave if the backbone left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub would_leave: Option<bool>,
    /// Whether its legal standing is at risk.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal_at_risk: Option<bool>,
    /// Whether it is in dispute, or under notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_dispute: Option<bool>,
}

impl Promise {
    /// Whether it holds beyond a day; one without an end does.
    #[must_use]
    pub fn lasts_beyond(&self, day: Date) -> bool {
        self.until.is_none_or(|until| until > day)
    }
}

impl Prospects {
    /// Whether nobody said anything about them.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        *self == Self::default()
    }
}

/// A change to some fields of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OrganisationEdit {
    /// See [`Organisation::name`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub name: Patch<Line>,
    /// See [`Organisation::roles`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub roles: Patch<Vec<OrganisationRole>>,
    /// See [`Membership::joined`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub joined: Patch<Date>,
    /// See [`Organisation::rooted`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub rooted: Patch<bool>,
    /// See [`LegalStanding::basis`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub legal_basis: Patch<Line>,
    /// See [`LegalStanding::until`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub legal_until: Patch<Date>,
    /// See [`Promise::commitment`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub commitment: Patch<Commitment>,
    /// See [`Promise::until`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub commitment_until: Patch<Date>,
    /// See [`Promise::incentive`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub incentive: Patch<Text>,
    /// See [`Prospects::would_leave`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub would_leave: Patch<bool>,
    /// See [`Prospects::legal_at_risk`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub legal_at_risk: Patch<bool>,
    /// See [`Prospects::in_dispute`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub in_dispute: Patch<bool>,
    /// See [`Organisation::note`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub note: Patch<Text>,
}

impl Organisation {
    /// An organisation of which only the name is known.
    #[must_use]
    pub fn named(id: OrganisationId, name: Line) -> Self {
        Self {
            id,
            name,
            roles: Vec::new(),
            membership: Membership::default(),
            rooted: None,
            legal: LegalStanding::default(),
            promise: Promise::default(),
            prospects: Prospects::default(),
            note: None,
        }
    }

    /// Whether it has this role.
    #[must_use]
    pub fn is(&self, role: OrganisationRole) -> bool {
        self.roles.contains(&role)
    }

    /// Whether it is still in the collective on this day; an unknown day of leaving means that it is.
    #[must_use]
    pub fn is_member(&self, today: Date) -> bool {
        self.membership.left.is_none_or(|left| left > today)
    }

    /// Carries an edit out.
    pub fn edit(&mut self, edit: &OrganisationEdit) {
        edit.name.apply_known(&mut self.name);
        match &edit.roles {
            Patch::Keep => {}
            Patch::Set(roles) => self.roles.clone_from(roles),
            Patch::Clear => self.roles.clear(),
        }
        edit.joined.apply(&mut self.membership.joined);
        edit.rooted.apply(&mut self.rooted);
        edit.legal_basis.apply(&mut self.legal.basis);
        edit.legal_until.apply(&mut self.legal.until);
        edit.commitment.apply(&mut self.promise.commitment);
        edit.commitment_until.apply(&mut self.promise.until);
        edit.incentive.apply(&mut self.promise.incentive);
        edit.would_leave.apply(&mut self.prospects.would_leave);
        edit.legal_at_risk.apply(&mut self.prospects.legal_at_risk);
        edit.in_dispute.apply(&mut self.prospects.in_dispute);
        edit.note.apply(&mut self.note);
    }
}

impl Identified for Organisation {
    type Id = OrganisationId;

    fn id(&self) -> &OrganisationId {
        &self.id
    }
}
