//! `baton round close`: scoring ends, and the scores come to light.

use super::progress::Progress;
use crate::cli::changes::Changes;
use crate::cli::output::{Page, Shown, note};
use crate::cli::values::Day;
use crate::cli::{Finished, Invocation};
use crate::domain::Plan;
use crate::domain::id::{PlanId, RoundId};
use crate::domain::round::{BallotMode, Round, RoundState};
use crate::session::ballots::Lost;
use crate::twin::named::Named;
use serde::Serialize;

/// Close a round: its scores come to light, and what is missing stays missing
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// The day it closes; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
    /// Close although some ballots were cast on another machine and are not here; they stay missing
    #[arg(long)]
    without_lost: bool,
}

impl Args {
    const fn lost(&self) -> Lost {
        if self.without_lost {
            Lost::Missing
        } else {
            Lost::Refused
        }
    }
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let mut session = invocation.writing()?;
    let mut open = session.open(&args.plan)?;
    warn_of_unfinished(&open.plan, super::find(&open.plan, &args.round)?);
    let ballots = super::find(&open.plan, &args.round)?.casting.ballots;
    let comes = match ballots {
        BallotMode::Teller => "show its scores",
        BallotMode::CommitReveal => {
            "take no more ballots; what they hide comes after that, and is shown when all of it has come"
        }
    };
    invocation.confirm(&format!("Close {} and {comes}.", args.round))?;
    let on = args.on.unwrap_or(Day::Today).date(invocation.today());
    if invocation.global.dry_run {
        let told = session.preview_close(&open, &args.round, on, args.lost())?;
        return invocation.would(&open, told);
    }
    let done = session.close_round(&mut open, &args.round, on, args.lost())?;
    invocation.tell(&Closed {
        changes: Changes::made(&args.plan, done),
        round: args.round.clone(),
        ballots,
    })
}

/// A round that was closed.
#[derive(Debug, Serialize)]
struct Closed {
    #[serde(flatten)]
    changes: Changes,
    #[serde(skip)]
    round: RoundId,
    #[serde(skip)]
    ballots: BallotMode,
}

impl Shown for Closed {
    fn plain(&self, page: &mut Page) {
        self.changes.plain(page);
    }

    /// What scores say is for the result to tell; here they would be a page of numbers without their meaning.
    fn people(&self, page: &mut Page) {
        let Some((closed, scores)) = self.changes.told().split_first() else {
            return self.plain(page);
        };
        page.line(closed);
        match self.ballots {
            BallotMode::Teller => {
                page.fact("scores that came to light", scores.len());
                let Self { changes, round, .. } = self;
                let tally = format_args!("`baton tally {} {round}`", changes.plan());
                page.fact(
                    "then",
                    format_args!("{tally} says how firm the order is, and what to talk about"),
                );
            }
            BallotMode::CommitReveal => page.fact(
                "then",
                "scorers send their .open files; read them with `baton score collect FILE`",
            ),
        }
    }
}

fn warn_of_unfinished(plan: &Plan, round: &Round) {
    if round.state != RoundState::Open {
        return;
    }
    let all = Progress::all(plan, round).into_iter();
    for unfinished in all.filter(|scorer| !scorer.is_done()) {
        let Progress {
            scorer,
            answered,
            of,
        } = &unfinished;
        let scorer = Named::person(plan, scorer);
        note(format_args!(
            "{scorer} has answered {answered} of {of}; what is missing will not be counted"
        ));
    }
}
