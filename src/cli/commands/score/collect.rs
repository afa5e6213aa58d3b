//! `baton score collect`: sheets and sealed ballots that came back, each taken over whole or not at all.

use super::collected::{Collected, SheetTold};
use super::replies::{self, Replies, Unread};
use crate::cli::{CommandError, Finished, Invocation};
use crate::session::ballots::{Reply, Weighed};
use crate::session::{OpenPlan, Session, SessionError};
use std::path::PathBuf;

/// Read score sheets that came back, or sealed ballots
///
/// Plan, round and scorer stand in each file; what it is called does not matter. Every value is checked again, and each
/// file is taken over whole or not at all: what is wrong is told by file, sheet and cell, and the scorer can send it
/// again. The same file again changes nothing, a newer one of the same scorer takes the place of the older, and what is
/// empty in it stays as it was answered before. No score is
/// shown. In a round with commit-reveal, .sealed files are read before the close and .open files after it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The files, or folders of them
    #[arg(required = true, value_name = "FILE|DIR")]
    files: Vec<PathBuf>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let mut session = invocation.writing()?;
    let replies = replies::read(&mut session, &args.files)?;
    let mut plans = opened(&session, replies)?;
    let preview = plans.weighed(|open, replies| session.weigh(open, replies))?;
    if !preview.takes_any() || invocation.global.dry_run {
        return preview.end(invocation);
    }
    let lines: Vec<String> = preview.sheets.iter().map(SheetTold::sentence).collect();
    invocation.confirm(&format!("{}\nTake these over?", lines.join("\n")))?;
    let taken = plans.weighed(|open, replies| session.collect(open, replies))?;
    taken.end(invocation)
}

/// Replies beside the plans that they are of.
struct Plans {
    open: Vec<(OpenPlan, Vec<Reply>)>,
    unread: Vec<Unread>,
}

/// Opens each plan once. Replies of a plan that is not here are as good as unread.
fn opened(session: &Session, replies: Replies) -> Result<Plans, CommandError> {
    let Replies {
        by_plan,
        mut unread,
    } = replies;
    let mut open = Vec::new();
    for (plan, of_plan) in by_plan {
        match session.open(&plan) {
            Ok(found) => open.push((found, of_plan)),
            Err(SessionError::NoSuchPlan { id, .. }) => {
                let says = format!("it is of the plan {id}, which is not in this store");
                unread.extend(
                    of_plan
                        .into_iter()
                        .map(|reply| Unread::of(reply.file, says.clone())),
                );
            }
            Err(other) => return Err(other.into()),
        }
    }
    Ok(Plans { open, unread })
}

impl Plans {
    /// What comes of every file. Each plan is an action of its own: where a later one fails, what was taken over before
    /// it stays, and is told.
    fn weighed(
        &mut self,
        mut weigh: impl FnMut(&mut OpenPlan, &[Reply]) -> Result<Weighed, SessionError>,
    ) -> Result<Collected, CommandError> {
        let mut sheets: Vec<SheetTold> = self.unread.iter().map(SheetTold::unread).collect();
        for (open, replies) in &mut self.open {
            match weigh(open, replies) {
                Ok(weighed) => {
                    let told = replies.iter().zip(weighed.replies);
                    sheets.extend(
                        told.map(|(reply, weighed)| SheetTold::of(&open.plan, reply, weighed)),
                    );
                }
                Err(error) if sheets.iter().any(SheetTold::is_taken) => {
                    let told = replies.iter();
                    sheets.extend(told.map(|reply| SheetTold::failed(&open.plan, reply, &error)));
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(Collected::of(sheets))
    }
}
