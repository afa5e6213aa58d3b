//! Where the backbone stands on the list of what backbones are tempted to do (backbone webinar of November 2025; World
//! Economic Forum, 2024): each with a figure from the books, the records behind it, and the flag rule that watches it.
//!
//! Where a rule watches, its flag says what has drifted, with the plan's own thresholds; nothing here sets a second one.

use super::calendar::{count, shown};
use super::handover::{is_outgoing, outgoing, outgoing_name};
use super::money::funders;
use super::work::{
    has_another_view, is_going_on, is_of_late, is_to_do, last_decisions, times_held,
};
use crate::domain::book::community::{
    ActivityKind, CAPABLE, CELEBRATED, COMMUNITY_INPUT, CREDIT, OUTWARD, REACHED, RUN_BY,
};
use crate::domain::book::forums::{COMMUNITY_PRESENT, OWNER, SETTLED};
use crate::domain::book::team::SCORE;
use crate::domain::book::trust::ON;
use crate::domain::book::{Book, Entry};
use crate::domain::flags::Assessment;
use crate::domain::flags::catalogue::rule as watching;
use crate::domain::flags::settings::{RuleId, Subject};
use crate::domain::id::OrganisationId;
use crate::domain::phase::PhaseId;
use crate::domain::vocabulary::vocabulary;
use crate::domain::{Date, Plan};

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

/// What the books say, before flags are asked.
struct Counted<'a> {
    /// The entries that point to it.
    pointing: Vec<&'a Entry>,
    /// How many things that makes.
    number: usize,
    /// Of how many.
    of: usize,
    /// Of how many nobody knows.
    unknown: usize,
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

    /// What is missing where there is nothing to count.
    const fn nothing(self) -> &'static str {
        match self {
            Self::Directing => "no service that goes on is among the activities",
            Self::Gatekeeping => "no money is on record",
            Self::Credit => "nothing shown outside is among the milestones",
            Self::Solutions => "no solution in the making is among the activities",
            Self::Work => "no decision that is still to be carried out is on record",
            Self::Decisions | Self::Dissent => "no decision is on record",
            Self::Politeness => "no hard conversation is on record",
            Self::Celebration => "no milestone that was reached is on record",
            Self::Tiredness => "nobody asked the team how it is",
        }
    }

    /// What nobody recorded of so many things.
    fn unknown(self, number: usize) -> String {
        let of = |thing| count(number, thing);
        match self {
            Self::Directing => format!("nobody recorded who else could run {}", of("service")),
            Self::Gatekeeping => format!("no contact is recorded for {}", of("funder")),
            Self::Credit => format!("nobody recorded whose {} shown outside was", of("thing")),
            Self::Solutions => format!(
                "nobody recorded for {} whether those concerned were heard",
                of("solution")
            ),
            Self::Work => format!("nobody recorded who carries out {}", of("decision")),
            Self::Decisions => format!("nobody recorded who was there at {}", of("decision")),
            Self::Dissent => format!(
                "nobody recorded for {} whether somebody saw it otherwise",
                of("decision")
            ),
            Self::Politeness => format!("nothing is known of {}", of("hard conversation")),
            Self::Celebration => format!("nothing is known of {}", of("milestone")),
            Self::Tiredness => "no score is on record".to_owned(),
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
            figure: figure(plan, *temptation, &counted),
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

fn counted(plan: &Plan, temptation: Temptation, today: Date) -> Counted<'_> {
    let ours = |bodies: &[OrganisationId]| bodies.iter().all(|body| is_outgoing(plan, body));
    let of = |book| plan.books.of(book);
    let going_on = move |kind| of(Book::Activity).filter(move |one| is_going_on(one, kind, today));
    match temptation {
        Temptation::Directing => count_up(going_on(ActivityKind::Delivery), |one| {
            let others = one.get(CAPABLE).map(|able| !ours(able));
            match one.get(RUN_BY) {
                Some(run_by) if !run_by.iter().any(|body| is_outgoing(plan, body)) => Some(false),
                Some(_) => others,
                None => None,
            }
        }),
        Temptation::Gatekeeping => gatekeeping(plan, today),
        Temptation::Credit => count_up(
            of(Book::Milestone).filter(|one| one.get(OUTWARD) == Some(true)),
            |one| one.get(CREDIT).map(ours),
        ),
        Temptation::Solutions => count_up(going_on(ActivityKind::Solution), |one| {
            one.get(COMMUNITY_INPUT).map(|heard| !heard)
        }),
        Temptation::Work => count_up(of(Book::Decision).filter(|one| is_to_do(one)), |one| {
            one.get(OWNER).map(|body| is_outgoing(plan, body))
        }),
        Temptation::Decisions => count_up(lately(plan, today), |one| {
            one.get(COMMUNITY_PRESENT).map(|there| !there)
        }),
        Temptation::Dissent => silence(&count_up(the_last(plan, today), has_another_view)),
        Temptation::Politeness => {
            let held = times_held(plan);
            count_up(of(Book::Conversation), |one| {
                let times = held.get(&one.id).copied().unwrap_or(0);
                Some(one.get(SETTLED).is_none() && times > 1)
            })
        }
        Temptation::Celebration => count_up(
            of(Book::Milestone).filter(|one| one.get(REACHED).is_some()),
            |one| Some(one.get(CELEBRATED).is_none()),
        ),
        Temptation::Tiredness => tiredness(plan),
    }
}

/// Counts the entries of which something is so.
fn count_up<'a>(
    entries: impl Iterator<Item = &'a Entry>,
    so: impl Fn(&Entry) -> Option<bool>,
) -> Counted<'a> {
    let mut counted = Counted {
        pointing: Vec::new(),
        number: 0,
        of: 0,
        unknown: 0,
    };
    for entry in entries {
        counted.of += 1;
        match so(entry) {
            Some(true) => counted.pointing.push(entry),
            Some(false) => {}
            None => counted.unknown += 1,
        }
    }
    counted.number = counted.pointing.len();
    counted
}

/// Counts funders whose money has not ended and who speak with nobody but the backbone.
fn gatekeeping(plan: &Plan, today: Date) -> Counted<'_> {
    let mut counted = count_up(std::iter::empty(), |_| None);
    for funder in funders(plan, today) {
        counted.of += 1;
        match funder.only_backbone {
            Some(true) => {
                counted.number += 1;
                counted.pointing.extend(funder.entries);
            }
            Some(false) => {}
            None => counted.unknown += 1,
        }
    }
    counted
}

/// Silence is that no decision has another view: what points to it is every decision, or none.
fn silence<'a>(with_another_view: &Counted<'_>) -> Counted<'a> {
    let spoke = with_another_view.number > 0;
    let known = with_another_view.of - with_another_view.unknown;
    Counted {
        pointing: Vec::new(),
        number: if spoke { 0 } else { known },
        of: with_another_view.of,
        unknown: if spoke { 0 } else { with_another_view.unknown },
    }
}

/// What points to a tired team is that it is worse than when it was asked before, or below the middle of the scale.
fn tiredness(plan: &Plan) -> Counted<'_> {
    const MIDDLE: u64 = 3;
    let (latest, before) = last_two(plan);
    let score = |entry: &Entry| entry.get(SCORE);
    let fell = |latest: &Entry| before.and_then(score) > score(latest);
    count_up(latest.into_iter(), |latest| {
        Some(score(latest)? < MIDDLE || fell(latest))
    })
}

/// The two last times that the team was asked, the later one first.
fn last_two(plan: &Plan) -> (Option<&Entry>, Option<&Entry>) {
    let mut asked: Vec<&Entry> = plan.books.of(Book::Wellbeing).collect();
    asked.sort_by_key(|entry| entry.get(ON));
    let mut asked = asked.into_iter().rev();
    (asked.next(), asked.next())
}

/// The decisions that the rule about those concerned looks at.
fn lately(plan: &Plan, today: Date) -> impl Iterator<Item = &Entry> {
    let months = watching(RuleId::Ov14).threshold(plan, "months");
    let decisions = plan.books.of(Book::Decision);
    decisions.filter(move |one| is_of_late(one, today, months))
}

/// The decisions that the rule about other views looks at.
fn the_last(plan: &Plan, today: Date) -> impl Iterator<Item = &Entry> {
    let number = watching(RuleId::Ov15).threshold(plan, "decisions");
    last_decisions(plan.books.of(Book::Decision), today, number).into_iter()
}

fn figure(plan: &Plan, temptation: Temptation, counted: &Counted<'_>) -> String {
    let backbone = outgoing_name(plan);
    let part = |thing| format!("{} of {}", counted.number, count(counted.of, thing));
    match temptation {
        Temptation::Directing => {
            format!("{} run by {backbone} though others could", part("service"))
        }
        Temptation::Gatekeeping => format!("only {backbone} speaks with {}", part("funder")),
        Temptation::Credit => format!(
            "{} shown outside credited to {backbone} alone",
            part("thing")
        ),
        Temptation::Solutions => format!(
            "{} in the making without those concerned being heard",
            part("solution")
        ),
        Temptation::Work => format!("{} to carry out with {backbone}", part("decision")),
        Temptation::Decisions => format!(
            "{} with nobody there who lives the problem",
            part("decision")
        ),
        Temptation::Dissent if counted.number == 0 && counted.of > counted.unknown => format!(
            "another view is on record in some of {}",
            count(counted.of, "decision")
        ),
        Temptation::Dissent => format!("{} without another view on record", part("decision")),
        Temptation::Politeness => {
            format!(
                "{} held more than once and still open",
                part("hard conversation")
            )
        }
        Temptation::Celebration => format!("{} reached and not celebrated", part("milestone")),
        Temptation::Tiredness => wellbeing(plan),
    }
}

fn wellbeing(plan: &Plan) -> String {
    let told = |entry: &Entry| {
        let (on, score) = entry.get(ON).zip(entry.get(SCORE))?;
        Some(format!("{score} of 5 on {}", shown(on)))
    };
    match last_two(plan) {
        (Some(latest), before) => {
            let before = before.and_then(told);
            let before = before.map_or_else(
                || "not asked before".to_owned(),
                |it| format!("before {it}"),
            );
            format!(
                "the team is at {}; {before}",
                told(latest).unwrap_or_default()
            )
        }
        (None, _) => "the team was not asked how it is".to_owned(),
    }
}
