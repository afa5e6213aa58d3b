//! The rectangles of a frame, by name.
//!
//! Every screen has the same fixed lines: path, tabs, a rule, the body, a rule, the event line, the hint line.

use ratatui::layout::{Constraint, Layout, Rect};

/// The smallest window that is drawn in full: columns, rows.
pub const SMALLEST: (u16, u16) = (60, 18);

/// The fixed lines of a frame and the body between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// Where we are, and what is special now.
    pub path: Rect,
    /// The screens.
    pub tabs: Rect,
    /// The rule above the body.
    pub above: Rect,
    /// What the screen fills.
    pub body: Rect,
    /// The rule below the body.
    pub below: Rect,
    /// What just happened, or what is special about this row.
    pub event: Rect,
    /// The keys that matter now.
    pub hints: Rect,
}

impl Frame {
    /// Divides a window.
    #[must_use]
    pub fn of(area: Rect) -> Self {
        let [path, tabs, above, body, below, event, hints] = Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Length(1),
        ])
        .areas(area);
        Self {
            path,
            tabs,
            above,
            body,
            below,
            event,
            hints,
        }
    }
}

/// Whether the window is too small for anything but a polite line.
#[must_use]
pub const fn too_small(area: Rect) -> bool {
    area.width < SMALLEST.0 || area.height < SMALLEST.1
}

/// The largest window that is drawn in full: columns, rows. What a larger one has beyond that stays empty.
pub const LARGEST: (u16, u16) = (1000, 400);

/// What of a window is drawn on.
#[must_use]
pub fn drawn(window: Rect) -> Rect {
    window.intersection(Rect::new(0, 0, LARGEST.0, LARGEST.1))
}

/// So many parts of a length, where the whole of it has `of`.
#[must_use]
pub fn part(length: u16, parts: u16, of: u16) -> u16 {
    let part = u32::from(length) * u32::from(parts) / u32::from(of.max(1));
    u16::try_from(part).unwrap_or(length)
}

/// A rectangle of at most this size in the middle of another.
#[must_use]
pub fn centred(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    }
}

/// Two panes side by side with one column between them for the line that parts them.
#[must_use]
pub fn side_by_side(area: Rect, left: u16) -> [Rect; 3] {
    Layout::horizontal([
        Constraint::Length(left),
        Constraint::Length(1),
        Constraint::Fill(1),
    ])
    .areas(area)
}

/// The area without `count` rows at its top: those rows, and the rest.
#[must_use]
pub fn split_top(area: Rect, count: u16) -> (Rect, Rect) {
    let [top, rest] =
        Layout::vertical([Constraint::Length(count), Constraint::Fill(1)]).areas(area);
    (top, rest)
}

/// The area without `count` rows at its bottom: the rest, and those rows.
#[must_use]
pub fn split_bottom(area: Rect, count: u16) -> (Rect, Rect) {
    let [rest, bottom] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(count)]).areas(area);
    (rest, bottom)
}
