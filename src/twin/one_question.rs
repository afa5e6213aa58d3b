//! One question: what is asked and why, where it stands, every answer so far.

use super::named::Named;
use super::questions::QuestionRow;
use super::spelt::in_words;
use super::written::WrittenAbout;
use super::{Lines, Seen, Twin};
use crate::domain::Date;
use crate::domain::analysis::reviews::Matter;
use crate::domain::question::{Answer, Question};

/// Everything that the screen says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneQuestion {
    /// What the list says of it.
    pub row: QuestionRow,
    /// Of how many it is one that must be asked early; none where it may wait.
    pub one_of_early: Option<usize>,
    /// Why it is asked, and when it raises a flag.
    pub lore: Lore,
    /// Who sees to it.
    pub owner: Option<Named>,
    /// The days on which it was asked.
    pub asked: Vec<Date>,
    /// Why it was set aside, where it was.
    pub parked: Option<ParkedSince>,
    /// Its answers, the oldest first.
    pub answers: Vec<AnswerSeen>,
    /// What reviewers wrote about it.
    pub written: WrittenAbout,
}

/// Why a question is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lore {
    /// Why it matters.
    pub why: Option<String>,
    /// When it raises a flag.
    pub flagged_when: Option<String>,
    /// Where that comes from.
    pub source: Option<String>,
}

/// A question set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParkedSince {
    /// Since when.
    pub on: Date,
    /// Why.
    pub reason: String,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerSeen {
    /// The day it was given.
    pub on: Date,
    /// What was answered.
    pub text: String,
    /// What it rests on.
    pub evidence: Option<String>,
    /// The day to look again.
    pub revisit_on: Option<Date>,
}

impl OneQuestion {
    /// What the screen says of a question of a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>, question: &Question) -> Self {
        let outline = &question.outline;
        let owner = question.owner.as_ref();
        let parked = question.parked.as_ref();
        Self {
            row: QuestionRow::of(seen, question),
            one_of_early: outline.must_ask.then(|| early(seen)),
            lore: Lore {
                why: outline.why.as_ref().map(ToString::to_string),
                flagged_when: outline.flagged_when.as_ref().map(ToString::to_string),
                source: outline.source.as_ref().map(ToString::to_string),
            },
            owner: owner.map(|owner| Named::person(seen.plan, owner)),
            asked: question.asked.clone(),
            parked: parked.map(|parked| ParkedSince {
                on: parked.on,
                reason: parked.reason.to_string(),
            }),
            answers: question.answers.iter().map(AnswerSeen::of).collect(),
            written: WrittenAbout::of(seen.plan, seen.today, Matter::Question(&outline.id)),
        }
    }

    /// The latest answer.
    #[must_use]
    pub fn answer(&self) -> Option<&AnswerSeen> {
        self.answers.last()
    }
}

/// How many must be asked early.
fn early(seen: Seen<'_>) -> usize {
    let questions = seen.plan.questions.iter();
    questions
        .filter(|question| question.outline.must_ask)
        .count()
}

impl AnswerSeen {
    fn of(answer: &Answer) -> Self {
        Self {
            on: answer.on,
            text: answer.text.to_string(),
            evidence: answer.evidence.as_ref().map(ToString::to_string),
            revisit_on: answer.revisit_on,
        }
    }
}

impl Twin for OneQuestion {
    fn tell(&self, lines: &mut Lines) {
        let row = &self.row;
        lines.fact("question", format_args!("{}, {}", row.code, row.text));
        lines.fact("state", row.standing());
        lines.fact("theme", row.theme);
        lines.fact("first asked in", row.first_phase);
        let early = self.one_of_early.map(in_words);
        let early = early.map(|number| format!("early, one of {number}"));
        lines.fact_if_any("must be asked", early);
        lines.fact_or_unknown("owner", self.owner.as_ref());
        lines.tell(&self.lore);
        for on in &self.asked {
            lines.fact("asked on", on);
        }
        if let Some(ParkedSince { on, reason }) = &self.parked {
            lines.fact("parked", format_args!("{on}, because \"{reason}\""));
        }
        lines.fact("answers", self.answers.len());
        lines.each("answer", &self.answers, |lines, place, answer| {
            lines.fact(place, format_args!("{}, {}", answer.on, answer.text));
            let evidence = answer.evidence.as_ref();
            lines.fact_or_unknown(format_args!("{place} rests on"), evidence);
            lines.fact_or_unknown(format_args!("{place} looked at again"), answer.revisit_on);
        });
        lines.tell(&self.written);
    }
}

impl Twin for Lore {
    fn tell(&self, lines: &mut Lines) {
        lines.fact_or_unknown("why", self.why.as_ref());
        lines.fact_or_unknown("flagged when", self.flagged_when.as_ref());
        lines.fact_if_any("source", self.source.as_ref());
    }
}
