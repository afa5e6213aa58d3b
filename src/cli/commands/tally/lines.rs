//! The result of a round in lines.

use super::result::{CandidateShown, Judged, LeftOutShown, Outcome, Talk};
use crate::cli::commands::round::show::decision_in_words;
use crate::cli::output::{Page, Shown, bold};
use crate::domain::round::{Cell, LateChange};

impl Shown for Outcome<'_> {
    fn plain(&self, page: &mut Page) {
        page.fact("round", format_args!("{} ({})", self.name, self.round));
        page.fact("state", self.state);
        let number = self.candidates.len();
        for (n, candidate) in self.candidates.iter().enumerate() {
            self.candidate(candidate, &format!("candidate {} of {number}", n + 1), page);
        }
        self.yardstick(page);
        self.rest(page);
    }

    fn people(&self, page: &mut Page) {
        page.line(format_args!(
            "{} ({}), {}",
            bold(self.name),
            self.round,
            self.state
        ));
        let mut rows = vec![self.heads()];
        rows.extend(self.candidates.iter().map(|candidate| self.row(candidate)));
        page.rows(&rows);
        page.line("Means with the number of scores; * below its floor. The total is of 100.");
        self.yardstick(page);
        self.rest(page);
    }
}

impl Outcome<'_> {
    fn heads(&self) -> Vec<String> {
        let criteria = self
            .criteria
            .iter()
            .map(|criterion| criterion.id.as_str().to_uppercase());
        let ends = |word: &str| word.to_owned();
        let mut heads = vec![ends("RANK"), ends("TOTAL")];
        heads.extend(criteria);
        heads.push(ends("CANDIDATE"));
        heads
    }

    fn row(&self, candidate: &CandidateShown<'_>) -> Vec<String> {
        let below = if candidate.below_total_floor { "*" } else { "" };
        let total = format!("{}{below}", candidate.totals.shown());
        let rank = candidate.rank();
        let mut row = match candidate.excluded {
            Some(_) => vec!["out".to_owned(), String::new()],
            None => vec![rank, total],
        };
        row.extend(self.criteria.iter().map(|criterion| {
            let mean = candidate.criteria.get(&criterion.id);
            let below = if candidate.below_floor.contains(&criterion.id) {
                "*"
            } else {
                ""
            };
            mean.map_or_else(String::new, |mean| {
                format!("{}{below} ({})", mean.shown(), mean.n)
            })
        }));
        let why = candidate
            .excluded
            .map_or_else(String::new, |why| format!(": {why}"));
        row.push(format!("{} ({}){why}", candidate.name, candidate.id));
        row
    }

    fn candidate(&self, candidate: &CandidateShown<'_>, place: &str, page: &mut Page) {
        let CandidateShown { id, name, .. } = candidate;
        if let Some(why) = candidate.excluded {
            page.fact(
                format_args!("{place}, out"),
                format_args!("{name} ({id}), {why}"),
            );
            return;
        }
        let (rank, total) = (candidate.rank(), candidate.totals.shown());
        page.fact(
            format_args!("{place}, rank {rank}"),
            format_args!("{name} ({id}), total {total}"),
        );
        for criterion in &self.criteria {
            if let Some(mean) = candidate.criteria.get(&criterion.id) {
                page.fact(format_args!("{place} {}", criterion.id), mean.sentence());
            }
        }
        for criterion in candidate.below_floor {
            page.fact(format_args!("{place} below its floor"), criterion);
        }
        if candidate.below_total_floor {
            page.fact(format_args!("{place} below its floor"), "total");
        }
        for (gate, answer) in &candidate.gates {
            page.fact(format_args!("{place} gate {gate}"), answer.sentence());
        }
    }

    fn yardstick(&self, page: &mut Page) {
        for criterion in &self.criteria {
            let (weight, floor) = (criterion.weight, criterion.floor_shown);
            page.fact(
                format_args!("criterion {}", criterion.id),
                format_args!("weight {weight}, floor {floor}"),
            );
        }
        page.fact("floor of the total", self.floor_total);
        for late in self.people.late_changes {
            let LateChange { what, reason } = late;
            page.fact(
                "changed after opening",
                format_args!("{what}, \"{reason}\""),
            );
        }
    }

    fn rest(&self, page: &mut Page) {
        for talk in &self.talk_first {
            page.fact("talk first", talk.sentence());
        }
        self.left_out.facts(page);
        for sentence in &self.firmness {
            page.fact("how firm", sentence);
        }
        match self.people.decision {
            Some(decision) => page.fact("decision", decision_in_words(decision)),
            None => page.fact("decision", "?"),
        }
    }
}

impl CandidateShown<'_> {
    fn rank(&self) -> String {
        self.place
            .map_or_else(|| "?".to_owned(), |rank| rank.to_string())
    }
}

impl Judged {
    fn sentence(&self) -> String {
        let range = match (self.min, self.max, self.spread, self.talk) {
            (Some(min), Some(max), Some(spread), Some(talk)) => {
                format!(", from {min} to {max}, spread {spread}, {talk}")
            }
            _ => String::new(),
        };
        format!("mean {}, scores {}{range}", self.shown(), self.n)
    }
}

impl Talk<'_> {
    fn sentence(&self) -> String {
        let scores: Vec<String> = self.scores.iter().map(ToString::to_string).collect();
        format!(
            "{} on {}, spread {}, scores {}",
            self.candidate,
            self.criterion,
            self.spread,
            scores.join(" ")
        )
    }
}

impl LeftOutShown<'_> {
    fn facts(&self, page: &mut Page) {
        for recusal in &self.recusals {
            let (scorer, candidate) = (&recusal.scorer, &recusal.candidate);
            page.fact("recused", format_args!("{scorer} on {candidate}"));
        }
        for scorer in self.without_vote {
            page.fact("without a vote", scorer);
        }
        for cell in self.no_evidence {
            page.fact("no evidence", in_words(cell));
        }
        for cell in self.missing {
            page.fact("missing", in_words(cell));
        }
    }
}

fn in_words(cell: &Cell) -> String {
    let Cell {
        scorer,
        candidate,
        criterion,
    } = cell;
    format!("{scorer} on {candidate}, {criterion}")
}
