//! Cells written to the terminal so that a script whose width terminals disagree about disturbs nothing beside it.
//!
//! Terminals differ by up to three columns on everyday Hindi and Kannada words. So after every cluster whose width is in
//! doubt the cursor is put where the next cell belongs, and a row that holds or held such a cluster is cleared and
//! written whole when anything in it changes. All other rows go to the terminal library as they come.

use std::collections::BTreeSet;
use std::io::{self, Write};

use crossterm::cursor::MoveTo;
use crossterm::queue;
use crossterm::terminal::{Clear, ClearType as Cleared};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};

use crate::app::words::is_width_certain;
use crate::ui::text::{cells, width};

/// The terminal library's writer, with care for clusters whose width is in doubt.
#[derive(Debug)]
pub struct CarefulBackend<W: Write> {
    inner: CrosstermBackend<W>,
    /// What stands in the window.
    shown: Buffer,
}

impl<W: Write> CarefulBackend<W> {
    /// Writes to `out`.
    pub fn new(out: W) -> Self {
        Self {
            inner: CrosstermBackend::new(out),
            shown: Buffer::default(),
        }
    }

    /// Takes the changed cells in, and says which rows held or hold a cluster whose width is in doubt.
    fn take(&mut self, changed: &[(u16, u16, &Cell)]) -> BTreeSet<u16> {
        let right = changed.iter().map(|(x, _, _)| x + 1).max().unwrap_or(0);
        let bottom = changed.iter().map(|(_, y, _)| y + 1).max().unwrap_or(0);
        let area = self.shown.area;
        if right > area.width || bottom > area.height {
            self.grow(right.max(area.width), bottom.max(area.height));
        }
        let rows: BTreeSet<u16> = changed.iter().map(|(_, y, _)| *y).collect();
        let mut doubtful: BTreeSet<u16> = rows
            .iter()
            .copied()
            .filter(|y| self.is_doubtful(*y))
            .collect();
        for (x, y, cell) in changed {
            if let Some(place) = self.shown.cell_mut((*x, *y)) {
                *place = (*cell).clone();
            }
        }
        doubtful.extend(rows.into_iter().filter(|y| self.is_doubtful(*y)));
        doubtful
    }

    fn grow(&mut self, width: u16, height: u16) {
        let mut larger = Buffer::empty(Rect::new(0, 0, width, height));
        larger.merge(&self.shown);
        self.shown = larger;
    }

    fn is_doubtful(&self, y: u16) -> bool {
        (0..self.shown.area.width).any(|x| {
            let cell = self.shown.cell((x, y));
            cell.is_some_and(|cell| !is_width_certain(cell.symbol()))
        })
    }

    /// Writes a row from its beginning. Each call of the terminal library begins by placing the cursor.
    fn write_row(&mut self, y: u16) -> io::Result<()> {
        queue!(self.inner, MoveTo(0, y), Clear(Cleared::UntilNewLine))?;
        let mut run: Vec<(u16, u16, Cell)> = Vec::new();
        let mut x = 0;
        while let Some(cell) = self
            .shown
            .cell((x, y))
            .filter(|_| x < self.shown.area.width)
        {
            let certain = is_width_certain(cell.symbol());
            run.push((x, y, cell.clone()));
            x += cells(width(cell.symbol())).max(1);
            if !certain {
                self.write(&run)?;
                run.clear();
            }
        }
        self.write(&run)
    }

    fn write(&mut self, run: &[(u16, u16, Cell)]) -> io::Result<()> {
        self.inner
            .draw(run.iter().map(|(x, y, cell)| (*x, *y, cell)))
    }
}

impl<W: Write> Backend for CarefulBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let changed: Vec<_> = content.collect();
        let doubtful = self.take(&changed);
        let plain = changed.iter().filter(|(_, y, _)| !doubtful.contains(y));
        self.inner.draw(plain.copied())?;
        doubtful.into_iter().try_for_each(|y| self.write_row(y))
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.inner.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.inner.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.inner.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.inner.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.shown = Buffer::default();
        self.inner.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        if region == ClearType::All {
            self.shown = Buffer::default();
        }
        self.inner.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        self.inner.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.inner.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.inner)
    }
}
