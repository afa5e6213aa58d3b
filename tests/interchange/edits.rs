//! What a person does to an exported file, in words and in changes; and what no file may do.

use crate::interchange::support::{carry_out, complaints, day, place_of};
use crate::support::entries::entry;
use crate::support::plan::{a_plan, in_the_middle, scored};
use baton::domain::book::{Book, trust};
use baton::domain::function::{Stage, Standing};
use baton::domain::person::PersonName;
use baton::domain::question::QuestionState;
use baton::domain::{Date, Plan};
use baton::interchange::plan_file::{Differences, Head, differences, export};
use baton::interchange::{ImportError, parse_plan};

fn today() -> Date {
    in_the_middle().today
}

fn known(plan: &Plan, edit: impl Fn(&str) -> String) -> Result<Differences, ImportError> {
    let text = export(plan, None);
    let edited = edit(&text);
    assert_ne!(edited, text, "nothing was edited in\n{text}");
    let file = parse_plan("nadi.toml", &edited).unwrap_or_else(|error| panic!("{error}"));
    differences(Some(plan), &file, today())
}

/// What an edit of the exported plan says and makes of the plan; a second reading says nothing more.
#[track_caller]
fn edited(plan: &Plan, edit: impl Fn(&str) -> String) -> (Vec<String>, Plan) {
    let found = known(plan, &edit).unwrap_or_else(|error| panic!("{error}"));
    let mut after = plan.clone();
    carry_out(&mut after, &found.proposal, today()).unwrap_or_else(|refusal| panic!("{refusal}"));
    let file = parse_plan("nadi.toml", &edit(&export(plan, None))).unwrap();
    let again = differences(Some(&after), &file, today()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(again, Differences::default());
    (found.lines, after)
}

/// The one problem of an edit, with its line, as `message | remedy`.
#[track_caller]
fn refused(plan: &Plan, edit: impl Fn(&str) -> String) -> (usize, String) {
    let error = known(plan, edit).unwrap_err();
    assert_eq!(error.problems.len(), 1, "{error}");
    (error.problems[0].line, complaints(&error).remove(0))
}

fn swap<'s>(old: &'s str, new: &'s str) -> impl Fn(&str) -> String {
    move |text| {
        assert!(text.contains(old), "{old} is not in\n{text}");
        text.replacen(old, new, 1)
    }
}

/// Adds to the end of the record of one kind that has this id.
fn add<'s>(record: &'s str, id: &'s str, more: &'s str) -> impl Fn(&str) -> String {
    move |text| {
        let start = text.find(&format!("[[{record}]]\nid = \"{id}\"")).unwrap();
        let inner = format!("[[{record}.");
        let mut end = text.len();
        for (at, _) in text[start + 1..].match_indices("\n[") {
            let at = start + 1 + at;
            if !text[at + 1..].starts_with(&inner) {
                end = at;
                break;
            }
        }
        format!("{}\n{more}\n{}", text[..end].trim_end(), &text[end..])
    }
}

#[test]
fn an_export_says_what_it_is_and_where_it_came_from() {
    let head = Head {
        seq: 412,
        hash: "ab".repeat(32),
    };
    let text = export(&a_plan(), Some(&head));
    assert!(text.starts_with("# Nadi Collective: a plan of baton"));
    assert!(
        text.lines()
            .nth(2)
            .unwrap()
            .contains("Comments are not kept")
    );
    assert!(text.contains(
        "[baton]\nkind = \"plan\"\nformat = 1\nplan = \"nadi\"\nseq = 412\nhash = \"abab"
    ));
    let file = parse_plan("nadi.toml", &text).unwrap();
    assert_eq!(
        (file.exported_as.unwrap().as_str(), file.exported_at),
        ("nadi", Some(412))
    );
}

#[test]
fn long_text_stands_on_several_lines_and_is_the_same_text() {
    let long = "A \"quoted\" word, a back\\slash and  two blanks; ".repeat(12)
        + "\n\n  an indented line\tend \"\"\"";
    let mut plan = a_plan();
    plan.collective.purpose = Some(long.parse().unwrap());
    let text = export(&plan, None);
    assert!(
        text.lines().all(|line| line.chars().count() < 140),
        "{text}"
    );
    assert_eq!(parse_plan("nadi.toml", &text).unwrap().plan, plan);
}

#[test]
fn comments_and_another_order_of_lines_say_nothing_new() {
    let plan = a_plan();
    let text = export(&plan, None);
    let turned = text.replace("[exit]", "# a remark\n[exit] # more");
    let file = parse_plan("nadi.toml", &turned).unwrap();
    assert_eq!(
        differences(Some(&plan), &file, today()).unwrap(),
        Differences::default()
    );
}

#[test]
fn a_moved_target_is_one_line_and_the_old_one_is_remembered() {
    let (lines, after) = edited(
        &a_plan(),
        swap("target = 2027-12-31", "target = 2028-06-30"),
    );
    assert_eq!(lines, ["~ exit target 31 Dec 2027 -> 30 Jun 2028"]);
    assert_eq!(after.exit.target, Some(day("2028-06-30")));
    assert_eq!(after.exit.earlier_targets, [day("2027-12-31")]);
}

#[test]
fn fields_are_edited_one_by_one_and_told_with_both_values() {
    let (lines, after) = edited(&a_plan(), |text| {
        let text = swap(
            "name = \"Nadi Collective\"",
            "name = \"Nadi\"\nplace = \"Pune\"",
        )(text);
        swap(
            "id = \"archive\"\nname = \"Archive\"\nweight = 3",
            "id = \"archive\"\nname = \"Archive\"\nweight = 5",
        )(&text)
    });
    assert_eq!(
        lines,
        [
            "~ name \"Nadi Collective\" -> \"Nadi\"",
            "~ place ? -> \"Pune\"",
            "~ function archive weight 3 -> 5",
        ]
    );
    assert_eq!(after.collective.place.unwrap().as_str(), "Pune");
}

#[test]
fn a_function_is_added_with_its_holder_and_a_step() {
    let block = "\n[[function]]\nid = \"library\"\nname = \"Library\"\nweight = 2\nends_by = \"hand-over\"\nholder = \"nadi-trust\"\n\
                 stage = \"documented\"\n\n[[function.step]]\nto = \"documented\"\non = 2026-01-05\nevidence = \"a handbook\"\n";
    let (lines, after) = edited(&a_plan(), |text| text.to_owned() + block);
    assert_eq!(
        lines,
        [
            "+ function library, new, held, weight 2",
            "+ function library held -> documented on 5 Jan 2026",
            "~ function library holder ? -> nadi-trust",
        ]
    );
    let library = after.functions.get(&"library".parse().unwrap()).unwrap();
    assert_eq!(library.standing, Standing::On(Stage::Documented));
}

#[test]
fn a_function_that_is_not_in_the_file_is_removed() {
    let gone = "[[function]]\nid = \"fundraising\"\nname = \"Fundraising\"\nweight = 3\nends_by = \"hand-over\"\n\
                holder = \"nadi-trust\"\nstage = \"held\"\n";
    let (lines, after) = edited(&a_plan(), swap(gone, ""));
    assert_eq!(lines, ["- function fundraising, held"]);
    assert!(!after.functions.has(&"fundraising".parse().unwrap()));
}

#[test]
fn an_answer_that_is_added_answers_the_question() {
    let answer = "state = \"answered\"\n\n[[question.answer]]\ntext = \"The setu house.\"\nevidence = \"minutes\"\non = 2026-02-01";
    let (lines, after) = edited(&a_plan(), add("question", "q03", answer));
    assert_eq!(
        lines,
        [
            "+ question q03 asked on 1 Feb 2026",
            "+ question q03 answered, \"The setu house.\""
        ]
    );
    let question = after.questions.get(&"q03".parse().unwrap()).unwrap();
    assert_eq!(question.state, QuestionState::Answered);
}

#[test]
fn a_name_is_changed_or_erased_beside_the_changes() {
    let mut plan = a_plan();
    let people: Vec<_> = plan
        .members
        .people
        .iter()
        .map(|person| person.id.clone())
        .collect();
    for person in &mut plan.members.people {
        person.name = PersonName::Known("Somebody".parse().unwrap());
    }
    let (lines, after) = edited(&plan, |text| {
        text.replacen("name = \"Somebody\"", "name = \"Asha Rao\"", 1)
            .replacen("name = \"Somebody\"", "erased = true", 1)
    });
    assert_eq!(
        lines,
        [
            format!("~ person {} name Somebody -> Asha Rao", people[0]),
            format!("- person {} name", people[1])
        ]
    );
    assert_eq!(
        after.members.people.get(&people[1]).unwrap().name,
        PersonName::Erased
    );
    let (_, told) = refused(&after, swap("erased = true", "name = \"Somebody\""));
    assert!(told.contains("does not come back from a file"), "{told}");
    let (_, told) = refused(&plan, swap("name = \"Somebody\"\n", ""));
    assert!(told.contains("write erased = true"), "{told}");
}

#[test]
fn a_step_on_the_ladder_brings_the_holder_with_it() {
    let step = "\n[[function.step]]\nto = \"transferred\"\non = 2026-11-01\nevidence = \"a letter\"\nreason = \"no time to share\"";
    let on = |text: &str| {
        let text = swap("stage = \"shadowed\"", "stage = \"transferred\"")(text);
        add("function", "archive", step)(&text)
    };
    let (_, told) = refused(&a_plan(), on);
    assert!(told.contains("the holder is setu-house"), "{told}");
    assert!(told.contains("write holder = \"setu-house\""), "{told}");
    let (lines, after) = edited(&a_plan(), |text| {
        let agreed = "holder = \"nadi-trust\"\nreceiver = \"setu-house\"";
        swap(agreed, "holder = \"setu-house\"\nreceiver = \"setu-house\"")(&on(text))
    });
    assert_eq!(
        lines,
        ["+ function archive shadowed -> transferred on 1 Nov 2026"]
    );
    let archive = after.functions.get(&"archive".parse().unwrap()).unwrap();
    let step = archive.steps.last().unwrap();
    assert_eq!(step.hands, (Some(true), Some(true)));
    assert_eq!(step.holder_before.as_ref().unwrap().as_str(), "nadi-trust");
}

#[test]
fn a_decision_to_walk_on_dates_the_phases_by_itself() {
    let step = "\n[[phase_step]]\nfrom = \"middle\"\nto = \"mature\"\non = 2026-12-01\n\
                unmet = [\"first-confirmed\", \"funding-known\"]\nreason = \"the host closes\"\n";
    let (lines, after) = edited(&a_plan(), |text| {
        swap("phase = \"middle\"", "phase = \"mature\"")(text) + step
    });
    assert_eq!(lines, ["+ phase middle -> mature on 1 Dec 2026"]);
    assert_eq!(after.walk.since(), Some(day("2026-12-01")));
}

#[test]
fn a_weight_of_an_open_round_changes_with_a_late_change_and_its_reason() {
    let weights = |text: &str| {
        let start = text.find("[[round.criterion]]").unwrap();
        let (before, after) = text.split_at(start);
        let after = after.replacen("weight = 60", "weight = 50", 1);
        before.to_owned() + &after.replacen("weight = 40", "weight = 50", 1)
    };
    let (_, told) = refused(&a_plan(), weights);
    assert!(told.contains("only with a reason"), "{told}");
    let late = "[[round.late_change]]\nwhat = \"weight of depth 60 to 50; weight of hiring 40 to 50\"\n\
                reason = \"hiring matters as much\"\n\n[[round.candidate]]";
    let (lines, after) = edited(&a_plan(), |text| {
        swap("[[round.candidate]]", late)(&weights(text))
    });
    assert_eq!(lines.len(), 2);
    assert_eq!(
        lines[0],
        "~ round lead-2026 weight of depth -> 50, because: hiring matters as much"
    );
    let round = after.rounds.iter().next().unwrap();
    assert_eq!(
        round.late_changes[0].what.as_str(),
        "weight of depth 60 to 50; weight of hiring 40 to 50"
    );
}

#[test]
fn a_score_changes_in_moderation_alone() {
    let plan = scored().plan;
    let (_, told) = refused(&plan, swap("score = 4", "score = 5"));
    assert!(
        told.contains("a score changes in a [[round.moderation]]"),
        "{told}"
    );
    let moderation = "\n[[round.moderation]]\nscorer = \"p-dev\"\ncandidate = \"candidate-a\"\ncriterion = \"depth\"\n\
                      score = 5\nreason = \"seen again\"\non = 2026-11-02\n";
    let (lines, _) = edited(&plan, |text| text.to_owned() + moderation);
    assert_eq!(
        lines,
        ["~ round lead-2026 score of p-dev for candidate-a on depth -> 5"]
    );
}

#[test]
fn history_and_what_was_fixed_at_birth_stay_as_they_were() {
    let plan = scored().plan;
    let text = export(&plan, None);
    let cases = [
        ("on = 2021-04-01", "on = 2021-04-02", "in the log and stays"),
        ("on = 2026-02-01", "on = 2026-02-02", "in the log and stays"),
        ("evidence = \"letter of June\"", "", "in the log and stays"),
        (
            "asked = [2026-06-15]",
            "asked = [2026-06-14]",
            "in the log and stay",
        ),
        (
            "posture = \"convener\"",
            "posture = \"chair\"",
            "cannot change once it is there",
        ),
        (
            "text = \"What is to be seen.\"",
            "text = \"Else.\"",
            "cannot change once it is there",
        ),
        (
            "floor_total = 65",
            "floor_total = 60",
            "cannot change once the plan has begun",
        ),
        (
            "name = \"Who leads next\"",
            "name = \"Who follows\"",
            "cannot change once it is there",
        ),
        (
            "closed = 2026-11-01",
            "closed = 2026-11-02",
            "does not close by way of a file",
        ),
        (
            "commitment = \"00ff\"",
            "commitment = \"11ff\"",
            "the ballots in the file are not",
        ),
        (
            "opened = 2026-10-01",
            "opened = 2026-10-02",
            "cannot change once it is there",
        ),
    ];
    for (old, new, words) in cases {
        let (line, told) = refused(&plan, swap(old, new));
        assert!(told.contains(words), "{new}: {told}");
        let distance = line.abs_diff(place_of(&text, old).0);
        assert!(distance <= 5, "{new} is told {distance} lines away");
    }
}

#[test]
fn what_is_gone_from_the_file_and_cannot_go_from_the_plan_is_named() {
    let plan = a_plan();
    let signal = "[[phase.signal]]\nid = \"funding-known\"\ntext = \"What is to be seen.\"\n";
    let question = "[[question]]\nid = \"q01\"\ntheme = \"transition\"\ntext = \"Who holds it when we are gone?\"\nfirst_phase = \"early\"\n";
    let step = "[[function.step]]\nto = \"documented\"\non = 2026-03-01\nevidence = \"seen by two partners\"\nholder_before = \"nadi-trust\"\n";
    let cases: [(&[(&str, &str)], &str); 4] = [
        (
            &[(signal, "")],
            "the signal funding-known is in the plan and not in the file",
        ),
        (
            &[(question, "")],
            "the question q01 is in the plan and not in the file",
        ),
        (
            &[(step, ""), ("stage = \"documented\"", "stage = \"held\"")],
            "the step of data to documented",
        ),
        (&[("joined = 2019-01-01", "left = 2026-01-01")], ""),
    ];
    for (edits, words) in cases {
        let edit = |text: &str| {
            let one = |text: String, (old, new): &(&str, &str)| swap(old, new)(&text);
            edits.iter().fold(text.to_owned(), one)
        };
        if words.is_empty() {
            let found = known(&plan, edit).unwrap();
            let mut after = plan.clone();
            let refusal = carry_out(&mut after, &found.proposal, today()).unwrap_err();
            assert!(refusal.contains("cannot leave while it holds"), "{refusal}");
        } else {
            let (_, told) = refused(&plan, edit);
            assert!(told.contains(words), "{told}");
        }
    }
}

#[test]
fn a_conversation_and_its_sittings_move_together_whichever_way() {
    let talk = [("about", "Rent of the hall"), ("raised", "2026-03-10")];
    let held = [("conversation", "rent"), ("on", "2026-03-20")];
    let mut plan = in_the_middle().plan;
    plan.books.put(entry(Book::Conversation, "rent", &talk));
    plan.books.put(entry(Book::Sitting, "first", &held));
    for (raised, on) in [("2026-04-01", "2026-04-02"), ("2026-01-01", "2026-01-02")] {
        let (_, after) = edited(&plan, |text| {
            text.replace("raised = 2026-03-10", &format!("raised = {raised}"))
                .replace("on = 2026-03-20", &format!("on = {on}"))
        });
        let sitting = after.books.of(Book::Sitting).next().unwrap();
        assert_eq!(sitting.get(trust::ON), Some(day(on)));
    }
}
