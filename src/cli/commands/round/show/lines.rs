//! A round in lines.

use super::{Abandoned, About, CandidateShown, ScorerShown, Whole, YardstickShown};
use crate::cli::commands::round::measure::Measure;
use crate::cli::output::{Page, Shown, bold};
use crate::domain::id::{CandidateId, OrganisationId};
use crate::domain::round::{Decision, Gate, LateChange};
use crate::domain::text::Text;

impl Shown for Whole<'_> {
    fn plain(&self, page: &mut Page) {
        let About { id, name, .. } = &self.round;
        page.fact("round", format_args!("{name} ({id})"));
        self.facts(page);
    }

    fn people(&self, page: &mut Page) {
        let About { id, name, .. } = &self.round;
        page.line(format_args!("{} ({id})", bold(name)));
        self.facts(page);
    }
}

impl Whole<'_> {
    fn facts(&self, page: &mut Page) {
        self.round.facts(page);
        self.yardstick.facts(page);
        for late in self.late_changes {
            let LateChange { what, reason } = late;
            page.fact(
                "changed after opening",
                format_args!("{what}, \"{reason}\""),
            );
        }
        let number = self.candidates.len();
        for (n, candidate) in self.candidates.iter().enumerate() {
            candidate.facts(&format!("candidate {} of {number}", n + 1), page);
        }
        let number = self.scorers.len();
        for (n, scorer) in self.scorers.iter().enumerate() {
            scorer.facts(&format!("scorer {} of {number}", n + 1), page);
        }
        if let Some(decision) = self.decision {
            page.fact("decision", decision_in_words(decision));
        }
        let scores = self.scores.as_deref().unwrap_or_default();
        for (n, score) in scores.iter().enumerate() {
            let place = format!("score {} of {}", n + 1, scores.len());
            page.fact(place, score.sentence());
        }
    }
}

impl About<'_> {
    fn facts(&self, page: &mut Page) {
        page.fact("state", self.state);
        page.fact_or_unknown("opened", self.opened);
        page.fact_or_unknown("closed", self.closed);
        if let Some(Abandoned { on, reason }) = &self.abandoned {
            page.fact("abandoned", format_args!("{on}, \"{reason}\""));
        }
    }
}

impl YardstickShown<'_> {
    fn facts(&self, page: &mut Page) {
        page.fact("floor of the total", self.floor_total);
        let number = self.criteria.len();
        for (n, criterion) in self.criteria.iter().enumerate() {
            let Measure {
                id,
                weight,
                floor_shown,
                ..
            } = &criterion.measure;
            page.fact(
                format_args!("criterion {} of {number}", n + 1),
                format_args!(
                    "{} ({id}), weight {weight}, floor {floor_shown}",
                    criterion.name
                ),
            );
        }
        let number = self.gates.len();
        for (n, gate) in self.gates.iter().enumerate() {
            let Gate { id, text } = gate;
            page.fact(
                format_args!("gate {} of {number}", n + 1),
                format_args!("{text} ({id})"),
            );
        }
    }
}

impl CandidateShown<'_> {
    fn facts(&self, place: &str, page: &mut Page) {
        let Self { id, name, .. } = self;
        let organisation = self.organisation.map_or("?", OrganisationId::as_str);
        let out = if self.out { ", out by a gate" } else { "" };
        page.fact(
            place,
            format_args!("{name} ({id}), organisation {organisation}{out}"),
        );
        for (gate, answer) in &self.gates {
            page.fact(format_args!("{place} gate {gate}"), answer.sentence());
        }
        if let Some(note) = self.note {
            page.fact(format_args!("{place} note"), note);
        }
    }
}

impl ScorerShown<'_> {
    fn facts(&self, place: &str, page: &mut Page) {
        let organisation = self.organisation.map_or("?", OrganisationId::as_str);
        let vote = if self.voting {
            "votes"
        } else {
            "does not vote"
        };
        let (person, answered, of) = (self.person, self.answered, self.of);
        page.fact(
            place,
            format_args!(
                "{person}, organisation {organisation}, {vote}, answered {answered} of {of}"
            ),
        );
        for tie in self.conflicts {
            let note = tie.note.as_ref();
            let note = note.map_or_else(String::new, |note| format!(", \"{note}\""));
            let (conflict, candidate) = (tie.conflict, &tie.candidate);
            page.fact(
                format_args!("{place} conflict with {candidate}"),
                format_args!("{conflict}{note}"),
            );
        }
    }
}

/// A decision in one line.
pub(crate) fn decision_in_words(decision: &Decision) -> String {
    let candidates: Vec<&str> = decision
        .candidates
        .iter()
        .map(CandidateId::as_str)
        .collect();
    let named = match candidates[..] {
        [] => String::new(),
        [_, ..] => format!(" {}", candidates.join(" and ")),
    };
    let said = |name: &str, text: Option<&Text>| {
        text.map_or_else(String::new, |text| format!(", {name} \"{text}\""))
    };
    format!(
        "{}{named} on {}, \"{}\"{}{}{}",
        decision.kind,
        decision.on,
        decision.sentence,
        said("conditions", decision.conditions.as_ref()),
        said("dissent", decision.dissent.as_ref()),
        said("differs from the scores because", decision.reason.as_ref()),
    )
}
