//! Files that somebody made to do harm, or that were harmed on their way: refused in words, whatever is in them.

use super::{problems, refused};
use crate::support::sheets::{answer_cells, edit, fill, packed, parts, path_of, request, sent};
use baton::interchange::sheet::{SHEET_LIMIT, read, toml};

type Parts = Vec<(String, Vec<u8>)>;

fn sheet() -> Vec<u8> {
    sent().to_vec()
}

/// A sheet with one more part in it.
fn with_part(path: &str, bytes: &[u8]) -> Vec<u8> {
    let mut parts = parts(&sheet());
    parts.push((path.to_owned(), bytes.to_vec()));
    packed(&parts)
}

/// A sheet of which the text of the sheet with the scores was changed.
fn with_scores(change: impl FnOnce(String) -> String) -> Parts {
    let mut parts = parts(&sheet());
    let path = path_of(&parts, "Scores");
    edit(&mut parts, &path, change);
    parts
}

/// Numbers that look like chance and are the same every time.
fn chance(seed: u64) -> impl Iterator<Item = usize> {
    let mut state = seed;
    std::iter::from_fn(move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).ok()
    })
}

#[test]
fn what_grows_when_it_is_unpacked_is_refused() {
    let bomb = with_part("xl/media/image1.png", &vec![0; 20 * 1024 * 1024]);
    assert!(bomb.len() < SHEET_LIMIT, "it must be small to be dangerous");
    refused(&bomb, &["meera.xlsx: unpacked it is larger than 8 MiB"]);
}

#[test]
fn what_a_zip_says_of_its_sizes_is_not_believed() {
    let mut bomb = with_part("xl/media/image1.png", &vec![0; 20 * 1024 * 1024]);
    for (signature, size_at) in [(b"PK\x01\x02", 24), (b"PK\x03\x04", 22)] {
        let places: Vec<usize> = (0..bomb.len() - 4)
            .filter(|at| bomb[*at..].starts_with(signature))
            .collect();
        for at in places {
            bomb[at + size_at..at + size_at + 4].copy_from_slice(&10_u32.to_le_bytes());
        }
    }
    assert_eq!(problems(&bomb).len(), 1);
}

#[test]
fn a_file_of_very_many_parts_is_refused() {
    let mut parts = parts(&sheet());
    parts.extend((0..300).map(|n| (format!("xl/media/{n}.png"), Vec::new())));
    refused(&packed(&parts), &["meera.xlsx: it holds 3"]);
}

#[test]
fn a_file_that_is_too_large_is_not_even_unpacked() {
    let large: Vec<u8> = chance(1)
        .map(|n| n.to_le_bytes()[0])
        .take(5 * 1024 * 1024)
        .collect();
    refused(&large, &["meera.xlsx: it is larger than 2048 KiB"]);
}

#[test]
fn whatever_runs_or_points_outside_is_refused_with_its_own_sentence() {
    let cases = [
        ("xl/vbaProject.bin", "it holds a macro"),
        ("xl/VBAPROJECT.BIN", "it holds a macro"),
        ("xl/macrosheets/sheet1.xml", "it holds a macro"),
        ("xl/activeX/activeX1.bin", "it holds a macro"),
        ("customUI/customUI.xml", "it holds a macro"),
        (
            "xl/externalLinks/externalLink1.xml",
            "it holds a link to another workbook",
        ),
        (
            "xl/embeddings/oleObject1.bin",
            "it holds another file inside",
        ),
        (
            "xl/connections.xml",
            "it holds a connection to data elsewhere",
        ),
    ];
    for (path, says) in cases {
        refused(&with_part(path, b"<x/>"), &[&format!("meera.xlsx: {says}")]);
    }
    let mut parts = parts(&sheet());
    edit(&mut parts, "[Content_Types].xml", |xml| {
        xml.replace(
            "spreadsheetml.sheet.main+xml",
            "sheet.macroEnabled.main+xml",
        )
    });
    refused(&packed(&parts), &["meera.xlsx: it holds a macro"]);
}

#[test]
fn a_relation_to_the_outside_is_refused_however_it_is_spelled() {
    for mode in ["External", "external", "&#69;xternal", " External"] {
        let mut parts = parts(&sheet());
        let relation = format!(
            "<Relationship Id='rId99' Type='x/image' Target='http://x' TargetMode = '{mode}'/></Relationships>"
        );
        edit(&mut parts, "xl/_rels/workbook.xml.rels", |xml| {
            xml.replace("</Relationships>", &relation)
        });
        refused(
            &packed(&parts),
            &["meera.xlsx: it points to something outside itself"],
        );
    }
}

#[test]
fn a_link_is_refused_with_its_cell_and_how_to_remove_it() {
    let link = |attributes: &str| {
        let mut parts = with_scores(|xml| {
            let link = format!(
                "<hyperlinks><hyperlink ref=\"D6\" {attributes}/></hyperlinks><pageMargins"
            );
            xml.replace("<pageMargins", &link)
        });
        let relations = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" \
             Target=\"https://example.org\" TargetMode=\"External\"/></Relationships>";
        parts.push((
            "xl/worksheets/_rels/sheet2.xml.rels".into(),
            relations.into(),
        ));
        packed(&parts)
    };
    let says = "meera.xlsx, Scores, D6: it holds a link; right-click the cell and choose \"Remove Hyperlink\"; its text stays";
    refused(&link("r:id=\"rId1\""), &[says]);
    refused(&link("location=\"Scores!A1\""), &[says]);
    let mut orphan = parts(&link("r:id=\"rId1\""));
    let path = path_of(&orphan, "Scores");
    edit(&mut orphan, &path, |xml| {
        xml.replace("hyperlink", "otherlink")
    });
    refused(&packed(&orphan), &["meera.xlsx: it holds a link"]);
}

#[test]
fn a_formula_is_refused_wherever_it_stands_but_in_the_count() {
    let [score, why, _] = answer_cells(0, 0);
    for formula in [
        "=1+2",
        "=cmd|'/c calc'!A0",
        "=HYPERLINK(\"http://x\",\"3\")",
        "=Meaning!A1",
    ] {
        let bytes = fill(
            &sheet(),
            &[("Scores", &score, formula), ("Scores", &why, "Because.")],
        );
        refused(
            &bytes,
            &["meera.xlsx, Scores, C6: it holds a formula; type the answer itself"],
        );
    }
    refused(
        &fill(&sheet(), &[("Read me", "B30", "=1+2")]),
        &["meera.xlsx, Read me, B30: it holds a formula"],
    );
    refused(
        &fill(&sheet(), &[("Scores", "B3", "=SUMPRODUCT('[x.xlsx]A'!A1)")]),
        &["meera.xlsx, Scores, B3: it holds a formula"],
    );
}

#[test]
fn old_and_locked_workbooks_are_told_apart() {
    let mut container = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    container.extend([0; 600]);
    refused(
        &container,
        &["meera.xlsx: it is a workbook of the old kind (.xls); save it as"],
    );
    container.extend("EncryptedPackage".bytes().flat_map(|byte| [byte, 0]));
    refused(
        &container,
        &["meera.xlsx: it is locked with a password; save it without"],
    );
    let mut zip = sheet();
    for (signature, flags_at) in [(b"PK\x01\x02", 8), (b"PK\x03\x04", 6)] {
        let places: Vec<usize> = (0..zip.len() - 4)
            .filter(|at| zip[*at..].starts_with(signature))
            .collect();
        for at in places {
            zip[at + flags_at] |= 1;
        }
    }
    refused(&zip, &["meera.xlsx: it is locked with a password"]);
}

#[test]
fn other_files_are_told_what_they_are() {
    let of = |paths: &[&str]| {
        let parts: Parts = paths
            .iter()
            .map(|path| ((*path).to_owned(), b"x".to_vec()))
            .collect();
        packed(&parts)
    };
    refused(
        &of(&["mimetype", "content.xml"]),
        &["meera.xlsx: it is an OpenDocument file; save it as"],
    );
    refused(
        &of(&["xl/workbook.bin"]),
        &["meera.xlsx: it is a binary workbook (.xlsb); save it as"],
    );
    refused(
        &of(&["word/document.xml"]),
        &["meera.xlsx: it is no workbook of a spreadsheet program"],
    );
    refused(b"PK", &["meera.xlsx: it is damaged"]);
    refused(
        b"\x89PNG\r\n\x1a\n\xff",
        &["meera.xlsx: it is not a score sheet"],
    );
    refused(b"", &["meera.xlsx"]);
    refused(
        b"Dear all, please find attached",
        &["meera.xlsx: it is not a score sheet"],
    );
    refused(
        b"scorer,candidate,criterion,score\n",
        &["meera.xlsx: it is not a score sheet"],
    );
}

#[test]
fn a_workbook_that_is_none_of_ours_is_refused() {
    let bytes = fill(
        &sheet(),
        &[
            ("baton", "A1", ""),
            ("Scores", "A1", ""),
            ("Conflicts", "A1", ""),
        ],
    );
    refused(
        &bytes,
        &["meera.xlsx: it is not a score sheet; fill in the sheet that came with the invitation"],
    );
}

#[test]
fn cells_far_away_take_no_memory() {
    let far = with_scores(|xml| {
        let row = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>3</v></c></row></sheetData>";
        xml.replace("</sheetData>", row)
    });
    refused(
        &packed(&far),
        &["meera.xlsx, Scores, XFD1048576: something stands here, outside the table"],
    );
    let shared = with_scores(|xml| {
        let row = "<row r=\"40\"><c r=\"C40\"><f t=\"shared\" ref=\"C40:C41\" si=\"4000000000\">1</f><v>3</v></c></row></sheetData>";
        xml.replace("</sheetData>", row)
    });
    assert!(
        problems(&packed(&shared))[0].starts_with("meera.xlsx, Scores, C40: it holds a formula")
    );
}

#[test]
fn places_beyond_the_edges_of_a_sheet_are_damage() {
    for place in ["C99999999999999", "ABCDEFGHIJK1", "&#67;6", "Ж1"] {
        let strange = with_scores(|xml| xml.replace("<c r=\"C6\"", &format!("<c r='{place}'")));
        refused(&packed(&strange), &["meera.xlsx: it is damaged"]);
    }
}

#[test]
fn words_that_a_document_declares_are_damage() {
    let declared = with_scores(|xml| {
        xml.replacen(
            "<worksheet",
            "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet",
            1,
        )
    });
    refused(&packed(&declared), &["meera.xlsx: it is damaged"]);
    let mut parts = parts(&sheet());
    let path = path_of(&parts, "Scores");
    let part = parts.iter_mut().find(|(name, _)| *name == path).unwrap();
    let wide: Vec<u8> = String::from_utf8_lossy(&part.1)
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    part.1 = [vec![0xff, 0xfe], wide].concat();
    refused(&packed(&parts), &["meera.xlsx: it is damaged"]);
    let other = with_scores(|xml| xml.replacen("encoding=\"UTF-8\"", "encoding=\"UTF-16\"", 1));
    refused(&packed(&other), &["meera.xlsx: it is damaged"]);
}

#[test]
fn a_file_that_was_cut_off_is_refused() {
    let whole = sheet();
    for twentieth in 0..20 {
        let cut = &whole[..whole.len() * twentieth / 20];
        assert!(!problems(cut).is_empty());
    }
    let text = toml(&request());
    for twentieth in 0..20 {
        let end = text.floor_char_boundary(text.len() * twentieth / 20);
        assert!(read(&text.as_bytes()[..end], "meera.toml").is_err());
    }
}

#[test]
fn bits_that_flip_on_the_way_never_end_the_program() {
    let whole = sheet();
    let mut places = chance(2);
    for _ in 0..200 {
        let mut harmed = whole.clone();
        for (at, bit) in places.by_ref().zip(chance(3)).take(3) {
            harmed[at % whole.len()] ^= 1 << (bit % 8);
        }
        drop(read(&harmed, "meera.xlsx"));
    }
    let text = toml(&request()).into_bytes();
    for _ in 0..200 {
        let mut harmed = text.clone();
        for at in places.by_ref().take(3) {
            harmed[at % text.len()] ^= 1 << (at % 8);
        }
        drop(read(&harmed, "meera.toml"));
    }
}

#[test]
fn parts_that_were_changed_inside_never_end_the_program() {
    let [score, why, _] = answer_cells(0, 0);
    let whole = fill(
        &sheet(),
        &[("Scores", &score, "3"), ("Scores", &why, "Because.")],
    );
    let whole = parts(&whole);
    let mut places = chance(4);
    let signs = b"0123456789<>/\"'&;=: \0aAzZ\xff-.";
    for _ in 0..200 {
        let mut harmed = whole.clone();
        let part = places.next().unwrap() % harmed.len();
        let bytes = &mut harmed[part].1;
        for _ in 0..4 {
            let (at, sign) = (places.next().unwrap() % bytes.len(), places.next().unwrap());
            bytes[at] = signs[sign % signs.len()];
        }
        drop(read(&packed(&harmed), "meera.xlsx"));
    }
}

#[test]
fn a_text_that_would_use_up_the_memory_is_refused() {
    let bomb = format!(
        "[baton]\nkind = \"score-sheet\"\nformat = 1\na = [{}]",
        "{},".repeat(600_000)
    );
    assert!(bomb.len() < SHEET_LIMIT);
    refused(bomb.as_bytes(), &["meera.xlsx: it holds far more values"]);
}

#[test]
fn a_text_repeats_no_words_of_a_broken_answer() {
    let sheet = toml(&request());
    for broken in [
        "score = 4\nwhy = MARKER because",
        "score = 4\nwhy = \"MARKER\nMARKER = 3\nMARKER went on\"",
        "score = 4\nwhy = \"\"\nMARKER = \"MARKER\"",
        "score = 4\nwhy = { MARKER = \"MARKER\" }",
        "score = \"MARKER and many more words\"\nwhy = \"Because.\"",
    ] {
        let sheet = sheet.replacen("score = \"\"\nwhy = \"\"", broken, 1);
        let told = problems(sheet.as_bytes());
        assert!(
            !told.is_empty() && !told.concat().contains("MARKER"),
            "{told:#?}"
        );
    }
}
