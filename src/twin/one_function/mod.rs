//! One function: what it is, its dates, both hands, the evidence of every stage, what happened, its flags.

mod about;
mod dates;
mod evidence;
mod history;

pub use about::{About, OtherFunction};
pub use dates::{DateLine, Dates};
pub use evidence::StageEvidence;
pub use history::{Happened, history};

use super::flag_in_short::FlagInShort;
use super::functions::FunctionRow;
use super::named::Named;
use super::written::WrittenAbout;
use super::{Lines, Seen, Twin};
use crate::domain::Plan;
use crate::domain::analysis::reviews::Matter;
use crate::domain::book::handover::{FUNCTION as RUNS, ORGANISATION};
use crate::domain::book::norms::{FUNCTION, REASON, STANDING};
use crate::domain::book::{Book, Entry};
use crate::domain::flags::settings::Subject;
use crate::domain::function::{Function, Standing};
use crate::domain::history::Recorded;
use crate::domain::story::yes_no;

/// Everything that the screen says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneFunction {
    /// What the board says of it.
    pub row: FunctionRow,
    /// Who could run it today, if asked.
    pub able: Vec<Named>,
    /// Whether it is the backbone's to do, and why: `grey, depends on power`.
    pub mandate: Option<String>,
    /// What it is, in sentences, and what it hangs together with.
    pub about: About,
    /// What was planned, and what happened.
    pub dates: Dates,
    /// What each stage that it reached rests on.
    pub evidence: Vec<StageEvidence>,
    /// What happened to it, the newest first.
    pub history: Vec<Happened>,
    /// The flags about it, open or accepted.
    pub flags: Vec<FlagInShort>,
    /// What reviewers wrote about it.
    pub written: WrittenAbout,
}

impl OneFunction {
    /// What the screen says of a function of a plan that these events made.
    #[must_use]
    pub fn of(seen: Seen<'_>, function: &Function, events: &[Recorded]) -> Self {
        let subject = Subject::function(&function.outline.id);
        Self {
            row: FunctionRow::of(seen, function),
            able: able(seen.plan, function)
                .filter_map(|entry| entry.get(ORGANISATION))
                .map(|body| Named::organisation(seen.plan, body))
                .collect(),
            mandate: mandate(seen.plan, function).map(in_words),
            about: About::of(seen.plan, function),
            dates: Dates::of(function),
            evidence: StageEvidence::of(function),
            history: history(seen.plan, events, &function.outline.id),
            flags: seen
                .assessment
                .about(&subject)
                .map(FlagInShort::of)
                .collect(),
            written: WrittenAbout::of(
                seen.plan,
                seen.today,
                Matter::Function(&function.outline.id),
            ),
        }
    }

    fn tell_stage(&self, lines: &mut Lines) {
        let place = self.row.place;
        match place.standing {
            Standing::On(stage) => lines.fact("stage", stage),
            Standing::Aside(aside) => lines.fact("set aside as", aside),
        }
        lines.fact_or_unknown("since", place.since);
        lines.fact_if_any("full weeks there", place.weeks);
        if let Some(next) = place.next {
            lines.fact("next stage", next);
            lines.fact(format_args!("to enter {next}"), next.test());
        }
    }

    fn tell_parties(&self, lines: &mut Lines) {
        let parties = &self.row.parties;
        lines.fact_or_unknown("holder", parties.holder.as_ref());
        for other in &parties.co_holders {
            lines.fact("held with", other);
        }
        lines.fact_or_unknown("receiver", parties.receiver.as_ref());
        lines.fact_or_unknown("lead", parties.lead.as_ref());
        lines.fact_or_unknown("deputy", parties.deputy.as_ref());
        lines.fact("budget or time committed", yes_no(parties.resourced));
        for body in &self.able {
            lines.fact("could run it today", body);
        }
        if self.able.is_empty() {
            lines.fact("could run it today", "nobody recorded");
        }
        lines.fact_or_unknown("mandate", self.mandate.as_ref());
    }

    fn tell_outline(&self, lines: &mut Lines) {
        let outline = &self.row.outline;
        lines.fact_or_unknown("cluster", outline.cluster);
        lines.fact("weight", format_args!("{} of 5", outline.weight));
        lines.fact_or_unknown("cycle", outline.cycle);
        lines.fact("ends by", outline.ends_by);
    }
}

/// What is said of who could run a function today.
pub fn able<'a>(plan: &'a Plan, function: &'a Function) -> impl Iterator<Item = &'a Entry> {
    let id = &function.outline.id;
    let abilities = plan.books.of(Book::Ability);
    abilities.filter(move |entry| entry.get(RUNS) == Some(id))
}

/// The line of the mandate about a function.
#[must_use]
pub fn mandate<'a>(plan: &'a Plan, function: &Function) -> Option<&'a Entry> {
    let id = &function.outline.id;
    let mut mandate = plan.books.of(Book::Mandate);
    mandate.find(|entry| entry.get(FUNCTION) == Some(id))
}

fn in_words(line: &Entry) -> String {
    let standing = line.get(STANDING).map_or("?", |standing| standing.as_str());
    let reason = line.get(REASON).map_or("?", |reason| reason.as_str());
    format!("{standing}, {reason}")
}

impl Twin for OneFunction {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("function", &self.row.outline.named);
        self.tell_stage(lines);
        self.tell_parties(lines);
        lines.tell(&self.row.hands);
        lines.tell(&self.dates);
        self.tell_outline(lines);
        lines.tell(&self.about);
        for evidence in &self.evidence {
            lines.tell(evidence);
        }
        lines.fact("flags about it", self.flags.len());
        lines.each("flag", &self.flags, |lines, place, flag| {
            flag.tell(place, lines);
        });
        lines.tell(&self.written);
        lines.fact("events", self.history.len());
        lines.each("event", &self.history, |lines, place, happened| {
            happened.tell(place, lines);
        });
    }
}
