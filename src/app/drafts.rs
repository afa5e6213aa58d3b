//! What was typed into forms that were left: kept while the program runs, each for the plan that it was typed over.

use super::form::Form;
use super::model::Model;
use super::purpose::Purpose;
use crate::domain::id::PlanId;

/// A form that was left with something typed in it.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The plan that was open; none where the form is about no plan in particular.
    pub plan: Option<PlanId>,
    /// The form with what was typed.
    pub form: Form,
}

/// Keeps what was typed.
pub(super) fn keep(model: &mut Model, form: Form) {
    let plan = plan_of(model, &form.purpose);
    model.drafts.push(Draft { plan, form });
}

/// Takes out what was typed for the same purpose before.
pub(super) fn take(model: &mut Model, purpose: &Purpose) -> Option<Form> {
    let plan = plan_of(model, purpose);
    let same = |draft: &Draft| draft.plan == plan && draft.form.purpose == *purpose;
    let at = model.drafts.iter().position(same)?;
    Some(model.drafts.remove(at).form)
}

fn plan_of(model: &Model, purpose: &Purpose) -> Option<PlanId> {
    if matches!(purpose, Purpose::NewPlan | Purpose::Import) {
        return None;
    }
    model.plan().map(|plan| plan.id.clone())
}
