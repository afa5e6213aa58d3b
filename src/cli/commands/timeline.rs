//! `baton timeline`: the plan in time.

use crate::cli::output::{Page, Shown};
use crate::cli::values::Day;
use crate::cli::{Finished, Invocation};
use crate::domain::Date;
use crate::domain::analysis::forecast::Likely;
use crate::domain::analysis::timeline::{Baseline, Dated, Group, Moment, State};
use crate::domain::id::{FunctionId, PlanId};
use crate::twin::Heading;
use crate::twin::timeline::{TimeRowSeen, TimelineSeen};
use serde::Serialize;

/// Show the plan in time: what begins, moves and ends on which day, what is late, what has no day
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// Beside it, what was planned at the end of this day
    #[arg(long, value_name = "DAY")]
    baseline: Option<Day>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let baseline = args.baseline.map(|day| {
        let day = day.date(invocation.today());
        Baseline::of(&invocation.as_it_stood(&open, day).plan, day)
    });
    let twin = TimelineSeen::of(&open.plan, invocation.day()).beside(baseline.as_ref());
    invocation.tell(&Told {
        plan: args.plan.clone(),
        baseline: twin.baseline,
        possible: twin.forecast.forecast.exit().map(Possible::of),
        rows: twin.rows.iter().map(One::of).collect(),
        heading: invocation.heading(&open.plan),
        twin: &twin,
    })
}

#[derive(Debug, Serialize)]
struct Told<'a> {
    plan: PlanId,
    baseline: Option<Date>,
    possible: Option<Possible>,
    rows: Vec<One<'a>>,
    #[serde(skip)]
    heading: Heading,
    #[serde(skip)]
    twin: &'a TimelineSeen,
}

/// When the exit would really be possible.
#[derive(Debug, Serialize)]
struct Possible {
    half: Date,
    four_in_five: Date,
}

#[derive(Debug, Serialize)]
struct One<'a> {
    key: &'a str,
    group: Group,
    name: &'a str,
    state: State,
    late_by: Option<i64>,
    days: Vec<OneDay>,
    waits_for: &'a [FunctionId],
}

/// A day; `was` is what was planned once, where that differs.
#[derive(Debug, Serialize)]
struct OneDay {
    moment: Moment,
    planned: Option<Date>,
    actual: Option<Date>,
    #[expect(
        clippy::option_option,
        reason = "absent where nothing changed, null where it had no day"
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<Option<Date>>,
}

impl Possible {
    const fn of(likely: Likely) -> Self {
        Self {
            half: likely.half,
            four_in_five: likely.four_in_five,
        }
    }
}

impl<'a> One<'a> {
    fn of(seen: &'a TimeRowSeen) -> Self {
        let row = &seen.row;
        Self {
            key: &seen.key,
            group: row.group,
            name: &row.name,
            state: row.state,
            late_by: seen.late_by,
            days: row
                .days
                .iter()
                .map(|dated| OneDay::of(seen, dated))
                .collect(),
            waits_for: &row.waits_for,
        }
    }
}

impl OneDay {
    fn of(seen: &TimeRowSeen, dated: &Dated) -> Self {
        let mut was = seen.was.iter();
        Self {
            moment: dated.moment,
            planned: dated.planned,
            actual: dated.actual,
            was: was
                .find(|(moment, _)| *moment == dated.moment)
                .map(|(_, was)| *was),
        }
    }
}

impl Shown for Told<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.heading);
        page.tell(self.twin);
    }

    fn people(&self, page: &mut Page) {
        let mut group = None;
        for seen in &self.twin.rows {
            if group != Some(seen.row.group) {
                page.line(seen.row.group.as_str().to_uppercase());
            }
            group = Some(seen.row.group);
            page.line(format_args!("  {}: {}", seen.named.name, seen.words()));
        }
    }
}
