//! What a field was before: the steps of its own undo and redo. Typing goes back by words, a paste as one step.

/// A text and the place of the caret in it.
pub(super) type Moment = (String, usize);

/// The steps behind and ahead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Past {
    behind: Vec<Moment>,
    ahead: Vec<Moment>,
    run: Option<Run>,
}

/// What is being done without a pause, so that it goes back in one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Run {
    /// Letters of one word.
    Typing,
    /// Taking letters away.
    Deleting,
}

impl Past {
    /// Remembers how it was before something that is a step of its own.
    pub(super) fn remember(&mut self, now: Moment) {
        self.behind.push(now);
        self.ahead.clear();
        self.run = None;
    }

    /// Remembers how it was before one more key of a run, unless the run has been remembered already.
    pub(super) fn remember_run(&mut self, run: Run, now: Moment) {
        if self.run != Some(run) {
            self.remember(now);
            self.run = Some(run);
        }
    }

    /// Forgets the last step, for one that stands in its place.
    pub(super) fn forget_last(&mut self) {
        self.behind.pop();
        self.run = None;
    }

    /// Ends the run: the next key is a step of its own.
    pub(super) const fn pause(&mut self) {
        self.run = None;
    }

    /// How it was one step before, given how it is now.
    pub(super) fn back(&mut self, now: Moment) -> Moment {
        self.run = None;
        match self.behind.pop() {
            Some(before) => {
                self.ahead.push(now);
                before
            }
            None => now,
        }
    }

    /// How it was before the last step back, given how it is now.
    pub(super) fn forward(&mut self, now: Moment) -> Moment {
        self.run = None;
        match self.ahead.pop() {
            Some(after) => {
                self.behind.push(now);
                after
            }
            None => now,
        }
    }
}
