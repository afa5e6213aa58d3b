//! From the text of a plan file to the plan it tells of.

mod function;
mod members;
mod question;
mod round;
mod walk;

use super::PlanFile;
use crate::domain::Plan;
use crate::domain::book::{Book, Books};
use crate::domain::collective::{Collective, TemplateRef};
use crate::domain::exit::Exit;
use crate::domain::flags::settings::{Acceptance, Subject};
use crate::domain::id::{PlanId, Slug};
use crate::domain::plan::Attention;
use crate::domain::round::Yardstick;
use crate::domain::text::Line;
use crate::interchange::books::entries;
use crate::interchange::pieces;
use crate::interchange::problem::ImportError;
use crate::interchange::reader::{Fields, Kind, read_file};

const ACCEPTANCE_LIMIT: usize = 5000;

/// What the header says beside the kind of file.
#[derive(Default)]
struct Header {
    plan: Option<PlanId>,
    seq: Option<u64>,
    books: Vec<Book>,
}

pub(super) fn plan_file(name: &str, text: &str) -> Result<PlanFile, ImportError> {
    let ((header, plan), places) = read_file(name, text, "plan", whole)?;
    Ok(PlanFile {
        name: name.to_owned(),
        exported_as: header.plan,
        exported_at: header.seq,
        covers: header.books,
        plan,
        places,
    })
}

fn whole(file: &Fields<'_>) -> Option<(Header, Plan)> {
    let header = file.table("baton", header).unwrap_or_default();
    let collective = file.need_table("collective", collective);
    let exit = file.table("exit", exit).unwrap_or_default();
    let members = members::members(file);
    let declared = collective.as_ref().and_then(|(_, phase)| *phase);
    let walk = walk::walk(file, declared);
    let functions = function::functions(file);
    let questions = question::questions(file);
    let yardstick = file.table("yardstick", yardstick).unwrap_or_default();
    let rounds = round::rounds(file);
    let mut books = Books::default();
    for entry in entries(file) {
        books.put(entry);
    }
    let attention = Attention {
        rules: pieces::rules(file),
        acceptances: file.tables("acceptance", ACCEPTANCE_LIMIT, acceptance),
    };
    let (collective, _) = collective?;
    let id = header
        .plan
        .clone()
        .unwrap_or_else(|| id_from(&collective.name));
    let plan = Plan {
        id,
        collective,
        exit,
        walk,
        members,
        functions,
        questions,
        rounds,
        books,
        attention,
        yardstick,
    };
    Some((header, plan))
}

/// An id for a plan whose file names none.
fn id_from(name: &Line) -> PlanId {
    Slug::from_name(name.as_str()).map_or_else(
        || PlanId::parse("plan").expect("it is a slug"),
        PlanId::from,
    )
}

fn header(fields: &Fields<'_>) -> Option<Header> {
    // The kind and the format were judged before, and the hash is for people to compare.
    let known = fields.has("kind") && fields.has("format");
    fields.get::<Line>("hash");
    let header = Header {
        plan: fields.get("plan"),
        seq: fields.get("seq"),
        books: fields.list("books"),
    };
    known.then_some(header)
}

fn collective(fields: &Fields<'_>) -> Option<(Collective, Option<crate::domain::phase::PhaseId>)> {
    let name = fields.need("name");
    let template = fields.get("template");
    let version = fields.get("template_version");
    if template.is_none() && version.is_some() {
        fields.complain(
            "template_version",
            "a version without a template says nothing",
            "add template = \"…\", or take this line out",
        );
    }
    let phase = fields.get("phase");
    let collective = Collective {
        place: fields.get("place"),
        purpose: fields.get("purpose"),
        started: fields.get("started"),
        role_name: fields.get("role_name"),
        currency: fields.get("currency"),
        note: fields.get("note"),
        template: template.map(|id| TemplateRef {
            id,
            version: version.unwrap_or(1),
        }),
        // Last, so that a name that cannot be read leaves nothing else unread.
        name: name?,
    };
    Some((collective, phase))
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the shape of every reader of a table"
)]
fn exit(fields: &Fields<'_>) -> Option<Exit> {
    Some(Exit {
        reason: fields.get("reason"),
        kind: fields.get("kind"),
        conditions: fields.get("conditions"),
        announced: fields.get("announced"),
        target: fields.get("target"),
        outcome: fields.get("outcome"),
        successor: fields.refer("successor", Kind::Organisation, ""),
        checks: fields.list("checks"),
        earlier_targets: fields.list("earlier_targets"),
        note: fields.get("note"),
    })
}

fn yardstick(fields: &Fields<'_>) -> Option<Yardstick> {
    let floor_total = pieces::floor_total(fields);
    let criteria = pieces::criteria(fields, fields.path());
    let gates = pieces::gates(fields, fields.path());
    Some(Yardstick {
        criteria,
        gates,
        floor_total: floor_total?,
    })
}

fn acceptance(fields: &Fields<'_>) -> Option<Acceptance> {
    let rule = fields.need("rule");
    let kind = fields.need("subject_kind");
    let id = fields.need("subject");
    let facts = fields.need("facts");
    let by = fields.need("by");
    let reason = fields.need("reason");
    let until = fields.need("until");
    Some(Acceptance {
        rule: rule?,
        subject: Subject {
            kind: kind?,
            id: id?,
        },
        facts: facts?,
        by: by?,
        reason: reason?,
        until: until?,
    })
}
