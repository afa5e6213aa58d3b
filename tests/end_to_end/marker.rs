//! Nothing tells a score before its round closes: a word is planted in every sentence, and then looked for in every
//! file, every output and every error. The same is done with other scores beside it, and both must say the same.
//!
//! The folder of sealed ballots is where scores wait; it is passed over, and so is the post, which is the scorers' own.

use crate::support::cli::Baton;
use crate::support::replies::filled;
use crate::support::sheets::{self, answer_cells, tie_cells};
use std::fs;
use std::path::{Path, PathBuf};

/// What stands in every sentence of one home, and of the other.
const MARKS: [&str; 2] = ["quokka", "wombat"];
/// What is scored in one home, and in the other.
const POINTS: [&str; 2] = ["5", "1"];

const FACES: [&str; 3] = ["", " --json", " --plain"];

/// Everything that only looks.
const LOOKS: &[&str] = &[
    "list",
    "status nadi",
    "next nadi",
    "log nadi",
    "diff nadi 2026-12-08",
    "flag list nadi --all",
    "check nadi",
    "round list nadi",
    "round show nadi lead",
    "tally nadi lead",
    "function list nadi",
    "question list nadi",
    "person list nadi",
    "org list nadi",
    "phase show nadi",
    "rule list nadi",
    "verify nadi",
    "doctor",
    "paths",
];

/// What would write, refuses, or writes a file.
const MORE: &[&str] = &[
    "undo nadi --dry-run",
    "redo nadi --dry-run",
    "round close nadi lead --dry-run",
    "round abandon nadi lead --reason tired --dry-run",
    "round decide nadi lead none --sentence nobody",
    "export nadi",
    "export nadi --format json",
    "export nadi --format events",
    "export nadi -o exported.toml",
    "import exported.toml --yes",
    "list --as-of 2026-12-09",
];

/// A home with an open round and the sheets of two scorers.
fn home(opening: &str) -> Baton {
    let baton = Baton::new();
    baton.ok("new nadi --name \"Nadi Collective\"");
    baton.ok("round new nadi lead --name \"Next lead\"");
    for name in ["river", "hill"] {
        baton.ok(&format!(
            "candidate add nadi lead {name} --name \"Candidate {name}\""
        ));
    }
    for name in ["asha", "bela"] {
        baton.ok(&format!("person add nadi {name} --name \"Sample {name}\""));
        baton.ok(&format!("scorer add nadi lead {name}"));
    }
    baton.ok(&format!("round open nadi lead {opening}"));
    fs::create_dir(baton.path("post")).unwrap();
    fs::create_dir(baton.path("tmp")).unwrap();
    for format in ["toml", "xlsx"] {
        baton.ok(&format!(
            "score send nadi lead --out post --format {format}"
        ));
    }
    baton
}

/// One line, its temporary files in the home too; what it said, without what chance made.
fn said(baton: &Baton, line: &str) -> String {
    let tmp = baton.path("tmp").display().to_string();
    let ran = baton.args(line).env("TMPDIR", &tmp).run();
    without_chance(&ran.to_string())
}

/// Hashes, receipts and the day's moments out of a text.
fn without_chance(text: &str) -> String {
    let is_hash =
        |word: &str| word.len() >= 16 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_receipt = |word: &str| {
        word.len() == 10
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    let part = |c: char| !(c.is_ascii_alphanumeric());
    let words = text.split_inclusive(part).map(|word| {
        let bare = word.trim_end_matches(part);
        let chance = is_hash(bare)
            || is_receipt(bare)
            || bare.bytes().all(|byte| byte.is_ascii_digit()) && bare.len() > 4;
        if chance {
            word.replace(bare, "?")
        } else {
            word.to_owned()
        }
    });
    words.collect()
}

/// Every file that a mark may not be in.
fn files(home: &Path) -> Vec<PathBuf> {
    let (mut folders, mut files) = (vec![home.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && name != "post" && !name.ends_with(".ballots") {
                folders.push(path);
            } else if path.is_file() {
                files.push(path);
            }
        }
    }
    files
}

#[track_caller]
fn no_file_tells(baton: &Baton, marks: &[&str]) {
    for file in files(&baton.path("")) {
        let bytes = fs::read(&file).unwrap();
        for mark in marks {
            let found = bytes
                .windows(mark.len())
                .any(|part| part == mark.as_bytes());
            assert!(!found, "{} tells it", file.display());
        }
    }
}

/// Goes through everything in both homes: both say the same, and neither says what was scored.
#[track_caller]
fn nothing_tells(homes: &[Baton; 2], more: &[&str]) {
    no_output_tells(homes, more);
    for home in homes {
        no_file_tells(home, &MARKS);
    }
}

#[track_caller]
fn no_output_tells(homes: &[Baton; 2], more: &[&str]) {
    let looks = LOOKS
        .iter()
        .flat_map(|line| FACES.map(|face| format!("{line}{face}")));
    let lines = looks.chain(MORE.iter().chain(more).map(ToString::to_string));
    for line in lines {
        let [one, other] = homes.each_ref().map(|home| said(home, &line));
        assert_eq!(one, other, "{line}");
        for mark in MARKS {
            assert!(!one.contains(mark), "{line}: {one}");
        }
    }
}

fn reply(scorer: &str, ending: &str) -> String {
    format!("post/lead_{scorer}_by-2026-12-23.{ending}")
}

/// The sheet of a scorer, filled in as in the nth home.
fn fill(baton: &Baton, scorer: &str, nth: usize) {
    let name = reply(scorer, "toml");
    let why = format!("{} was seen in March", MARKS[nth]);
    let sheet = filled(&baton.text(&name), |_, _| Some((POINTS[nth], &why)));
    baton.file(&name, sheet);
}

#[test]
fn with_a_teller_scores_are_in_sealed_ballots_alone() {
    let homes = [0, 1].map(|nth| {
        let baton = home("");
        fill(&baton, "asha", nth);
        let score = POINTS[nth];
        for candidate in ["river", "hill"] {
            let cell = format!("--scorer bela --candidate {candidate} --criterion depth");
            baton.ok(&format!(
                "score nadi lead {cell} {score} --note \"{}\"",
                MARKS[nth]
            ));
            baton.ok(&format!(
                "score nadi lead {cell} {score} --note \"{} again\"",
                MARKS[nth]
            ));
        }
        baton
    });
    let asha = reply("asha", "toml");
    let collect = [
        format!("score collect {asha} --dry-run"),
        format!("score collect {asha}"),
    ];
    for line in &collect {
        let [one, other] = homes.each_ref().map(|home| said(home, line));
        assert_eq!(one, other);
        assert!(one.contains("8 new"), "{one}");
    }
    for (nth, home) in homes.iter().enumerate() {
        let torn = home.text(&asha).replacen(
            &format!("score = \"{}\"", POINTS[nth]),
            "score = \"high\"",
            1,
        );
        home.file("post/torn.toml", torn);
    }
    nothing_tells(
        &homes,
        &[
            "backup copy.db",
            &collect[1],
            "score collect post/torn.toml",
            "score nadi lead --scorer bela --candidate hill --criterion depth 9 --note n",
        ],
    );
    let kept = homes[0].store().with_file_name("baton.db.ballots");
    let sealed = fs::read_dir(kept)
        .unwrap()
        .map(|file| fs::read_to_string(file.unwrap().path()));
    let sealed: String = sealed.map(Result::unwrap).collect();
    assert!(
        sealed.contains(MARKS[0]),
        "the marks are where they are looked for"
    );
    homes[0].ok("round close nadi lead");
    assert!(said(&homes[0], "round show nadi lead").contains(MARKS[0]));
}

#[test]
fn with_commit_reveal_no_file_here_has_a_score() {
    let homes = [0, 1].map(|nth| {
        let baton = home("--ballots commit-reveal");
        for scorer in ["asha", "bela"] {
            fill(&baton, scorer, nth);
            baton.ok(&format!("score seal {}", reply(scorer, "toml")));
        }
        baton
    });
    let sealed = format!(
        "score collect {} {}",
        reply("asha", "sealed"),
        reply("bela", "sealed")
    );
    let too_early = format!("score collect {}", reply("asha", "open"));
    let [one, other] = homes.each_ref().map(|home| said(home, &sealed));
    assert_eq!(one, other);
    assert_eq!(one.matches("8 new").count(), 2, "{one}");
    let unsealed = format!("score collect {}", reply("asha", "toml"));
    nothing_tells(&homes, &["backup copy.db", &sealed, &too_early, &unsealed]);
    for home in &homes {
        assert!(!home.store().with_file_name("baton.db.ballots").exists());
    }
    let [one, other] = homes
        .each_ref()
        .map(|home| said(home, "round close nadi lead"));
    assert_eq!(one, other);
    for home in &homes {
        no_file_tells(home, &MARKS);
    }
    nothing_shows_before_the_last_is_revealed(&homes);
}

/// One of two ballots is revealed; the reveals are ended, and neither is that taken back nor does the other come in.
fn nothing_shows_before_the_last_is_revealed(homes: &[Baton; 2]) {
    let both = |line: &str| {
        let [one, other] = homes.each_ref().map(|home| said(home, line));
        assert_eq!(one, other, "{line}");
        one
    };
    let revealed = format!("score collect {}", reply("asha", "open"));
    let taken = both(&revealed);
    assert!(taken.contains("8 new"), "{taken}");
    no_output_tells(
        homes,
        &[
            &revealed,
            "round end-reveals nadi lead --reason late --dry-run",
        ],
    );
    let shown = said(&homes[0], "round show nadi lead");
    assert!(
        shown.contains("1 of 2 ballots revealed; waiting for Sample bela"),
        "{shown}"
    );
    both("round end-reveals nadi lead --reason late --yes");
    for line in [
        "round show nadi lead",
        "export nadi",
        "export nadi --format events",
    ] {
        assert!(said(&homes[0], line).contains(MARKS[0]), "{line}");
    }
    assert!(said(&homes[0], "tally nadi lead").contains("sealed and not revealed: Sample bela"));
    assert!(both("undo nadi").contains("scores were seen"));
    let late = both(&format!("score collect {}", reply("bela", "open")));
    assert!(late.contains("is not counted"), "{late}");
}

/// The workbook of asha, filled in as in the nth home, and beside it some with a word where none belongs.
fn fill_workbooks(baton: &Baton, nth: usize) {
    let (mark, points) = (MARKS[nth], POINTS[nth]);
    let name = reply("asha", "xlsx");
    let sentence = format!("{mark} was seen in March");
    let places = (0..2).flat_map(|candidate| (0..4).map(move |criterion| (candidate, criterion)));
    let cells: Vec<[String; 3]> = places
        .map(|(one, other)| answer_cells(one, other))
        .collect();
    let values = [points, sentence.as_str(), "interview"];
    let answers: Vec<(&str, &str, &str)> = cells
        .iter()
        .flat_map(|cells| cells.iter().zip(values))
        .map(|(cell, value)| ("Scores", cell.as_str(), value))
        .collect();
    let good = sheets::fill(&fs::read(baton.path(&name)).unwrap(), &answers);
    let [score, why, rests_on] = &cells[0];
    let [tie, _] = tie_cells(0);
    let wrong = |what: &str, cells: &[(&str, &str, &str)]| {
        baton.file(&format!("post/{what}.xlsx"), sheets::fill(&good, cells));
    };
    wrong("basis", &[("Scores", rests_on, mark)]);
    wrong("tie", &[("Conflicts", &tie, mark)]);
    wrong(
        "columns",
        &[("Scores", score, &sentence), ("Scores", why, points)],
    );
    baton.file(&name, good);
}

#[test]
fn workbooks_an_abandoned_round_and_a_close_taken_back_tell_nothing() {
    let homes = [0, 1].map(|nth| {
        let baton = home("");
        fill_workbooks(&baton, nth);
        baton
    });
    let both = |line: &str| {
        let [one, other] = homes.each_ref().map(|home| said(home, line));
        assert_eq!(one, other, "{line}");
        assert!(
            MARKS.iter().all(|mark| !one.contains(mark)),
            "{line}: {one}"
        );
        one
    };
    for wrong in ["basis", "tie", "columns"] {
        let told = both(&format!("score collect post/{wrong}.xlsx"));
        assert!(told.contains("nothing was changed"), "{told}");
    }
    let taken = both(&format!("score collect {}", reply("asha", "xlsx")));
    assert!(taken.contains("8 new"), "{taken}");
    both("round abandon nadi lead --reason tired");
    nothing_tells(&homes, &[]);
    both("undo nadi");
    homes[0].ok("round close nadi lead");
    assert!(said(&homes[0], "round show nadi lead").contains(MARKS[0]));
    homes[1].ok("round close nadi lead");
    both("undo nadi");
    no_output_tells(&homes, &[]);
}
