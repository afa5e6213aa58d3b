//! The flags by severity, the accepted ones last, and how many rules could not be judged.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::mark_of;
use crate::app::purpose::flag::acceptance_in_words;
use crate::app::screens::sustainability::flags::{Group, Pane as Focused, in_group, key, selected};
use crate::domain::analysis::calendar::count;
use crate::domain::flags::settings::FlagKey;
use crate::domain::flags::{Assessment, Flag};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::text::{cells, cut, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::List;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::Pane;

pub(super) fn list(canvas: &mut Canvas<'_>, assessment: &Assessment, area: Rect, which: &str) {
    let theme = canvas.theme;
    let focused = canvas.model.rooms.sustainability.flags.pane == Focused::Flags;
    let here = selected(canvas.model).map(key);
    let room = usize::from(area.width).saturating_sub(2);
    let mut rows = Rows {
        lines: Vec::new(),
        selected: None,
        room,
        theme,
    };
    for group in Group::ALL {
        rows.group(assessment, group, here.as_ref());
    }
    rows.gaps(assessment);
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
    let (top, rest) = split_top(body, cells(rows.lines.len()).min(body.height));
    List {
        name: "flags",
        rows: rows.lines,
        selected: rows.selected,
        focused,
        theme,
    }
    .draw(top, canvas.buffer, canvas.view);
    let mut page = Page::new(rest, 0, theme);
    page.blank();
    page.prose(Role::Muted, 0, NOTE);
    page.draw(rest, "", canvas.buffer);
}

/// What is said under the list.
const NOTE: &str = "Accepted flags are not counted above them. They return when the date passes or when their facts change.";

/// The lines of the list: headings, flags, and under the accepted ones who accepted them.
struct Rows<'a> {
    lines: Vec<Line<'static>>,
    selected: Option<usize>,
    room: usize,
    theme: &'a Theme,
}

impl Rows<'_> {
    /// What could not be judged is counted last.
    fn gaps(&mut self, assessment: &Assessment) {
        let theme = self.theme;
        let unjudged = assessment.unjudged().len();
        if unjudged > 0 {
            self.lines.push(Line::from(
                theme.span(Role::Title, format!("CANNOT TELL {unjudged}")),
            ));
            let rules = count(i64::try_from(unjudged).unwrap_or(i64::MAX), "rule");
            let text = format!(" {rules}: what they need is unknown");
            self.lines.push(Line::from(theme.span(Role::Muted, text)));
        }
    }

    fn group(&mut self, assessment: &Assessment, group: Group, here: Option<&FlagKey>) {
        let (room, theme) = (self.room, self.theme);
        let flags: Vec<&Flag> = in_group(assessment, group).collect();
        let (mark, role) = mark_of(group);
        let title = format!("{} {}", group.name().to_uppercase(), flags.len());
        self.lines.push(Line::from(theme.span(Role::Title, title)));
        for flag in flags {
            if here.is_some_and(|here| *here == key(flag)) {
                self.selected = Some(self.lines.len());
            }
            let brief = cut(&flag.brief, room.saturating_sub(13), theme.glyphs().cut).into_owned();
            self.lines.push(Line::from(vec![
                theme.span(role, format!(" {} {:<7} ", mark, flag.rule)),
                theme.span(Role::Plain, brief),
            ]));
            if let Some(accepted) = &flag.accepted {
                let words = acceptance_in_words(accepted);
                self.lines.extend(
                    wrap(&words, room.saturating_sub(13))
                        .into_iter()
                        .map(|line| {
                            Line::from(vec![
                                Span::raw(" ".repeat(13)),
                                theme.span(Role::Muted, line),
                            ])
                        }),
                );
            }
        }
    }
}
