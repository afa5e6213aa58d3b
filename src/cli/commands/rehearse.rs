//! `baton rehearse`: what would happen if the backbone were gone on a day. It changes nothing.

use crate::cli::output::{Page, Shown, bold, yellow};
use crate::cli::{Finished, Invocation};
use crate::domain::Date;
use crate::domain::analysis::calendar::{count, shown, shown_month};
use crate::domain::analysis::money::Received;
use crate::domain::analysis::rehearsal::Because;
use crate::domain::flags::Assessment;
use crate::domain::id::PlanId;
use crate::twin::Seen;
use crate::twin::named::Named;
use crate::twin::rehearsal::{Open, RehearsalSeen, received};
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
        let stops = twin.stops.iter().map(|one| Stops {
            id: one.named.id.clone(),
            name: one.named.name.clone(),
            stage: one.standing.as_str(),
            receiver: one.receiver.as_ref().map(|receiver| receiver.id.clone()),
            unknown_deputy: one.unknown_deputy.as_ref().map(|deputy| deputy.id.clone()),
        });
        let covered = twin.covered.iter().map(|(named, by)| Covered {
            id: named.id.clone(),
            name: named.name.clone(),
            by: by.clone(),
        });
        let uncalled = twin.uncalled.iter().map(|one| Uncalled {
            id: one.named.id.clone(),
            name: one.named.name.clone(),
            important: one.important,
            because: match one.because {
                Because::NoNextSteward => "no-next-steward",
                Because::NextStewardUnknown => "next-steward-unknown",
                Because::NotIntroduced => "not-introduced",
            },
        });
        let assets = twin.assets.iter().map(|one| Asset {
            id: one.named.id.clone(),
            name: one.named.name.clone(),
            to: one.to.as_ref().map(|to| to.id.clone()),
            by: one.by,
        });
        let unanswered = twin.unanswered.iter().map(|one| Unanswered {
            id: one.id.to_lowercase(),
            text: one.text.clone(),
            must_ask: one.must_ask,
        });
        Self {
            plan,
            day: twin.day,
            days: twin.days,
            gone: twin.gone.iter().map(Thing::of).collect(),
            stops: stops.collect(),
            covered: covered.collect(),
            meant_to_end: twin.ends.iter().map(Thing::of).collect(),
            money: Money {
                covered_to: twin.runway.last.map(|day| day.format("%Y-%m").to_string()),
                months: twin.runway.months,
                then: twin.runway.then.as_str(),
                received_by_backbone: twin.received.iter().map(Thing::of).collect(),
                received: twin.receiving.sums.iter().map(ReceivedSum::of).collect(),
                left_out: twin.receiving.left_out,
            },
            uncalled: uncalled.collect(),
            unknown_steward: twin.unknown_steward,
            relationships: twin.relationships,
            assets: assets.collect(),
            unanswered: unanswered.collect(),
            twin,
        }
    }
}

impl Shown for Rehearsed {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        page.line(format_args!(
            "If {} were gone on {}, in {} (nothing is changed):",
            bold(self.twin.who()),
            shown(self.day),
            count(self.days, "day")
        ));
        self.functions(page);
        self.money_left(page);
        self.nobody_calls(page);
        self.left_behind(page);
        self.no_answer(page);
    }
}

impl Rehearsed {
    fn functions(&self, page: &mut Page) {
        page.gap();
        page.heading(format_args!(
            "{} would stop",
            count(self.stops.len(), "function")
        ));
        let stops = self.twin.stops.iter();
        page.rows(
            &stops
                .map(|one| vec![format!("  {}", yellow(&one.named.name)), one.told()])
                .collect::<Vec<_>>(),
        );
        if !self.stops.is_empty() && self.covered.is_empty() {
            page.line("  Say who could run one today: baton ability add PLAN --organisation ORG --function FUNCTION");
        }
        if !self.covered.is_empty() {
            page.heading("Somebody would go on with");
            let covered = self.covered.iter();
            page.rows(
                &covered
                    .map(|one| vec![format!("  {}", one.name), one.by.join("; ")])
                    .collect::<Vec<_>>(),
            );
        }
        listed(page, "Would end, and is meant to", &self.twin.ends);
    }

    fn money_left(&self, page: &mut Page) {
        page.gap();
        let runway = self.twin.runway;
        page.line(match runway.last {
            Some(last) => format!(
                "Coordination is paid for {} more, to the end of {}.",
                count(runway.months, "month"),
                shown_month(last)
            ),
            None => "No month after that day is known to be paid for.".to_owned(),
        });
        for sum in &self.twin.receiving.sums {
            page.line(format_args!(
                "Of secured coordination money the backbone receives {}.",
                received(sum)
            ));
        }
        if self.twin.receiving.left_out > 0 {
            page.line(format_args!(
                "  {} of an unknown amount or time is left out.",
                count(self.twin.receiving.left_out, "grant")
            ));
        }
        listed(
            page,
            "The backbone receives, and somebody else would have to",
            &self.twin.received,
        );
    }

    fn nobody_calls(&self, page: &mut Page) {
        page.gap();
        if self.twin.relationships == 0 {
            page.line("The trust register is empty, so nobody can tell whom nobody would call.");
            return;
        }
        if self.uncalled.is_empty() && self.unknown_steward == 0 {
            page.line("Somebody would go on calling every relationship.");
            return;
        }
        page.heading(format_args!(
            "Nobody would call {} of {}",
            self.uncalled.len(),
            count(self.twin.relationships, "relationship")
        ));
        let rows = self.twin.uncalled.iter();
        page.rows(
            &rows
                .map(|one| vec![format!("  {}", one.named.name), one.told()])
                .collect::<Vec<_>>(),
        );
        if self.unknown_steward > 0 {
            page.line(format_args!(
                "  Of {} more nobody knows who looks after them.",
                self.unknown_steward
            ));
        }
    }

    fn left_behind(&self, page: &mut Page) {
        if self.assets.is_empty() {
            return;
        }
        page.gap();
        page.heading("Would stay with the backbone");
        let rows = self.twin.assets.iter();
        page.rows(
            &rows
                .map(|one| vec![format!("  {}", one.named.name), one.told(shown)])
                .collect::<Vec<_>>(),
        );
    }

    fn no_answer(&self, page: &mut Page) {
        let open = self.unanswered.len();
        if open == 0 {
            return;
        }
        page.gap();
        page.heading(format_args!("{open} of the questions have no answer"));
        let must: Vec<&Open> = self
            .twin
            .unanswered
            .iter()
            .filter(|one| one.must_ask)
            .collect();
        for one in &must {
            page.line(format_args!("  {} {}", one.id, one.text));
        }
        let rest: Vec<&str> = self
            .twin
            .unanswered
            .iter()
            .filter(|one| !one.must_ask)
            .map(|one| one.id.as_str())
            .collect();
        if !rest.is_empty() {
            page.line(format_args!("  and {}", rest.join(", ")));
        }
    }
}

fn listed(page: &mut Page, heading: &str, things: &[Named]) {
    if things.is_empty() {
        return;
    }
    let names: Vec<&str> = things.iter().map(|named| named.name.as_str()).collect();
    page.line(format_args!("{heading}: {}", names.join(", ")));
}
