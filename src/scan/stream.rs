//! Scans a stream, with one thread or several: the hits are the same, in the same order.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::iter;
use std::ops::ControlFlow;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::input::{Block, Blocks, OwnedBlock};

use super::scanner::{Hit, OncePerLine, Scanner};
use super::signatures::SignatureSet;

/// Blocks that wait beside those being scanned, so that no thread waits for another.
const WAITING: usize = 8;

/// Scans all blocks for the signatures of `set`, and gives each with its hits to `sink`, in order, until
/// that breaks off. A block that is early comes again later, and its hits with it.
///
/// # Errors
/// Any error of the reader; the blocks before it have been given to `sink`.
pub fn scan<R: Read + Send>(
    set: &SignatureSet<'_>,
    blocks: &mut Blocks<R>,
    threads: usize,
    mut sink: impl FnMut(&Block<'_>, &[Hit]) -> ControlFlow<()> + Send,
) -> io::Result<()> {
    let mut once = OncePerLine::new(set);
    let mut scanner = Scanner::new(set);
    while threads <= 1 || blocks.bytes() < blocks.limits().alone {
        let Some(block) = blocks.next_block()? else { return Ok(()) };
        let mut hits = scan_block(&mut scanner, &block);
        if !block.is_early() {
            once.retain(&mut hits);
        }
        if sink(&block, &hits).is_break() {
            return Ok(());
        }
    }
    scan_with_threads(set, blocks, threads, |block, mut hits| {
        if !block.is_early() {
            once.retain(&mut hits);
        }
        sink(block, &hits)
    })
}

/// What a thread has done with the next of the stream.
type Done = io::Result<Option<(OwnedBlock, Vec<Hit>)>>;

/// What the threads share: each takes a block, scans it, and hands in the result.
struct Shared<'b, R, S> {
    source: Mutex<Source<'b, R>>,
    results: Mutex<Results<S>>,
    /// Tells those who wait for a spare block that there is one, or that all is over.
    freed: Condvar,
}

/// The stream, from which the threads take blocks in turn.
struct Source<'b, R> {
    blocks: &'b mut Blocks<R>,
    /// Number of the next block.
    next: u64,
    is_over: bool,
}

/// What is handed in, and put in the order of the stream.
struct Results<S> {
    /// Who has taken it gives it all that is next in order: so it is called by one at a time, and no thread is woken for
    /// that.
    sink: Option<S>,
    /// Number of the next block for the sink.
    next: u64,
    /// Results that are handed in, by the numbers of their blocks.
    waiting: BTreeMap<u64, Done>,
    /// Blocks whose memory is not needed any more. Each that is read takes one, so that no more of them wait for one
    /// that takes long.
    spares: Vec<OwnedBlock>,
    /// How it has ended.
    end: Option<io::Result<()>>,
}

/// Scans the rest of the stream with `threads`, of which this is one.
fn scan_with_threads<R: Read + Send>(
    set: &SignatureSet<'_>,
    blocks: &mut Blocks<R>,
    threads: usize,
    sink: impl FnMut(&Block<'_>, Vec<Hit>) -> ControlFlow<()> + Send,
) -> io::Result<()> {
    let shared = Shared {
        source: Mutex::new(Source { blocks, next: 0, is_over: false }),
        results: Mutex::new(Results {
            sink: Some(sink),
            next: 0,
            waiting: BTreeMap::new(),
            spares: iter::repeat_with(OwnedBlock::default).take(threads + WAITING).collect(),
            end: None,
        }),
        freed: Condvar::new(),
    };
    thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(|| shared.work(set));
        }
        shared.work(set);
    });
    let results = shared.results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.end.expect("the last block has been handed in")
}

impl<R: Read, S: FnMut(&Block<'_>, Vec<Hit>) -> ControlFlow<()>> Shared<'_, R, S> {
    /// Scans blocks until there are no more.
    fn work(&self, set: &SignatureSet<'_>) {
        let _guard = EndOnPanic(self);
        let mut scanner = Scanner::new(set);
        let mut scan = |block: OwnedBlock| {
            let hits = scan_block(&mut scanner, &block.as_block());
            (block, hits)
        };
        while let Some((number, taken)) = self.spare().and_then(|spare| lock_awake(&self.source).take(spare))
        {
            self.hand_in(number, taken.map(|block| block.map(&mut scan)));
        }
    }

    /// A block to read into, as soon as there is one; `None` when all is over.
    fn spare(&self) -> Option<OwnedBlock> {
        let must_wait = |results: &mut Results<S>| results.end.is_none() && results.spares.is_empty();
        let waited = self.freed.wait_while(lock(&self.results), must_wait);
        let mut results = waited.unwrap_or_else(PoisonError::into_inner);
        if results.end.is_none() { results.spares.pop() } else { None }
    }

    /// Takes the result of a block, and gives the sink what it can have by then.
    fn hand_in(&self, number: u64, done: Done) {
        let mut results = lock(&self.results);
        results.waiting.insert(number, done);
        // Another who has it looks again before letting go of it.
        let Some(mut sink) = results.sink.take() else { return };
        while let Some(done) = results.take_next() {
            drop(results);
            let goes_on = done.map(|found| {
                let (block, hits) = found?;
                sink(&block.as_block(), hits).is_continue().then_some(block)
            });
            results = lock(&self.results);
            match goes_on {
                Ok(Some(block)) => {
                    results.spares.push(block);
                    self.freed.notify_one();
                }
                end => {
                    results.end = Some(end.map(drop));
                    self.freed.notify_all();
                    return;
                }
            }
        }
        results.sink = Some(sink);
    }
}

/// A thread that panics hands in no block, for which the others would wait without end.
struct EndOnPanic<'s, 'b, R, S>(&'s Shared<'b, R, S>);

impl<R, S> Drop for EndOnPanic<'_, '_, R, S> {
    fn drop(&mut self) {
        if thread::panicking() {
            lock(&self.0.results).end.get_or_insert(Ok(()));
            self.0.freed.notify_all();
        }
    }
}

impl<R: Read> Source<'_, R> {
    /// The number of the next block, and the block in the memory of one that is not needed any more; `None`
    /// when another thread has had the last.
    fn take(&mut self, spare: OwnedBlock) -> Option<(u64, io::Result<Option<OwnedBlock>>)> {
        if self.is_over {
            return None;
        }
        let taken = self.blocks.next_owned(spare);
        self.is_over = !matches!(taken, Ok(Some(_)));
        self.next += 1;
        Some((self.next - 1, taken))
    }
}

impl<S> Results<S> {
    /// The result of the next block, if it is handed in.
    fn take_next(&mut self) -> Option<Done> {
        let done = self.waiting.remove(&self.next)?;
        self.next += 1;
        Some(done)
    }
}

/// How often a thread asks for a lock before it sleeps until it has it.
const ASKED: usize = 1 << 8;

/// Locks what is mostly free within the time that it takes to read a block, which is less than to sleep and be woken: two
/// threads that once wait for each other would go on to do so.
fn lock_awake<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    for _ in 0..ASKED {
        if let Ok(guard) = mutex.try_lock() {
            return guard;
        }
        thread::yield_now();
    }
    lock(mutex)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The hits of a block, one a pattern and line.
fn scan_block(scanner: &mut Scanner<'_>, block: &Block<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    if block.is_early() {
        scan_early(scanner.set(), block, &mut hits);
    } else {
        scanner.scan(block, &mut hits);
    }
    hits
}

/// Adds the hits of an early block that stay whatever follows it.
fn scan_early(set: &SignatureSet<'_>, block: &Block<'_>, hits: &mut Vec<Hit>) {
    Scanner::new(set).scan(block, hits);
    OncePerLine::new(set).retain(hits);
    hits.retain(|hit| !set.looks_at_ends(hit.pattern));
}
