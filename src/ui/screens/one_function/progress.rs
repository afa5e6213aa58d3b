//! How far a function is handed over: stage, both hands, evidence, history.

use ratatui::text::{Line, Span};

use super::writer::Writer;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::function::{Function, HandSide, Stage, Standing};
use crate::ui::text::fit;
use crate::ui::theme::Role;

impl Writer<'_> {
    pub(super) fn stage(mut self, function: &Function) -> Self {
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

    pub(super) fn hands(mut self, plan: &Plan, function: &Function) -> Self {
        self.title("BOTH HANDS");
        for side in HandSide::ALL {
            let body = match side {
                HandSide::Giver => plan.holder(function),
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

    pub(super) fn evidence(mut self, function: &Function) -> Self {
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

    pub(super) fn history(mut self, past: &[(String, String, String)]) -> Self {
        self.title(&format!("HISTORY   {} events, Enter shows who", past.len()));
        for (day, _, what) in past {
            self.prose(&format!("  {day:>11}  {what}"));
        }
        self
    }
}
