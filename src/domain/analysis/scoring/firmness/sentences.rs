//! The verdict's causes in sentences, for people who talk about them.

use super::{Firmness, TRIED_POINTS, Without};
use crate::domain::analysis::Fraction;
use crate::domain::analysis::scoring::Names;
use crate::domain::analysis::scoring::names::in_a_row;
use crate::domain::text::Line;

/// From here a share is all of it: doubles add up to within a thousandth of this.
const ALL: f64 = 1.0 - 1e-9;

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
        sentences.extend(self.without_scorers(names));
        sentences.extend(self.with_weight_moved(names));
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
        let tenth = Fraction::of(1, 10)?;
        let lead = match self.lead? {
            lead if lead < tenth => "less than 0.1".to_owned(),
            lead => lead.shown(),
        };
        let followers = names.row(&self.followers);
        Some(format!("{leader} leads {followers} by {lead}."))
    }

    fn without_scorers(&self, names: &Names) -> Option<String> {
        let trials = self.left_out.scorers.iter();
        let (told, untold): (Vec<_>, Vec<_>) = trials.partition(|trial| trial.winners.is_ok());
        if told.is_empty() && untold.is_empty() {
            return None;
        }
        if told.is_empty() && untold.len() == 1 {
            let only = names.scorers[untold[0].left_out].as_str();
            return Some(format!(
                "{only} is the only scorer, so that nobody can be left out to compare."
            ));
        }
        if told.is_empty() {
            return Some("Leave out one scorer: nobody can tell who is first then.".to_owned());
        }
        let who = |trial: &Without<usize>| names.scorers[trial.left_out].as_str();
        let turns = told.iter().filter_map(|trial| {
            Some(format!(
                "; without {}, {}",
                who(trial),
                self.turn(names, trial)?
            ))
        });
        let turns: String = turns.collect();
        let untold: Vec<&str> = untold.iter().map(|trial| who(trial)).collect();
        let untold = if untold.is_empty() {
            String::new()
        } else {
            format!("; without {} nobody can tell", in_a_row(&untold, "or"))
        };
        Some(format!(
            "Leave out one scorer: {} first {} of {}{turns}{untold}.",
            names.row(&self.leaders),
            times(self.scorers_holding()),
            told.len()
        ))
    }

    fn with_weight_moved(&self, names: &Names) -> Option<String> {
        let tried = self.weights.tried();
        if tried == 0 {
            return None;
        }
        let tipping = self.weights.tipping.as_ref();
        let tipping = tipping.map_or_else(String::new, |tipping| {
            let (points, more) = (tipping.points.abs(), more_or_less(tipping.points));
            let word = if points == 1 { "point" } else { "points" };
            let criterion = &names.criteria[tipping.criterion];
            let first = names.row(&tipping.first);
            format!("; {points} {word} {more} on {criterion} would put {first} first")
        });
        Some(format!(
            "Move {TRIED_POINTS} points of weight: {} first {} of {tried}{tipping}.",
            names.row(&self.leaders),
            times(self.weights_holding()),
        ))
    }

    /// What turned in a wider trial; nothing where the first place is shared, since it has no one to turn from.
    fn wider(&self, names: &Names) -> Vec<String> {
        let [leader] = self.leaders[..] else {
            return Vec::new();
        };
        let mut sentences = Vec::new();
        if let Some(share) = self.weights.near {
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

fn times(number: usize) -> String {
    let word = if number == 1 { "time" } else { "times" };
    format!("{number} {word}")
}

const fn more_or_less(points: i32) -> &'static str {
    if points < 0 { "less" } else { "more" }
}

/// A share in whole percent, never rounded to none or all of it.
#[must_use]
pub fn percent(share: f64) -> String {
    let shown = (share * 100.0).round();
    match () {
        () if share <= 0.0 => "0 percent".to_owned(),
        () if share >= ALL => "100 percent".to_owned(),
        () if shown < 1.0 => "less than 1 percent".to_owned(),
        () if shown > 99.0 => "more than 99 percent".to_owned(),
        () => format!("{shown} percent"),
    }
}
