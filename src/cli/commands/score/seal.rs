//! `baton score seal`: a filled sheet made into what travels before the close and what travels after it. It needs no
//! store.

use super::replies::SHEET_LIMIT;
use super::unwritten;
use crate::cli::files::shown;
use crate::cli::output::{Page, Shown};
use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::id::{PersonId, RoundId};
use crate::interchange::sheet::{self, SheetProblem, open_text, sealed_text};
use crate::session::ballots::{SealedSheet, seal};
use crate::session::files;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Seal a filled sheet where you are, for a round with commit-reveal
///
/// Two files are made beside it. The .sealed one holds commitments and no score: send it before the round closes. The
/// .open one holds your scores: keep it to yourself until the round has closed, then send it. Without it your scores are
/// lost. Note the receipt: it stands in the result, so that you see that what you cast was counted.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The sheet as you filled it in
    sheet: PathBuf,
    /// The folder for the two files; that of the sheet when left out
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

const AGAIN: &str = "a sheet that is sealed again makes another ballot: give --out for its two files, and keep them \
                     together";

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let bytes = files::read_bytes(&args.sheet, SHEET_LIMIT)?;
    let filled =
        sheet::read(&bytes, &shown(&args.sheet)).map_err(|problems| not_sealed(&problems))?;
    let empty = filled.empty.len();
    let SealedSheet {
        sealed,
        open,
        receipt,
    } = seal(filled, &mut invocation.system());
    let Some(receipt) = receipt else {
        let what = "no score is filled in yet, so there is nothing to seal; nothing was written";
        return Err(CommandError::failed(what));
    };
    let (before, after) = (args.place("sealed"), args.place("open"));
    let result = TwoFiles {
        round: sealed.head.round.clone(),
        scorer: sealed.head.scorer.clone(),
        scores: open.scores.len(),
        empty,
        receipt: receipt.to_string(),
        sealed: before.display().to_string(),
        open: after.display().to_string(),
        dry_run: invocation.global.dry_run,
    };
    if !invocation.global.dry_run {
        let written = files::write_new(&[
            (before, sealed_text(&sealed).into_bytes()),
            (after, open_text(&open).into_bytes()),
        ]);
        written.map_err(|error| unwritten(error, AGAIN))?;
    }
    invocation.tell(&result)
}

impl Args {
    fn place(&self, ending: &str) -> PathBuf {
        let beside = self.sheet.with_extension(ending);
        let place = match (&self.out, beside.file_name()) {
            (Some(folder), Some(name)) => folder.join(name),
            (Some(_) | None, _) => beside,
        };
        std::path::absolute(&place).unwrap_or(place)
    }
}

fn not_sealed(problems: &[SheetProblem]) -> CommandError {
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    CommandError::failed(format!(
        "the sheet was not sealed, and nothing was written\n{}",
        told.join("\n")
    ))
}

/// What was sealed.
#[derive(Debug, Serialize)]
struct TwoFiles {
    round: RoundId,
    scorer: PersonId,
    scores: usize,
    empty: usize,
    receipt: String,
    sealed: String,
    open: String,
    dry_run: bool,
}

impl Shown for TwoFiles {
    fn plain(&self, page: &mut Page) {
        let would = if self.dry_run { "would seal" } else { "sealed" };
        let Self {
            scores,
            empty,
            scorer,
            round,
            ..
        } = self;
        page.line(format_args!(
            "{would} {scores} of {} scores of {scorer} for {round}",
            scores + empty
        ));
        let file = |path: &String| shown(Path::new(path));
        page.fact("send before the close", file(&self.sealed));
        page.fact("keep until the close, then send", file(&self.open));
        page.fact("receipt", &self.receipt);
    }
}
