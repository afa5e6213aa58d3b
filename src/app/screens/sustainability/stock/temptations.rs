//! Where the backbone stands on its own list of temptations.

use super::{Matter, Point, Told, Tone};
use crate::app::screens::partners::fact::Leads;
use crate::app::screens::sustainability::flags;
use crate::domain::analysis::temptations::Stand;
use crate::domain::flags::settings::RuleId;
use crate::twin::Seen;
use crate::twin::spelt::spelt_out;
use crate::twin::temptations::{TemptationsSeen, TemptedSeen};

/// What the marks mean.
const MARKS: &str = "[D] drifting  [L] worth a look  [ ] in the clear  [?] nobody can tell";

/// A matter for each temptation, in the order of the list.
pub(super) fn told(seen: Seen<'_>) -> Told {
    let all = TemptationsSeen::of(seen).all;
    Told {
        matters: all.iter().map(|tempted| matter(seen, tempted)).collect(),
        remark: MARKS.to_owned(),
    }
}

fn matter(seen: Seen<'_>, tempted: &TemptedSeen) -> Matter {
    let about = &tempted.tempted;
    let (mark, tone) = mark(about.stand);
    let watched = about.rule.map_or("no rule", RuleId::as_str);
    let records = about.records.iter().zip(&tempted.records);
    let records = records.map(|(subject, named)| Point {
        about: named.name.clone(),
        says: String::new(),
        leads: Leads::To(subject.clone()),
    });
    Matter {
        key: about.temptation.to_string(),
        title: about.temptation.title().to_owned(),
        mark: mark.to_owned(),
        tone,
        stands: about.stand.to_string(),
        facts: vec![
            ("Stands", tempted.stands()),
            ("Figure", spelt_out(&about.figure)),
            ("Watched by", watched.to_owned()),
        ],
        points: raised(seen, about.rule).chain(records).collect(),
        nothing: "No flag and no record points to it.",
    }
}

/// The flags that the rule raised.
fn raised(seen: Seen<'_>, rule: Option<RuleId>) -> impl Iterator<Item = Point> {
    let flags = seen.assessment.flags.iter();
    let flags = flags.filter(move |flag| Some(flag.rule) == rule);
    flags.map(|flag| Point {
        about: flag.rule.to_string(),
        says: flag.brief.clone(),
        leads: Leads::ToFlag(flags::key(flag)),
    })
}

const fn mark(stand: Stand) -> (&'static str, Tone) {
    match stand {
        Stand::Clear => ("[ ]", Tone::Done),
        Stand::Look => ("[L]", Tone::Note),
        Stand::Drifting => ("[D]", Tone::Warn),
        Stand::NobodyCanTell => ("[?]", Tone::Unknown),
    }
}
