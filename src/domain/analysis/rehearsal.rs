//! What would happen if the backbone were gone on a day: which functions stop, who covers which, what is unpaid, whom
//! nobody would call, what stays behind, and what nobody has answered.
//!
//! Counted is what is true today; what is only planned until then does not count, since plans are what a rehearsal
//! tests. Nothing is changed.

use super::calendar::days_after;
use super::handover::{is_outgoing, is_with_backbone, outgoing, works_for_outgoing};
use super::money::{Coordination, Grant, Receiving, Runway, grants};
use super::trust::{Introduction, introduction, is_important};
use crate::domain::book::handover::{FUNCTION, MOVED, ORGANISATION, OWNER};
use crate::domain::book::money::{Certainty, RECEIVER};
use crate::domain::book::trust::{NEXT_STEWARD, STEWARD};
use crate::domain::book::{Book, Entry};
use crate::domain::function::{EndsBy, Function, Stage, Standing};
use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::question::{Question, QuestionState};
use crate::domain::{Date, Plan};

/// What would happen if the backbone were gone on a day.
#[derive(Debug, Clone)]
pub struct Rehearsal<'a> {
    /// The day.
    pub day: Date,
    /// The bodies that would be gone.
    pub gone: Vec<&'a OrganisationId>,
    /// The functions that would stop, the heaviest first.
    pub stops: Vec<Stop<'a>>,
    /// The functions that somebody would cover.
    pub covered: Vec<(&'a Function, Vec<Cover<'a>>)>,
    /// The functions that would end and are meant to.
    pub ends: Vec<&'a Function>,
    /// How long secured coordination money lasts from the first whole month after that day.
    pub runway: Runway,
    /// Secured money that the backbone receives and that would run on.
    pub received: Vec<Grant<'a>>,
    /// How much of the secured coordination money after that day the backbone receives.
    pub receiving: Receiving,
    /// The relationships that nobody would look after, those on which much rests first.
    pub uncalled: Vec<Uncalled<'a>>,
    /// Relationships of which nobody knows who looks after them.
    pub unknown_steward: usize,
    /// What the backbone would still own.
    pub assets: Vec<&'a Entry>,
    /// The questions without an answer, those that must be asked first.
    pub unanswered: Vec<&'a Question>,
}

/// A function that would stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop<'a> {
    /// Which.
    pub function: &'a Function,
    /// Its deputy, where nobody recorded for whom that one works, so perhaps not for the backbone.
    pub unknown_deputy: Option<&'a PersonId>,
}

/// Who would cover a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cover<'a> {
    /// The receiver leads it already.
    Leads(&'a OrganisationId),
    /// It holds the function together with the backbone.
    CoHolds(&'a OrganisationId),
    /// It could run the function today.
    IsAble(&'a OrganisationId),
    /// A deputy who does not work for the backbone.
    Deputy(&'a PersonId),
}

/// A relationship that nobody would look after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uncalled<'a> {
    /// The relationship.
    pub relationship: &'a Entry,
    /// Why nobody would.
    pub because: Because,
}

/// Why nobody would look after a relationship.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// No next steward is known, or the next one works for the backbone too.
    NoNextSteward,
    /// Nobody recorded for whom the next steward works, so perhaps for the backbone too.
    NextStewardUnknown,
    /// The next steward was not introduced.
    NotIntroduced,
}

impl<'a> Rehearsal<'a> {
    /// Rehearses that the backbone is gone so many days from today.
    #[must_use]
    pub fn of(plan: &'a Plan, today: Date, days: u32) -> Self {
        let day = days_after(today, days.into());
        let mut stops = Vec::new();
        let mut covered = Vec::new();
        let mut ends = Vec::new();
        for function in plan.functions.iter().filter(|one| is_ours(plan, one)) {
            let covers = covers(plan, function, today);
            if !covers.is_empty() {
                covered.push((function, covers));
            } else if function.outline.ends_by == EndsBy::Retire {
                ends.push(function);
            } else {
                stops.push(Stop::of(plan, function));
            }
        }
        stops.sort_by_key(|stop| std::cmp::Reverse(stop.function.outline.weight.get()));
        let (uncalled, unknown_steward) = uncalled(plan, today);
        let received = grants(plan).filter(|grant| {
            let ours = grant.entry.get(RECEIVER);
            let ours = ours.is_some_and(|body| is_outgoing(plan, body));
            ours && grant.is(Certainty::Secured) && !grant.is_over(day)
        });
        let money = Coordination::of(plan);
        Self {
            day,
            gone: outgoing(plan).map(|body| &body.id).collect(),
            stops,
            covered,
            ends,
            runway: money.runway_after(day),
            received: received.collect(),
            receiving: Receiving::of(plan, &money, days_after(day, 1)),
            uncalled,
            unknown_steward,
            assets: staying(plan, today).collect(),
            unanswered: unanswered(plan),
        }
    }
}

/// Whether the backbone does it today.
fn is_ours(plan: &Plan, function: &Function) -> bool {
    let holder = plan.holder(function);
    is_with_backbone(function.standing) && holder.is_none_or(|body| is_outgoing(plan, body))
}

/// Who could go on with a function on the next day: whoever leads it already, holds it too, is said to be able to run
/// it, or stands in for who leads it.
fn covers<'a>(plan: &'a Plan, function: &'a Function, today: Date) -> Vec<Cover<'a>> {
    let stays = |body: &OrganisationId| {
        let member = plan.members.organisations.get(body);
        !is_outgoing(plan, body) && member.is_none_or(|body| body.is_member(today))
    };
    let leads = function.parties.receiver.as_ref();
    let leads = leads.filter(|_| function.standing == Standing::On(Stage::Shared));
    let able = plan.books.of(Book::Ability).filter_map(|entry| {
        let is_this = entry.get(FUNCTION) == Some(&function.outline.id);
        entry.get(ORGANISATION).filter(|_| is_this)
    });
    let deputy = function.parties.deputy.as_ref();
    let deputy = deputy.filter(|person| works_for_outgoing(plan, person) == Some(false));
    let bodies = leads
        .into_iter()
        .map(Cover::Leads)
        .chain(function.parties.co_holders.iter().map(Cover::CoHolds))
        .chain(able.map(Cover::IsAble));
    let bodies = bodies.filter(|cover| cover.body().is_some_and(stays));
    let mut covers: Vec<Cover<'_>> = Vec::new();
    for cover in bodies.chain(deputy.map(Cover::Deputy)) {
        let known = |other: &Cover<'_>| cover.body().is_some() && other.body() == cover.body();
        if !covers.iter().any(known) {
            covers.push(cover);
        }
    }
    covers
}

impl<'a> Stop<'a> {
    fn of(plan: &Plan, function: &'a Function) -> Self {
        let deputy = function.parties.deputy.as_ref();
        Self {
            function,
            unknown_deputy: deputy.filter(|person| works_for_outgoing(plan, person).is_none()),
        }
    }
}

impl<'a> Cover<'a> {
    /// Which body, where it is one.
    #[must_use]
    pub const fn body(self) -> Option<&'a OrganisationId> {
        match self {
            Self::Leads(body) | Self::CoHolds(body) | Self::IsAble(body) => Some(body),
            Self::Deputy(_) => None,
        }
    }
}

/// The relationships that nobody would look after, and how many nobody is known to look after today.
fn uncalled(plan: &Plan, today: Date) -> (Vec<Uncalled<'_>>, usize) {
    let mut uncalled = Vec::new();
    let mut unknown = 0;
    for relationship in plan.books.of(Book::Relationship) {
        let steward = relationship.get(STEWARD);
        let Some(ours) = steward.and_then(|person| works_for_outgoing(plan, person)) else {
            unknown += 1;
            continue;
        };
        let because = not_followed(plan, relationship, today);
        if let Some(because) = because.filter(|_| ours) {
            uncalled.push(Uncalled {
                relationship,
                because,
            });
        }
    }
    uncalled.sort_by_key(|one| !is_important(one.relationship));
    (uncalled, unknown)
}

fn not_followed(plan: &Plan, relationship: &Entry, today: Date) -> Option<Because> {
    let next = relationship.get(NEXT_STEWARD);
    match next.map(|person| works_for_outgoing(plan, person)) {
        None | Some(Some(true)) => Some(Because::NoNextSteward),
        Some(None) => Some(Because::NextStewardUnknown),
        Some(Some(false)) => match introduction(relationship, today) {
            Introduction::Done(_) => None,
            Introduction::Booked(_) | Introduction::NoDay => Some(Because::NotIntroduced),
        },
    }
}

/// What the backbone owns and has not passed on.
fn staying(plan: &Plan, today: Date) -> impl Iterator<Item = &Entry> {
    plan.books.of(Book::Asset).filter(move |asset| {
        let ours = asset.get(OWNER).is_some_and(|body| is_outgoing(plan, body));
        ours && asset.get(MOVED).is_none_or(|moved| moved > today)
    })
}

fn unanswered(plan: &Plan) -> Vec<&Question> {
    let open = |question: &&Question| match question.state {
        QuestionState::Unasked | QuestionState::Open => true,
        QuestionState::Answered | QuestionState::Parked => false,
    };
    let mut unanswered: Vec<&Question> = plan.questions.iter().filter(open).collect();
    unanswered.sort_by_key(|question| (!question.outline.must_ask, question.outline.first_phase));
    unanswered
}
