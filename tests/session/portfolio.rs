//! The portfolio and its summaries, which can be thrown away.

use super::{move_on, started};
use baton::domain::id::PlanId;

#[test]
fn a_row_counts_what_the_plan_counts() {
    let (session, _, _) = started();
    let rows = session.portfolio().unwrap().rows;
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].functions.counted, (2, 6));
    assert_eq!(rows[0].events, 1);
}

#[test]
fn summaries_thrown_away_and_made_again_say_the_same() {
    let (mut session, _, mut open) = started();
    let proposal = move_on(&session, &open, "archive");
    session.propose(&mut open, &proposal).unwrap();
    let before = session.portfolio().unwrap().rows;
    assert_eq!(session.rebuild().unwrap(), 1);
    assert_eq!(session.portfolio().unwrap().rows, before);
}

#[test]
fn a_summary_of_another_day_is_not_believed() {
    let (mut session, clock, mut open) = started();
    let plan = PlanId::parse("nadi").unwrap();
    let change = baton::domain::Change::ExitEdited(baton::domain::exit::ExitEdit {
        target: baton::domain::patch::Patch::Set(session.today()),
        ..Default::default()
    });
    session.propose(&mut open, &change.into()).unwrap();
    assert_eq!(session.portfolio().unwrap().rows[0].coming.len(), 1);
    clock.set(2027, 12, 9);
    assert_eq!(
        session.portfolio().unwrap().rows[0].coming.len(),
        0,
        "{plan}"
    );
}
