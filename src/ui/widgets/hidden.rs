//! What does not fit: which rows of many are in view, and the words that count the others. The same words wherever
//! something scrolls or is cut off.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::ui::text::{cells, cut, width};
use crate::ui::theme::{Role, Theme};

/// Which rows of so many are in view, from the first of them on. Where some are not, one line is left for the words.
#[must_use]
pub fn from(first: usize, total: usize, tall: u16) -> Range<usize> {
    let first = first.min(total);
    first..total.min(first + fitting(total, tall))
}

/// Which rows of so many are in view, with these among them: the nearest to those that were in view before, so that no
/// line is wasted. Of more rows than fit the first are shown.
pub fn around(here: &Range<usize>, offset: &mut usize, total: usize, tall: u16) -> Range<usize> {
    *offset = nearest(*offset, here, fitting(total, tall), total);
    from(*offset, total, tall)
}

/// The same where the others are counted somewhere else: every line has a row.
pub fn filling(here: &Range<usize>, offset: &mut usize, total: usize, tall: u16) -> Range<usize> {
    let shown = usize::from(tall);
    *offset = nearest(*offset, here, shown, total);
    *offset..total.min(*offset + shown)
}

/// The first of so many rows on the last page of them.
#[must_use]
pub fn last_page(total: usize, tall: u16) -> usize {
    total.saturating_sub(fitting(total, tall))
}

/// How many of so many rows are shown.
fn fitting(total: usize, tall: u16) -> usize {
    let tall = usize::from(tall);
    if total > tall {
        tall.saturating_sub(1).max(1)
    } else {
        tall
    }
}

/// The offset nearest to the present one that shows what is here and wastes no line.
#[must_use]
pub fn nearest(offset: usize, here: &Range<usize>, shown: usize, total: usize) -> usize {
    let lowest = here.end.saturating_sub(shown).min(here.start);
    offset
        .clamp(lowest, here.start)
        .min(total.saturating_sub(shown))
}

/// How many are out of view above and below, in words, and in fewer where those have no room; nothing where all are in
/// view.
#[must_use]
pub fn words(above: usize, below: usize, room: usize) -> String {
    let (whole, short) = match (above, below) {
        (0, 0) => return String::new(),
        (0, below) => (format!("{below} more below"), format!("{below} below")),
        (above, 0) => (format!("{above} more above"), format!("{above} above")),
        (above, below) => (
            format!("{above} more above, {below} more below"),
            format!("{above} above, {below} below"),
        ),
    };
    if width(&whole) <= room { whole } else { short }
}

/// Lines, perhaps more than there is room for.
#[derive(Debug)]
pub struct Written<'a> {
    /// The lines.
    pub lines: Vec<Line<'a>>,
    /// The first of them that is in view.
    pub first: usize,
    /// What is said behind the count of those that are not, such as how they are read.
    pub rest: &'a str,
    /// How it looks.
    pub theme: &'a Theme,
}

impl<'a> Written<'a> {
    /// Lines from the first of them on.
    #[must_use]
    pub const fn new(lines: Vec<Line<'a>>, theme: &'a Theme) -> Self {
        Self {
            lines,
            first: 0,
            rest: "",
            theme,
        }
    }

    /// Writes what fits, counts the others, and gives back the room under it.
    pub fn draw(self, area: Rect, buffer: &mut Buffer) -> Rect {
        let total = self.lines.len();
        let in_view = from(self.first, total, area.height);
        let lines = self.lines.iter().skip(in_view.start);
        for (row, line) in lines.take(in_view.len()).enumerate() {
            line.render(row_of(area, row), buffer);
        }
        let mut used = cells(in_view.len()).min(area.height);
        if let Some(mut said) = counted(&in_view, total, area) {
            if !self.rest.is_empty() {
                said = format!("{said}. {}", self.rest);
            }
            on_the_last_line(&said, area, buffer, self.theme);
            used = area.height;
        }
        Rect {
            y: area.y + used,
            height: area.height - used,
            ..area
        }
    }
}

/// Says on the last line of an area how many rows are out of view, where some are and there is a line for it.
pub fn say(in_view: &Range<usize>, total: usize, area: Rect, buffer: &mut Buffer, theme: &Theme) {
    if let Some(said) = counted(in_view, total, area) {
        on_the_last_line(&said, area, buffer, theme);
    }
}

fn counted(in_view: &Range<usize>, total: usize, area: Rect) -> Option<String> {
    let (above, below) = (in_view.start, total.saturating_sub(in_view.end));
    let room = usize::from(area.width).saturating_sub(1);
    (above + below > 0 && area.height > 1).then(|| words(above, below, room))
}

fn on_the_last_line(said: &str, area: Rect, buffer: &mut Buffer, theme: &Theme) {
    let said = cut(
        said,
        usize::from(area.width).saturating_sub(1),
        theme.glyphs().cut,
    );
    let place = row_of(area, usize::from(area.height) - 1);
    Line::from(theme.span(Role::Muted, format!(" {said}"))).render(place, buffer);
}

/// A row of an area.
fn row_of(area: Rect, at: usize) -> Rect {
    Rect {
        y: area.y.saturating_add(cells(at)),
        height: 1,
        ..area
    }
    .intersection(area)
}
