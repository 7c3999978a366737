//! Scans a stream, with one thread or several: the hits are the same, in the same order.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::sync::{Mutex, MutexGuard, PoisonError, mpsc};
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
    mut sink: impl FnMut(&Block<'_>, &[Hit]) -> ControlFlow<()>,
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

/// The stream, from which the threads take blocks in turn.
struct Source<'b, R> {
    blocks: &'b mut Blocks<R>,
    /// Number of the next block.
    next: u64,
    is_over: bool,
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

/// `threads` others read and scan; this one puts the results in order.
fn scan_with_threads<R: Read + Send>(
    set: &SignatureSet<'_>,
    blocks: &mut Blocks<R>,
    threads: usize,
    mut sink: impl FnMut(&Block<'_>, Vec<Hit>) -> ControlFlow<()>,
) -> io::Result<()> {
    let source = Mutex::new(Source { blocks, next: 0, is_over: false });
    // A block is taken for a spare one, so that no more than these wait for one that takes long.
    let (spare_sender, spares) = mpsc::channel();
    let spares = Mutex::new(spares);
    let (done_sender, done) = mpsc::channel::<(u64, Done)>();
    thread::scope(|scope| {
        for _ in 0..threads {
            let (done_sender, source, spares) = (done_sender.clone(), &source, &spares);
            scope.spawn(move || {
                let mut scanner = Scanner::new(set);
                let next_spare = || lock(spares).recv().ok();
                while let Some((number, taken)) = next_spare().and_then(|spare| lock(source).take(spare)) {
                    let scan = |block: OwnedBlock| {
                        let hits = scan_block(&mut scanner, &block.as_block());
                        (block, hits)
                    };
                    if done_sender.send((number, taken.map(|block| block.map(scan)))).is_err() {
                        break;
                    }
                }
            });
        }
        // With these the threads wait no longer for anything, however this closure is left.
        let spare_sender = spare_sender;
        let done = done;
        for _ in 0..threads + WAITING {
            spare_sender.send(OwnedBlock::default()).expect("the receiver is above");
        }
        let mut out_of_order = BTreeMap::new();
        for given in 0.. {
            let (block, hits) = loop {
                match out_of_order.remove(&given) {
                    Some(Ok(Some(found))) => break found,
                    Some(Ok(None)) => return Ok(()),
                    Some(Err(error)) => return Err(error),
                    None => {}
                }
                let (number, result) = done.recv().expect("a thread has this block");
                out_of_order.insert(number, result);
            };
            if sink(&block.as_block(), hits).is_break() {
                break;
            }
            spare_sender.send(block).expect("the receiver is above");
        }
        Ok(())
    })
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
