//! The world around a session: the clock and chance. Nothing else in the program reads either.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place where the clock is read"
)]

use crate::domain::Date;
use crate::session::Surroundings;
use chrono::{DateTime, FixedOffset, Local, Utc};

/// The machine's clock and its source of chance.
#[derive(Debug, Clone, Copy, Default)]
pub struct System {
    today: Option<Date>,
}

impl System {
    /// The machine's clock, or, where a day is given, that day at the clock's time of day.
    #[must_use]
    pub const fn new(today: Option<Date>) -> Self {
        Self { today }
    }
}

/// How far local time is from UTC now.
#[must_use]
pub fn local_offset() -> FixedOffset {
    *Local::now().offset()
}

impl Surroundings for System {
    fn now(&self) -> DateTime<Utc> {
        let now = Utc::now();
        self.today
            .map_or(now, |day| day.and_time(now.time()).and_utc())
    }

    fn today(&self) -> Date {
        self.today.unwrap_or_else(|| Local::now().date_naive())
    }

    fn salt(&mut self) -> [u8; 16] {
        let mut salt = [0; 16];
        getrandom::fill(&mut salt).expect("an operating system that runs programs has chance");
        salt
    }

    fn on(&self, day: Date) -> Box<dyn Surroundings> {
        Box::new(Self::new(Some(day)))
    }
}
