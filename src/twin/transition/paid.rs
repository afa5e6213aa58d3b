//! What leaving costs, and what is to be reached.

use super::{Part, Said, Telling, joined};
use crate::domain::analysis::amount::Currency;
use crate::domain::analysis::calendar::{count, days_between, shown};
use crate::domain::analysis::transition::Split;
use crate::domain::book::community::REACHED;
use crate::domain::book::forums::DUE;
use crate::domain::book::review::PAID_BY;
use crate::domain::book::transition::AMOUNT;
use crate::domain::book::{Book, Entry};
use crate::domain::story::day_or_unknown;

impl Telling<'_> {
    pub(super) fn budget(&self) -> Part {
        let budget = &self.transition.budget;
        let mut says: Vec<Said> = budget
            .total
            .iter()
            .map(|(currency, split)| Said::each("exit budget", "altogether", sum(currency, *split)))
            .collect();
        says.extend(budget.days.map(|(first, last)| {
            let days = format!("{} to {}", shown(first), shown(last));
            Said::one("to be paid", days)
        }));
        says.extend(budget.kinds.iter().map(|((kind, currency), split)| {
            Said::each("exit cost", kind.as_str(), sum(currency, *split))
        }));
        let amounts = budget.without_amount.iter();
        says.extend(amounts.map(|cost| {
            let words = match cost.get(PAID_BY) {
                Some(_) => "its amount is not known",
                None => "neither its amount nor who pays is known",
            };
            Said::each("unknown cost", self.name(cost), words)
        }));
        let has_amount = |cost: &&&Entry| cost.get(AMOUNT).is_some();
        let unpaid = budget.unpaid.iter().filter(has_amount);
        says.extend(unpaid.map(|cost| {
            Said::each("unpaid cost", self.name(cost), "nobody is named who pays").wrong([*cost])
        }));
        if says.is_empty() {
            says.push(Said::one("exit budget", "nothing is recorded"));
        }
        Part {
            title: "Exit budget",
            book: Book::ExitCost,
            says,
        }
    }

    pub(super) fn milestones(&self) -> Part {
        let milestones = self.transition.milestones.iter();
        Part {
            title: "Milestones",
            book: Book::Milestone,
            says: milestones.map(|one| self.reached(one)).collect(),
        }
    }

    fn reached(&self, milestone: &Entry) -> Said {
        let said = Said::each("milestone", self.name(milestone), self.milestone(milestone));
        let due = milestone.get(DUE).filter(|due| *due < self.today);
        match (milestone.get(REACHED), due) {
            (None, Some(_)) => said.wrong([milestone]),
            (Some(_), _) | (None, None) => said,
        }
    }

    fn milestone(&self, milestone: &Entry) -> String {
        let due = milestone.get(DUE);
        match (milestone.get(REACHED), due) {
            (Some(reached), _) => format!("reached {}", shown(reached)),
            (None, Some(by)) if by < self.today => {
                let days = count(days_between(by, self.today), "day");
                format!("due {}, {days} ago", shown(by))
            }
            (None, due) => format!("due {}", day_or_unknown(due)),
        }
    }
}

fn sum(currency: &Currency, split: Split) -> String {
    joined([
        Some(currency.shown(split.all)),
        Some(match split.secured {
            0 => "none of it secured".to_owned(),
            secured if secured == split.all => "all of it secured".to_owned(),
            secured => format!("{} secured", currency.shown(secured)),
        }),
        (split.unpaid > 0).then(|| format!("{} paid by nobody yet", currency.shown(split.unpaid))),
    ])
}
