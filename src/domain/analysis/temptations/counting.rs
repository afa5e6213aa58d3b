//! What the books say of each temptation, counted.

use super::{Temptation, watching};
use crate::domain::analysis::handover::is_outgoing;
use crate::domain::analysis::money::funders;
use crate::domain::analysis::work::{
    has_another_view, is_going_on, is_of_late, is_to_do, last_decisions, times_held,
};
use crate::domain::book::community::{
    ActivityKind, CAPABLE, CELEBRATED, COMMUNITY_INPUT, CREDIT, OUTWARD, REACHED, RUN_BY,
};
use crate::domain::book::forums::{COMMUNITY_PRESENT, OWNER, SETTLED};
use crate::domain::book::team::SCORE;
use crate::domain::book::trust::ON;
use crate::domain::book::{Book, Entry};
use crate::domain::flags::settings::RuleId;
use crate::domain::id::OrganisationId;
use crate::domain::{Date, Plan};

/// What the books say, before flags are asked.
pub(super) struct Counted<'a> {
    /// The entries that point to it.
    pub(super) pointing: Vec<&'a Entry>,
    /// How many things that makes.
    pub(super) number: usize,
    /// Of how many.
    pub(super) of: usize,
    /// Of how many nobody knows.
    pub(super) unknown: usize,
}

pub(super) fn counted(plan: &Plan, temptation: Temptation, today: Date) -> Counted<'_> {
    let ours = |bodies: &[OrganisationId]| bodies.iter().all(|body| is_outgoing(plan, body));
    let of = |book| plan.books.of(book);
    let going_on = move |kind| of(Book::Activity).filter(move |one| is_going_on(one, kind, today));
    match temptation {
        Temptation::Directing => count_up(going_on(ActivityKind::Delivery), |one| {
            let others = one.get(CAPABLE).map(|able| !ours(able));
            match one.get(RUN_BY) {
                Some(run_by) if !run_by.iter().any(|body| is_outgoing(plan, body)) => Some(false),
                Some(_) => others,
                None => None,
            }
        }),
        Temptation::Gatekeeping => gatekeeping(plan, today),
        Temptation::Credit => count_up(
            of(Book::Milestone).filter(|one| one.get(OUTWARD) == Some(true)),
            |one| one.get(CREDIT).map(ours),
        ),
        Temptation::Solutions => count_up(going_on(ActivityKind::Solution), |one| {
            one.get(COMMUNITY_INPUT).map(|heard| !heard)
        }),
        Temptation::Work => count_up(of(Book::Decision).filter(|one| is_to_do(one)), |one| {
            one.get(OWNER).map(|body| is_outgoing(plan, body))
        }),
        Temptation::Decisions => count_up(lately(plan, today), |one| {
            one.get(COMMUNITY_PRESENT).map(|there| !there)
        }),
        Temptation::Dissent => silence(&count_up(the_last(plan, today), has_another_view)),
        Temptation::Politeness => {
            let held = times_held(plan);
            count_up(of(Book::Conversation), |one| {
                let times = held.get(&one.id).copied().unwrap_or(0);
                Some(one.get(SETTLED).is_none() && times > 1)
            })
        }
        Temptation::Celebration => count_up(
            of(Book::Milestone).filter(|one| one.get(REACHED).is_some()),
            |one| Some(one.get(CELEBRATED).is_none()),
        ),
        Temptation::Tiredness => tiredness(plan),
    }
}

/// Counts the entries of which something is so.
fn count_up<'a>(
    entries: impl Iterator<Item = &'a Entry>,
    so: impl Fn(&Entry) -> Option<bool>,
) -> Counted<'a> {
    let mut counted = Counted {
        pointing: Vec::new(),
        number: 0,
        of: 0,
        unknown: 0,
    };
    for entry in entries {
        counted.of += 1;
        match so(entry) {
            Some(true) => counted.pointing.push(entry),
            Some(false) => {}
            None => counted.unknown += 1,
        }
    }
    counted.number = counted.pointing.len();
    counted
}

/// Counts funders whose money has not ended and who speak with nobody but the backbone.
fn gatekeeping(plan: &Plan, today: Date) -> Counted<'_> {
    let mut counted = count_up(std::iter::empty(), |_| None);
    for funder in funders(plan, today) {
        counted.of += 1;
        match funder.only_backbone {
            Some(true) => {
                counted.number += 1;
                counted.pointing.extend(funder.entries);
            }
            Some(false) => {}
            None => counted.unknown += 1,
        }
    }
    counted
}

/// Silence is that no decision has another view: what points to it is every decision, or none.
fn silence<'a>(with_another_view: &Counted<'_>) -> Counted<'a> {
    let spoke = with_another_view.number > 0;
    let known = with_another_view.of - with_another_view.unknown;
    Counted {
        pointing: Vec::new(),
        number: if spoke { 0 } else { known },
        of: with_another_view.of,
        unknown: if spoke { 0 } else { with_another_view.unknown },
    }
}

/// What points to a tired team is that it is worse than when it was asked before, or below the middle of the scale.
fn tiredness(plan: &Plan) -> Counted<'_> {
    const MIDDLE: u64 = 3;
    let (latest, before) = last_two(plan);
    let score = |entry: &Entry| entry.get(SCORE);
    let fell = |latest: &Entry| before.and_then(score) > score(latest);
    count_up(latest.into_iter(), |latest| {
        Some(score(latest)? < MIDDLE || fell(latest))
    })
}

/// The two last times that the team was asked, the later one first.
pub(super) fn last_two(plan: &Plan) -> (Option<&Entry>, Option<&Entry>) {
    let mut asked: Vec<&Entry> = plan.books.of(Book::Wellbeing).collect();
    asked.sort_by_key(|entry| entry.get(ON));
    let mut asked = asked.into_iter().rev();
    (asked.next(), asked.next())
}

/// The decisions that the rule about those concerned looks at.
fn lately(plan: &Plan, today: Date) -> impl Iterator<Item = &Entry> {
    let months = watching(RuleId::Ov14).threshold(plan, "months");
    let decisions = plan.books.of(Book::Decision);
    decisions.filter(move |one| is_of_late(one, today, months))
}

/// In how many of those decisions another view is on record.
pub(super) fn voiced(plan: &Plan, today: Date) -> usize {
    let spoke = the_last(plan, today).filter(|one| has_another_view(one) == Some(true));
    spoke.count()
}

/// The decisions that the rule about other views looks at.
fn the_last(plan: &Plan, today: Date) -> impl Iterator<Item = &Entry> {
    let number = watching(RuleId::Ov15).threshold(plan, "decisions");
    last_decisions(plan.books.of(Book::Decision), today, number).into_iter()
}
