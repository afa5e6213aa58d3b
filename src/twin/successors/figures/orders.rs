//! Whom the scorers' own orders elect: a second opinion that asks who is before whom, not by how many points.

use super::{Figure, Part, Seen};
use crate::domain::analysis::scoring::ballots::Ballots;

pub(super) fn told(seen: Seen<'_>) -> Part {
    Part {
        title: "EACH SCORER'S OWN ORDER",
        about: "A second opinion beside the totals: only whom each scorer puts before whom, not by how many points.",
        all: match Ballots::of(seen.panel) {
            Err(why) => vec![Figure::undefined("orders", why)],
            Ok(ballots) => each(seen, &ballots),
        },
    }
}

fn each(seen: Seen<'_>, ballots: &Ballots) -> Vec<Figure> {
    const NAME: &str = "before every other";
    let mut all = vec![match ballots.condorcet {
        Err(why) => Figure::new(NAME, format_args!("nobody: {why}")),
        Ok(at) => {
            let name = &seen.names.candidates[at];
            Figure::new(
                NAME,
                format_args!("{name}, by more than half of those who scored both"),
            )
        }
    }];
    let candidates = seen.names.candidates.iter().zip(&ballots.borda);
    all.extend(candidates.map(|(name, points)| match points {
        None => Figure::undefined(name, "no scorer compared it with another"),
        Some(points) => {
            let points = points.shown();
            let points = points.trim_end_matches(".0");
            let times = if points == "1" { "time" } else { "times" };
            let says =
                format!("put before another candidate {points} {times}, a tie counting half");
            Figure::new(name, says)
        }
    }));
    all
}
