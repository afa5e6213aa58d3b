//! A pack opened by the reviewer who got it.

use crate::cli::files::shown;
use crate::cli::values::Day;
use crate::cli::{CommandError, Finished, Invocation, output, screens};
use crate::session::packs::{Reading, open_pack};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// The screens on the plan of a pack, as of its day; without a terminal its status. One that was altered is refused.
pub(in crate::cli::commands) fn read(
    path: &Path,
    bytes: &[u8],
    invocation: &mut Invocation,
) -> Finished {
    let pack = open_pack(bytes).map_err(|bad| {
        let what = format!("{}: {bad}; it was not opened", shown(path));
        CommandError::failed(what).hint("ask whoever sent it for another copy")
    })?;
    let folder = tempfile::tempdir().map_err(|error| {
        CommandError::failed(format!(
            "no temporary store could be made: {error}; nothing was changed"
        ))
    })?;
    let about = &pack.manifest.about;
    invocation.global.store = Some(folder.path().join("pack.db"));
    invocation.global.today = Some(Day::On(about.as_of));
    invocation.global.as_of = None;
    let file = beside(path);
    let mut session = invocation.writing()?;
    let plan = Reading::begin(&mut session, &pack, file.clone())?;
    let remark = format!(
        "This is {} as of {}, to be looked at. What the review says is saved in {} after every change; send that back.",
        about.plan,
        about.as_of,
        shown(&file)
    );
    if !std::io::stdout().is_terminal() {
        output::note(&remark);
    }
    screens::pack(session, plan, remark, invocation)
}

/// The file in which the review of a pack is kept: beside it, and called after it.
fn beside(pack: &Path) -> PathBuf {
    let mut name = pack.as_os_str().to_owned();
    name.push(".review.toml");
    PathBuf::from(name)
}
