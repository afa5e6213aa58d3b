//! The flag rules of the plan that is open: listed, and one of them set in its form.

use super::plan_is_open;
use crate::app::action::{Action, Kind, Wording};
use crate::app::modals::{Modal, Pick, Picked, open_form};
use crate::app::model::{Model, Said};
use crate::app::purpose::flag;
use crate::twin::rules::{RuleSeen, Rules};

/// The rows of the table.
pub(super) static ACTIONS: &[Action] = &[Action {
    name: "rules",
    label: "rules",
    help: "List the flag rules; choose one to switch it off or on in this plan, or to move its threshold.",
    wording: Wording::Fixed("Rules and thresholds ..."),
    kind: Kind::Look,
    available: plan_is_open,
    run: |model, _| {
        list(model);
        Vec::new()
    },
    ..Action::PLAIN
}];

/// Lists them, one to be chosen.
fn list(model: &mut Model) {
    let Some(plan) = model.plan() else { return };
    let rules = Rules::of(plan).all;
    let figures: Vec<String> = rules.iter().map(RuleSeen::figures).collect();
    let widest = figures.iter().map(String::len).max().unwrap_or(0);
    let line = |(rule, figures): (&RuleSeen, &String)| {
        let (id, severity) = (rule.id.to_string(), rule.severity.to_string());
        let state = rule.state();
        let known = format!("{id:<8}{severity:<6}{state:<5}{figures:<widest$}");
        format!("{known}  {}", rule.title)
    };
    let lines = rules.iter().zip(&figures).map(line).collect();
    let pick = Pick::new("Rules and thresholds", lines, Picked::Rule);
    model.modals.push(Modal::Pick(pick));
}

/// Opens the form of the one that was chosen; where nothing can be changed the list stays and says why.
pub(in crate::app) fn picked(model: &mut Model, pick: Pick) {
    if let Some(why) = model.fixed() {
        model.said = Said::Problem(why);
        model.modals.push(Modal::Pick(pick));
        return;
    }
    let Some(plan) = model.plan() else { return };
    let form = Rules::of(plan)
        .all
        .get(pick.at)
        .map(|rule| flag::rule_form(plan, rule.id));
    open_form(model, form);
}
