//! How the first place stands under other weights.

use super::{Figure, Part, Seen};
use crate::domain::analysis::Fraction;
use crate::domain::analysis::scoring::firmness::{Firmness, TRIED_POINTS, percent};
use crate::domain::analysis::scoring::names::in_a_row;
use crate::domain::analysis::scoring::robustness::{Compared, FirstShares, Placed, Uncompared};
use crate::domain::analysis::scoring::weights::{Bounds, End, Method, Stability};

/// With which share of the weights each candidate is first, second and so on.
pub(super) fn shares(seen: Seen<'_>) -> Part {
    let panel = seen.panel;
    let all = Bounds::none(panel.criteria().len());
    let near = all
        .clone()
        .near(&panel.weights(), Fraction::whole(i128::from(TRIED_POINTS)));
    let compared = Compared::of(panel);
    let (first, ranks) = (compared.first_shares(&all), compared.rank_shares(&all));
    let told = first.and_then(|first| Ok((first, ranks?)));
    Part {
        title: "OTHER WEIGHTS",
        about: "All weights are all ways to share 100 points among the criteria, each as likely as any other; \
                near the agreed ones is where no weight is more than 10 points from the agreed one.",
        all: match told {
            Err(why) => vec![Figure::undefined("shares of the weights", why)],
            Ok((first, ranks)) => each(seen, &first, &compared.first_shares(&near), &ranks),
        },
    }
}

fn each(
    seen: Seen<'_>,
    first: &FirstShares,
    near: &Result<FirstShares, Uncompared>,
    ranks: &Placed<Vec<f64>>,
) -> Vec<Figure> {
    let mut all = Vec::new();
    for (at, name) in seen.names.candidates.iter().enumerate() {
        let (Some(share), Some(ranks)) = (first.share(at), &ranks.of[at]) else {
            let why = "it has no score on one of the criteria";
            all.push(Figure::undefined(name, why));
            continue;
        };
        let near = match near {
            Ok(near) => near.share(at).map(percent).unwrap_or_default(),
            Err(why) => format!("a share that is not defined ({why})"),
        };
        let share = percent(share);
        all.push(Figure::new(
            name,
            format_args!(
                "first with {share} of all weights, and with {near} of those near the agreed ones"
            ),
        ));
        all.push(Figure::new(format_args!("{name}, places"), places(ranks)));
    }
    all.push(Figure::new("worked out", method(first.method)));
    all
}

/// `place 1 with 54 percent of all weights, place 2 with 46 percent`
fn places(ranks: &[f64]) -> String {
    let held = ranks.iter().zip(1..).filter(|(share, _)| **share > 0.0);
    let mut held = held.map(|(share, place)| (place, percent(*share)));
    let first = held.next();
    let first = first.map(|(place, share)| format!("place {place} with {share} of all weights"));
    let rest = held.map(|(place, share)| format!("place {place} with {share}"));
    let all: Vec<String> = first.into_iter().chain(rest).collect();
    all.join(", ")
}

fn method(method: Method) -> String {
    match method {
        Method::Fractions => "exactly, from all weights at once; nothing was drawn".to_owned(),
        Method::Doubles => {
            "from all weights at once, rounded far behind the point; nothing was drawn".to_owned()
        }
        Method::MonteCarlo {
            draws,
            seed,
            standard_error,
        } => format!(
            "from {draws} weights drawn at random (seed {seed}); each share may be off by {:.1} of a percent point or so",
            standard_error * 200.0
        ),
    }
}

/// How far each weight may move before the first place changes.
pub(super) fn room(seen: Seen<'_>) -> Part {
    Part {
        title: "ROOM FOR EACH WEIGHT",
        about: "Between these ends the first place stays as it is, while the other weights give way in proportion.",
        all: match alone(seen) {
            Err(why) => vec![Figure::undefined("room", why)],
            Ok(firmness) => {
                let intervals = firmness.weights.stability.iter().enumerate();
                let mut all: Vec<Figure> = intervals
                    .map(|(at, interval)| interval_of(seen, at, interval.as_ref()))
                    .collect();
                all.push(smallest_move(seen));
                all
            }
        },
    }
}

/// The firmness, where one candidate alone is first and has a score on every criterion.
fn alone(seen: Seen<'_>) -> Result<&Firmness, &'static str> {
    let (leader, firmness) = seen.tally.leader()?;
    if Compared::of(seen.panel).places().contains(&leader) {
        Ok(firmness)
    } else {
        Err("who is first has no score on one of the criteria")
    }
}

fn interval_of(seen: Seen<'_>, at: usize, interval: Option<&Stability>) -> Figure {
    let name = &seen.names.criteria[at];
    let agreed = (seen.panel.weights()[at] * 100).shown();
    let Some(Stability { low, high }) = interval else {
        return Figure::undefined(name, "no other criterion weighs anything");
    };
    let beyond = |end: &End, word: &str| {
        let rivals = (!end.rivals.is_empty()).then(|| seen.names.row(&end.rivals));
        rivals.map_or_else(String::new, |rivals| {
            format!("; with {word}, {rivals} would be first")
        })
    };
    let says = format!(
        "{} to {} points, agreed are {agreed}{}{}",
        low.points.shown(),
        high.points.shown(),
        beyond(low, "less"),
        beyond(high, "more")
    );
    Figure::new(name, says)
}

fn smallest_move(seen: Seen<'_>) -> Figure {
    const NAME: &str = "smallest move";
    let smallest = match seen.tally.smallest_move() {
        Err(why) => return Figure::new(NAME, why),
        Ok(smallest) => smallest,
    };
    let criteria = &seen.names.criteria;
    let gives = smallest.from.iter();
    let gives: Vec<String> = gives
        .map(|(at, points)| format!("{} from {}", points.shown(), criteria[*at]))
        .collect();
    let gives: Vec<&str> = gives.iter().map(String::as_str).collect();
    let rival = &seen.names.candidates[smallest.rival];
    let says = format!(
        "{} points of weight moved to {} ({}) are the fewest with which {rival} is first as well",
        smallest.points.shown(),
        criteria[smallest.to],
        in_a_row(&gives, "and")
    );
    Figure::new(NAME, says)
}
