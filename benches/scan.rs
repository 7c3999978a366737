//! Speed of scanning, on texts made from the project alone: `cargo bench`.

use std::hint::black_box;
use std::ops::ControlFlow;
use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use errkb::input::Blocks;
use errkb::scan::SignatureSet;

#[allow(dead_code, reason = "the comparison needs the rest of it")]
mod workload;

use workload::{FEWEST, ORDINARY, STORM, Source};

/// Size of the ordinary log, in bytes.
const LOG: usize = 16_000_000;

/// Size of the storm, in bytes.
const STORM_LOG: usize = 4_000_000;

static SOURCE: LazyLock<Source> =
    LazyLock::new(|| Source::of_project().expect("the project's texts are there"));
static ORDINARY_LOG: LazyLock<Vec<u8>> = LazyLock::new(|| log(LOG, ORDINARY));

fn main() {
    divan::main();
}

fn log(bytes: usize, every: usize) -> Vec<u8> {
    SOURCE.log(&SOURCE.signatures(FEWEST), bytes, every).text
}

fn regexes(count: usize) -> Vec<String> {
    SOURCE.signatures(count).into_iter().map(|signature| signature.regex).collect()
}

/// Number of hits in `text`.
fn scan(set: &SignatureSet<'_>, text: &[u8], threads: usize) -> usize {
    let mut count = 0;
    errkb::scan::scan(set, &mut Blocks::new(text), threads, |_, hits| {
        count += hits.len();
        ControlFlow::Continue(())
    })
    .expect("memory can be read");
    count
}

fn measure(bencher: Bencher<'_, '_>, signatures: usize, text: &[u8], threads: usize) {
    let regexes = regexes(signatures);
    let set = SignatureSet::new(regexes.iter().map(String::as_str));
    // Once before, so that the regexes that hit are compiled.
    scan(&set, text, threads);
    bencher.counter(BytesCount::of_slice(text)).bench(|| scan(&set, text, threads));
}

#[divan::bench(sample_count = 20, sample_size = 1, args = [2_500, 10_000, 100_000])]
fn one_thread(bencher: Bencher<'_, '_>, signatures: usize) {
    measure(bencher, signatures, &ORDINARY_LOG, 1);
}

#[divan::bench(sample_count = 30, sample_size = 1)]
fn two_threads(bencher: Bencher<'_, '_>) {
    measure(bencher, FEWEST, &ORDINARY_LOG, 2);
}

/// Every line hits.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn storm(bencher: Bencher<'_, '_>) {
    measure(bencher, FEWEST, &log(STORM_LOG, STORM), 1);
}

/// Every line has escape sequences and ends in CRLF.
#[divan::bench(sample_count = 30, sample_size = 1)]
fn for_terminal(bencher: Bencher<'_, '_>) {
    measure(bencher, FEWEST, &workload::for_terminal(&ORDINARY_LOG), 1);
}

/// Blocks are read and cleaned, not scanned.
#[divan::bench(sample_count = 30, sample_size = 1, args = [false, true])]
fn blocks(bencher: Bencher<'_, '_>, for_terminal: bool) {
    let text = if for_terminal { workload::for_terminal(&ORDINARY_LOG) } else { ORDINARY_LOG.clone() };
    bencher.counter(BytesCount::of_slice(&text)).bench(|| {
        let mut blocks = Blocks::new(&text[..]);
        while let Some(block) = blocks.next_block().expect("memory can be read") {
            black_box(block.text());
        }
    });
}

/// A set is made ready to scan with.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn prepare(bencher: Bencher<'_, '_>) {
    let regexes = regexes(FEWEST);
    bencher
        .counter(ItemsCount::new(regexes.len()))
        .bench(|| SignatureSet::new(regexes.iter().map(String::as_str)));
}
