//! The verdict's causes in sentences, for people who talk about them.

use super::{ALL, Firmness, TRIED_POINTS, Without};
use crate::domain::analysis::scoring::Names;
use crate::domain::analysis::scoring::names::in_a_row;
use crate::domain::text::Line;

impl Firmness {
    /// The causes in sentences: the lead, the scorers, the weights, then whatever turned in a wider trial.
    #[must_use]
    pub fn sentences(&self, names: &Names) -> Vec<String> {
        let mut sentences: Vec<String> = self.first_place(names).into_iter().collect();
        if !self.unsettled.is_empty() {
            sentences.push(format!(
                "Nobody can tell yet: {} could still lead, with criteria that nobody has scored.",
                names.row(&self.unsettled)
            ));
        }
        sentences.push(self.without_scorers(names));
        sentences.push(self.with_weight_moved(names));
        sentences.extend(self.wider(names));
        sentences
    }

    fn first_place(&self, names: &Names) -> Option<String> {
        let leader = names.row(&self.leaders);
        if self.leaders.len() > 1 {
            return Some(format!(
                "{leader} share the first place; people break ties, not baton."
            ));
        }
        let (lead, followers) = (self.lead?.shown(), names.row(&self.followers));
        Some(format!("{leader} leads {followers} by {lead}."))
    }

    fn without_scorers(&self, names: &Names) -> String {
        let trials = self.left_out.scorers.iter();
        let turns: String = trials
            .filter_map(|trial| {
                let who = &names.scorers[trial.left_out];
                Some(format!("; without {who}, {}", self.turn(names, trial)?))
            })
            .collect();
        format!(
            "Leave out one scorer: {} first {} times of {}{turns}.",
            names.row(&self.leaders),
            self.scorers_holding(),
            self.left_out.scorers.len()
        )
    }

    fn with_weight_moved(&self, names: &Names) -> String {
        let tipping = self.weights.tipping.map_or_else(String::new, |tipping| {
            let (points, more) = (tipping.points.abs(), more_or_less(tipping.points));
            let word = if points == 1 { "point" } else { "points" };
            let criterion = &names.criteria[tipping.criterion];
            let rival = &names.candidates[tipping.rival];
            format!("; {points} {word} {more} on {criterion} would put {rival} first")
        });
        format!(
            "Move {TRIED_POINTS} points of weight: {} first {} times of {}{tipping}.",
            names.row(&self.leaders),
            self.weights_holding(),
            self.weights.moved.len()
        )
    }

    /// What turned in a wider trial; nothing where the first place is shared, since it has no one to turn from.
    fn wider(&self, names: &Names) -> Vec<String> {
        let [leader] = self.leaders[..] else {
            return Vec::new();
        };
        let mut sentences = Vec::new();
        let near = self.weights.near.as_ref().ok();
        let share = near.and_then(|near| near.share(leader));
        if let Some(share) = share.filter(|share| *share < ALL) {
            sentences.push(format!(
                "{} stays first with {} of all weights within {TRIED_POINTS} points of the agreed ones.",
                names.candidates[leader],
                percent(share)
            ));
        }
        let several = |id: &Line| names.scorers_of(id).nth(1).is_some();
        let organisations = self.left_out.organisations.iter();
        // The only scorer of an organisation was left out already.
        let organisations = organisations.filter(|trial| several(&trial.left_out));
        sentences.extend(self.turns(names, organisations, |id| {
            format!("the scorers of {}", names.organisation(id))
        }));
        let criteria = self.left_out.criteria.iter();
        sentences.extend(self.turns(names, criteria, |at| names.criteria[*at].clone()));
        let adjusted = self.adjusted.as_ref().ok();
        if let Some(adjusted) = adjusted.filter(|adjusted| adjusted.differs) {
            sentences.push(format!(
                "Were every scorer equally harsh, {} would be first.",
                names.row(&adjusted.winners)
            ));
        }
        sentences
    }

    /// Who leads without what, a sentence for each outcome: `Without depth or hiring, Banyan Network leads.`
    fn turns<'a, T: 'a>(
        &self,
        names: &Names,
        trials: impl Iterator<Item = &'a Without<T>>,
        name: impl Fn(&T) -> String,
    ) -> Vec<String> {
        let mut outcomes: Vec<(String, Vec<String>)> = Vec::new();
        for trial in trials {
            let Some(turn) = self.turn(names, trial) else {
                continue;
            };
            let left_out = name(&trial.left_out);
            match outcomes.iter_mut().find(|(outcome, _)| *outcome == turn) {
                Some((_, all)) => all.push(left_out),
                None => outcomes.push((turn, vec![left_out])),
            }
        }
        let sentence = |(turn, all): (String, Vec<String>)| {
            let all: Vec<&str> = all.iter().map(String::as_str).collect();
            format!("Without {}, {turn}.", in_a_row(&all, "or"))
        };
        outcomes.into_iter().map(sentence).collect()
    }

    /// Who leads in a trial, where that is somebody else: `Banyan Network leads`.
    fn turn<T>(&self, names: &Names, trial: &Without<T>) -> Option<String> {
        let winners = trial.winners.as_ref().ok()?;
        let verb = if winners.len() == 1 { "leads" } else { "lead" };
        (*winners != self.leaders).then(|| format!("{} {verb}", names.row(winners)))
    }
}

const fn more_or_less(points: i32) -> &'static str {
    if points < 0 { "less" } else { "more" }
}

/// A share in whole percent, never rounded to none or all of it.
fn percent(share: f64) -> String {
    let shown = (share * 100.0).round();
    match () {
        () if share <= 0.0 => "0 percent".to_owned(),
        () if share >= ALL => "100 percent".to_owned(),
        () if shown < 1.0 => "less than 1 percent".to_owned(),
        () if shown > 99.0 => "more than 99 percent".to_owned(),
        () => format!("{shown} percent"),
    }
}
