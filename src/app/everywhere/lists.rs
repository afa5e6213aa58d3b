//! Finding, filtering, sorting and copying the list in front.

use crate::app::action::{Action, Kind, Wording};
use crate::app::copy;
use crate::app::lists::asking;
use crate::app::meaning::Meaning;

/// The rows of the table.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        name: "find",
        label: "find",
        help: "Look for a row of the list in front; the selection goes there as you type.",
        wording: Wording::Fixed("Find in this list ..."),
        meaning: Meaning::Find,
        hint: 92,
        available: asking::has_list,
        run: asking::find,
        ..LOOK
    },
    Action {
        name: "find-next",
        label: "find next",
        help: "Go to the next row that says what was looked for.",
        meaning: Meaning::FindNext,
        available: asking::can_find_again,
        run: asking::find_next,
        ..LOOK
    },
    Action {
        name: "find-previous",
        label: "find previous",
        help: "Go to the row before that says what was looked for.",
        meaning: Meaning::FindPrevious,
        available: asking::can_find_again,
        run: asking::find_previous,
        ..LOOK
    },
    Action {
        name: "filter",
        label: "filter",
        help: "Show only the rows with these words; a column and a colon before them look in that column alone.",
        wording: Wording::Fixed("Filter this list ..."),
        meaning: Meaning::Filter,
        hint: 91,
        available: asking::has_list,
        run: asking::filter,
        ..LOOK
    },
    Action {
        name: "sort",
        label: "sort",
        help: "Sort the list in front by one of its columns; by the same one again the other way round.",
        wording: Wording::Fixed("Sort this list ..."),
        meaning: Meaning::Sort,
        hint: 93,
        available: asking::has_list,
        run: asking::sort,
        ..LOOK
    },
    Action {
        name: "copy-line",
        label: "copy the line",
        help: "Copy the selected line, with tabs between its columns.",
        meaning: Meaning::CopyLine,
        available: copy::has_lines,
        run: copy::line,
        ..LOOK
    },
    Action {
        name: "copy-table",
        label: "copy the table",
        help: "Copy every line that is shown, with headings and with tabs between the columns, for a spreadsheet.",
        meaning: Meaning::CopyTable,
        available: copy::has_lines,
        run: copy::table,
        ..LOOK
    },
];

/// What the rows above have in common.
const LOOK: Action = Action {
    kind: Kind::Look,
    ..Action::PLAIN
};
