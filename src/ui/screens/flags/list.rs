//! The flags by severity, the accepted ones last, and how many rules could not be judged.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::mark_of;
use crate::app::empty::Empty;
use crate::app::lists::{ListName, Listing};
use crate::app::purpose::flag::acceptance_in_words;
use crate::app::screens::sustainability::flags::{Group, Pane as Focused, listing};
use crate::app::target::{Pane as Marked, Target};
use crate::domain::analysis::calendar::count;
use crate::domain::flags::{Assessment, Flag};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::{cells, cut, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::empty;
use crate::ui::widgets::list::Row;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::Pane;

pub(super) fn list(canvas: &mut Canvas<'_>, assessment: &Assessment, area: Rect, which: &str) {
    canvas
        .view
        .mark(area, Target::Pane(Marked::Flags(Focused::Flags)));
    let theme = canvas.theme;
    let focused = canvas.model.rooms.sustainability.flags.pane == Focused::Flags;
    let room = usize::from(area.width).saturating_sub(2);
    let mut written = Written {
        rows: Vec::new(),
        room,
        theme,
    };
    let none_open = assessment.open().next().is_none();
    let listing = listing(canvas.model);
    if none_open {
        written.accepted(&listing);
    } else {
        written.flags(&listing);
        written.gaps(assessment);
    }
    let (head, body) = split_top(area, u16::from(!which.is_empty()));
    if !which.is_empty() {
        Pane {
            title: "FLAGS",
            aside: which,
            focused,
            theme,
        }
        .draw(head, canvas.buffer);
    }
    let body = if none_open {
        split_top(empty::draw(canvas, &Empty::flags(assessment), body), 1).1
    } else {
        body
    };
    let (top, rest) = split_top(body, cells(written.rows.len()).min(body.height));
    rows::draw(
        canvas,
        ListName::Flags,
        written.rows,
        Keys::here(focused),
        top,
    );
    let mut page = Page::new(rest, 0, theme);
    page.blank();
    page.prose(Role::Muted, 0, NOTE);
    page.draw(rest, "", canvas.buffer);
}

/// What is said under the list.
const NOTE: &str = "Accepted flags are not counted above them. They return when the date passes or when their facts change.";

/// The lines of the list: headings, flags, and under the accepted ones who accepted them.
struct Written<'a> {
    rows: Vec<Row<'static>>,
    room: usize,
    theme: &'a Theme,
}

impl Written<'_> {
    /// By severity, unless another order was asked for.
    fn flags(&mut self, listing: &Listing<'_, &Flag>) {
        let shown = listing.shown();
        if listing.sieve.sort.is_some() {
            for flag in shown {
                self.flag(flag);
            }
            return;
        }
        for group in Group::ALL {
            self.group(group, &shown);
        }
    }

    /// What is left where no flag is open.
    fn accepted(&mut self, listing: &Listing<'_, &Flag>) {
        let shown = listing.shown();
        if !shown.is_empty() {
            self.group(Group::Accepted, &shown);
        }
    }

    fn group(&mut self, group: Group, shown: &[&Flag]) {
        let of_group = || shown.iter().filter(|flag| Group::of(flag) == group);
        let title = format!("{} {}", group.name().to_uppercase(), of_group().count());
        self.aside(Role::Title, title);
        for flag in of_group() {
            self.flag(flag);
        }
    }

    fn flag(&mut self, flag: &Flag) {
        let (room, theme) = (self.room.saturating_sub(13), self.theme);
        let (mark, role) = mark_of(Group::of(flag));
        let brief = cut(&flag.brief, room, theme.glyphs().cut).into_owned();
        self.rows.push(Row::Entry(Line::from(vec![
            theme.span(role, format!(" {} {:<7} ", mark, flag.rule)),
            theme.span(Role::Plain, brief),
        ])));
        if let Some(accepted) = &flag.accepted {
            for line in wrap(&acceptance_in_words(accepted), room) {
                self.aside(Role::Muted, format!("{}{line}", " ".repeat(13)));
            }
        }
    }

    /// What could not be judged is counted last.
    fn gaps(&mut self, assessment: &Assessment) {
        let unjudged = assessment.unjudged().len();
        if unjudged > 0 {
            self.aside(Role::Title, format!("CANNOT TELL {unjudged}"));
            let rules = count(unjudged, "rule");
            self.aside(Role::Muted, format!(" {rules}: what they need is unknown"));
        }
    }

    fn aside(&mut self, role: Role, text: String) {
        self.rows
            .push(Row::Aside(self.theme.span(role, text).into()));
    }
}
