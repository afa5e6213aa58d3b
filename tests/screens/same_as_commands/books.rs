//! The entries of the books.

use super::Doors;
use crate::screens::Screen;
use baton::app::lists::ListName;

pub(super) fn entries_of_books(doors: &mut Doors) {
    trust(doors);
    money(doors);
    what_is_chosen_of_many(doors);
}

fn trust(doors: &mut Doors) {
    doors.same(
        &["relationship add nadi --with city-health --office \"its director\" --importance high --steward a-rao \
           --next-steward meera-j --introduced 2026-11-03 --concerns \"Who answers?\""],
        |screen| {
            in_book(screen, "relationship")
                .press("a")
                .fill("With", "City Health")
                .fill("Office", "its director")
                .fill("Importance", "high")
                .fill("Steward today", "A. Rao")
                .fill("Next steward", "Meera J")
                .fill("Introduced", "3 nov 2026")
                .fill("Concerns", "Who answers?")
        },
    );
    doors.same(
        &["pulse add nadi --relationship city-health-its-director --on 2026-11-20 --outgoing 4 --incoming 2"],
        |screen| {
            in_book(screen, "relationship")
                .press("enter")
                .perform("entry-add-to")
                .fill("On", "20 nov 2026")
                .fill("Outgoing", "4")
                .fill("Incoming", "2")
        },
    );
    doors.same(
        &["relationship edit nadi city-health-its-director --importance normal --next-steward ? --one-to-one 2026-12-01"],
        |screen| {
            in_book(screen, "relationship")
                .press("enter e")
                .fill("Importance", "normal")
                .fill("Next steward", "? unknown")
                .fill("First one-to-one", "1 dec 2026")
        },
    );
    let pulse = "city-health-its-director-2026-11-20";
    doors.same(
        &[&format!(
            "pulse remove nadi {pulse} --reason \"asked of somebody else\""
        )],
        |screen| {
            in_book(screen, "pulse")
                .press("enter D")
                .fill("Reason", "asked of somebody else")
        },
    );
}

fn money(doors: &mut Doors) {
    doors.same(
        &["funding add nadi --funder kite --pays-for coordination --state secured --amount 4500000 --currency INR \
           --from 2024-04-01 --to 2027-06-30 --receiver neem --contacts neem --contacts amla --foreign no"],
        |screen| {
            in_book(screen, "funding")
                .press("a")
                .fill("Funder", "Kite Fund")
                .fill("Pays for", "coordination")
                .fill("State", "secured")
                .fill("Amount", "45,00,000")
                .fill("Currency", "INR")
                .fill("From", "1 apr 2024")
                .fill("To", "30 jun 2027")
                .fill("Received by", "Neem Trust")
                .fill("Contact held by", "Neem Trust, Amla Trust")
                .fill("Foreign", "no")
        },
    );
}

fn what_is_chosen_of_many(doors: &mut Doors) {
    doors.same(
        &["mandate add nadi --function archive --standing grey --reason \"Nobody has asked.\""],
        |screen| {
            in_book(screen, "mandate")
                .press("a")
                .fill("Function", "Archive")
                .fill("Standing", "grey")
                .fill("Reason", "Nobody has asked.")
        },
    );
    doors.same(
        &["area add nadi --theme funding --on 2026-12-01 --by a-rao --score 3"],
        |screen| {
            in_book(screen, "area")
                .press("a")
                .fill("Area", "funding")
                .fill("On", "1 dec 2026")
                .fill("By", "A. Rao")
                .fill("Score", "3")
        },
    );
}

/// The books, with one of them selected.
pub(super) fn in_book(screen: Screen, book: &str) -> Screen {
    let books = screen.press("3").viewed("> Books");
    books.row(ListName::Books, book)
}
