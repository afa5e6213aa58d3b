//! The result of a round in lines.

use super::result::{CandidateShown, Outcome, Told, Totals};
use crate::cli::output::{Page, Shown, bold};
use crate::domain::analysis::Fraction;
use crate::twin::named::Named;
use crate::twin::successors::{Figures, Naming, RoundResult, TableResult};

impl Shown for Outcome<'_> {
    fn plain(&self, page: &mut Page) {
        let Told { naming, tally } = self.people.told;
        match naming {
            Naming::Round(plan, round) => page.tell(&RoundResult::of(plan, round, tally)),
            Naming::Table => page.tell(&TableResult::of(tally)),
        }
        page.tell(&Figures::of(naming, tally));
        self.the_rest(page);
    }

    fn people(&self, page: &mut Page) {
        let Told { naming, tally } = self.people.told;
        match naming {
            Naming::Round(plan, round) => self.round(&RoundResult::of(plan, round, tally), page),
            Naming::Table => self.table(&TableResult::of(tally), page),
        }
        self.the_rest(page);
    }
}

impl Outcome<'_> {
    fn round(&self, result: &RoundResult, page: &mut Page) {
        let head = &result.head;
        page.line(format_args!(
            "{} ({}), {}",
            bold(&head.named.name),
            head.named.id,
            head.state
        ));
        page.tell(&result.firmness);
        page.tell(&result.talk);
        self.figures(page);
        page.tell(&result.left_out);
        page.tell(&result.moderated);
        page.tell(&result.yardstick.criteria_only());
        match &head.decision {
            Some(decision) => page.tell(decision),
            None => page.fact("decision", "none yet"),
        }
        for candidate in &result.runners_up {
            page.fact("decision next by the scores", candidate);
        }
    }

    fn table(&self, result: &TableResult, page: &mut Page) {
        page.tell(&result.firmness);
        page.tell(&result.talk);
        self.figures(page);
        page.tell(&result.left_out);
    }

    fn figures(&self, page: &mut Page) {
        let mut rows = vec![self.heads()];
        rows.extend(self.candidates.iter().map(|candidate| self.row(candidate)));
        page.rows(&rows);
        page.line("Means with the number of scores; * below its floor. The total is of 100.");
        let mut totals = self.candidates.iter().map(|candidate| &candidate.totals);
        if totals.any(Totals::is_provisional) {
            page.line("A range is what a total could become: one of its criteria has no score yet, and it has no rank.");
        }
        if self.adjusts() {
            page.line("Equally harsh: the total with each scorer's harshness taken out, because it would put others first.");
        }
    }

    fn the_rest(&self, page: &mut Page) {
        for (scorer, receipt) in &self.people.receipts {
            let scorer = self.people.told.naming.scorer(scorer);
            page.fact(format_args!("receipt of {scorer}"), receipt);
        }
        for share in &self.shares {
            page.fact("weights", share);
        }
    }

    /// Whether the correction for harsh and lenient scorers would put others first, so that both totals are shown.
    fn adjusts(&self) -> bool {
        let mut candidates = self.candidates.iter();
        candidates.any(|candidate| candidate.adjusted.is_some())
    }

    fn heads(&self) -> Vec<String> {
        let criteria = self
            .criteria
            .iter()
            .map(|criterion| criterion.id.as_str().to_uppercase());
        let ends = |word: &str| word.to_owned();
        let mut heads = vec![ends("RANK"), ends("TOTAL")];
        heads.extend(self.adjusts().then(|| ends("EQUALLY HARSH")));
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
        if self.adjusts() {
            let adjusted = candidate.adjusted.map(Fraction::shown);
            row.push(adjusted.unwrap_or_default());
        }
        row.extend(self.criteria.iter().map(|criterion| {
            let mean = candidate.criteria.get(criterion.id.as_str());
            let below = if candidate.below(criterion.id.as_str()) {
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
        let named = Named {
            name: candidate.name.clone(),
            id: candidate.id.to_string(),
        };
        row.push(format!("{named}{why}"));
        row
    }
}

impl CandidateShown<'_> {
    fn below(&self, criterion: &str) -> bool {
        self.below_floor.iter().any(|id| id.as_str() == criterion)
    }

    fn rank(&self) -> String {
        self.place
            .map_or_else(|| "?".to_owned(), |rank| rank.to_string())
    }
}
