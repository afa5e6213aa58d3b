//! A plan that has a little of everything, made by changes that the rules allow. All of it is invented.

use super::changes::{
    ballot, candidate, cell, criterion, moved, organisation, outline, person, planned, question,
    ready, revealed, score, scorer, signal, signal_marked,
};
use super::surroundings::first_day;
use super::words::{day, id, line, text};
use baton::domain::blueprint::Blueprint;
use baton::domain::collective::Collective;
use baton::domain::exit::{ExitEdit, ExitKind};
use baton::domain::function::{Cycle, FunctionPlan, HandSide, Stage};
use baton::domain::history::Recorded;
use baton::domain::organisation::OrganisationRole;
use baton::domain::patch::Patch;
use baton::domain::phase::{Phase, PhaseId, PhaseStep, Span};
use baton::domain::question::Answer;
use baton::domain::round::{BallotMode, Casting, Cell, Gate, Yardstick};
use baton::domain::{Change, Context, Date, Plan, Refusal, check};
use chrono::NaiveTime;

/// A plan with the changes that made it.
#[derive(Debug, Clone)]
pub struct Making {
    pub plan: Plan,
    pub changes: Vec<Change>,
    pub today: Date,
}

impl Making {
    /// A plan of which nothing is known.
    pub fn nothing() -> Self {
        Self {
            plan: Plan::new(id("nadi")),
            changes: Vec::new(),
            today: first_day(),
        }
    }

    /// What the rules say of a change now.
    pub fn check(&self, change: &Change) -> Result<(), Refusal> {
        check(&self.plan, change, &Context { today: self.today })
    }

    /// The plan after one more change, which the rules must allow.
    pub fn then(mut self, change: Change) -> Self {
        if let Err(refusal) = self.check(&change) {
            panic!("{refusal}: {change:?}");
        }
        self.plan.apply(&change);
        self.changes.push(change);
        self
    }

    /// The plan after several changes, each of which the rules must allow.
    pub fn and(self, changes: impl IntoIterator<Item = Change>) -> Self {
        changes.into_iter().fold(self, Self::then)
    }

    /// The same changes as recorded events, each an action of its own.
    pub fn events(&self) -> Vec<Recorded> {
        recorded(&self.changes, self.today)
    }
}

/// Changes as events of one day, numbered from 1.
pub fn recorded(changes: &[Change], on: Date) -> Vec<Recorded> {
    let event = |(seq, change): (u64, &Change)| Recorded {
        seq,
        at: on.and_time(NaiveTime::MIN).and_utc(),
        actor: "a-rao".to_owned(),
        origin: None,
        change: Some(change.clone()),
    };
    (1..).zip(changes).map(event).collect()
}

/// A plan in its middle phase: three bodies, four people, six functions, three questions, one open round.
pub fn a_plan() -> Plan {
    in_the_middle().plan
}

/// [`a_plan`] with the changes that made it.
pub fn in_the_middle() -> Making {
    with_members()
        .and(functions())
        .and(walk())
        .and(questions())
        .and(open_round())
        .then(ballot(ROUND, cell("p-asha", "candidate-a", "depth")))
}

/// A plan that has begun, and nothing more.
pub fn just_begun() -> Making {
    Making::nothing().then(Change::PlanStarted(Box::new(blueprint())))
}

/// A plan of which only the members are known: three bodies, four people.
pub fn with_members() -> Making {
    just_begun().and(members())
}

/// The round of [`a_plan`].
pub const ROUND: &str = "lead-2026";

pub fn blueprint() -> Blueprint {
    let signals = |phase: PhaseId| match phase {
        PhaseId::Early => vec!["agenda-adopted", "forum-cycle"],
        PhaseId::Middle => vec!["first-confirmed", "funding-known"],
        PhaseId::Mature => vec!["functions-settled"],
        PhaseId::AfterExit => vec!["outcome-recorded"],
    };
    let phase = |id: &PhaseId| Phase {
        id: *id,
        posture: line("convener"),
        work: None,
        planned: Span::default(),
        actual: Span::default(),
        signals: signals(*id).into_iter().map(signal).collect(),
    };
    let mut collective = Collective::named(line("Nadi Collective"));
    collective.started = Some(day("2019-01-01"));
    let mut archive = outline("archive", "Archive", &[]);
    archive.cycle = Some(Cycle::Quarterly);
    Blueprint {
        collective,
        phases: PhaseId::ALL.iter().map(phase).collect(),
        functions: vec![
            outline("common-agenda", "Common agenda", &[]),
            outline("big-picture", "Big picture", &[]),
            archive,
            outline("data", "Data", &["archive"]),
            outline("learning", "Learning", &["data"]),
            outline("fundraising", "Fundraising", &[]),
        ],
        questions: vec![
            question("q01", PhaseId::Early),
            question("q02", PhaseId::Middle),
            question("q03", PhaseId::Mature),
        ],
        yardstick: yardstick(),
        rules: std::collections::BTreeMap::default(),
        acceptances: Vec::new(),
        entries: Vec::new(),
    }
}

/// Two criteria that weigh 60 and 40, and one gate.
pub fn yardstick() -> Yardstick {
    let gate = Gate {
        id: id("legal"),
        text: text("May hold the money of others."),
    };
    Yardstick {
        criteria: [criterion("depth", 60), criterion("hiring", 40)]
            .into_iter()
            .collect(),
        gates: std::iter::once(gate).collect(),
        floor_total: 65,
    }
}

fn members() -> Vec<Change> {
    vec![
        organisation("nadi-trust", "Nadi Trust", OrganisationRole::Backbone),
        organisation("setu-house", "Setu House", OrganisationRole::Implementer),
        organisation("river-women", "River Women", OrganisationRole::Community),
        person("p-asha", Some("nadi-trust")),
        person("p-bela", Some("setu-house")),
        person("p-chand", Some("river-women")),
        person("p-dev", None),
        Change::ExitEdited(ExitEdit {
            kind: Patch::Set(ExitKind::ToSuccessor),
            announced: Patch::Set(day("2026-06-01")),
            target: Patch::Set(day("2027-12-31")),
            ..ExitEdit::default()
        }),
    ]
}

/// Archive stands at shadowed with both hands ready, data at documented; the rest is held.
fn functions() -> Vec<Change> {
    let all = [
        "common-agenda",
        "big-picture",
        "archive",
        "data",
        "learning",
        "fundraising",
    ];
    let held = all.map(|slug| {
        let holder = Patch::Set(id("nadi-trust"));
        planned(
            slug,
            FunctionPlan {
                holder,
                ..FunctionPlan::default()
            },
        )
    });
    let to_setu = FunctionPlan {
        receiver: Patch::Set(id("setu-house")),
        lead: Patch::Set(id("p-asha")),
        deputy: Patch::Set(id("p-dev")),
        start: Patch::Set(day("2026-01-01")),
        transfer: Patch::Set(day("2026-12-31")),
        confirm: Patch::Set(day("2027-06-30")),
        ..FunctionPlan::default()
    };
    let mut changes = held.to_vec();
    changes.push(planned("archive", to_setu));
    changes.extend([
        moved("archive", Stage::Held, Stage::Documented, "2026-02-01"),
        moved("archive", Stage::Documented, Stage::Shadowed, "2026-05-01"),
        ready("archive", HandSide::Giver, "2026-08-01"),
        ready("archive", HandSide::Receiver, "2026-08-02"),
        moved("data", Stage::Held, Stage::Documented, "2026-03-01"),
    ]);
    changes
}

fn walk() -> Vec<Change> {
    vec![
        signal_marked("agenda-adopted", Some(true), "2021-03-01"),
        Change::PhaseAdvanced(PhaseStep {
            from: PhaseId::Early,
            to: PhaseId::Middle,
            on: day("2021-04-01"),
            unmet: vec![id("forum-cycle")],
            reason: Some(text("the forum meets for the third time in May")),
        }),
    ]
}

fn questions() -> Vec<Change> {
    vec![Change::QuestionAnswered {
        question: id("q02"),
        answer: Answer {
            text: text("Setu House holds the archive"),
            evidence: Some(text("letter of June")),
            on: day("2026-06-15"),
            revisit_on: Some(day("2027-06-15")),
        },
    }]
}

/// The round being prepared: two candidates, three scorers.
pub fn draft_round() -> Vec<Change> {
    let round = || id(ROUND);
    let candidates = [
        candidate("candidate-a", Some("setu-house")),
        candidate("candidate-b", Some("river-women")),
    ];
    let scorers = [
        scorer("p-asha", Some("nadi-trust")),
        scorer("p-bela", Some("setu-house")),
        scorer("p-dev", None),
    ];
    let mut changes = vec![Change::RoundAdded {
        round: round(),
        name: line("Who leads next"),
        yardstick: Box::new(yardstick()),
    }];
    changes.extend(candidates.map(|candidate| Change::CandidateAdded {
        round: round(),
        candidate,
    }));
    changes.extend(scorers.map(|scorer| Change::ScorerAdded {
        round: round(),
        scorer,
    }));
    changes
}

/// The round, open for scoring.
pub fn open_round() -> Vec<Change> {
    let mut changes = draft_round();
    changes.push(Change::RoundOpened {
        round: id(ROUND),
        on: day("2026-10-01"),
        casting: baton::domain::round::Casting::default(),
    });
    changes
}

/// A round with commit-reveal that is closed and waits: of three scorers p-dev has revealed, and p-asha has not.
pub fn waiting() -> Making {
    waiting_for(None)
}

/// The same, with one more ballot that is sealed.
pub fn waiting_also_for(cell: Cell) -> Making {
    waiting_for(Some(cell))
}

fn waiting_for(also: Option<Cell>) -> Making {
    let [dev, asha] = ["p-dev", "p-asha"].map(|scorer| cell(scorer, "candidate-a", "depth"));
    with_members()
        .and(draft_round())
        .then(Change::RoundOpened {
            round: id(ROUND),
            on: day("2026-10-01"),
            casting: Casting {
                ballots: BallotMode::CommitReveal,
                teller: None,
            },
        })
        .then(ballot(ROUND, dev.clone()))
        .then(ballot(ROUND, asha))
        .and(also.map(|cell| ballot(ROUND, cell)))
        .then(Change::RoundClosed {
            round: id(ROUND),
            on: day("2026-11-01"),
        })
        .then(revealed(ROUND, score(dev, 4)))
}

/// [`in_the_middle`] with its round closed: p-dev gave candidate-a fours and candidate-b threes.
pub fn scored() -> Making {
    let cells = || {
        [("candidate-a", 4), ("candidate-b", 3)]
            .into_iter()
            .flat_map(|(candidate, points)| {
                ["depth", "hiring"].map(|criterion| (cell("p-dev", candidate, criterion), points))
            })
    };
    in_the_middle()
        .and(cells().map(|(cell, _)| ballot(ROUND, cell)))
        .then(Change::RoundClosed {
            round: id(ROUND),
            on: day("2026-11-01"),
        })
        .and(cells().map(|(cell, points)| revealed(ROUND, score(cell, points))))
}
