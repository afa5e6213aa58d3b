//! The page of `baton status` in lines.

use super::{Status, Telling};
use crate::cli::output::{Page, Shown, bold, red, yellow};
use crate::domain::Date;
use crate::domain::analysis::calendar::count;
use crate::domain::flags::Flag;
use crate::domain::flags::settings::Severity;
use crate::domain::phase::Signal;
use crate::domain::story::{day_or_unknown, yes_no};
use chrono::Datelike;
use std::fmt::Display;

/// How many flags stand on the page; all of them are in the plain lines.
const FLAGS_SHOWN: usize = 12;

impl Shown for Status {
    fn plain(&self, page: &mut Page) {
        page.fact(
            "plan",
            format_args!(
                "{} ({}), today {}",
                self.plan.name, self.plan.id, self.telling.day
            ),
        );
        if let Some(why) = &self.read_only {
            page.fact("read only", why);
        }
        phase(self, page);
        self.functions.figures.plain(page);
        for (stage, number) in &self.telling.by_stage {
            page.fact(format_args!("functions {stage}"), number);
        }
        signals(&self.telling.signals, page);
        exit(self, page);
        questions(self, page);
        self.flags.plain(page);
        flags(&self.telling, page);
        for (n, need) in self.needs.iter().enumerate() {
            page.fact(
                format_args!("needs someone {} of {}", n + 1, self.needs.len()),
                need,
            );
        }
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

fn phase(status: &Status, page: &mut Page) {
    let declared = &status.phase.declared;
    let since = status.phase.since.map_or_else(
        || "since ?".to_owned(),
        |since| format!("since {since}, month {}", month(since, status.telling.day)),
    );
    page.fact("phase declared", format_args!("{declared}, {since}"));
    match (&status.phase.suggested, &status.phase.because) {
        (Some(phase), Some(because)) => page.fact(
            "phase suggested",
            format_args!("{phase}, because {because}"),
        ),
        _ => page.fact("phase suggested", "?"),
    }
}

fn signals(signals: &[Signal], page: &mut Page) {
    for (n, signal) in signals.iter().enumerate() {
        let place = format_args!(
            "signal {} of {}, {}",
            n + 1,
            signals.len(),
            yes_no(signal.met)
        )
        .to_string();
        page.fact(place, format_args!("{} ({})", signal.text, signal.id));
    }
}

fn exit(status: &Status, page: &mut Page) {
    page.fact_or_unknown("exit planned", status.exit.target);
    page.fact_or_unknown("exit kind", status.exit.kind);
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

fn flags(telling: &Telling, page: &mut Page) {
    let open: Vec<&Flag> = telling.assessment.open().collect();
    for (n, flag) in open.iter().enumerate() {
        let subject = format!("{} {}", flag.subject.kind, flag.subject.id);
        let place = format!(
            "flag {} of {}, {}, {}, {subject}",
            n + 1,
            open.len(),
            flag.severity,
            flag.rule
        );
        page.fact(place, &flag.message);
    }
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
        let rows: Vec<Vec<String>> = self.telling.signals.iter().map(signal_row).collect();
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
        let grave = |flag: &&Flag| flag.severity > Severity::Note;
        let flags: Vec<&Flag> = self.telling.assessment.open().filter(grave).collect();
        let shown = flags.iter().take(FLAGS_SHOWN).map(|flag| flag_row(flag));
        page.rows(&shown.collect::<Vec<_>>());
        let rest = self.telling.assessment.open().count() - flags.len().min(FLAGS_SHOWN);
        if rest > 0 {
            page.line(format_args!(
                "  and {rest} more: baton flag list {}",
                self.plan.id
            ));
        }
    }
}

fn signal_row(signal: &Signal) -> Vec<String> {
    let mark = match signal.met {
        Some(true) => "[x]",
        Some(false) => "[ ]",
        None => "[?]",
    };
    vec![
        format!("  {mark}"),
        signal.id.to_string(),
        signal.text.to_string(),
    ]
}

fn flag_row(flag: &Flag) -> Vec<String> {
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

/// The month of a phase that a day lies in, counted from 1.
fn month(since: Date, day: Date) -> i32 {
    let months =
        (day.year() - since.year()) * 12 + day.month().cast_signed() - since.month().cast_signed();
    months - i32::from(day.day() < since.day()) + 1
}
