//! `baton tally`: the result of a closed round, or of a committee's own table. Of a round that is not closed, only who
//! has answered.

mod analysis;
mod judging;
mod lines;
mod result;
mod table;
mod tried;

use self::result::Outcome;
use super::round::progress::Progress;
use super::round::reveals::RevealsShown;
use crate::cli::output::{Page, Shown};
use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::Plan;
use crate::domain::analysis::Tally;
use crate::domain::id::{PlanId, RoundId};
use crate::domain::round::{Round, RoundState};
use crate::twin::successors::{Naming, Panel};
use serde::Serialize;

/// Show the result of a round that is closed, or of a committee's own table
///
/// Totals are the sum over criteria of weight x (mean - lowest) / (highest - lowest), so that the middle of the scale is
/// 50 of 100: a 3 everywhere on the scale from 1 to 5. Counted are the scores of scorers who vote and are not recused.
/// Ties are not broken. Of a round that is not closed this shows only who has answered, and exits with 1.
///
/// With --scores a table of your own is judged by the same arithmetic, without a plan; nothing of it is stored.
#[derive(Debug, clap::Args)]
#[command(
    override_usage = "baton tally [OPTIONS] <PLAN> <ROUND>\n       baton tally [OPTIONS] --scores <FILE>"
)]
pub(crate) struct Args {
    /// The plan
    #[arg(required_unless_present = "scores")]
    plan: Option<PlanId>,
    /// The round
    #[arg(required_unless_present = "scores")]
    round: Option<RoundId>,
    #[command(flatten)]
    table: table::TableArgs,
    #[command(flatten)]
    tried: tried::TriedArgs,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    match (&args.plan, &args.round) {
        (Some(plan), Some(round)) => {
            let open = invocation.read(plan)?;
            let round = super::round::find(&open.plan, round)?;
            match Tally::of(&open.plan, round) {
                None => not_yet(&open.plan, round, invocation),
                Some(tally) => args.tell(Naming::Round(&open.plan, round), &tally, invocation),
            }
        }
        (_, _) => args.tell(Naming::Table, &args.table.tally()?, invocation),
    }
}

impl Args {
    fn tell(&self, naming: Naming<'_>, tally: &Tally, invocation: &mut Invocation) -> Finished {
        let tried = self.tried.of(&tally.panel)?;
        let mut outcome = Outcome::of(naming, tally);
        if invocation.global.json {
            outcome.analyse(naming, tally, &tried);
        } else if self.tried.are_asked() {
            outcome.tell_shares(naming, tally, &tried)?;
        }
        invocation.tell(&outcome)
    }
}

fn not_yet(plan: &Plan, round: &Round, invocation: &mut Invocation) -> Finished {
    invocation.tell(&Waiting {
        round: &round.id,
        state: round.state,
        answered: Progress::all(plan, round),
        reveals: RevealsShown::of(round),
        twin: Panel::of(plan, round),
    })?;
    let (id, state) = (&round.id, round.state);
    let never_shown = round.was_never_shown();
    let waits = if round.waits_for_reveals() {
        " and waits for ballots to be revealed"
    } else if never_shown {
        " and its scores were never shown"
    } else {
        ""
    };
    let what =
        format!("{id} is {state}{waits}, so that it has no result to show; nothing was changed");
    Err(CommandError::failed(what).hint(match state {
        RoundState::Draft => "open it with `baton round open`, score, and close it",
        RoundState::Open => "scores come to light with `baton round close`",
        RoundState::Closed => {
            "collect the .open files of the others, or end the wait with `baton round end-reveals`"
        }
        RoundState::Abandoned if never_shown => {
            "it was given up before all ballots were revealed; what came to light stays hidden"
        }
        RoundState::Decided | RoundState::Abandoned => "it was given up before it had any",
    }))
}

/// Who has answered in a round that is not closed.
#[derive(Debug, Serialize)]
struct Waiting<'a> {
    round: &'a RoundId,
    state: RoundState,
    answered: Vec<Progress>,
    reveals: Option<RevealsShown<'a>>,
    #[serde(skip)]
    twin: Panel,
}

impl Shown for Waiting<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
    }
}
