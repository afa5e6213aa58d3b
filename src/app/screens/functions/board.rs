//! The order of the functions on the screen: by stage, then by weight, and how the selection walks in it.

use crate::app::key::Direction;
use crate::domain::function::{Aside, Function, Stage, Standing};
use crate::domain::id::FunctionId;

/// The functions in columns: one for each stage, and a last one for those set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns<'a> {
    columns: Vec<Vec<&'a Function>>,
}

impl<'a> Columns<'a> {
    /// Functions in columns, in the order in which they come.
    #[must_use]
    pub fn of(functions: impl IntoIterator<Item = &'a Function>) -> Self {
        let functions: Vec<&Function> = functions.into_iter().collect();
        let standing = |wanted: Standing| {
            functions
                .iter()
                .copied()
                .filter(move |f| f.standing == wanted)
        };
        let stages = Stage::ALL
            .iter()
            .map(|stage| standing(Standing::On(*stage)).collect());
        let aside = Aside::ALL
            .iter()
            .flat_map(|aside| standing(Standing::Aside(*aside)));
        Self {
            columns: stages.chain([aside.collect()]).collect(),
        }
    }

    /// Functions in columns, the heaviest first.
    #[must_use]
    pub fn by_weight(functions: impl IntoIterator<Item = &'a Function>) -> Self {
        let mut functions: Vec<&Function> = functions.into_iter().collect();
        functions.sort_by_key(|function| std::cmp::Reverse(function.outline.weight));
        Self::of(functions)
    }

    /// The functions at one stage.
    #[must_use]
    pub fn at(&self, stage: Stage) -> &[&'a Function] {
        self.columns.get(stage as usize).map_or(&[], Vec::as_slice)
    }

    /// The functions set aside.
    #[must_use]
    pub fn aside(&self) -> &[&'a Function] {
        self.columns.last().map_or(&[], Vec::as_slice)
    }

    /// Every function, column by column.
    pub fn in_order(self) -> impl Iterator<Item = &'a Function> {
        self.columns.into_iter().flatten()
    }

    /// The function reached on the board: up and down in a column, left and right to the next column that is not empty.
    #[must_use]
    pub fn step(&self, here: &FunctionId, direction: Direction) -> Option<&'a FunctionId> {
        let (column, row) = self.place(here)?;
        let filled = |at: &usize| {
            self.columns
                .get(*at)
                .is_some_and(|column| !column.is_empty())
        };
        let column = match direction {
            Direction::Left => (0..column).rev().find(filled).unwrap_or(column),
            Direction::Right => (column + 1..self.columns.len())
                .find(filled)
                .unwrap_or(column),
            Direction::Up
            | Direction::Down
            | Direction::PageUp
            | Direction::PageDown
            | Direction::First
            | Direction::Last => column,
        };
        let column = self.columns.get(column)?;
        column
            .get(direction.step(row, column.len()))
            .map(|function| &function.outline.id)
    }

    fn place(&self, id: &FunctionId) -> Option<(usize, usize)> {
        self.columns
            .iter()
            .enumerate()
            .find_map(|(column, functions)| {
                let row = functions
                    .iter()
                    .position(|function| function.outline.id == *id)?;
                Some((column, row))
            })
    }
}
