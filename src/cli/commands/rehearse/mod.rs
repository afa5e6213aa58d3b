//! `baton rehearse`: what would happen if the backbone were gone on a day. It changes nothing.

mod people;

use crate::cli::{Finished, Invocation};
use crate::domain::Date;
use crate::domain::analysis::money::Received;
use crate::domain::analysis::rehearsal::Because;
use crate::domain::flags::Assessment;
use crate::domain::id::PlanId;
use crate::twin::Seen;
use crate::twin::named::Named;
use crate::twin::rehearsal::{NobodyCalls, Open, RehearsalSeen, Staying, Stopping};
use serde::Serialize;

/// Show what would happen if the backbone were gone in so many days; changes nothing
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// In how many days the backbone is gone
    #[arg(long, default_value_t = 90, value_parser = clap::value_parser!(u32).range(0..=3650))]
    days: u32,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let seen = Seen {
        plan: &open.plan,
        assessment: &Assessment::default(),
        today: invocation.day(),
    };
    let twin = RehearsalSeen::of(seen, args.days);
    invocation.tell(&Rehearsed::of(args.plan.clone(), twin))
}

#[derive(Debug, Serialize)]
struct Rehearsed {
    plan: PlanId,
    day: Date,
    days: u32,
    gone: Vec<Thing>,
    stops: Vec<Stops>,
    covered: Vec<Covered>,
    meant_to_end: Vec<Thing>,
    money: Money,
    uncalled: Vec<Uncalled>,
    unknown_steward: usize,
    relationships: usize,
    assets: Vec<Asset>,
    unanswered: Vec<Unanswered>,
    #[serde(skip)]
    twin: RehearsalSeen,
}

#[derive(Debug, Serialize)]
struct Thing {
    id: String,
    name: String,
}

#[derive(Debug, Serialize)]
struct Stops {
    id: String,
    name: String,
    stage: &'static str,
    receiver: Option<String>,
    unknown_deputy: Option<String>,
}

#[derive(Debug, Serialize)]
struct Covered {
    id: String,
    name: String,
    by: Vec<String>,
}

/// What is paid after the day.
#[derive(Debug, Serialize)]
struct Money {
    covered_to: Option<String>,
    months: u32,
    then: &'static str,
    received_by_backbone: Vec<Thing>,
    received: Vec<ReceivedSum>,
    left_out: usize,
}

/// Secured coordination money of one currency after the day.
#[derive(Debug, Serialize)]
struct ReceivedSum {
    currency: Option<String>,
    by_backbone: u64,
    receiver_unknown: u64,
    of: u64,
}

#[derive(Debug, Serialize)]
struct Uncalled {
    id: String,
    name: String,
    important: bool,
    because: &'static str,
}

#[derive(Debug, Serialize)]
struct Asset {
    id: String,
    name: String,
    to: Option<String>,
    by: Option<Date>,
}

#[derive(Debug, Serialize)]
struct Unanswered {
    id: String,
    text: String,
    must_ask: bool,
}

impl Thing {
    fn of(named: &Named) -> Self {
        Self {
            id: named.id.clone(),
            name: named.name.clone(),
        }
    }
}

impl ReceivedSum {
    fn of(sum: &Received) -> Self {
        Self {
            currency: sum.currency.code().map(ToOwned::to_owned),
            by_backbone: sum.by_backbone,
            receiver_unknown: sum.by_nobody_knows,
            of: sum.of,
        }
    }
}

impl Rehearsed {
    fn of(plan: PlanId, twin: RehearsalSeen) -> Self {
        Self {
            plan,
            day: twin.day,
            days: twin.days,
            gone: twin.gone.iter().map(Thing::of).collect(),
            stops: twin.stops.iter().map(Stops::of).collect(),
            covered: twin.covered.iter().map(Covered::of).collect(),
            meant_to_end: twin.ends.iter().map(Thing::of).collect(),
            money: Money::of(&twin),
            uncalled: twin.uncalled.iter().map(Uncalled::of).collect(),
            unknown_steward: twin.unknown_steward,
            relationships: twin.relationships,
            assets: twin.assets.iter().map(Asset::of).collect(),
            unanswered: twin.unanswered.iter().map(Unanswered::of).collect(),
            twin,
        }
    }
}

impl Stops {
    fn of(one: &Stopping) -> Self {
        let id = |named: &Named| named.id.clone();
        Self {
            id: one.named.id.clone(),
            name: one.named.name.clone(),
            stage: one.standing.as_str(),
            receiver: one.receiver.as_ref().map(id),
            unknown_deputy: one.unknown_deputy.as_ref().map(id),
        }
    }
}

impl Covered {
    fn of((named, by): &(Named, Vec<String>)) -> Self {
        Self {
            id: named.id.clone(),
            name: named.name.clone(),
            by: by.clone(),
        }
    }
}

impl Money {
    fn of(twin: &RehearsalSeen) -> Self {
        let covered_to = twin.runway.last;
        Self {
            covered_to: covered_to.map(|day| day.format("%Y-%m").to_string()),
            months: twin.runway.months,
            then: twin.runway.then.as_str(),
            received_by_backbone: twin.received.iter().map(Thing::of).collect(),
            received: twin.receiving.sums.iter().map(ReceivedSum::of).collect(),
            left_out: twin.receiving.left_out,
        }
    }
}

impl Uncalled {
    fn of(one: &NobodyCalls) -> Self {
        Self {
            id: one.named.id.clone(),
            name: one.named.name.clone(),
            important: one.important,
            because: match one.because {
                Because::NoNextSteward => "no-next-steward",
                Because::NextStewardUnknown => "next-steward-unknown",
                Because::NotIntroduced => "not-introduced",
            },
        }
    }
}

impl Asset {
    fn of(one: &Staying) -> Self {
        Self {
            id: one.named.id.clone(),
            name: one.named.name.clone(),
            to: one.to.as_ref().map(|to| to.id.clone()),
            by: one.by,
        }
    }
}

impl Unanswered {
    fn of(one: &Open) -> Self {
        Self {
            id: one.id.to_lowercase(),
            text: one.text.clone(),
            must_ask: one.must_ask,
        }
    }
}
