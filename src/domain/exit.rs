//! The exit: why, how, under which conditions and by when the backbone means to leave.

use super::patch::Patch;
use super::text::Text;
use super::vocabulary::vocabulary;
use super::{Date, id::OrganisationId};
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Why the backbone leaves.
    pub enum ExitReason("reason for the exit") {
        /// What it was set up for is reached.
        GoalsMet = "goals-met",
        /// It can no longer do the work well.
        NotViable = "not-viable",
        /// The strategy of a party changed.
        StrategyChange = "strategy-change",
        /// Its host closes or loses its standing.
        HostClosing = "host-closing",
        /// A review led to a redesign.
        ReviewLed = "review-led",
        /// Another reason, told in the note.
        Other = "other",
    }
}

vocabulary! {
    /// How the backbone leaves.
    pub enum ExitKind("kind of exit") {
        /// Gradually fewer resources.
        PhaseDown = "phase-down",
        /// Leaving without handing to another body.
        PhaseOut = "phase-out",
        /// Handing to one successor.
        ToSuccessor = "to-successor",
        /// Handing to several partners.
        ToPartners = "to-partners",
        /// Handing to government or a permanent institution.
        ToInstitution = "to-institution",
        /// Handing to a light secretariat.
        ToSecretariat = "to-secretariat",
        /// Not decided yet.
        Undecided = "undecided",
    }
}

vocabulary! {
    /// What became of the collective, in neutral words (after the US HHS/ASPE framework for coalitions, 2010).
    pub enum Outcome("outcome") {
        /// At least three organisations remain allied and pursue a goal they began with.
        Sustained = "sustained",
        /// Alive, with some starting goals dropped.
        PartlySustained = "partly-sustained",
        /// Grown beyond its starting goals.
        Expanded = "expanded",
        /// Closed on purpose because the need passed.
        Disbanded = "disbanded",
        /// Fell apart.
        Dissolved = "dissolved",
    }
}

/// The exit as planned and, later, as it went.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Exit {
    /// Why.
    pub reason: Option<ExitReason>,
    /// How.
    pub kind: Option<ExitKind>,
    /// When would we no longer be the right body.
    pub conditions: Option<Text>,
    /// The day partners were told.
    pub announced: Option<Date>,
    /// The day the backbone means to be gone.
    pub target: Option<Date>,
    /// What became of it.
    pub outcome: Option<Outcome>,
    /// The body that was chosen to follow, where there is one.
    pub successor: Option<OrganisationId>,
    /// Booked days for looking again after the exit.
    pub checks: Vec<Date>,
    /// Target dates that were given up, oldest first.
    pub earlier_targets: Vec<Date>,
    /// Anything else.
    pub note: Option<Text>,
}

/// A change to some of the exit's fields.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ExitEdit {
    /// See [`Exit::reason`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub reason: Patch<ExitReason>,
    /// See [`Exit::kind`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub kind: Patch<ExitKind>,
    /// See [`Exit::conditions`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub conditions: Patch<Text>,
    /// See [`Exit::announced`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub announced: Patch<Date>,
    /// See [`Exit::target`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub target: Patch<Date>,
    /// See [`Exit::outcome`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub outcome: Patch<Outcome>,
    /// See [`Exit::successor`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub successor: Patch<OrganisationId>,
    /// See [`Exit::checks`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub checks: Patch<Vec<Date>>,
    /// See [`Exit::note`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub note: Patch<Text>,
}

impl Exit {
    /// Carries an edit out; a target date that is replaced is remembered.
    pub fn edit(&mut self, edit: &ExitEdit) {
        let old_target = self.target;
        edit.reason.apply(&mut self.reason);
        edit.kind.apply(&mut self.kind);
        edit.conditions.apply(&mut self.conditions);
        edit.announced.apply(&mut self.announced);
        edit.target.apply(&mut self.target);
        edit.outcome.apply(&mut self.outcome);
        edit.successor.apply(&mut self.successor);
        edit.note.apply(&mut self.note);
        match &edit.checks {
            Patch::Keep => {}
            Patch::Set(dates) => self.checks.clone_from(dates),
            Patch::Clear => self.checks.clear(),
        }
        if self.target != old_target {
            self.earlier_targets.extend(old_target);
        }
    }
}
