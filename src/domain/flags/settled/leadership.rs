//! Questions about leading: who stands in, who chairs, who promised.

use super::super::case::{Case, entry_record, ids};
use super::super::continuity::record;
use super::super::forums::none_meets;
use super::partners::partners;
use super::{Verdict, Why};
use crate::domain::analysis::calendar::{count, months_after};
use crate::domain::analysis::handover::outgoing_name;
use crate::domain::analysis::work::still_meeting;
use crate::domain::book::Entry;
use crate::domain::book::forums::CHAIR;
use crate::domain::function::Function;
use crate::domain::organisation::{Commitment, Organisation};
use crate::domain::phase::PhaseId;

/// Q06: functions with a lead and no deputy, counting those on the ladder.
pub(in super::super) fn q06(case: &Case<'_>) -> Verdict {
    let functions = case.plan.functions.iter();
    let led = functions.filter(|one| one.standing.stage().is_some() && one.parties.lead.is_some());
    let led: Vec<&Function> = led.collect();
    if led.is_empty() {
        return Verdict::Unknown("no function has a lead named".to_owned());
    }
    let all = led.len();
    let alone: Vec<&Function> = led
        .into_iter()
        .filter(|function| function.parties.deputy.is_none())
        .collect();
    if alone.is_empty() {
        return Verdict::Settled;
    }
    let number = alone.len();
    let have = if number == 1 { "has" } else { "have" };
    Verdict::Against(Why {
        brief: format!(
            "{number} of {} with a lead {have} no deputy",
            count(all, "function")
        ),
        says: format!(
            "{number} of {} with a lead {have} no deputy",
            count(all, "function")
        ),
        facts: format!("of={all}: {}", ids(alone.iter().map(|one| &one.outline.id))),
        records: alone
            .iter()
            .map(|function| record(function, format!("{}, deputy ?", function.standing)))
            .collect(),
    })
}

/// Q07: too few forums have a chair who does not work for the backbone that leaves.
///
/// Cannot tell when the forums whose chair, or whose chair's employer, is unknown could make it enough.
pub(in super::super) fn q07(case: &Case<'_>) -> Verdict {
    let share = if case.plan.walk.current < PhaseId::Mature {
        case.threshold("middle")
    } else {
        case.threshold("mature")
    };
    let meeting: Vec<&Entry> = still_meeting(case.plan, case.today).collect();
    if meeting.is_empty() {
        return Verdict::Unknown(none_meets(case.plan));
    }
    let chair = |forum: &&Entry| forum.get(CHAIR).and_then(|chair| case.works_for_us(chair));
    let led = |by: Option<bool>| meeting.iter().filter(|forum| chair(forum) == by).count();
    let (outside, unknown, all) = (led(Some(false)), led(None), meeting.len());
    if !falls_short(outside, all, share) {
        return Verdict::Settled;
    }
    if !falls_short(outside + unknown, all, share) {
        return Verdict::Unknown(format!(
            "the chair of {unknown} of {}, or for whom they work, is unknown",
            count(all, "forum")
        ));
    }
    let ours = meeting.iter().filter(|forum| chair(forum) != Some(false));
    let backbone = outgoing_name(case.plan);
    Verdict::Against(Why {
        brief: format!(
            "{outside} of {} led from outside the backbone",
            count(all, "forum")
        ),
        says: format!(
            "{outside} of {} led by somebody from outside {backbone}",
            are(all)
        ),
        facts: format!("outside={outside} of={all}"),
        records: ours
            .map(|forum| entry_record(forum, "not led from outside"))
            .collect(),
    })
}

fn are(all: usize) -> String {
    format!(
        "{} {}",
        count(all, "forum"),
        if all == 1 { "is" } else { "are" }
    )
}

/// Whether a number is less than a share of all, in percent. 33 and 66 in 100 are read as thirds.
const fn falls_short(number: usize, all: usize, share: u32) -> bool {
    match share {
        33 => number * 3 < all,
        66 => number * 3 < all * 2,
        share => number * 100 < all * share as usize,
    }
}

/// Q08: partners that are in by a person's promise, by one that ends within so many months, or by none.
pub(in super::super) fn q08(case: &Case<'_>) -> Verdict {
    let months = case.threshold("months");
    let end = months_after(case.today, months);
    let partners: Vec<&Organisation> = partners(case).collect();
    let firm = |body: &&Organisation| {
        let own = body.promise.commitment? == Commitment::Institutional;
        Some(own && body.promise.lasts_beyond(end))
    };
    let of = |is: Option<bool>| {
        partners
            .iter()
            .copied()
            .filter(move |body| firm(body) == is)
    };
    let (loose, unknown): (Vec<_>, usize) = (of(Some(false)).collect(), of(None).count());
    if partners.is_empty() {
        return Verdict::Unknown("the plan names no partner".to_owned());
    }
    if loose.is_empty() {
        return match unknown {
            0 => Verdict::Settled,
            some => Verdict::Unknown(format!(
                "what {some} of {} promised is unknown",
                count(partners.len(), "partner")
            )),
        };
    }
    let (number, all) = (loose.len(), count(partners.len(), "partner"));
    let verb = if number == 1 { "has" } else { "have" };
    Verdict::Against(Why {
        brief: format!("{number} of {all} without a lasting promise"),
        says: format!(
            "{number} of {all} {verb} no promise of the organisation itself for more than {}",
            count(months, "month")
        ),
        facts: ids(loose.iter().map(|body| &body.id)),
        records: loose
            .iter()
            .map(|body| super::partners::promise(body))
            .collect(),
    })
}
