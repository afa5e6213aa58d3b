//! Coordination money as people read it.

use super::MoneyTold;
use crate::cli::output::{Page, Shown, yellow};
use crate::domain::analysis::calendar::{count, shown, shown_month};
use crate::domain::analysis::money::{Coverage, Runway};
use crate::twin::money::{MonthOfMoney, sureness};

impl Shown for MoneyTold {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        if self.entries == 0 {
            page.line("No money for coordination is recorded.");
            page.line(
                "Record some: baton funding add PLAN --funder ORG --pays-for coordination --state secured",
            );
            return;
        }
        self.how_long(page);
        self.givers(page);
        self.left_out(page);
        page.gap();
        page.heading("Month by month");
        page.rows(&self.twin.months.iter().map(month_row).collect::<Vec<_>>());
    }
}

impl MoneyTold {
    fn how_long(&self, page: &mut Page) {
        page.line(lasting("Secured coordination money", self.twin.runway));
        match &self.twin.exit {
            Some(exit) => page.line(lasting(
                &format!("After the exit on {} it", shown(exit.day)),
                exit.runway,
            )),
            None => page.line("The day of the exit is unknown, and so is what comes after it."),
        }
        for gap in &self.twin.gaps {
            let (first, last) = (shown_month(gap.first), shown_month(gap.last));
            let words = match gap.coverage {
                Coverage::Covered | Coverage::Short => "not covered",
                Coverage::Unknown => "nobody can tell",
            };
            page.line(yellow(format_args!("  {first} to {last}: {words}")));
        }
        page.line(format_args!(
            "A month is covered when {}.",
            self.twin.measure(shown)
        ));
    }

    fn givers(&self, page: &mut Page) {
        page.gap();
        for one in &self.twin.largest {
            page.line(format_args!("Largest funder from today on: {one}."));
        }
        for one in self.twin.exit.iter().flat_map(|exit| &exit.largest) {
            page.line(format_args!("Largest funder after the exit: {one}."));
        }
        page.line(format_args!(
            "Money for the transition: {}. Reserve: {}.",
            sureness(self.transition),
            sureness(self.reserve)
        ));
    }

    fn left_out(&self, page: &mut Page) {
        if self.unknown.is_empty() {
            return;
        }
        page.gap();
        page.heading("Left out, because something is unknown");
        for one in &self.unknown {
            page.line(format_args!("  {}: {}", one.name, one.missing.join(", ")));
        }
    }
}

fn lasting(what: &str, runway: Runway) -> String {
    let then = match runway.then {
        Coverage::Covered | Coverage::Short => "then it is short",
        Coverage::Unknown => "then nobody can tell",
    };
    match runway.last {
        Some(last) => format!(
            "{what} lasts to the end of {} ({}); {then}.",
            shown_month(last),
            count(runway.months, "month")
        ),
        None if runway.then == Coverage::Unknown => {
            format!("{what} covers no month for certain.")
        }
        None => format!("{what} covers no month."),
    }
}

fn month_row(month: &MonthOfMoney) -> Vec<String> {
    let state = match month.coverage {
        Coverage::Covered => "covered".to_owned(),
        Coverage::Short => yellow("short"),
        Coverage::Unknown => "?".to_owned(),
    };
    let amounts = month.to_string();
    vec![
        format!("  {}", shown_month(month.first)),
        state,
        amounts.trim_start_matches(", ").to_owned(),
    ]
}
