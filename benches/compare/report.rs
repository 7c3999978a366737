//! What the table says of the speed of scanning.

use crate::scanning::{Hits, LISTS, List, Logs, Others, OwnTimes, Times};
use crate::table::{Row, Table};
use crate::{MB, grouped};

/// Adds the figures, those that matter most first.
pub fn add(table: &mut Table, lists: &[List<'_>], logs: &Logs, others: &Others, hits: &Hits, times: &Times) {
    let size = logs.ordinary.0.text.len();
    let (part, rg_part, storm) = (logs.part.len(), logs.rg.0.len(), logs.storm.0.text.len());
    let ours = size as f64 / times.errkb.median();
    table.push(first_row(size, part, rg_part, lists[0].found.len(), times));
    let row = |what: &str, seconds| Row::speed(format!("errkb, {what}"), size, seconds);
    let OwnTimes { lists: of_lists, two_threads, twice } = &times.own;
    let one = of_lists[0].median();
    let of_first = |row: Row| row.hits(lists[0].found.len());
    table.push(of_first(row("2,500 signatures, in turn with the next three", &of_lists[0])));
    for (i, wanted) in [(1, 0.8), (2, 0.4)] {
        let row = row(&signatures(LISTS[i]), &of_lists[i]).hits(lists[i].found.len());
        table.push(row.at_least(one / of_lists[i].median(), wanted, "× the speed with 2,500"));
    }
    let remark = format!("two scans at once, a thread each: {:.2} × one scan", 2.0 * one / twice.median());
    let row_of_two = of_first(row("2,500 signatures, two threads", two_threads));
    table.push(row_of_two.at_least(one / two_threads.median(), 1.7, "× one thread").note(remark));
    table.push(
        of_first(row("2,500 signatures, set made anew", &times.fresh)).note("regexes compile as they hit"),
    );
    let terminal = logs.terminal.0.len();
    table.push(of_first(Row::speed("errkb, 2,500 signatures, colours and CRLF", terminal, &times.terminal)));
    for (threads, seconds) in ["one thread", "two threads"].iter().zip(&times.storm) {
        let row = Row::speed(format!("errkb, 2,500 signatures, every line hits, {threads}"), storm, seconds);
        let speed = storm as f64 / MB as f64 / seconds.median();
        table.push(row.hits(hits.storm).at_least(speed, 100.0, "MB/s"));
    }
    for ((list, seconds), hyperscan) in lists.iter().zip(&times.hyperscans).zip(&others.hyperscans) {
        let what = format!("Hyperscan, {}", signatures(list.signatures.len()));
        let remark = format!("{}; compiled in {:.1} s", hyperscan.version, hyperscan.compile_seconds);
        table.push(Row::speed(what, size, seconds).hits(list.found.len()).note(remark));
    }
    let remark = format!(
        "each time the next {} MB, hits of the first; compiled in {:.1} s",
        part.div_ceil(MB),
        others.regex_set_compiled
    );
    let row = Row::speed("RegexSet line by line, 2,500 signatures", part, &times.regex_set);
    table.push(row.hits(hits.part).note(remark));
    if let (Some(rg), Some(version)) = (&times.rg, &others.rg_version) {
        let remark = format!(
            "{version}; the first {} MB; hits are lines; taken off: {:.1} s for an empty file",
            rg_part.div_ceil(MB),
            rg[1].median()
        );
        let row = Row::speed_beyond("rg -f -i -j1 -c, 2,500 signatures", rg_part, &rg[0], &rg[1]);
        table.push(row.hits(hits.rg_lines).note(remark));
    }
    table.push(Row::speed_beyond("wc -l", size, &times.wc, &times.nothing).note(format!(
        "upper bound; errkb with 2,500 signatures has {:.2} of it",
        ours * times.wc.median_beyond(&times.nothing) / size as f64
    )));
}

/// The figure that matters most, and how it compares.
fn first_row(size: usize, part: usize, rg_part: usize, hits: usize, times: &Times) -> Row {
    let ours = size as f64 / times.errkb.median();
    let mut row = Row::speed("errkb, 2,500 signatures", size, &times.errkb).hits(hits);
    if let Some(hyperscan) = times.hyperscans.first() {
        row = row.at_least(ours * hyperscan.median() / size as f64, 3.0, "× Hyperscan");
    }
    row = row.at_least(ours * times.regex_set.median() / part as f64, 30.0, "× RegexSet");
    if let Some([whole, empty]) = &times.rg {
        row = row.at_least(ours * whole.median_beyond(empty) / rg_part as f64, 30.0, "× rg -f");
    }
    let ratio = ours * times.wc.median_beyond(&times.nothing) / size as f64;
    row.note(format!("{ratio:.2} × wc -l (aim: 0.33)"))
}

fn signatures(count: usize) -> String {
    format!("{} signatures", grouped(count as u64))
}
