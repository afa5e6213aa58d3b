//! Whether another committee like this one would have put the same candidate first.

use super::{Figure, Part, Seen};
use crate::domain::analysis::Fraction;
use crate::domain::analysis::scoring::firmness::percent;
use crate::domain::analysis::scoring::scorers::Bootstrap;
use crate::domain::analysis::scoring::weights::Method;

pub(super) fn told(seen: Seen<'_>) -> Part {
    Part {
        title: "ANOTHER COMMITTEE",
        about: "The committee is drawn anew from its own scorers, some of them twice and some not at all: how often \
                each candidate is first then.",
        all: match Bootstrap::of(seen.panel) {
            Err(why) => vec![Figure::undefined("drawn anew", why)],
            Ok(drawn) => each(seen, &drawn),
        },
    }
}

fn each(seen: Seen<'_>, drawn: &Bootstrap) -> Vec<Figure> {
    let candidates = seen.names.candidates.iter().zip(&drawn.first);
    let mut all: Vec<Figure> = candidates
        .map(|(name, share)| match share {
            None => Figure::undefined(name, "it has no total"),
            Some(share) => {
                let share = percent(share.to_f64());
                Figure::new(name, format_args!("first in {share} of the draws"))
            }
        })
        .collect();
    let method = match drawn.method {
        Method::Fractions | Method::Doubles => "from every possible draw".to_owned(),
        Method::MonteCarlo { draws, seed, .. } => {
            format!("from {draws} draws at random (seed {seed})")
        }
    };
    let left_out = if drawn.left_out == Fraction::ZERO {
        String::new()
    } else {
        let share = percent(drawn.left_out.to_f64());
        format!(", but for {share} in which a candidate had no total")
    };
    all.push(Figure::new(
        "worked out",
        format_args!("{method}{left_out}"),
    ));
    all
}
