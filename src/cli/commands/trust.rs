//! `baton trust`: how far the relationships that much rests on were introduced, and trust carried over.

use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation};
use crate::domain::Date;
use crate::domain::analysis::Fraction;
use crate::domain::analysis::calendar::{count, shown};
use crate::domain::analysis::trust::{Introduction, TrustPoint};
use crate::domain::flags::Assessment;
use crate::domain::id::PlanId;
use crate::twin::Seen;
use crate::twin::trust::{RelationshipSeen, TrustSeen};
use serde::Serialize;

/// Show who was introduced to the next steward, and where trust has carried over
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let twin = TrustSeen::of(Seen {
        plan: &open.plan,
        assessment: &Assessment::default(),
        today: invocation.day(),
    });
    invocation.tell(&TrustTold {
        plan: args.plan.clone(),
        figures: Figures::of(&twin),
        important: twin.important.iter().map(Relationship::of).collect(),
        over_time: twin.line.iter().map(Point::of).collect(),
        twin,
    })
}

#[derive(Debug, Serialize)]
struct TrustTold {
    plan: PlanId,
    #[serde(flatten)]
    figures: Figures,
    important: Vec<Relationship>,
    over_time: Vec<Point>,
    #[serde(skip)]
    twin: TrustSeen,
}

/// The counts; all but the first three are of the important relationships.
#[derive(Debug, Serialize)]
struct Figures {
    relationships: u32,
    of_importance: u32,
    importance_unknown: u32,
    introduced: u32,
    introduction_booked: u32,
    no_introduction_day: u32,
    introduced_share: Option<f64>,
    trust_carried_over: u32,
    trust_not_yet: u32,
    trust_unknown: u32,
    trust_carried_over_share: Option<f64>,
}

#[derive(Debug, Serialize)]
struct Relationship {
    id: String,
    name: String,
    next_steward: Option<String>,
    introduced_on: Option<Date>,
    booked_for: Option<Date>,
    outgoing: Option<u64>,
    incoming: Option<u64>,
    carried_over: Option<bool>,
}

#[derive(Debug, Serialize)]
struct Point {
    on: Date,
    outgoing: Option<f64>,
    incoming: Option<f64>,
    relationships: u32,
}

impl Figures {
    fn of(twin: &TrustSeen) -> Self {
        let figures = &twin.figures;
        Self {
            relationships: figures.all,
            of_importance: figures.important,
            importance_unknown: figures.importance_unknown,
            introduced: figures.introduced.done,
            introduction_booked: figures.introduced.booked,
            no_introduction_day: figures.introduced.no_day,
            introduced_share: figures.introduced_share().map(Fraction::to_f64),
            trust_carried_over: figures.carried.reached,
            trust_not_yet: figures.carried.not_yet,
            trust_unknown: figures.carried.unknown,
            trust_carried_over_share: figures.carried_share().map(Fraction::to_f64),
        }
    }
}

impl Relationship {
    fn of(seen: &RelationshipSeen) -> Self {
        let (introduced_on, booked_for) = match seen.introduction {
            Introduction::Done(on) => (Some(on), None),
            Introduction::Booked(on) => (None, Some(on)),
            Introduction::NoDay => (None, None),
        };
        Self {
            id: seen.named.id.clone(),
            name: seen.named.name.clone(),
            next_steward: seen.next_steward.clone(),
            introduced_on,
            booked_for,
            outgoing: seen.pulse.outgoing,
            incoming: seen.pulse.incoming,
            carried_over: seen.pulse.has_carried_over(),
        }
    }
}

impl Point {
    fn of(point: &TrustPoint) -> Self {
        Self {
            on: point.on,
            outgoing: point.outgoing.map(Fraction::to_f64),
            incoming: point.incoming.map(Fraction::to_f64),
            relationships: point.relationships,
        }
    }
}

impl Shown for TrustTold {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        let figures = &self.figures;
        if figures.relationships == 0 {
            page.line("No relationship is in the trust register.");
            page.line("Add one: baton relationship add PLAN --with ORG --importance high");
            return;
        }
        let unknown = match figures.importance_unknown {
            0 => String::new(),
            some => format!("; of {some} nobody said how much"),
        };
        page.line(format_args!(
            "{}; much rests on {}{unknown}.",
            count(figures.relationships, "relationship"),
            figures.of_importance
        ));
        if figures.of_importance == 0 {
            page.line(
                "Say on which ones much rests: baton relationship edit PLAN ID --importance high",
            );
            return;
        }
        page.line(format_args!(
            "Introduced to the next steward: {}; {} booked, {} without a day.",
            self.twin.introduced(),
            figures.introduction_booked,
            figures.no_introduction_day
        ));
        if figures.trust_unknown == figures.of_importance {
            page.line("Trust carried over: nobody measured it yet.");
        } else {
            page.line(format_args!(
                "Trust carried over: {} of those measured; {} not measured.",
                self.twin.carried(),
                figures.trust_unknown
            ));
        }
        page.gap();
        page.rows(&self.twin.important.iter().map(row).collect::<Vec<_>>());
        if !self.twin.line.is_empty() {
            page.gap();
            page.heading("Trust over time, 1 to 5");
            page.rows(&self.twin.line.iter().map(point_row).collect::<Vec<_>>());
        }
    }
}

fn row(one: &RelationshipSeen) -> Vec<String> {
    let introduced = match one.introduction {
        Introduction::Done(on) => format!("introduced {}", shown(on)),
        Introduction::Booked(on) => format!("booked for {}", shown(on)),
        Introduction::NoDay => "no introduction day".to_owned(),
    };
    vec![
        format!("  {}", one.named.name),
        introduced,
        one.trusted(),
        one.named.id.clone(),
    ]
}

fn point_row(point: &TrustPoint) -> Vec<String> {
    let mean = |mean: Option<Fraction>| mean.map_or_else(|| "?".to_owned(), Fraction::shown);
    vec![
        format!("  {}", shown(point.on)),
        format!("outgoing {}", mean(point.outgoing)),
        format!("incoming {}", mean(point.incoming)),
        format!("{} measured", point.relationships),
    ]
}
