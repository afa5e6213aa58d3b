//! The selected function in three lines.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::words;
use crate::domain::Plan;
use crate::domain::function::{Function, HandSide, Stage};
use crate::ui::Canvas;
use crate::ui::text::cut;
use crate::ui::theme::{Role, Theme};

/// The selected function in three lines.
pub(super) fn draw(canvas: &mut Canvas<'_>, plan: &Plan, function: &Function, area: Rect) {
    let theme = canvas.theme;
    let room = usize::from(area.width).saturating_sub(1);
    let parties = &function.parties;
    let first = format!(
        "   weight {}   {} to {}   {} since {}",
        function.outline.weight.get(),
        words::organisation(plan, plan.holder(function)),
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
