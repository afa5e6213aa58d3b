//! How far a function is handed over: stage, both hands, evidence, history.

use ratatui::text::{Line, Span};

use crate::app::words;
use crate::domain::Plan;
use crate::domain::function::{Function, HandSide, Stage, Standing};
use crate::twin::one_function::Happened;
use crate::ui::text::fit;
use crate::ui::theme::Role;
use crate::ui::widgets::page::Page;

pub(super) fn stage(page: &mut Page<'_>, function: &Function) {
    let mut spans = vec![page.theme().span(Role::Title, " STAGE   ")];
    for stage in Stage::ALL {
        let here = function.standing == Standing::On(*stage);
        let text = if here {
            format!("[{}]", stage.as_str().to_uppercase())
        } else {
            stage.to_string()
        };
        let role = if here { Role::Focus } else { Role::Plain };
        if Line::from(spans.clone()).width() + text.len() + 3 > page.room() {
            page.add(Line::from(std::mem::replace(
                &mut spans,
                vec![Span::raw("         ")],
            )));
        }
        spans.push(page.theme().span(role, text));
        if *stage != Stage::Confirmed {
            spans.push(page.theme().span(Role::Muted, " > "));
        }
    }
    page.add(Line::from(spans));
    if let Standing::Aside(aside) = function.standing {
        page.line(
            Role::Warn,
            format!(
                "         set aside as {aside} since {}",
                words::day_or_unknown(function.since())
            ),
        );
    }
    page.blank();
    if let Some(next) = function.standing.stage().and_then(Stage::next) {
        page.title(&format!("TO ENTER {}", next.as_str().to_uppercase()));
        page.indented(Role::Plain, next.test());
        if next == Stage::Confirmed
            && let Some(proof) = &function.outline.guide.proof
        {
            page.indented(Role::Plain, &format!("Here: {proof}"));
        }
        page.blank();
    }
}

pub(super) fn hands(page: &mut Page<'_>, plan: &Plan, function: &Function) {
    page.title("BOTH HANDS");
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
            page.theme().glyphs().cut,
        );
        let day = hand.map(|hand| words::day(hand.on)).unwrap_or_default();
        page.add(Line::from(vec![
            page.theme()
                .span(Role::Plain, format!("  {:<9} {who} ", side.as_str())),
            page.theme().span(role, format!("{word:<8}")),
            page.theme().span(Role::Muted, day),
        ]));
        if let Some(because) = hand.and_then(|hand| hand.because.as_ref()) {
            page.indented(Role::Plain, &format!("          because \"{because}\""));
        }
    }
    page.blank();
}

pub(super) fn evidence(page: &mut Page<'_>, function: &Function) {
    page.title("EVIDENCE");
    let before = page.count();
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
            page.indented(
                Role::Plain,
                &format!(" {:<12} {evidence}{link}", stage.as_str()),
            );
            if let Some(reason) = &step.reason {
                page.indented(
                    Role::Plain,
                    &format!("              ! with a reason: \"{reason}\""),
                );
            }
        }
    }
    if page.count() == before {
        page.line(Role::Muted, "  none yet".to_owned());
    }
    page.blank();
}

pub(super) fn history(page: &mut Page<'_>, past: &[Happened]) {
    page.title(&format!("HISTORY   {} events, Enter shows who", past.len()));
    for Happened { on, what, .. } in past {
        page.indented(Role::Plain, &format!("  {:>11}  {what}", words::day(*on)));
    }
}
