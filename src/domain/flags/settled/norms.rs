//! Questions about how people work together: the charter, its changes, voice and credit, and the log of decisions.

use super::super::case::{Case, entry_record, ids};
use super::{Verdict, Why};
use crate::domain::analysis::calendar::count;
use crate::domain::analysis::handover::{is_outgoing, outgoing_name};
use crate::domain::book::norms::{DRAFTED_BY, MATTER, Matter};
use crate::domain::book::{Book, Entry};

/// Q19: no charter is recorded.
pub(in super::super) fn q19(case: &Case<'_>) -> Verdict {
    if agreements_on(case, Matter::Charter).next().is_some() {
        return Verdict::Settled;
    }
    Verdict::Nothing(Why::bare(
        "no charter",
        "no charter is recorded that says who decides what",
    ))
}

/// Q20: every charter on record was drafted by the backbone that leaves.
pub(in super::super) fn q20(case: &Case<'_>) -> Verdict {
    let charters: Vec<&Entry> = agreements_on(case, Matter::Charter).collect();
    let drafted_by_us =
        |charter: &&Entry| charter.get(DRAFTED_BY).map(|by| is_outgoing(case.plan, by));
    if charters.iter().any(|one| drafted_by_us(one) == Some(false)) || charters.is_empty() {
        return Verdict::Settled;
    }
    if charters.iter().any(|one| drafted_by_us(one).is_none()) {
        return Verdict::Unknown("who drafted the charter is unknown".to_owned());
    }
    let backbone = outgoing_name(case.plan);
    let versions = count(charters.len(), "version");
    Verdict::Against(Why {
        brief: "partners never led a change of the charter".to_owned(),
        says: format!("{versions} of the charter on record, drafted by {backbone} and nobody else"),
        facts: ids(charters.iter().map(|charter| &charter.id)),
        records: charters
            .iter()
            .map(|charter| entry_record(charter, format!("drafted by {backbone}")))
            .collect(),
    })
}

/// Q36: no decision is recorded.
pub(in super::super) fn q36(case: &Case<'_>) -> Verdict {
    if case.plan.books.of(Book::Decision).next().is_some() {
        return Verdict::Settled;
    }
    Verdict::Nothing(Why::bare(
        "no decision is recorded",
        "no decision is recorded, nor why it was taken",
    ))
}

/// Q46: there is no agreement on being heard, or none on credit.
pub(in super::super) fn q46(case: &Case<'_>) -> Verdict {
    let missing = [Matter::Voice, Matter::Credit]
        .into_iter()
        .filter(|matter| agreements_on(case, *matter).next().is_none());
    let missing: Vec<&str> = missing.map(Matter::as_str).collect();
    if missing.is_empty() {
        return Verdict::Settled;
    }
    let on = missing.join(" and ");
    Verdict::Nothing(Why {
        brief: format!("no agreement on {on}"),
        says: format!("no agreement on {on} is recorded"),
        facts: missing.join(" "),
        records: Vec::new(),
    })
}

fn agreements_on<'a>(case: &Case<'a>, matter: Matter) -> impl Iterator<Item = &'a Entry> {
    let agreements = case.plan.books.of(Book::Agreement);
    agreements.filter(move |agreement| agreement.get(MATTER) == Some(matter))
}
