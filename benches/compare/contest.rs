//! Measures competitors in turn, so that what else the machine does befalls all of them alike.

use anyhow::Result;

/// What one competitor does once; returns the seconds it took.
type Competitor<'a> = Box<dyn FnMut() -> Result<f64> + 'a>;

/// Competitors that are measured in turn.
#[derive(Default)]
pub struct Contest<'a>(Vec<Competitor<'a>>);

/// The place of a competitor in its contest.
#[derive(Clone, Copy)]
pub struct Entrant(usize);

impl<'a> Contest<'a> {
    /// Adds a competitor.
    pub fn enter(&mut self, run: impl FnMut() -> Result<f64> + 'a) -> Entrant {
        self.0.push(Box::new(run));
        Entrant(self.0.len() - 1)
    }

    /// Runs all, one after another, so many times, and once before that to warm up.
    ///
    /// # Errors
    /// The first error of a competitor.
    pub fn run(mut self, rounds: usize) -> Result<Outcome> {
        let mut seconds = vec![Seconds(Vec::new()); self.0.len()];
        for round in 0..=rounds {
            for (run, seconds) in self.0.iter_mut().zip(&mut seconds) {
                let took = run()?;
                if round > 0 {
                    seconds.0.push(took);
                }
            }
        }
        seconds.iter_mut().for_each(|seconds| seconds.0.sort_by(f64::total_cmp));
        Ok(Outcome(seconds))
    }
}

/// The times of all competitors.
pub struct Outcome(Vec<Seconds>);

impl Outcome {
    /// The times of one.
    pub fn of(&self, entrant: Entrant) -> &Seconds {
        &self.0[entrant.0]
    }
}

/// Seconds of the repetitions of one competitor, in order; there is at least one.
#[derive(Clone)]
pub struct Seconds(Vec<f64>);

impl Seconds {
    /// The one in the middle.
    pub fn median(&self) -> f64 {
        self.0[self.0.len() / 2]
    }

    /// The same less what `nothing` takes, in the median.
    pub fn beyond(&self, nothing: &Seconds) -> Seconds {
        Seconds(self.0.iter().map(|seconds| seconds - nothing.median()).collect())
    }

    /// The one in the middle, less what `nothing` takes.
    pub fn median_beyond(&self, nothing: &Seconds) -> f64 {
        self.beyond(nothing).median()
    }

    /// The least.
    pub fn fastest(&self) -> f64 {
        self.0[0]
    }

    /// The most.
    pub fn slowest(&self) -> f64 {
        self.0[self.0.len() - 1]
    }
}
