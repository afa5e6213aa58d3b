//! Names and texts in other scripts, each on a row of its own with nothing to its right; the panes above say ids.

use crate::app::words;
use crate::twin::flag_in_short::FlagInShort;
use crate::twin::one_function::OneFunction;
use crate::ui::widgets::page::Page;

/// Writes them, where there are any.
pub(super) fn in_full(page: &mut Page<'_>, one: &OneFunction) {
    let said = said(one);
    let mut other = said
        .iter()
        .filter(|(_, text)| !words::is_width_certain(text))
        .peekable();
    if other.peek().is_none() {
        return;
    }
    page.blank();
    page.title("NAMES AND TEXTS");
    for (label, text) in other {
        page.fact(label, text);
    }
}

/// Everything that the left pane says in words of people.
fn said(one: &OneFunction) -> Vec<(&str, &str)> {
    let (parties, about) = (&one.row.parties, &one.about);
    let mut said = vec![("Name", one.row.outline.named.name.as_str())];
    let texts = [
        ("What it is", &about.about),
        ("Handed over", &about.handed_over),
        ("Proof", &about.proof),
        ("Note", &about.note),
    ];
    said.extend(
        texts
            .iter()
            .filter_map(|(label, text)| Some((*label, text.as_deref()?))),
    );
    let people = [
        ("Holder", &parties.holder),
        ("Receiver", &parties.receiver),
        ("Lead", &parties.lead),
        ("Deputy", &parties.deputy),
    ];
    said.extend(
        people
            .iter()
            .filter_map(|(label, named)| Some((*label, named.as_ref()?.name.as_str()))),
    );
    said.extend(
        parties
            .co_holders
            .iter()
            .map(|other| ("Held with", other.name.as_str())),
    );
    let others = [
        ("Depends on", &about.depends_on),
        ("Needed by", &about.needed_by),
    ];
    said.extend(
        others
            .iter()
            .flat_map(|(label, all)| all.iter().map(|other| (*label, other.named.name.as_str()))),
    );
    said.extend(
        one.flags
            .iter()
            .map(|FlagInShort { rule, message, .. }| (rule.as_str(), message.as_str())),
    );
    let able = one.able.iter().map(|body| body.name.as_str());
    said.extend(able.map(|name| ("Could run it", name)));
    said.extend(one.mandate.as_deref().map(|words| ("Mandate", words)));
    for written in &one.written.all {
        let review = written.review.as_ref();
        said.extend(review.map(|review| ("Review", review.name.as_str())));
        said.push((written.book.as_str(), written.named.name.as_str()));
    }
    said
}
