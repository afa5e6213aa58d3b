//! A round by sheets alone: nine scorers and five candidates, from the sheets that are sent to the result. All of it is
//! invented.

use crate::support::cli::Baton;
use crate::support::sheets::{answer_cells, fill, tie_cells};
use std::fs;

const CANDIDATES: [&str; 5] = ["banyan", "neem", "peepal", "sal", "teak"];
const CRITERIA: [&str; 4] = ["collaboratives", "positioning", "depth", "hiring"];
const SCORERS: [&str; 9] = [
    "asha", "bela", "chand", "dev", "esha", "farid", "gita", "hari", "indu",
];

/// Dev works for Sal, Esha steps aside from Teak, Hari's sheet comes after the close.
const RECUSED: (&str, usize) = ("esha", 4);
const EMPLOYED: (&str, usize) = ("dev", 3);
const LATE: &str = "hari";

/// The home of the coordinator, with the round open and a sheet written for everybody.
fn sent() -> Baton {
    let baton = Baton::new();
    baton.ok("new nadi --name \"Nadi Collective\"");
    baton.ok("org add nadi sal-trust --name \"Sal Trust\" --role implementer");
    baton.ok("round new nadi lead --name \"Next lead\"");
    for name in CANDIDATES {
        let own = if name == "sal" {
            " --organisation sal-trust"
        } else {
            ""
        };
        baton.ok(&format!(
            "candidate add nadi lead {name} --name \"Candidate {name}\"{own}"
        ));
    }
    for name in SCORERS {
        let own = if name == EMPLOYED.0 {
            " --organisation sal-trust"
        } else {
            ""
        };
        baton.ok(&format!(
            "person add nadi {name} --name \"Sample {name}\"{own}"
        ));
        let vote = if name == "indu" { " --no-vote" } else { "" };
        baton.ok(&format!("scorer add nadi lead {name}{vote}"));
    }
    baton.ok("round open nadi lead --on 2026-12-01 --teller asha");
    for folder in ["sheets", "replies"] {
        fs::create_dir(baton.path(folder)).unwrap();
    }
    let told = baton.ok("score send nadi lead --out sheets");
    assert_eq!(
        fs::read_dir(baton.path("sheets")).unwrap().count(),
        9,
        "{told}"
    );
    baton
}

fn sheet_of(baton: &Baton, scorer: &str) -> Vec<u8> {
    fs::read(baton.path(&format!("sheets/lead_{scorer}_by-2026-12-23.xlsx"))).unwrap()
}

/// What a scorer thinks of a candidate: banyan is best, teak is worst, and on depth they differ.
fn points(scorer: usize, candidate: usize, criterion: usize) -> usize {
    let lenient = usize::from(scorer.is_multiple_of(4) && criterion == 2);
    (5 - candidate).saturating_sub(lenient).max(1)
}

/// The sheet of a scorer, filled in to its last cell.
fn filled(baton: &Baton, scorer: &str) -> Vec<u8> {
    let place = SCORERS.iter().position(|name| *name == scorer).unwrap();
    let mut cells: Vec<(&str, String, String)> = Vec::new();
    for candidate in 0..CANDIDATES.len() {
        if (scorer, candidate) == EMPLOYED {
            continue;
        }
        if (scorer, candidate) == RECUSED {
            let [tie, what] = tie_cells(candidate);
            cells.push(("Conflicts", tie, "recused".to_owned()));
            cells.push(("Conflicts", what, "I chaired them until June".to_owned()));
            continue;
        }
        for criterion in 0..CRITERIA.len() {
            let [score, why, rests_on] = answer_cells(candidate, criterion);
            cells.push((
                "Scores",
                score,
                points(place, candidate, criterion).to_string(),
            ));
            cells.push(("Scores", why, format!("{scorer} saw it in March")));
            cells.push(("Scores", rests_on, "interview".to_owned()));
        }
    }
    with(&sheet_of(baton, scorer), &cells)
}

fn with(workbook: &[u8], cells: &[(&str, String, String)]) -> Vec<u8> {
    let cells: Vec<(&str, &str, &str)> = cells
        .iter()
        .map(|(sheet, cell, value)| (*sheet, cell.as_str(), value.as_str()))
        .collect();
    fill(workbook, &cells)
}

/// Who stepped aside, who works there and who came late are told apart.
#[track_caller]
fn the_result_says_who_was_heard(baton: &Baton) {
    let tally = baton.ok("tally nadi lead --json").json();
    let first = &tally["candidates"][0];
    assert_eq!(
        (&first["id"], &first["rank"]),
        (&"banyan".into(), &1.into())
    );
    let missing = tally["missing"].as_array().unwrap();
    assert_eq!(missing.len(), 20, "what came late is missing: {missing:?}");
    assert!(missing.iter().all(|cell| cell["scorer"] == LATE));
    let recused: Vec<(&str, &str)> = tally["recusals"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["scorer"].as_str().unwrap(),
                one["candidate"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(recused, [("dev", "sal"), ("esha", "teak")]);
    let banyan = &tally["candidates"][0];
    assert_eq!(
        banyan["criteria"]["depth"]["n"], 7,
        "seven of nine vote and came in time"
    );
}

#[test]
fn a_round_of_nine_scorers_and_five_candidates_by_sheets_alone() {
    let baton = sent();
    for scorer in SCORERS.into_iter().filter(|scorer| *scorer != LATE) {
        // Whatever the file is called when it comes back.
        baton.file(
            &format!("replies/Re_ scores {scorer} (2).xlsx"),
            filled(&baton, scorer),
        );
    }
    baton.file("replies/~$scores.xlsx", "kept by a spreadsheet program");
    let [pasted_over, ..] = answer_cells(1, 2);
    let wrong = with(
        &filled(&baton, "gita"),
        &[("Scores", pasted_over.clone(), "3.5".to_owned())],
    );
    baton.file("replies/Re_ scores gita (2).xlsx", wrong);

    let partly = baton.args("score collect replies").run().failure(5);
    let place = format!("Re_ scores gita (2).xlsx, Scores, {pasted_over}");
    assert!(partly.stderr.contains(&place), "{partly}");
    assert!(!partly.to_string().contains("saw it in March"), "{partly}");
    assert_eq!(partly.stdout.matches("20 new").count(), 5, "{partly}");
    assert_eq!(partly.stdout.matches("16 new").count(), 2, "{partly}");
    assert_eq!(partly.stdout.matches("not taken").count(), 1, "{partly}");

    baton.file("gita, corrected.xlsx", filled(&baton, "gita"));
    baton.ok("score collect \"gita, corrected.xlsx\"");
    let progress = baton.ok("round show nadi lead --json").json();
    assert_eq!(progress["scores"], serde_json::Value::Null);
    baton.ok("round close nadi lead");
    baton.file("late.xlsx", filled(&baton, LATE));
    let late = baton.args("score collect late.xlsx").run().failure(1);
    assert!(
        late.stderr
            .contains("only while the round is open, and lead is closed"),
        "{late}"
    );

    baton.ok("score nadi lead --scorer asha --candidate banyan --criterion depth 5 --reason \"a second reference\"");
    baton.ok(
        "round decide nadi lead chosen --candidate banyan --sentence \"Banyan takes the lead\"",
    );
    the_result_says_who_was_heard(&baton);
    baton.ok("verify nadi");
}
