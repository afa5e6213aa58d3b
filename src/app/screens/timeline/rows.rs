//! The rows of the timeline, made once for each change of the plan, when somebody first looks.

use std::cell::OnceCell;

use crate::app::lists::{Cell, Entry};
use crate::domain::analysis::timeline::{Dated, Moment};
use crate::domain::{Date, Plan};
use crate::twin::timeline::{TimeRowSeen, TimelineSeen};

/// The plan in time, and the same as rows in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InTime(OnceCell<(TimelineSeen, Vec<Entry>)>);

impl InTime {
    /// The timeline; `plan` is the one of which these are the facts.
    pub(super) fn seen(&self, plan: &Plan, today: Date) -> &TimelineSeen {
        &self.made(plan, today).0
    }

    /// Its rows as they are searched and sorted.
    pub(super) fn in_words(&self, plan: &Plan, today: Date) -> &[Entry] {
        &self.made(plan, today).1
    }

    fn made(&self, plan: &Plan, today: Date) -> &(TimelineSeen, Vec<Entry>) {
        self.0.get_or_init(|| {
            let seen = TimelineSeen::of(plan, today);
            let rows = seen.rows.iter().map(entry).collect();
            (seen, rows)
        })
    }
}

fn entry(seen: &TimeRowSeen) -> Entry {
    let row = &seen.row;
    let day = |moments: &[Moment]| {
        let of = |dated: &&Dated| moments.contains(&dated.moment);
        row.days.iter().find(of).and_then(Dated::day)
    };
    let names: Vec<&str> = seen.waits_for.iter().map(|it| it.name.as_str()).collect();
    let cells = vec![
        Cell::words("name", &seen.named.name),
        Cell::words("group", row.group.as_str()),
        Cell::words("stands", row.state.as_str()),
        Cell::day("start", day(&[Moment::Start, Moment::From])),
        Cell::day("transfer", day(&[Moment::Transfer])),
        Cell::day(
            "end",
            day(&[
                Moment::Confirm,
                Moment::To,
                Moment::Exit,
                Moment::Report,
                Moment::Check,
            ]),
        ),
        Cell::words("waits for", names.join(", ")),
    ];
    Entry::new(seen.key.as_str(), cells)
}
