//! What the scorers do to the result: who is harsh, what would be without harshness, and what rests on one of them.
//!
//! None of it says that a scorer is wrong. A harsh scorer does no harm where everybody scores everybody, because it
//! cancels; it does once they are recused from somebody, and then raw and adjusted totals are shown side by side.

pub mod adjusted;
pub mod beside;
pub mod bootstrap;
mod draws;
pub mod left_out;
mod sums;
mod two_way;

use super::{Panel, Undefined};
pub use adjusted::Adjusted;
pub use beside::{BesideOthers, beside_others};
pub use bootstrap::Bootstrap;
pub(super) use left_out::Before;
pub use left_out::{
    Without, without_each_criterion, without_each_organisation, without_each_scorer,
};
