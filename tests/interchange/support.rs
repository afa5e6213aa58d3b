//! What the tests of files have in common.

use baton::domain::{Context, Date, Plan, Proposal, check};
use baton::interchange::ImportError;
use baton::interchange::plan_file::{PlanFile, differences};

/// Each problem as `message | remedy`.
pub(super) fn complaints(error: &ImportError) -> Vec<String> {
    error
        .problems
        .iter()
        .map(|problem| format!("{} | {}", problem.message, problem.remedy))
        .collect()
}

/// The line and column of the first occurrence of `part`, both from 1.
pub(super) fn place_of(text: &str, part: &str) -> (usize, usize) {
    place_at(text, text.find(part).unwrap())
}

/// The line and column of an offset, both from 1.
pub(super) fn place_at(text: &str, at: usize) -> (usize, usize) {
    let line_start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = text[..at].matches('\n').count() + 1;
    (line, text[line_start..at].chars().count() + 1)
}

/// A day as written.
pub(super) fn day(written: &str) -> Date {
    written.parse().unwrap()
}

/// The plan that a file begins where there is none, every change of it checked by the rules.
pub(super) fn begun(file: &PlanFile, today: Date) -> Result<Plan, String> {
    let found = differences(None, file, today).map_err(|error| error.to_string())?;
    let mut plan = Plan::new(file.plan.id.clone());
    carry_out(&mut plan, &found.proposal, today)?;
    Ok(plan)
}

/// Carries a proposal out, every change of it checked by the rules.
pub(super) fn carry_out(plan: &mut Plan, proposal: &Proposal, today: Date) -> Result<(), String> {
    for change in &proposal.changes {
        check(plan, change, &Context { today })
            .map_err(|refusal| format!("{refusal}, refused: {change:?}"))?;
        plan.apply(change);
    }
    for (person, name) in &proposal.names {
        plan.members.people.get_mut(person).unwrap().name = name.clone();
    }
    Ok(())
}
