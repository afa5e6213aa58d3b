//! Who gives more points than the others and who gives fewer, and what that does to the totals.

use super::{Figure, Part, Seen};
use crate::domain::analysis::Fraction;
use crate::domain::analysis::calendar::count;
use crate::domain::analysis::scoring::scorers::{Adjusted, BesideOthers, beside_others};

pub(super) fn told(seen: Seen<'_>) -> Part {
    let scorers = beside_others(seen.panel);
    let mut all: Vec<Figure> = scorers.iter().map(|one| scorer(seen, one)).collect();
    let firmness = seen.tally.firmness.as_ref();
    if let Some(firmness) = firmness {
        all.extend(if_equal(seen, firmness.adjusted.as_ref()));
    }
    Part {
        title: "HARSH AND LENIENT",
        about: "How many points each scorer gives more or fewer than the others do in the same cells, on average.",
        all,
    }
}

fn scorer(seen: Seen<'_>, one: &BesideOthers) -> Figure {
    let name = &seen.names.scorers[one.scorer];
    let bias = match one.bias {
        Err(why) => return Figure::undefined(name, why),
        Ok(bias) => bias,
    };
    let says = match bias.shown().as_str() {
        "0.0" => "as many points as the others".to_owned(),
        _ if bias < Fraction::ZERO => {
            let fewer = Fraction::ZERO - bias;
            format!("{} points fewer than the others (harsh)", fewer.shown())
        }
        more => format!("{more} points more than the others (lenient)"),
    };
    let far = if one.outlying {
        ", and much further from the others than most are"
    } else {
        ""
    };
    let shared = count(one.shared, "cell");
    Figure::new(
        name,
        format_args!("{says}, in {shared} that others scored too{far}"),
    )
}

/// Raw beside adjusted totals where they put others first; else that they do not.
fn if_equal<E: std::fmt::Display>(seen: Seen<'_>, adjusted: Result<&Adjusted, E>) -> Vec<Figure> {
    const NAME: &str = "were all equally harsh";
    let adjusted = match adjusted {
        Err(why) => return vec![Figure::undefined(NAME, why)],
        Ok(adjusted) => adjusted,
    };
    let first = seen.names.row(&adjusted.winners);
    let would = if adjusted.winners.len() == 1 {
        "would be"
    } else {
        "would share"
    };
    if !adjusted.differs {
        return vec![Figure::new(
            NAME,
            format_args!("{first} {would} first, as by the totals"),
        )];
    }
    let mut all = vec![Figure::new(
        NAME,
        format_args!("{first} {would} first instead"),
    )];
    let totals = seen.names.candidates.iter().zip(&adjusted.totals);
    all.extend(totals.enumerate().filter_map(|(at, (name, adjusted))| {
        let id = seen.panel.candidates()[at].as_str();
        let raw = seen.tally.candidate(id)?.total?.shown();
        let says = format!(
            "total {raw}; were all equally harsh {}",
            (*adjusted)?.shown()
        );
        Some(Figure::new(name, says))
    }));
    all
}
