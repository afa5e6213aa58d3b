//! What a result does not count, and what was waived.

use super::naming::Naming;
use super::reveals::{RevealsSeen, SealedSeen};
use crate::domain::analysis::Tally;
use crate::domain::analysis::scoring::tally::{CandidateTally, CellLabel};
use crate::domain::round::{Candidate, Cell};
use crate::twin::named::Named;
use crate::twin::{Lines, Twin};
use std::collections::BTreeSet;

/// What is not counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOutSeen {
    /// Ballots that were cast and never revealed, or not to the last cell.
    pub sealed: Vec<SealedSeen>,
    /// Scorers without a vote.
    pub without_vote: Vec<Named>,
    /// Who does not score whom.
    pub recused: Vec<(Named, Named)>,
    /// Cells where no evidence was seen.
    pub no_evidence: Vec<CellNamed>,
    /// Cells that nobody answered; not those of a ballot that is still sealed.
    pub missing: Vec<CellNamed>,
    /// Candidates that a gate puts out.
    pub out: Vec<OutSeen>,
    /// Gates that were waived.
    pub waived: Vec<Waived>,
}

/// One cell by its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellNamed {
    /// Who scores.
    pub scorer: Named,
    /// Whom.
    pub candidate: Named,
    /// On what.
    pub criterion: String,
}

/// A candidate that a gate puts out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutSeen {
    /// Who.
    pub candidate: Named,
    /// The gate's id.
    pub gate: String,
    /// What the answer to it rests on.
    pub evidence: Option<String>,
    /// All of that in a sentence.
    pub why: String,
}

/// A gate that was waived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waived {
    /// The gate's id.
    pub gate: String,
    /// For whom.
    pub candidate: Named,
    /// Why.
    pub waiver: String,
}

impl LeftOutSeen {
    pub(super) fn of(naming: Naming<'_>, tally: &Tally) -> Self {
        let out = &tally.left_out;
        let cells = |cells: &[CellLabel]| {
            let named = cells.iter().map(|cell| CellNamed::of(naming, cell));
            named.collect()
        };
        let recusals = out.recusals.iter();
        let candidates = tally.candidates.iter();
        let excluded = candidates.filter_map(|candidate| OutSeen::of(naming, candidate));
        let sealed = sealed(naming);
        let mut missing = out.missing.clone();
        if !sealed.is_empty() {
            let answered = answered(naming);
            missing.retain(|cell| !answered.contains(&parts(cell)));
        }
        Self {
            sealed,
            without_vote: out
                .without_vote
                .iter()
                .map(|id| naming.scorer(id.as_str()))
                .collect(),
            recused: recusals
                .map(|(scorer, of)| {
                    (
                        naming.scorer(scorer.as_str()),
                        naming.candidate(of.as_str()),
                    )
                })
                .collect(),
            no_evidence: cells(&out.no_evidence),
            missing: cells(&missing),
            out: excluded.collect(),
            waived: waived(naming),
        }
    }

    /// Whether everything is counted.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.sealed.is_empty()
            && self.without_vote.is_empty()
            && self.recused.is_empty()
            && self.no_evidence.is_empty()
            && self.missing.is_empty()
            && self.out.is_empty()
    }
}

impl OutSeen {
    fn of(naming: Naming<'_>, tally: &CandidateTally) -> Option<Self> {
        let exclusion = tally.excluded.as_ref()?;
        let candidate = match naming {
            Naming::Round(_, round) => round.candidates.named(tally.candidate.as_str()),
            Naming::Table => None,
        };
        let answer = candidate.and_then(|candidate| candidate.gate(&exclusion.gate));
        let evidence = answer.and_then(|answer| answer.evidence.as_ref());
        Some(Self {
            candidate: naming.candidate(tally.candidate.as_str()),
            gate: exclusion.gate.to_string(),
            evidence: evidence.map(ToString::to_string),
            why: exclusion.why.clone(),
        })
    }
}

impl CellNamed {
    fn of(naming: Naming<'_>, cell: &CellLabel) -> Self {
        Self {
            scorer: naming.scorer(cell.scorer.as_str()),
            candidate: naming.candidate(cell.candidate.as_str()),
            criterion: cell.criterion.to_string(),
        }
    }

    /// Cells one after the other, with those of the same scorer and candidate together.
    pub fn together(cells: &[Self]) -> impl Iterator<Item = (&Self, &[Self])> {
        let same = |a: &Self, b: &Self| a.scorer == b.scorer && a.candidate == b.candidate;
        cells
            .chunk_by(same)
            .filter_map(|group| Some((group.first()?, group)))
    }
}

/// One fact for each scorer and candidate: `Lata P on Amla Trust, depth, hiring`.
fn tell_cells(name: &str, cells: &[CellNamed], lines: &mut Lines) {
    for (first, group) in CellNamed::together(cells) {
        let criteria: Vec<&str> = group.iter().map(|cell| cell.criterion.as_str()).collect();
        let (scorer, candidate) = (&first.scorer, &first.candidate);
        let criteria = criteria.join(", ");
        lines.fact(name, format_args!("{scorer} on {candidate}, {criteria}"));
    }
}

impl Twin for LeftOutSeen {
    fn tell(&self, lines: &mut Lines) {
        if self.is_nothing() {
            lines.fact("not counted", "nothing, everything is counted");
        }
        for ballot in &self.sealed {
            let what = if ballot.is_whole() {
                "not counted, sealed and not revealed"
            } else {
                "counted in part, partly revealed"
            };
            lines.fact(what, ballot);
        }
        for scorer in &self.without_vote {
            lines.fact("not counted, no vote", scorer);
        }
        for (scorer, candidate) in &self.recused {
            lines.fact(
                "not counted, recused",
                format_args!("{scorer} on {candidate}"),
            );
        }
        tell_cells("not counted, no evidence", &self.no_evidence, lines);
        tell_cells("not answered", &self.missing, lines);
        for OutSeen { candidate, why, .. } in &self.out {
            lines.fact("not counted, out", format_args!("{candidate}, {why}"));
        }
        for waived in &self.waived {
            let Waived {
                gate,
                candidate,
                waiver,
            } = waived;
            lines.fact(
                "waived",
                format_args!("{gate} of {candidate}, \"{waiver}\""),
            );
        }
    }
}

fn sealed(naming: Naming<'_>) -> Vec<SealedSeen> {
    let Naming::Round(plan, round) = naming else {
        return Vec::new();
    };
    RevealsSeen::of(plan, round).sealed
}

fn parts(cell: &CellLabel) -> (&str, &str, &str) {
    (
        cell.scorer.as_str(),
        cell.candidate.as_str(),
        cell.criterion.as_str(),
    )
}

/// The cells in which somebody answered what may not have come to light.
fn answered(naming: Naming<'_>) -> BTreeSet<(&str, &str, &str)> {
    let Naming::Round(_, round) = naming else {
        return BTreeSet::new();
    };
    let casts = round.answers.casts.iter();
    let sealed = casts.filter(|cast| cast.commitment.is_some());
    let cells = sealed.map(|cast| {
        let Cell {
            scorer,
            candidate,
            criterion,
        } = &cast.cell;
        (scorer.as_str(), candidate.as_str(), criterion.as_str())
    });
    cells.collect()
}

fn waived(naming: Naming<'_>) -> Vec<Waived> {
    let Naming::Round(_, round) = naming else {
        return Vec::new();
    };
    let of = |candidate: &Candidate| {
        let answers = candidate.gates.iter().filter_map(|answer| {
            Some(Waived {
                gate: answer.gate.to_string(),
                candidate: Named::candidate(round, &candidate.id),
                waiver: answer.waiver.as_ref()?.to_string(),
            })
        });
        answers.collect::<Vec<_>>()
    };
    round.candidates.iter().flat_map(of).collect()
}
