//! Amounts as people of their currency write them.

use baton::domain::analysis::amount::{Currency, read};

fn rupees() -> Currency {
    Currency::read(Some("INR"))
}

#[test]
fn rupees_are_grouped_in_lakh_and_crore() {
    let written = [
        (0, "Rs 0"),
        (999, "Rs 999"),
        (1_000, "Rs 1,000"),
        (99_999, "Rs 99,999"),
        (100_000, "Rs 1,00,000"),
        (4_500_000, "Rs 45,00,000"),
        (9_999_999, "Rs 99,99,999"),
        (10_000_000, "Rs 1,00,00,000"),
        (810_000_000, "Rs 81,00,00,000"),
        (1_000_000_000_000, "Rs 10,00,00,00,00,000"),
    ];
    for (amount, words) in written {
        assert_eq!(rupees().shown(amount), words);
    }
}

#[test]
fn rupees_in_short_round_to_a_hundredth_and_carry_over() {
    let written = [
        (99_999, "Rs 99,999"),
        (100_000, "1 lakh"),
        (4_500_000, "45 lakh"),
        (4_550_000, "45.5 lakh"),
        (4_525_000, "45.25 lakh"),
        (4_505_000, "45.05 lakh"),
        (4_500_499, "45 lakh"),
        (4_500_500, "45.01 lakh"),
        (9_999_499, "99.99 lakh"),
        (9_999_500, "1 crore"),
        (9_999_999, "1 crore"),
        (810_000_000, "81 crore"),
        (1_000_000_000_000, "1,00,000 crore"),
    ];
    for (amount, words) in written {
        assert_eq!(rupees().in_short(amount), words, "{amount}");
    }
}

#[test]
fn other_money_is_grouped_in_thousands_with_its_code() {
    let dollars = Currency::read(Some("usd"));
    assert_eq!(dollars.shown(999), "USD 999");
    assert_eq!(dollars.shown(4_500_000), "USD 4,500,000");
    assert_eq!(dollars.in_short(999_999), "USD 999,999");
    assert_eq!(dollars.in_short(11_000_000), "USD 11 million");
    assert_eq!(dollars.in_short(999_999_999), "USD 1 billion");
    let unknown = Currency::read(None);
    assert_eq!(unknown.shown(45_000), "45,000");
    assert_eq!(unknown.in_short(4_500_000), "4.5 million");
}

#[test]
fn a_currency_is_the_same_however_it_is_written() {
    for written in ["INR", "inr", " Rs", "Rs.", "₹", "rupees"] {
        assert_eq!(Currency::read(Some(written)), rupees(), "{written}");
    }
    assert_eq!(Currency::read(Some("  ")), Currency::read(None));
    assert_ne!(Currency::read(Some("USD")), rupees());
}

#[test]
fn what_is_shown_and_what_people_say_is_read() {
    let rupees = || Some(rupees());
    let dollars = || Some(Currency::read(Some("USD")));
    for (typed, amount, currency) in [
        ("Rs 12,00,000", 1_200_000, rupees()),
        ("Rs. 12,00,000/-", 1_200_000, rupees()),
        ("₹12,00,000", 1_200_000, rupees()),
        ("12 lakh", 1_200_000, None),
        ("12 lakh rupees", 1_200_000, rupees()),
        ("1.5 crore", 15_000_000, None),
        ("45.25 Lakh", 4_525_000, None),
        ("US$ 1.2 million", 1_200_000, dollars()),
        ("USD 4,500,000", 4_500_000, dollars()),
        ("€300", 300, Some(Currency::read(Some("EUR")))),
    ] {
        let read = read(typed).unwrap_or_else(|| panic!("{typed}"));
        assert_eq!((read.amount, read.currency), (amount, currency), "{typed}");
    }
    for typed in [
        "",
        "lakh",
        "-5",
        "4.5",
        "4.000",
        "1.23456789 lakh",
        "12 lakh lakh",
        "Rs 5 USD",
        "5 apples",
    ] {
        assert_eq!(read(typed), None, "{typed}");
    }
}
