//! `baton export`: a plan as a file.

use crate::cli::files::{self, Named};
use crate::cli::output::{json, note};
use crate::cli::values::words;
use crate::cli::{CommandError, Finished, Invocation, Outcome};
use crate::domain::analysis::dates::Audience;
use crate::domain::id::PlanId;
use crate::interchange::calendar::calendar;
use crate::interchange::plan_file::{Head, export, export_json};
use crate::interchange::records::write_events;
use crate::session::OpenPlan;
use crate::session::exchange::{birth, export_events};

/// Write a plan as a file
///
/// `toml` is the plan as it stands, to read, edit and import again; `json` is the same for programs; `events` is the
/// whole history, an event a line, which can be checked without baton and imported without loss; `ics` is its days for a
/// calendar program, for one audience: reading it again moves what has moved and doubles nothing.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The file; standard output when left out
    #[arg(long, short, value_name = "FILE", default_value = "-")]
    output: Named,
    /// What is written
    #[arg(long, value_name = "FORMAT", default_value = "toml", value_parser = words(Format::ALL, Format::as_str))]
    format: Format,
    /// For whom a calendar is; everything when left out
    #[arg(long, value_parser = words(Audience::ALL, Audience::as_str))]
    audience: Option<Audience>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Toml,
    Json,
    Events,
    Ics,
}

impl Format {
    const ALL: &'static [Self] = &[Self::Toml, Self::Json, Self::Events, Self::Ics];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Toml => "toml",
            Self::Json => "json",
            Self::Events => "events",
            Self::Ics => "ics",
        }
    }
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    if args.audience.is_some() && args.format != Format::Ics {
        let what = "--audience goes with --format ics; nothing was written";
        return Err(CommandError::usage(what).hint("add --format ics, or leave --audience out"));
    }
    let open = invocation.read(&args.plan)?;
    let text = text(&open, args)?;
    files::write(&args.output, &text, &mut invocation.output)?;
    Ok(Outcome::Done)
}

fn text(open: &OpenPlan, args: &Args) -> Result<String, CommandError> {
    let head = Head {
        seq: open.head.seq,
        hash: open.head.hash.to_string(),
    };
    match args.format {
        Format::Toml => Ok(export(&open.plan, Some(&head))),
        Format::Json => json(&export_json(&open.plan, Some(&head)).map_err(CommandError::failed)?),
        Format::Events => Ok(write_events(&export_events(open))),
        Format::Ics => {
            let audience = args.audience.unwrap_or(Audience::All);
            let text = calendar(&open.plan, &open.events, birth(open), audience);
            if !text.contains("BEGIN:VEVENT") {
                note(format_args!(
                    "no day of {} is for this audience yet; the calendar is empty",
                    open.plan.id
                ));
            }
            Ok(text)
        }
    }
}
