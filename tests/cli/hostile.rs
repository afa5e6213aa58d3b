//! What must not reach a terminal, and what a full or closed disk does: text from outside through every command.

use crate::support::cli::Baton;

/// Escape sequences, controls, direction marks, invisible characters, in the ways they come.
const HOSTILE: [&str; 20] = [
    "\u{1b}[31mred",
    "\u{1b}]0;title\u{7}",
    "\u{1b}]52;c;ZXZpbA==\u{7}",
    "\u{1b}[2J\u{1b}[H",
    "\u{1b}(0",
    "\u{1b}",
    "\u{9b}31m",
    "\u{9d}0;x\u{9c}",
    "a\u{7}b",
    "a\u{8}b",
    "good\revil",
    "a\u{b}b\u{c}c",
    "a\u{7f}b",
    "a\u{85}b",
    "a\u{202e}b\u{202c}",
    "a\u{2066}b\u{2069}",
    "zero\u{200b}width",
    "soft\u{ad}hyphen",
    "\u{e0041}\u{e0042}",
    "a\u{2028}b",
];

/// Every place where a person types text or names a file; `{}` is what was typed.
const PLACES: [&str; 25] = [
    "{}",
    "list --{}",
    "status {}",
    "status nadi --as-of {}",
    "--actor {} list",
    "--store {} paths",
    "--store {} status nadi",
    "--color {} list",
    "new {} --name x",
    "new other --name {}",
    "new other --name x --place {}",
    "new other --name x --template {}",
    "plan edit nadi --purpose {}",
    "exit nadi --conditions {}",
    "exit nadi --kind {}",
    "exit nadi --successor {}",
    "rule set nadi {} off",
    "rule set nadi FR2 {}",
    "phase signal nadi {} yes",
    "phase signal nadi agenda-adopted yes --evidence {}",
    "phase advance nadi --on today --reason {}",
    "undo nadi {}",
    "verify {}",
    "import {}",
    "template show {}",
];

fn is_unsafe(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{ad}' | '\u{2028}')
        || ('\u{e0000}'..='\u{e007f}').contains(&c)
}

#[test]
fn nothing_hostile_comes_back_from_any_command() {
    let baton = Baton::new();
    baton.ok("new nadi --name Nadi");
    for (n, place) in PLACES.iter().enumerate() {
        // Each place gets four of them, and all of them get to some place.
        for hostile in HOSTILE.iter().cycle().skip(n * 4 % HOSTILE.len()).take(4) {
            let run = place.split(' ').fold(baton.args(""), |run, word| {
                run.arg(word.replace("{}", hostile))
            });
            let ran = run.run();
            let took = ran.code == 0 && !place.ends_with("paths");
            assert!(!took, "{place} took {hostile:?}: {ran}");
            assert_ne!(ran.code, 70, "{place} {hostile:?}: {ran}");
            let said = String::from_utf8(ran.bytes()).unwrap();
            assert_eq!(
                said.chars().find(|c| is_unsafe(*c)),
                None,
                "{place} {hostile:?}: {said:?}"
            );
        }
    }
}

#[test]
fn nothing_hostile_comes_in_by_a_file() {
    let baton = Baton::new();
    baton.ok("new nadi --name Nadi");
    let plan = baton.ok("export nadi").stdout;
    for hostile in HOSTILE {
        let escaped: String = hostile.chars().fold(String::new(), |text, c| {
            text + &format!("\\U{:08X}", u32::from(c))
        });
        baton.file(
            "plan.toml",
            plan.replacen("\"Nadi\"", &format!("\"{escaped}\""), 1),
        );
        let ran = baton.args("import plan.toml --plan other").run().failure(1);
        let said = String::from_utf8(ran.bytes()).unwrap();
        assert_eq!(
            said.chars().find(|c| is_unsafe(*c)),
            None,
            "{hostile:?}: {said:?}"
        );
        baton.file(
            "raw.toml",
            plan.replacen("\"Nadi\"", &format!("\"{hostile}\""), 1),
        );
        let said = String::from_utf8(
            baton
                .args("import raw.toml --plan other")
                .run()
                .failure(1)
                .bytes(),
        )
        .unwrap();
        assert_eq!(
            said.chars().find(|c| is_unsafe(*c)),
            None,
            "{hostile:?}: {said:?}"
        );
    }
    assert_eq!(
        baton.ok("list --json").json()["plans"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_very_long_word_is_cut_in_the_answer() {
    let baton = Baton::new();
    let ran = baton
        .args("status")
        .arg("x".repeat(100_000))
        .run()
        .failure(2);
    assert!(ran.stderr.len() < 1000, "{} bytes", ran.stderr.len());
}

#[cfg(unix)]
mod limits {
    use super::Baton;
    use std::process::Command;

    /// A run that may write files of at most so many KiB, as on a disk that is full then.
    fn run_with_room(baton: &Baton, kib: u32, line: &str) -> std::process::Output {
        let program = env!("CARGO_BIN_EXE_baton");
        Command::new("bash")
            .arg("-c")
            .arg(format!("ulimit -f {kib}; exec {program} {line}"))
            .current_dir(baton.path(""))
            .env("HOME", baton.path(""))
            .env("XDG_DATA_HOME", baton.path("data"))
            .env("USER", "asha")
            .output()
            .unwrap()
    }

    #[test]
    fn without_room_nothing_is_half_written() {
        let baton = Baton::new();
        baton.ok("new nadi --name Nadi");
        let before = baton.ok("verify nadi --json").json();
        let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/plans/saamuhika-shakti.toml");
        let ran = run_with_room(&baton, 200, &format!("import {sample}"));
        assert_eq!(ran.status.code(), Some(1), "{ran:?}");
        assert!(
            String::from_utf8(ran.stderr)
                .unwrap()
                .starts_with("error: "),
            "it says so"
        );
        assert_eq!(baton.ok("verify nadi --json").json(), before);
        assert_eq!(
            baton.ok("list --json").json()["plans"]
                .as_array()
                .unwrap()
                .len(),
            1
        );
        assert_eq!(
            baton.ok("doctor --json").json()["problems"],
            serde_json::json!([])
        );
    }

    #[test]
    fn an_export_without_room_leaves_the_old_one() {
        let baton = Baton::new();
        baton.ok("new nadi --name Nadi");
        baton.file("nadi.toml", "old");
        let ran = run_with_room(&baton, 8, "export nadi -o nadi.toml");
        assert_eq!(ran.status.code(), Some(1), "{ran:?}");
        assert_eq!(baton.text("nadi.toml"), "old");
        let left: Vec<_> = std::fs::read_dir(baton.path(""))
            .unwrap()
            .map(|file| file.unwrap().file_name())
            .collect();
        assert!(
            left.iter()
                .all(|name| !name.to_string_lossy().starts_with(".baton-")),
            "{left:?}"
        );
    }
}
