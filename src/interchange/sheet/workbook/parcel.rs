//! What a workbook holds, judged before any library reads it.
//!
//! A workbook is a zip of parts. Each is unpacked here for real, up to a limit, because what a zip says of its sizes
//! need not be so; then names, types and relations tell whether it holds anything that runs or points outside.

use super::bounds;
use super::part::{Part, Relation};
use crate::interchange::sheet::problem::Problems;
use crate::interchange::sheet::words::SEND_OURS;
use std::io::Cursor;
use zip::ZipArchive;

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
    if problems.len() == before
        && let Some(says) = bounds::exceeded(&parts)
    {
        problems.whole(says, SEND_OURS);
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
