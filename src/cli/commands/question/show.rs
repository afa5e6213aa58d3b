//! `baton question show`: everything said about one question.

use super::row::Row;
use crate::cli::output::{Page, Shown, bold};
use crate::cli::values::question;
use crate::cli::{Finished, Invocation};
use crate::domain::Date;
use crate::domain::id::{PlanId, QuestionId};
use crate::domain::question::Answer;
use serde::Serialize;

/// Show everything said about one question, with every answer so far
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The question, such as Q16
    #[arg(value_parser = question)]
    question: QuestionId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let question = super::find(&open.plan, &args.question)?;
    invocation.tell(&Whole {
        question: Row::of(question, &open.plan, invocation.day()),
        asked: &question.asked,
        answers: &question.answers,
    })
}

#[derive(Debug, Serialize)]
struct Whole<'a> {
    question: Row<'a>,
    asked: &'a [Date],
    answers: &'a [Answer],
}

impl Shown for Whole<'_> {
    fn plain(&self, page: &mut Page) {
        let asked = &self.question.asked;
        page.fact(
            "question",
            format_args!("{}, {}", self.question.code(), asked.text),
        );
        self.facts(page);
    }

    fn people(&self, page: &mut Page) {
        let asked = &self.question.asked;
        page.line(format_args!(
            "{}  {}",
            self.question.code(),
            bold(asked.text)
        ));
        self.facts(page);
    }
}

impl Whole<'_> {
    fn facts(&self, page: &mut Page) {
        let Row { asked, parked, .. } = &self.question;
        page.fact("state", self.question.state());
        page.fact("theme", asked.theme);
        page.fact("first asked in", asked.first_phase);
        page.fact_or_unknown("owner", self.question.owner);
        let texts = [
            ("why", asked.why),
            ("flagged when", asked.flagged_when),
            ("source", asked.source),
        ];
        for (name, text) in texts {
            if let Some(text) = text {
                page.fact(name, text);
            }
        }
        for on in self.asked {
            page.fact("asked on", on);
        }
        if let Some(parked) = parked {
            page.fact(
                "parked",
                format_args!("{}, because \"{}\"", parked.on, parked.reason),
            );
        }
        let number = self.answers.len();
        for (n, answer) in self.answers.iter().enumerate() {
            let place = format!("answer {} of {number}", n + 1);
            page.fact(&place, format_args!("{}, {}", answer.on, answer.text));
            page.fact_or_unknown(format_args!("{place} rests on"), answer.evidence.as_ref());
            page.fact_or_unknown(format_args!("{place} looked at again"), answer.revisit_on);
        }
    }
}
