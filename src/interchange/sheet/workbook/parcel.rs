//! What a workbook holds, judged before any library reads it.
//!
//! A workbook is a zip of parts. Each is unpacked here for real, up to a limit, because what a zip says of its sizes
//! need not be so; then names, types and relations tell whether it holds anything that runs or points outside.

use super::xml::{attributes, local_name, tags};
use crate::interchange::sheet::problem::Problems;
use crate::interchange::sheet::words::SEND_OURS;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::read::ZipFile;

/// The most that all parts may come to, unpacked, in bytes.
const UNPACKED: usize = 8 * 1024 * 1024;
/// The most parts.
const PARTS: usize = 200;
/// How the containers of old and of locked workbooks begin.
const CONTAINER: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// How a zip begins.
const ZIP: &[u8] = b"PK";

const DAMAGED: &str = "it is damaged and cannot be opened";
const SAVE_AGAIN: &str = "ask for it again, saved as an Excel workbook (.xlsx)";

/// One part, unpacked.
struct Part {
    /// Its path in lower case, as spreadsheet programs compare it.
    path: String,
    bytes: Vec<u8>,
}

/// Whether bytes claim to be a workbook of any kind.
pub(in crate::interchange::sheet) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(CONTAINER)
}

/// Judges a whole file. `Some` when a library may read it; the problems say what is wrong with it otherwise. Holds
/// whether it has a relation to something outside.
pub(super) fn judge(bytes: &[u8], problems: &mut Problems<'_>) -> Option<bool> {
    if bytes.starts_with(CONTAINER) {
        container(bytes, problems);
        return None;
    }
    let before = problems.len();
    let parts = unpack(bytes, problems)?;
    if !parts.iter().any(|part| part.path == "xl/workbook.xml") {
        another_kind(&parts, problems);
        return None;
    }
    for (kind, says, allowed) in KINDS {
        if parts
            .iter()
            .any(|part| kind.iter().any(|word| part.speaks_of(word)))
        {
            problems.whole(*says, *allowed);
        }
    }
    let outside = parts
        .iter()
        .flat_map(Part::relations)
        .filter(|one| one.is_outside);
    let (links, others): (Vec<Relation>, Vec<Relation>) = outside.partition(|one| one.is_link);
    if !others.is_empty() {
        problems.whole(
            "it points to something outside itself",
            "paste only values and text into the sheet as it was sent",
        );
    }
    if problems.len() == before && parts.iter().any(Part::is_strange) {
        problems.whole(DAMAGED, SAVE_AGAIN);
    }
    (problems.len() == before).then_some(!links.is_empty())
}

/// What a sheet never holds: words in the paths and types of parts, what to say of them and what to do.
type Kind = (&'static [&'static str], &'static str, &'static str);

const KINDS: &[Kind] = &[
    (
        &[
            "vbaproject",
            "macrosheet",
            "macroenabled",
            "activex",
            "customui",
            "ctrlprops",
            "dialogsheet",
        ],
        "it holds a macro, a small program",
        "save it as an Excel workbook without macros (.xlsx)",
    ),
    (
        &["externallink"],
        "it holds a link to another workbook",
        "break the link (Data, Edit Links) and save it again",
    ),
    (
        &["embeddings/", "oleobject", "/package\""],
        "it holds another file inside",
        "delete what was inserted and save it again",
    ),
    (
        &["xl/connections", "querytable", "webextension", "xl/model/"],
        "it holds a connection to data elsewhere",
        "delete the connection and save it again",
    ),
];

/// A workbook of the old kind, or one that a password locks: both come in the same container.
fn container(bytes: &[u8], problems: &mut Problems<'_>) {
    let wide: Vec<u8> = "EncryptedPackage"
        .bytes()
        .flat_map(|byte| [byte, 0])
        .collect();
    if bytes.windows(wide.len()).any(|window| window == wide) {
        locked(problems);
    } else {
        problems.whole(
            "it is a workbook of the old kind (.xls)",
            "save it as an Excel workbook (.xlsx) and send that",
        );
    }
}

fn locked(problems: &mut Problems<'_>) {
    problems.whole(
        "it is locked with a password",
        "save it without a password: the sheet is protected from accidents as it is",
    );
}

/// Unpacks every part, up to the limits.
fn unpack(bytes: &[u8], problems: &mut Problems<'_>) -> Option<Vec<Part>> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        problems.whole(DAMAGED, SAVE_AGAIN);
        return None;
    };
    if archive.len() > PARTS {
        let says = format!(
            "it holds {} parts, far more than a sheet ever does",
            archive.len()
        );
        problems.whole(says, SEND_OURS);
        return None;
    }
    let mut parts: Vec<Part> = Vec::new();
    let mut room = UNPACKED;
    for index in 0..archive.len() {
        if archive
            .by_index_raw(index)
            .is_ok_and(|part| part.encrypted())
        {
            locked(problems);
            return None;
        }
        let Some(part) = archive
            .by_index(index)
            .ok()
            .and_then(|part| Part::read(part, room))
        else {
            problems.whole(DAMAGED, SAVE_AGAIN);
            return None;
        };
        if part.bytes.len() > room {
            let says = format!("unpacked it is larger than {} MiB", UNPACKED / 1024 / 1024);
            problems.whole(says, SEND_OURS);
            return None;
        }
        room -= part.bytes.len();
        if parts.iter().any(|other| other.path == part.path) {
            problems.whole(DAMAGED, SAVE_AGAIN);
            return None;
        }
        parts.push(part);
    }
    Some(parts)
}

fn another_kind(parts: &[Part], problems: &mut Problems<'_>) {
    let has = |path: &str| parts.iter().any(|part| part.path == path);
    let (says, allowed) = if has("xl/workbook.bin") {
        (
            "it is a binary workbook (.xlsb)",
            "save it as an Excel workbook (.xlsx) and send that",
        )
    } else if has("mimetype") && has("content.xml") {
        (
            "it is an OpenDocument file",
            "save it as an Excel workbook (.xlsx) and send that",
        )
    } else {
        ("it is no workbook of a spreadsheet program", SEND_OURS)
    };
    problems.whole(says, allowed);
}

/// What a part says that it belongs with.
struct Relation {
    is_outside: bool,
    is_link: bool,
}

impl Part {
    /// One part, unpacked to at most one byte more than there is room for.
    fn read<R: Read>(packed: ZipFile<'_, R>, room: usize) -> Option<Self> {
        let path = packed.name().ok()?.replace('\\', "/").to_ascii_lowercase();
        let mut bytes = Vec::new();
        packed.take(room as u64 + 1).read_to_end(&mut bytes).ok()?;
        Some(Self { path, bytes })
    }

    /// Whether its path has this word, or, where it says what parts there are, its text.
    fn speaks_of(&self, word: &str) -> bool {
        let tells = self.path == "[content_types].xml" || self.path.ends_with(".rels");
        self.path.contains(word)
            || tells
                && String::from_utf8_lossy(&self.bytes)
                    .to_ascii_lowercase()
                    .contains(word)
    }

    /// Whether no spreadsheet program would have written it so.
    fn is_strange(&self) -> bool {
        let ending = self.path.rsplit('.').next().unwrap_or_default();
        if !matches!(ending, "xml" | "rels" | "vml") {
            return is_markup(&self.bytes);
        }
        let Ok(text) = std::str::from_utf8(&self.bytes) else {
            return true;
        };
        let foreign = text.strip_prefix('\u{feff}').unwrap_or(text);
        let foreign = foreign.split_once("?>").is_some_and(|(prolog, _)| {
            prolog.starts_with("<?xml")
                && attributes(prolog)
                    .any(|(name, value)| name == "encoding" && !value.eq_ignore_ascii_case("utf-8"))
        });
        foreign || tags(text).any(is_strange_tag)
    }

    fn relations(&self) -> Vec<Relation> {
        let text = match std::str::from_utf8(&self.bytes) {
            Ok(text) if self.path.ends_with(".rels") => text,
            Ok(_) | Err(_) => "",
        };
        let relations = tags(text).filter(|tag| local_name(tag) == "Relationship");
        relations
            .map(|tag| Relation {
                is_outside: attributes(tag)
                    .any(|(name, value)| name == "TargetMode" && value != "Internal"),
                is_link: attributes(tag)
                    .any(|(name, value)| name == "Type" && value.ends_with("/hyperlink")),
            })
            .collect()
    }
}

/// Whether bytes that are not meant to be text are: the parts of a workbook are found by their relations alone.
fn is_markup(bytes: &[u8]) -> bool {
    let first = bytes.iter().find(|byte| {
        !matches!(
            byte,
            0 | b' ' | b'\t' | b'\r' | b'\n' | 0xef | 0xbb | 0xbf | 0xff | 0xfe
        )
    });
    first == Some(&b'<')
}

/// A declaration of a document's own words, or a place beyond the edges of a sheet, which libraries count wrongly.
fn is_strange_tag(tag: &str) -> bool {
    tag.starts_with('!')
        || attributes(tag).any(|(name, value)| matches!(name, "r" | "ref") && !is_place(value))
}

/// Whether a value can be a cell, a range, or a number of either: three letters and seven digits at most in a row.
fn is_place(value: &str) -> bool {
    let is_cell = |cell: &str| {
        let letters = cell.bytes().take_while(u8::is_ascii_alphabetic).count();
        let digits = &cell[letters..];
        letters <= 3 && digits.len() <= 7 && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let value = value.replace('$', "");
    value.split([':', ' ']).all(is_cell)
}
