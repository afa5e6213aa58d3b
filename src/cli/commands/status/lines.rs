//! The page of `baton status` in lines.

use super::Status;
use crate::cli::output::{Page, Shown, bold, red, yellow};
use crate::domain::analysis::calendar::count;
use crate::domain::flags::settings::Severity;
use crate::domain::story::day_or_unknown;
use crate::twin::flag_in_short::FlagInShort;
use crate::twin::lifecycle::SignalSeen;
use std::fmt::Display;

/// How many flags stand on the page; all of them are in the plain lines.
const FLAGS_SHOWN: usize = 12;

impl Shown for Status {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.telling.heading);
        if let Some(why) = &self.read_only {
            page.fact("read only", why);
        }
        page.tell(&self.telling.lifecycle);
        for (stage, number) in &self.telling.by_stage {
            page.fact(format_args!("functions {stage}"), number);
        }
        exit(self, page);
        page.tell(&self.telling.early);
        questions(self, page);
        page.fact(
            "head",
            format_args!("event {}, {}", self.head.seq, self.head.hash),
        );
    }

    fn people(&self, page: &mut Page) {
        self.title(page);
        page.gap();
        self.walk(page);
        page.gap();
        self.handover(page);
        if let Some(since) = &self.telling.lifecycle.after {
            page.gap();
            page.heading(since.part.title);
            page.rows(&since.part.rows());
        }
        page.gap();
        self.early(page);
        page.gap();
        self.open_matters(page);
        if !self.needs.is_empty() {
            page.gap();
            page.heading("Needs someone now");
            page.rows(
                &self
                    .needs
                    .iter()
                    .map(|need| vec!["  ".to_owned() + &need.to_string()])
                    .collect::<Vec<_>>(),
            );
        }
    }
}

fn exit(status: &Status, page: &mut Page) {
    page.fact_or_unknown("exit reason", status.exit.reason);
    page.fact_or_unknown("exit announced", status.exit.announced);
    if let Some(outcome) = status.exit.outcome {
        page.fact("outcome", outcome);
    }
}

fn questions(status: &Status, page: &mut Page) {
    let figures = &status.questions;
    let told = format!(
        "{} unasked, {} open, {} answered, {} parked",
        figures.unasked, figures.open, figures.answered, figures.parked
    );
    page.fact(
        "questions",
        format_args!("{} in all: {told}", figures.total),
    );
    page.fact("questions late", figures.late);
    page.fact("questions stale", figures.stale);
    page.fact("questions hollow", figures.hollow);
}

impl Status {
    fn title(&self, page: &mut Page) {
        let place = self
            .plan
            .place
            .as_ref()
            .map_or_else(String::new, |place| format!(", {place}"));
        page.line(format_args!("{}{place}", bold(&self.plan.name)));
        let template = self.plan.template.as_ref();
        let began = template.map_or_else(String::new, |from| {
            format!(", from {} v{}", from.id, from.version)
        });
        page.line(format_args!(
            "{}, {}{began}",
            self.plan.id,
            count(self.head.seq.cast_signed(), "event")
        ));
        if let Some(why) = &self.read_only {
            page.line(yellow(format_args!("Read only: {why}")));
        }
    }

    fn walk(&self, page: &mut Page) {
        let since = day_or_unknown(self.phase.since);
        page.line(format_args!(
            "Declared {} since {since}",
            bold(self.phase.declared)
        ));
        match (&self.phase.suggested, &self.phase.because) {
            (Some(phase), Some(because)) if *phase == self.phase.declared => {
                page.line(format_args!("The functions say the same: {because}."));
            }
            (Some(phase), Some(because)) => {
                page.line(yellow(format_args!(
                    "The functions suggest {phase}: {because}."
                )));
            }
            _ => page.line("The functions suggest nothing: none is counted."),
        }
        let walk = &self.telling.lifecycle.walk;
        let signals = walk.phase(walk.declared);
        let signals = signals.map(|phase| phase.signals.all.as_slice());
        let signals = signals.unwrap_or_default();
        let rows: Vec<Vec<String>> = signals.iter().map(signal_row).collect();
        page.rows(&rows);
    }

    fn handover(&self, page: &mut Page) {
        let figures = &self.functions.figures;
        page.line(format_args!(
            "Handed over {} of {}, weighted {}; done {}",
            figures.handed_over,
            figures.counted,
            figures.percent(),
            figures.done
        ));
        let stages = self
            .telling
            .by_stage
            .iter()
            .filter(|(_, number)| *number > 0);
        let stages: Vec<String> = stages
            .map(|(stage, number)| format!("{number} {stage}"))
            .collect();
        page.line(listed(&stages));
        let kind = self
            .exit
            .kind
            .map_or_else(String::new, |kind| format!(", {kind}"));
        page.line(format_args!(
            "Exit {}{kind}",
            day_or_unknown(self.exit.target)
        ));
    }

    fn early(&self, page: &mut Page) {
        page.heading("The four questions to ask early");
        for one in &self.telling.early.all {
            page.line(format_args!("  {}: {}", one.early.title(), one.says));
            page.line(format_args!("    {}", one.asked()));
        }
    }

    fn open_matters(&self, page: &mut Page) {
        let q = &self.questions;
        page.line(format_args!(
            "Questions: {} unasked ({} late), {} open, {} answered ({} stale, {} hollow), {} parked",
            q.unasked, q.late, q.open, q.answered, q.stale, q.hollow, q.parked
        ));
        let f = &self.flags;
        page.line(format_args!(
            "Flags: {} stop, {} warn, {} note, {} accepted",
            f.stop, f.warn, f.note, f.accepted
        ));
        let open = &self.telling.lifecycle.flags.all;
        let grave = |flag: &&FlagInShort| flag.severity > Severity::Note;
        let flags: Vec<&FlagInShort> = open.iter().filter(grave).collect();
        let shown = flags.iter().take(FLAGS_SHOWN).map(|flag| flag_row(flag));
        page.rows(&shown.collect::<Vec<_>>());
        let rest = open.len() - flags.len().min(FLAGS_SHOWN);
        if rest > 0 {
            page.line(format_args!(
                "  and {rest} more: baton flag list {}",
                self.plan.id
            ));
        }
    }
}

fn signal_row(signal: &SignalSeen) -> Vec<String> {
    let mark = match signal.met {
        Some(true) => "[x]",
        Some(false) => "[ ]",
        None => "[?]",
    };
    vec![format!("  {mark}"), signal.id.clone(), signal.text.clone()]
}

fn flag_row(flag: &FlagInShort) -> Vec<String> {
    let severity = match flag.severity {
        Severity::Stop => red(flag.severity),
        Severity::Warn => yellow(flag.severity),
        Severity::Note => flag.severity.to_string(),
    };
    vec![
        format!("  {severity}"),
        flag.rule.to_string(),
        flag.message.clone(),
    ]
}

fn listed(parts: &[String]) -> impl Display {
    if parts.is_empty() {
        "no functions".to_owned()
    } else {
        parts.join(", ")
    }
}
