//! Counts and weights of the sample, and of plans with nothing in them.

use crate::support::nadi;
use crate::support::words::id;
use baton::domain::Plan;
use baton::domain::analysis::{FunctionFigures, QuestionFigures, SignalFigures};
use baton::domain::function::{Aside, Stage, Standing};
use baton::domain::phase::PhaseId;
use baton::domain::question::Theme;

#[test]
fn functions_of_the_sample() {
    let figures = FunctionFigures::of(&nadi::plan());
    let pair =
        |tallied: baton::domain::analysis::figures::Tallied| (tallied.number, tallied.weight);
    assert_eq!(pair(figures.counted), (15, 47));
    assert_eq!(pair(figures.handed_over), (4, 11));
    assert_eq!(pair(figures.done), (3, 7));
    let by_standing: Vec<(u32, u32)> = figures
        .by_standing()
        .map(|(_, tallied)| pair(tallied))
        .collect();
    let on_ladder = [(3, 13), (3, 11), (2, 5), (2, 6), (2, 5), (2, 6)];
    assert_eq!(by_standing[..6], on_ladder);
    assert_eq!(pair(figures.at(Standing::Aside(Aside::Retired))), (1, 1));
    assert_eq!(pair(figures.at(Standing::Aside(Aside::Orphaned))), (0, 0));
    assert_eq!(pair(figures.at(Standing::Aside(Aside::NotOurs))), (1, 3));
    assert_eq!(figures.at_or_beyond(Stage::Shared).number, 6);
    assert_eq!(figures.at_or_beyond(Stage::Held).number, 14);
    assert_eq!(figures.handed_over_weighted().unwrap().percent(), 23);
    assert_eq!(figures.done_weighted().unwrap().percent(), 15);
}

#[test]
fn questions_of_the_sample() {
    let plan = nadi::plan();
    let all = QuestionFigures {
        total: 48,
        unasked: 14,
        open: 8,
        answered: 24,
        parked: 2,
        late: 5,
        stale: 3,
        hollow: 2,
    };
    assert_eq!(QuestionFigures::of(&plan, nadi::today()), all);
    let community = QuestionFigures {
        total: 3,
        unasked: 3,
        late: 2,
        ..QuestionFigures::default()
    };
    assert_eq!(
        QuestionFigures::of_theme(&plan, Theme::Community, nadi::today()),
        community
    );
}

#[test]
fn the_themes_add_up_to_the_whole() {
    let plan = nadi::plan();
    let themes = Theme::ALL
        .iter()
        .map(|theme| QuestionFigures::of_theme(&plan, *theme, nadi::today()));
    let sums = themes.fold((0, 0, 0, 0), |sums, theme| {
        (
            sums.0 + theme.total,
            sums.1 + theme.late,
            sums.2 + theme.stale,
            sums.3 + theme.hollow,
        )
    });
    assert_eq!(sums, (48, 5, 3, 2));
}

#[test]
fn signals_of_the_sample() {
    let plan = nadi::plan();
    let mature = SignalFigures {
        met: 2,
        unmet: 4,
        unknown: 1,
    };
    assert_eq!(SignalFigures::of_current(&plan), mature);
    assert_eq!(
        SignalFigures::of(plan.walk.phase(PhaseId::Early).unwrap()).total(),
        1
    );
}

#[test]
fn of_nothing_there_is_no_share() {
    let figures = FunctionFigures::of(&Plan::new(id("empty")));
    assert_eq!(figures, FunctionFigures::default());
    assert_eq!(figures.handed_over_weighted(), None);
    assert_eq!(figures.done_weighted(), None);
}
