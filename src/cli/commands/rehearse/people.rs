//! A rehearsal as people read it.

use super::Rehearsed;
use crate::cli::output::{Page, Shown, bold, yellow};
use crate::domain::analysis::calendar::{count, shown, shown_month};
use crate::twin::named::Named;
use crate::twin::rehearsal::{COUNTED, Open, received};

impl Shown for Rehearsed {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        page.line(format_args!(
            "If {} were gone on {}, in {} (nothing is changed):",
            bold(self.twin.who()),
            shown(self.day),
            count(self.days, "day")
        ));
        page.line(format_args!("Counted is {COUNTED}."));
        self.functions(page);
        self.money_left(page);
        self.nobody_calls(page);
        self.left_behind(page);
        self.no_answer(page);
    }
}

impl Rehearsed {
    fn functions(&self, page: &mut Page) {
        page.gap();
        page.heading(format_args!(
            "{} would stop",
            count(self.stops.len(), "function")
        ));
        let stops = self.twin.stops.iter();
        page.rows(
            &stops
                .map(|one| vec![format!("  {}", yellow(&one.named.name)), one.told()])
                .collect::<Vec<_>>(),
        );
        if !self.stops.is_empty() && self.covered.is_empty() {
            page.line("  Say who could run one today: baton ability add PLAN --organisation ORG --function FUNCTION");
        }
        if !self.covered.is_empty() {
            page.heading("Somebody would go on with");
            let covered = self.covered.iter();
            page.rows(
                &covered
                    .map(|one| vec![format!("  {}", one.name), one.by.join("; ")])
                    .collect::<Vec<_>>(),
            );
        }
        listed(page, "Would end, and is meant to", &self.twin.ends);
    }

    fn money_left(&self, page: &mut Page) {
        page.gap();
        let runway = self.twin.runway;
        page.line(match runway.last {
            Some(last) => format!(
                "Coordination is paid for {} more, to the end of {}.",
                count(runway.months, "month"),
                shown_month(last)
            ),
            None => "No month after that day is known to be paid for.".to_owned(),
        });
        for sum in &self.twin.receiving.sums {
            page.line(format_args!(
                "Of secured coordination money the backbone receives {}.",
                received(sum)
            ));
        }
        if self.twin.receiving.left_out > 0 {
            page.line(format_args!(
                "  {} of an unknown amount or time is left out.",
                count(self.twin.receiving.left_out, "grant")
            ));
        }
        listed(
            page,
            "The backbone receives, and somebody else would have to",
            &self.twin.received,
        );
    }

    fn nobody_calls(&self, page: &mut Page) {
        page.gap();
        if self.twin.relationships == 0 {
            page.line("The trust register is empty, so nobody can tell whom nobody would call.");
            return;
        }
        if self.uncalled.is_empty() && self.unknown_steward == 0 {
            page.line("Somebody would go on calling every relationship.");
            return;
        }
        page.heading(format_args!(
            "Nobody would call {} of {}",
            self.uncalled.len(),
            count(self.twin.relationships, "relationship")
        ));
        let rows = self.twin.uncalled.iter();
        page.rows(
            &rows
                .map(|one| vec![format!("  {}", one.named.name), one.told()])
                .collect::<Vec<_>>(),
        );
        if self.unknown_steward > 0 {
            page.line(format_args!(
                "  Of {} more nobody knows who looks after them.",
                self.unknown_steward
            ));
        }
    }

    fn left_behind(&self, page: &mut Page) {
        if self.assets.is_empty() {
            return;
        }
        page.gap();
        page.heading("Would stay with the backbone");
        let rows = self.twin.assets.iter();
        page.rows(
            &rows
                .map(|one| vec![format!("  {}", one.named.name), one.told(shown)])
                .collect::<Vec<_>>(),
        );
    }

    fn no_answer(&self, page: &mut Page) {
        let open = self.unanswered.len();
        if open == 0 {
            return;
        }
        page.gap();
        let has = if open == 1 { "has" } else { "have" };
        page.heading(format_args!("{open} of the questions {has} no answer"));
        let must: Vec<&Open> = self
            .twin
            .unanswered
            .iter()
            .filter(|one| one.must_ask)
            .collect();
        for one in &must {
            page.line(format_args!("  {} {}", one.id, one.text));
        }
        let rest: Vec<&str> = self
            .twin
            .unanswered
            .iter()
            .filter(|one| !one.must_ask)
            .map(|one| one.id.as_str())
            .collect();
        if !rest.is_empty() {
            let and = if must.is_empty() { "" } else { "and " };
            page.line(format_args!("  {and}{}", rest.join(", ")));
        }
    }
}

fn listed(page: &mut Page, heading: &str, things: &[Named]) {
    if things.is_empty() {
        return;
    }
    let names: Vec<&str> = things.iter().map(|named| named.name.as_str()).collect();
    page.line(format_args!("{heading}: {}", names.join(", ")));
}
