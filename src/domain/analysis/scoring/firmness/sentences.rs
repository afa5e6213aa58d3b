//! The verdict's causes in sentences, for people who talk about them.

use super::{ALL, Firmness, TRIED_POINTS, Without};
use crate::domain::analysis::scoring::Names;

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
        if let Some(share) = near
            .and_then(|near| near.share(leader))
            .filter(|share| *share < ALL)
        {
            sentences.push(format!(
                "Of all weights within {TRIED_POINTS} points of the agreed ones, {} is first with {}.",
                names.candidates[leader],
                percent(share)
            ));
        }
        let organisations = self.left_out.organisations.iter();
        sentences.extend(organisations.filter_map(|trial| {
            let turn = self.turn(names, trial)?;
            Some(format!(
                "Without the scorers of {}, {turn}.",
                trial.left_out
            ))
        }));
        let criteria = self.left_out.criteria.iter();
        sentences.extend(criteria.filter_map(|trial| {
            let turn = self.turn(names, trial)?;
            Some(format!(
                "Without {}, {turn}.",
                names.criteria[trial.left_out]
            ))
        }));
        let adjusted = self.adjusted.as_ref().ok();
        if let Some(adjusted) = adjusted.filter(|adjusted| adjusted.differs) {
            sentences.push(format!(
                "Were every scorer equally harsh, {} would be first.",
                names.row(&adjusted.winners)
            ));
        }
        sentences
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
#[must_use]
pub fn percent(share: f64) -> String {
    let shown = (share * 100.0).round();
    match () {
        () if share <= 0.0 => "0 %".to_owned(),
        () if share >= ALL => "100 %".to_owned(),
        () if shown < 1.0 => "less than 1 %".to_owned(),
        () if shown > 99.0 => "more than 99 %".to_owned(),
        () => format!("{shown} %"),
    }
}
