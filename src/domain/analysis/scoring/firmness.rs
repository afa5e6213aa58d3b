//! How firm the order of a comparison is: who leads when one scorer is left out, or when weight is moved.
//!
//! Each voting scorer is left out in turn, and ten points of weight are moved between any two criteria. When the
//! first place never changes the order is firm; else the causes are named. Candidates and scorers are places on the
//! panel.

use super::Names;
use super::panel::{Panel, Total, highest};
use crate::domain::analysis::Fraction;

/// The points of weight that are moved to try the order.
pub const TRIED_POINTS: u32 = 10;

/// How firm the order of a comparison is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firmness {
    /// Who is in first place; several when they tie.
    pub leaders: Vec<usize>,
    /// Who comes next, and how far behind; several when they tie, none when there is no other.
    pub followers: Vec<usize>,
    /// Candidates without a known total who could still share the first place or take it.
    pub unsettled: Vec<usize>,
    /// The points between first and next place.
    pub lead: Option<Fraction>,
    /// Each voter left out in turn.
    pub scorers: Vec<WithoutScorer>,
    /// Ten points moved between any two criteria.
    pub weights: Vec<WithWeightMoved>,
}

/// Who leads when one voter is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutScorer {
    /// The voter.
    pub scorer: usize,
    /// Who leads then; `None` when a candidate would be left without a total, so that nothing can be told.
    pub leaders: Option<Vec<usize>>,
}

/// Who leads when weight is moved from one criterion to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithWeightMoved {
    /// From which criterion.
    pub from: usize,
    /// To which.
    pub to: usize,
    /// Who leads then.
    pub leaders: Vec<usize>,
}

/// Whether the order is firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The first place never changed.
    Firm,
    /// It changed, or it is shared.
    NotFirm,
    /// It did not change, but not everything could be tried.
    CannotTell(&'static str),
}

impl Firmness {
    /// How firm the order of a panel is; `None` when no candidate has a total.
    #[must_use]
    pub fn of(panel: &Panel) -> Option<Self> {
        let (weights, everyone) = (panel.weights(), panel.everyone());
        let totals: Vec<Total> = (0..panel.candidates().len())
            .map(|candidate| panel.total(candidate, &weights, &everyone))
            .collect();
        let known: Vec<Option<Fraction>> = totals.iter().map(|total| total.known()).collect();
        let best = known.iter().flatten().max().copied()?;
        let behind = |total: &Option<Fraction>| total.filter(|total| *total < best);
        let next: Vec<Option<Fraction>> = known.iter().map(behind).collect();
        let followers = highest(&next);
        let could_lead = |place: &usize| known[*place].is_none() && totals[*place].high() >= best;
        Some(Self {
            leaders: highest(&known),
            unsettled: (0..totals.len()).filter(could_lead).collect(),
            lead: followers
                .first()
                .and_then(|place| Some(best - next[*place]?)),
            followers,
            scorers: leave_each_out(panel, &weights),
            weights: move_weight(panel, &weights),
        })
    }

    /// Whether the order is firm.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let turned = |leaders: &Vec<usize>| *leaders != self.leaders;
        let scorer_turns = self
            .scorers
            .iter()
            .any(|trial| trial.leaders.as_ref().is_some_and(turned));
        let weight_turns = self.weights.iter().any(|trial| turned(&trial.leaders));
        if self.leaders.len() > 1 || scorer_turns || weight_turns {
            Verdict::NotFirm
        } else if !self.unsettled.is_empty() {
            Verdict::CannotTell("a candidate whose total is not known yet could still lead")
        } else if self.followers.is_empty() {
            Verdict::CannotTell("only one candidate has a total")
        } else if self.scorers.iter().any(|trial| trial.leaders.is_none()) {
            Verdict::CannotTell("without one of the scorers a candidate has no total")
        } else {
            Verdict::Firm
        }
    }

    /// In how many trials of scorers the first place stayed as it is.
    #[must_use]
    pub fn scorers_holding(&self) -> usize {
        let stays = |trial: &&WithoutScorer| trial.leaders.as_ref() == Some(&self.leaders);
        self.scorers.iter().filter(stays).count()
    }

    /// In how many trials of weights the first place stayed as it is.
    #[must_use]
    pub fn weights_holding(&self) -> usize {
        self.weights
            .iter()
            .filter(|trial| trial.leaders == self.leaders)
            .count()
    }

    /// The causes in sentences: the lead, the scorers, the weights.
    #[must_use]
    pub fn sentences(&self, names: &Names) -> Vec<String> {
        let leader = names.row(&self.leaders);
        let mut sentences = Vec::new();
        if self.leaders.len() > 1 {
            sentences.push(format!(
                "{leader} share the first place; people break ties, not baton."
            ));
        } else if let Some(lead) = self.lead {
            sentences.push(format!(
                "{leader} leads {} by {}.",
                names.row(&self.followers),
                lead.shown()
            ));
        }
        if !self.unsettled.is_empty() {
            sentences.push(format!(
                "Nobody can tell yet: {} could still lead, with criteria that nobody has scored.",
                names.row(&self.unsettled)
            ));
        }
        let turns: String = self
            .scorers
            .iter()
            .filter_map(|trial| self.turn(names, trial))
            .collect();
        sentences.push(format!(
            "Leave out one scorer: {leader} first {} times of {}{turns}.",
            self.scorers_holding(),
            self.scorers.len()
        ));
        sentences.push(format!(
            "Move {TRIED_POINTS} points of weight: {leader} first {} times of {}.",
            self.weights_holding(),
            self.weights.len()
        ));
        sentences
    }

    fn turn(&self, names: &Names, trial: &WithoutScorer) -> Option<String> {
        let leaders = trial
            .leaders
            .as_ref()
            .filter(|leaders| **leaders != self.leaders)?;
        let verb = if leaders.len() == 1 { "leads" } else { "lead" };
        let (without, leaders) = (&names.scorers[trial.scorer], names.row(leaders));
        Some(format!("; without {without}, {leaders} {verb}"))
    }
}

fn leave_each_out(panel: &Panel, weights: &[Fraction]) -> Vec<WithoutScorer> {
    let known = |voices: &_| -> Vec<bool> {
        (0..panel.candidates().len())
            .map(|candidate| panel.total(candidate, weights, voices).known().is_some())
            .collect()
    };
    let all = known(&panel.everyone());
    let trial = |scorer| {
        let voices = panel.voices(|voter| voter != scorer);
        let leaders = (known(&voices) == all).then(|| panel.first(weights, &voices));
        WithoutScorer { scorer, leaders }
    };
    panel.voters().map(trial).collect()
}

/// Moves ten points between any two criteria, or all that the giving one has.
fn move_weight(panel: &Panel, weights: &[Fraction]) -> Vec<WithWeightMoved> {
    let tried = Fraction::of(TRIED_POINTS, 100).unwrap_or(Fraction::ZERO);
    let pairs = (0..weights.len())
        .flat_map(|to| (0..weights.len()).map(move |from| (from, to)))
        .filter(|(from, to)| from != to && weights[*from] > Fraction::ZERO);
    let everyone = panel.everyone();
    pairs
        .map(|(from, to)| {
            let points = tried.min(weights[from]);
            let mut moved = weights.to_vec();
            moved[from] = moved[from] - points;
            moved[to] = moved[to] + points;
            let leaders = panel.first(&moved, &everyone);
            WithWeightMoved { from, to, leaders }
        })
        .collect()
}
