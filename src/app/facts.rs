//! Everything the screens show that is computed from the plan: worked out once for each change, not for each frame.

use std::collections::BTreeMap;

use crate::app::screens::partners::books::{InFigures, InWords};
use crate::app::screens::reviews::InReviews;
use crate::app::screens::sustainability::stock::InStock;
use crate::app::screens::timeline::InTime;
use crate::domain::analysis::Tally;
use crate::domain::comparison::Before;
use crate::domain::flags::{Assessment, assess};
use crate::domain::id::RoundId;
use crate::domain::{Date, Plan};
use crate::twin::Seen;
use crate::twin::functions::Functions;
use crate::twin::lifecycle::Lifecycle;
use crate::twin::partners::Partners;
use crate::twin::questions::Questions;

/// What is computed from a plan on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// The flags.
    pub assessment: Assessment,
    /// What Functions says.
    pub functions: Functions,
    /// What Partners says.
    pub partners: Partners,
    /// The entries of the books as rows in words.
    pub books: InWords,
    /// What the books come to.
    pub figures: InFigures,
    /// What the questions of Sustainability say.
    pub questions: Questions,
    /// The temptations, the areas and the rehearsal as rows.
    pub stock: InStock,
    /// The plan in time.
    pub time: InTime,
    /// The results of the rounds whose scores may be shown; there is none for any other.
    pub tallies: BTreeMap<RoundId, Tally>,
    /// What the reviews say.
    pub reviews: InReviews,
    /// What Lifecycle says.
    pub lifecycle: Lifecycle,
}

impl Facts {
    /// Works out the facts of a plan; `before` is how it stood on an earlier day.
    #[must_use]
    pub fn of(plan: &Plan, before: &Before, today: Date) -> Self {
        let assessment = assess(plan, today);
        let seen = Seen {
            plan,
            assessment: &assessment,
            today,
        };
        Self {
            functions: Functions::of(seen),
            partners: Partners::of(seen),
            books: InWords::default(),
            figures: InFigures::default(),
            questions: Questions::of(seen),
            stock: InStock::default(),
            time: InTime::default(),
            tallies: tallies(plan),
            reviews: InReviews::of(seen),
            lifecycle: Lifecycle::of(seen, before),
            assessment,
        }
    }
}

fn tallies(plan: &Plan) -> BTreeMap<RoundId, Tally> {
    let rounds = plan.rounds.iter();
    rounds
        .filter_map(|round| Some((round.id.clone(), Tally::of(plan, round)?)))
        .collect()
}
