//! Organisations and people.

use super::Doors;
use crate::screens::Screen;
use baton::app::lists::ListName;

pub(super) fn organisations_and_people(doors: &mut Doors) {
    organisations(doors);
    people(doors);
}

fn organisations(doors: &mut Doors) {
    doors.same(
        &["org add nadi orchid --name \"Orchid Trust\" --role implementer --role community --joined 2026-01-01 --rooted yes \
           --legal-basis \"a trust deed\" --legal-until 2030-12-31 --commitment institutional --commitment-until 2028-12-31 \
           --incentive \"a say in the plan\" --note new"],
        |screen| {
            screen
                .press("3 a")
                .fill("Name", "Orchid Trust")
                .fill("Id", "orchid")
                .fill("Roles", "implementer, community")
                .fill("Joined", "1 jan 2026")
                .fill("Rooted here", "yes")
                .fill("Legal basis", "a trust deed")
                .fill("Legal until", "dec 2030")
                .fill("Commitment", "institutional")
                .fill("Promised until", "dec 2028")
                .fill("Stays for", "a say in the plan")
                .fill("Note", "new")
        },
    );
    doors.same(
        &["org edit nadi orchid --name \"Orchid Fund\" --role implementer --role funder --role community --legal-until ?"],
        |screen| {
            orchid(screen)
                .press("e")
                .fill("Name", "Orchid Fund")
                .fill("Roles", "funder")
                .fill("Legal until", "?")
        },
    );
    doors.same(
        &["org leave nadi orchid --on 2026-12-01 --reason \"its grant ended\""],
        |screen| {
            orchid(screen)
                .perform("organisation-leave")
                .fill("On", "1 dec 2026")
                .fill("Reason", "its grant ended")
        },
    );
}

fn people(doors: &mut Doors) {
    doors.same(
        &["person add nadi --name \"Ravi T\" --organisation amla --role driver --note \"weekdays\""],
        |screen| {
            let people = screen.press("3").row(ListName::People, "a-rao");
            people
                .press("a")
                .fill("Name", "Ravi T")
                .fill("Organisation", "Amla Trust")
                .fill("Role", "driver")
                .fill("Note", "weekdays")
        },
    );
    doors.same(
        &["person edit nadi person-1 --name \"Ravi Teja\" --role ?"],
        |screen| {
            ravi(screen)
                .press("e")
                .fill("Name", "Ravi Teja")
                .fill("Role", "")
        },
    );
    doors.done(&["person erase nadi person-1 --yes"], |screen| {
        ravi(screen).perform("person-erase").press("tab enter")
    });
}

fn orchid(screen: Screen) -> Screen {
    screen.press("3").row(ListName::Organisations, "orchid")
}

fn ravi(screen: Screen) -> Screen {
    screen.press("3").row(ListName::People, "person-1")
}
