//! One function, opened: what it is and its dates on the left; stage, hands, evidence and history on the right.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::screens::functions::history::history;
use crate::app::screens::functions::selected;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::flags::Flag;
use crate::domain::flags::settings::Subject;
use crate::domain::function::{Function, HandSide, Stage, Standing};
use crate::ui::Canvas;
use crate::ui::layout::side_by_side;
use crate::ui::text::{cells, fit, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::pane::divider;
use crate::ui::widgets::severity::severity_mark;

/// The narrowest window in which both columns stand side by side.
const SIDE_BY_SIDE: u16 = 80;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(open) = &canvas.model.open else {
        return;
    };
    let plan = &open.plan;
    let Some(function) = selected(&canvas.model.rooms.functions, plan) else {
        return;
    };
    let subject = Subject::function(&function.outline.id);
    let flags = open.facts.assessment.about(&subject);
    let past = history(open, &function.outline.id);
    let [left, line, right] = if area.width >= SIDE_BY_SIDE {
        side_by_side(area, area.width * 11 / 25)
    } else {
        [area, Rect::default(), area]
    };
    let theme = canvas.theme;
    let about = Writer::new(left, theme)
        .about(plan, function)
        .dates(function)
        .flags(flags)
        .lines;
    let progress = Writer::new(right, theme)
        .stage(function)
        .hands(plan, function)
        .evidence(function)
        .history(&past)
        .lines;
    if line.is_empty() {
        column(canvas, area, progress.into_iter().chain(about).collect());
    } else {
        divider(line, canvas.buffer, theme);
        column(canvas, left, about);
        column(canvas, right, progress);
    }
}

/// Lines from the one scrolled to; what does not fit is counted.
fn column(canvas: &mut Canvas<'_>, area: Rect, lines: Vec<Line<'static>>) {
    let tall = usize::from(area.height);
    let first = canvas
        .model
        .rooms
        .functions
        .scrolled
        .min(lines.len().saturating_sub(tall));
    let below = lines.len().saturating_sub(first + tall);
    for (row, line) in lines.into_iter().skip(first).take(tall).enumerate() {
        canvas.line(area, cells(row), line);
    }
    if below > 0 && tall > 0 {
        let text = fit(
            &format!("  {} more below: PgDn", below + 1),
            usize::from(area.width),
            "",
        );
        canvas.line(area, area.height - 1, canvas.theme.span(Role::Muted, text));
    }
}

/// Lines written one under the other into a pane of a known width.
struct Writer<'a> {
    lines: Vec<Line<'static>>,
    room: usize,
    theme: &'a Theme,
}

impl<'a> Writer<'a> {
    fn new(area: Rect, theme: &'a Theme) -> Self {
        Self {
            lines: Vec::new(),
            room: usize::from(area.width).saturating_sub(2),
            theme,
        }
    }

    fn about(mut self, plan: &Plan, function: &Function) -> Self {
        let (outline, parties) = (&function.outline, &function.parties);
        self.title(&outline.name.as_str().to_uppercase());
        self.blank();
        let known = |text: Option<String>| text.unwrap_or_else(|| words::UNKNOWN.to_owned());
        let names = |ids: Vec<String>| {
            if ids.is_empty() {
                "nothing".to_owned()
            } else {
                ids.join(", ")
            }
        };
        let with_standing = |id: &crate::domain::id::FunctionId| match plan.functions.get(id) {
            Some(other) => format!("{} ({})", other.outline.name, other.standing),
            None => id.to_string(),
        };
        let needed_by = plan
            .functions
            .iter()
            .filter(|other| other.outline.depends_on.contains(&outline.id));
        self.fact(
            "What it is",
            &known(outline.guide.about.as_ref().map(ToString::to_string)),
        );
        self.fact(
            "Cluster",
            &known(outline.cluster.map(|cluster| cluster.to_string())),
        );
        self.fact("Ends by", outline.ends_by.as_str());
        self.fact("Weight", &format!("{} of 5", outline.weight.get()));
        self.fact(
            "Cycle",
            &known(outline.cycle.map(|cycle| cycle.to_string())),
        );
        self.fact(
            "Holder",
            &words::organisation(plan, parties.holder.as_ref()),
        );
        self.fact(
            "Receiver",
            &words::organisation(plan, parties.receiver.as_ref()),
        );
        self.fact("Lead", &words::person(plan, parties.lead.as_ref()));
        self.fact("Deputy", &words::person(plan, parties.deputy.as_ref()));
        self.fact(
            "Depends on",
            &names(outline.depends_on.iter().map(with_standing).collect()),
        );
        self.fact(
            "Needed by",
            &names(
                needed_by
                    .map(|other| with_standing(&other.outline.id))
                    .collect(),
            ),
        );
        if let Some(note) = &outline.note {
            self.fact("Note", note.as_str());
        }
        self.blank();
        self
    }

    fn dates(mut self, function: &Function) -> Self {
        self.title(&format!("{:<14}{:<14}{}", "DATES", "planned", "happened"));
        let happened = |stage: Stage| {
            function
                .entered(stage)
                .map_or_else(|| "-".to_owned(), |step| words::day(step.on))
        };
        let planned = &function.planned;
        for (what, planned, stage) in [
            ("start", planned.start, Stage::Documented),
            ("transfer", planned.transfer, Stage::Transferred),
            ("confirm", planned.confirm, Stage::Confirmed),
        ] {
            let text = format!(
                " {what:<13}{:<14}{}",
                words::day_or_unknown(planned),
                happened(stage)
            );
            self.line(Role::Plain, text);
        }
        self
    }

    fn flags<'f>(mut self, flags: impl Iterator<Item = &'f Flag>) -> Self {
        self.blank();
        self.title("FLAGS");
        let before = self.lines.len();
        for flag in flags {
            let (mark, role) = match &flag.accepted {
                Some(_) => ("[A]", Role::Accepted),
                None => severity_mark(flag.severity),
            };
            let said = format!("{} {}", flag.rule, flag.message);
            for (row, line) in wrap(&said, self.room.saturating_sub(6))
                .into_iter()
                .enumerate()
            {
                let mark = if row == 0 { mark } else { "   " };
                self.lines.push(Line::from(vec![
                    Span::raw("  "),
                    self.theme.span(role, mark),
                    self.theme.span(Role::Plain, format!(" {line}")),
                ]));
            }
        }
        if self.lines.len() == before {
            self.line(Role::Muted, " none".to_owned());
        }
        self
    }

    fn stage(mut self, function: &Function) -> Self {
        let mut spans = vec![self.theme.span(Role::Title, " STAGE   ")];
        for stage in Stage::ALL {
            let here = function.standing == Standing::On(*stage);
            let text = if here {
                format!("[{}]", stage.as_str().to_uppercase())
            } else {
                stage.to_string()
            };
            let role = if here { Role::Focus } else { Role::Plain };
            if Line::from(spans.clone()).width() + text.len() + 3 > self.room {
                self.lines.push(Line::from(std::mem::replace(
                    &mut spans,
                    vec![Span::raw("         ")],
                )));
            }
            spans.push(self.theme.span(role, text));
            if *stage != Stage::Confirmed {
                spans.push(self.theme.span(Role::Muted, " > "));
            }
        }
        self.lines.push(Line::from(spans));
        if let Standing::Aside(aside) = function.standing {
            self.line(
                Role::Warn,
                format!(
                    "         set aside as {aside} since {}",
                    words::day_or_unknown(function.since())
                ),
            );
        }
        self.blank();
        if let Some(next) = function.standing.stage().and_then(Stage::next) {
            self.title(&format!("TO ENTER {}", next.as_str().to_uppercase()));
            self.prose(next.test());
            if next == Stage::Confirmed
                && let Some(proof) = &function.outline.guide.proof
            {
                self.prose(&format!("Here: {proof}"));
            }
            self.blank();
        }
        self
    }

    fn hands(mut self, plan: &Plan, function: &Function) -> Self {
        self.title("BOTH HANDS");
        for side in HandSide::ALL {
            let body = match side {
                HandSide::Giver => function.parties.holder.as_ref(),
                HandSide::Receiver => function.parties.receiver.as_ref(),
            };
            let hand = function.hands.side(*side);
            let (word, role) = match hand.map(|hand| hand.ready) {
                None => ("?", Role::Unknown),
                Some(true) => ("ready", Role::Done),
                Some(false) => ("not yet", Role::Warn),
            };
            let who = fit(
                &words::organisation(plan, body),
                18,
                self.theme.glyphs().cut,
            );
            let day = hand.map(|hand| words::day(hand.on)).unwrap_or_default();
            self.lines.push(Line::from(vec![
                self.theme
                    .span(Role::Plain, format!("  {:<9} {who} ", side.as_str())),
                self.theme.span(role, format!("{word:<8}")),
                self.theme.span(Role::Muted, day),
            ]));
            if let Some(because) = hand.and_then(|hand| hand.because.as_ref()) {
                self.prose(&format!("          because \"{because}\""));
            }
        }
        self.blank();
        self
    }

    fn evidence(mut self, function: &Function) -> Self {
        self.title("EVIDENCE");
        let before = self.lines.len();
        for stage in Stage::ALL.iter().skip(1) {
            if let Some(step) = function.entered(*stage) {
                let evidence = step
                    .evidence
                    .as_ref()
                    .map_or(words::UNKNOWN, |text| text.as_str());
                let link = step
                    .link
                    .as_ref()
                    .map(|link| format!("   {link}"))
                    .unwrap_or_default();
                self.prose(&format!(" {:<12} {evidence}{link}", stage.as_str()));
                if let Some(reason) = &step.reason {
                    self.prose(&format!("              ! with a reason: \"{reason}\""));
                }
            }
        }
        if self.lines.len() == before {
            self.line(Role::Muted, "  none yet".to_owned());
        }
        self.blank();
        self
    }

    fn history(mut self, past: &[(String, String, String)]) -> Self {
        self.title(&format!("HISTORY   {} events, Enter shows who", past.len()));
        for (day, _, what) in past {
            self.prose(&format!("  {day:>11}  {what}"));
        }
        self
    }

    fn title(&mut self, text: &str) {
        self.line(Role::Title, text.to_owned());
    }

    /// A label and a value that may take several lines.
    fn fact(&mut self, label: &str, value: &str) {
        let role = if value == words::UNKNOWN {
            Role::Unknown
        } else {
            Role::Plain
        };
        for (row, line) in wrap(value, self.room.saturating_sub(14))
            .into_iter()
            .enumerate()
        {
            let label = if row == 0 { label } else { "" };
            self.lines.push(Line::from(vec![
                self.theme.span(Role::Muted, format!("  {label:<12} ")),
                self.theme.span(role, line),
            ]));
        }
    }

    /// Text under a title; following lines keep the margin of the first.
    fn prose(&mut self, text: &str) {
        let margin = text.len() - text.trim_start().len() + 1;
        for line in wrap(text.trim_start(), self.room.saturating_sub(margin)) {
            self.line(Role::Plain, format!("{}{line}", " ".repeat(margin)));
        }
    }

    fn line(&mut self, role: Role, text: String) {
        self.lines.push(Line::from(vec![
            Span::raw(" "),
            self.theme.span(role, text),
        ]));
    }

    fn blank(&mut self) {
        self.lines.push(Line::default());
    }
}
