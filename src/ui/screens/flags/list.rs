//! The flags by severity, the accepted ones last, and how many rules could not be judged.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::mark_of;
use crate::app::empty::Empty;
use crate::app::lists::ListName;
use crate::app::screens::sustainability::flags::{Group, Pane as Focused};
use crate::app::target::{Pane as Marked, Target};
use crate::app::words::{self, is_width_certain};
use crate::domain::analysis::calendar::count;
use crate::twin::flags::{AcceptanceSeen, FlagRow, Flags};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::empty;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::{cells, pad, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::Row;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::Pane;

pub(super) fn list(canvas: &mut Canvas<'_>, flags: &Flags, area: Rect, which: &str) {
    canvas
        .view
        .mark(area, Target::Pane(Marked::Flags(Focused::Flags)));
    let theme = canvas.theme;
    let focused = canvas.model.rooms.sustainability.flags.pane == Focused::Flags;
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
    let body = say_that_none_is_open(canvas, flags, body);
    let in_groups = canvas.model.rooms.sieves.of(ListName::Flags).sort.is_none();
    let mut written = Written::for_flags(flags, area, theme);
    if in_groups {
        written.groups(flags);
    } else {
        flags.all.iter().for_each(|flag| written.flag(flag));
    }
    let (top, rest) = split_top(body, cells(written.rows.len()).min(body.height));
    rows::draw(
        canvas,
        ListName::Flags,
        written.rows.into(),
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

/// Says so where no flag is open, and gives back the room under it.
fn say_that_none_is_open(canvas: &mut Canvas<'_>, flags: &Flags, area: Rect) -> Rect {
    let assessment = canvas.model.facts().map(|facts| &facts.assessment);
    match assessment.filter(|_| flags.none_open()) {
        Some(assessment) => {
            let below = empty::draw(canvas, &Empty::flags(assessment), area);
            split_top(below, 1).1
        }
        None => area,
    }
}

/// The lines of the list: headings, flags, and under the accepted ones who accepted them.
struct Written<'a> {
    rows: Vec<Row<'static>>,
    rule: usize,
    room: usize,
    theme: &'a Theme,
}

impl<'a> Written<'a> {
    /// Nothing yet; rules take as many cells as the longest of them.
    fn for_flags(flags: &Flags, area: Rect, theme: &'a Theme) -> Self {
        let rules = flags.all.iter().map(|flag| width(flag.short.rule.as_str()));
        let rule = rules.max().unwrap_or(0).max(4);
        Self {
            rows: Vec::new(),
            rule,
            room: usize::from(area.width).saturating_sub(rule + 8),
            theme,
        }
    }

    /// By severity; groups in which there is nothing are left out where no flag is open.
    fn groups(&mut self, flags: &Flags) {
        let none_open = flags.none_open();
        for group in Group::ALL {
            let of_group: Vec<&FlagRow> =
                flags.all.iter().filter(|flag| of(flag) == group).collect();
            if none_open && of_group.is_empty() {
                continue;
            }
            let title = format!("{} {}", group.name().to_uppercase(), of_group.len());
            self.aside(Role::Title, title);
            for flag in of_group {
                self.flag(flag);
            }
        }
        if !none_open {
            self.gaps(flags.unjudged);
        }
    }

    fn flag(&mut self, flag: &FlagRow) {
        let (mark, role) = mark_of(of(flag));
        let start = format!(" {mark} {} ", pad(flag.short.rule.as_str(), self.rule));
        let mut brief = wrap(&brief(flag), self.room).into_iter();
        self.rows.push(Row::Entry(Line::from(vec![
            self.theme.span(role, start),
            self.theme
                .span(Role::Plain, brief.next().unwrap_or_default()),
        ])));
        brief.for_each(|line| self.under(Role::Plain, &line));
        if let Some(accepted) = &flag.accepted {
            let room = self.room;
            let told = acceptance(accepted);
            let lines = told.iter().flat_map(|text| wrap(text, room));
            lines.for_each(|line| self.under(Role::Muted, &line));
        }
    }

    /// What could not be judged is counted last.
    fn gaps(&mut self, unjudged: usize) {
        if unjudged > 0 {
            self.aside(Role::Title, format!("CANNOT TELL {unjudged}"));
            let rules = count(unjudged, "rule");
            self.aside(Role::Muted, format!(" {rules}: what they need is unknown"));
        }
    }

    /// A line that goes on under the words of a flag.
    fn under(&mut self, role: Role, text: &str) {
        self.aside(role, format!("{}{text}", " ".repeat(self.rule + 6)));
    }

    fn aside(&mut self, role: Role, text: String) {
        self.rows
            .push(Row::Aside(self.theme.span(role, text).into()));
    }
}

fn of(flag: &FlagRow) -> Group {
    Group::of_told(flag.accepted.as_ref(), flag.short.severity)
}

/// What is the matter. There is a pane to the right: names of other scripts stand in it, and here the id.
fn brief(flag: &FlagRow) -> String {
    if is_width_certain(&flag.short.brief) {
        flag.short.brief.clone()
    } else {
        format!("{}: {}", flag.about.id, flag.title.to_lowercase())
    }
}

/// Until when it is accepted, by whom and why, as far as it can stand here.
fn acceptance(accepted: &AcceptanceSeen) -> Vec<String> {
    let until = format!("until {}", words::day(accepted.until));
    let by = format!("{until}, by {}:", accepted.by);
    let reason = format!("\"{}\"", accepted.reason);
    if is_width_certain(&by) && is_width_certain(&reason) {
        vec![by, reason]
    } else {
        vec![until]
    }
}
