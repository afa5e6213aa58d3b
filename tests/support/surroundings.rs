//! A clock that stands still until a test moves it, and chance that repeats.

use baton::domain::Date;
use baton::session::Surroundings;
use chrono::{DateTime, NaiveTime, Utc};
use std::cell::Cell;
use std::rc::Rc;

/// The day a test begins on unless it says otherwise.
pub fn first_day() -> Date {
    Date::from_ymd_opt(2026, 12, 9).unwrap()
}

/// A day that a test can move while a session holds its own copy.
#[derive(Debug, Clone)]
pub struct Fixed {
    day: Rc<Cell<Date>>,
    salts: Rc<Cell<u8>>,
}

impl Fixed {
    pub fn new() -> Self {
        Self {
            day: Rc::new(Cell::new(first_day())),
            salts: Rc::new(Cell::new(0)),
        }
    }

    pub fn set(&self, year: i32, month: u32, day: u32) {
        self.day.set(Date::from_ymd_opt(year, month, day).unwrap());
    }
}

impl Surroundings for Fixed {
    fn now(&self) -> DateTime<Utc> {
        self.day
            .get()
            .and_time(NaiveTime::from_hms_opt(10, 42, 0).unwrap())
            .and_utc()
    }

    fn today(&self) -> Date {
        self.day.get()
    }

    fn salt(&mut self) -> [u8; 16] {
        self.salts.set(self.salts.get().wrapping_add(1));
        [self.salts.get(); 16]
    }

    fn on(&self, day: Date) -> Box<dyn Surroundings> {
        Box::new(Self {
            day: Rc::new(Cell::new(day)),
            salts: Rc::clone(&self.salts),
        })
    }
}
