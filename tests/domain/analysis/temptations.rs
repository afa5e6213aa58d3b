//! Where a backbone stands on its list of temptations, counted by hand.

use crate::support::entries::with;
use crate::support::nadi;
use baton::domain::Plan;
use baton::domain::analysis::temptations::{Stand, Temptation, Tempted, temptations};
use baton::domain::book::Book;
use baton::domain::flags::settings::RuleId;
use baton::domain::flags::{Assessment, assess};
use baton::domain::phase::PhaseId;

/// The sample with these entries, judged by its figures alone.
fn stands(temptation: Temptation, entries: &[(Book, &str, &str)]) -> Tempted {
    let plan: Plan = entries
        .iter()
        .fold(nadi::plan(), |plan, (book, slug, typed)| {
            with(plan, *book, slug, typed)
        });
    temptations(&plan, &Assessment::default(), nadi::today())
        .into_iter()
        .find(|one| one.temptation == temptation)
        .unwrap()
}

#[test]
fn on_empty_books_nobody_can_tell() {
    for one in temptations(&nadi::plan(), &Assessment::default(), nadi::today()) {
        assert_eq!(one.stand, Stand::NobodyCanTell, "{:?}", one.temptation);
        assert!(one.because.is_some() && one.records.is_empty());
    }
}

#[test]
fn a_funder_counts_once_however_much_it_gives() {
    let give = |funder: &str, contacts: &str| {
        format!("funder={funder}; pays_for=programmes; state=secured; {contacts}")
    };
    let rows = [
        give("kite", "contacts=neem"),
        give("kite", ""),
        give("city-health", "contacts=neem, amla"),
        give("champa", "contacts=neem; to=2026-12-08"),
    ];
    let entries: Vec<(Book, &str, &str)> = ["a", "b", "c", "d"]
        .into_iter()
        .zip(&rows)
        .map(|(slug, typed)| (Book::Funding, slug, typed.as_str()))
        .collect();
    let told = stands(Temptation::Gatekeeping, &entries);
    assert_eq!(told.figure, "only Neem Trust speaks with 1 of 2 funders");
    assert_eq!(told.stand, Stand::Look);
    assert_eq!(told.records.len(), 2, "both entries of that funder");
}

#[test]
fn milestones_that_were_never_celebrated_drift() {
    let one = (Book::Milestone, "a", "name=A; reached=2026-10-01");
    let two = (
        Book::Milestone,
        "b",
        "name=B; reached=2026-10-01; celebrated=2026-10-02",
    );
    let ahead = (Book::Milestone, "c", "name=C; due=2027-10-01");
    let stand = |entries: &[_]| stands(Temptation::Celebration, entries).stand;
    assert_eq!(stand(&[one, ahead]), Stand::Drifting);
    assert_eq!(stand(&[one, two]), Stand::Look);
    assert_eq!(stand(&[two]), Stand::Clear);
    assert_eq!(stand(&[ahead]), Stand::NobodyCanTell);
}

#[test]
fn one_other_view_breaks_the_silence() {
    let quiet = (Book::Decision, "a", "decided=A; on=2026-10-01; dissent=no");
    let spoken = (Book::Decision, "b", "decided=B; on=2026-10-02; dissent=yes");
    let unknown = (Book::Decision, "c", "decided=C; on=2026-10-03");
    let stand = |entries: &[_]| stands(Temptation::Dissent, entries).stand;
    assert_eq!(stand(&[quiet]), Stand::Look);
    assert_eq!(stand(&[quiet, spoken, unknown]), Stand::Clear);
    assert_eq!(stand(&[unknown]), Stand::NobodyCanTell);
}

#[test]
fn a_team_tires_when_it_falls_or_is_below_the_middle() {
    let asked = |score: &str, on: &str| format!("on={on}; score={score}");
    let stand = |before: &str, now: &str| {
        let (before, now) = (asked(before, "2026-06-01"), asked(now, "2026-12-01"));
        stands(
            Temptation::Tiredness,
            &[
                (Book::Wellbeing, "now", now.as_str()),
                (Book::Wellbeing, "before", before.as_str()),
            ],
        )
        .stand
    };
    assert_eq!(stand("3", "4"), Stand::Clear);
    assert_eq!(stand("5", "4"), Stand::Look);
    assert_eq!(stand("1", "2"), Stand::Look);
}

#[test]
fn what_raised_the_flag_of_its_rule_drifts() {
    let alone = "name=A; reached=2026-10-01; outward=yes; credit=neem";
    let slugs = ["a", "b", "c", "d"];
    let plan = slugs.into_iter().fold(nadi::plan(), |plan, slug| {
        with(plan, Book::Milestone, slug, alone)
    });
    let credit = |assessment: &Assessment| {
        let all = temptations(&plan, assessment, nadi::today());
        let credit = all.into_iter().find(|one| one.rule == Some(RuleId::Ov3));
        credit.map(|one| (one.temptation, one.stand)).unwrap()
    };
    let assessment = assess(&plan, nadi::today());
    assert!(assessment.flags.iter().any(|flag| flag.rule == RuleId::Ov3));
    assert_eq!(credit(&assessment), (Temptation::Credit, Stand::Drifting));
    let unflagged = Assessment::default();
    assert_eq!(credit(&unflagged), (Temptation::Credit, Stand::Look));
}

#[test]
fn only_what_its_rule_looks_at_is_counted() {
    let old = (
        Book::Decision,
        "old",
        "decided=A; on=2025-01-01; community_present=no",
    );
    let new = (
        Book::Decision,
        "new",
        "decided=B; on=2026-11-01; community_present=yes",
    );
    let told = stands(Temptation::Decisions, &[old, new]);
    assert_eq!(told.stand, Stand::Clear, "{}", told.figure);
    let talk = (Book::Conversation, "talk", "about=Pay; raised=2026-10-01");
    let once = (Book::Sitting, "one", "conversation=talk; on=2026-10-01");
    let again = (Book::Sitting, "two", "conversation=talk; on=2026-11-01");
    let politeness = |entries: &[_]| stands(Temptation::Politeness, entries).stand;
    assert_eq!(politeness(&[talk, once]), Stand::Clear);
    assert_eq!(politeness(&[talk, once, again]), Stand::Look);
}

#[test]
fn what_nobody_judges_is_worth_a_look_and_without_a_backbone_nobody_can_tell() {
    let mut plan = with(
        nadi::plan(),
        Book::Decision,
        "a",
        "decided=A; on=2026-10-01; owner=neem; due=2027-01-01",
    );
    let work = |plan: &Plan| {
        let all = temptations(plan, &Assessment::default(), nadi::today());
        let work = all
            .into_iter()
            .find(|one| one.temptation == Temptation::Work);
        work.map(|one| (one.stand, one.because)).unwrap()
    };
    assert_eq!(work(&plan).0, Stand::Clear);
    plan.walk.current = PhaseId::Early;
    assert_eq!(work(&plan).0, Stand::Look);
    for body in &mut plan.members.organisations {
        body.roles.clear();
    }
    let because = Some("the plan names no backbone".to_owned());
    assert_eq!(work(&plan), (Stand::NobodyCanTell, because));
}

#[test]
fn a_view_that_is_told_was_voiced_even_where_nobody_ticked_that() {
    let told = (
        Book::Decision,
        "a",
        "decided=A; on=2026-10-01; dissent_said=Too soon",
    );
    let silence = stands(Temptation::Dissent, &[told]);
    assert_eq!(
        silence.figure,
        "another view is on record in 1 of 1 decision"
    );
    assert_eq!(silence.stand, Stand::Clear);
}

#[test]
fn the_flag_about_funders_and_the_temptation_count_alike() {
    let give = "funder=kite; pays_for=programmes; state=secured";
    let known = format!("{give}; contacts=neem");
    let entries = [
        (Book::Funding, "a", known.as_str()),
        (Book::Funding, "b", give),
    ];
    let plan = entries
        .iter()
        .fold(nadi::plan(), |plan, (book, slug, typed)| {
            with(plan, *book, slug, typed)
        });
    let assessment = assess(&plan, nadi::today());
    let mut flags = assessment.flags.iter();
    let flag = flags.find(|flag| flag.rule == RuleId::Ov2).unwrap();
    assert_eq!(
        flag.message,
        "The only funder, Kite Fund, is spoken with by Neem Trust alone."
    );
    let told = stands(Temptation::Gatekeeping, &entries);
    assert_eq!(told.figure, "only Neem Trust speaks with 1 of 1 funder");
    assert_eq!(told.records.len(), flag.records.len());
}
