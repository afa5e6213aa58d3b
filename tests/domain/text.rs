//! Text at the door: what is taken can be seen, and is taken again when it is read back.

use baton::domain::text::{Line, Text, TextProblem};
use proptest::prelude::*;

/// Letters that compose, marks that decompose, blanks and characters that cannot be seen.
const PIECES: &[char] = &[
    'a',
    'e',
    '\u{915}',
    '\u{958}',
    '\u{93c}',
    '\u{344}',
    '\u{301}',
    '\u{308}',
    '\u{1d15e}',
    ' ',
    '\n',
    '\t',
    '\r',
    '\u{a0}',
    '\u{3000}',
    '\u{2000}',
    '\u{200d}',
    '\u{34f}',
    '\u{2800}',
    '\u{fe0f}',
];

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES);
    let often_marks = prop_oneof![piece, Just('\u{344}'), any::<char>()];
    prop::collection::vec(often_marks, 0..24).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_taken_once_is_taken_again_as_it_is(raw in pieces()) {
        if let Ok(text) = Text::parse(&raw) {
            prop_assert_eq!(Text::parse(text.as_str()), Ok(text));
        }
        if let Ok(line) = Line::parse(&raw) {
            prop_assert_eq!(Line::parse(line.as_str()), Ok(line));
        }
    }
}

#[test]
fn marks_are_counted_as_they_are_kept() {
    let doubling = |times| format!("a{}", "\u{344}".repeat(times));
    assert!(Text::parse(&doubling(4)).is_ok());
    assert!(matches!(
        Text::parse(&doubling(5)),
        Err(TextProblem::Forbidden {
            code: 0x308 | 0x301,
            ..
        })
    ));
}

#[test]
fn what_cannot_be_seen_is_empty() {
    for raw in [
        "\u{a0}",
        "\u{3000} \u{3000}",
        "\u{2800}",
        "\u{200d}\u{200c}",
        "\u{301}",
    ] {
        assert_eq!(Line::parse(raw), Err(TextProblem::Empty), "{raw:?}");
        assert_eq!(Text::parse(raw), Err(TextProblem::Empty), "{raw:?}");
    }
    assert!(
        Line::parse("क्\u{200d}ष").is_ok(),
        "a joiner between letters"
    );
}

#[test]
fn characters_that_hide_are_refused() {
    for hidden in [
        '\u{34f}',
        '\u{17b4}',
        '\u{17b5}',
        '\u{180b}',
        '\u{180d}',
        '\u{1bca0}',
        '\u{1bca3}',
        '\u{1d173}',
        '\u{1d17a}',
    ] {
        let problem = Line::parse(&format!("a{hidden}b")).unwrap_err();
        let code = hidden.into();
        let what = "an invisible character";
        assert_eq!(
            problem,
            TextProblem::Forbidden {
                place: 2,
                what,
                code
            }
        );
    }
}
