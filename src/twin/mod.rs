//! What each screen says, as values: the facts behind the cells, the lines of `--plain` and the text of a screen.
//!
//! One file a screen, one value a screen. A value is made from the plan, its assessment and a day; its fields hold
//! everything that can be read on the screen, named, and nothing that cannot. The grid draws the value, the matching
//! command prints it with `--plain`, and "this screen as text" shows it in a box, so that nobody is told less than
//! anybody else.
//!
//! | screen | value | told by |
//! |---|---|---|
//! | Portfolio | [`Portfolio`](portfolio::Portfolio) | `list` |
//! | Lifecycle | [`Lifecycle`](lifecycle::Lifecycle), made of [`Walk`](lifecycle::Walk) and [`Needs`](lifecycle::Needs) | `status`, `phase show`, `next` |
//! | its four early questions | [`EarlySeen`](early::EarlySeen) | `status` |
//! | Functions | [`Functions`](functions::Functions) | `function list` |
//! | Timeline | [`TimelineSeen`](timeline::TimelineSeen) | `timeline` |
//! | Timeline, what-if | [`WhatFollowsSeen`](timeline::WhatFollowsSeen) | the screen alone |
//! | Timeline, days proposed | [`DraftTriedSeen`](timeline::DraftTriedSeen) | the screen alone |
//! | one function | [`OneFunction`](one_function::OneFunction) | `function show` |
//! | Partners | [`Partners`](partners::Partners), made of [`Organisations`](partners::Organisations) and [`People`](partners::People) | `org list`, `person list` |
//! | a book | [`BookSeen`](books::BookSeen), [`EntrySeen`](books::EntrySeen) | `relationship list`, `funding show` and so on |
//! | what the books say | [`TrustSeen`](trust::TrustSeen), [`MoneySeen`](money::MoneySeen), [`AreasSeen`](areas::AreasSeen), [`RehearsalSeen`](rehearsal::RehearsalSeen) | `trust`, `money`, `areas`, `rehearse` |
//! | the transition | [`TransitionSeen`](transition::TransitionSeen) | `transition` |
//! | days proposed | [`DraftSeen`](draft::DraftSeen) | `plan draft` |
//! | the forecast | [`ForecastSeen`](forecast::ForecastSeen) | `forecast`, and a line of `status` |
//! | its temptations | [`TemptationsSeen`](temptations::TemptationsSeen) | `temptations` |
//! | Successors | [`RoundResult`](successors::RoundResult), [`WholeRound`](successors::WholeRound), [`Rounds`](successors::Rounds) | `tally`, `round show`, `round list` |
//! | one cell, one ballot | [`OneCell`](successors::OneCell), [`BallotSeen`](successors::BallotSeen) | the screen alone |
//! | Successors, what-if | [`WhatIf`](what_if::WhatIf) | the screen alone |
//! | Sustainability | [`Questions`](questions::Questions), [`OneQuestion`](one_question::OneQuestion) | `question list`, `question show` |
//! | its flags | [`Flags`](flags::Flags), [`OneFlag`](flags::OneFlag) | `flag list`, `flag show` |
//! | rules, one template | [`Rules`](rules::Rules), [`TemplateSeen`](template::TemplateSeen) | `rule list`, `template show` |
//! | Reviews | [`ReviewsSeen`](reviews::ReviewsSeen), [`ReviewSeen`](reviews::ReviewSeen) | the screen, `review show` |
//! | Log | [`Log`](log::Log), and of one event [`OneEvent`](log::OneEvent) | `log` |
//!
//! Nothing here knows a terminal, a theme or a width: cutting and colouring is left to the drawing. What must stay
//! true: one fact a line, the important first; no borders, no columns, no symbol that is not spelt out; days as
//! `2026-12-09`; what nobody knows is `?`.

pub mod areas;
pub mod books;
pub mod draft;
pub mod early;
pub mod flag_in_short;
pub mod flags;
pub mod forecast;
pub mod functions;
pub mod heading;
pub mod lifecycle;
pub mod lines;
pub mod log;
pub mod money;
pub mod named;
pub mod one_function;
pub mod one_question;
pub mod partners;
pub mod portfolio;
pub mod questions;
pub mod rehearsal;
pub mod reviews;
pub mod rules;
pub mod seen;
pub mod shares;
pub mod spelt;
pub mod successors;
pub mod template;
pub mod temptations;
pub mod timeline;
pub mod transition;
pub mod trust;
pub mod what_if;
pub mod written;

pub use heading::{Day, Heading};
pub use lines::{Fact, Lines};
pub use seen::Seen;

/// A value that can be told in lines.
pub trait Twin {
    /// Tells it, one fact a line, the important first.
    fn tell(&self, lines: &mut Lines);
}
