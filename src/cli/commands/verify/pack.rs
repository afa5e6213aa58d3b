//! Whether a pack for a reviewer was altered, and whether it continues the one before.

use super::Args;
use crate::cli::output::{Page, Shown};
use crate::cli::{CommandError, Finished, Invocation, Outcome};
use crate::domain::Date;
use crate::domain::id::{EntryId, PlanId};
use crate::interchange::pack::{BadPack, Manifest, PACK_LIMIT, is_pack};
use crate::session::files::read_bytes;
use crate::session::packs::{Continues, open_pack};
use crate::session::{OpenPlan, SessionError};
use crate::store::Hash;
use serde::Serialize;
use std::path::Path;

/// The bytes of the pack in the file of this name; `None` where it names a plan of the store, or something else.
pub(in crate::cli::commands) fn in_file(
    name: &str,
    invocation: &Invocation,
) -> Result<Option<Vec<u8>>, CommandError> {
    let path = Path::new(name);
    let is_plan = PlanId::parse(name).is_ok_and(|id| {
        let known = invocation
            .looking()
            .and_then(|session| Ok(session.plan_ids()?));
        known.is_ok_and(|known| known.contains(&id))
    });
    if is_plan || !path.is_file() {
        return Ok(None);
    }
    let bytes = read_bytes(path, PACK_LIMIT)?;
    Ok(is_pack(&bytes).then_some(bytes))
}

pub(super) fn verify(bytes: &[u8], args: &Args, invocation: &mut Invocation) -> Finished {
    let verified = match open_pack(bytes) {
        Ok(pack) => {
            let continues = continues(&pack.manifest, args.head, invocation)?;
            Verified::whole(pack.manifest, &continues)
        }
        Err(foreign @ (BadPack::Foreign | BadPack::TooLarge | BadPack::Newer(_))) => {
            return Err(CommandError::failed(format!("{}: {foreign}", args.history)));
        }
        Err(altered @ (BadPack::Altered(_) | BadPack::Unsound(_))) => Verified::altered(&altered),
    };
    invocation.tell(&verified)?;
    Ok(if verified.intact {
        Outcome::Done
    } else {
        Outcome::Found
    })
}

fn continues(
    manifest: &Manifest,
    noted: Option<Hash>,
    invocation: &Invocation,
) -> Result<Continues, CommandError> {
    if let Some(noted) = noted {
        return Ok(Continues::noted(manifest, noted));
    }
    let open: Option<OpenPlan> = match invocation.looking()?.open(&manifest.about.plan) {
        Ok(open) => Some(open),
        Err(SessionError::NoSuchPlan { .. }) => None,
        Err(error) => return Err(error.into()),
    };
    Ok(Continues::known(manifest, open.as_ref()))
}

#[derive(Debug, Serialize)]
struct Verified {
    plan: Option<PlanId>,
    intact: bool,
    events: u64,
    head: String,
    first_bad: Option<u64>,
    why: Option<String>,
    pack: Option<Facts>,
    #[serde(skip)]
    sentence: String,
}

#[derive(Debug, Serialize)]
struct Facts {
    review: EntryId,
    as_of: Date,
    mark: String,
    names_people: bool,
    since: Option<u64>,
}

impl Verified {
    fn whole(manifest: Manifest, continues: &Continues) -> Self {
        let sentence = continues.sentence();
        let about = manifest.about;
        let since = about.since.map(|since| since.end.seq);
        Self {
            plan: Some(about.plan),
            intact: continues.holds(),
            events: about.head.seq.saturating_sub(since.unwrap_or_default()),
            head: about.head.hash.to_string(),
            first_bad: None,
            why: (!continues.holds()).then(|| sentence.clone()),
            pack: Some(Facts {
                review: about.review,
                as_of: about.as_of,
                mark: manifest.mark.to_string(),
                names_people: about.names_people,
                since,
            }),
            sentence,
        }
    }

    fn altered(bad: &BadPack) -> Self {
        let why = bad.to_string();
        Self {
            plan: None,
            intact: false,
            events: 0,
            head: Hash::ZERO.to_string(),
            first_bad: None,
            sentence: format!("T{}.", &why[1..]),
            why: Some(why),
            pack: None,
        }
    }
}

impl Shown for Verified {
    fn plain(&self, page: &mut Page) {
        page.fact("intact", if self.intact { "yes" } else { "no" });
        if let Some(pack) = &self.pack {
            page.fact("review", &pack.review);
            page.fact("as of", pack.as_of);
            page.fact("mark", &pack.mark);
            page.fact("head", &self.head);
        }
        page.fact("found", &self.sentence);
    }

    fn people(&self, page: &mut Page) {
        page.line(&self.sentence);
        if let Some(pack) = &self.pack {
            page.line(format_args!("Head {}", self.head));
            page.line(format_args!("Mark {}", pack.mark));
        }
    }
}
