//! What a function is, its dates, and the flags about it.

use ratatui::text::{Line, Span};

use crate::app::words;
use crate::domain::Plan;
use crate::domain::flags::Flag;
use crate::domain::function::{Function, Stage};
use crate::ui::text::wrap;
use crate::ui::theme::Role;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::severity::severity_mark;

pub(super) fn about(page: &mut Page<'_>, plan: &Plan, function: &Function) {
    let (outline, parties) = (&function.outline, &function.parties);
    page.title(&outline.name.as_str().to_uppercase());
    page.blank();
    let known = |text: Option<String>| text.unwrap_or_else(|| words::UNKNOWN.to_owned());
    let names = |ids: Vec<String>| {
        if ids.is_empty() {
            "nothing".to_owned()
        } else {
            ids.join(", ")
        }
    };
    let with_standing = |id: &crate::domain::id::FunctionId| match plan.functions.get(id) {
        Some(other) => format!("{} ({})", other.outline.name, other.standing),
        None => id.to_string(),
    };
    let needed_by = plan
        .functions
        .iter()
        .filter(|other| other.outline.depends_on.contains(&outline.id));
    page.fact(
        "What it is",
        &known(outline.guide.about.as_ref().map(ToString::to_string)),
    );
    page.fact(
        "Cluster",
        &known(outline.cluster.map(|cluster| cluster.to_string())),
    );
    page.fact("Ends by", outline.ends_by.as_str());
    page.fact("Weight", &format!("{} of 5", outline.weight.get()));
    page.fact(
        "Cycle",
        &known(outline.cycle.map(|cycle| cycle.to_string())),
    );
    page.fact("Holder", &words::organisation(plan, plan.holder(function)));
    page.fact(
        "Receiver",
        &words::organisation(plan, parties.receiver.as_ref()),
    );
    page.fact("Lead", &words::person(plan, parties.lead.as_ref()));
    page.fact("Deputy", &words::person(plan, parties.deputy.as_ref()));
    page.fact(
        "Depends on",
        &names(outline.depends_on.iter().map(with_standing).collect()),
    );
    page.fact(
        "Needed by",
        &names(
            needed_by
                .map(|other| with_standing(&other.outline.id))
                .collect(),
        ),
    );
    if let Some(note) = &outline.note {
        page.fact("Note", note.as_str());
    }
    page.blank();
}

pub(super) fn dates(page: &mut Page<'_>, function: &Function) {
    page.title(&format!("{:<14}{:<14}{}", "DATES", "planned", "happened"));
    let happened = |stage: Stage| {
        function
            .entered(stage)
            .map_or_else(|| "-".to_owned(), |step| words::day(step.on))
    };
    let planned = &function.planned;
    for (what, planned, stage) in [
        ("start", planned.start, Stage::Documented),
        ("transfer", planned.transfer, Stage::Transferred),
        ("confirm", planned.confirm, Stage::Confirmed),
    ] {
        let text = format!(
            " {what:<13}{:<14}{}",
            words::day_or_unknown(planned),
            happened(stage)
        );
        page.line(Role::Plain, text);
    }
}

pub(super) fn flags<'f>(page: &mut Page<'_>, flags: impl Iterator<Item = &'f Flag>) {
    page.blank();
    page.title("FLAGS");
    let before = page.count();
    for flag in flags {
        let (mark, role) = match &flag.accepted {
            Some(_) => ("[A]", Role::Accepted),
            None => severity_mark(flag.severity),
        };
        let said = format!("{} {}", flag.rule, flag.message);
        for (row, line) in wrap(&said, page.room().saturating_sub(6))
            .into_iter()
            .enumerate()
        {
            let mark = if row == 0 { mark } else { "   " };
            page.add(Line::from(vec![
                Span::raw("  "),
                page.theme().span(role, mark),
                page.theme().span(Role::Plain, format!(" {line}")),
            ]));
        }
    }
    if page.count() == before {
        page.line(Role::Muted, " none".to_owned());
    }
}
