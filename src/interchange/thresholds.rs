//! Which thresholds each flag rule has, by name.

use crate::domain::flags::settings::RuleId;

/// The names of a rule's thresholds.
pub(super) const fn of(rule: RuleId) -> &'static [&'static str] {
    match rule {
        RuleId::Ov6 | RuleId::Ct3 | RuleId::Ct8 | RuleId::Ev4 => &["months"],
        RuleId::Ov9 | RuleId::Ct6 | RuleId::Fr1 => &["share"],
        RuleId::Ct2 | RuleId::Ct4 => &["cycles"],
        RuleId::Ct9 => &["changes"],
        RuleId::Fr2 => &["functions"],
        RuleId::Fr9 => &["partners"],
        RuleId::Ct1
        | RuleId::Ct5
        | RuleId::Ct10
        | RuleId::Ct11
        | RuleId::Ct12
        | RuleId::Fr3
        | RuleId::Fr5
        | RuleId::Fr11
        | RuleId::Ev1
        | RuleId::Ev2
        | RuleId::Ev3
        | RuleId::QLate
        | RuleId::QStale => &[],
    }
}
