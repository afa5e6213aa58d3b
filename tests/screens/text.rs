//! Where lines break.

use baton::ui::text::wrap;

#[test]
fn what_opens_a_quotation_goes_with_the_word_behind_it() {
    assert_eq!(
        wrap("the gate \"willing\" is no", 10),
        ["the gate", "\"willing\"", "is no"]
    );
    assert_eq!(
        wrap("a plan (made up) here", 9),
        ["a plan", "(made up)", "here"]
    );
}

#[test]
fn punctuation_stands_with_the_word_before_it() {
    assert_eq!(wrap("turn the order.", 14), ["turn the", "order."]);
}

#[test]
fn words_joined_by_hyphens_stay_together_where_a_line_holds_them() {
    assert_eq!(wrap("first one-to-one ?", 13), ["first", "one-to-one ?"]);
    assert_eq!(wrap("due on 2027-01-31.", 15), ["due on", "2027-01-31."]);
    assert_eq!(
        wrap("add (--audience team)", 12),
        ["add", "(--audience", "team)"]
    );
    assert_eq!(wrap("now - or never", 5), ["now -", "or", "never"]);
    assert_eq!(wrap("go one-to-one", 8), ["go one-", "to-one"]);
}

#[test]
fn a_word_longer_than_a_line_is_broken() {
    assert_eq!(
        wrap("(a-very-long-word", 6),
        ["(a-", "very-", "long-", "word"]
    );
}
