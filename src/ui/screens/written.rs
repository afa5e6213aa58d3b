//! What reviewers wrote about the thing whose detail is shown; nothing where they wrote nothing.

use crate::app::words;
use crate::twin::written::{WrittenAbout, WrittenSeen};
use crate::ui::theme::Role;
use crate::ui::widgets::page::Page;

/// Under a heading, each with which of the three it is and the review that says it.
pub(super) fn below(page: &mut Page<'_>, written: &WrittenAbout) {
    if written.all.is_empty() {
        return;
    }
    page.title("IN REVIEWS");
    for one in &written.all {
        page.prose(Role::Plain, 1, &line(one));
    }
    page.blank();
}

/// One of them, as it can stand before a border: with its id where its words are in another script.
pub(super) fn line(one: &WrittenSeen) -> String {
    let source = one.source();
    let source = if words::is_width_certain(&source) {
        &source
    } else {
        one.book.as_str()
    };
    let said = words::name_or_id(&one.named.name, &one.named.id);
    format!("{source}: {said}")
}
