//! What a pack tells, what it keeps to itself, and what it is tied to.

use super::sample::{nadi, refused};
use crate::support::cli::Baton;
use baton::domain::id::EntryId;
use baton::interchange::pack::{self, About, Pack, Part, Told};
use std::fs;

fn opened(baton: &Baton, file: &str) -> Pack {
    pack::open(&fs::read(baton.path(file)).unwrap()).unwrap()
}

fn after(baton: Baton, lines: &[&str]) -> Baton {
    for line in lines {
        let ran = baton.args(line).run();
        assert_eq!(ran.code, 0, "{line}: {ran}");
    }
    baton
}

fn sentences(pack: &Pack) -> Vec<String> {
    let lines = pack.text(Part::Events).unwrap().lines();
    lines
        .filter_map(|line| serde_json::from_str::<Told>(line).unwrap().told)
        .collect()
}

#[test]
fn a_short_name_is_no_more_in_a_pack_than_a_long_one() {
    let baton = after(
        nadi(),
        &[
            "person add nadi qi --name Bo",
            "person add nadi zo --name Xi",
            "person edit nadi zo --name Yu",
            "--actor qi function plan nadi big-picture --lead qi",
            "milestone add nadi qi-visit --name \"Bo goes there\"",
            "milestone edit nadi qi-visit --note \"With Yu\"",
            "milestone remove nadi qi-visit --reason \"Bo said so\"",
            "milestone add nadi bo-again --name \"Once more\"",
            "round new nadi lead --name \"Next lead\"",
            "scorer add nadi lead qi",
            "scorer remove nadi lead qi --reason \"Away\"",
            "person erase nadi zo",
            "flag accept nadi FR11 --reason \"Bo agreed\" --until 2027-03-31",
            "review add nadi look --name Look --kind peer",
            "review pack nadi look -o look.zip",
        ],
    );
    let pack = opened(&baton, "look.zip");
    let told = sentences(&pack);
    for wanted in [
        "someone-4 added",
        "Person someone-5: name changed",
        "Holding the big picture: lead someone-4",
        "Added a milestone: someone-4 goes there",
        "Took out a milestone: someone-4-visit, \"someone-4 said so\"",
        "Round lead: scorer someone-4 taken out",
        "Person someone-5: name erased",
    ] {
        assert!(
            told.iter().any(|told| told == wanted),
            "{wanted}: {told:#?}"
        );
    }
    for part in Part::ALL.iter().filter_map(|part| pack.text(*part)) {
        for line in part.lines() {
            let mut words = line.split(|c: char| !c.is_alphanumeric());
            let named = words.find(|word| ["qi", "Bo", "bo", "zo", "Yu", "Xi"].contains(word));
            assert_eq!(named, None, "{line}");
        }
    }
    let accepted = |text: &str| {
        let flags: serde_json::Value = serde_json::from_str(text).unwrap();
        let flags = flags["flags"].as_array().unwrap().clone();
        let rule = flags.iter().find(|flag| flag["rule"] == "FR11").unwrap();
        rule["accepted"]["reason"].clone()
    };
    assert_eq!(
        accepted(pack.text(Part::Flags).unwrap()),
        "someone-4 agreed"
    );
    // The facts that were accepted hold in the plan of the pack, too.
    let other = Baton::new();
    other.file("plan.toml", pack.text(Part::Plan).unwrap());
    other.ok("import plan.toml");
    let again = other.ok("flag list nadi --all --json").stdout;
    assert_eq!(accepted(&again), "someone-4 agreed");
}

#[test]
fn two_packs_call_the_same_people_alike() {
    let baton = after(
        nadi(),
        &[
            "person add nadi jan --name \"Sample Jan\"",
            "function add nadi asha-letters --name Letters --cluster resources --ends-by hand-over",
            "function remove nadi asha-letters",
            "milestone add nadi alone --name \"All hangs on Sample Asha\"",
            "review add nadi look --name Look --kind peer",
            "exit nadi --target 2028-01-31",
            "review pack nadi look -o one.zip",
            "person add nadi --name \"Late Comer\"",
            "review pack nadi look -o two.zip --since-beginning",
        ],
    );
    let [one, two] = ["one.zip", "two.zip"].map(|file| opened(&baton, file));
    for pack in [&one, &two] {
        let plan = pack.text(Part::Plan).unwrap();
        assert!(plan.contains("All hangs on someone-1"), "{plan}");
    }
    // Somebody is called as a month is: days stay days.
    let told = sentences(&two);
    assert!(
        told.contains(&"Exit planned for 31 Jan 2028".to_owned()),
        "{told:#?}"
    );
    // What is gone is called by its id, and nobody is named in it.
    assert!(
        told.contains(&"Function someone-1-letters removed".to_owned()),
        "{told:#?}"
    );
    let plan = two.text(Part::Plan).unwrap();
    assert!(plan.contains("id = \"someone-4\""), "{plan}");
}

#[test]
fn ids_in_which_somebody_is_named_are_named_to_whoever_writes_the_pack() {
    let baton = after(
        nadi(),
        &[
            "org add nadi asha-fund --name \"Sample Asha Fund\"",
            "review add nadi look --name Look --kind peer",
        ],
    );
    let ran = baton.ok("review pack nadi look -o look.zip");
    let said = "somebody's name stands in them: organisation asha-fund";
    assert!(ran.stderr.contains(said), "{ran}");
}

#[test]
fn what_was_collected_comes_back_as_it_was() {
    let baton = after(
        nadi(),
        &[
            "review add nadi look --name Look --kind peer",
            "review pack nadi look -o one.zip",
        ],
    );
    let answer = "\n[[finding]]\nid = \"asha-alone\"\ntext = \"Sample Asha holds it all\"\n";
    let form = |file: &str, answer: &str| {
        let pack = opened(&baton, file);
        format!("{}{answer}", pack.text(Part::Form).unwrap())
    };
    baton.file("one.toml", form("one.zip", answer));
    baton.ok("review collect nadi one.toml");
    baton.ok("review pack nadi look -o two.zip");
    let again = "\n[[finding]]\nid = \"someone-1-alone\"\ntext = \"someone-1 holds it all\"\n";
    baton.file(
        "two.toml",
        form("two.zip", &format!("{again}confidence = \"high\"\n")),
    );
    let ran = baton.ok("review collect nadi two.toml --dry-run").stdout;
    assert!(
        ran.contains("~ finding look-asha-alone: confidence nothing -> high"),
        "{ran}"
    );
    assert_eq!(ran.lines().count(), 1, "{ran}");
    baton.ok("review collect nadi two.toml");
    let kept = baton.ok("finding list nadi --json").json();
    assert_eq!(kept["entries"].as_array().unwrap().len(), 1);
    assert_eq!(
        kept["entries"][0]["values"]["text"],
        "Sample Asha holds it all"
    );
}

#[test]
fn an_earlier_copy_of_a_plan_does_not_call_its_pack_forged() {
    let baton = after(nadi(), &["review add nadi look --name Look --kind peer"]);
    let events = baton.ok("export nadi --format events").bytes();
    let other = Baton::new();
    other.file("history.jsonl", events);
    other.ok("import history.jsonl");
    baton.ok("review pack nadi look -o same.zip");
    baton.ok("exit nadi --target 2028-01-31");
    baton.ok("review pack nadi look -o later.zip");
    for file in ["same.zip", "later.zip"] {
        fs::copy(baton.path(file), other.path(file)).unwrap();
        let said = other.ok(&format!("verify {file}")).stdout;
        assert!(said.contains("can be told where it was written"), "{said}");
    }
}

#[test]
fn no_entry_is_lost_where_ids_are_told_alike() {
    let baton = after(
        nadi(),
        &[
            "--actor trust milestone add nadi asha --name One",
            "milestone add nadi sample-asha --name Two",
            "milestone add nadi someone-1 --name Three",
            "review add nadi asha --name \"By one\" --kind peer",
            "review add nadi sample-asha --name \"By another\" --kind peer",
            "recommendation add nadi first --review asha --text \"Do it\"",
            "recommendation add nadi second --review sample-asha --text \"Leave it\"",
            "review pack nadi sample-asha -o look.zip",
        ],
    );
    let pack = opened(&baton, "look.zip");
    let other = Baton::new();
    other.file("plan.toml", pack.text(Part::Plan).unwrap());
    other.ok("import plan.toml");
    let names = |baton: &Baton, book: &str| {
        let entries = baton.ok(&format!("{book} list nadi --json")).json();
        let entries = entries["entries"].as_array().unwrap().clone();
        let mut names: Vec<String> = entries
            .iter()
            .map(|entry| entry["name"].as_str().unwrap().to_owned())
            .collect();
        names.sort();
        names
    };
    for book in ["milestone", "review", "recommendation"] {
        assert_eq!(names(&baton, book), names(&other, book), "{book}");
    }
    let review = &pack.manifest.about.review;
    let follows = other.ok("recommendation show nadi second --json").json();
    assert_eq!(follows["values"]["review"], review.as_str());
    // Somebody acted under a word that the plan uses for its backbone: the word stays what it was.
    let plan = pack.text(Part::Plan).unwrap();
    assert!(plan.contains("Sample Trust"), "{plan}");
    assert!(
        !pack
            .text(Part::Events)
            .unwrap()
            .contains("\"actor\":\"trust\"")
    );

    let answer = "\n[[remark]]\nid = \"why\"\ntext = \"Why?\"\n";
    let form = format!("{}{answer}", pack.text(Part::Form).unwrap());
    baton.file("back.toml", &form);
    baton.ok("review collect nadi back.toml");
    let kept = baton.ok("remark list nadi --json").json();
    assert_eq!(kept["entries"][0]["values"]["review"], "sample-asha");
}

/// A pack of the same parts with another cover or form, its hashes made anew.
fn forged(pack: &Pack, cover: impl Fn(&mut About), form: impl Fn(String) -> String) -> Vec<u8> {
    let mut about = pack.manifest.about.clone();
    cover(&mut about);
    let given = |part: &&Part| !matches!(part, Part::Form | Part::Manifest);
    let parts = Part::ALL.iter().filter(given);
    let parts = parts.filter_map(|part| Some((*part, pack.text(*part)?.to_owned())));
    let own = pack.manifest.mark.to_string();
    let made = pack::write(about, parts.collect(), |mark| {
        let text = pack.text(Part::Form).unwrap();
        form(text.replace(&own, &mark.to_string()))
    });
    made.unwrap().bytes
}

#[test]
fn a_pack_whose_cover_was_changed_is_not_the_one_that_was_given_out() {
    let baton = after(
        nadi(),
        &[
            "review add nadi first --name First --kind peer",
            "review add nadi mid --name Second --kind peer",
            "review pack nadi mid -o mid.zip",
        ],
    );
    let pack = opened(&baton, "mid.zip");
    baton.file("same.zip", forged(&pack, |_| {}, |form| form));
    baton.ok("verify same.zip");
    let day = "2026-12-01".parse().unwrap();
    let first: EntryId = "first".parse().unwrap();
    let verdict = |form: String| form.replace("# verdict = \"\"", "verdict = \"leave\"");
    let covers = [
        ("day", forged(&pack, |about| about.as_of = day, |form| form)),
        (
            "review",
            forged(&pack, |about| about.review = first.clone(), |form| form),
        ),
        ("form", forged(&pack, |_| {}, verdict)),
    ];
    for (name, bytes) in covers {
        let file = format!("{name}.zip");
        baton.file(&file, &bytes);
        let ran = baton
            .args(&format!("verify {file}"))
            .run()
            .failure_on_stdout(3);
        assert!(
            ran.stdout.contains("remembers no such pack"),
            "{name}: {ran}"
        );
        let form = pack::open(&bytes).unwrap();
        baton.file("forged.toml", form.text(Part::Form).unwrap());
        refused(
            &baton,
            "1 | made on an altered pack | review collect nadi forged.toml",
        );
    }
    let form = pack.text(Part::Form).unwrap();
    baton.file(
        "other.toml",
        form.replace("review = \"mid\"", "review = \"first\""),
    );
    refused(
        &baton,
        "1 | its pack was given out for the review mid | review collect nadi other.toml",
    );
}

#[test]
fn a_pack_is_as_of_a_day_on_which_its_review_was_known() {
    let baton = after(
        nadi(),
        &[
            "--today 2026-12-12 person add nadi dipa --name \"Sample Dipa\"",
            "--today 2026-12-12 org edit nadi riverside --note \"Dipa was there\"",
            "--today 2026-12-14 review add nadi mid --name Second --kind peer",
            "--today 2026-12-16 org edit nadi riverside --name \"Riverside Trust\"",
            "--today 2026-12-18 review pack nadi mid -o mid.zip --as-of 2026-12-14",
        ],
    );
    refused(
        &baton,
        "1 | was not yet in the plan on 2026-12-13 | --today 2026-12-18 review pack nadi mid -o early.zip --as-of 2026-12-13",
    );
    assert!(!baton.path("early.zip").exists());
    // It is told with the names of its day.
    let told = sentences(&opened(&baton, "mid.zip"));
    assert!(
        told.contains(&"Sample Riverside: note changed".to_owned()),
        "{told:#?}"
    );
    baton.ok("open mid.zip");
}

#[test]
fn a_pack_continues_the_last_one_that_lies_before_its_day() {
    let baton = after(
        nadi(),
        &[
            "--today 2026-12-10 review add nadi first --name First --kind peer",
            "--today 2026-12-10 review add nadi mid --name Second --kind peer",
            "--today 2026-12-11 review pack nadi first -o one.zip",
            "--today 2026-12-13 exit nadi --target 2028-03-31",
            "--today 2026-12-14 review pack nadi first -o two.zip",
            "--today 2026-12-15 review pack nadi mid -o mid.zip --as-of 2026-12-13",
        ],
    );
    let [one, mid] = ["one.zip", "mid.zip"].map(|file| opened(&baton, file).manifest.about);
    assert_eq!(mid.since.unwrap().end, one.head);
    let said = baton.ok("verify mid.zip").stdout;
    assert!(
        said.contains("continues the pack as of 2026-12-11"),
        "{said}"
    );
}

#[test]
fn no_pack_is_as_of_a_day_to_come() {
    let baton = after(nadi(), &["review add nadi mid --name Second --kind peer"]);
    refused(
        &baton,
        "1 | 2027-03-01 is a day to come | review pack nadi mid -o mid.zip --as-of 2027-03-01",
    );
    assert!(!baton.path("mid.zip").exists());
}

/// The form of a pack with what is said of the review itself filled in, and a finding.
fn filled(pack: &Pack, said: &[(&str, &str)]) -> String {
    let mut form = pack.text(Part::Form).unwrap().to_owned();
    for (key, value) in said {
        let line = form
            .lines()
            .find(|line| line.starts_with(&format!("# {key} = ")));
        form = form.replacen(line.unwrap(), &format!("{key} = {value}"), 1);
    }
    form + "\n[[finding]]\nid = \"alone\"\ntext = \"Nobody else can\"\n"
}

#[test]
fn a_reviewer_says_how_independent_they_are_and_when_they_reported() {
    let baton = after(
        nadi(),
        &[
            "review add nadi mid --name Second --kind third-party --planned 2026-12-10",
            "review edit nadi mid --methods \"As agreed\"",
            "--today 2026-12-12 review pack nadi mid -o mid.zip",
        ],
    );
    let pack = opened(&baton, "mid.zip");
    baton.file("first.toml", filled(&pack, &[]));
    let ran = baton.ok("--today 2026-12-20 review collect nadi first.toml");
    assert!(ran.stderr.contains("no answer is due"), "{ran}");
    assert!(
        ran.stderr.contains("review edit nadi mid --reported"),
        "{ran}"
    );
    let flags = baton.ok("--today 2026-12-20 flag list nadi --plain").stdout;
    assert!(
        flags.contains("10 days ago, and is not reported"),
        "{flags}"
    );

    let said = [
        ("independence", "\"Paid by the fund alone\""),
        ("conflicts", "\"A seat on Riverside's board\""),
        ("reported", "2026-12-21"),
        ("verdict", "\"evolve\""),
    ];
    baton.file("second.toml", filled(&pack, &said));
    let ran = baton.ok("--today 2026-12-22 review collect nadi second.toml");
    assert!(!ran.stderr.contains("no answer is due"), "{ran}");
    let review = baton.ok("review show nadi mid --json").json()["values"].clone();
    assert_eq!(review["conflicts"], "A seat on Riverside's board");
    assert_eq!(review["independence"], "Paid by the fund alone");
    assert_eq!(review["reported"], "2026-12-21");
    assert_eq!(review["methods"], "As agreed");
    let due = baton
        .ok("--today 2026-12-22 review show nadi mid --plain")
        .stdout;
    assert!(due.contains("2027-01-18"), "{due}");

    let early = [("reported", "2027-03-01")];
    baton.file("early.toml", filled(&pack, &early));
    refused(&baton, "1 | 2027-03-01 | review collect nadi early.toml");
}

#[test]
fn an_older_file_is_called_older() {
    let baton = after(
        nadi(),
        &[
            "review add nadi mid --name Second --kind peer",
            "review pack nadi mid -o mid.zip",
        ],
    );
    let pack = opened(&baton, "mid.zip");
    baton.file("old.toml", filled(&pack, &[("verdict", "\"leave\"")]));
    baton.file("new.toml", filled(&pack, &[("verdict", "\"evolve\"")]));
    for (file, is_older) in [
        ("old", false),
        ("new", false),
        ("new", false),
        ("old", true),
    ] {
        let ran = baton.ok(&format!("review collect nadi {file}.toml"));
        assert_eq!(
            ran.stderr.contains("a newer one since"),
            is_older,
            "{file}: {ran}"
        );
    }
}

#[test]
fn who_has_a_pack_is_heard_though_the_note_of_it_was_taken_back() {
    let baton = after(
        nadi(),
        &[
            "review add nadi mid --name Second --kind peer",
            "review pack nadi mid -o mid.zip",
            "undo nadi",
            "verify mid.zip",
        ],
    );
    baton.file("back.toml", filled(&opened(&baton, "mid.zip"), &[]));
    baton.ok("review collect nadi back.toml");
}

#[cfg(unix)]
#[test]
fn a_pack_that_cannot_be_noted_leaves_the_earlier_one() {
    use std::os::unix::fs::PermissionsExt;
    let baton = after(
        nadi(),
        &[
            "review add nadi mid --name Second --kind peer",
            "review pack nadi mid -o mid.zip",
        ],
    );
    let before = fs::read(baton.path("mid.zip")).unwrap();
    let store = baton.store();
    let mode = fs::metadata(&store).unwrap().permissions();
    fs::set_permissions(&store, fs::Permissions::from_mode(0o400)).unwrap();
    let ran = baton.args("review pack nadi mid -o mid.zip --force").run();
    fs::set_permissions(&store, mode).unwrap();
    assert_ne!(ran.code, 0, "{ran}");
    assert_eq!(fs::read(baton.path("mid.zip")).unwrap(), before);
}
