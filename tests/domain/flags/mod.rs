//! Every flag rule fires, stays silent and says when it cannot tell; acceptances hold as long as they should.

mod acceptance;
mod catalogue;
mod community;
mod continuity;
mod evidence;
mod forums;
mod fragility;
mod money;
mod occasions;
mod overreach;
mod questions;
mod reviews;
mod settled;
mod successor;
mod table;
mod team;
mod timetable;
mod trust;

use crate::support::changes::{organisation, planned};
use crate::support::plan::just_begun;
use crate::support::words::{day, id};
use baton::domain::book::{Book, Entry};
use baton::domain::exit::ExitEdit;
use baton::domain::flags::settings::{RuleChange, RuleId, RuleSetting};
use baton::domain::flags::{Assessment, assess};
use baton::domain::function::{FunctionEdit, FunctionPlan, HandSide, Readiness, Stage, StageMove};
use baton::domain::organisation::{OrganisationEdit, OrganisationRole};
use baton::domain::patch::Patch;
use baton::domain::phase::{PhaseId, PhaseStep};
use baton::domain::{Change, Date, Plan};

/// A plan to be judged: six functions, all held, and two bodies; what a test is about is added to it.
///
/// Changes are carried out without asking the rules, as a plan file or an older version may have brought them.
struct Scene {
    plan: Plan,
    today: Date,
}

impl Scene {
    fn begun() -> Self {
        let scene = Self {
            plan: just_begun().plan,
            today: day("2026-12-09"),
        };
        scene
            .with(organisation(
                "neem",
                "Neem Trust",
                OrganisationRole::Backbone,
            ))
            .with(organisation(
                "amla",
                "Amla Trust",
                OrganisationRole::Implementer,
            ))
    }

    #[expect(
        clippy::needless_pass_by_value,
        reason = "a change is made where it is given, so that a scene reads as a sentence"
    )]
    fn with(mut self, change: Change) -> Self {
        self.plan.apply(&change);
        self
    }

    fn on(mut self, today: &str) -> Self {
        self.today = day(today);
        self
    }

    fn leaving(self, target: &str) -> Self {
        self.with(Change::ExitEdited(ExitEdit {
            target: Patch::Set(day(target)),
            ..ExitEdit::default()
        }))
    }

    /// Names the receiver of a function and the days planned for it; a blank is unknown.
    fn planned(self, slug: &str, receiver: &str, [start, transfer, confirm]: [&str; 3]) -> Self {
        let known = |raw: &str| match raw {
            "" => Patch::Keep,
            known => Patch::Set(day(known)),
        };
        self.with(planned(
            slug,
            FunctionPlan {
                receiver: match receiver {
                    "" => Patch::Keep,
                    known => Patch::Set(id(known)),
                },
                start: known(start),
                transfer: known(transfer),
                confirm: known(confirm),
                ..FunctionPlan::default()
            },
        ))
    }

    /// Walks a function up from `held`, one stage on each day, with evidence and both hands.
    fn climbed(mut self, slug: &str, days: &[&str]) -> Self {
        for side in HandSide::ALL {
            self = self.with(said(slug, *side, true));
        }
        for (from, on) in Stage::ALL.iter().zip(days) {
            self = self.with(Change::StageMoved(StageMove {
                function: id(slug),
                from: *from,
                to: from.next().unwrap(),
                on: day(on),
                evidence: Some(crate::support::words::text("seen by two partners")),
                link: None,
                reason: None,
            }));
        }
        self
    }

    fn edited(self, slug: &str, edit: FunctionEdit) -> Self {
        self.with(Change::FunctionEdited {
            function: id(slug),
            edit: Box::new(edit),
        })
    }

    fn body(self, slug: &str, edit: OrganisationEdit) -> Self {
        self.with(Change::OrganisationEdited {
            organisation: id(slug),
            edit: Box::new(edit),
        })
    }

    /// Writes an entry into a book, with what its columns were typed.
    fn entry(self, book: Book, slug: &str, typed: &[(&str, &str)]) -> Self {
        let entry = typed
            .iter()
            .fold(Entry::new(book, id(slug)), |entry, (name, words)| {
                let column = book.column(name).unwrap();
                entry.with(column, column.parse(words).unwrap())
            });
        self.with(Change::EntryAdded(Box::new(entry)))
    }

    /// A partner beside Amla Trust.
    fn with_setu(self) -> Self {
        self.with(organisation(
            "setu",
            "Setu House",
            OrganisationRole::Implementer,
        ))
    }

    /// In a phase since a day.
    fn in_phase(self, to: PhaseId, on: &str) -> Self {
        self.with(Change::PhaseAdvanced(PhaseStep {
            from: PhaseId::Early,
            to,
            on: day(on),
            unmet: Vec::new(),
            reason: None,
        }))
    }

    fn set(self, rule: RuleId, on: bool, thresholds: &[(&str, u32)]) -> Self {
        let thresholds = thresholds
            .iter()
            .map(|(name, number)| ((*name).to_owned(), *number));
        self.with(Change::RuleSet(RuleChange {
            rule,
            setting: RuleSetting {
                on,
                thresholds: thresholds.collect(),
            },
        }))
    }

    fn assess(&self) -> Assessment {
        assess(&self.plan, self.today)
    }

    /// The messages of a rule's flags.
    fn flags(&self, rule: RuleId) -> Vec<String> {
        let assessment = self.assess();
        let flags = assessment.flags.iter().filter(|flag| flag.rule == rule);
        flags.map(|flag| flag.message.clone()).collect()
    }

    /// Why a rule cannot tell.
    fn gaps(&self, rule: RuleId) -> Vec<String> {
        let assessment = self.assess();
        let gaps = assessment.cannot_tell.iter().filter(|gap| gap.rule == rule);
        gaps.map(|gap| gap.because.clone()).collect()
    }

    #[track_caller]
    fn raises(&self, rule: RuleId, messages: &[&str]) {
        assert_eq!(self.flags(rule), messages, "flags of {rule}");
    }

    #[track_caller]
    fn cannot_tell(&self, rule: RuleId, because: &str) {
        assert_eq!(self.flags(rule), Vec::<String>::new(), "flags of {rule}");
        assert_eq!(self.gaps(rule), [because], "gaps of {rule}");
    }

    /// Neither a flag nor a gap.
    #[track_caller]
    fn is_silent(&self, rule: RuleId) {
        assert_eq!(self.flags(rule), Vec::<String>::new(), "flags of {rule}");
        assert_eq!(self.gaps(rule), Vec::<String>::new(), "gaps of {rule}");
    }

    /// Leaves out every function but these, so that nothing else is unknown.
    fn only(mut self, slugs: &[&str]) -> Self {
        let others: Vec<_> = self
            .plan
            .functions
            .iter()
            .map(|function| function.outline.id.clone())
            .filter(|function| !slugs.contains(&function.as_str()))
            .collect();
        for function in others {
            self = self.with(Change::FunctionRemoved {
                function,
                reason: None,
            });
        }
        self
    }
}

fn said(slug: &str, side: HandSide, ready: bool) -> Change {
    Change::ReadinessGiven(Readiness {
        function: id(slug),
        side,
        ready: Some(ready),
        because: None,
        on: day("2026-01-01"),
    })
}
