//! The transition as JSON: days, ids and sums.

use crate::domain::Date;
use crate::domain::analysis::FunctionFigures;
use crate::domain::analysis::Transition;
use crate::domain::analysis::transition::{
    Afterwards, Budget, Check, CheckState, Coexistence, DecisionRights, Misfit, NoDecider, Split,
    TwoDeciders,
};
use crate::domain::book::Entry;
use crate::domain::book::community::REACHED;
use crate::domain::book::forums::{DUE, NAME};
use crate::domain::book::money::{FROM, TO};
use crate::domain::book::norms::FUNCTION;
use crate::domain::book::transition::{ClockKind, CostKind, DECIDES, LEADS, MATTER, VOICE};
use crate::domain::exit::Outcome;
use crate::domain::id::{EntryId, FunctionId, OrganisationId};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(super) struct TransitionTold {
    leaves: Option<Date>,
    notice: NoticeTold,
    co_existence: CoexistenceTold,
    checks: Vec<CheckTold>,
    decision_rights: RightsTold,
    exit_budget: BudgetTold,
    milestones: Vec<MilestoneTold>,
    since_exit: Option<SinceTold>,
}

#[derive(Debug, Serialize)]
struct NoticeTold {
    months: Option<u32>,
    needed_by: Option<Date>,
    given: Option<Date>,
    short_by_days: Option<i64>,
}

#[derive(Debug, Serialize)]
struct CoexistenceTold {
    months: Option<u32>,
    needed_from: Option<Date>,
    short_by_days: Option<i64>,
    stages: Vec<StageTold>,
    misfits: Vec<MisfitTold>,
}

#[derive(Debug, Serialize)]
struct StageTold {
    id: EntryId,
    name: Option<String>,
    from: Option<Date>,
    to: Option<Date>,
    leads: Option<OrganisationId>,
    voice: Option<OrganisationId>,
}

#[derive(Debug, Serialize)]
struct MisfitTold {
    kind: &'static str,
    stages: Vec<EntryId>,
    from: Option<Date>,
    to: Option<Date>,
}

#[derive(Debug, Serialize)]
struct CheckTold {
    kind: Option<ClockKind>,
    months: Option<u32>,
    day: Date,
    booked: bool,
    state: &'static str,
    done: Option<Date>,
    looks: Vec<EntryId>,
}

#[derive(Debug, Serialize)]
struct RightsTold {
    in_force: Vec<RightTold>,
    to_come: Vec<RightTold>,
    without: Vec<FunctionId>,
    two: Vec<TwoTold>,
    gaps: Vec<GapTold>,
}

#[derive(Debug, Serialize)]
struct RightTold {
    id: EntryId,
    function: Option<FunctionId>,
    matter: Option<String>,
    decides: Option<OrganisationId>,
    from: Option<Date>,
    to: Option<Date>,
}

#[derive(Debug, Serialize)]
struct TwoTold {
    rights: [EntryId; 2],
    from: Date,
    to: Option<Date>,
}

#[derive(Debug, Serialize)]
struct GapTold {
    after: EntryId,
    before: Option<EntryId>,
    from: Date,
    to: Option<Date>,
}

#[derive(Debug, Serialize)]
struct BudgetTold {
    total: Vec<SumTold>,
    kinds: Vec<SumTold>,
    without_amount: Vec<EntryId>,
    unpaid: Vec<EntryId>,
    from: Option<Date>,
    to: Option<Date>,
}

#[derive(Debug, Serialize)]
struct SumTold {
    kind: Option<CostKind>,
    currency: Option<String>,
    amount: u64,
    secured: u64,
    unpaid: u64,
}

#[derive(Debug, Serialize)]
struct MilestoneTold {
    id: EntryId,
    name: Option<String>,
    due: Option<Date>,
    reached: Option<Date>,
}

/// What stands beside what stood at the exit.
#[derive(Debug, Serialize)]
pub(in crate::cli::commands) struct SinceTold {
    left: Date,
    left_is_recorded: bool,
    then: FiguresTold,
    now: FiguresTold,
    lost: Vec<FunctionId>,
    hold: Vec<EntryId>,
    fail: Vec<EntryId>,
    outcome: Option<Outcome>,
}

#[derive(Debug, Serialize)]
struct FiguresTold {
    counted: u32,
    handed_over: u32,
    done: u32,
}

impl TransitionTold {
    pub(super) fn of(transition: &Transition<'_>) -> Self {
        let notice = transition.notice;
        Self {
            leaves: transition.leaves,
            notice: NoticeTold {
                months: notice.months,
                needed_by: notice.needed_by,
                given: notice.given,
                short_by_days: notice.short_by,
            },
            co_existence: CoexistenceTold::of(&transition.coexistence),
            checks: transition.checks.iter().map(CheckTold::of).collect(),
            decision_rights: RightsTold::of(&transition.rights),
            exit_budget: BudgetTold::of(&transition.budget),
            milestones: each(&transition.milestones, MilestoneTold::of),
            since_exit: transition.afterwards.as_ref().map(SinceTold::of),
        }
    }
}

impl CoexistenceTold {
    fn of(together: &Coexistence<'_>) -> Self {
        Self {
            months: together.months,
            needed_from: together.needed_from,
            short_by_days: together.short_by,
            stages: each(&together.stages, StageTold::of),
            misfits: together.misfits.iter().map(MisfitTold::of).collect(),
        }
    }
}

impl StageTold {
    fn of(stage: &Entry) -> Self {
        Self {
            id: stage.id.clone(),
            name: stage.get(NAME).map(ToString::to_string),
            from: stage.get(FROM),
            to: stage.get(TO),
            leads: stage.get(LEADS).cloned(),
            voice: stage.get(VOICE).cloned(),
        }
    }
}

impl MisfitTold {
    fn of(misfit: &Misfit<'_>) -> Self {
        let told = |kind, stages: &[&Entry], days: (Option<Date>, Option<Date>)| Self {
            kind,
            stages: ids(stages),
            from: days.0,
            to: days.1,
        };
        let both = |(first, last): (Date, Date)| (Some(first), Some(last));
        match misfit {
            Misfit::Undated(stage) => told("undated", &[stage], (stage.get(FROM), stage.get(TO))),
            Misfit::Gap {
                after,
                before,
                days,
            } => {
                let stages: Vec<&Entry> = std::iter::once(*after).chain(*before).collect();
                told("gap", &stages, both(*days))
            }
            Misfit::TwoLeaders { stages, days } => {
                told("two-leaders", &[stages.0, stages.1], both(*days))
            }
            Misfit::TwoVoices { stages, days } => {
                told("two-voices", &[stages.0, stages.1], both(*days))
            }
            Misfit::BeyondExit { stage, .. } => {
                told("beyond-exit", &[stage], (stage.get(FROM), stage.get(TO)))
            }
            Misfit::BeforeSuccessor { stage, joins } => told(
                "before-successor",
                &[stage],
                (stage.get(FROM), Some(*joins)),
            ),
        }
    }
}

impl CheckTold {
    fn of(check: &Check<'_>) -> Self {
        let (state, done) = match check.state {
            CheckState::Done(on) => ("done", Some(on)),
            CheckState::Overdue(_) => ("overdue", None),
            CheckState::Due => ("due", None),
            CheckState::ToCome => ("to-come", None),
        };
        Self {
            kind: check.clock.map(|(kind, _)| kind),
            months: check.clock.map(|(_, months)| months),
            day: check.day,
            booked: check.booked,
            state,
            done,
            looks: ids(&check.looks),
        }
    }
}

impl RightsTold {
    fn of(rights: &DecisionRights<'_>) -> Self {
        let without = rights.without.iter();
        Self {
            in_force: each(&rights.in_force, RightTold::of),
            to_come: each(&rights.to_come, RightTold::of),
            without: without.map(|one| one.outline.id.clone()).collect(),
            two: rights.two.iter().map(TwoTold::of).collect(),
            gaps: rights.gaps.iter().map(GapTold::of).collect(),
        }
    }
}

impl RightTold {
    fn of(right: &Entry) -> Self {
        Self {
            id: right.id.clone(),
            function: right.get(FUNCTION).cloned(),
            matter: right.get(MATTER).map(ToString::to_string),
            decides: right.get(DECIDES).cloned(),
            from: right.get(FROM),
            to: right.get(TO),
        }
    }
}

impl TwoTold {
    fn of(two: &TwoDeciders<'_>) -> Self {
        Self {
            rights: [two.rights.0.id.clone(), two.rights.1.id.clone()],
            from: two.first,
            to: two.last,
        }
    }
}

impl GapTold {
    fn of(gap: &NoDecider<'_>) -> Self {
        Self {
            after: gap.after.id.clone(),
            before: gap.before.map(|right| right.id.clone()),
            from: gap.first,
            to: gap.last,
        }
    }
}

impl BudgetTold {
    fn of(budget: &Budget<'_>) -> Self {
        let kinds = budget.kinds.iter();
        let total = budget.total.iter();
        Self {
            total: total
                .map(|(currency, split)| SumTold::of(None, currency.code(), *split))
                .collect(),
            kinds: kinds
                .map(|((kind, currency), split)| SumTold::of(Some(*kind), currency.code(), *split))
                .collect(),
            without_amount: ids(&budget.without_amount),
            unpaid: ids(&budget.unpaid),
            from: budget.days.map(|(first, _)| first),
            to: budget.days.map(|(_, last)| last),
        }
    }
}

impl SumTold {
    fn of(kind: Option<CostKind>, currency: Option<&str>, split: Split) -> Self {
        Self {
            kind,
            currency: currency.map(ToOwned::to_owned),
            amount: split.all,
            secured: split.secured,
            unpaid: split.unpaid,
        }
    }
}

impl MilestoneTold {
    fn of(milestone: &Entry) -> Self {
        Self {
            id: milestone.id.clone(),
            name: milestone.get(NAME).map(ToString::to_string),
            due: milestone.get(DUE),
            reached: milestone.get(REACHED),
        }
    }
}

impl SinceTold {
    pub(in crate::cli::commands) fn of(since: &Afterwards<'_>) -> Self {
        let lost = since.lost.iter();
        Self {
            left: since.left,
            left_is_recorded: since.is_recorded,
            then: FiguresTold::of(&since.then),
            now: FiguresTold::of(&since.now),
            lost: lost.map(|one| one.outline.id.clone()).collect(),
            hold: ids(&since.looks.hold),
            fail: ids(&since.looks.fail),
            outcome: since.outcome,
        }
    }
}

impl FiguresTold {
    const fn of(figures: &FunctionFigures) -> Self {
        Self {
            counted: figures.counted.number,
            handed_over: figures.handed_over.number,
            done: figures.done.number,
        }
    }
}

fn each<T>(entries: &[&Entry], told: impl Fn(&Entry) -> T) -> Vec<T> {
    entries.iter().map(|entry| told(entry)).collect()
}

fn ids(entries: &[&Entry]) -> Vec<EntryId> {
    each(entries, |entry| entry.id.clone())
}
