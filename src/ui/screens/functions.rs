//! Screen 2: the functions as a board or as a list, and the selected one below.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::screens::functions::board::Columns;
use crate::app::screens::functions::card::{Mark, Urgency, matters, title};
use crate::app::screens::functions::{View, selected, view};
use crate::app::words;
use crate::domain::Plan;
use crate::domain::analysis::Fraction;
use crate::domain::function::{Aside, Function, HandSide, Stage, Standing};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::text::cut;
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::board::{Board, BoardColumn, Card};
use crate::ui::widgets::list::List;
use crate::ui::widgets::paragraph::Paragraph;
use crate::ui::widgets::table::{Column, Columns as TableColumns};

const DETAIL: u16 = 4;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(plan) = canvas.model.plan() else {
        return;
    };
    let (head, rest) = split_top(area, 3);
    heading(canvas, head);
    if plan.functions.is_empty() {
        let text = "No functions yet. A plan hands over functions, not an organisation. Add the first one, or start \
                    a plan from a template, which brings a list.";
        Paragraph {
            text,
            role: Role::Plain,
            theme: canvas.theme,
        }
        .draw(rest, canvas.buffer);
        return;
    }
    let (main, detail) = split_top(rest, rest.height.saturating_sub(DETAIL));
    match view(&canvas.model.rooms.functions, canvas.model.window) {
        View::Board => board(canvas, plan, main),
        View::List => list(canvas, plan, main),
    }
    if let Some(function) = selected(&canvas.model.rooms.functions, plan) {
        summary(canvas, plan, function, detail);
    }
}

/// The figures of the whole plan: handed over and done, side by side.
fn heading(canvas: &mut Canvas<'_>, area: Rect) {
    let shown = match view(&canvas.model.rooms.functions, canvas.model.window) {
        View::Board => "BOARD",
        View::List => "LIST",
    };
    let Some(figures) = canvas.model.facts().map(|facts| facts.functions) else {
        return;
    };
    let at = |aside| figures.at(Standing::Aside(aside)).number;
    let theme = canvas.theme;
    let (counted, retired) = (figures.counted, at(Aside::Retired));
    let on_ladder = figures.at_or_beyond(Stage::Held).number;
    let orphaned = match at(Aside::Orphaned) {
        0 => String::new(),
        number => format!(", {number} orphaned"),
    };
    let counts = format!(
        "   {} counted: {on_ladder} on the ladder, {retired} retired{orphaned}; {} not ours",
        counted.number,
        at(Aside::NotOurs)
    );
    let share = |share: Option<Fraction>| {
        share.map_or(words::UNKNOWN.to_owned(), |share| {
            format!("{}%", share.percent())
        })
    };
    let shares = format!(
        " Handed over {} of {all}, weighted {}     Done {} of {all}, weighted {}     Weight counted {}",
        figures.handed_over.number,
        share(figures.handed_over_weighted()),
        figures.done.number,
        share(figures.done_weighted()),
        counted.weight,
        all = counted.number,
    );
    let view = theme.span(Role::Title, format!(" View {shown}"));
    canvas.line(area, 0, vec![view, theme.span(Role::Plain, counts)]);
    canvas.line(area, 1, theme.span(Role::Plain, shares));
}

fn board(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect) {
    let columns = Columns::of(plan);
    let here = selected(&canvas.model.rooms.functions, plan).map(|function| &function.outline.id);
    let Some(facts) = canvas.model.facts() else {
        return;
    };
    let today = canvas.model.here.today;
    let stages = Stage::ALL.iter().map(|stage| BoardColumn {
        title: stage.as_str().to_uppercase(),
        cards: columns
            .at(*stage)
            .iter()
            .map(|function| card(plan, function, matters(function, &facts.assessment, today)))
            .collect(),
        selected: columns
            .at(*stage)
            .iter()
            .position(|function| Some(&function.outline.id) == here),
    });
    let (main, aside) = split_top(area, area.height.saturating_sub(2));
    Board {
        name: "board",
        columns: stages.collect(),
        theme: canvas.theme,
    }
    .draw(main, canvas.buffer, canvas.view);
    let mut spans = vec![canvas.theme.span(Role::Title, " ASIDE  ")];
    for function in columns.aside() {
        let chosen = Some(&function.outline.id) == here;
        let role = if chosen { Role::Selected } else { Role::Plain };
        let mark = if chosen {
            canvas.theme.glyphs().selected
        } else {
            " "
        };
        spans.push(canvas.theme.span(
            role,
            format!("{mark}{}: {} ", function.standing, title(function)),
        ));
    }
    if columns.aside().is_empty() {
        spans.push(canvas.theme.span(Role::Muted, " none"));
    }
    canvas.line(aside, 0, spans);
}

fn card(plan: &Plan, function: &Function, mark: Option<Mark>) -> Card {
    let mut lines = Vec::new();
    lines.push((party(plan, function), Role::Plain));
    if let Some(mark) = mark {
        lines.push((mark.text, urgency_role(mark.urgency)));
    }
    Card {
        title: title(function),
        weight: function.outline.weight.get().to_string(),
        lines,
    }
}

/// `to Banyan Network` while it is on its way, the holder's name once it has arrived.
fn party(plan: &Plan, function: &Function) -> String {
    let parties = &function.parties;
    if function.is_handed_over() {
        words::organisation(plan, parties.holder.as_ref())
    } else {
        format!(
            "to {}",
            words::organisation(plan, parties.receiver.as_ref())
        )
    }
}

const fn urgency_role(urgency: Urgency) -> Role {
    match urgency {
        Urgency::Stop => Role::Stop,
        Urgency::Late => Role::Late,
        Urgency::Waiting => Role::Warn,
        Urgency::Ready => Role::Done,
        Urgency::Calm => Role::Muted,
    }
}

fn list(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect) {
    const COLUMNS: &[Column] = &[
        Column::words("FUNCTION", 0),
        Column::words("STAGE", 11),
        Column::numbers("W", 1),
        Column::words("RECEIVER", 16),
        Column::words("HANDS", 5),
        Column::words("TRANSFER", 11),
        Column::words("HOLDER", 16),
        Column::words("SINCE", 11),
    ];
    let columns = Columns::of(plan);
    let layout = TableColumns::lay_out(
        COLUMNS,
        usize::from(area.width).saturating_sub(1),
        canvas.theme,
    );
    let rows = columns
        .in_order()
        .map(|function| layout.line(cells_of(plan, function)))
        .collect();
    let here = selected(&canvas.model.rooms.functions, plan).map(|function| &function.outline.id);
    let at = columns
        .in_order()
        .position(|function| Some(&function.outline.id) == here);
    let (head, body) = split_top(area, 1);
    let inner = Rect {
        x: head.x + 1,
        width: head.width.saturating_sub(1),
        ..head
    };
    canvas.line(inner, 0, layout.heading());
    List {
        name: "functions",
        rows,
        selected: at,
        focused: true,
        theme: canvas.theme,
    }
    .draw(body, canvas.buffer, canvas.view);
}

fn cells_of(plan: &Plan, function: &Function) -> Vec<(String, Role)> {
    let hand = |side| match function.hands.ready(side) {
        None => '?',
        Some(true) => 'y',
        Some(false) => 'n',
    };
    let parties = &function.parties;
    let unknown = |text: String| {
        let role = if text == words::UNKNOWN {
            Role::Unknown
        } else {
            Role::Plain
        };
        (text, role)
    };
    vec![
        (title(function), Role::Plain),
        (function.standing.to_string(), Role::Plain),
        (function.outline.weight.get().to_string(), Role::Plain),
        unknown(words::organisation(plan, parties.receiver.as_ref())),
        (
            format!("G{} R{}", hand(HandSide::Giver), hand(HandSide::Receiver)),
            Role::Plain,
        ),
        unknown(words::day_or_unknown(function.planned.transfer)),
        unknown(words::organisation(plan, parties.holder.as_ref())),
        unknown(words::day_or_unknown(function.since())),
    ]
}

/// The selected function in three lines.
fn summary(canvas: &mut Canvas<'_>, plan: &Plan, function: &Function, area: Rect) {
    let theme = canvas.theme;
    let room = usize::from(area.width).saturating_sub(1);
    let parties = &function.parties;
    let first = format!(
        "   weight {}   {} to {}   {} since {}",
        function.outline.weight.get(),
        words::organisation(plan, parties.holder.as_ref()),
        words::organisation(plan, parties.receiver.as_ref()),
        function.standing,
        words::day_or_unknown(function.since()),
    );
    let name = format!(" {}", function.outline.name.as_str().to_uppercase());
    canvas.line(
        area,
        0,
        vec![
            theme.span(Role::Title, name),
            theme.span(Role::Plain, first),
        ],
    );
    let second = match function.standing.stage().map(Stage::next) {
        Some(Some(next)) => format!(
            "   next {}: {}   planned transfer {}",
            next.as_str().to_uppercase(),
            next.test(),
            words::day_or_unknown(function.planned.transfer)
        ),
        Some(None) => "   confirmed: the last stage".to_owned(),
        None => format!("   set aside as {}", function.standing),
    };
    canvas.line(
        area,
        1,
        theme.span(
            Role::Plain,
            cut(&second, room, theme.glyphs().cut).into_owned(),
        ),
    );
    let hands = hands_line(function, theme);
    canvas.line(area, 2, hands);
}

fn hands_line(function: &Function, theme: &Theme) -> Line<'static> {
    let mut spans = Vec::new();
    for side in HandSide::ALL {
        let (word, role) = match function.hands.ready(*side) {
            None => ("?", Role::Unknown),
            Some(true) => ("ready", Role::Done),
            Some(false) => ("NOT YET", Role::Warn),
        };
        spans.push(theme.span(Role::Plain, format!("   {side} ")));
        spans.push(theme.span(role, word));
        if let Some(hand) = function.hands.side(*side)
            && let Some(because) = &hand.because
        {
            spans.push(theme.span(
                Role::Plain,
                format!(", because \"{because}\" ({})", words::day(hand.on)),
            ));
        }
    }
    Line::from(spans)
}
