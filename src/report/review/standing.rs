//! Where the plan stands: the exit and its figures, the functions, the days, the forecast, the transition, the money.

use super::Section;
use crate::domain::Plan;
use crate::domain::analysis::calendar::shown;
use crate::domain::analysis::timeline::Group;
use crate::domain::analysis::{FunctionFigures, Transition};
use crate::domain::id::{FunctionId, OrganisationId};
use crate::twin::forecast::ForecastSeen;
use crate::twin::lifecycle::ExitAhead;
use crate::twin::lines::{Fact, UNKNOWN};
use crate::twin::money::MoneySeen;
use crate::twin::shares::Shares;
use crate::twin::timeline::{TimeRowSeen, TimelineSeen};
use crate::twin::transition::{Said, TransitionSeen};
use crate::twin::{Lines, Seen, Twin};

pub(super) fn exit(seen: Seen<'_>) -> Section {
    let Seen { plan, today, .. } = seen;
    let exit = &plan.exit;
    let known = |value: Option<String>| value.unwrap_or_else(|| UNKNOWN.to_owned());
    let mut facts = told(&ExitAhead::of(plan, today));
    facts.extend([
        format!(
            "exit reason: {}",
            known(exit.reason.map(|it| it.to_string()))
        ),
        format!("exit announced: {}", known(exit.announced.map(shown))),
        format!(
            "who follows: {}",
            known(exit.successor.as_ref().map(|id| body(plan, Some(id))))
        ),
        format!(
            "when the backbone would no longer be the right body: {}",
            known(exit.conditions.as_ref().map(ToString::to_string))
        ),
    ]);
    facts.extend(
        exit.outcome
            .map(|outcome| format!("what became of it: {outcome}")),
    );
    facts.extend(told(&Shares::of_figures(&FunctionFigures::of(plan))));
    Section::new("The exit, and how far it has come").lists(facts, "Nothing.")
}

/// The functions and everything else that has days, and when the exit would really be possible.
pub(super) fn in_time(seen: Seen<'_>) -> [Section; 3] {
    let timeline = TimelineSeen::of(seen.plan, seen.today);
    [
        functions(seen.plan, &timeline),
        others(&timeline),
        forecast(&timeline.forecast),
    ]
}

fn functions(plan: &Plan, timeline: &TimelineSeen) -> Section {
    let days = |id: &FunctionId| {
        let mut rows = timeline.rows.iter();
        let row = rows.find(|row| row.row.group == Group::Functions && row.named.id == id.as_str());
        row.map_or_else(String::new, TimeRowSeen::words)
    };
    let rows = plan.functions.iter().map(|function| {
        vec![
            function.outline.name.to_string(),
            function.outline.id.to_string(),
            function.standing.to_string(),
            body(plan, function.parties.holder.as_ref()),
            body(plan, function.parties.receiver.as_ref()),
            days(&function.outline.id),
        ]
    });
    let heads = ["Function", "Id", "Stage", "Holder", "Receiver", "Days"];
    Section::new("Functions").tabulates(&heads, rows.collect(), "There are none.")
}

fn others(timeline: &TimelineSeen) -> Section {
    let rows = timeline.rows.iter();
    let rows = rows.filter(|row| row.row.group != Group::Functions);
    let rows = rows.map(|row| format!("{}, {}: {}", row.row.group, row.named.name, row.words()));
    Section::new("What else is to happen, and when").lists(rows.collect(), "Nothing has a day.")
}

fn forecast(forecast: &ForecastSeen) -> Section {
    let mut says = vec![
        format!("The exit would be possible: {}.", forecast.possible()),
        format!("It rests on: {}.", forecast.made()),
    ];
    says.extend(
        forecast
            .in_time()
            .map(|target| format!("Target: {target}.")),
    );
    says.extend(
        forecast
            .method()
            .map(|how| format!("Worked out from: {how}.")),
    );
    let rows = forecast.functions.iter().map(|(named, likely)| {
        vec![
            named.name.clone(),
            shown(likely.half),
            shown(likely.four_in_five),
        ]
    });
    let heads = ["Function", "Half the time by", "Four times in five by"];
    let section = Section::new("When the exit would really be possible").lists(says, "Nothing.");
    let rows: Vec<Vec<String>> = rows.collect();
    if rows.is_empty() {
        section
    } else {
        section.tabulates(&heads, rows, "")
    }
}

/// Notice, working side by side, the looks afterwards, who decides, who pays, and the milestones.
pub(super) fn transition(seen: Seen<'_>) -> Vec<Section> {
    let Seen { plan, today, .. } = seen;
    let parts = TransitionSeen::of(plan, &Transition::of(plan, today), today).parts;
    let parts = parts.into_iter().map(|part| {
        let says = part.says.iter().map(said).collect();
        Section::new(format!("The transition: {}", part.title)).lists(says, "Nothing.")
    });
    parts.collect()
}

fn said(said: &Said) -> String {
    // How to set what is unknown helps those who keep the plan, not those who read it.
    let unknown = format!("{UNKNOWN};");
    let value = if said.value.starts_with(&unknown) {
        UNKNOWN
    } else {
        &said.value
    };
    match said.kind {
        Some(kind) => format!("{kind}: {}: {value}", said.name),
        None => format!("{}: {value}", said.name),
    }
}

/// How long the money lasts and who gives it; month by month it stands in the plan.
pub(super) fn money(seen: Seen<'_>) -> Section {
    let mut facts = told(&MoneySeen::of(seen));
    facts.retain(|fact| !fact.starts_with("month "));
    Section::new("Money for coordination").lists(facts, "Nothing.")
}

fn told(twin: &impl Twin) -> Vec<String> {
    let lines = Lines::of(twin);
    lines.facts().iter().map(Fact::to_string).collect()
}

fn body(plan: &Plan, id: Option<&OrganisationId>) -> String {
    id.map_or_else(
        || UNKNOWN.to_owned(),
        |id| plan.organisation_name(id).to_owned(),
    )
}
