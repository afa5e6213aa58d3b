//! The plans that the program is tried with, from an empty store to three hundred functions.

use baton::app::model::{Here, Window};
use baton::app::program::Marks;
use baton::app::{Effect, Model};
use baton::domain::blueprint::Blueprint;
use baton::domain::collective::{Collective, CollectiveEdit};
use baton::domain::function::{FunctionPlan, Stage};
use baton::domain::patch::Patch;
use baton::domain::{Change, Date, Proposal};
use baton::interchange::parse_plan;
use baton::interchange::plan_file::{PlanFile, differences};
use baton::interchange::template::find_embedded;
use baton::runtime::perform::Performer;
use baton::session::{Session, Surroundings};
use baton::store::{Memory, Store};
use baton::ui::view_state::ViewState;
use chrono::{Datelike, FixedOffset};

use super::Screen;
use crate::support::changes::{moved, outline, planned};
use crate::support::nadi;
use crate::support::plan::{in_the_middle, just_begun};
use crate::support::surroundings::Fixed;

impl Screen {
    /// The program with the Nadi Collective open on Lifecycle, in ASCII, five and a half hours east of Greenwich.
    pub(crate) fn nadi() -> Self {
        Self::of(nadi::making().changes)
    }

    /// The Nadi Collective with something in its books.
    pub(crate) fn booked() -> Self {
        let mut changes = nadi::making().changes;
        changes.extend(nadi::books::entries());
        Self::of(changes)
    }

    /// The program with a plan just begun from a template.
    pub(crate) fn begun_from(template: &str) -> Self {
        let template = find_embedded(template).unwrap();
        let collective = Collective::named("Nadi Collective".parse().unwrap());
        Self::of(vec![Change::PlanStarted(Box::new(
            template.blueprint(collective),
        ))])
    }

    /// The program with a plan that has its phases and signals, and neither a function nor a question.
    pub(crate) fn bare() -> Self {
        let template = find_embedded("collective-impact").unwrap();
        let collective = Collective::named("Nadi Collective".parse().unwrap());
        Self::of(vec![Change::PlanStarted(Box::new(Blueprint {
            functions: Vec::new(),
            questions: Vec::new(),
            entries: Vec::new(),
            ..template.blueprint(collective)
        }))])
    }

    /// The Nadi Collective with so many functions that no window shows them all: 300, the new ones spread over the
    /// first stages.
    pub(crate) fn crowded() -> Self {
        let mut changes = nadi::making().changes;
        for number in 17..=300 {
            let slug = format!("function-{number}");
            let name = format!("Function number {number}");
            changes.push(Change::FunctionAdded(Box::new(outline(&slug, &name, &[]))));
            if number % 3 == 0 {
                let plan = FunctionPlan {
                    receiver: Patch::Set("amla".parse().unwrap()),
                    transfer: Patch::Set(Date::from_ymd_opt(2027, 6, 30).unwrap()),
                    ..FunctionPlan::default()
                };
                changes.push(planned(&slug, plan));
                changes.push(moved(&slug, Stage::Held, Stage::Documented, "2026-11-01"));
            }
        }
        Self::of(changes)
    }

    /// The Nadi Collective, whose last so many events were actions of their own, in a log to be walked.
    pub(crate) fn nadi_acting(last: usize) -> Self {
        let mut changes = nadi::making().changes;
        let acts = changes.split_off(changes.len() - last);
        let mut screen = Self::of(changes);
        for change in acts {
            screen.propose(change);
        }
        screen
    }

    /// The Nadi Collective, whose events happened day by day from 9 December 2026 on, so many on each day; today is the
    /// last of these days.
    pub(crate) fn nadi_over_days(on_a_day: usize) -> Self {
        Self::over_days(Box::new(Memory::default()), "A. Rao", on_a_day)
    }

    /// The same on a store that others may write to; the plan is begun where it is not there yet.
    pub(crate) fn over_days(store: Box<dyn Store>, actor: &str, on_a_day: usize) -> Self {
        let clock = Fixed::new();
        let mut session = Session::new(store, Box::new(clock.clone()), actor.parse().unwrap());
        let changes = nadi::making().changes;
        let days = clock.today().iter_days().zip(changes.chunks(on_a_day));
        let mut open = session.blank(&"nadi".parse().unwrap()).ok();
        for (day, changes) in days {
            clock.set(day.year(), day.month(), day.day());
            if let Some(open) = &mut open {
                session
                    .propose(open, &with_names(changes.to_vec()))
                    .unwrap();
            }
        }
        Self::at(session)
    }

    /// The program with a plan to which these things happened.
    pub(crate) fn of(changes: Vec<Change>) -> Self {
        Self::with(&with_names(changes), Fixed::new())
    }

    /// The program with the worked Saamuhika Shakti plan, on the day that it stands for.
    pub(crate) fn sample() -> Self {
        Self::worked("saamuhika-shakti", "2024-03-01")
    }

    /// The program with the worked plan in which everything is invented, on the day that it stands for.
    pub(crate) fn invented() -> Self {
        Self::worked("nadi-collective", "2025-12-09")
    }

    /// The program with the worked Colorado plan, more than a year after the exit.
    pub(crate) fn after_the_exit() -> Self {
        Self::worked("colorado-farm-to-school", "2020-12-31")
    }

    fn worked(name: &str, today: &str) -> Self {
        let path = format!("plans/{name}.toml");
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(root.join(&path)).unwrap();
        Self::with_file(&parse_plan(&path, &text).unwrap(), today.parse().unwrap())
    }

    /// The program with the plan of a file, on a day.
    pub(crate) fn with_file(file: &PlanFile, today: Date) -> Self {
        let clock = Fixed::new();
        clock.set(today.year(), today.month(), today.day());
        let told = differences(None, file, clock.today()).unwrap();
        Self::with(&told.proposal, clock)
    }

    /// The program of one person on a store that others may write to; the plan is begun where it is not there yet.
    pub(crate) fn on(store: Box<dyn Store>, actor: &str) -> Self {
        let mut session = Session::new(store, Box::new(Fixed::new()), actor.parse().unwrap());
        if session.plan_ids().unwrap().is_empty() {
            begin(&mut session, "nadi", &with_names(nadi::making().changes));
        }
        Self::at(session)
    }

    /// The program of one person on an empty store, in which a plan begins to which these things happened.
    pub(crate) fn over(store: Box<dyn Store>, actor: &str, changes: Vec<Change>) -> Self {
        let mut session = Session::new(store, Box::new(Fixed::new()), actor.parse().unwrap());
        begin(&mut session, "nadi", &with_names(changes));
        Self::at(session)
    }

    /// The program on a portfolio of four plans.
    pub(crate) fn many() -> Self {
        let mut session = session(Fixed::new());
        begin(&mut session, "nadi", &with_names(nadi::making().changes));
        for (id, name, making) in [
            ("setu-circle", "Setu Circle", in_the_middle()),
            ("harbour-schools", "Harbour Schools", just_begun()),
            ("millet-belt", "Millet Belt Network", nadi::making()),
        ] {
            let mut changes = making.changes;
            changes.push(Change::CollectiveEdited(CollectiveEdit {
                name: Patch::Set(name.parse().unwrap()),
                ..CollectiveEdit::default()
            }));
            begin(&mut session, id, &Proposal::from(changes));
        }
        Self::on_portfolio(session)
    }

    /// The program on a store without a plan.
    pub(crate) fn empty() -> Self {
        Self::on_portfolio(session(Fixed::new()))
    }

    fn with(proposal: &Proposal, around: Fixed) -> Self {
        let mut session = session(around);
        begin(&mut session, "nadi", proposal);
        Self::at(session)
    }

    /// The program with the plan `nadi` of this session open.
    pub(crate) fn at(session: Session) -> Self {
        let mut screen = Self::on_portfolio(session);
        screen.carry_out(&Effect::OpenPlan("nadi".parse().unwrap()));
        screen
    }

    fn on_portfolio(session: Session) -> Self {
        let offset = FixedOffset::east_opt(5 * 3600 + 1800).unwrap();
        let here = Here {
            today: session.today(),
            as_of: None,
            offset,
        };
        let mut screen = Self {
            model: Model::new(here, Window::default()),
            performer: Performer::new(session).in_folder("/no-such-folder".into()),
            view: ViewState::default(),
            has_quit: false,
            copied: None,
        };
        screen.model.program.marks = Marks::Ascii;
        screen.carry_out(&Effect::ReadPortfolio);
        screen
    }
}

/// The names of people go beside the changes, not in them.
fn with_names(changes: Vec<Change>) -> Proposal {
    let names = changes.iter().filter_map(|change| match change {
        Change::PersonAdded(person) => Some((person.id.clone(), person.name.clone())),
        _ => None,
    });
    Proposal {
        names: names.collect(),
        changes,
        ..Proposal::default()
    }
}

/// Somebody at work on an empty store in memory.
fn session(around: Fixed) -> Session {
    let actor = "A. Rao".parse().unwrap();
    Session::new(Box::new(Memory::default()), Box::new(around), actor)
}

fn begin(session: &mut Session, id: &str, proposal: &Proposal) {
    let mut plan = session.blank(&id.parse().unwrap()).unwrap();
    session.propose(&mut plan, proposal).unwrap();
}
