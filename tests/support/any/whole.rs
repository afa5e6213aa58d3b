//! Any change to the whole: members, the collective, the exit, the walk.

use super::{Dice, ORGANISATIONS, PEOPLE, SIGNALS};
use crate::support::changes::{organisation, person, signal};
use crate::support::plan::blueprint;
use baton::domain::Change;
use baton::domain::collective::CollectiveEdit;
use baton::domain::exit::ExitEdit;
use baton::domain::organisation::{OrganisationEdit, OrganisationRole};
use baton::domain::person::PersonEdit;
use baton::domain::phase::{PhaseId, PhaseStep, Span};

impl Dice<'_> {
    pub(super) fn about_members(&mut self) -> Change {
        match self.number(20) {
            0..=3 => {
                let role = self.one(OrganisationRole::ALL);
                organisation(self.one(ORGANISATIONS), "Another", role)
            }
            4..=7 => {
                let joined = self.day();
                let (leaves, disputes) = (self.number(2) > 0, self.number(2) > 0);
                let edit = OrganisationEdit {
                    would_leave: self.patch(leaves),
                    in_dispute: self.patch(disputes),
                    joined: self.patch(joined),
                    ..OrganisationEdit::default()
                };
                Change::OrganisationEdited {
                    organisation: self.id(ORGANISATIONS),
                    edit: Box::new(edit),
                }
            }
            8..=11 => Change::OrganisationLeft {
                organisation: self.id(ORGANISATIONS),
                on: self.day(),
                reason: self.maybe_words(),
            },
            12..=15 => {
                let organisation = self.one(ORGANISATIONS);
                let organisation = self.often(organisation);
                person(self.one(PEOPLE), organisation)
            }
            16..=18 => {
                let organisation = self.id(ORGANISATIONS);
                Change::PersonEdited {
                    person: self.id(PEOPLE),
                    edit: PersonEdit {
                        organisation: self.patch(organisation),
                        ..PersonEdit::default()
                    },
                }
            }
            _ => Change::PersonErased {
                person: self.id(PEOPLE),
            },
        }
    }

    pub(super) fn about_the_whole(&mut self) -> Change {
        match self.number(9) {
            0 => Change::PlanStarted(Box::new(blueprint())),
            1 => {
                let started = self.day();
                Change::CollectiveEdited(CollectiveEdit {
                    started: self.patch(started),
                    ..CollectiveEdit::default()
                })
            }
            2 => {
                let (announced, target, successor) =
                    (self.day(), self.day(), self.id(ORGANISATIONS));
                Change::ExitEdited(ExitEdit {
                    announced: self.patch(announced),
                    target: self.patch(target),
                    successor: self.patch(successor),
                    ..ExitEdit::default()
                })
            }
            3 => Change::PhasePlanned {
                phase: self.one(PhaseId::ALL),
                planned: self.span(),
            },
            4 => Change::PhaseDated {
                phase: self.one(PhaseId::ALL),
                actual: self.span(),
            },
            5 => Change::SignalAdded {
                phase: self.one(PhaseId::ALL),
                signal: signal(self.one(SIGNALS)),
            },
            6 => {
                let (met, on) = (self.number(2) > 0, self.day());
                Change::SignalMarked {
                    signal: self.id(SIGNALS),
                    met: self.often(met),
                    evidence: self.maybe_words(),
                    on: self.often(on),
                }
            }
            7 => Change::PhaseAdvanced(self.step_on()),
            _ => Change::PhaseReturned(PhaseStep {
                to: self.one(PhaseId::ALL),
                unmet: Vec::new(),
                ..self.step_on()
            }),
        }
    }

    fn span(&mut self) -> Span {
        let (start, end) = (self.day(), self.day());
        Span {
            start: self.often(start),
            end: self.often(end),
        }
    }

    fn step_on(&mut self) -> PhaseStep {
        let from = self.plan.walk.current;
        let unmet = self.plan.walk.unmet(from);
        PhaseStep {
            from,
            to: from.next().unwrap_or(PhaseId::Early),
            on: self.day(),
            unmet: unmet.map(|signal| signal.id.clone()).collect(),
            reason: self.maybe_words(),
        }
    }
}
