//! Where the backbone stands on the list of what backbones are tempted to do (backbone webinar of November 2025; World
//! Economic Forum, 2024): each with a figure from the books, the records behind it, and the flag rule that watches it.
//!
//! Where a rule watches, its flag says what has drifted, with the plan's own thresholds; nothing here sets a second one.

mod counting;
mod words;

use super::handover::outgoing;
use crate::domain::flags::Assessment;
use crate::domain::flags::catalogue::rule as watching;
use crate::domain::flags::settings::{RuleId, Subject};
use crate::domain::phase::PhaseId;
use crate::domain::vocabulary::vocabulary;
use crate::domain::{Date, Plan};
use counting::{Counted, counted};
use words::figure;

vocabulary! {
    /// What backbones are tempted to do.
    pub enum Temptation("temptation") {
        /// Doing what partners could.
        Directing = "directing-delivery",
        /// Standing between funders and partners.
        Gatekeeping = "gatekeeping-funders",
        /// One's own name on what all reached.
        Credit = "taking-credit",
        /// Solutions without those concerned.
        Solutions = "designing-away",
        /// Doing what was decided oneself.
        Work = "work-on-conveners",
        /// Decisions without those concerned.
        Decisions = "deciding-without",
        /// Nobody says otherwise.
        Dissent = "silence-of-dissent",
        /// Staying liked.
        Politeness = "politeness",
        /// Nothing is celebrated.
        Celebration = "no-celebration",
        /// A worn-out team.
        Tiredness = "tired-team",
    }
}

vocabulary! {
    /// Where a backbone stands on one of them, the best first.
    pub enum Stand("stand") {
        /// Nothing points to it.
        Clear = "in the clear",
        /// Something does.
        Look = "worth a look",
        /// The rule that watches it has raised a flag, or there is no case to the contrary.
        Drifting = "drifting",
        /// Too little is known.
        NobodyCanTell = "nobody can tell",
    }
}

/// Where the backbone stands on one temptation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tempted {
    /// Which.
    pub temptation: Temptation,
    /// Where it stands.
    pub stand: Stand,
    /// The figure: "only Neem Trust speaks with 3 of 4 funders".
    pub figure: String,
    /// What is missing, where nobody can tell.
    pub because: Option<String>,
    /// The records that point to it.
    pub records: Vec<Subject>,
    /// The rule that watches it, where one does.
    pub rule: Option<RuleId>,
}

impl Temptation {
    /// In a few words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Directing => "Directing delivery",
            Self::Gatekeeping => "Gatekeeping funders",
            Self::Credit => "Taking credit",
            Self::Solutions => "Designing away from the community",
            Self::Work => "Work landing on conveners",
            Self::Decisions => "Deciding without those affected",
            Self::Dissent => "Silence of dissent",
            Self::Politeness => "Politeness over results",
            Self::Celebration => "No celebration",
            Self::Tiredness => "A tired team",
        }
    }

    /// The rule that watches it.
    const fn watched_by(self) -> Option<RuleId> {
        match self {
            Self::Directing => Some(RuleId::Ov1),
            Self::Gatekeeping => Some(RuleId::Ov2),
            Self::Credit => Some(RuleId::Ov3),
            Self::Solutions => Some(RuleId::Ov4),
            Self::Work => Some(RuleId::Ov13),
            Self::Decisions => Some(RuleId::Ov14),
            Self::Dissent => Some(RuleId::Ov15),
            Self::Politeness => Some(RuleId::Ov12),
            Self::Celebration | Self::Tiredness => None,
        }
    }

    /// Whether it is about what the backbone does, as far as the plan says who that is.
    const fn is_about_the_backbone(self) -> bool {
        matches!(
            self,
            Self::Directing | Self::Gatekeeping | Self::Credit | Self::Work
        )
    }

    /// Whether some of it is as usual from the middle phase on, so that only the rule's own threshold makes it worth a
    /// look. Earlier, or with the rule switched off, nobody judges, and some of it is worth a look.
    fn is_usual(self, plan: &Plan) -> bool {
        self == Self::Work
            && plan.walk.current != PhaseId::Early
            && watching(RuleId::Ov13).is_on(plan)
    }
}

/// Where the backbone stands on each of them.
#[must_use]
pub fn temptations(plan: &Plan, assessment: &Assessment, today: Date) -> Vec<Tempted> {
    let tempted = |temptation: &Temptation| {
        let counted = counted(plan, *temptation, today);
        let rule = temptation
            .watched_by()
            .filter(|rule| watching(*rule).is_on(plan));
        let nobody = temptation.is_about_the_backbone() && outgoing(plan).next().is_none();
        let stand = if nobody {
            Stand::NobodyCanTell
        } else {
            let is_usual = temptation.is_usual(plan);
            stand(*temptation, &counted, (rule, is_usual), assessment)
        };
        Tempted {
            temptation: *temptation,
            stand,
            figure: figure(plan, *temptation, &counted, today),
            because: (stand == Stand::NobodyCanTell).then(|| match counted.unknown {
                _ if nobody => "the plan names no backbone".to_owned(),
                0 => temptation.nothing().to_owned(),
                unknown => temptation.unknown(unknown),
            }),
            records: counted.pointing.into_iter().map(Subject::entry).collect(),
            rule,
        }
    };
    Temptation::ALL.iter().map(tempted).collect()
}

fn stand(
    temptation: Temptation,
    counted: &Counted<'_>,
    (rule, is_usual): (Option<RuleId>, bool),
    assessment: &Assessment,
) -> Stand {
    let mut flags = assessment
        .flags
        .iter()
        .filter(|flag| Some(flag.rule) == rule);
    if flags.clone().any(|flag| flag.accepted.is_none()) {
        return Stand::Drifting;
    }
    let accepted = flags.next().is_some();
    let all = counted.number == counted.of && counted.of > 0;
    match (counted.number, temptation) {
        (_, Temptation::Celebration) if all => Stand::Drifting,
        (some, _) if accepted || some > 0 && !is_usual => Stand::Look,
        (_, _) if counted.of == 0 || counted.unknown > 0 => Stand::NobodyCanTell,
        (_, _) => Stand::Clear,
    }
}
