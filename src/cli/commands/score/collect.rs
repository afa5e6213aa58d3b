//! `baton score collect`: sheets and sealed ballots that came back, each taken over whole or not at all.

use super::replies::{self, Replies, Unread};
use crate::cli::output::{Page, Shown, red, say};
use crate::cli::{CommandError, Finished, Invocation, Outcome};
use crate::domain::id::{PersonId, PlanId, RoundId};
use crate::interchange::sheet::SheetProblem;
use crate::session::ballots::{Counts, Reply, Weighed, WeighedReply};
use crate::session::{OpenPlan, Session, SessionError};
use serde::Serialize;
use std::path::PathBuf;

/// Read score sheets that came back, or sealed ballots
///
/// Plan, round and scorer stand in each file; what it is called does not matter. Every value is checked again, and each
/// file is taken over whole or not at all: what is wrong is told by file, sheet and cell, and the scorer can send it
/// again. The same file again changes nothing, a newer one of the same scorer takes the place of the older. No score is
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
    if !preview.takes_any() {
        return preview.end(invocation);
    }
    if invocation.global.dry_run {
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
    fn weighed(
        &mut self,
        mut weigh: impl FnMut(&mut OpenPlan, &[Reply]) -> Result<Weighed, SessionError>,
    ) -> Result<Collected, CommandError> {
        let mut sheets: Vec<SheetTold> = self.unread.iter().map(SheetTold::unread).collect();
        for (open, replies) in &mut self.open {
            let weighed = weigh(open, replies)?;
            let told = replies.iter().zip(weighed.replies);
            sheets.extend(told.map(|(reply, weighed)| SheetTold::of(reply, weighed)));
        }
        sheets.sort_by(|one, other| one.file.cmp(&other.file));
        Ok(Collected {
            dry_run: false,
            sheets,
        })
    }
}

/// What came of each file.
#[derive(Debug, Serialize)]
struct Collected {
    dry_run: bool,
    sheets: Vec<SheetTold>,
}

#[derive(Debug, Serialize)]
struct SheetTold {
    file: String,
    plan: Option<PlanId>,
    round: Option<RoundId>,
    scorer: Option<PersonId>,
    taken: bool,
    #[serde(flatten)]
    counts: Counts,
    receipt: Option<String>,
    problems: Vec<ProblemTold>,
    #[serde(skip)]
    known: bool,
}

#[derive(Debug, Serialize)]
struct ProblemTold {
    sheet: String,
    cell: String,
    says: String,
    allowed: String,
    #[serde(skip)]
    sentence: String,
}

impl Collected {
    fn takes_any(&self) -> bool {
        self.sheets.iter().any(|sheet| sheet.taken)
    }

    /// Shows what came of it. Where nothing was taken it failed; where something was not it is partly done.
    fn end(mut self, invocation: &mut Invocation) -> Finished {
        self.dry_run = invocation.global.dry_run;
        let refused = self.sheets.iter().filter(|sheet| !sheet.taken).count();
        let all = self.sheets.len();
        for problem in self.sheets.iter().flat_map(|sheet| &sheet.problems) {
            say(red("error:"), &problem.sentence);
        }
        if refused == all {
            let what = match all {
                1 => "the sheet was not taken over; nothing was changed".to_owned(),
                all => format!("none of {all} sheets was taken over; nothing was changed"),
            };
            return Err(CommandError::failed(what).hint(
                "tell the scorer what is wrong; the same sheet, put right, can be sent again",
            ));
        }
        invocation.tell(&self)?;
        Ok(if refused == 0 {
            Outcome::Done
        } else {
            Outcome::Partly
        })
    }
}

impl SheetTold {
    fn of(reply: &Reply, weighed: WeighedReply) -> Self {
        Self {
            file: reply.file.clone(),
            plan: Some(reply.head.plan.clone()),
            round: Some(reply.head.round.clone()),
            scorer: Some(reply.head.scorer.clone()),
            taken: weighed.problems.is_empty(),
            counts: weighed.counts,
            receipt: weighed.receipt.map(|receipt| receipt.to_string()),
            problems: weighed.problems.into_iter().map(ProblemTold::of).collect(),
            known: weighed.known,
        }
    }

    fn unread(unread: &Unread) -> Self {
        let problems = unread.problems.iter().cloned();
        Self {
            file: unread.file.clone(),
            plan: None,
            round: None,
            scorer: None,
            taken: false,
            counts: Counts {
                unclear: unread.problems.len(),
                ..Counts::default()
            },
            receipt: None,
            problems: problems.map(ProblemTold::of).collect(),
            known: false,
        }
    }

    fn sentence(&self) -> String {
        let Counts {
            new,
            changed,
            same,
            unclear,
            empty,
        } = self.counts;
        let whose = self.scorer.as_ref().map_or("?", PersonId::as_str);
        let receipt = match &self.receipt {
            Some(receipt) => format!("; receipt {receipt}"),
            None => String::new(),
        };
        let note = match (self.taken, self.known) {
            (false, _) => "; not taken",
            (true, true) => "; taken over before, nothing changes",
            (true, false) => "",
        };
        format!(
            "{}, {whose}: {new} new, {changed} changed, {same} same, {unclear} unclear, {empty} empty{receipt}{note}",
            self.file
        )
    }
}

impl ProblemTold {
    fn of(problem: SheetProblem) -> Self {
        let sentence = problem.to_string();
        Self {
            sheet: problem.sheet,
            cell: problem.cell,
            says: problem.says,
            allowed: problem.allowed,
            sentence: sentence.trim_end_matches("; ").to_owned(),
        }
    }
}

impl Shown for Collected {
    fn plain(&self, page: &mut Page) {
        let would = if self.dry_run { "would: " } else { "" };
        for sheet in &self.sheets {
            page.line(format_args!("{would}{}", sheet.sentence()));
        }
    }
}
