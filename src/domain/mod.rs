//! What a plan is, its rules, and everything computed from it.
