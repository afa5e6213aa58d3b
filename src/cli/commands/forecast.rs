//! `baton forecast`: when the exit would really be possible.

use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation};
use crate::domain::Date;
use crate::domain::analysis::calendar::shown;
use crate::domain::analysis::forecast::{ENOUGH, Expected, Likely, Outlook, RESAMPLES, SEED};
use crate::domain::id::{FunctionId, PlanId};
use crate::twin::forecast::ForecastSeen;
use crate::twin::named::Named;
use serde::Serialize;

/// Show when the exit would really be possible, from how late transfers were so far
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let twin = ForecastSeen::of(&open.plan, invocation.day());
    invocation.tell(&Told::of(args.plan.clone(), twin))
}

#[derive(Debug, Serialize)]
struct Told {
    plan: PlanId,
    outlook: &'static str,
    transfers_made: usize,
    transfers_needed: usize,
    lateness_days: Option<i64>,
    target: Option<Date>,
    possible: Option<Possible>,
    functions: Vec<One>,
    undated: Vec<FunctionId>,
    waiting: Vec<FunctionId>,
    #[serde(skip)]
    twin: ForecastSeen,
}

#[derive(Debug, Serialize)]
struct Possible {
    by_median: Date,
    half: Date,
    four_in_five: Date,
    in_time: Option<usize>,
    resamples: usize,
    seed: u64,
}

#[derive(Debug, Serialize)]
struct One {
    function: FunctionId,
    half: Date,
    four_in_five: Date,
}

impl Told {
    fn of(plan: PlanId, twin: ForecastSeen) -> Self {
        let forecast = &twin.forecast;
        let (outlook, expected) = match &forecast.outlook {
            Outlook::AllMoved => ("all-moved", None),
            Outlook::TooFew => ("too-few", None),
            Outlook::NoDays => ("no-days", None),
            Outlook::Expected(expected) => ("expected", Some(expected)),
        };
        Self {
            plan,
            outlook,
            transfers_made: forecast.made,
            transfers_needed: ENOUGH,
            lateness_days: forecast.lateness,
            target: forecast.target,
            possible: expected.map(Possible::of),
            functions: forecast.functions().iter().map(One::of).collect(),
            undated: forecast.undated.clone(),
            waiting: forecast.waiting.clone(),
            twin,
        }
    }
}

impl Possible {
    const fn of(expected: &Expected) -> Self {
        Self {
            by_median: expected.by_median,
            half: expected.exit.half,
            four_in_five: expected.exit.four_in_five,
            in_time: expected.in_time,
            resamples: RESAMPLES,
            seed: SEED,
        }
    }
}

impl One {
    fn of((function, likely): &(FunctionId, Likely)) -> Self {
        Self {
            function: function.clone(),
            half: likely.half,
            four_in_five: likely.four_in_five,
        }
    }
}

impl Shown for Told {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        let twin = &self.twin;
        page.heading(format_args!(
            "The exit would be possible: {}",
            twin.possible()
        ));
        let mut facts = vec![vec!["  It rests on".to_owned(), twin.made()]];
        facts.extend(twin.in_time().map(|said| vec!["  Target".to_owned(), said]));
        facts.extend(self.possible.as_ref().map(|possible| {
            let name = "  If all are late by the median".to_owned();
            vec![name, shown(possible.by_median)]
        }));
        facts.extend(
            twin.method()
                .map(|said| vec!["  Worked out from".to_owned(), said]),
        );
        page.rows(&facts);
        if !twin.functions.is_empty() {
            page.gap();
            page.heading("Each function: half the time by, four times in five by");
            let rows = twin.functions.iter().map(|(named, likely)| {
                let days = [likely.half, likely.four_in_five].map(shown);
                let [half, four_in_five] = days;
                vec![format!("  {}", named.name), half, four_in_five]
            });
            page.rows(&rows.collect::<Vec<_>>());
        }
        left_out(page, "No planned transfer, left out", &twin.undated);
        left_out(
            page,
            "May be later, because they need one of those",
            &twin.waiting,
        );
    }
}

fn left_out(page: &mut Page, title: &str, all: &[Named]) {
    if !all.is_empty() {
        let names: Vec<&str> = all.iter().map(|named| named.name.as_str()).collect();
        page.gap();
        page.line(format_args!("{title}: {}", names.join(", ")));
    }
}
