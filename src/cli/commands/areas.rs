//! `baton areas`: how lasting each area is thought to be, beside what was thought before.

use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation};
use crate::domain::Date;
use crate::domain::analysis::Fraction;
use crate::domain::analysis::areas::{Area, Reading, published_mean};
use crate::domain::analysis::calendar::{count_of, shown};
use crate::domain::flags::Assessment;
use crate::domain::id::PlanId;
use crate::domain::question::Theme;
use crate::twin::Seen;
use crate::twin::areas::{AreasSeen, PUBLISHED, mean};
use serde::Serialize;

/// Show how lasting each area is thought to be, beside what was thought before
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let twin = AreasSeen::of(Seen {
        plan: &open.plan,
        assessment: &Assessment::default(),
        today: invocation.day(),
    });
    invocation.tell(&AreasTold {
        plan: args.plan.clone(),
        areas: twin.all.iter().map(Told::of).collect(),
        mean: twin.overall.map(Fraction::to_f64),
        published_mean: published_mean().to_f64(),
        published: PUBLISHED,
        lowest: twin.lowest.clone(),
        twin,
    })
}

#[derive(Debug, Serialize)]
struct AreasTold {
    plan: PlanId,
    areas: Vec<Told>,
    mean: Option<f64>,
    published_mean: f64,
    published: &'static str,
    lowest: Vec<Theme>,
    #[serde(skip)]
    twin: AreasSeen,
}

#[derive(Debug, Serialize)]
struct Told {
    theme: Theme,
    latest: Option<Said>,
    before: Option<Said>,
}

#[derive(Debug, Serialize)]
struct Said {
    on: Date,
    mean: f64,
    people: u32,
}

impl Told {
    fn of(area: &Area) -> Self {
        let said = |reading: Reading| Said {
            on: reading.on,
            mean: reading.mean.to_f64(),
            people: reading.people,
        };
        Self {
            theme: area.theme,
            latest: area.latest.map(said),
            before: area.before.map(said),
        }
    }
}

impl Shown for AreasTold {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        let Some(overall) = self.twin.overall else {
            page.line("Nobody has assessed an area yet.");
            page.line(
                "Begin with one: baton area add PLAN --theme funding --on today --by PERSON --score 1-7",
            );
            return;
        };
        page.heading("How lasting each area is thought to be, 1 to 7");
        page.rows(&self.twin.assessed().map(row).collect::<Vec<_>>());
        let never = self.twin.not_assessed();
        if !never.is_empty() {
            page.line(format_args!("  Nobody assessed: {}", never.join(", ")));
        }
        page.gap();
        page.line(format_args!(
            "Mean of the areas {}; published mean {}: {PUBLISHED}.",
            mean(overall),
            mean(published_mean())
        ));
        if let Some(lowest) = self.twin.about_the_lowest() {
            page.line(lowest);
        }
    }
}

fn row(area: &Area) -> Vec<String> {
    let said = |reading: Option<Reading>| {
        reading.map_or_else(
            || "?".to_owned(),
            |reading| {
                format!(
                    "{} by {}, {}",
                    mean(reading.mean),
                    count_of(reading.people, "person", "people"),
                    shown(reading.on)
                )
            },
        )
    };
    vec![
        format!("  {}", area.theme),
        said(area.latest),
        format!("before {}", said(area.before)),
    ]
}
