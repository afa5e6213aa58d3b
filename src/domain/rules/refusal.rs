//! Why something may not happen, in sentences for people.

/// A rule that a proposed change breaks. Its text names the rule and the thing; nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {}
