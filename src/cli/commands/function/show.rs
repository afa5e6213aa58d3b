//! `baton function show`: everything about one function.

use super::row::{Row, or_unknown};
use crate::cli::output::{Page, Shown, bold};
use crate::cli::{Finished, Invocation};
use crate::domain::flags::assess;
use crate::domain::flags::settings::{RuleId, Severity, SubjectKind};
use crate::domain::function::{Function, Hand, HandSide, Stage, Step};
use crate::domain::id::{FunctionId, OrganisationId, PlanId};
use crate::domain::story::yes_no;
use crate::domain::text::{Line, Text};
use crate::domain::{Date, Plan};
use serde::Serialize;

/// Show everything about one function: who, when, both hands, every step, its flags
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The function
    function: FunctionId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let function = super::find(&open.plan, &args.function)?;
    let assessment = assess(&open.plan, invocation.day());
    let flags = assessment.flags.iter().filter(|flag| {
        flag.subject.kind == SubjectKind::Function
            && flag.subject.id.as_str() == function.outline.id.as_str()
    });
    let flags = flags
        .map(|flag| FlagShown {
            rule: flag.rule,
            severity: flag.severity,
            message: flag.message.clone(),
            accepted: flag.accepted.is_some(),
        })
        .collect();
    invocation.tell(&Whole::of(&open.plan, function, flags))
}

#[derive(Debug, Serialize)]
struct Whole<'a> {
    function: Row<'a>,
    hands: Hands<'a>,
    steps: Vec<StepShown<'a>>,
    flags: Vec<FlagShown>,
    #[serde(skip)]
    next: Option<String>,
}

#[derive(Debug, Serialize)]
struct Hands<'a> {
    giver: Option<&'a Hand>,
    receiver: Option<&'a Hand>,
}

#[derive(Debug, Serialize)]
struct StepShown<'a> {
    from: &'static str,
    to: &'static str,
    on: Date,
    evidence: Option<&'a Text>,
    link: Option<&'a Line>,
    reason: Option<&'a Text>,
    giver: Option<bool>,
    receiver: Option<bool>,
    holder_before: Option<&'a OrganisationId>,
}

#[derive(Debug, Serialize)]
struct FlagShown {
    rule: RuleId,
    severity: Severity,
    message: String,
    accepted: bool,
}

impl<'a> Whole<'a> {
    fn of(plan: &Plan, function: &'a Function, flags: Vec<FlagShown>) -> Self {
        let next = function.standing.stage().and_then(Stage::next);
        Self {
            function: Row::of(plan, function),
            hands: Hands {
                giver: function.hands.side(HandSide::Giver),
                receiver: function.hands.side(HandSide::Receiver),
            },
            steps: function.steps.iter().map(StepShown::of).collect(),
            flags,
            next: next.map(|next| format!("{next}: {}", next.test())),
        }
    }
}

impl<'a> StepShown<'a> {
    fn of(step: &'a Step) -> Self {
        Self {
            from: step.from.as_str(),
            to: step.to.as_str(),
            on: step.on,
            evidence: step.evidence.as_ref(),
            link: step.link.as_ref(),
            reason: step.reason.as_ref(),
            giver: step.hands.0,
            receiver: step.hands.1,
            holder_before: step.holder_before.as_ref(),
        }
    }

    fn sentence(&self) -> String {
        let word = |name: &str, said: Option<String>| {
            said.map_or_else(String::new, |said| format!(", {name} {said}"))
        };
        format!(
            "{}, {} to {}{}{}{}, giver ready {}, receiver ready {}",
            self.on,
            self.from,
            self.to,
            word("evidence", self.evidence.map(|text| format!("\"{text}\""))),
            word("link", self.link.map(ToString::to_string)),
            word("reason", self.reason.map(|text| format!("\"{text}\""))),
            yes_no(self.giver),
            yes_no(self.receiver),
        )
    }
}

impl Shown for Whole<'_> {
    fn plain(&self, page: &mut Page) {
        let row = &self.function;
        page.fact(
            "function",
            format_args!("{} ({})", row.outline.name, row.outline.id),
        );
        self.facts(page);
    }

    fn people(&self, page: &mut Page) {
        let outline = self.function.outline;
        page.line(format_args!("{} ({})", bold(&outline.name), outline.id));
        self.facts(page);
    }
}

impl Whole<'_> {
    fn facts(&self, page: &mut Page) {
        let row = &self.function;
        let since = or_unknown(row.since);
        page.fact("stage", format_args!("{}, since {since}", row.stage));
        if let Some(next) = &self.next {
            page.fact("next stage", next);
        }
        self.parties(page);
        hand("giver ready", self.hands.giver, page);
        hand("receiver ready", self.hands.receiver, page);
        page.fact_or_unknown("start planned", row.planned.start);
        page.fact_or_unknown("transfer planned", row.planned.transfer);
        page.fact_or_unknown("confirmation planned", row.planned.confirm);
        self.outline(page);
        let number = self.steps.len();
        for (n, step) in self.steps.iter().enumerate() {
            page.fact(format_args!("step {} of {number}", n + 1), step.sentence());
        }
        let number = self.flags.len();
        for (n, flag) in self.flags.iter().enumerate() {
            let accepted = if flag.accepted { ", accepted" } else { "" };
            let (severity, rule) = (flag.severity, flag.rule);
            let place = format!("flag {} of {number}, {severity}, {rule}{accepted}", n + 1);
            page.fact(place, &flag.message);
        }
    }

    fn parties(&self, page: &mut Page) {
        let parties = &self.function.parties;
        page.fact_or_unknown("holder", parties.holder.as_ref());
        for other in &parties.co_holders {
            page.fact("held with", other);
        }
        page.fact_or_unknown("receiver", parties.receiver.as_ref());
        page.fact_or_unknown("lead", parties.lead.as_ref());
        page.fact_or_unknown("deputy", parties.deputy.as_ref());
        page.fact("budget or time committed", yes_no(parties.resourced));
    }

    fn outline(&self, page: &mut Page) {
        let outline = self.function.outline;
        page.fact_or_unknown("cluster", outline.cluster);
        page.fact("weight", outline.weight.get());
        page.fact_or_unknown("cycle", outline.cycle);
        page.fact("ends by", outline.ends_by);
        for needed in &outline.depends_on {
            page.fact("depends on", needed);
        }
        let guide = &outline.guide;
        let texts = [
            ("about", guide.about.as_ref()),
            ("handed over means", guide.handed_over.as_ref()),
            ("proof", guide.proof.as_ref()),
            ("note", outline.note.as_ref()),
        ];
        for (name, text) in texts {
            if let Some(text) = text {
                page.fact(name, text);
            }
        }
    }
}

fn hand(name: &str, hand: Option<&Hand>, page: &mut Page) {
    let Some(hand) = hand else {
        page.fact(name, "?");
        return;
    };
    let because = hand.because.as_ref();
    let because = because.map_or_else(String::new, |because| format!(", because \"{because}\""));
    let ready = yes_no(Some(hand.ready));
    page.fact(name, format_args!("{ready}, said on {}{because}", hand.on));
}
