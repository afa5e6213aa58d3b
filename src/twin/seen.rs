//! What a value is made from: the plan, what the rules say of it, and the day.

use crate::domain::flags::Assessment;
use crate::domain::{Date, Plan};

/// A plan as it is seen on a day.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its flags on that day.
    pub assessment: &'a Assessment,
    /// The day.
    pub today: Date,
}
