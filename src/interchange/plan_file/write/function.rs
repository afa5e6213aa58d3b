//! Functions as a plan file tells of them.

use crate::domain::function::{BothHands, Function, Hand, Step};
use crate::interchange::toml_text::{InlineTable, Page};

pub(super) fn function(page: &mut Page, function: &Function) {
    page.item("function");
    outline(page, function);
    parties(page, function);
    page.put("stage", &function.standing);
    for step in &function.steps {
        self::step(page, step);
    }
}

fn outline(page: &mut Page, function: &Function) {
    let outline = &function.outline;
    page.put("id", &outline.id);
    page.put("name", &outline.name);
    page.known("code", outline.guide.code.as_ref());
    page.known("cluster", outline.cluster.as_ref());
    page.known("about", outline.guide.about.as_ref());
    page.known("handed_over", outline.guide.handed_over.as_ref());
    page.known("proof", outline.guide.proof.as_ref());
    page.list("peak", &outline.guide.peak);
    page.known("order", outline.guide.order.as_ref());
    page.put("weight", &outline.weight);
    page.known("cycle", outline.cycle.as_ref());
    page.put("ends_by", &outline.ends_by);
    page.list("depends_on", &outline.depends_on);
    page.known("note", outline.note.as_ref());
}

fn parties(page: &mut Page, function: &Function) {
    let (parties, planned) = (&function.parties, &function.planned);
    page.known("holder", parties.holder.as_ref());
    page.list("co_holders", &parties.co_holders);
    page.known("receiver", parties.receiver.as_ref());
    page.known("lead", parties.lead.as_ref());
    page.known("deputy", parties.deputy.as_ref());
    page.known("resourced", parties.resourced.as_ref());
    let days = InlineTable::default()
        .with("start", planned.start.as_ref())
        .with("transfer", planned.transfer.as_ref())
        .with("confirm", planned.confirm.as_ref());
    page.inline_table("planned", &days);
    page.inline_table("ready", &hands(&function.hands));
}

fn hands(hands: &BothHands) -> InlineTable {
    let hand = |hand: &Hand| {
        InlineTable::default()
            .with("ready", Some(&hand.ready))
            .with("because", hand.because.as_ref())
            .with("on", Some(&hand.on))
    };
    InlineTable::default()
        .with_table("giver", hands.giver.as_ref().map(hand).as_ref())
        .with_table("receiver", hands.receiver.as_ref().map(hand).as_ref())
}

fn step(page: &mut Page, step: &Step) {
    page.item("function.step");
    page.put("to", &step.to);
    page.put("on", &step.on);
    page.known("evidence", step.evidence.as_ref());
    page.known("link", step.link.as_ref());
    page.known("reason", step.reason.as_ref());
    page.known("giver", step.hands.0.as_ref());
    page.known("receiver", step.hands.1.as_ref());
    page.known("holder_before", step.holder_before.as_ref());
}
