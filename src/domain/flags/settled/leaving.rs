//! Questions about leaving: when, under which conditions, what moves, what ends.

use super::super::Record;
use super::super::case::{Case, ids, listed};
use super::super::continuity::record;
use super::super::settings::Subject;
use super::{Verdict, Why};
use crate::domain::analysis::calendar::{count, months_after, shown};
use crate::domain::analysis::handover::{
    counted, is_outgoing, is_with_backbone, leaving_day, outgoing_name, partners_told,
};
use crate::domain::book::Book;
use crate::domain::function::{Aside, BIG_PICTURE, EndsBy, Function, Stage, Standing};
use crate::domain::phase::PhaseId;

/// Q01: past the early phase, no condition for leaving is recorded.
pub(in super::super) fn q01(case: &Case<'_>) -> Verdict {
    if case.plan.walk.current == PhaseId::Early || case.plan.exit.conditions.is_some() {
        return Verdict::Settled;
    }
    Verdict::Nothing(Why::bare(
        "no condition for leaving",
        "no condition is recorded under which the backbone would leave",
    ))
}

/// Q02: no day of leaving is set, or nobody but the backbone knows it.
pub(in super::super) fn q02(case: &Case<'_>) -> Verdict {
    let Some(leaves) = leaving_day(case.plan) else {
        return Verdict::Nothing(Why::bare("no day of leaving", "no day is set for the exit"));
    };
    if partners_told(case.plan).is_some() {
        return Verdict::Settled;
    }
    let day = shown(leaves);
    Verdict::Nothing(Why {
        brief: "the day of leaving was not told".to_owned(),
        says: format!(
            "the exit is set for {day}, and no day is recorded on which partners were told"
        ),
        facts: format!("leaves={leaves} told=?"),
        records: vec![Record {
            subject: Subject::exit(),
            says: format!("leaves {day}, partners told ?"),
        }],
    })
}

/// Q03: so many months after the collective began, nobody is known who could take any function.
pub(in super::super) fn q03(case: &Case<'_>) -> Verdict {
    let months = case.threshold("months");
    let mut functions = case.plan.functions.iter();
    let can_move = |function: &Function| {
        function.parties.receiver.is_some() || function.standing != Standing::On(Stage::Held)
    };
    let somebody_could = case.plan.books.of(Book::Ability).next().is_some();
    if somebody_could || functions.any(can_move) {
        return Verdict::Settled;
    }
    match case.plan.collective.started {
        None => Verdict::Unknown("it is not known when the collective began".to_owned()),
        Some(started) if months_after(started, months) > case.today => Verdict::Settled,
        Some(started) => Verdict::Nothing(Why {
            brief: "no function is known to be movable".to_owned(),
            says: format!(
                "the collective began on {}, and for none of {} is a body named that could run it",
                shown(started),
                count(case.plan.functions.len(), "function")
            ),
            facts: format!("started={started} movable=0"),
            records: Vec::new(),
        }),
    }
}

/// Q04: in the mature phase, no function has ended or is to end.
pub(in super::super) fn q04(case: &Case<'_>) -> Verdict {
    let ends = |function: &&Function| {
        function.outline.ends_by == EndsBy::Retire
            || function.standing == Standing::Aside(Aside::Retired)
    };
    let mut functions = case.plan.functions.iter();
    if case.plan.walk.current < PhaseId::Mature || functions.any(|one| ends(&one)) {
        return Verdict::Settled;
    }
    let counts = |function: &&Function| counted(function.standing);
    let number = case.plan.functions.iter().filter(counts).count();
    Verdict::Nothing(Why {
        brief: "no function is to end".to_owned(),
        says: format!(
            "none of {} has ended or is to end",
            count(number, "function")
        ),
        facts: format!("of={number} ending=0"),
        records: Vec::new(),
    })
}

/// What cannot stop for a day: the big picture, reports to funders, the fiscal host.
const CANNOT_STOP: [&str; 3] = [BIG_PICTURE, "funder-reports", "fiscal-host"];

/// Q05: the backbone has what cannot stop, and nobody outside it is named who could hold that in an emergency.
///
/// A receiver, a co-holder, or a deputy who works for somebody else is such a holder.
pub(in super::super) fn q05(case: &Case<'_>) -> Verdict {
    let without = |function: &&Function| {
        let parties = &function.parties;
        let outside = parties.receiver.iter().chain(&parties.co_holders);
        let mut outside = outside.filter(|body| !is_outgoing(case.plan, body));
        let deputy = parties.deputy.as_ref();
        let deputy_from_outside =
            deputy.and_then(|deputy| case.works_for_us(deputy)) == Some(false);
        CANNOT_STOP.contains(&function.outline.id.as_str())
            && is_with_backbone(function.standing)
            && outside.next().is_none()
            && !deputy_from_outside
    };
    let bare: Vec<&Function> = case.plan.functions.iter().filter(without).collect();
    if bare.is_empty() {
        return Verdict::Settled;
    }
    let names = bare.iter().map(|function| function.outline.name.as_str());
    let names = listed(names);
    Verdict::Nothing(Why {
        brief: format!("no emergency holder for {names}"),
        says: format!(
            "nobody outside {} could hold {names} in an emergency",
            outgoing_name(case.plan)
        ),
        facts: ids(bare.iter().map(|function| &function.outline.id)),
        records: bare
            .iter()
            .map(|function| {
                record(
                    function,
                    format!("{}, no holder outside", function.standing),
                )
            })
            .collect(),
    })
}

/// Q21: the backbone still commissions the reviews.
pub(in super::super) fn q21(case: &Case<'_>) -> Verdict {
    let mut functions = case.plan.functions.iter();
    let reviews = functions.find(|function| function.outline.id.as_str() == "reviews");
    let Some(reviews) = reviews.filter(|function| is_with_backbone(function.standing)) else {
        return Verdict::Settled;
    };
    let (name, standing) = (&reviews.outline.name, reviews.standing);
    Verdict::Against(Why {
        brief: format!("{name}: still with the backbone"),
        says: format!(
            "{name} stands at {standing} with {}",
            outgoing_name(case.plan)
        ),
        facts: format!("{standing}"),
        records: vec![record(reviews, standing.to_string())],
    })
}

/// Q41: it was last asked longer ago than so many months. One that was never asked is another rule's.
pub(in super::super) fn q41(case: &Case<'_>) -> Verdict {
    let Some(question) = case.own_question() else {
        return Verdict::Settled;
    };
    let answered = question.answer().map(|answer| answer.on);
    let asked = question.asked.last().copied();
    let Some(last) = answered.max(asked) else {
        return Verdict::Settled;
    };
    if months_after(last, case.threshold("months")) >= case.today {
        return Verdict::Settled;
    }
    Verdict::Against(Why {
        brief: format!("last asked {}", shown(last)),
        says: format!("it was last asked on {}", shown(last)),
        facts: format!("asked={last}"),
        records: Vec::new(),
    })
}
