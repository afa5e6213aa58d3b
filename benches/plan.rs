//! The plan that is measured: as large as the largest that is expected, made by changes that the rules allow.

use baton::domain::Change;
use baton::domain::blueprint::Blueprint;
use baton::domain::collective::Collective;
use baton::domain::function::{HandSide, Readiness};
use baton::domain::id::FunctionId;
use baton::domain::organisation::OrganisationRole;
use baton::domain::round::{Conflict, DeclaredConflict, Yardstick};
use baton::interchange::template::find_embedded;

use crate::changes::{
    ballot, candidate, cell, criterion, organisation, outline, person, revealed, score, scorer,
};
use crate::today;
use crate::words::{id, line, text};

const BODIES: [&str; 4] = ["north", "south", "east", "west"];
const CRITERIA: [&str; 4] = ["collaboratives", "positioning", "depth", "hiring"];
const SCORERS: usize = 15;

/// How much there is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    /// How many functions.
    pub(crate) functions: usize,
    /// How many events at least.
    pub(crate) events: usize,
}

impl Size {
    /// Sixty functions, and so many events.
    pub(crate) const fn events(events: usize) -> Self {
        Self {
            functions: 60,
            events,
        }
    }
}

/// The birth of a plan, its bodies and people, a closed round and an open one, and then words about readiness.
pub(crate) fn changes(size: Size) -> Vec<Change> {
    let blueprint = blueprint(size.functions);
    let functions = blueprint.functions.iter();
    let functions: Vec<FunctionId> = functions.map(|function| function.id.clone()).collect();
    let mut changes = vec![Change::PlanStarted(Box::new(blueprint))];
    let bodies = BODIES.map(|slug| organisation(slug, slug, OrganisationRole::Implementer));
    changes.extend(bodies);
    changes.extend((0..SCORERS).map(|number| person(&scorer_id(number), None)));
    changes.extend(round("lead"));
    changes.extend(scored("lead"));
    changes.extend(round("host"));
    let words = size.events.saturating_sub(changes.len());
    changes.extend((0..words).map(|number| {
        Change::ReadinessGiven(Readiness {
            function: functions[number % functions.len()].clone(),
            side: HandSide::ALL[number % 2],
            ready: Some(number % 3 > 0),
            because: Some(text("the budget is not settled yet")),
            on: today(),
        })
    }));
    changes
}

/// The general template, filled up to so many functions.
pub(crate) fn blueprint(functions: usize) -> Blueprint {
    let template = find_embedded("collective-impact").expect("it is embedded");
    let mut blueprint = template.blueprint(Collective::named(line("Benchmark collective")));
    for number in blueprint.functions.len()..functions {
        let name = format!("Function number {number}");
        let function = outline(&format!("function-{number}"), &name, &[]);
        blueprint.functions.push(function);
    }
    blueprint
}

/// A round with every candidate and scorer, open.
fn round(slug: &str) -> Vec<Change> {
    let criteria = CRITERIA.map(|name| criterion(name, 25));
    let mut changes = vec![Change::RoundAdded {
        round: id(slug),
        name: line(slug),
        yardstick: Box::new(Yardstick {
            criteria: criteria.into_iter().collect(),
            ..Yardstick::default()
        }),
    }];
    changes.extend(BODIES.map(|body| Change::CandidateAdded {
        round: id(slug),
        candidate: candidate(body, Some(body)),
    }));
    for number in 0..SCORERS {
        let who = scorer_id(number);
        changes.push(Change::ScorerAdded {
            round: id(slug),
            scorer: scorer(&who, None),
        });
        changes.extend(BODIES.map(|body| Change::ConflictDeclared {
            round: id(slug),
            scorer: id(&who),
            declared: DeclaredConflict {
                candidate: id(body),
                conflict: Conflict::None,
                note: None,
            },
        }));
    }
    changes.push(Change::RoundOpened {
        round: id(slug),
        on: today(),
        casting: baton::domain::round::Casting::default(),
    });
    changes
}

/// Every cell of an open round answered, the round closed, every score shown.
fn scored(slug: &str) -> Vec<Change> {
    let cells = (0..SCORERS).flat_map(|number| {
        let who = scorer_id(number);
        let of_body = |body| CRITERIA.map(|name| cell(&who, body, name));
        BODIES.into_iter().flat_map(of_body).collect::<Vec<_>>()
    });
    let cells: Vec<_> = cells.collect();
    let ballots = cells.iter().map(|cell| ballot(slug, cell.clone()));
    let mut changes: Vec<Change> = ballots.collect();
    changes.push(Change::RoundClosed {
        round: id(slug),
        on: today(),
    });
    let points = [4, 3, 5, 2, 4, 1, 3].into_iter().cycle();
    let shown = cells.into_iter().zip(points);
    changes.extend(shown.map(|(cell, points)| revealed(slug, score(cell, points))));
    changes
}

fn scorer_id(number: usize) -> String {
    format!("person-{number}")
}
