//! Pure numbers computed from a plan: figures, a suggested phase, tallies, the hand-over curve, what needs someone.
//!
//! Nothing here is stored or decides what may happen. Whatever decides something (an order, a tie, a threshold) is
//! counted in whole numbers or [`Fraction`]s; floating point appears only when a number is handed to a format.

pub mod adoption;
pub mod amount;
pub mod areas;
pub mod calendar;
pub mod curve;
pub mod dates;
pub mod draft;
pub mod early;
pub mod figures;
pub mod forecast;
pub mod fraction;
pub mod handover;
pub mod load;
pub mod money;
pub mod needs;
pub mod portfolio;
pub mod rehearsal;
pub mod reviews;
pub mod scoring;
pub mod suggest;
pub mod temptations;
pub mod timeline;
pub mod transition;
pub mod trust;
pub mod what_follows;
pub mod work;

pub use curve::Curve;
pub use draft::Draft;
pub use figures::{FunctionFigures, QuestionFigures, SignalFigures};
pub use forecast::Forecast;
pub use fraction::Fraction;
pub use load::Load;
pub use needs::{Brief, Need, NeedKind, needs};
pub use rehearsal::Rehearsal;
pub use scoring::what_if::SupposedWeights;
pub use scoring::{Panel, Tally, Total};
pub use suggest::{Suggestion, suggest};
pub use timeline::Timeline;
pub use transition::Transition;
pub use trust::Trust;
