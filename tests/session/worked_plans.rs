//! The worked plans of `plans/` come in through the ordinary road, and going out and in again gives the same plan.

use super::session;
use baton::interchange::parse_plan;
use baton::interchange::plan_file::{Head, differences, export};
use baton::session::{OpenPlan, Session};
use std::path::Path;

fn plans() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let mut found: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (
                path.file_name().unwrap().to_string_lossy().into_owned(),
                std::fs::read_to_string(&path).unwrap(),
            )
        })
        .collect();
    found.sort();
    found
}

fn bring_in(session: &mut Session, name: &str, text: &str) -> OpenPlan {
    let file = parse_plan(name, text).unwrap_or_else(|problems| panic!("{problems}"));
    let told =
        differences(None, &file, session.today()).unwrap_or_else(|problems| panic!("{problems}"));
    let mut open = session.blank(&file.plan.id).unwrap();
    session
        .propose(&mut open, &told.proposal)
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    open
}

#[test]
fn every_worked_plan_comes_in_as_its_file_says() {
    let plans = plans();
    assert_eq!(plans.len(), 4);
    for (name, text) in plans {
        let (mut session, _) = session();
        let open = bring_in(&mut session, &name, &text);
        assert_eq!(open.plan, parse_plan(&name, &text).unwrap().plan, "{name}");
        assert!(baton::store::chain::verify(&open.stored).intact);
    }
}

#[test]
fn a_worked_plan_goes_out_and_comes_in_again_the_same() {
    for (name, text) in plans() {
        let (mut first, _) = session();
        let open = bring_in(&mut first, &name, &text);
        let head = Head {
            seq: open.head.seq,
            hash: open.head.hash.to_string(),
        };
        let out = export(&open.plan, Some(&head));
        let (mut second, _) = session();
        assert_eq!(bring_in(&mut second, &name, &out).plan, open.plan, "{name}");
    }
}

#[test]
fn a_file_that_says_nothing_new_adds_no_event() {
    for (name, text) in plans() {
        let (mut session, _) = session();
        let open = bring_in(&mut session, &name, &text);
        let file = parse_plan(&name, &text).unwrap();
        let told = differences(Some(&open.plan), &file, session.today()).unwrap();
        assert_eq!(told.lines, Vec::<String>::new(), "{name}");
        assert_eq!(told.proposal.changes, [], "{name}");
    }
}
