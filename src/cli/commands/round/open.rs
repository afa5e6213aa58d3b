//! `baton round open`: scoring begins, blind.

use crate::cli::changes::Changes;
use crate::cli::output::{Page, Shown};
use crate::cli::values::{Day, words};
use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::id::{PersonId, PlanId, RoundId};
use crate::domain::round::{BallotMode, Casting};
use serde::Serialize;

/// Open a round for scoring; until it closes nobody sees a score, only who has answered
///
/// With a teller, scores wait sealed in files beside the store: that stops accidents and later changes, and not somebody
/// who opens those files. With commit-reveal no score is on this machine before the close: scorers seal their sheets
/// where they are, send the commitments, and after the close what they hid. Which of the two is chosen here, and stays.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// The day it opens; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
    /// How ballots are cast
    #[arg(long, value_name = "MODE", default_value = "teller", value_parser = words(BallotMode::ALL, BallotMode::as_str))]
    ballots: BallotMode,
    /// Who looks after the sealed ballots: nobody of a candidate's organisation
    #[arg(long, value_name = "PERSON")]
    teller: Option<PersonId>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let mut session = invocation.writing()?;
    let mut open = session.open(&args.plan)?;
    super::find(&open.plan, &args.round)?;
    let opening = Change::RoundOpened {
        round: args.round.clone(),
        on: args.on.unwrap_or(Day::Today).date(invocation.today()),
        casting: Casting {
            ballots: args.ballots,
            teller: args.teller.clone(),
        },
    }
    .into();
    let changes = if invocation.global.dry_run {
        Changes::meant(&args.plan, session.preview(&open, &opening)?)
    } else {
        let done = session.propose(&mut open, &opening)?;
        Changes::made(&args.plan, done)
    };
    invocation.tell(&Opened {
        changes,
        ballots: args.ballots,
        stops: args.ballots.stops(),
        does_not_stop: args.ballots.does_not_stop(),
    })
}

/// A round that opened, and what its way of casting ballots is worth.
#[derive(Debug, Serialize)]
struct Opened {
    #[serde(flatten)]
    changes: Changes,
    ballots: BallotMode,
    stops: &'static str,
    does_not_stop: &'static str,
}

impl Shown for Opened {
    fn plain(&self, page: &mut Page) {
        self.changes.plain(page);
        page.fact("ballots", self.ballots);
        page.fact("this stops", self.stops);
        page.fact("it does not stop", self.does_not_stop);
    }
}
