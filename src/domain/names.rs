//! Names for the ids in a change: as the plan has them, the id itself where a thing is not in the plan.

use super::Plan;
use super::book::Book;
use super::id::{CandidateId, EntryId, FunctionId, OrganisationId, PersonId, RoundId, SignalId};
use super::round::Round;

/// The names of a plan.
pub(super) struct Names<'a>(pub(super) &'a Plan);

impl<'a> Names<'a> {
    pub(super) fn body<'b>(&self, id: &'b OrganisationId) -> &'b str
    where
        'a: 'b,
    {
        self.0.organisation_name(id)
    }

    pub(super) fn person<'b>(&self, id: &'b PersonId) -> &'b str
    where
        'a: 'b,
    {
        self.0
            .members
            .people
            .get(id)
            .map_or(id.as_str(), |person| person.shown())
    }

    pub(super) fn function<'b>(&self, id: &'b FunctionId) -> &'b str
    where
        'a: 'b,
    {
        self.0
            .functions
            .get(id)
            .map_or(id.as_str(), |function| function.outline.name.as_str())
    }

    pub(super) fn signal<'b>(&self, id: &'b SignalId) -> &'b str
    where
        'a: 'b,
    {
        self.0
            .walk
            .signal(id)
            .map_or(id.as_str(), |(_, signal)| signal.text.as_str())
    }

    pub(super) fn entry(&self, book: Book, id: &EntryId) -> String {
        let entry = self.0.books.get(book, id);
        entry.map_or_else(|| id.to_string(), |entry| entry.name(self.0))
    }

    pub(super) fn candidate<'b>(&self, round: &RoundId, id: &'b CandidateId) -> &'b str
    where
        'a: 'b,
    {
        let found = self
            .0
            .rounds
            .get(round)
            .and_then(|round| round.candidates.get(id));
        found.map_or(id.as_str(), |candidate| candidate.name.as_str())
    }

    pub(super) fn shows_scores(&self, round: &RoundId) -> bool {
        self.0.rounds.get(round).is_some_and(Round::shows_scores)
    }
}
