//! From a plan to the text of a plan file. The same plan gives the same text, byte for byte.

mod function;
mod round;

use crate::domain::Plan;
use crate::domain::book::Book;
use crate::domain::flags::settings::{Acceptance, RuleId, RuleSetting};
use crate::domain::organisation::Organisation;
use crate::domain::person::{Person, PersonName};
use crate::domain::phase::{Phase, PhaseStep};
use crate::domain::question::{Question, QuestionState};
use crate::domain::text::Line;
use crate::interchange::books;
use crate::interchange::toml_text::{InlineTable, Page};

/// The end of the history that a plan was exported from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The number of the last event.
    pub seq: u64,
    /// Its hash, in lower-case hexadecimal.
    pub hash: String,
}

/// The whole plan as a plan file; `head` is noted in it where given.
#[must_use]
pub fn export(plan: &Plan, head: Option<&Head>) -> String {
    let mut page = Page::default();
    opening(&mut page, plan, head);
    collective(&mut page, plan);
    exit(&mut page, plan);
    section(
        &mut page,
        "Who takes part",
        plan.members.organisations.iter(),
        organisation,
    );
    each(&mut page, plan.members.people.iter(), person);
    section(
        &mut page,
        "Phases and their signals",
        &plan.walk.phases,
        phase,
    );
    each(&mut page, &plan.walk.steps, phase_step);
    section(
        &mut page,
        "Functions",
        plan.functions.iter(),
        function::function,
    );
    section(&mut page, "Questions", plan.questions.iter(), question);
    page.section("What new successor rounds are judged by");
    page.table("yardstick");
    round::yardstick(&mut page, "yardstick", &plan.yardstick);
    section(
        &mut page,
        "Successor rounds",
        plan.rounds.iter(),
        round::round,
    );
    for book in Book::ALL {
        let entries = plan.books.of(*book);
        section(&mut page, book.title(), entries, books::write);
    }
    section(&mut page, "Flag rules", &plan.attention.rules, rule);
    section(
        &mut page,
        "Accepted flags",
        &plan.attention.acceptances,
        acceptance,
    );
    page.into_text()
}

/// Writes one record after the other below a comment, where there are any.
fn section<T>(
    page: &mut Page,
    title: &str,
    records: impl IntoIterator<Item = T>,
    write: impl Fn(&mut Page, T),
) {
    let mut records = records.into_iter().peekable();
    if records.peek().is_some() {
        page.section(title);
    }
    each(page, records, write);
}

fn each<T>(page: &mut Page, records: impl IntoIterator<Item = T>, write: impl Fn(&mut Page, T)) {
    records.into_iter().for_each(|record| write(page, record));
}

fn opening(page: &mut Page, plan: &Plan, head: Option<&Head>) {
    page.comment(&format!(
        "{}: a plan of baton, as text.",
        plan.collective.name
    ));
    page.comment("Edit it and read it back with `baton import`: every difference is shown in words before it is made.");
    page.comment("Comments are not kept: the next export writes this file anew. What is unknown is left out.");
    page.table("baton");
    page.put("kind", &fixed("plan"));
    page.put("format", &1_u32);
    page.put("plan", &plan.id);
    if let Some(head) = head {
        page.put("seq", &head.seq);
        page.put("hash", &fixed(&head.hash));
    }
    page.filled("books", Book::ALL);
}

fn fixed(text: &str) -> Line {
    Line::parse(text).expect("a short line of plain letters")
}

fn collective(page: &mut Page, plan: &Plan) {
    let collective = &plan.collective;
    page.table("collective");
    page.put("name", &collective.name);
    page.known("place", collective.place.as_ref());
    page.known("purpose", collective.purpose.as_ref());
    page.known("started", collective.started.as_ref());
    page.known("role_name", collective.role_name.as_ref());
    page.known("currency", collective.currency.as_ref());
    if let Some(template) = &collective.template {
        page.put("template", &template.id);
        page.put("template_version", &template.version);
    }
    page.put("phase", &plan.walk.current);
    page.known("note", collective.note.as_ref());
}

fn exit(page: &mut Page, plan: &Plan) {
    let exit = &plan.exit;
    page.table("exit");
    page.known("reason", exit.reason.as_ref());
    page.known("kind", exit.kind.as_ref());
    page.known("conditions", exit.conditions.as_ref());
    page.known("announced", exit.announced.as_ref());
    page.known("target", exit.target.as_ref());
    page.known("outcome", exit.outcome.as_ref());
    page.known("successor", exit.successor.as_ref());
    page.list("checks", &exit.checks);
    page.list("earlier_targets", &exit.earlier_targets);
    page.known("note", exit.note.as_ref());
}

fn organisation(page: &mut Page, organisation: &Organisation) {
    page.item("organisation");
    page.put("id", &organisation.id);
    page.put("name", &organisation.name);
    page.list("roles", &organisation.roles);
    page.known("joined", organisation.membership.joined.as_ref());
    page.known("left", organisation.membership.left.as_ref());
    page.known("rooted", organisation.rooted.as_ref());
    page.known("legal_basis", organisation.legal.basis.as_ref());
    page.known("legal_until", organisation.legal.until.as_ref());
    page.known("commitment", organisation.promise.commitment.as_ref());
    page.known("commitment_until", organisation.promise.until.as_ref());
    page.known("incentive", organisation.promise.incentive.as_ref());
    let prospects = &organisation.prospects;
    page.known("would_leave", prospects.would_leave.as_ref());
    page.known("legal_at_risk", prospects.legal_at_risk.as_ref());
    page.known("in_dispute", prospects.in_dispute.as_ref());
    page.known("note", organisation.note.as_ref());
}

fn person(page: &mut Page, person: &Person) {
    page.item("person");
    page.put("id", &person.id);
    match &person.name {
        PersonName::Unknown => {}
        PersonName::Known(name) => page.put("name", name),
        PersonName::Erased => page.put("erased", &true),
    }
    page.known("organisation", person.organisation.as_ref());
    page.known("role", person.role.as_ref());
    page.known("note", person.note.as_ref());
}

fn phase(page: &mut Page, phase: &Phase) {
    page.item("phase");
    page.put("id", &phase.id);
    page.put("posture", &phase.posture);
    page.known("work", phase.work.as_ref());
    page.known("planned_start", phase.planned.start.as_ref());
    page.known("planned_end", phase.planned.end.as_ref());
    page.known("started", phase.actual.start.as_ref());
    page.known("ended", phase.actual.end.as_ref());
    for signal in &phase.signals {
        page.item("phase.signal");
        page.put("id", &signal.id);
        page.put("text", &signal.text);
        page.known("met", signal.met.as_ref());
        page.known("evidence", signal.evidence.as_ref());
        page.known("on", signal.on.as_ref());
    }
}

fn phase_step(page: &mut Page, step: &PhaseStep) {
    page.item("phase_step");
    page.put("from", &step.from);
    page.put("to", &step.to);
    page.put("on", &step.on);
    page.list("unmet", &step.unmet);
    page.known("reason", step.reason.as_ref());
}

fn question(page: &mut Page, question: &Question) {
    let outline = &question.outline;
    page.item("question");
    page.put("id", &outline.id);
    page.put("theme", &outline.theme);
    page.put("text", &outline.text);
    page.put("first_phase", &outline.first_phase);
    page.known("why", outline.why.as_ref());
    page.known("flagged_when", outline.flagged_when.as_ref());
    page.known("source", outline.source.as_ref());
    if outline.must_ask {
        page.put("must_ask", &true);
    }
    page.known("revisit_months", outline.revisit_months.as_ref());
    page.known("owner", question.owner.as_ref());
    page.list("asked", &question.asked);
    if question.state != QuestionState::Unasked {
        page.put("state", &question.state);
    }
    if let Some(parked) = &question.parked {
        let table = InlineTable::default()
            .with("reason", Some(&parked.reason))
            .with("on", Some(&parked.on));
        page.inline_table("parked", &table);
    }
    for answer in &question.answers {
        page.item("question.answer");
        page.put("text", &answer.text);
        page.known("evidence", answer.evidence.as_ref());
        page.put("on", &answer.on);
        page.known("revisit_on", answer.revisit_on.as_ref());
    }
}

fn rule(page: &mut Page, (rule, setting): (&RuleId, &RuleSetting)) {
    page.item("rule");
    page.put("id", rule);
    page.put("on", &setting.on);
    for (name, value) in &setting.thresholds {
        page.put_named(name, value);
    }
}

fn acceptance(page: &mut Page, acceptance: &Acceptance) {
    page.item("acceptance");
    page.put("rule", &acceptance.rule);
    page.put("subject_kind", &acceptance.subject.kind);
    page.put("subject", &acceptance.subject.id);
    page.put("facts", &acceptance.facts);
    page.put("by", &acceptance.by);
    page.put("reason", &acceptance.reason);
    page.put("until", &acceptance.until);
}
