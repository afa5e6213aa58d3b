//! How the cells of a sheet look: one format for each role, told apart in print and without colour.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};
use unicode_width::UnicodeWidthStr;

const INK: Color = Color::RGB(0x22_22_22);
const DEEP: Color = Color::RGB(0x1F_4E_5F);
const PALE: Color = Color::RGB(0xE8_EF_F1);
const CREAM: Color = Color::RGB(0xFF_FB_E8);
const GREY: Color = Color::RGB(0xD0_D0_D0);
const LINE: Color = Color::RGB(0x9A_A5_A8);

/// How high a row of one line is, in points.
const LINE_HEIGHT: f64 = 15.5;
/// The highest that a row can be.
const HEIGHT_LIMIT: f64 = 409.0;
/// How high the row of a title is.
pub(super) const TITLE_HEIGHT: f64 = 25.0;

/// How high a row must be for texts in columns of these widths, in points. Programs do not agree on finding that out.
pub(super) fn height<'t>(texts: impl IntoIterator<Item = (&'t str, u32)>) -> f64 {
    let lines = texts
        .into_iter()
        .map(|(text, width)| lines(text, width))
        .max();
    (f64::from(lines.unwrap_or(1)) * LINE_HEIGHT + 3.0).min(HEIGHT_LIMIT)
}

/// On how many lines a text falls, where words are not cut. A column is as wide as so many digits, and most letters are
/// narrower.
fn lines(text: &str, width: u32) -> u32 {
    let width = (width as usize).max(1);
    let mut lines = 0;
    for line in text.split('\n') {
        let mut used = 0;
        lines += 1;
        for word in line.split_whitespace() {
            let wide = word.width();
            if used > 0 && used + 1 + wide > width {
                lines += 1;
                used = 0;
            }
            lines += u32::try_from(wide / (width + 1)).unwrap_or(u32::MAX / 2);
            used += wide + usize::from(used > 0);
        }
    }
    lines
}

/// The formats by role.
pub(super) struct Look {
    pub(super) title: Format,
    pub(super) prose: Format,
    pub(super) heading: Format,
    pub(super) label: Format,
    pub(super) label_more: Format,
    pub(super) text: Format,
    /// Where a short answer goes, in the middle of the cell.
    pub(super) choice: Format,
    /// Where words go.
    pub(super) answer: Format,
    /// Where nothing is to be filled in.
    pub(super) closed: Format,
    pub(super) count: Format,
}

impl Look {
    pub(super) fn new() -> Self {
        let plain = Format::new()
            .set_font_name("Calibri")
            .set_font_size(11)
            .set_font_color(INK)
            .set_align(FormatAlign::Top)
            .set_text_wrap();
        let boxed = plain
            .clone()
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE);
        let label = boxed.clone().set_background_color(PALE);
        let answer = boxed.clone().set_background_color(CREAM).set_unlocked();
        Self {
            title: plain
                .clone()
                .unset_text_wrap()
                .set_bold()
                .set_font_size(16)
                .set_font_color(DEEP),
            heading: boxed
                .clone()
                .set_bold()
                .set_font_color(Color::White)
                .set_background_color(DEEP)
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter),
            label_more: label.clone().set_font_size(10),
            label: label.set_bold(),
            choice: answer.clone().set_align(FormatAlign::Center),
            answer,
            closed: boxed.clone().set_background_color(GREY).set_italic(),
            count: plain
                .clone()
                .unset_text_wrap()
                .set_bold()
                .set_font_color(DEEP),
            text: boxed,
            prose: plain,
        }
    }
}
