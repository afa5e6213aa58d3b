//! Pure numbers computed from a plan.
