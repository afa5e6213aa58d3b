//! `baton score` of one cell: one ballot in an open round, or one score moderated in a closed one.

use crate::cli::changes::Changes;
use crate::cli::commands::round::{self, progress::Progress};
use crate::cli::output::{Page, Shown};
use crate::cli::values::{Day, words};
use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::id::{CandidateId, CriterionId, PersonId, PlanId, RoundId};
use crate::domain::round::{Basis, Cell, Moderation, Round, Score, ScoreValue};
use crate::domain::text::Text;
use crate::domain::{Change, Plan};
use crate::session::{Done, OpenPlan, Receipt};
use serde::Serialize;

/// One score, with the sentence that goes with it.
#[derive(Debug, clap::Args)]
pub(crate) struct OneScore {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// Who scores
    #[arg(long, value_name = "PERSON")]
    scorer: PersonId,
    /// Whom
    #[arg(long)]
    candidate: CandidateId,
    /// On what
    #[arg(long)]
    criterion: CriterionId,
    /// 1, 2, 3, 4, 5, or no-evidence
    #[arg(value_parser = ScoreValue::parse, allow_negative_numbers = true)]
    score: ScoreValue,
    /// Why, in a sentence: no note, no score
    #[arg(long, value_name = "TEXT")]
    note: Option<Text>,
    /// What it rests on; repeat it, or part several with commas
    #[arg(long, value_delimiter = ',', value_parser = words(Basis::ALL, Basis::as_str))]
    basis: Vec<Basis>,
    /// Why the score of a closed round is changed
    #[arg(long, value_name = "TEXT", conflicts_with_all = ["note", "basis"])]
    reason: Option<Text>,
}

pub(super) fn run(args: &OneScore, invocation: &mut Invocation) -> Finished {
    match &args.reason {
        None => args.cast(invocation),
        Some(reason) => invocation.change(&args.plan, |plan, today| {
            args.must_name_known(plan)?;
            Ok(Change::ScoreModerated {
                round: args.round.clone(),
                moderation: Moderation {
                    cell: args.cell(),
                    value: args.score,
                    reason: reason.clone(),
                    on: Day::Today.date(today),
                },
            }
            .into())
        }),
    }
}

impl OneScore {
    fn cast(&self, invocation: &mut Invocation) -> Finished {
        let mut session = invocation.writing()?;
        let mut open = session.open(&self.plan)?;
        let round = self.must_name_known(&open.plan)?;
        if round.shows_scores() {
            return Err(CommandError::failed(format!(
                "{} is {}: its scores are no longer given blind; nothing was changed",
                round.id, round.state
            ))
            .hint("change a score in moderation with --reason"));
        }
        let score = Score {
            cell: self.cell(),
            value: self.score,
            note: self.note.clone(),
            basis: self.basis.clone(),
        };
        if invocation.global.dry_run {
            let told = session.preview_cast(&open, &self.round, &score)?;
            return invocation.would(&open, told);
        }
        let receipt = session.cast(&mut open, &self.round, &score)?;
        invocation.tell(&Ballot::of(self, &open, &receipt)?)
    }

    fn must_name_known<'a>(&self, plan: &'a Plan) -> Result<&'a Round, CommandError> {
        let round = round::find(plan, &self.round)?;
        nearest::known(&round.scorers, &self.scorer, "scorer")?;
        nearest::known(&round.candidates, &self.candidate, "candidate")?;
        let criteria = &round.yardstick.criteria;
        nearest::known(criteria, &self.criterion, "criterion")?;
        Ok(round)
    }

    fn cell(&self) -> Cell {
        Cell {
            scorer: self.scorer.clone(),
            candidate: self.candidate.clone(),
            criterion: self.criterion.clone(),
        }
    }
}

/// A ballot that was cast: what any change answers, and the receipt. Its score is not in here.
#[derive(Debug, Serialize)]
struct Ballot {
    #[serde(flatten)]
    changes: Changes,
    receipt: String,
    progress: Progress,
}

impl Ballot {
    fn of(args: &OneScore, open: &OpenPlan, receipt: &Receipt) -> Result<Self, CommandError> {
        let round = round::find(&open.plan, &args.round)?;
        let Cell {
            scorer,
            candidate,
            criterion,
        } = &args.cell();
        let mut all = Progress::all(&open.plan, round).into_iter();
        let own = all.find(|progress| progress.scorer == *scorer);
        let told = format!(
            "Round {}: {scorer} answered on {candidate}, {criterion}; the score is sealed until the round closes",
            round.id
        );
        let done = Done {
            first: open.head.seq,
            last: open.head.seq,
            told: vec![told],
        };
        Ok(Self {
            changes: Changes::made(&args.plan, done),
            receipt: receipt.to_string(),
            progress: own.expect("only a scorer of the round could cast"),
        })
    }
}

impl Shown for Ballot {
    fn plain(&self, page: &mut Page) {
        self.changes.plain(page);
        page.fact("receipt", &self.receipt);
        page.fact("progress", self.progress.sentence());
    }
}
