//! Scores with their sentences, of rounds that show their scores; of any other there are none to show.

use crate::domain::Date;
use crate::domain::round::{Basis, Cell, Moderation, Round, Score, ScoreValue};
use crate::domain::text::Text;
use serde::Serialize;

/// A score as JSON has it.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Points {
    Number(u32),
    Word(&'static str),
}

impl Points {
    fn of(value: ScoreValue) -> Self {
        value
            .points()
            .map_or(Self::Word("no-evidence"), Self::Number)
    }
}

/// One score with its sentence, and how it was moderated.
#[derive(Debug, Serialize)]
pub(crate) struct ScoreShown<'a> {
    #[serde(flatten)]
    cell: &'a Cell,
    score: Points,
    note: Option<&'a Text>,
    basis: &'a [Basis],
    moderations: Vec<ModerationShown<'a>>,
    #[serde(skip)]
    value: ScoreValue,
}

#[derive(Debug, Serialize)]
struct ModerationShown<'a> {
    score: Points,
    reason: &'a Text,
    on: Date,
    #[serde(skip)]
    value: ScoreValue,
}

/// Every score of a round that shows them.
pub(crate) fn scores(round: &Round) -> Option<Vec<ScoreShown<'_>>> {
    let all = round.answers.scores.iter();
    round
        .shows_scores()
        .then(|| all.map(|score| ScoreShown::of(round, score)).collect())
}

/// Those of them that were moderated, each with its first score.
pub(crate) fn moderated(round: &Round) -> Vec<ScoreShown<'_>> {
    let all = scores(round).unwrap_or_default().into_iter();
    all.filter(|score| !score.moderations.is_empty()).collect()
}

impl<'a> ScoreShown<'a> {
    fn of(round: &'a Round, score: &'a Score) -> Self {
        let moderations = round.answers.moderations.iter();
        Self {
            cell: &score.cell,
            score: Points::of(score.value),
            note: score.note.as_ref(),
            basis: &score.basis,
            moderations: moderations
                .filter(|moderation| moderation.cell == score.cell)
                .map(ModerationShown::of)
                .collect(),
            value: score.value,
        }
    }

    pub(crate) fn sentence(&self) -> String {
        let Cell {
            scorer,
            candidate,
            criterion,
        } = self.cell;
        let note = self.note.map_or("?", Text::as_str);
        let basis: Vec<&str> = self.basis.iter().map(|basis| basis.as_str()).collect();
        let basis = match basis[..] {
            [] => String::new(),
            [_, ..] => format!(", rests on {}", basis.join(" and ")),
        };
        let moderated = self.moderations.iter().map(|moderation| {
            let (value, reason, on) = (moderation.value, moderation.reason, moderation.on);
            format!("; moderated to {value} on {on}, \"{reason}\"")
        });
        let moderated: String = moderated.collect();
        let value = self.value;
        format!("{scorer} on {candidate}, {criterion}: {value}, \"{note}\"{basis}{moderated}")
    }
}

impl<'a> ModerationShown<'a> {
    fn of(moderation: &'a Moderation) -> Self {
        Self {
            score: Points::of(moderation.value),
            reason: &moderation.reason,
            on: moderation.on,
            value: moderation.value,
        }
    }
}
