//! What each change does to a function.

use super::Date;
use super::function::{
    BothHands, BroughtBack, Function, FunctionEdit, FunctionPlan, Hand, HandSide, Readiness,
    SetAside, Stage, StageMove, Standing, Step,
};
use super::id::OrganisationId;
use super::patch::Patch;
use super::text::Text;

impl Function {
    pub(crate) fn plan(&mut self, plan: &FunctionPlan) {
        let receiver_before = self.parties.receiver.clone();
        if !plan.holder.is_keep() {
            self.pass_to(plan.holder.value().cloned());
        }
        match &plan.co_holders {
            Patch::Keep => {}
            Patch::Set(holders) => self.parties.co_holders.clone_from(holders),
            Patch::Clear => self.parties.co_holders.clear(),
        }
        plan.receiver.apply(&mut self.parties.receiver);
        plan.lead.apply(&mut self.parties.lead);
        plan.deputy.apply(&mut self.parties.deputy);
        plan.resourced.apply(&mut self.parties.resourced);
        plan.start.apply(&mut self.planned.start);
        plan.transfer.apply(&mut self.planned.transfer);
        plan.confirm.apply(&mut self.planned.confirm);
        // What another body said of its readiness says nothing of the new one's.
        if receiver_before.is_some() && receiver_before != self.parties.receiver {
            self.hands.receiver = None;
        }
    }

    pub(crate) fn edit(&mut self, edit: &FunctionEdit) {
        edit.name.apply_known(&mut self.outline.name);
        edit.cluster.apply(&mut self.outline.cluster);
        edit.weight.apply_known(&mut self.outline.weight);
        edit.cycle.apply(&mut self.outline.cycle);
        edit.ends_by.apply_known(&mut self.outline.ends_by);
        match &edit.depends_on {
            Patch::Keep => {}
            Patch::Set(functions) => self.outline.depends_on.clone_from(functions),
            Patch::Clear => self.outline.depends_on.clear(),
        }
        edit.note.apply(&mut self.outline.note);
    }

    pub(crate) fn say(&mut self, readiness: &Readiness) {
        let hand = readiness.ready.map(|ready| Hand {
            ready,
            because: readiness.because.clone(),
            on: readiness.on,
        });
        match readiness.side {
            HandSide::Giver => self.hands.giver = hand,
            HandSide::Receiver => self.hands.receiver = hand,
        }
    }

    /// Moves up or down. On reaching `transferred` the receiver becomes the holder;
    /// on coming back from there, whoever held it before holds it again, and both hands are asked anew.
    pub(crate) fn shift(&mut self, shift: &StageMove) {
        let back = shift.to < shift.from;
        let holder_before = self.parties.holder.clone();
        if !back && shift.to.is_handed_over() && !shift.from.is_handed_over() {
            self.pass_to(self.parties.receiver.clone());
        }
        if back && shift.from.is_handed_over() && !shift.to.is_handed_over() {
            self.pass_to(self.giver_at_handover());
        }
        self.steps.push(Step {
            from: self.standing,
            to: Standing::On(shift.to),
            on: shift.on,
            evidence: shift.evidence.clone(),
            link: shift.link.clone(),
            reason: shift.reason.clone(),
            hands: (
                self.hands.ready(HandSide::Giver),
                self.hands.ready(HandSide::Receiver),
            ),
            holder_before,
        });
        if back {
            self.hands = BothHands::default();
        }
        self.standing = Standing::On(shift.to);
    }

    pub(crate) fn set_aside(&mut self, set: &SetAside) {
        self.step_to(Standing::Aside(set.aside), set.on, &set.reason);
    }

    /// Comes back to the ladder. Both hands are asked anew; below `transferred`, whoever held it before it was handed
    /// over holds it again.
    pub(crate) fn bring_back(&mut self, back: &BroughtBack) {
        let was_over = self.last_stage().is_some_and(Stage::is_handed_over);
        self.step_to(Standing::On(back.to), back.on, &back.reason);
        self.hands = BothHands::default();
        if was_over && !back.to.is_handed_over() {
            self.pass_to(self.giver_at_handover());
        }
    }

    fn step_to(&mut self, to: Standing, on: Date, reason: &Text) {
        self.steps.push(Step {
            from: self.standing,
            to,
            on,
            evidence: None,
            link: None,
            reason: Some(reason.clone()),
            hands: (
                self.hands.ready(HandSide::Giver),
                self.hands.ready(HandSide::Receiver),
            ),
            holder_before: self.parties.holder.clone(),
        });
        self.standing = to;
    }

    /// Makes a body the primary holder; it no longer holds beside another then.
    fn pass_to(&mut self, holder: Option<OrganisationId>) {
        let co_holders = &mut self.parties.co_holders;
        co_holders.retain(|other| Some(other) != holder.as_ref());
        self.parties.holder = holder;
    }

    fn giver_at_handover(&self) -> Option<OrganisationId> {
        self.handover().and_then(|step| step.holder_before.clone())
    }
}
