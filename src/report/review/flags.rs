//! The flags, rule by rule: why each matters and where that comes from once, and below it what the plan says with the
//! records that it rests on.

use super::Section;
use crate::domain::flags::Flag;
use crate::domain::flags::settings::{RuleId, Severity};
use crate::twin::Seen;
use crate::twin::flags::OneFlag;

pub(super) fn flags(seen: Seen<'_>) -> Vec<Section> {
    let all = &seen.assessment.flags;
    let mut rules: Vec<(Severity, RuleId)> = Vec::new();
    for flag in all {
        if !rules.contains(&(flag.severity, flag.rule)) {
            rules.push((flag.severity, flag.rule));
        }
    }
    if rules.is_empty() {
        return vec![Section::new("Flags").says("Nothing stands out.")];
    }
    let rules = rules.into_iter().filter_map(|(severity, rule)| {
        let flags = all.iter();
        let flags: Vec<&Flag> = flags
            .filter(|flag| (flag.severity, flag.rule) == (severity, rule))
            .collect();
        of_a_rule(seen, &flags)
    });
    rules.collect()
}

fn of_a_rule(seen: Seen<'_>, flags: &[&Flag]) -> Option<Section> {
    let seen_flags: Vec<OneFlag> = flags.iter().map(|flag| OneFlag::of(seen, flag)).collect();
    let first = seen_flags.first()?;
    let items = seen_flags.iter().map(item).collect();
    let (rule, severity, title) = (first.rule, first.severity, first.title);
    Some(
        Section::new(format!("Flag {rule}, {severity}: {title}"))
            .says(format!("Why it matters: {}", first.why))
            .says(format!("Source: {}", first.source))
            .lists(items, "Nothing."),
    )
}

/// What the plan says, the records it rests on, and whether it is accepted.
fn item(flag: &OneFlag) -> String {
    let mut lines = vec![flag.message.clone()];
    for record in &flag.records {
        lines.push(format!("On record: {}: {}", record.about.name, record.says));
    }
    if let Some(accepted) = &flag.accepted {
        lines.push(format!(
            "Accepted until {}: {}",
            accepted.until, accepted.reason
        ));
    }
    lines.join("\n")
}
