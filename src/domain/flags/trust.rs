//! Trust that has to pass from one steward to the next.

use super::case::{Case, Finding, Words, entry_record};
use super::settings::Subject;
use crate::domain::analysis::trust::latest_pulses;
use crate::domain::book::trust::INTRODUCED;
use crate::domain::book::{Book, Entry};

/// FR7: the incoming steward is little trusted, and no introduction is booked or made.
///
/// What counts is the last pulse. A relationship without one and without an introduction is a gap.
pub(super) fn fr7(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Relationship, |relationships| {
        let low = u64::from(case.threshold("trust"));
        let pulses = latest_pulses(case.plan, case.today);
        let (mut findings, mut unknown) = (Vec::new(), Vec::new());
        let strangers = relationships
            .iter()
            .filter(|relationship| relationship.get(INTRODUCED).is_none());
        for relationship in strangers {
            match pulses
                .get(&relationship.id)
                .and_then(|pulse| pulse.incoming)
            {
                Some(trust) if trust <= low => {
                    findings.push(little_trusted(case, relationship, trust));
                }
                Some(_) => {}
                None => unknown.push(case.named_entry(relationship)),
            }
        }
        let missing = "no introduction is booked, and trust in the incoming steward is unknown,";
        findings.extend(case.cannot_tell_of(&unknown, missing));
        findings
    })
}

fn little_trusted(case: &Case<'_>, relationship: &Entry, trust: u64) -> Finding {
    let name = relationship.name(case.plan);
    let words = Words {
        brief: format!("{name}: trust {trust} of 5, no introduction"),
        message: format!(
            "{name} trusts the incoming steward {trust} of 5, and no introduction is booked."
        ),
        facts: format!("incoming={trust}"),
    };
    let says = format!("incoming {trust} of 5, not introduced");
    let records = vec![entry_record(relationship, says)];
    case.flag(Subject::entry(relationship), words, records)
}
