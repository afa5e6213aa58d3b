//! Gaps: work that nobody does for a while, or that two do for too long, or that stands on nothing.

use super::Record;
use super::case::{Case, Finding, Words, day_fact, entry_record, ids, named};
use super::settings::Subject;
use crate::domain::Date;
use crate::domain::analysis::calendar::{
    count, days_between, holds_cycles, months_after, shown, shown_if_known,
};
use crate::domain::analysis::handover::{
    handed_over_on, is_to_move, is_with_backbone, leaving_day, moving, outgoing, outgoing_name,
    receiver_began, started_on, taker, to_move,
};
use crate::domain::analysis::work::{slowest_forum, still_meeting};
use crate::domain::book::Entry;
use crate::domain::book::forums::CYCLE;
use crate::domain::function::{Aside, BIG_PICTURE, Cycle, Function, Stage, Standing};
use crate::domain::id::{FunctionId, OrganisationId};

/// What rules say that need the day of leaving.
pub(super) const NO_LEAVING_DAY: &str = "the exit has no target date";

/// CT1: the receiver begins after the backbone has gone.
///
/// Begins: the day the receiver first took part; for a function that only the backbone does yet, its planned start,
/// else its planned transfer. The chosen successor's day of joining is judged too.
pub(super) fn ct1(case: &Case<'_>) -> Vec<Finding> {
    let Some(leaves) = leaving_day(case.plan) else {
        return vec![case.cannot_tell(Subject::exit(), NO_LEAVING_DAY)];
    };
    let mut findings: Vec<Finding> = successor_gap(case, leaves).into_iter().collect();
    let mut undated = Vec::new();
    for function in moving(case.plan) {
        let planned = function.planned.start.or(function.planned.transfer);
        match receiver_began(function).or(planned) {
            Some(begins) if begins > leaves => findings.push(gap(case, function, begins, leaves)),
            Some(_) => {}
            None => undated.push(named(function)),
        }
    }
    findings.extend(case.cannot_tell_of(&undated, "no start or transfer day is known"));
    findings
}

fn gap(case: &Case<'_>, function: &Function, begins: Date, leaves: Date) -> Finding {
    let name = &function.outline.name;
    let who = taker(function).map_or("A receiver", |id| case.plan.organisation_name(id));
    let (gap, backbone) = (days_between(leaves, begins), outgoing_name(case.plan));
    let words = Words {
        brief: format!("{name}: begins {} after the exit", count(gap, "day")),
        message: format!(
            "{who} begins with {name} on {}, {} after {backbone} leaves on {}.",
            shown(begins),
            count(gap, "day"),
            shown(leaves)
        ),
        facts: format!("begins={begins} leaves={leaves}"),
    };
    let says = format!("{}, begins {}", function.standing, shown(begins));
    let records = vec![
        record(function, says),
        Record {
            subject: Subject::exit(),
            says: format!("leaves {}", shown(leaves)),
        },
    ];
    case.flag(Subject::function(&function.outline.id), words, records)
}

fn successor_gap(case: &Case<'_>, leaves: Date) -> Option<Finding> {
    let id = case.plan.exit.successor.as_ref()?;
    let body = case.plan.members.organisations.get(id)?;
    let joins = body.membership.joined.filter(|joins| *joins > leaves)?;
    let (gap, backbone) = (days_between(leaves, joins), outgoing_name(case.plan));
    let words = Words {
        brief: format!("{}: joins {} after the exit", body.name, count(gap, "day")),
        message: format!(
            "{} is to follow and joins on {}, {} after {backbone} leaves on {}.",
            body.name,
            shown(joins),
            count(gap, "day"),
            shown(leaves)
        ),
        facts: format!("joins={joins} leaves={leaves}"),
    };
    let subject = Subject::organisation(id);
    let says = format!("joins {}", shown(joins));
    let records = vec![Record {
        subject: subject.clone(),
        says,
    }];
    Some(case.flag(subject, words, records))
}

/// CT2: the time side by side is shorter than so many cycles of the slowest forum that meets monthly or quarterly, or of
/// the function itself where that comes round more slowly.
///
/// Judged for functions still to move (planned start to planned transfer; the day it left `held` counts as the start
/// once the receiver takes part) and for those transferred but not confirmed (as it happened). Both days count. Nobody is
/// asked to stay side by side for a year: a yearly function, and a yearly forum, ask for nothing. While no forum is on
/// record the function's own cycle is all there is to go by; one of which nobody knows how often it meets may be
/// quarterly: cannot tell where that would make the time too short.
pub(super) fn ct2(case: &Case<'_>) -> Vec<Finding> {
    let forums = Forums::of(case);
    let (mut findings, mut unknown, mut may_be_slower) = (Vec::new(), Vec::new(), Vec::new());
    let functions = case.plan.functions.iter();
    for function in functions.filter(|function| is_overlap_open(function)) {
        let (start, transfer) = overlap(function);
        let Some((start, transfer)) = start.zip(transfer) else {
            if function.outline.cycle != Some(Cycle::Yearly) || forums.slowest.is_some() {
                unknown.push(named(function));
            }
            continue;
        };
        let holds = |cycle| holds_cycles(start, transfer, cycle, case.threshold("cycles"));
        match asked(function, &forums) {
            Some(asked) if !holds(asked.cycle) => {
                findings.push(too_short(case, function, (start, transfer), &asked));
            }
            _ if forums.some_unknown && !holds(Cycle::Quarterly) => {
                may_be_slower.push(named(function));
            }
            Some(_) => {}
            None if function.outline.cycle == Some(Cycle::Yearly) => {}
            None => unknown.push(named(function)),
        }
    }
    findings.extend(case.cannot_tell_of(&unknown, "start, transfer or cycle is unknown"));
    let missing = "how often a forum meets is unknown, and a quarter side by side is not planned";
    findings.extend(case.cannot_tell_of(&may_be_slower, missing));
    findings
}

/// The forums that still meet, as far as the time side by side hangs on them.
struct Forums<'a> {
    /// The slowest of those that meet monthly or quarterly.
    slowest: Option<(Cycle, &'a Entry)>,
    /// Whether it is unknown how often one of them meets.
    some_unknown: bool,
}

impl<'a> Forums<'a> {
    fn of(case: &Case<'a>) -> Self {
        let mut meeting = still_meeting(case.plan, case.today);
        Self {
            slowest: slowest_forum(case.plan, case.today),
            some_unknown: meeting.any(|forum| forum.get(CYCLE).is_none()),
        }
    }
}

/// What the time side by side should hold.
struct Asked<'a> {
    cycle: Cycle,
    /// The forum whose cycle it is; `None` where it is the function's own.
    forum: Option<&'a Entry>,
}

/// `None` where no cycle is known that counts.
fn asked<'a>(function: &Function, forums: &Forums<'a>) -> Option<Asked<'a>> {
    let own = function.outline.cycle.filter(|own| *own != Cycle::Yearly);
    let of_forum = forums.slowest.map(|(cycle, forum)| Asked {
        cycle,
        forum: Some(forum),
    });
    match (own, of_forum) {
        (Some(own), Some(forum)) if forum.cycle >= own => Some(forum),
        (Some(cycle), _) => Some(Asked { cycle, forum: None }),
        (None, of_forum) => of_forum,
    }
}

fn too_short(
    case: &Case<'_>,
    function: &Function,
    (start, transfer): (Date, Date),
    asked: &Asked<'_>,
) -> Finding {
    let (name, cycles, cycle) = (
        &function.outline.name,
        case.threshold("cycles"),
        asked.cycle,
    );
    let days = count((days_between(start, transfer) + 1).max(0), "day");
    let forum = asked.forum.map(|forum| forum.name(case.plan));
    let comes = forum.map_or_else(
        || format!("it comes round {cycle} and"),
        |forum| format!("{forum} meets {cycle}, and the receiver"),
    );
    let words = Words {
        brief: format!("{name}: {days} side by side"),
        message: format!(
            "{name} has {days} side by side, from {} to {}; {comes} should see {}.",
            shown(start),
            shown(transfer),
            count(cycles, "full cycle")
        ),
        facts: format!("start={start} transfer={transfer} cycle={cycle} cycles={cycles}"),
    };
    let says = format!(
        "start {}, transfer {}, {cycle}",
        shown(start),
        shown(transfer)
    );
    let mut records = vec![record(function, says)];
    records.extend(
        asked
            .forum
            .map(|forum| entry_record(forum, format!("meets {cycle}"))),
    );
    case.flag(Subject::function(&function.outline.id), words, records)
}

fn is_overlap_open(function: &Function) -> bool {
    is_to_move(function) || function.standing == Standing::On(Stage::Transferred)
}

fn overlap(function: &Function) -> (Option<Date>, Option<Date>) {
    let started = receiver_began(function).and_then(|_| started_on(function));
    let start = started.or(function.planned.start);
    (
        start,
        handed_over_on(function).or(function.planned.transfer),
    )
}

/// CT3: at `shared` for longer than so many months, with a lead named beside the backbone.
pub(super) fn ct3(case: &Case<'_>) -> Vec<Finding> {
    let shared = Standing::On(Stage::Shared);
    let functions = case.plan.functions.iter();
    functions
        .filter(|function| function.standing == shared)
        .filter_map(|function| two_heads(case, function))
        .collect()
}

fn two_heads(case: &Case<'_>, function: &Function) -> Option<Finding> {
    let (name, months) = (&function.outline.name, case.threshold("months"));
    let about = Subject::function(&function.outline.id);
    let Some(since) = function.since() else {
        let because = format!("it is not known since when {name} is shared");
        return Some(case.cannot_tell(about, because));
    };
    if months_after(since, months) >= case.today {
        return None;
    }
    let since_day = shown(since);
    let Some(lead) = &function.parties.lead else {
        let because = format!("{name} is shared since {since_day}, and no lead is named");
        return Some(case.cannot_tell(about, because));
    };
    let (lead, backbone) = (case.person_name(lead), outgoing_name(case.plan));
    let words = Words {
        brief: format!("{name}: two heads since {since_day}"),
        message: format!(
            "{name} is shared since {since_day}, longer than {}: {lead} leads and {backbone} still holds it.",
            count(months, "month")
        ),
        facts: format!("since={since} months={months}"),
    };
    let says = format!("shared since {since_day}, lead {lead}");
    Some(case.flag(about, words, vec![record(function, says)]))
}

/// CT5: stopped, and nobody accepted it.
pub(super) fn ct5(case: &Case<'_>) -> Vec<Finding> {
    let orphaned = Standing::Aside(Aside::Orphaned);
    let stopped = case
        .plan
        .functions
        .iter()
        .filter(|function| function.standing == orphaned);
    let judge = |function: &Function| {
        let name = &function.outline.name;
        let since = shown_if_known(function.since());
        let words = Words {
            brief: format!("{name}: stopped, taken by nobody"),
            message: format!("{name} stopped on {since} and nobody has accepted it."),
            facts: format!("orphaned since={}", day_fact(function.since())),
        };
        let records = vec![record(function, format!("orphaned since {since}"))];
        case.flag(Subject::function(&function.outline.id), words, records)
    };
    stopped.map(judge).collect()
}

/// CT10: the big picture has no primary holder, or more than one.
///
/// No holder: it was orphaned, or handed over to nobody. Below `transferred` the backbone holds it, where the plan
/// has one; otherwise an unrecorded holder is unknown. A big picture that was retired needs none.
pub(super) fn ct10(case: &Case<'_>) -> Vec<Finding> {
    let Some(function) = big_picture(case) else {
        let because = format!("the plan has no function \"{BIG_PICTURE}\"");
        return vec![case.cannot_tell(Subject::plan(&case.plan.id), because)];
    };
    let holders = holders(function);
    let (short, sentence) = match (function.standing, holders.len()) {
        (Standing::Aside(Aside::Retired | Aside::NotOurs), _) | (Standing::On(_), 1) => {
            return Vec::new();
        }
        (Standing::Aside(Aside::Orphaned), _) => {
            ("no holder", "was stopped and has no holder".into())
        }
        (Standing::On(_), 2..) => ("more than one holder", shared_by(case, &holders)),
        (standing @ Standing::On(_), _) if is_with_backbone(standing) => {
            return if outgoing(case.plan).next().is_some() {
                Vec::new()
            } else {
                let because = "no holder is recorded, and the plan names no backbone";
                vec![case.cannot_tell(Subject::function(&function.outline.id), because)]
            };
        }
        (Standing::On(_), _) => (
            "no holder",
            "was handed over, but nobody is recorded as its holder".into(),
        ),
    };
    let name = &function.outline.name;
    let words = Words {
        brief: format!("{name}: {short}"),
        message: format!("{name} {sentence}; it needs exactly one."),
        facts: format!(
            "{} holders={}",
            function.standing,
            ids(holders.iter().copied())
        ),
    };
    let says = format!("{}, {short}", function.standing);
    vec![case.flag(
        Subject::function(&function.outline.id),
        words,
        vec![record(function, says)],
    )]
}

/// The function that holds the big picture.
pub(super) fn big_picture<'a>(case: &Case<'a>) -> Option<&'a Function> {
    let id = FunctionId::parse(BIG_PICTURE).expect("it is a slug");
    case.plan.functions.get(&id)
}

fn holders(function: &Function) -> Vec<&OrganisationId> {
    let parties = &function.parties;
    let mut holders: Vec<&OrganisationId> =
        parties.holder.iter().chain(&parties.co_holders).collect();
    holders.sort_unstable();
    holders.dedup();
    holders
}

fn shared_by(case: &Case<'_>, holders: &[&OrganisationId]) -> String {
    let names: Vec<&str> = holders
        .iter()
        .map(|id| case.plan.organisation_name(id))
        .collect();
    format!(
        "has {} primary holders: {}",
        names.len(),
        names.join(" and ")
    )
}

/// CT12: a function moved, or is planned to move, before one that it depends on.
///
/// What it depends on counts while it is itself still to be handed over; what was retired, or stays, breaks nothing.
pub(super) fn ct12(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut unknown = Vec::new();
    for function in moving(case.plan) {
        let needs = to_move(case.plan)
            .filter(|needed| function.outline.depends_on.contains(&needed.outline.id));
        let mut broken = Vec::new();
        for needed in needs {
            match (
                function.is_handed_over(),
                function.planned.transfer,
                needed.planned.transfer,
            ) {
                (true, _, _) => broken.push(needed),
                (false, Some(own), Some(base)) if own < base => broken.push(needed),
                (false, Some(_), Some(_)) => {}
                (false, _, _) => unknown.push(named(function)),
            }
        }
        if !broken.is_empty() {
            findings.push(moves_too_early(case, function, &broken));
        }
    }
    unknown.dedup();
    findings.extend(case.cannot_tell_of(
        &unknown,
        "its planned transfer, or that of what it needs, is unknown",
    ));
    findings
}

fn moves_too_early(case: &Case<'_>, function: &Function, broken: &[&Function]) -> Finding {
    let name = &function.outline.name;
    let day = |function: &Function| shown_if_known(function.planned.transfer);
    let bases: Vec<String> = broken
        .iter()
        .map(|base| match base.planned.transfer {
            Some(day) => format!("{} (planned for {})", base.outline.name, shown(day)),
            None => format!("{} (no day planned)", base.outline.name),
        })
        .collect();
    let verb = if function.is_handed_over() {
        "has been handed over".to_owned()
    } else {
        format!("is planned to move on {}", day(function))
    };
    let bases_facts: Vec<String> = broken
        .iter()
        .map(|base| format!("{}:{}", base.outline.id, day_fact(base.planned.transfer)))
        .collect();
    let words = Words {
        brief: format!("{name}: moves before {}", broken[0].outline.name),
        message: format!("{name} {verb}, before what it needs: {}.", bases.join(", ")),
        facts: format!(
            "over={} transfer={} needs={}",
            function.is_handed_over(),
            day_fact(function.planned.transfer),
            bases_facts.join(" ")
        ),
    };
    let says =
        |function: &Function| format!("{}, planned transfer {}", function.standing, day(function));
    let mut records = vec![record(function, says(function))];
    records.extend(broken.iter().map(|base| record(base, says(base))));
    case.flag(Subject::function(&function.outline.id), words, records)
}

/// What a flag rests on in a function.
pub(super) fn record(function: &Function, says: String) -> Record {
    Record {
        subject: Subject::function(&function.outline.id),
        says,
    }
}
