//! Flags: what a plan should not overlook. Computed, never stored.

pub mod settings;
