//! A pack on its way in.

use crate::interchange::pack::{self, BadPack, Pack, Part};
use crate::interchange::records::parse_events;
use crate::session::exchange;
use crate::store::{Event, Hash, Head, chain};

/// Opens a pack: everything in it is as it was written, and its events lead to the head that it names. One that has
/// whole events, because it names people, has their hashes made again.
///
/// # Errors
/// [`BadPack`], which names what was altered.
pub fn open_pack(bytes: &[u8]) -> Result<Pack, BadPack> {
    let pack = pack::open(bytes)?;
    if pack.manifest.about.names_people {
        let text = pack.text(Part::Events).unwrap_or_default();
        let records = parse_events(Part::Events.as_str(), text);
        let records = records.map_err(|error| BadPack::Unsound(error.to_string()))?;
        let events: Vec<Event> = records.iter().map(exchange::event).collect();
        let since = pack.manifest.about.since;
        let before = since.map_or(Head::EMPTY, |since| Head {
            seq: since.end.seq,
            hash: Hash(since.end.hash.0),
        });
        let plan = pack.manifest.about.plan.as_str();
        if let Some(why) = chain::verify_after(before, plan, &events).why {
            return Err(BadPack::Unsound(why));
        }
    }
    Ok(pack)
}
