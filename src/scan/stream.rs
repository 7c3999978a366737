//! Scans a stream, with one thread or several: the hits are the same, in the same order.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;

use crate::input::{Block, Blocks, OwnedBlock};

use super::scanner::{Hit, OncePerLine, Scanner};
use super::signatures::SignatureSet;

/// Blocks that wait beside those being scanned, so that no thread waits for the reader.
const WAITING: usize = 2;

/// Scans all blocks for the signatures of `set`, and gives each with its hits to `sink`, in order, until
/// that breaks off. A block that is early comes again later, and its hits with it.
///
/// # Errors
/// Any error of the reader; the blocks before it have been given to `sink`.
pub fn scan<R: Read>(
    set: &SignatureSet<'_>,
    blocks: &mut Blocks<R>,
    threads: usize,
    mut sink: impl FnMut(&Block<'_>, &[Hit]) -> ControlFlow<()>,
) -> io::Result<()> {
    let mut once = OncePerLine::new(set);
    let mut scanner = Scanner::new(set);
    let mut hits = Vec::new();
    while threads <= 1 || blocks.bytes() < blocks.limits().alone {
        let Some(block) = blocks.next_block()? else { return Ok(()) };
        hits.clear();
        if block.is_early() {
            hits = scan_early(set, &block);
        } else {
            scanner.scan(&block, &mut hits);
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

/// The hits of an early block that stay whatever follows it.
fn scan_early(set: &SignatureSet<'_>, block: &Block<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    Scanner::new(set).scan(block, &mut hits);
    OncePerLine::new(set).retain(&mut hits);
    hits.retain(|hit| !set.looks_at_ends(hit.pattern));
    hits
}

/// This thread reads blocks and puts the results in order; `threads` others scan.
fn scan_with_threads<R: Read>(
    set: &SignatureSet<'_>,
    blocks: &mut Blocks<R>,
    threads: usize,
    mut sink: impl FnMut(&Block<'_>, Vec<Hit>) -> ControlFlow<()>,
) -> io::Result<()> {
    let (work_sender, work) = mpsc::channel::<(u64, OwnedBlock)>();
    let (done_sender, done) = mpsc::channel::<(u64, OwnedBlock, Vec<Hit>)>();
    let work = Mutex::new(work);
    thread::scope(|scope| {
        for _ in 0..threads {
            let done_sender = done_sender.clone();
            let work = &work;
            scope.spawn(move || {
                let mut scanner = Scanner::new(set);
                let next = || work.lock().unwrap_or_else(PoisonError::into_inner).recv();
                while let Ok((number, block)) = next() {
                    let mut hits = Vec::new();
                    scanner.scan(&block.as_block(), &mut hits);
                    if done_sender.send((number, block, hits)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(done_sender);
        // The workers end when this end of the channel is gone, however this closure is left.
        let work_sender = work_sender;
        let mut result = Ok(());
        let mut is_at_end = false;
        let (mut sent, mut given) = (0, 0);
        let mut out_of_order = BTreeMap::new();
        loop {
            let mut early = None;
            while !is_at_end && early.is_none() && sent - given < (threads + WAITING) as u64 {
                match blocks.next_block() {
                    Ok(Some(block)) if block.is_early() => early = Some(block.to_owned()),
                    Ok(Some(block)) => {
                        work_sender.send((sent, block.to_owned())).expect("the workers wait for it");
                        sent += 1;
                    }
                    Ok(None) => is_at_end = true,
                    Err(error) => (result, is_at_end) = (Err(error), true),
                }
            }
            if sent == given && is_at_end {
                return result;
            }
            // While the source pauses, all that it has given is answered.
            while given < sent {
                let (number, block, hits) = done.recv().expect("a worker has a block");
                out_of_order.insert(number, (block, hits));
                while let Some((block, hits)) = out_of_order.remove(&given) {
                    given += 1;
                    if sink(&block.as_block(), hits).is_break() {
                        return result;
                    }
                }
                if early.is_none() {
                    break;
                }
            }
            if let Some(block) = early {
                let block = block.as_block();
                if sink(&block, scan_early(set, &block)).is_break() {
                    return result;
                }
            }
        }
    })
}
