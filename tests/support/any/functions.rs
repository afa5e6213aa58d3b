//! Any change to a function.

use super::{Dice, FUNCTIONS, ORGANISATIONS, PEOPLE};
use crate::support::changes::outline;
use baton::domain::Change;
use baton::domain::function::{
    Aside, BroughtBack, FunctionEdit, FunctionPlan, HandSide, Readiness, SetAside, Stage, StageMove,
};

impl Dice<'_> {
    pub(super) fn about_functions(&mut self) -> Change {
        match self.number(10) {
            0 => Change::FunctionAdded(Box::new(outline(
                self.one(FUNCTIONS),
                "Another",
                &[self.one(FUNCTIONS)],
            ))),
            1 => {
                let needs = vec![self.id(FUNCTIONS)];
                Change::FunctionEdited {
                    function: self.id(FUNCTIONS),
                    edit: Box::new(FunctionEdit {
                        depends_on: self.patch(needs),
                        ..FunctionEdit::default()
                    }),
                }
            }
            2 => Change::FunctionRemoved {
                function: self.id(FUNCTIONS),
                reason: self.maybe_words(),
            },
            3 => Change::FunctionPlanned {
                function: self.id(FUNCTIONS),
                plan: Box::new(self.function_plan()),
            },
            4 => {
                let ready = self.number(3) > 0;
                Change::ReadinessGiven(Readiness {
                    function: self.id(FUNCTIONS),
                    side: self.one(HandSide::ALL),
                    ready: self.often(ready),
                    because: self.maybe_words(),
                    on: self.day(),
                })
            }
            5 | 6 => Change::StageMoved(self.shift()),
            7 => Change::StageReverted(StageMove {
                to: self.one(Stage::ALL),
                ..self.shift()
            }),
            8 => Change::FunctionSetAside(SetAside {
                function: self.id(FUNCTIONS),
                aside: self.one(Aside::ALL),
                on: self.day(),
                reason: self.words(),
            }),
            _ => Change::FunctionBroughtBack(BroughtBack {
                function: self.id(FUNCTIONS),
                to: self.one(Stage::ALL),
                on: self.day(),
                reason: self.words(),
            }),
        }
    }

    fn function_plan(&mut self) -> FunctionPlan {
        let bodies: [_; 3] = std::array::from_fn(|_| self.id(ORGANISATIONS));
        let people: [_; 2] = std::array::from_fn(|_| self.id(PEOPLE));
        let days = [self.day(), self.day()];
        let [holder, co_holder, receiver] = bodies;
        let [lead, deputy] = people;
        FunctionPlan {
            holder: self.patch(holder),
            co_holders: self.patch(vec![co_holder]),
            receiver: self.patch(receiver),
            lead: self.patch(lead),
            deputy: self.patch(deputy),
            start: self.patch(days[0]),
            transfer: self.patch(days[1]),
            ..FunctionPlan::default()
        }
    }

    /// A move of a function, mostly from where it stands and mostly to the next stage.
    fn shift(&mut self) -> StageMove {
        let function = self.id(FUNCTIONS);
        let stands = self
            .plan
            .functions
            .get(&function)
            .and_then(|function| function.standing.stage());
        let from = stands.unwrap_or(self.one(Stage::ALL));
        let to = self.one(Stage::ALL);
        StageMove {
            function,
            from,
            to: if self.number(2) > 0 {
                from.next().unwrap_or(to)
            } else {
                to
            },
            on: self.day(),
            evidence: self.maybe_words(),
            link: None,
            reason: self.maybe_words(),
        }
    }
}
