//! Screen 0: every plan as a row, what several plans share, and the selected plan in words.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::screens::portfolio::{
    Pane as Alone, alone, coming_up, place, selected, shared_flags,
};
use crate::app::words;
use crate::domain::analysis::Fraction;
use crate::domain::analysis::calendar::count;
use crate::domain::analysis::portfolio::{Coming, PortfolioRow};
use crate::domain::flags::catalogue;
use crate::domain::flags::settings::Severity;
use crate::ui::Canvas;
use crate::ui::layout::{side_by_side, split_top};
use crate::ui::text::{cells, cut, fit};
use crate::ui::theme::Role;
use crate::ui::widgets::bar::bar;
use crate::ui::widgets::list::List;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::{Pane, divider};
use crate::ui::widgets::paragraph::Paragraph;
use crate::ui::widgets::table::{Cell, Column, Columns};

/// From which width on the table has room for every column.
const WIDE_FROM: u16 = 98;
/// The cells of a plan's id where it stands before what comes up.
const PLAN: usize = 11;
/// The cells of the bar beside a share.
const BAR: usize = 10;
/// The narrowest window in which the panes below the plans stand side by side.
const SIDE_BY_SIDE: u16 = 76;
/// The fewest and the most lines of the panes below the plans.
const ACROSS: u16 = 5;
const ACROSS_MOST: u16 = 10;
/// The lines of the selected plan's summary.
const SUMMARY: u16 = 5;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    if canvas.model.portfolio.is_empty() {
        return say_empty(canvas, area);
    }
    let (head, rest) = split_top(area, 2);
    heading(canvas, head);
    let rows = cells(canvas.model.portfolio.len());
    match alone(canvas.model) {
        Some(Alone::Across) => across(canvas, rest),
        Some(Alone::Plans) => {
            let (top, bottom) = split_top(rest, rest.height.saturating_sub(SUMMARY));
            plans(canvas, top);
            summary(canvas, bottom);
        }
        None => {
            // The plans get what they need, but never so much that the panes below them vanish.
            let room = rest.height.saturating_sub(SUMMARY + ACROSS);
            let (top, rest) = split_top(rest, rows.saturating_add(3).min(room));
            plans(canvas, top);
            let tall = rest.height.saturating_sub(SUMMARY).min(ACROSS_MOST);
            let (middle, bottom) = split_top(rest, tall);
            across(canvas, middle);
            summary(canvas, bottom);
        }
    }
}

/// What the plans have in common, and what comes up in any of them.
fn across(canvas: &mut Canvas<'_>, area: Rect) {
    if area.width < SIDE_BY_SIDE {
        let (top, bottom) = split_top(area, area.height / 2);
        shared(canvas, top);
        return coming(canvas, bottom);
    }
    let [left, line, right] = side_by_side(area, area.width * 44 / 100);
    divider(line, canvas.buffer, canvas.theme);
    shared(canvas, left);
    coming(canvas, right);
}

fn say_empty(canvas: &mut Canvas<'_>, area: Rect) {
    let lines = [
        "No plan yet.",
        "A plan is one collective: where it is on its way, which functions its backbone still holds, who could take \
         them over, and what has not been asked yet.",
        "Begin one from a template here, or bring one in from a file with: baton import FILE. To look at a filled-in \
         plan first, leave and run: baton demo.",
    ];
    let (_, mut rest) = split_top(area, 1);
    for text in lines {
        let paragraph = Paragraph {
            text,
            role: Role::Plain,
            theme: canvas.theme,
        };
        rest = split_top(paragraph.draw(rest, canvas.buffer), 1).1;
    }
}

fn heading(canvas: &mut Canvas<'_>, area: Rect) {
    let number = i64::try_from(canvas.model.portfolio.len()).unwrap_or(i64::MAX);
    let left = format!(
        " {}, {}, the most urgent first: open stop flags, then exit date",
        count(number, "plan"),
        words::day(canvas.model.here.today)
    );
    canvas.line(area, 0, canvas.theme.span(Role::Plain, left));
}

fn plans(canvas: &mut Canvas<'_>, area: Rect) {
    const WIDE: &[Column] = &[
        Column::words("PLAN", 0),
        Column::words("DECLARED", 11),
        Column::words("SUGGESTED", 11),
        Column::words("HANDED OVER, weighted", 21),
        Column::numbers("DONE", 5),
        Column::numbers("S", 2),
        Column::numbers("W", 2),
        Column::numbers("N", 2),
        Column::words("EXIT", 11),
        Column::numbers("EVENTS", 6),
    ];
    const NARROW: &[Column] = &[
        Column::words("PLAN", 0),
        Column::words("DECLARED", 11),
        Column::words("HANDED O.", 10),
        Column::numbers("S", 2),
        Column::numbers("W", 2),
        Column::numbers("N", 2),
        Column::words("EXIT", 11),
        Column::numbers("DONE", 5),
        Column::words("SUGGESTED", 11),
    ];
    let wide = area.width >= WIDE_FROM;
    let room = usize::from(area.width).saturating_sub(2);
    let layout = Columns::lay_out(if wide { WIDE } else { NARROW }, room, canvas.theme);
    let rows: Vec<Line<'_>> = canvas
        .model
        .portfolio
        .iter()
        .map(|row| {
            layout.line(if wide {
                wide_cells(row, canvas)
            } else {
                narrow_cells(row)
            })
        })
        .collect();
    let (head, body) = split_top(area, 1);
    let inner = Rect {
        x: head.x + 1,
        width: head.width.saturating_sub(1),
        ..head
    };
    canvas.line(inner, 0, layout.heading());
    let list = List {
        name: "portfolio",
        rows,
        selected: Some(place(canvas.model)),
        focused: true,
        theme: canvas.theme,
    };
    list.draw(body, canvas.buffer, canvas.view);
}

fn wide_cells(row: &PortfolioRow, canvas: &Canvas<'_>) -> Vec<Cell> {
    let (handed, counted) = (row.functions.handed_over, row.functions.counted);
    let shares = format!(
        "{:>2}/{:<2} {:>4} {}",
        handed.0,
        counted.0,
        percent(handed.1, counted.1),
        bar(handed.1, counted.1, BAR, canvas.theme.glyphs())
    );
    let [stop, warn, note] = flag_cells(row);
    vec![
        name(row),
        (row.phase.declared.to_string(), Role::Plain),
        suggested(row),
        (shares, Role::Plain),
        done(row),
        stop,
        warn,
        note,
        exit(row),
        (row.events.to_string(), Role::Muted),
    ]
}

fn narrow_cells(row: &PortfolioRow) -> Vec<Cell> {
    let (handed, counted) = (row.functions.handed_over, row.functions.counted);
    let share = format!(
        "{}/{} {:>4}",
        handed.0,
        counted.0,
        percent(handed.1, counted.1)
    );
    let [stop, warn, note] = flag_cells(row);
    vec![
        name(row),
        (row.phase.declared.to_string(), Role::Plain),
        (share, Role::Plain),
        stop,
        warn,
        note,
        exit(row),
        done(row),
        suggested(row),
    ]
}

fn name(row: &PortfolioRow) -> Cell {
    (
        words::name_or_id(row.name.as_str(), row.id.as_str()),
        Role::Plain,
    )
}

fn suggested(row: &PortfolioRow) -> Cell {
    match row.phase.suggested {
        Some(phase) if phase == row.phase.declared => (phase.to_string(), Role::Plain),
        Some(phase) => (phase.to_string(), Role::Warn),
        None => (words::UNKNOWN.to_owned(), Role::Unknown),
    }
}

fn done(row: &PortfolioRow) -> Cell {
    (
        format!("{}/{}", row.functions.done.0, row.functions.counted.0),
        Role::Plain,
    )
}

fn flag_cells(row: &PortfolioRow) -> [Cell; 3] {
    let cell = |severity, role| match row.open_flags(severity) {
        0 => ("0".to_owned(), Role::Muted),
        some => (some.to_string(), role),
    };
    [
        cell(Severity::Stop, Role::Stop),
        cell(Severity::Warn, Role::Warn),
        cell(Severity::Note, Role::Note),
    ]
}

fn exit(row: &PortfolioRow) -> Cell {
    match row.exit_target {
        Some(day) => (words::day(day), Role::Plain),
        None => (words::UNKNOWN.to_owned(), Role::Unknown),
    }
}

fn percent(part: u32, whole: u32) -> String {
    Fraction::of(part, whole).map_or_else(
        || words::UNKNOWN.to_owned(),
        |share| format!("{}%", share.percent()),
    )
}

/// The rules that several plans have in common.
fn shared(canvas: &mut Canvas<'_>, area: Rect) {
    let rules = shared_flags(&canvas.model.portfolio);
    let pane = Pane {
        title: "SAME FLAG IN MORE THAN ONE PLAN",
        aside: "plans",
        focused: false,
        theme: canvas.theme,
    };
    let body = pane.draw(area, canvas.buffer);
    if rules.is_empty() {
        canvas.line(body, 0, canvas.theme.span(Role::Muted, "  none"));
    }
    let room = usize::from(body.width).saturating_sub(15);
    for (line, (rule, plans)) in rules.into_iter().enumerate() {
        let title = cut(catalogue::rule(rule).title, room, canvas.theme.glyphs().cut).into_owned();
        let text = format!("  {rule:<8}{title:<room$} {plans:>3}");
        canvas.line(body, cells(line), canvas.theme.span(Role::Plain, text));
    }
}

fn coming(canvas: &mut Canvas<'_>, area: Rect) {
    let pane = Pane {
        title: "COMING UP",
        aside: "",
        focused: false,
        theme: canvas.theme,
    };
    let body = pane.draw(area, canvas.buffer);
    let coming = coming_up(&canvas.model.portfolio);
    let tall = usize::from(body.height);
    let shown = if coming.len() > tall {
        tall.saturating_sub(1)
    } else {
        tall
    };
    if coming.is_empty() {
        canvas.line(
            body,
            0,
            canvas
                .theme
                .span(Role::Muted, "  nothing planned for the next 90 days"),
        );
    }
    let room = usize::from(body.width).saturating_sub(1);
    let mark = canvas.theme.glyphs().cut;
    let several = canvas.model.portfolio.len() > 1;
    let text = |row: &PortfolioRow, coming: &Coming| {
        let plan = if several {
            fit(row.id.as_str(), PLAN, mark) + "  "
        } else {
            String::new()
        };
        let text = format!("  {:>11}  {plan}{}", words::day(coming.on), coming.what);
        cut(&text, room, mark).into_owned()
    };
    let lines: Vec<String> = coming
        .iter()
        .take(shown)
        .map(|(row, coming)| text(row, coming))
        .collect();
    for (line, text) in lines.into_iter().enumerate() {
        canvas.line(body, cells(line), canvas.theme.span(Role::Plain, text));
    }
    if coming.len() > shown && tall > 0 {
        let more = format!("  {} more", coming.len() - shown);
        canvas.line(body, cells(shown), canvas.theme.span(Role::Muted, more));
    }
}

fn summary(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(row) = selected(canvas.model) else {
        return;
    };
    let mut page = Page::new(area, 0, canvas.theme);
    page.blank();
    page.title(row.name.as_str());
    let suggests = match row.phase.suggested {
        Some(phase) => format!("the functions suggest {phase}"),
        None => "there are no functions to suggest another".to_owned(),
    };
    page.prose(
        Role::Plain,
        2,
        &format!("declared {}; {suggests}", row.phase.declared),
    );
    let (counted, handed, done) = (
        row.functions.counted,
        row.functions.handed_over,
        row.functions.done,
    );
    let figures = format!(
        "handed over {} of {all}, weighted {}     done {} of {all}, weighted {}",
        handed.0,
        percent(handed.1, counted.1),
        done.0,
        percent(done.1, counted.1),
        all = counted.0
    );
    page.prose(Role::Plain, 2, &figures);
    let stops: Vec<&str> = row
        .flags
        .iter()
        .filter(|(_, severity)| *severity == Severity::Stop)
        .map(|(rule, _)| rule.as_str())
        .collect();
    let stops = if stops.is_empty() {
        "none".to_owned()
    } else {
        stops.join(", ")
    };
    let accepted = row.accepted;
    page.prose(
        Role::Plain,
        2,
        &format!("open stop flags: {stops}     accepted flags: {accepted}"),
    );
    page.draw(area, "", canvas.buffer);
}
