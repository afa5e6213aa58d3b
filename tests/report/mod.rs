//! Documents to read: the same words as text and as a page, and a page that nothing can be smuggled into.

use baton::report::{Document, Section, html, text};

/// What people, or somebody between them, may have put into a plan.
const HOSTILE: [&str; 7] = [
    "<script>alert(1)</script>",
    "\" onmouseover=\"alert(1)",
    "'><img src=x onerror=alert(1)>",
    "</style></title><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "{{ document.title }}{% for x in y %}",
    "https://example.org/?q=<b>&amp;",
];

fn hostile() -> Document {
    HOSTILE
        .iter()
        .fold(Document::new(HOSTILE[3]), |document, words| {
            let row = vec![vec![(*words).to_owned(), (*words).to_owned()]];
            let section = Section::new(*words)
                .says(*words)
                .lists(vec![(*words).to_owned()], "nothing")
                .tabulates(&[words, words], row, "nothing");
            document.with(section)
        })
}

/// The tags of a page, each from `<` to `>`.
fn tags(page: &str) -> Vec<&str> {
    let mut tags = page
        .split('<')
        .skip(1)
        .map(|rest| rest.split('>').next().unwrap());
    tags.by_ref().collect()
}

#[test]
fn a_page_has_no_tag_that_the_template_has_not() {
    const KNOWN: [&str; 21] = [
        "!doctype", "html", "head", "meta", "title", "style", "body", "h1", "h2", "section", "p",
        "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "link", "main",
    ];
    let page = html(&hostile());
    for tag in tags(&page) {
        let name = tag
            .trim_start_matches('/')
            .split([' ', '\n'])
            .next()
            .unwrap();
        assert!(KNOWN.contains(&name), "<{tag}>");
        assert!(!tag.contains("on") || !tag.contains("alert"), "<{tag}>");
        assert!(!tag.contains("src=") && !tag.contains("href="), "<{tag}>");
    }
    assert!(page.contains("default-src 'none'"));
    assert!(!page.to_lowercase().contains("<script"));
    assert!(
        page.contains("{{ document.title }}"),
        "words are no template"
    );
}

#[test]
fn both_renderings_say_the_same() {
    let document = Document::new("A plan")
        .with(
            Section::new("First")
                .says("A sentence.")
                .lists(vec!["one".to_owned(), "two\nlines".to_owned()], "")
                .tabulates(
                    &["What", "Who"],
                    vec![vec!["the library".to_owned(), "the trust".to_owned()]],
                    "",
                ),
        )
        .with(Section::new("Second").lists(Vec::new(), "Nothing."));
    insta::assert_snapshot!(text(&document));
    let page = html(&document);
    for words in [
        "A plan",
        "First",
        "A sentence.",
        "one",
        "two\nlines",
        "the trust",
        "Nothing.",
    ] {
        assert!(page.contains(words), "{words} is missing: {page}");
    }
}
