//! `docs/keymap.md`, made from the one table of actions.
//!
//! `BATON_KEYMAP=write cargo test --test main keymap` makes it anew; without it the test says whether it is fresh.

use std::fmt::Write;
use std::path::Path;

use baton::app::action::{self, Action};
use baton::app::context::Context;
use baton::app::meaning::Meaning;

const HEAD: &str = "# Keys

Made from the one table of actions by `BATON_KEYMAP=write cargo test --test main keymap`; do not edit.

Arrows, Enter, Esc, Tab, Space and the mouse reach everything; letters are shortcuts. Space lists what can be done with
what is selected, and everything else below it. `?` is this page for the screen in front, `:` finds anything by its
name. Ctrl+C says that all is saved, and pressed again leaves.

## One key, one meaning

A key means the same on every screen. What it is done to depends on what is selected.

| key | means |
|---|---|
";

const TYPING: &str = "
## While typing

In a form every printable key types, and Space ticks where there is something to tick. Tab and Enter go to the next
field, Shift+Tab to the one before; the last Enter presses the button. Ctrl+Z takes typing back, not the plan. Esc
leaves, and what was typed is kept for this session, except in the score form, which is blind.
";

#[test]
fn the_keymap_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/keymap.md");
    if std::env::var_os("BATON_KEYMAP").is_some_and(|what| what == "write") {
        std::fs::write(&path, keymap()).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == keymap(),
        "docs/keymap.md is stale; make it anew with `BATON_KEYMAP=write cargo test --test main keymap`"
    );
}

fn keymap() -> String {
    let mut text = HEAD.to_owned();
    let used = |meaning: &&Meaning| action::all().any(|action| action.meaning == **meaning);
    for meaning in Meaning::ALL.iter().filter(used) {
        row(&mut text, &[&keys(*meaning), meaning.words()]);
    }
    text.push_str(TYPING);
    let everywhere = action::all().filter(|action| action.contexts.is_empty());
    section(&mut text, "On every screen", everywhere);
    for context in action::contexts() {
        let own = action::of(context).filter(|action| !action.contexts.is_empty());
        section(&mut text, &heading(context), own);
    }
    text
}

fn heading(context: Context) -> String {
    let screen = context.screen().name();
    if context == Context::On(context.screen()) {
        return screen.to_owned();
    }
    format!("{screen}: {}", context.name().to_lowercase())
}

fn section<'a>(text: &mut String, heading: &str, actions: impl Iterator<Item = &'a Action>) {
    let mut actions = actions.peekable();
    if actions.peek().is_none() {
        return;
    }
    write!(
        text,
        "\n## {heading}\n\n| key | in the menu | what it does |\n|---|---|---|\n"
    )
    .unwrap();
    for action in actions {
        row(text, &[&keys(action.meaning), &action.words(), action.help]);
    }
}

fn row(text: &mut String, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
    writeln!(text, "| {} |", cells.join(" | ")).unwrap();
}

fn keys(meaning: Meaning) -> String {
    let shown = meaning.to_string();
    let code = |key: String| format!("`{key}`");
    let keys = meaning.keys().iter().map(ToString::to_string).map(code);
    let keys: Vec<String> = keys.collect();
    if shown == "Arrows" {
        return format!("Arrows, {}", keys.get(4..).unwrap().join(" "));
    }
    keys.join(" ")
}
