//! Functions with everything that happened to them.

use crate::domain::function::{
    BothHands, Function, Hand, Parties, PlannedDates, Stage, Standing, Step,
};
use crate::domain::register::Register;
use crate::interchange::pieces::{self, FUNCTION_LIMIT};
use crate::interchange::reader::{Fields, Kind};

const STEP_LIMIT: usize = 2000;

pub(super) fn functions(file: &Fields<'_>) -> Register<Function> {
    file.register("function", FUNCTION_LIMIT, function)
}

fn function(fields: &Fields<'_>) -> Option<Function> {
    let mut outline = pieces::function(fields);
    let note = fields.get("note");
    if let Some(outline) = &mut outline {
        outline.note = note;
    }
    let parties = parties(fields);
    let planned = fields.table("planned", planned).unwrap_or_default();
    let hands = fields.table("ready", hands).unwrap_or_default();
    let (steps, standing) = steps(fields);
    Some(Function {
        outline: outline?,
        parties,
        planned,
        hands,
        standing,
        steps,
    })
}

fn parties(fields: &Fields<'_>) -> Parties {
    Parties {
        holder: fields.refer("holder", Kind::Organisation, ""),
        co_holders: fields.refer_list("co_holders", Kind::Organisation, ""),
        receiver: fields.refer("receiver", Kind::Organisation, ""),
        lead: fields.refer("lead", Kind::Person, ""),
        deputy: fields.refer("deputy", Kind::Person, ""),
        resourced: fields.get("resourced"),
    }
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the shape of every reader of a table"
)]
fn planned(fields: &Fields<'_>) -> Option<PlannedDates> {
    Some(PlannedDates {
        start: fields.get("start"),
        transfer: fields.get("transfer"),
        confirm: fields.get("confirm"),
    })
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the shape of every reader of a table"
)]
fn hands(fields: &Fields<'_>) -> Option<BothHands> {
    Some(BothHands {
        giver: fields.table("giver", hand),
        receiver: fields.table("receiver", hand),
    })
}

fn hand(fields: &Fields<'_>) -> Option<Hand> {
    let ready = fields.need("ready");
    let because = fields.get("because");
    let on = fields.need("on");
    if ready == Some(false) && because.is_none() && !fields.has("because") {
        fields.complain(
            "",
            "a side that is not ready yet says why",
            "add because = \"…\"",
        );
    }
    Some(Hand {
        ready: ready?,
        because,
        on: on?,
    })
}

/// The moves, oldest first, and where they lead.
fn steps(fields: &Fields<'_>) -> (Vec<Step>, Standing) {
    let mut stands = Standing::On(Stage::Held);
    let steps = fields.tables("step", STEP_LIMIT, |fields| {
        let step = step(fields, stands)?;
        stands = step.to;
        Some(step)
    });
    let declared = fields.get::<Standing>("stage");
    if let Some(declared) = declared.filter(|declared| *declared != stands)
        && steps.len() == fields.count("step")
    {
        let message = format!("the steps in the file lead to {stands}, not to {declared}");
        let remedy = format!(
            "write stage = \"{stands}\", or add a [[function.step]] with to = \"{declared}\", on and evidence"
        );
        fields.complain("stage", message, remedy);
    }
    (steps, stands)
}

fn step(fields: &Fields<'_>, from: Standing) -> Option<Step> {
    let to: Option<Standing> = fields.need("to");
    let on = fields.need("on");
    let step = Step {
        from,
        to: to.unwrap_or(from),
        on: on.unwrap_or_default(),
        evidence: fields.get("evidence"),
        link: fields.get("link"),
        reason: fields.get("reason"),
        hands: (fields.get("giver"), fields.get("receiver")),
        holder_before: fields.refer("holder_before", Kind::Organisation, ""),
    };
    if to == Some(from) {
        let message = format!("the function stands at {from} already");
        fields.complain("to", message, "write the steps oldest first, and each once");
    }
    if to.is_some_and(|to| is_aside(from) || is_aside(to)) {
        judge_aside(fields, &step);
    }
    (to.is_some() && on.is_some()).then_some(step)
}

/// A function is set aside, or brought back, for a reason; there is no evidence to that.
fn judge_aside(fields: &Fields<'_>, step: &Step) {
    if step.reason.is_none() && !fields.has("reason") {
        let message = "a function is set aside, and brought back, for a reason";
        fields.complain("", message, "add reason = \"…\"");
    }
    for (key, there) in [
        ("evidence", step.evidence.is_some()),
        ("link", step.link.is_some()),
    ] {
        if there {
            let message = "a step aside or back from there has a reason, and nothing else";
            fields.complain(key, message, "put it into the reason");
        }
    }
}

const fn is_aside(standing: Standing) -> bool {
    standing.stage().is_none()
}
