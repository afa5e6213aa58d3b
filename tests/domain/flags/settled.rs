//! Q01 to Q48: whether the plan's own facts settle a question.

use super::Scene;
use crate::support::changes::{organisation, person, planned, question};
use crate::support::words::{day, id, text};
use baton::domain::Change;
use baton::domain::book::Book;
use baton::domain::exit::ExitEdit;
use baton::domain::flags::settings::{RuleId, Severity};
use baton::domain::function::{Aside, FunctionEdit, FunctionPlan, SetAside};
use baton::domain::organisation::{Commitment, OrganisationEdit, OrganisationRole};
use baton::domain::patch::Patch;
use baton::domain::phase::PhaseId;
use baton::domain::question::{Answer, Parked, QuestionOutline};

/// A plan in a phase since June 2026 that has the question of this number, first asked in that phase.
fn asking(slug: &str, phase: PhaseId) -> Scene {
    let scene = Scene::begun().with(Change::QuestionAdded(Box::new(question(slug, phase))));
    match phase {
        PhaseId::Early => scene,
        PhaseId::Middle | PhaseId::Mature | PhaseId::AfterExit => {
            scene.in_phase(phase, "2026-06-01")
        }
    }
}

/// A plan in its middle phase that has the question of this number, first asked in the early one.
fn early(slug: &str) -> Scene {
    asking(slug, PhaseId::Early).in_phase(PhaseId::Middle, "2026-06-01")
}

fn middle(slug: &str) -> Scene {
    asking(slug, PhaseId::Middle)
}

fn mature(slug: &str) -> Scene {
    asking(slug, PhaseId::Mature)
}

impl Scene {
    fn answered(self, slug: &str) -> Self {
        self.with(Change::QuestionAnswered {
            question: id(slug),
            answer: Answer {
                text: text("As we said in March"),
                evidence: None,
                on: day("2026-03-01"),
                revisit_on: None,
            },
        })
    }

    fn parked(self, slug: &str) -> Self {
        self.with(Change::QuestionParked {
            question: id(slug),
            parked: Parked {
                reason: text("after the harvest"),
                on: day("2026-03-01"),
            },
        })
    }

    fn announced(self, on: &str) -> Self {
        self.with(Change::ExitEdited(ExitEdit {
            announced: Patch::Set(day(on)),
            ..ExitEdit::default()
        }))
    }

    /// The end of the sentence that a question's rule says, after the question.
    #[track_caller]
    fn says(&self, rule: RuleId, end: &str) {
        let messages = self.flags(rule);
        assert_eq!(messages.len(), 1, "{messages:?}");
        assert!(
            messages[0].ends_with(&format!("\": {end}.")),
            "{messages:?}"
        );
    }
}

#[test]
fn a_rule_of_a_question_speaks_only_where_and_when_that_is_asked() {
    mature("q18").leaving("2027-12-31").says(
        RuleId::Q18,
        "no word to those concerned is said or planned before the exit on 31 Dec 2027",
    );
    let without = Scene::begun().in_phase(PhaseId::Mature, "2026-06-01");
    without.leaving("2027-12-31").is_silent(RuleId::Q18);
    let too_early = Scene::begun().with(Change::QuestionAdded(Box::new(question(
        "q18",
        PhaseId::Mature,
    ))));
    too_early.leaving("2027-12-31").is_silent(RuleId::Q18);
    let over = asking("q18", PhaseId::AfterExit).leaving("2027-12-31");
    over.is_silent(RuleId::Q18);
    let parked = mature("q18").parked("q18").leaving("2027-12-31");
    parked.is_silent(RuleId::Q18);
}

#[test]
fn an_answer_settles_what_nothing_in_the_plan_speaks_against() {
    early("q19").answered("q19").is_silent(RuleId::Q19);
    let led = led(&["nita"]);
    assert_eq!(led.flags(RuleId::Q06).len(), 1);
    assert_eq!(led.answered("q06").flags(RuleId::Q06).len(), 1);
}

#[test]
fn in_the_early_phase_only_what_must_be_asked_then_speaks_of_an_empty_place() {
    let must = |must_ask| {
        let outline = QuestionOutline {
            must_ask,
            ..question("q02", PhaseId::Early)
        };
        Scene::begun().with(Change::QuestionAdded(Box::new(outline)))
    };
    must(true).says(RuleId::Q02, "no day is set for the exit");
    must(false).is_silent(RuleId::Q02);
}

#[test]
fn the_questions_that_must_be_asked_early_warn() {
    let flags = early("q02").assess().flags;
    let flag = flags.iter().find(|flag| flag.rule == RuleId::Q02).unwrap();
    assert_eq!(flag.severity, Severity::Warn);
    assert_eq!(flag.brief, "no day of leaving");
    let flags = early("q19").assess().flags;
    let flag = flags.iter().find(|flag| flag.rule == RuleId::Q19).unwrap();
    assert_eq!(flag.severity, Severity::Note);
}

#[test]
fn q01_asks_for_conditions_when_the_early_phase_is_over() {
    asking("q01", PhaseId::Early).is_silent(RuleId::Q01);
    let middle = middle("q01");
    middle.says(
        RuleId::Q01,
        "no condition is recorded under which the backbone would leave",
    );
    let said = middle.with(Change::ExitEdited(ExitEdit {
        conditions: Patch::Set(text("when two partners can hold it")),
        ..ExitEdit::default()
    }));
    said.is_silent(RuleId::Q01);
}

#[test]
fn q02_asks_for_a_day_that_others_know() {
    early("q02").says(RuleId::Q02, "no day is set for the exit");
    let alone = early("q02").leaving("2027-12-31");
    alone.says(
        RuleId::Q02,
        "the exit is set for 31 Dec 2027, and no day is recorded on which partners were told",
    );
    let message = |done: &'static str| {
        let typed = [
            ("to", "partner-heads"),
            ("about", "We leave"),
            ("done", done),
        ];
        early("q02")
            .leaving("2027-12-31")
            .entry(Book::Message, "m", &typed)
    };
    message("2026-10-01").is_silent(RuleId::Q02);
    alone.announced("2026-10-01").is_silent(RuleId::Q02);
}

#[test]
fn q03_asks_after_a_year_who_could_run_a_function() {
    let old = early("q03");
    old.says(
        RuleId::Q03,
        "the collective began on 1 Jan 2019, and for none of 6 functions is a body named that could run it",
    );
    early("q03").on("2019-12-31").is_silent(RuleId::Q03);
    let able = [("organisation", "amla"), ("function", "archive")];
    early("q03")
        .entry(Book::Ability, "amla", &able)
        .is_silent(RuleId::Q03);
    let received = early("q03").planned("archive", "amla", ["", "", ""]);
    received.is_silent(RuleId::Q03);
}

#[test]
fn q04_asks_in_the_mature_phase_what_ends() {
    middle("q04").is_silent(RuleId::Q04);
    mature("q04").says(RuleId::Q04, "none of 6 functions has ended or is to end");
    let retired = mature("q04").with(Change::FunctionSetAside(SetAside {
        function: id("archive"),
        aside: Aside::Retired,
        on: day("2026-07-01"),
        reason: text("nobody asks for it"),
    }));
    retired.is_silent(RuleId::Q04);
}

#[test]
fn q05_asks_who_outside_could_hold_what_cannot_stop() {
    early("q05").says(
        RuleId::Q05,
        "nobody outside Neem Trust could hold Big picture in an emergency",
    );
    early("q05")
        .planned("big-picture", "amla", ["", "", ""])
        .is_silent(RuleId::Q05);
    let deputy = |employer| {
        early("q05")
            .with(person("dev", Some(employer)))
            .with(planned(
                "big-picture",
                FunctionPlan {
                    deputy: Patch::Set(id("dev")),
                    ..FunctionPlan::default()
                },
            ))
    };
    deputy("amla").is_silent(RuleId::Q05);
    assert_eq!(deputy("neem").flags(RuleId::Q05).len(), 1);
}

/// Archive led by these: a lead, and a deputy where there are two.
fn led(people: &[&str]) -> Scene {
    let scene = early("q06").with(person("nita", Some("neem")));
    let plan = FunctionPlan {
        lead: people
            .first()
            .map_or(Patch::Keep, |who| Patch::Set(id(who))),
        deputy: people.get(1).map_or(Patch::Keep, |who| Patch::Set(id(who))),
        ..FunctionPlan::default()
    };
    scene.with(planned("archive", plan))
}

#[test]
fn q06_counts_leads_without_a_deputy() {
    led(&["nita"]).says(RuleId::Q06, "1 of 1 function with a lead has no deputy");
    led(&["nita", "dev"]).is_silent(RuleId::Q06);
    led(&[]).cannot_tell(RuleId::Q06, "no function has a lead named");
}

/// Forums with these chairs; a blank is unknown.
fn chaired(scene: Scene, chairs: &[&str]) -> Scene {
    let scene = scene
        .with(person("nita", Some("neem")))
        .with(person("amar", Some("amla")));
    chairs
        .iter()
        .enumerate()
        .fold(scene, |scene, (number, chair)| {
            let name = format!("forum-{number}");
            let mut typed = vec![("name", name.as_str())];
            if !chair.is_empty() {
                typed.push(("chair", chair));
            }
            scene.entry(Book::Forum, &name, &typed)
        })
}

#[test]
fn q07_asks_for_a_third_of_the_chairs_and_later_for_two_thirds() {
    let mixed = ["amar", "nita", "nita"];
    chaired(middle("q07"), &mixed).is_silent(RuleId::Q07);
    chaired(mature("q07"), &mixed).says(
        RuleId::Q07,
        "1 of 3 forums are led by somebody from outside Neem Trust",
    );
    chaired(middle("q07"), &["nita", "nita"]).says(
        RuleId::Q07,
        "0 of 2 forums are led by somebody from outside Neem Trust",
    );
    chaired(middle("q07"), &["nita", "nita", ""]).cannot_tell(
        RuleId::Q07,
        "the chair of 1 of 3 forums, or for whom they work, is unknown",
    );
    middle("q07").cannot_tell(RuleId::Q07, "nothing is recorded under Forums");
}

#[test]
fn q07_and_q16_say_when_no_forum_meets_any_more() {
    let ended = [("name", "Steering"), ("ended", "2026-10-01")];
    for (scene, rule) in [(middle("q07"), RuleId::Q07), (early("q16"), RuleId::Q16)] {
        let scene = scene.entry(Book::Forum, "steering", &ended);
        scene.cannot_tell(rule, "no forum still meets");
    }
}

fn promised(commitment: Commitment, until: &str) -> OrganisationEdit {
    OrganisationEdit {
        commitment: Patch::Set(commitment),
        commitment_until: Patch::Set(day(until)),
        ..OrganisationEdit::default()
    }
}

#[test]
fn q08_asks_for_promises_of_organisations_that_last() {
    let (own, personal) = (Commitment::Institutional, Commitment::Personal);
    let with = |edit| early("q08").body("amla", edit);
    with(promised(own, "2028-01-01")).is_silent(RuleId::Q08);
    for weak in [
        promised(personal, "2028-01-01"),
        promised(own, "2027-06-01"),
    ] {
        with(weak).says(
            RuleId::Q08,
            "1 of 1 partner has no promise of the organisation itself for more than 12 months",
        );
    }
    let longer = [("months", 24)];
    with(promised(own, "2028-01-01"))
        .set(RuleId::Q08, true, &longer)
        .says(
            RuleId::Q08,
            "1 of 1 partner has no promise of the organisation itself for more than 24 months",
        );
    early("q08").cannot_tell(RuleId::Q08, "what 1 of 1 partner promised is unknown");
}

/// Money of Falak Fund for a purpose; blanks are unknown.
fn funded(scene: Scene, purpose: &str, state: &str, to: &str) -> Scene {
    let scene = scene.with(organisation(
        "falak",
        "Falak Fund",
        OrganisationRole::Funder,
    ));
    let mut typed = vec![("funder", "falak"), ("pays_for", purpose), ("state", state)];
    if !to.is_empty() {
        typed.push(("to", to));
    }
    scene.entry(Book::Funding, "grant", &typed)
}

#[test]
fn q13_and_q14_look_for_money_to_hand_over_and_for_a_reserve() {
    let (over, reserve) = (
        "handing over and leaving",
        "the case that other money comes late",
    );
    for (rule, slug, purpose, what) in [
        (RuleId::Q13, "q13", "transition", over),
        (RuleId::Q14, "q14", "reserve", reserve),
    ] {
        let with = |purpose, state, to| funded(mature(slug), purpose, state, to);
        with("coordination", "secured", "")
            .says(rule, &format!("none of 1 entry of funding is for {what}"));
        with(purpose, "secured", "").is_silent(rule);
        with(purpose, "secured", "2026-12-09").is_silent(rule);
        with(purpose, "secured", "2026-12-08")
            .says(rule, &format!("the money for {what} has ended"));
        with(purpose, "applied", "").says(
            rule,
            &format!("money for {what} is asked for, and none is secured"),
        );
        with(purpose, "expected", "").says(
            rule,
            &format!("money for {what} is hoped for, and none is secured"),
        );
        with(purpose, "expected", "").answered(slug).is_silent(rule);
        mature(slug).cannot_tell(rule, "nothing is recorded under Funding");
    }
}

/// Money for coordination that is secured for 2027: who gives, and how much.
fn coordination(gives: &[(&str, &str)]) -> Scene {
    gives.iter().fold(middle("q11"), |scene, (funder, amount)| {
        let typed = [
            ("funder", *funder),
            ("pays_for", "coordination"),
            ("state", "secured"),
            ("amount", amount),
            ("currency", "EUR"),
            ("from", "2027-01-01"),
            ("to", "2027-12-31"),
        ];
        let scene = scene.with(organisation(funder, funder, OrganisationRole::Funder));
        scene.entry(Book::Funding, funder, &typed)
    })
}

#[test]
fn q11_speaks_while_coordination_hangs_on_one_funder_today() {
    coordination(&[("falak", "100")]).says(
        RuleId::Q11,
        "falak gives EUR 100 of the EUR 100 that are secured for coordination from today on",
    );
    coordination(&[("falak", "71"), ("dhara", "29")]).says(
        RuleId::Q11,
        "falak gives EUR 71 of the EUR 100 that are secured for coordination from today on",
    );
    coordination(&[("falak", "70"), ("dhara", "30")]).is_silent(RuleId::Q11);
    funded(middle("q11"), "coordination", "applied", "").says(
        RuleId::Q11,
        "no money for coordination is secured from today on",
    );
}

#[test]
fn q11_cannot_tell_without_amounts_or_money() {
    funded(middle("q11"), "coordination", "secured", "").cannot_tell(
        RuleId::Q11,
        "the amount or the days of 1 entry of secured money for coordination are unknown",
    );
    middle("q11").cannot_tell(RuleId::Q11, "nothing is recorded under Funding");
}

fn seats(seats: &[&str]) -> Scene {
    seats
        .iter()
        .enumerate()
        .fold(early("q16"), |scene, (number, seat)| {
            let name = format!("forum-{number}");
            let mut typed = vec![("name", name.as_str())];
            if !seat.is_empty() {
                typed.push(("seat", seat));
            }
            scene.entry(Book::Forum, &name, &typed)
        })
}

#[test]
fn q16_asks_for_a_seat_that_those_concerned_fill_themselves() {
    seats(&["invited", "none"]).says(
        RuleId::Q16,
        "in none of 2 forums do those concerned choose who sits there; in 1 the backbone invites them",
    );
    seats(&["invited", "chosen", ""]).is_silent(RuleId::Q16);
    seats(&["invited", ""]).cannot_tell(
        RuleId::Q16,
        "how those concerned have a seat is unknown for 1 of 2 forums",
    );
}

#[test]
fn q18_is_settled_by_a_word_planned_before_the_exit() {
    let word = |planned| {
        let typed = [
            ("to", "community"),
            ("about", "What changes"),
            ("planned", planned),
        ];
        mature("q18")
            .leaving("2027-12-31")
            .entry(Book::Message, "word", &typed)
    };
    word("2027-12-31").is_silent(RuleId::Q18);
    assert_eq!(word("2028-01-01").flags(RuleId::Q18).len(), 1);
    mature("q18").cannot_tell(RuleId::Q18, "the exit has no target date");
}

fn charter(scene: Scene, drafted_by: &str) -> Scene {
    let mut typed = vec![("about", "charter"), ("text", "Two thirds decide")];
    if !drafted_by.is_empty() {
        typed.push(("drafted_by", drafted_by));
    }
    scene.entry(Book::Agreement, "charter", &typed)
}

#[test]
fn q19_and_q20_ask_for_a_charter_and_who_drafts_it() {
    early("q19").says(
        RuleId::Q19,
        "no charter is recorded that says who decides what",
    );
    charter(early("q19"), "").is_silent(RuleId::Q19);
    middle("q20").is_silent(RuleId::Q20);
    charter(middle("q20"), "neem").says(
        RuleId::Q20,
        "1 version of the charter on record, drafted by Neem Trust and nobody else",
    );
    charter(middle("q20"), "amla").is_silent(RuleId::Q20);
    charter(middle("q20"), "").cannot_tell(RuleId::Q20, "who drafted the charter is unknown");
}

#[test]
fn q21_asks_who_orders_reviews() {
    let reviews = crate::support::changes::outline("reviews", "Reviews", &[]);
    let with = mature("q21").with(Change::FunctionAdded(Box::new(reviews)));
    with.says(RuleId::Q21, "Reviews stands at held with Neem Trust");
    mature("q21").is_silent(RuleId::Q21);
    let over = ["2026-01-01", "2026-02-01", "2026-06-01", "2026-08-20"];
    with.climbed("reviews", &over).is_silent(RuleId::Q21);
}

#[test]
fn q25_counts_partners_whose_gain_is_blank() {
    early("q25").says(
        RuleId::Q25,
        "what 1 of 1 partner would gain from staying is not written down",
    );
    let gains = OrganisationEdit {
        incentive: Patch::Set(text("orders for its workshop")),
        ..OrganisationEdit::default()
    };
    early("q25").body("amla", gains).is_silent(RuleId::Q25);
}

#[test]
fn q26_asks_for_a_talk_with_who_would_leave() {
    let would_leave = |is| {
        let edit = OrganisationEdit {
            would_leave: Patch::Set(is),
            ..OrganisationEdit::default()
        };
        middle("q26").body("amla", edit)
    };
    would_leave(true).says(
        RuleId::Q26,
        "Amla Trust would leave with the backbone, and no talk about it is on record",
    );
    would_leave(false).is_silent(RuleId::Q26);
    let talk = [
        ("about", "Staying"),
        ("raised", "2026-10-01"),
        ("with", "amla"),
    ];
    would_leave(true)
        .entry(Book::Conversation, "staying", &talk)
        .is_silent(RuleId::Q26);
    middle("q26").cannot_tell(
        RuleId::Q26,
        "whether 1 partner would leave with the backbone is unknown",
    );
}

#[test]
fn q28_asks_for_something_that_partners_do_alone() {
    let joint = |run_by: &str| {
        let mut typed = vec![("name", "Sorting day"), ("kind", "joint")];
        if !run_by.is_empty() {
            typed.push(("run_by", run_by));
        }
        middle("q28")
            .with_setu()
            .entry(Book::Activity, "sorting", &typed)
    };
    joint("neem, amla").says(
        RuleId::Q28,
        "nothing that partners do together without Neem Trust is on record",
    );
    joint("amla, setu").is_silent(RuleId::Q28);
    joint("").cannot_tell(
        RuleId::Q28,
        "who takes part in 1 of 1 joint activity is unknown",
    );
    middle("q28").cannot_tell(RuleId::Q28, "nothing is recorded under Activities");
}

fn asset(scene: Scene, more: &[(&str, &str)]) -> Scene {
    let mut typed = vec![("name", "Web address")];
    typed.extend_from_slice(more);
    scene.entry(Book::Asset, "web", &typed)
}

#[test]
fn q34_asks_for_a_list_of_assets_and_a_day_for_each_of_the_backbones() {
    early("q34").says(
        RuleId::Q34,
        "no name, web address, data, account or contract is listed with its owner",
    );
    asset(early("q34"), &[("owner", "neem")]).says(
        RuleId::Q34,
        "1 of 1 asset is Neem Trust's and has no day to change hands",
    );
    asset(early("q34"), &[("owner", "neem"), ("by", "2027-06-30")]).is_silent(RuleId::Q34);
    asset(early("q34"), &[("owner", "amla")]).is_silent(RuleId::Q34);
    asset(early("q34"), &[]).cannot_tell(RuleId::Q34, "who owns 1 of 1 asset is unknown");
}

#[test]
fn q35_asks_for_a_note_where_personal_data_moves() {
    middle("q35").is_silent(RuleId::Q35);
    let moving = || middle("q35").planned("data", "amla", ["", "", ""]);
    moving().says(
        RuleId::Q35,
        "Data moves, and of no asset is it noted whether it holds personal data",
    );
    let personal = [("personal_data", "yes"), ("to", "amla")];
    asset(moving(), &personal).says(
        RuleId::Q35,
        "personal data is to move with 1 asset, and nothing is noted on what the law asks",
    );
    let mut noted = personal.to_vec();
    noted.push(("note", "people agreed in writing"));
    asset(moving(), &noted).is_silent(RuleId::Q35);
    asset(moving(), &[("personal_data", "no")]).is_silent(RuleId::Q35);
}

#[test]
fn q36_asks_for_a_log_of_decisions() {
    early("q36").says(RuleId::Q36, "no decision is recorded, nor why it was taken");
    let decided = [("decided", "Meet monthly"), ("on", "2026-06-01")];
    early("q36")
        .entry(Book::Decision, "monthly", &decided)
        .is_silent(RuleId::Q36);
}

#[test]
fn q37_asks_for_the_document_of_what_is_beyond_documented() {
    let climbed = middle("q37").climbed("archive", &["2026-01-01", "2026-02-01"]);
    climbed.is_silent(RuleId::Q37);
    let mut skipped = climbed;
    let archive = id("archive");
    let function = skipped.plan.functions.get_mut(&archive).unwrap();
    function.steps[0].evidence = None;
    skipped.says(
        RuleId::Q37,
        "1 of 1 function beyond documented has no document on record",
    );
}

#[test]
fn q38_counts_relationships_without_an_introduction_in_time() {
    let known = |introduced: &str, importance| {
        let mut typed = vec![("with", "amla"), ("importance", importance)];
        if !introduced.is_empty() {
            typed.push(("introduced", introduced));
        }
        middle("q38")
            .leaving("2027-12-31")
            .entry(Book::Relationship, "amla", &typed)
    };
    for late in ["", "2028-01-01"] {
        known(late, "high").says(
            RuleId::Q38,
            "1 of 1 relationship has no day on which the next steward is introduced before the exit",
        );
    }
    known("2027-12-31", "high").is_silent(RuleId::Q38);
    known("", "low").is_silent(RuleId::Q38);
    middle("q38").cannot_tell(RuleId::Q38, "nothing is recorded under Trust register");
}

#[test]
fn q41_asks_again_after_a_year() {
    let asked = |on| {
        middle("q41").with(Change::QuestionAsked {
            question: id("q41"),
            on: day(on),
        })
    };
    asked("2025-12-08").says(RuleId::Q41, "it was last asked on 8 Dec 2025");
    asked("2025-12-09").is_silent(RuleId::Q41);
    middle("q41").is_silent(RuleId::Q41);
}

#[test]
fn q43_asks_for_answers_to_reviews() {
    let reviewed = |typed: &[(&str, &str)]| {
        let mut all = vec![("name", "Peer review"), ("kind", "peer")];
        all.extend(typed);
        middle("q43").entry(Book::Review, "peers", &all)
    };
    let reported = [("reported", "2026-11-20")];
    reviewed(&reported).says(
        RuleId::Q43,
        "1 review has been reported, and no recommendation was accepted or rejected",
    );
    reviewed(&[]).says(RuleId::Q43, "no review has been reported yet");
    let recommended = [
        ("review", "peers"),
        ("text", "Name a deputy"),
        ("position", "accept"),
    ];
    reviewed(&reported)
        .entry(Book::Recommendation, "deputy", &recommended)
        .is_silent(RuleId::Q43);
    middle("q43").cannot_tell(RuleId::Q43, "nothing is recorded under Reviews");
}

#[test]
fn q46_asks_for_agreements_on_voice_and_credit() {
    early("q46").says(RuleId::Q46, "no agreement on voice and credit is recorded");
    let agreed = |scene: Scene, about| {
        scene.entry(
            Book::Agreement,
            about,
            &[("about", about), ("text", "As we said")],
        )
    };
    let voice = agreed(early("q46"), "voice");
    voice.says(RuleId::Q46, "no agreement on credit is recorded");
    agreed(voice, "credit").is_silent(RuleId::Q46);
}

#[test]
fn functions_that_end_by_themselves_settle_q04() {
    let ends = FunctionEdit {
        ends_by: Patch::Set(baton::domain::function::EndsBy::Retire),
        ..FunctionEdit::default()
    };
    mature("q04").edited("archive", ends).is_silent(RuleId::Q04);
}
