//! For any request and any answers: written, filled in and read, a sheet says what was typed.

use crate::support::sheets::{answer_cells, fill, request, tie_cells};
use crate::support::words::{id, line};
use baton::domain::round::{Basis, Cell, Conflict, DeclaredConflict, Score, ScoreValue};
use baton::domain::text::Text;
use baton::interchange::sheet::{
    FilledSheet, SheetCandidate, SheetRequest, Standing, read, toml, xlsx,
};
use proptest::prelude::*;

/// What one scorer does with one cell.
type Typed = Option<(Option<u8>, Text, Vec<Basis>)>;

/// A request, an answer for each of its cells and a tie to each candidate.
#[derive(Debug, Clone)]
struct Case {
    request: SheetRequest,
    typed: Vec<Typed>,
    ties: Vec<Option<(Conflict, Option<Text>)>>,
}

fn prose() -> impl Strategy<Value = Text> {
    "[ -~àéßñअआதமிழ漢字🙂\\n]{1,60}".prop_filter_map("some words", |raw| Text::parse(&raw).ok())
}

fn name() -> impl Strategy<Value = String> {
    "[=+@<>&\"'A-Za-zÀ-ÿ0-9-][ -~À-ÿ]{0,30}[a-z]"
}

fn candidate() -> impl Strategy<Value = SheetCandidate> {
    let standing = prop_oneof![
        4 => Just(Standing::Open),
        1 => Just(Standing::Recused),
        1 => Just(Standing::OwnEmployer),
    ];
    (name(), standing).prop_map(|(name, standing)| SheetCandidate {
        id: id("replaced"),
        name: line(&name),
        standing,
        conflict: None,
    })
}

fn typed() -> impl Strategy<Value = Typed> {
    let points = prop::option::weighted(0.9, 1_u8..=5);
    let basis = prop::sample::subsequence(Basis::ALL, 0..=3);
    prop::option::of((points, prose(), basis))
}

fn tie() -> impl Strategy<Value = Option<(Conflict, Option<Text>)>> {
    let none = prop::option::of(prose()).prop_map(|what| (Conflict::None, what));
    let declared = prose().prop_map(|what| (Conflict::Declared, Some(what)));
    prop::option::of(prop_oneof![none, declared])
}

fn case() -> impl Strategy<Value = Case> {
    let candidates = prop::collection::vec(candidate(), 1..5);
    (candidates, 1..=3_usize).prop_flat_map(|(mut candidates, criteria)| {
        for (n, candidate) in candidates.iter_mut().enumerate() {
            candidate.id = id(&format!("c{n}"));
        }
        let mut request = request();
        request.criteria.truncate(criteria);
        let count = candidates.len();
        request.candidates = candidates;
        let typed = prop::collection::vec(typed(), count * criteria);
        let ties = prop::collection::vec(tie(), count);
        (Just(request), typed, ties).prop_map(|(request, typed, ties)| Case {
            request,
            typed,
            ties,
        })
    })
}

impl Case {
    /// Each open cell by the places of its candidate and criterion, with what was typed in it.
    fn cells(&self) -> impl Iterator<Item = (usize, usize, &Typed)> {
        let criteria = self.request.criteria.len();
        let open = |at: usize| self.request.candidates[at].standing == Standing::Open;
        let cells = self.typed.iter().enumerate();
        let cells = cells.map(move |(n, typed)| (n / criteria, n % criteria, typed));
        cells.filter(move |cell| open(cell.0))
    }

    fn expected(&self) -> FilledSheet {
        let request = &self.request;
        let (mut scores, mut empty) = (Vec::new(), Vec::new());
        for (candidate, criterion, typed) in self.cells() {
            let cell = Cell {
                scorer: request.scorer.clone(),
                candidate: request.candidates[candidate].id.clone(),
                criterion: request.criteria[criterion].id.clone(),
            };
            match typed {
                None => empty.push(cell),
                Some((points, note, basis)) => scores.push(Score {
                    cell,
                    value: points.map_or(ScoreValue::NoEvidence, ScoreValue::Points),
                    note: Some(note.clone()),
                    basis: basis.clone(),
                }),
            }
        }
        FilledSheet {
            plan: request.plan.clone(),
            round: request.round.clone(),
            scorer: request.scorer.clone(),
            token: request.token.clone(),
            conflicts: self.conflicts(),
            scores,
            empty,
        }
    }

    fn conflicts(&self) -> Vec<DeclaredConflict> {
        let ties = self.request.candidates.iter().zip(&self.ties);
        ties.filter_map(|(candidate, tie)| {
            let (conflict, note) = match (candidate.standing, tie) {
                (Standing::OwnEmployer, _) | (Standing::Open, None) => return None,
                (Standing::Recused, _) => (Conflict::Recused, None),
                (Standing::Open, Some(tie)) => tie.clone(),
            };
            let candidate = candidate.id.clone();
            Some(DeclaredConflict {
                candidate,
                conflict,
                note,
            })
        })
        .collect()
    }

    fn workbook(&self) -> Vec<u8> {
        let mut cells: Vec<(&str, String, String)> = Vec::new();
        for (candidate, criterion, typed) in self.cells() {
            let Some((points, note, basis)) = typed else {
                continue;
            };
            let points = points.map_or("No evidence".into(), |points| points.to_string());
            let basis: Vec<&str> = basis.iter().map(|basis| basis.as_str()).collect();
            let written = [points, format!("'{note}"), basis.join(", ")];
            let places = answer_cells(candidate, criterion);
            cells.extend(
                places
                    .into_iter()
                    .zip(written)
                    .map(|(at, value)| ("Scores", at, value)),
            );
        }
        for (n, (candidate, tie)) in self.request.candidates.iter().zip(&self.ties).enumerate() {
            if let (Standing::Open, Some((conflict, note))) = (candidate.standing, tie) {
                let [at, what] = tie_cells(n);
                cells.push(("Conflicts", at, conflict.as_str().into()));
                let note = note
                    .as_ref()
                    .map_or(String::new(), |note| format!("'{note}"));
                cells.push(("Conflicts", what, note));
            }
        }
        let cells: Vec<_> = cells
            .iter()
            .map(|(sheet, at, value)| (*sheet, at.as_str(), value.as_str()))
            .collect();
        fill(&xlsx(&self.request), &cells)
    }

    fn text(&self) -> String {
        let mut sheet = toml(&self.request);
        let quoted = |text: &str| ::toml::Value::String(text.to_owned()).to_string();
        for (candidate, criterion, typed) in self.cells() {
            let Some((points, note, basis)) = typed else {
                continue;
            };
            let asked = &self.request;
            let (candidate, criterion) = (
                &asked.candidates[candidate].id,
                &asked.criteria[criterion].id,
            );
            let head = format!("candidate = \"{candidate}\"\ncriterion = \"{criterion}\"\n");
            let points = points.map_or("\"no evidence\"".into(), |points| points.to_string());
            let words: Vec<&str> = basis.iter().map(|basis| basis.as_str()).collect();
            let words = quoted(&words.join(","));
            let note = quoted(note.as_str());
            let empty = format!("{head}score = \"\"\nwhy = \"\"\nrests_on = \"\"");
            assert!(sheet.contains(&empty));
            sheet = sheet.replace(
                &empty,
                &format!("{head}score = {points}\nwhy = {note}\nrests_on = {words}"),
            );
        }
        for (candidate, tie) in self.request.candidates.iter().zip(&self.ties) {
            if let (Standing::Open, Some((conflict, note))) = (candidate.standing, tie) {
                let head = format!("candidate = \"{}\"\n", candidate.id);
                let note = quoted(note.as_ref().map_or("", |note| note.as_str()));
                let empty = format!("{head}tie = \"\"\nwhat = \"\"");
                assert!(sheet.contains(&empty));
                sheet = sheet.replace(
                    &empty,
                    &format!("{head}tie = \"{conflict}\"\nwhat = {note}"),
                );
            }
        }
        sheet
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_workbook_says_what_was_typed(case in case()) {
        let sheet = read(&case.workbook(), "sheet.xlsx");
        prop_assert_eq!(sheet, Ok(case.expected()));
    }

    #[test]
    fn a_text_says_what_was_typed(case in case()) {
        let sheet = read(case.text().as_bytes(), "sheet.toml");
        prop_assert_eq!(sheet, Ok(case.expected()));
    }

    #[test]
    fn any_bytes_at_all_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(read(&bytes, "sheet").is_err());
        let zip = [b"PK\x03\x04".as_slice(), &bytes].concat();
        prop_assert!(read(&zip, "sheet").is_err());
    }
}
