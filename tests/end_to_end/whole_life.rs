//! A collective lives its whole life through the commands: from the first meeting to the looks after its backbone left,
//! with a review in each phase. At the end each review can be told again as it was.
//!
//! The days are those of the worked Colorado plan, cut short. Everything in it is invented.

use crate::support::cli::Baton;
use baton::interchange::pack::{self, Pack, Part};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde_json::Value;
use std::fs;
use std::ops::Range;

/// The last day of the walk.
const END: &str = "2020-12-31";

/// One phase with its review.
struct Chapter {
    phase: &'static str,
    review: &'static str,
    /// What happens until the pack is written: a day and a command a line.
    before: &'static str,
    /// The day that the pack tells, and the day on which it is written.
    packed: [&'static str; 2],
    /// What the reviewer sends back.
    answers: &'static str,
    /// What becomes of it.
    after: &'static str,
}

impl Chapter {
    fn file(&self) -> String {
        format!("{}.zip", self.review)
    }
}

const LIFE: [Chapter; 4] = [
    Chapter {
        phase: "early",
        review: "early",
        before: r#"
            2010-05-05 | new life --name "Farms and schools" --started 2010-05-05 --backbone "Sample staff"
            2011-09-12 | org add life regions --name "Sample regions" --role implementer --role community
            2011-09-12 | org add life cooks --name "Sample cooks" --role implementer
            2011-09-12 | person add life sample-person-4 --name "Sample person 4" --organisation regions
            2011-09-12 | person add life sample-person-5 --name "Sample person 5" --organisation cooks
            2011-10-10 | phase signal life agenda-adopted yes --evidence "Set out in a report"
            2012-02-13 | phase signal life parts-stated yes --evidence "Two sentences each"
            2012-05-01 | review add life early --name "Early look" --kind self
        "#,
        packed: ["2012-05-14", "2012-05-14"],
        answers: r#"
            [[hearing]]
            id = "members"
            group = "members"
            people = 9
            [[judgement]]
            id = "relevance"
            criterion = "relevance"
            text = "Nobody else calls the meetings yet."
            [[finding]]
            id = "no-end"
            text = "Nothing on record says when the role ends"
            question = "q02"
            [[recommendation]]
            id = "say-when"
            text = "Write one paragraph on when the role ends"
            finding = "no-end"
            question = "q02"
        "#,
        after: r#"
            2012-06-25 | review edit life early --reported 2012-06-25 --verdict continue
            2012-07-09 | recommendation edit life early-say-when --position accept --responded 2012-07-09
            2012-07-09 | action add life paragraph --recommendation early-say-when --text "Put it into the minutes" --owner regions --due 2012-09-30
            2012-09-10 | question answer life q02 "Within five or six years" --evidence "Minutes"
            2012-09-10 | action edit life paragraph --status done --done 2012-09-10
            2012-09-10 | phase signal life exit-statement yes --evidence "One paragraph in the minutes"
            2012-09-17 | review edit life early --closed 2012-09-17
        "#,
    },
    Chapter {
        phase: "middle",
        review: "middle",
        before: r#"
            2012-10-01 | phase advance life --on 2012-10-01 --reason "Enough for a beginning"
            2012-11-12 | function plan life convening --receiver regions --lead sample-person-4 --deputy sample-person-5 --resourced yes --transfer 2014-01-31 --confirm 2015-03-31
            2012-11-12 | function move life convening documented --evidence "How a meeting is called"
            2013-02-11 | function move life convening shadowed --evidence "Two meetings watched"
            2013-09-12 | function ready life convening giver yes
            2013-09-12 | function ready life convening receiver yes
            2013-09-12 | function move life convening shared --evidence "Turns in the chair"
            2014-02-10 | function move life convening transferred --evidence "Accepted by letter"
            2015-03-09 | function move life convening confirmed --evidence "Eleven meetings in a year"
            2015-03-09 | phase signal life first-confirmed yes --evidence "Convening"
            2015-06-08 | question answer life q10 "Grants until the end of 2016"
            2016-01-11 | phase signal life funding-known no --evidence "Nothing is promised"
            2016-02-01 | review add life middle --name "Look by peers" --kind peer --trigger request
        "#,
        packed: ["2016-02-29", "2016-03-07"],
        answers: r#"
            [[finding]]
            id = "heads"
            text = "How notes and lists are kept is in heads"
            function = "secretariat"
            [[recommendation]]
            id = "write-down"
            text = "Write down how notes and lists are kept"
            finding = "heads"
            priority = "high"
            function = "secretariat"
        "#,
        after: r#"
            2016-03-28 | review edit life middle --reported 2016-03-28 --verdict step-back
            2016-04-04 | recommendation edit life middle-write-down --position partly --reason "The lists only" --responded 2016-04-04
            2016-04-04 | action add life lists --recommendation middle-write-down --text "A page on the lists" --owner cooks --due 2016-10-31
            2016-11-14 | action edit life lists --status dropped
            2016-11-14 | review edit life middle --closed 2016-11-14
        "#,
    },
    Chapter {
        phase: "mature",
        review: "mature",
        before: r#"
            2016-11-15 | phase advance life --on 2016-11-15 --reason "The end of the grants does not wait"
            2016-11-15 | exit life --reason goals-met --kind to-institution --announced 2016-11-15 --target 2017-08-31
            2017-02-20 | org add life council --name "Sample council" --role intermediary
            2017-02-20 | person add life sample-person-3 --name "Sample person 3" --organisation council
            2017-05-08 | exit life --target 2019-06-30 --successor council
            2018-04-02 | review add life mature --name "Look from outside" --kind third-party --backbone-pays no
        "#,
        packed: ["2018-04-16", "2018-04-16"],
        answers: r#"
            [[finding]]
            id = "still"
            text = "The way notes and lists are kept is still not written down"
            function = "secretariat"
            [[recommendation]]
            id = "write-down"
            text = "Write down how notes and lists are kept, and try it with a newcomer"
            finding = "still"
            function = "secretariat"
            [[remark]]
            id = "told"
            text = "Two regions have not been told"
            question = "q18"
        "#,
        after: r#"
            2018-06-18 | review edit life mature --reported 2018-06-18 --verdict leave
            2018-07-09 | recommendation edit life mature-write-down --position accept --responded 2018-07-09
            2018-07-09 | action add life written --recommendation mature-write-down --text "Write it down" --owner council --due 2018-09-30
            2018-08-13 | function plan life secretariat --receiver council --lead sample-person-3 --resourced yes --transfer 2019-03-31 --confirm 2019-06-30
            2018-08-13 | function move life secretariat documented --evidence "Calendar and lists"
            2018-08-13 | action edit life written --status done --done 2018-08-13
            2018-11-12 | function move life secretariat shadowed --evidence "One month watched"
            2019-01-14 | function ready life secretariat giver yes
            2019-01-14 | function ready life secretariat receiver yes
            2019-01-14 | function move life secretariat shared --evidence "Notes sent"
            2019-04-08 | function move life secretariat transferred --evidence "Accepted by letter"
            2019-06-10 | function move life secretariat confirmed --evidence "Two months of notes on time"
            2019-06-17 | review edit life mature --closed 2019-06-17
        "#,
    },
    Chapter {
        phase: "after-exit",
        review: "after",
        before: r#"
            2019-06-28 | function retire life fundraising --reason "Nothing is left to raise"
            2019-06-28 | function plan life governance --receiver council
            2019-06-28 | function move life governance transferred --evidence "An act" --reason "An act is not rehearsed"
            2019-07-01 | phase advance life --on 2019-07-01 --reason "Two meetings follow in July"
            2019-07-01 | exit life --check 2019-10-01 --check 2020-07-01
            2019-10-07 | follow-up add life --due 2019-10-01 --on 2019-10-07 --function convening --holds no --said "None since spring"
            2020-07-01 | follow-up add life --due 2020-07-01 --on 2020-07-01 --holds yes --said "By telephone"
            2020-07-01 | phase signal life follow-ups-done yes --evidence "Two checks"
            2020-07-01 | review add life after --name "Look a year later" --kind post-exit
        "#,
        packed: ["2020-07-06", "2020-07-13"],
        answers: r#"
            [[finding]]
            id = "growers"
            text = "Growers have met once in a year"
            function = "convening"
            [[recommendation]]
            id = "meet"
            text = "Bring growers together before spring"
            finding = "growers"
            function = "convening"
        "#,
        after: r#"
            2020-08-17 | review edit life after --reported 2020-08-17
            2020-09-07 | recommendation edit life after-meet --position accept --responded 2020-09-07
            2020-09-07 | action add life winter-day --recommendation after-meet --text "A winter day" --owner regions --due 2020-12-01 --status done
            2020-09-14 | exit life --outcome sustained
            2020-09-14 | phase signal life outcome-recorded yes --evidence "In the minutes"
            2020-12-07 | review edit life after --closed 2020-12-07
        "#,
    },
];

#[test]
fn a_whole_life_can_be_told_again_review_by_review() {
    let baton = Baton::new();
    for chapter in &LIFE {
        live(&baton, chapter);
    }
    for chapter in &LIFE {
        is_replayed(&baton, chapter);
    }
    each_continues_the_one_before(&baton);
    what_changed_is_told(&baton);
    a_changed_byte_is_refused(&baton);
}

/// The phase with its review: packed, written, answered, closed.
fn live(baton: &Baton, chapter: &Chapter) {
    let review = chapter.review;
    walk(baton, chapter.before);
    let [told, written] = chapter.packed;
    let as_of = if told == written {
        String::new()
    } else {
        format!("--as-of {told}")
    };
    let file = chapter.file();
    baton.ok(&format!(
        "review pack life {review} -o {file} --today {written} {as_of}"
    ));
    let form = read(baton, chapter).text(Part::Form).unwrap().to_owned();
    baton.file("back.toml", format!("{form}\n{}", chapter.answers));
    baton.ok(&format!("review collect life back.toml --today {written}"));
    walk(baton, chapter.after);
    let closed = baton.ok(&format!("review show life {review} --json --today {END}"));
    let closed = closed.json();
    assert_eq!(closed["state"], "closed", "{review}");
    assert_eq!(closed["recommendations"][0]["open"], false, "{review}");
}

/// Runs each command on its day.
fn walk(baton: &Baton, days: &str) {
    for line in days.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (day, command) = line.split_once(" | ").unwrap();
        baton.ok(&format!("{command} --today {day}"));
    }
}

fn read(baton: &Baton, chapter: &Chapter) -> Pack {
    pack::open(&fs::read(baton.path(&chapter.file())).unwrap()).unwrap()
}

/// The day of a pack gives the figures that the pack states, whatever happened since.
fn is_replayed(baton: &Baton, chapter: &Chapter) {
    let pack = read(baton, chapter);
    let about = &pack.manifest.about;
    let [told, written] = chapter.packed;
    assert_eq!(about.as_of.to_string(), told);
    let stated = |part| -> Value { serde_json::from_str(pack.text(part).unwrap()).unwrap() };
    let then = |what: &str| {
        baton
            .ok(&format!("{what} life --json --today {END} --as-of {told}"))
            .json()
    };

    let mut status = then("status");
    assert_eq!(status["phase"]["declared"], chapter.phase);
    // A pack that is written on the day it tells is itself remembered on that day, after what it tells.
    let seq = status["head"]["seq"].as_u64().unwrap();
    assert_eq!(seq > about.head.seq, told == written, "{}", chapter.review);
    let mut figures = stated(Part::Status);
    for one in [&mut status, &mut figures] {
        one.as_object_mut().unwrap().remove("head").unwrap();
    }
    assert_eq!(status, figures, "{}", chapter.review);
    assert_eq!(then("flag list")["flags"], stated(Part::Flags)["flags"]);
    assert_eq!(then("question list"), stated(Part::Questions));
}

/// A pack begins where that of the review before ended.
fn each_continues_the_one_before(baton: &Baton) {
    let mut before: Option<Pack> = None;
    for chapter in &LIFE {
        let pack = read(baton, chapter);
        let verified = baton
            .ok(&format!("verify {} --json", chapter.file()))
            .json();
        assert_eq!(verified["intact"], true);
        assert_eq!(verified["pack"]["review"], chapter.review);
        let since = before.as_ref().map(|one| one.manifest.about.head);
        let continued = pack.manifest.about.since.as_ref();
        assert_eq!(continued.map(|since| since.end), since);
        if let Some(end) = since {
            let noted = format!("verify {} --head {}", chapter.file(), end.hash);
            baton.ok(&noted);
        }
        before = Some(pack);
    }
}

/// Each look sees what became of the one before.
fn what_changed_is_told(baton: &Baton) {
    let days = LIFE.each_ref().map(|chapter| chapter.packed[0]);
    let told = [
        "Convening moved on from held to confirmed.",
        "The exit date moved from ? to 30 Jun 2019.",
        "Secretariat moved on from held to confirmed.",
    ];
    for (between, change) in days.windows(2).zip(told) {
        let [from, to] = between else {
            panic!("two days make a pair")
        };
        let diff = baton.ok(&format!("diff life {from} {to} --plain --today {END}"));
        assert!(diff.stdout.contains(change), "{change}: {diff}");
    }
    for (chapter, change) in LIFE[1..].iter().zip(told) {
        let review = chapter.review;
        let shown = baton.ok(&format!("review show life {review} --json --today {END}"));
        let shown = shown.json();
        let mut since = shown["since"]["changes"].as_array().unwrap().iter();
        assert!(since.any(|one| one == change), "{change}: {shown:#}");
        let repeats = &shown["recommendations"][0]["repeats"]["recommendation"];
        let again = (review == "mature").then_some("middle-write-down");
        assert_eq!(repeats.as_str(), again, "{review}");
    }
}

/// The packs of a life hold more than those that are made for the tests of their format.
fn a_changed_byte_is_refused(baton: &Baton) {
    let mut chance = ChaCha8Rng::seed_from_u64(2019);
    for chapter in &LIFE {
        let pack = read(baton, chapter);
        let bytes = fs::read(baton.path(&chapter.file())).unwrap();
        let places = places(&bytes, &pack);
        for _ in 0..12 {
            let at = chance.random_range(0..bytes.len());
            let mut altered = bytes.clone();
            altered[at] ^= 1 << chance.random_range(0..8);
            baton.file("altered.zip", altered);
            let ran = baton.args("verify altered.zip").run().failure_on_stdout(3);
            let part = places.iter().find(|(_, place)| place.contains(&at));
            let named = part.map_or("altered".to_owned(), |(part, _)| part.to_string());
            assert!(ran.stdout.contains(&named), "byte {at}: {ran}");
        }
    }
}

/// Where the text of each part lies in the file.
fn places(bytes: &[u8], pack: &Pack) -> Vec<(Part, Range<usize>)> {
    let parts = Part::ALL
        .iter()
        .filter_map(|part| Some((*part, pack.text(*part)?)));
    let place = |text: &str| {
        let mut windows = bytes.windows(text.len());
        let at = windows.position(|window| window == text.as_bytes());
        at.unwrap()..at.unwrap() + text.len()
    };
    parts.map(|(part, text)| (part, place(text))).collect()
}
