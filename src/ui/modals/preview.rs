//! What taking something over would change.

use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::app::meaning::Meaning;
use crate::app::modals::Preview;
use crate::domain::analysis::calendar::count;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::text::{cells, width, wrap};
use crate::ui::theme::Role;
use crate::ui::widgets::fields::buttons;
use crate::ui::widgets::hidden::Written;
use crate::ui::widgets::popup::Popup;

/// The widest a difference is set, in cells.
const WIDEST: usize = 90;

pub(super) fn draw(canvas: &mut Canvas<'_>, preview: &Preview, area: Rect) {
    let room = usize::from(area.width).saturating_sub(4).min(WIDEST);
    let lines: Vec<Vec<String>> = preview.lines.iter().map(|line| wrap(line, room)).collect();
    let tall: usize = lines.iter().map(Vec::len).sum();
    let (above, below) = (wrap(&heading(preview), room), wrap(&events(preview), room));
    let around = above.iter().chain(&below);
    let wide = lines.iter().flatten().chain(around).map(|line| width(line));
    let popup = Popup {
        title: &preview.title,
        foot: "Up/Down scroll  Tab other button  Esc leaves all",
        content: (
            wide.max().unwrap_or(0),
            tall + above.len() + below.len() + 3,
        ),
        theme: canvas.theme,
    };
    let inside = popup.draw(area, canvas.buffer);
    let (top, rest) = split_top(inside, cells(above.len()));
    in_lines(canvas, &above).draw(top, canvas.buffer);
    let foot = cells(below.len() + 2).min(rest.height);
    let (differences, bottom) = split_top(rest, rest.height.saturating_sub(foot));
    let first = lines.iter().take(preview.at).map(Vec::len).sum();
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    let shown = Written {
        first,
        ..in_lines(canvas, &lines)
    };
    shown.draw(differences, canvas.buffer);
    let (words, _) = split_top(bottom, bottom.height.saturating_sub(1));
    in_lines(canvas, &below).draw(words, canvas.buffer);
    answers(canvas, preview, bottom);
}

fn in_lines<'a>(canvas: &Canvas<'a>, lines: &[String]) -> Written<'a> {
    let theme = canvas.theme;
    let line = |line: &String| Line::from(theme.span(Role::Plain, line.clone()));
    Written::new(lines.iter().map(line).collect(), theme)
}

fn answers(canvas: &mut Canvas<'_>, preview: &Preview, area: Rect) {
    let last = area.height.saturating_sub(1);
    let take = format!("Take all {}", preview.lines.len());
    let (line, caret) = buttons(
        ("Leave all", !preview.on_take),
        (&take, preview.on_take),
        usize::from(area.width),
        canvas.theme,
    );
    let (_, bottom) = split_top(area, last);
    line.draw(bottom, canvas.buffer, canvas.view);
    if let Some(column) = caret {
        let x = area.x + cells(column).min(area.width);
        canvas.view.put_cursor(Position::new(x, area.y + last));
    }
}

fn heading(preview: &Preview) -> String {
    let differences = count(preview.lines.len(), "difference");
    let remark = preview.remark.as_ref();
    let remark = remark.map_or_else(String::new, |remark| format!(" {remark}"));
    format!("{differences}; nothing is changed yet.{remark}")
}

/// Which events taking it makes, and how they go again.
fn events(preview: &Preview) -> String {
    let first = preview.taking.head + 1;
    let undo = Meaning::Undo;
    match preview.taking.proposal.changes.len() as u64 {
        0 => "No event is made: only names of people differ.".to_owned(),
        1 => format!("Event {first}. {undo} takes it back."),
        many => {
            let last = preview.taking.head + many;
            format!("Events {first} to {last}. {undo} takes them back together.")
        }
    }
}
