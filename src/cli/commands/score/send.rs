//! `baton score send`: a score sheet for each scorer, as files to be sent by e-mail.

use super::replies::SHEET_LIMIT;
use super::unwritten;
use crate::cli::changes::Changes;
use crate::cli::commands::round;
use crate::cli::files::shown;
use crate::cli::output::{Page, Shown, note};
use crate::cli::values::{Day, words};
use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::analysis::calendar::count;
use crate::domain::id::{PersonId, PlanId, RoundId};
use crate::domain::round::{BallotMode, Round};
use crate::domain::{Date, Plan};
use crate::interchange::sheet::{self, Format, SheetRequest};
use crate::session::ballots::Invitations;
use crate::session::files;
use crate::twin::named::Named;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Write a score sheet for each scorer of an open round, to be sent by e-mail
///
/// Each sheet is a file that its scorer fills in and sends back; `score collect` reads it. A sheet is its scorer's own:
/// it holds an invitation that counts for them alone. Sending again makes new sheets, and those sent before still count.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// The folder to write the files into, made where it is not there; this one when left out
    #[arg(
        long,
        value_name = "DIR",
        default_value = ".",
        hide_default_value = true
    )]
    out: PathBuf,
    /// The day by which the sheets are wanted back; in 14 days when left out
    #[arg(long, value_name = "DATE")]
    by: Option<Day>,
    /// Workbooks for spreadsheet programs, or text
    #[arg(long, default_value = "xlsx", value_parser = words(&[Format::Xlsx, Format::Toml], Format::ending))]
    format: Format,
    /// Only for this scorer; repeat it, or part several with commas
    #[arg(long = "scorer", value_name = "PERSON", value_delimiter = ',')]
    scorers: Vec<PersonId>,
}

const DAYS: u64 = 14;
const AGAIN: &str =
    "sheets that were sent still count; write new ones into another folder with --out";

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let mut session = invocation.writing()?;
    let mut open = session.open(&args.plan)?;
    let round = round::find(&open.plan, &args.round)?.clone();
    let scorers = args.asked(&round)?;
    let by = args.by(invocation.today());
    let invitations = session.invitations(&open, &round, &scorers, by)?;
    let files = args.files(&invitations.sheets);
    must_be_readable(&files)?;
    let told = session.preview(&open, &invitations.proposal)?;
    if files.is_empty() {
        return Err(nobody(&invitations));
    }
    let changes = if invocation.global.dry_run {
        Changes::meant(&args.plan, told)
    } else {
        files::make_folder(&args.out)?;
        files::write_new(&files).map_err(|error| unwritten(error, AGAIN))?;
        let done = session.propose(&mut open, &invitations.proposal);
        let done =
            done.inspect_err(|_| files::remove(files.iter().map(|(path, _)| path.as_path())));
        Changes::made(&args.plan, done?)
    };
    for (scorer, why) in &invitations.left_out {
        note(format_args!("no sheet for {scorer}: {why}"));
    }
    invocation.tell(&Sent {
        dry_run: invocation.global.dry_run,
        changes,
        by,
        ballots: round.casting.ballots,
        sheets: Sheet::all(&open.plan, &invitations.sheets, &files),
    })
}

impl Args {
    /// Everybody, or those who were named.
    fn asked(&self, round: &Round) -> Result<Vec<PersonId>, CommandError> {
        if self.scorers.is_empty() {
            let all = round.scorers.iter().map(|scorer| scorer.person.clone());
            return Ok(all.collect());
        }
        let known = |id: &PersonId| {
            nearest::known(&round.scorers, id, "scorer").map(|found| found.person.clone())
        };
        self.scorers.iter().map(known).collect()
    }

    fn by(&self, today: Date) -> Date {
        self.by.map_or_else(
            || {
                today
                    .checked_add_days(chrono::Days::new(DAYS))
                    .unwrap_or(today)
            },
            |day| day.date(today),
        )
    }

    fn files(&self, sheets: &[SheetRequest]) -> Vec<(PathBuf, Vec<u8>)> {
        let folder = std::path::absolute(&self.out).unwrap_or_else(|_| self.out.clone());
        let sheets = sheets.iter();
        let file = |request: &SheetRequest| {
            let bytes = match self.format {
                Format::Xlsx => sheet::xlsx(request),
                Format::Toml => sheet::toml(request).into_bytes(),
            };
            (folder.join(sheet::file_name(request, self.format)), bytes)
        };
        sheets.map(file).collect()
    }
}

/// What could not be collected is not sent.
fn must_be_readable(files: &[(PathBuf, Vec<u8>)]) -> Result<(), CommandError> {
    match files.iter().find(|(_, bytes)| bytes.len() > SHEET_LIMIT) {
        None => Ok(()),
        Some((path, _)) => Err(CommandError::failed(format!(
            "the sheet {} would be larger than {} KiB, and could not be collected; nothing was written",
            shown(path),
            SHEET_LIMIT / 1024
        ))
        .hint("shorten the anchors and notes of the criteria, or score in several rounds")),
    }
}

fn nobody(invitations: &Invitations) -> CommandError {
    let left_out = invitations.left_out.iter();
    let whys: Vec<String> = left_out.map(|(_, why)| why.to_string()).collect();
    CommandError::failed(format!(
        "nobody has anything to score; nothing was written and nothing was changed\n{}",
        whys.join("\n")
    ))
}

/// The sheets that were written.
#[derive(Debug, Serialize)]
struct Sent {
    #[serde(skip)]
    dry_run: bool,
    #[serde(flatten)]
    changes: Changes,
    by: Date,
    ballots: BallotMode,
    sheets: Vec<Sheet>,
}

#[derive(Debug, Serialize)]
struct Sheet {
    scorer: PersonId,
    file: String,
    asks: usize,
    #[serde(skip)]
    named: Named,
}

impl Sheet {
    fn all(plan: &Plan, requests: &[SheetRequest], files: &[(PathBuf, Vec<u8>)]) -> Vec<Self> {
        let one = |(request, path): (&SheetRequest, &Path)| Self {
            scorer: request.scorer.clone(),
            file: path.display().to_string(),
            asks: request.asked(),
            named: Named::person(plan, &request.scorer),
        };
        let paths = files.iter().map(|(path, _)| path.as_path());
        requests.iter().zip(paths).map(one).collect()
    }
}

impl Shown for Sent {
    fn plain(&self, page: &mut Page) {
        let would = if self.dry_run { "would write: " } else { "" };
        for sheet in &self.sheets {
            let file = shown(Path::new(&sheet.file));
            let (named, scores) = (&sheet.named, count(sheet.asks, "score"));
            page.line(format_args!("{would}{file} for {named}, {scores}"));
        }
        page.fact("to come back by", self.by);
        page.fact("then", self.next());
    }
}

impl Sent {
    const fn next(&self) -> &'static str {
        match self.ballots {
            BallotMode::Teller => {
                "send each file to its scorer alone; read what comes back with `baton score collect FILE`"
            }
            BallotMode::CommitReveal => {
                "send each file to its scorer alone; they seal it with `baton score seal FILE`, send the .sealed file \
                 before the close, and the .open file after it; read both with `baton score collect FILE`"
            }
        }
    }
}
