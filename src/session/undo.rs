//! Taking back and bringing again: events like any other, so that nothing is ever erased.

use super::{Done, OpenPlan, Session, SessionError};
use crate::domain::history::{
    NOTHING_TO_BRING_AGAIN, NOTHING_TO_TAKE_BACK, Recorded, can_undo, fold, last_action, last_undo,
    told_of,
};
use crate::domain::{Change, Proposal};

impl Session {
    /// Takes back the last action, however many events it made.
    ///
    /// # Errors
    /// When there is none, or when later events rest on it.
    pub fn undo(&mut self, open: &mut OpenPlan) -> Result<Done, SessionError> {
        let seqs = last_action(&open.events);
        if seqs.is_empty() {
            return Err(SessionError::NothingToUndo(NOTHING_TO_TAKE_BACK));
        }
        self.take_back(open, &seqs)
    }

    /// Takes back one event by its number.
    ///
    /// # Errors
    /// When there is no such event, it was taken back already, or later events rest on it.
    pub fn undo_event(&mut self, open: &mut OpenPlan, seq: u64) -> Result<Done, SessionError> {
        self.take_back(open, &[seq])
    }

    /// Takes several events back together, as those of one action.
    ///
    /// # Errors
    /// As [`Session::undo_event`], when one of them cannot go.
    pub fn undo_events(&mut self, open: &mut OpenPlan, seqs: &[u64]) -> Result<Done, SessionError> {
        self.take_back(open, seqs)
    }

    /// Brings the last action again that was taken back.
    ///
    /// # Errors
    /// When nothing was taken back since the last change.
    pub fn redo(&mut self, open: &mut OpenPlan) -> Result<Done, SessionError> {
        let seqs = last_undo(&open.events);
        if seqs.is_empty() {
            return Err(SessionError::NothingToUndo(NOTHING_TO_BRING_AGAIN));
        }
        self.take_back(open, &seqs)
    }

    /// What taking these events back would say; nothing is changed.
    ///
    /// # Errors
    /// As [`Session::undo_event`].
    pub fn preview_undo(&self, open: &OpenPlan, seqs: &[u64]) -> Result<Vec<String>, SessionError> {
        self.may_take_back(seqs)?;
        can_undo(&open.plan.id, &open.events, seqs)?;
        Ok(told_of(&open.plan, &open.events, seqs))
    }

    fn take_back(&mut self, open: &mut OpenPlan, seqs: &[u64]) -> Result<Done, SessionError> {
        if let Some(why) = &open.read_only {
            return Err(SessionError::ReadOnly(why.clone()));
        }
        let told = self.preview_undo(open, seqs)?;
        let changes: Vec<Change> = seqs
            .iter()
            .map(|seq| Change::Undone { seq: *seq })
            .collect();
        let mut events = open.events.clone();
        for (next, change) in (open.head.seq + 1..).zip(&changes) {
            let last = open.events.last().cloned();
            events.extend(last.map(|last| Recorded {
                seq: next,
                change: Some(change.clone()),
                ..last
            }));
        }
        let after = fold(&open.plan.id, &events);
        let first = self.append(open, &Proposal::from(changes), after)?;
        open.refold();
        Ok(Done {
            first,
            last: open.head.seq,
            told,
        })
    }
}
