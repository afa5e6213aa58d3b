//! The pack for a reviewer and what comes back: written, checked, answered, collected.

use super::sample::{events, nadi, refused};
use crate::support::cli::Baton;
use crate::support::surroundings::Fixed;
use baton::domain::book::{Book, Entry, EntryEdit};
use baton::domain::id::EntryId;
use baton::domain::text::Line;
use baton::domain::{Change, Proposal};
use baton::interchange::pack::{self, Pack, Part};
use baton::session::packs::Reading;
use baton::session::{OpenPlan, Session, SessionError};
use baton::store::Memory;
use serde_json::Value;
use std::fs;

/// The small plan with two reviews, of which the first had a pack, and what happened since.
fn with_reviews() -> Baton {
    let baton = nadi();
    for line in [
        "review add nadi early-look --name \"First look\" --kind peer",
        "--actor vimbanda exit nadi --target 2028-03-31",
        "review pack nadi early-look -o early.zip",
        "org edit nadi riverside --note \"Seen with Sample Bela, and BELA again\"",
        "review add nadi mid --name \"Second look\" --kind third-party --reviewer chitra --scope \"All of it\"",
        "function plan nadi archive --lead asha --deputy bela --receiver riverside",
    ] {
        let ran = baton.args(line).run();
        assert_eq!(ran.code, 0, "{line}: {ran}");
    }
    baton
}

fn opened(baton: &Baton, file: &str) -> Pack {
    pack::open(&fs::read(baton.path(file)).unwrap()).unwrap()
}

fn part(pack: &Pack, part: Part) -> Value {
    serde_json::from_str(pack.text(part).unwrap()).unwrap()
}

/// The form of a pack with answers below it.
fn answered(pack: &Pack, answers: &str) -> String {
    format!("{}\n{answers}", pack.text(Part::Form).unwrap())
}

const ANSWERS: &str = r#"
[[finding]]
id = "alone"
text = "Nobody but the trust can run the library"
function = "archive"
confidence = "high"

[[recommendation]]
id = "share-it"
text = "Let Riverside run a month of it"
finding = "alone"
priority = "high"
function = "archive"

[[remark]]
id = "who-asks"
text = "Who asks whom here?"
question = "q01"
"#;

#[test]
fn a_pack_is_written_once_and_remembered() {
    let baton = with_reviews();
    let before = events(&baton);
    insta::assert_snapshot!(baton.ok("review pack nadi mid -o mid.zip --dry-run"));
    assert!(!baton.path("mid.zip").exists());
    assert_eq!(events(&baton), before);
    insta::assert_snapshot!(baton.ok("review pack nadi mid -o mid.zip --to \"the reviewer\""));
    insta::assert_snapshot!(baton.args("review pack nadi mid -o mid.zip").run());
    baton.ok("review pack nadi mid -o mid.zip --force");
    refused(
        &baton,
        "
        1 | did you mean mid | review pack nadi midd -o other.zip
        1 | folder is not there | review pack nadi mid -o nowhere/other.zip
        2 | --output | review pack nadi mid
        ",
    );
    let pack = opened(&baton, "mid.zip");
    let [mark, head] = [
        pack.manifest.mark.to_string(),
        pack.manifest.about.head.hash.to_string(),
    ];
    let told = |part| {
        pack.text(part)
            .unwrap()
            .replace(&mark, "[MARK]")
            .replace(&head, "[HEAD]")
    };
    insta::assert_snapshot!(told(Part::Form));
    insta::assert_snapshot!(told(Part::ReadMe));
    insta::assert_snapshot!(told(Part::Report).split("Functions\n---").next().unwrap());
}

#[cfg(unix)]
#[test]
fn a_pack_is_readable_by_its_writer_alone() {
    use std::os::unix::fs::PermissionsExt;
    let baton = with_reviews();
    let mode = fs::metadata(baton.path("early.zip"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_pack_continues_that_of_the_review_before() {
    let baton = with_reviews();
    let early = opened(&baton, "early.zip").manifest.about;
    assert_eq!(early.since, None);
    baton.ok("review pack nadi mid -o mid.zip");
    let pack = opened(&baton, "mid.zip");
    let since = pack.manifest.about.since.unwrap();
    assert_eq!(since.end, early.head);
    assert!(pack.text(Part::Before).unwrap().contains("2028-03-31"));
    insta::assert_snapshot!(baton.ok("verify mid.zip"));
    insta::assert_snapshot!(baton.ok("verify early.zip --plain"));
    let away = Baton::new();
    fs::copy(baton.path("mid.zip"), away.path("mid.zip")).unwrap();
    insta::assert_snapshot!(away.ok("verify mid.zip"));
    away.args(&format!("verify mid.zip --head {}", since.end.hash))
        .run()
        .success();
    let other = format!("verify mid.zip --head {}", "0".repeat(64));
    away.args(&other).run().failure_on_stdout(3);
    baton.ok("review pack nadi mid -o whole.zip --since-beginning");
    assert_eq!(opened(&baton, "whole.zip").manifest.about.since, None);
}

#[test]
fn a_changed_byte_is_refused_by_the_part() {
    let baton = with_reviews();
    let mut bytes = fs::read(baton.path("early.zip")).unwrap();
    let text = b"\"by_stage\"";
    let at = bytes
        .windows(text.len())
        .position(|window| window == text)
        .unwrap();
    bytes[at + 2] ^= 1;
    baton.file("altered.zip", &bytes);
    insta::assert_snapshot!(baton.args("verify altered.zip").run().failure_on_stdout(3));
    let json = baton.args("verify altered.zip --json").run().json();
    crate::support::schema::fits("verify", &json);
    baton.ok("review pack nadi mid -o mid.zip");
    crate::support::schema::fits("verify", &baton.ok("verify mid.zip --json").json());
    crate::support::schema::fits(
        "review-pack",
        &baton.ok("review pack nadi mid -o other.zip --json").json(),
    );
}

#[test]
fn no_name_of_a_person_is_in_any_part_unless_asked_for() {
    let baton = Baton::new();
    let sample = include_str!("../../plans/saamuhika-shakti.toml")
        .replace("sample-person-", "quillon-")
        .replace("Sample person ", "Zephrina Moon ");
    baton.file("plan.toml", sample);
    baton.ok("--actor vimbanda import plan.toml");
    baton.ok("--actor vimbanda review add saamuhika-shakti look --name Look --kind peer --reviewer quillon-2 --note \"Asked by zephrina  MOON 3, not by Quillon-4\"");
    baton.ok("--actor vimbanda review pack saamuhika-shakti look -o look.zip --since-beginning");
    let pack = opened(&baton, "look.zip");
    for part in Part::ALL.iter().filter_map(|part| pack.text(*part)) {
        let text = part.to_lowercase();
        for name in ["quillon", "zephrina", "vimbanda"] {
            let at = text.find(name);
            let near = at.map(|at| text.get(at.saturating_sub(80)..at + 40));
            assert_eq!(near, None, "{name}");
        }
    }
    let plan = pack.text(Part::Plan).unwrap();
    assert!(
        plan.contains("Asked by someone-3, not by someone-4"),
        "{plan}"
    );
    // The same people stand where they stood, so that what follows from them is the same.
    baton.file("told.toml", plan);
    let other = Baton::new();
    other.file("told.toml", plan);
    other.ok("import told.toml");
    let figures = |baton: &Baton| {
        let status = baton.ok("status saamuhika-shakti --json").json();
        [&status["functions"], &status["questions"], &status["flags"]].map(Value::clone)
    };
    assert_eq!(figures(&baton), figures(&other));
    assert_eq!(part(&pack, Part::Status)["functions"], figures(&baton)[0]);
    assert_eq!(part(&pack, Part::Status)["flags"], figures(&baton)[2]);
    let scores = pack.text(Part::Scores).unwrap();
    assert!(
        scores.contains("\"candidate\"") && !scores.contains("person-"),
        "{scores}"
    );

    baton.ok(
        "--actor vimbanda review pack saamuhika-shakti look -o named.zip --since-beginning --names",
    );
    let named = opened(&baton, "named.zip");
    let events = baton.ok("export saamuhika-shakti --format events").stdout;
    let events: Vec<&str> = events.lines().collect();
    let told: Vec<&str> = named.text(Part::Events).unwrap().lines().collect();
    assert_eq!(
        told.len(),
        events.len() - 1,
        "all but that this pack was written"
    );
    let report = named.text(Part::Report).unwrap();
    assert!(report.contains("Zephrina Moon 3 added"), "{report}");
    baton.ok("verify named.zip");
    assert!(!named.text(Part::Scores).unwrap().contains("quillon"));
}

#[test]
fn a_review_travels_there_and_back() {
    let lead = with_reviews();
    lead.ok("review pack nadi mid -o mid.zip");
    let pack = opened(&lead, "mid.zip");
    // The figures of the pack are those of its day, whatever happens later.
    let figures = part(&pack, Part::Status);
    let form = answered(&pack, ANSWERS).replace("# verdict = \"\"", "verdict = \"step-back\"");
    lead.file("back.toml", &form);
    insta::assert_snapshot!(lead.ok("review collect nadi back.toml --dry-run"));
    insta::assert_snapshot!(lead.ok("review collect nadi back.toml"));
    let count = events(&lead);
    insta::assert_snapshot!(lead.ok("review collect nadi back.toml"));
    assert_eq!(events(&lead), count, "twice changes nothing");

    let finding = lead.ok("finding show nadi mid-alone --json").json();
    assert_eq!(finding["values"]["function"], "archive");
    let follows = lead
        .ok("recommendation show nadi mid-share-it --json")
        .json();
    assert_eq!(follows["values"]["finding"], "mid-alone");
    let verdict = lead.ok("review show nadi mid --json").json();
    assert_eq!(verdict["values"]["verdict"], "step-back");

    let later = form
        .replace("Who asks whom here?", "Who asks whom, and when?")
        .replace(
            ANSWERS.split("[[recommendation]]").next().unwrap().trim(),
            "",
        )
        .replace("finding = \"alone\"\n", "");
    lead.file("later.toml", later);
    insta::assert_snapshot!(lead.ok("review collect nadi later.toml"));

    let day = pack.manifest.about.as_of;
    let then = lead.ok(&format!("status nadi --as-of {day} --json")).json();
    for what in ["phase", "functions", "questions", "exit"] {
        assert_eq!(then[what], figures[what], "{what}");
    }
    let log = lead.ok("log nadi --json").json();
    let origin = &log["events"].as_array().unwrap().last().unwrap()["origin"];
    let mark = &pack.manifest.mark.to_string()[..16];
    assert!(origin.as_str().unwrap().ends_with(mark), "{origin}");
}

#[test]
fn a_review_of_an_altered_pack_is_refused_with_everything_else_that_is_wrong() {
    let baton = with_reviews();
    baton.ok("review pack nadi mid -o mid.zip");
    let pack = opened(&baton, "mid.zip");
    let mark = pack.manifest.mark.to_string();
    let form = answered(&pack, ANSWERS);
    baton.file("other-mark.toml", form.replace(&mark, &"a".repeat(64)));
    baton.file(
        "other-plan.toml",
        form.replace("plan = \"nadi\"", "plan = \"river\""),
    );
    let wrong = form
        .replace(
            "function = \"archive\"\nconfidence",
            "function = \"archve\"\nconfidence",
        )
        .replace("\"high\"\n\n[[rec", "\"sure\"\n\n[[rec")
        .replace("question = \"q01\"", "qestion = \"q01\"");
    baton.file("wrong.toml", wrong);
    refused(
        &baton,
        "
        1 | made on an altered pack | review collect nadi other-mark.toml
        1 | a review of the plan river | review collect nadi other-plan.toml
        1 | did you mean archive? | review collect nadi wrong.toml
        1 | low, medium, high | review collect nadi wrong.toml
        1 | not a key that is known here | review collect nadi wrong.toml
        ",
    );
}

/// A reviewer's session on a pack, as `baton open` begins it.
fn reading(baton: &Baton, file: &str) -> Result<(Session, OpenPlan), SessionError> {
    let around = Box::new(Fixed::new());
    let actor = Line::parse("reviewer").unwrap();
    let mut session = Session::new(Box::new(Memory::new()), around, actor);
    let beside = baton.path(&format!("{file}.review.toml"));
    let plan = Reading::begin(&mut session, &opened(baton, file), beside)?;
    let open = session.open(&plan)?;
    Ok((session, open))
}

/// An entry of a book with these columns, under an id of its own.
fn entry(open: &OpenPlan, book: Book, values: &[(&str, &str)]) -> Proposal {
    let with = |entry: Entry, (name, typed): &(&str, &str)| {
        let column = book.column(name).unwrap();
        entry.with(column, column.parse(typed).unwrap())
    };
    let entry = values.iter().fold(Entry::nameless(book), with);
    let id = open.plan.books.free_id(&entry);
    Change::EntryAdded(Box::new(entry.called(id))).into()
}

#[test]
fn a_reviewer_writes_the_review_and_nothing_else() {
    let lead = with_reviews();
    lead.ok("review pack nadi mid -o mid.zip");
    let (mut session, mut open) = reading(&lead, "mid.zip").unwrap();
    let review = |book, text| [("review", "mid"), (book, text)];
    let mut write = |book, values: &[(&str, &str)]| {
        let proposal = entry(&open, book, values);
        let done = session.propose(&mut open, &proposal);
        done.map(|done| done.count())
            .map_err(|error| error.to_string())
    };
    assert_eq!(
        write(Book::Remark, &review("text", "Who asks whom?")),
        Ok(1)
    );
    let finding = [
        ("review", "mid"),
        ("text", "Nobody else can"),
        ("function", "archive"),
    ];
    assert_eq!(write(Book::Finding, &finding), Ok(1));
    let follows = [
        ("review", "mid"),
        ("text", "Share it"),
        ("finding", "nobody-else-can"),
    ];
    assert_eq!(write(Book::Recommendation, &follows), Ok(1));
    let kept = lead.text("mid.zip.review.toml");
    for refusal in [
        write(Book::Milestone, &[("name", "Our own")]),
        write(
            Book::Remark,
            &[("review", "early-look"), ("text", "Of another review")],
        ),
        write(
            Book::Recommendation,
            &[("review", "mid"), ("text", "Mine"), ("position", "accept")],
        ),
    ] {
        assert!(refusal.unwrap_err().contains("this is a pack: only"));
    }
    assert_eq!(lead.text("mid.zip.review.toml"), kept);
    insta::assert_snapshot!(kept.replace(
        &opened(&lead, "mid.zip").manifest.mark.to_string(),
        "[MARK]"
    ));

    // Opened again it goes on, and the lead finds everything under the same ids, however often it is sent.
    let (mut session, mut open) = reading(&lead, "mid.zip").unwrap();
    assert_eq!(open.plan.books.of(Book::Finding).count(), 1);
    lead.ok("review collect nadi mid.zip.review.toml");
    let later = entry(&open, Book::Remark, &review("text", "And when?"));
    session.propose(&mut open, &later).unwrap();
    insta::assert_snapshot!(lead.ok("review collect nadi mid.zip.review.toml"));
    let follows = lead
        .ok("recommendation show nadi mid-share-it --json")
        .json();
    assert_eq!(follows["values"]["finding"], "mid-nobody-else-can");
}

#[test]
fn the_review_of_another_pack_is_not_mixed_in() {
    let lead = with_reviews();
    lead.ok("review pack nadi mid -o mid.zip");
    let (mut session, mut open) = reading(&lead, "mid.zip").unwrap();
    let remark = entry(&open, Book::Remark, &[("review", "mid"), ("text", "Who?")]);
    session.propose(&mut open, &remark).unwrap();
    lead.ok("review pack nadi mid -o other.zip");
    let [from, to] = ["mid", "other"].map(|name| lead.path(&format!("{name}.zip.review.toml")));
    fs::copy(from, to).unwrap();
    let error = reading(&lead, "other.zip").err().unwrap().to_string();
    assert!(error.contains("is the review of another pack"), "{error}");
}

#[test]
fn a_pack_is_opened_as_of_its_day_or_refused() {
    let baton = with_reviews();
    let ran = baton.ok("open early.zip");
    assert!(ran.stdout.contains("Nadi Collective"), "{ran}");
    assert!(ran.stderr.contains("early.zip.review.toml"), "{ran}");
    baton.ok("review pack nadi mid -o mid.zip");
    let ran = baton.ok("open mid.zip --plain");
    let left = "since 2026-12-09, where: the review before this one left off";
    assert!(ran.stdout.contains(left), "{ran}");
    let mut bytes = fs::read(baton.path("early.zip")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    baton.file("altered.zip", bytes);
    let ran = baton.args("open altered.zip").run().failure(1);
    assert!(ran.stderr.contains("altered after it was written"), "{ran}");
    assert!(ran.stderr.contains("ask whoever sent it"), "{ran}");
    assert!(!baton.path("altered.zip.review.toml").exists());
}

/// Writes an entry of the review `mid`, and answers with its id here or why not.
fn wrote(
    (session, open): &mut (Session, OpenPlan),
    book: Book,
    values: &[(&str, &str)],
) -> Result<String, String> {
    let values = [&[("review", "mid")], values].concat();
    let proposal = entry(open, book, &values);
    let Change::EntryAdded(entry) = &proposal.changes[0] else {
        unreachable!("an entry is added")
    };
    let done = session.propose(open, &proposal);
    done.map(|_| entry.id.to_string())
        .map_err(|error| error.to_string())
}

#[test]
fn at_every_sitting_an_entry_has_the_same_id_in_the_review_file() {
    let lead = with_reviews();
    // What the team noted of the review by itself stands in the pack, and not in what the reviewer says.
    lead.ok("finding add nadi f1 --review mid --text \"By the team\"");
    lead.ok("review pack nadi mid -o mid.zip");
    let long = "So long that its id is as long as the id of anything can be, and then some more";
    let texts = [
        long,
        "No deputy",
        "\u{928}\u{926}\u{940}",
        "No deputy",
        "\u{440}\u{435}\u{43a}\u{430}",
    ];
    for (count, text) in (1..).zip(texts) {
        let mut sitting = reading(&lead, "mid.zip").unwrap();
        wrote(&mut sitting, Book::Finding, &[("text", text)]).unwrap();
        let added = lead.ok("review collect nadi mid.zip.review.toml").stdout;
        assert_eq!(added.matches("Added").count(), 1, "{added}");
        assert!(!added.contains("Changed"), "{added}");
        let findings = lead.ok("finding list nadi --json").json();
        let findings = findings["entries"].as_array().unwrap();
        assert_eq!(findings.len(), 1 + count);
    }
    // A second pack has what was collected: a new entry of the same name is another one.
    lead.ok("review pack nadi mid -o again.zip");
    let mut sitting = reading(&lead, "again.zip").unwrap();
    wrote(&mut sitting, Book::Finding, &[("text", "No deputy")]).unwrap();
    let ran = lead.ok("review collect nadi again.zip.review.toml").stdout;
    assert_eq!(
        (ran.matches("Added").count(), ran.matches("Changed").count()),
        (1, 0),
        "{ran}"
    );
}

#[test]
fn the_file_of_one_review_does_not_touch_another() {
    let lead = with_reviews();
    lead.ok("review add nadi mid-term --name Between --kind peer");
    lead.ok("finding add nadi mid-term-1 --review mid-term --text \"Of the other review\"");
    lead.ok("review pack nadi mid -o mid.zip");
    let answers = "[[finding]]\nid = \"term-1\"\ntext = \"Of this review\"\n";
    lead.file("back.toml", answered(&opened(&lead, "mid.zip"), answers));
    lead.ok("review collect nadi back.toml");
    let other = lead.ok("finding show nadi mid-term-1 --json").json();
    assert_eq!(other["values"]["text"], "Of the other review");
    let again = lead.ok("review collect nadi back.toml").stdout;
    assert!(again.contains("nothing to change"), "{again}");
}

#[test]
fn a_reviewer_takes_back_only_what_was_written_at_this_sitting() {
    let lead = with_reviews();
    lead.ok("review pack nadi mid -o mid.zip");
    let mut sitting = reading(&lead, "mid.zip").unwrap();
    let remark = |sitting: &mut _, text| wrote(sitting, Book::Remark, &[("text", text)]).unwrap();
    remark(&mut sitting, "Kept");
    let kept = lead.text("mid.zip.review.toml");
    let (mut session, mut open) = reading(&lead, "mid.zip").unwrap();
    let refusal = session.undo(&mut open).unwrap_err().to_string();
    assert!(refusal.contains("when the pack was opened"), "{refusal}");
    for seq in 1..=open.head.seq {
        assert!(session.undo_event(&mut open, seq).is_err(), "{seq}");
    }
    assert_eq!(lead.text("mid.zip.review.toml"), kept);
    let mut sitting = (session, open);
    remark(&mut sitting, "Said too soon");
    let (mut session, mut open) = sitting;
    session.undo(&mut open).unwrap();
    assert_eq!(lead.text("mid.zip.review.toml"), kept);
}

#[test]
fn a_reviewer_cannot_change_what_the_file_does_not_hold() {
    let lead = with_reviews();
    lead.ok("finding add nadi early --review early-look --text \"Seen then\"");
    lead.ok("finding add nadi team --review mid --text \"By the team\"");
    lead.ok("review pack nadi mid -o mid.zip");
    let mut sitting = reading(&lead, "mid.zip").unwrap();
    for finding in ["early", "team"] {
        let id = EntryId::parse(finding).unwrap();
        let text = Book::Finding.column("text").unwrap();
        let edit = EntryEdit::new(Book::Finding, id.clone());
        let edit = edit.with(text, text.parse("Otherwise").ok());
        let removed = Change::EntryRemoved {
            book: Book::Finding,
            entry: id,
            reason: None,
        };
        for change in [Change::EntryEdited(Box::new(edit)), removed] {
            let (session, open) = &mut sitting;
            let refusal = session.propose(open, &change.into()).unwrap_err();
            assert!(refusal.to_string().contains("this is a pack: only"));
        }
        let follows = [("text", "Follow it"), ("finding", finding)];
        let refusal = wrote(&mut sitting, Book::Recommendation, &follows).unwrap_err();
        assert!(refusal.contains("this is a pack: only"), "{refusal}");
    }
}

#[test]
fn what_the_pack_brought_is_answered_otherwise_and_never_silently_cleared() {
    let lead = with_reviews();
    lead.ok("review edit nadi mid --conflicts \"None known\"");
    lead.ok("review pack nadi mid -o mid.zip");
    let (mut session, mut open) = reading(&lead, "mid.zip").unwrap();
    let column = Book::Review.column("conflicts").unwrap();
    let mut say = |words: Option<&str>| {
        let edit = EntryEdit::new(Book::Review, EntryId::parse("mid").unwrap());
        let edit = edit.with(column, words.map(|words| column.parse(words).unwrap()));
        let done = session.propose(&mut open, &Change::EntryEdited(Box::new(edit)).into());
        done.map(|_| lead.text("mid.zip.review.toml"))
            .map_err(|error| error.to_string())
    };
    let refusal = say(None).unwrap_err();
    assert!(refusal.contains("takes nothing away"), "{refusal}");
    assert!(
        say(Some("A seat on a board"))
            .unwrap()
            .contains("A seat on a board")
    );
    // What was said and taken back is said, too: the lead may have collected the other.
    assert!(say(Some("None known")).unwrap().contains("None known"));
}

#[test]
fn what_a_review_file_does_not_say_stays_and_what_changes_is_shown() {
    let lead = with_reviews();
    lead.ok("review pack nadi mid -o mid.zip");
    let form = answered(&opened(&lead, "mid.zip"), ANSWERS);
    lead.file("back.toml", &form);
    lead.ok("review collect nadi back.toml");
    lead.ok("recommendation edit nadi mid-share-it --priority low --addressed-to riverside");
    let later = form
        .replace("Let Riverside run", "Let Riverside try")
        .replace("finding = \"alone\"\npriority = \"high\"\n", "")
        .replace("# verdict = \"\"", "verdict = \"evolve\"");
    lead.file("later.toml", later);
    let would = lead.ok("review collect nadi later.toml --dry-run").stdout;
    let changed = "Let Riverside run a month of it -> Let Riverside try a month of it";
    assert!(would.contains(changed), "{would}");
    assert!(would.contains("nothing -> evolve"), "{would}");
    lead.ok("review collect nadi later.toml");
    let kept = lead
        .ok("recommendation show nadi mid-share-it --json")
        .json();
    assert_eq!(kept["values"]["priority"], "low");
    assert_eq!(kept["values"]["finding"], "mid-alone");
}
