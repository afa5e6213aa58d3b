//! The pack for a reviewer: opened only where every byte is as it was written.

use baton::interchange::pack::{
    About, Altered, BadPack, End, PACK_LIMIT, Pack, Part, Since, Told, Written, is_pack, open,
    write, write_told,
};
use baton::interchange::records::Hex;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use sha2::Digest as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

fn about() -> About {
    About {
        plan: "river".parse().unwrap(),
        review: "first-look".parse().unwrap(),
        as_of: "2026-11-30".parse().unwrap(),
        written_on: "2026-12-09".parse().unwrap(),
        head: End {
            seq: 14,
            hash: Hex([5; 32]),
        },
        since: Some(Since {
            end: End {
                seq: 12,
                hash: Hex([3; 32]),
            },
            as_of: "2026-05-30".parse().unwrap(),
        }),
        names_people: false,
    }
}

fn parts() -> Vec<(Part, String)> {
    let given = |part: &&Part| !matches!(part, Part::Form | Part::Manifest);
    let read = Part::ALL.iter().filter(given);
    let text = |part: &Part| format!("{part}: नदी, a river, \"quoted\"\n").repeat(20);
    read.map(|part| match part {
        Part::Events => (*part, write_told(&events())),
        _ => (*part, text(part)),
    })
    .collect()
}

/// The two events after the twelfth.
fn events() -> [Told; 2] {
    [13, 14].map(|seq: u8| Told {
        seq: seq.into(),
        at: "2026-11-30T10:42:00.123Z".to_owned(),
        actor: "actor-1".to_owned(),
        kind: "exit-edited".to_owned(),
        told: Some("The exit is planned for 2028-03-31.".to_owned()),
        prev: Hex([seq - 10; 32]),
        hash: Hex([seq - 9; 32]),
    })
}

fn written(parts: Vec<(Part, String)>) -> Written {
    write(about(), parts, |mark| format!("mark = \"{mark}\"\n")).unwrap()
}

/// Where the content of each part lies in the file.
fn places(bytes: &[u8], pack: &Pack) -> Vec<(Part, std::ops::Range<usize>)> {
    let find = |text: &str| {
        let text = text.as_bytes();
        let at = bytes.windows(text.len()).position(|window| window == text);
        at.unwrap()..at.unwrap() + text.len()
    };
    let parts = Part::ALL.iter();
    parts
        .filter_map(|part| Some((*part, find(pack.text(*part)?))))
        .collect()
}

#[test]
fn a_pack_gives_back_what_was_put_in() {
    let made = written(parts());
    let pack = open(&made.bytes).unwrap();
    assert_eq!(pack.manifest, made.manifest);
    assert_eq!(pack.manifest.about, about());
    for (part, text) in parts() {
        assert_eq!(pack.text(part), Some(text.as_str()));
    }
    let form = format!("mark = \"{}\"\n", made.manifest.mark);
    assert_eq!(pack.text(Part::Form), Some(form.as_str()));
}

#[test]
fn the_same_parts_are_the_same_bytes_in_whatever_order_they_come() {
    let turned: Vec<_> = parts().into_iter().rev().collect();
    assert_eq!(written(parts()).bytes, written(turned).bytes);
}

#[test]
fn every_word_that_is_read_changes_the_mark() {
    let whole = written(parts()).manifest.mark;
    for at in 0..parts().len() {
        let mut other = parts();
        other[at].1.push('\n');
        assert_ne!(written(other).manifest.mark, whole);
    }
    let without: Vec<_> = parts()
        .into_iter()
        .filter(|(part, _)| *part != Part::Before)
        .collect();
    assert_ne!(written(without).manifest.mark, whole);
}

#[test]
fn whoever_alters_what_it_is_about_or_its_form_gives_it_another_mark() {
    let mark = |about: About, form: &str| {
        let made = write(about, parts(), |mark| format!("mark = \"{mark}\"\n{form}"));
        let made = made.unwrap();
        open(&made.bytes).unwrap();
        made.manifest.mark
    };
    let whole = mark(about(), "");
    let changes: [fn(&mut About); 5] = [
        |about| about.plan = "rivers".parse().unwrap(),
        |about| about.review = "second-look".parse().unwrap(),
        |about| about.as_of = "2026-11-29".parse().unwrap(),
        |about| about.written_on = "2026-12-10".parse().unwrap(),
        |about| about.since.as_mut().unwrap().as_of = "2026-05-29".parse().unwrap(),
    ];
    for (at, change) in changes.into_iter().enumerate() {
        let mut other = about();
        change(&mut other);
        assert_ne!(mark(other, ""), whole, "change {at}");
    }
    assert_ne!(mark(about(), "# verdict = \"leave\"\n"), whole);
}

#[test]
fn a_form_with_another_mark_is_not_taken_though_its_seal_holds() {
    for form in ["0".repeat(64), "a".repeat(64), String::new()] {
        let made = write(about(), parts(), |_| form.clone()).unwrap();
        let error = open(&made.bytes).unwrap_err().to_string();
        assert_eq!(
            error,
            "this pack contradicts itself: review.toml is not what its manifest says"
        );
    }
}

#[test]
fn a_number_past_all_numbers_is_no_event() {
    let mut last = about();
    let since = last.since.as_mut().unwrap();
    since.end.seq = u64::MAX;
    let made = write(last, parts(), |mark| mark.to_string()).unwrap();
    let error = open(&made.bytes).unwrap_err().to_string();
    assert!(error.contains("event 13 does not follow"), "{error}");
}

/// A pack whose ZIP claims other sizes of its parts than they have, sealed again.
fn claiming(size: u32) -> Vec<u8> {
    let mut bytes = written(parts()).bytes;
    let end = bytes.len() - 84;
    let central = bytes.windows(4).position(|four| four == b"PK\x01\x02");
    let mut at = central.unwrap();
    while bytes[at..].starts_with(b"PK\x01\x02") {
        bytes[at + 24..at + 28].copy_from_slice(&size.to_le_bytes());
        let [name, extra, comment] = [28, 30, 32]
            .map(|of| usize::from(u16::from_le_bytes([bytes[at + of], bytes[at + of + 1]])));
        at += 46 + name + extra + comment;
    }
    bytes.truncate(end);
    let digits = Hex(sha2::Sha256::digest(&bytes).into());
    bytes.extend(format!("baton-pack/1 sha256 {digits}").into_bytes());
    bytes
}

#[test]
fn what_a_zip_claims_of_its_parts_has_to_be_so() {
    for size in [0, 1, u32::MAX - 1] {
        let error = open(&claiming(size)).unwrap_err().to_string();
        assert!(
            error.starts_with("this pack contradicts itself: "),
            "{size}: {error}"
        );
    }
}

#[test]
fn a_changed_bit_is_found_at_every_place_and_its_part_is_named() {
    let made = written(parts());
    let places = places(&made.bytes, &open(&made.bytes).unwrap());
    let seal = made.bytes.len() - 84;
    let mut chance = ChaCha8Rng::seed_from_u64(6);
    for _ in 0..400 {
        let at = chance.random_range(0..made.bytes.len());
        let mut bytes = made.bytes.clone();
        bytes[at] ^= 1 << chance.random_range(0..8);
        assert!(is_pack(&bytes), "at {at} it is not even looked at");
        let Err(BadPack::Altered(altered)) = open(&bytes) else {
            panic!("byte {at} was changed: {:?}", open(&bytes).err());
        };
        let of = places.iter().find(|(_, place)| place.contains(&at));
        match of {
            Some((part, _)) => assert_eq!(altered, Altered::Part(*part), "byte {at}"),
            None if at >= seal => assert_eq!(altered, Altered::Around, "byte {at}"),
            None => {}
        }
    }
}

#[test]
fn what_is_cut_off_or_added_is_found() {
    let bytes = written(parts()).bytes;
    for length in [0, 1, 30, bytes.len() / 2, bytes.len() - 85, bytes.len() - 1] {
        assert!(open(&bytes[..length]).is_err(), "cut at {length}");
    }
    let longer = [bytes.as_slice(), b" "].concat();
    assert!(matches!(open(&longer), Err(BadPack::Altered(_))));
    let before = [b"PK\x03\x04", bytes.as_slice()].concat();
    assert!(matches!(open(&before), Err(BadPack::Altered(_))));
}

#[test]
fn what_lies_around_the_parts_is_called_so() {
    let bytes = written(parts()).bytes;
    let central = bytes.windows(4).position(|four| four == b"PK\x01\x02");
    // The version, the time and the size in the first header, a letter of its name, and the list at the end.
    for at in [4, 10, 22, 31, central.unwrap() + 12, bytes.len() - 84 - 10] {
        let mut other = bytes.clone();
        other[at] ^= 1;
        let found = open(&other).unwrap_err();
        assert_eq!(found, BadPack::Altered(Altered::Around), "byte {at}");
    }
    let cut = open(&bytes[..bytes.len() - 5]).unwrap_err();
    assert_eq!(cut, BadPack::Altered(Altered::Around));
}

#[test]
fn something_else_is_called_something_else() {
    assert_eq!(open(b"# a plan file\n"), Err(BadPack::Foreign));
    let book = rust_xlsxwriter::Workbook::new().save_to_buffer().unwrap();
    assert_eq!(open(&book), Err(BadPack::Foreign));
}

#[test]
fn a_pack_that_lacks_a_part_is_not_taken_though_its_seal_holds() {
    let lacks: Vec<_> = parts()
        .into_iter()
        .filter(|(part, _)| *part != Part::Flags)
        .collect();
    let error = open(&written(lacks).bytes).unwrap_err();
    assert_eq!(
        error.to_string(),
        "this pack contradicts itself: it has no flags.json"
    );
}

#[test]
fn more_than_a_pack_may_hold_is_not_written() {
    let mut large = parts();
    large[0].1 = "x".repeat(PACK_LIMIT);
    assert!(write(about(), large, |_| String::new()).is_err());
}

#[test]
fn events_that_do_not_lead_from_the_last_pack_to_this_one_are_not_taken() {
    let but = |change: &dyn Fn(&mut Vec<Told>)| {
        let mut events = events().to_vec();
        change(&mut events);
        let mut parts = parts();
        let part = parts.iter_mut().find(|(part, _)| *part == Part::Events);
        part.unwrap().1 = write_told(&events);
        open(&written(parts).bytes)
            .err()
            .map(|error| error.to_string())
    };
    assert_eq!(but(&|_| {}), None);
    let wrong = [
        but(&|events| events[0].prev = Hex([9; 32])),
        but(&|events| drop(events.remove(0))),
        but(&|events| drop(events.pop())),
        but(&|events| events.swap(0, 1)),
    ];
    for why in wrong {
        assert!(why.unwrap().starts_with("this pack contradicts itself: "));
    }
}

/// What the script says of each file and how it exits. `None` where there is no Python.
fn script(bytes: &[u8], noted: Option<&str>) -> Option<(String, i32)> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pack.zip");
    fs::write(&file, bytes).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/verify.py");
    let output = Command::new("python3")
        .arg(script)
        .arg(file)
        .args(noted)
        .output();
    let Ok(output) = output else {
        // Written past the harness, which keeps to itself what a test prints that passes.
        let said =
            b"SKIPPED: docs/verify.py is not tried on packs, because there is no python3 here\n";
        std::io::stderr().write_all(said).unwrap();
        return None;
    };
    let said = String::from_utf8(output.stdout).unwrap();
    Some((said.trim_end().to_owned(), output.status.code().unwrap()))
}

/// A ZIP with these files, sealed as a pack of a format.
fn sealed(files: &[(&str, &[u8])], format: Option<&str>) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    writer
        .set_comment(format.map(|_| " ".repeat(84)).unwrap_or_default())
        .unwrap();
    for (name, content) in files {
        writer.start_file(*name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    let mut bytes = writer.finish().unwrap().into_inner();
    if let Some(format) = format {
        bytes.truncate(bytes.len() - 84);
        let digits = Hex(sha2::Sha256::digest(&bytes).into());
        bytes.extend(format!("{format} sha256 {digits}").into_bytes());
    }
    bytes
}

/// Files that are no sound packs, and a part of why.
fn unlike(pack: &[u8]) -> Vec<(Vec<u8>, &'static str)> {
    let without = |part: Part| {
        let mut parts = parts();
        parts.retain(|(other, _)| *other != part);
        written(parts).bytes
    };
    let mut header = pack.to_vec();
    header[10] ^= 1;
    let mut name = pack.to_vec();
    name[31] ^= 1;
    let manifest = br#"{"format": "baton-pack/2"}"#;
    vec![
        (without(Part::Scores), "it has no scores.json"),
        (header, "its seal or the envelope around its parts"),
        (name, "its seal or the envelope around its parts"),
        (
            pack[..pack.len() - 5].to_vec(),
            "its seal or the envelope around its parts",
        ),
        (
            sealed(&[("report.html", b"x"), ("other.txt", b"y")], None),
            "this is no pack",
        ),
        (
            sealed(&[("manifest.json", manifest)], Some("baton-pack/2")),
            "of the format baton-pack/2",
        ),
    ]
}

#[test]
fn the_script_says_the_same_as_the_program() {
    let made = written(parts());
    let ends = format!("head {}, mark {}.", "05".repeat(32), made.manifest.mark);
    let Some(untouched) = script(&made.bytes, None) else {
        return;
    };
    assert_eq!(
        untouched,
        (format!("Nothing was altered in this pack: {ends}"), 0)
    );
    let noted = script(&made.bytes, Some(&"03".repeat(32))).unwrap();
    let continues =
        "Nothing was altered in this pack, and it continues the pack as of 2026-05-30: ";
    assert_eq!(noted, (format!("{continues}{ends}"), 0));
    let (said, code) = script(&made.bytes, Some(&"04".repeat(32))).unwrap();
    assert_eq!(code, 3);
    assert!(
        said.contains("does not continue the pack of the noted head"),
        "{said}"
    );
    for (bytes, wanted) in unlike(&made.bytes) {
        let (said, code) = script(&bytes, None).unwrap();
        let why = open(&bytes).unwrap_err();
        let is_none = matches!(why, BadPack::Foreign | BadPack::Newer(_));
        assert_eq!(code, if is_none { 2 } else { 3 }, "{wanted}: {said}");
        assert!(why.to_string().contains(wanted), "{wanted}: {why}");
        if !is_none {
            assert_eq!(said, format!("T{}.", &why.to_string()[1..]));
        }
    }
    let mut chance = ChaCha8Rng::seed_from_u64(7);
    for (part, place) in places(&made.bytes, &open(&made.bytes).unwrap()) {
        let at = chance.random_range(place);
        let mut bytes = made.bytes.clone();
        bytes[at] ^= 4;
        let (said, code) = script(&bytes, None).unwrap();
        assert_eq!(code, 3, "byte {at}");
        assert_eq!(
            said,
            format!("T{}.", &open(&bytes).unwrap_err().to_string()[1..]),
            "{part}"
        );
    }
}
