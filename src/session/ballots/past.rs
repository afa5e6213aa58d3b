//! What the log tells of replies that were taken over and not taken back: which files, under which invitations, and
//! what they cast.

use super::reply::{Reply, invitation_mark};
use crate::domain::history::taken_back;
use crate::domain::id::{CandidateId, PersonId, RoundId};
use crate::domain::round::{Cell, Conflict};
use crate::domain::text::Line;
use crate::domain::{Change, Date};
use crate::session::OpenPlan;
use std::collections::{BTreeMap, BTreeSet};

/// The replies of a plan so far.
#[derive(Debug, Default)]
pub(super) struct Past {
    origins: BTreeSet<String>,
    /// Every ballot that was cast, also those that another one took the place of: its cell, and the file it came in.
    casts: BTreeMap<Line, (Cell, Option<String>)>,
    recused: BTreeMap<(RoundId, PersonId, CandidateId), Date>,
}

impl Past {
    pub(super) fn of(open: &OpenPlan) -> Self {
        let gone = taken_back(&open.events);
        let mut past = Self::default();
        for event in &open.events {
            if gone.contains(&event.seq) {
                continue;
            }
            // What cannot be read, because it was left out of an export, was not taken over either.
            if let Some(change) = &event.change {
                past.origins.extend(event.origin.clone());
                past.note(change, event.origin.as_ref(), event.at.date_naive());
            }
        }
        past
    }

    /// Adds what a reply of this very call changes.
    pub(super) fn take(&mut self, reply: &Reply) {
        self.origins.insert(reply.origin.clone());
    }

    /// Whether this very file was taken over before.
    pub(super) fn knows(&self, reply: &Reply) -> bool {
        // Earlier versions wrote the hash of the file alone.
        let alone = reply.origin.rsplit_once('-').map_or("", |(file, _)| file);
        self.origins.contains(&reply.origin) || self.origins.contains(alone)
    }

    /// Whether a reply to the invitation with this hash was taken over.
    pub(super) fn has_answer_to(&self, invitation: &Line) -> bool {
        let mark = invitation_mark(invitation);
        self.origins.iter().any(|origin| origin.ends_with(&mark))
    }

    /// Whether this was cast in a cell at any time.
    pub(super) fn was_cast(&self, cell: &Cell, commitment: &str) -> bool {
        let mut casts = self.casts.iter();
        casts.any(|(cast, (of, _))| cast.as_str() == commitment && of == cell)
    }

    /// The file that a ballot came in first.
    pub(super) fn came_in(&self, commitment: &Line) -> Option<&str> {
        self.casts.get(commitment)?.1.as_deref()
    }

    /// The day on which a scorer was recorded as recused from a candidate.
    pub(super) fn recused_since(
        &self,
        round: &RoundId,
        scorer: &PersonId,
        candidate: &CandidateId,
    ) -> Option<Date> {
        let tie = (round.clone(), scorer.clone(), candidate.clone());
        self.recused.get(&tie).copied()
    }

    fn note(&mut self, change: &Change, origin: Option<&String>, on: Date) {
        if let Change::BallotCast { cast, .. } = change
            && let Some(commitment) = &cast.commitment
        {
            let first = || (cast.cell.clone(), origin.cloned());
            self.casts.entry(commitment.clone()).or_insert_with(first);
        }
        if let Change::ConflictDeclared {
            round,
            scorer,
            declared,
        } = change
        {
            let tie = (round.clone(), scorer.clone(), declared.candidate.clone());
            if declared.conflict == Conflict::Recused {
                self.recused.entry(tie).or_insert(on);
            } else {
                self.recused.remove(&tie);
            }
        }
    }
}
