//! Checks that all engines find what the definition says, and what was put into the logs.

use std::collections::BTreeSet;

use anyhow::Result;

use crate::Trial;
use crate::agreement::{Agreement, Lines, pairs, within_lines};
use crate::engines;
use crate::scanning::{Hits, LISTS, List, Logs, Others};
use crate::workload::FEWEST;

impl Trial<'_> {
    /// Holds the hits of each list against what was put into the log, against those of the next list, and
    /// against the definition.
    pub fn check_lists(&self, lists: &[List<'_>], logs: &Logs, agreement: &mut Agreement) {
        let (log, _) = &logs.ordinary;
        let lines = Lines::new(&log.text);
        let show = |pair: &_| lines.show(pair, lists[lists.len() - 1].signatures);
        let found: Vec<_> = lists.iter().map(|list| pairs(&list.found)).collect();
        let planted: BTreeSet<_> = log.planted.iter().copied().collect();
        let of_planted = found[0].intersection(&planted).copied().collect();
        agreement.expect_same("what was put into the log", &of_planted, &planted, show);
        for i in 1..lists.len() {
            let of_shorter = |pair: &&(u64, usize)| pair.1 < LISTS[i - 1];
            let shared = found[i].iter().filter(of_shorter).copied().collect();
            let what = format!("{} signatures as a part of {}", LISTS[i - 1], LISTS[i]);
            agreement.expect_same(&what, &found[i - 1], &shared, show);
        }
        let part = &logs.part;
        let part_lines = Lines::new(part);
        for (list, found) in lists.iter().zip(&found) {
            let in_part: BTreeSet<_> = found.range(..(part_lines.count() as u64, 0)).copied().collect();
            let sample = self.sample(list.signatures.len(), in_part.iter().map(|pair| pair.1));
            let what = format!("the definition, {} of {} signatures", sample.len(), list.signatures.len());
            let ours = in_part.into_iter().filter(|pair| sample.contains(&pair.1)).collect();
            let defined = part_lines.defined_hits(list.signatures, &sample);
            agreement.expect_same(&what, &ours, &defined, show);
        }
    }

    /// The indexes of the signatures that are held against the definition: those that hit, and of a long
    /// list a sample of the others.
    fn sample(&self, count: usize, hit: impl Iterator<Item = usize>) -> BTreeSet<usize> {
        let step = if count == FEWEST { 1 } else { count / self.extent.sample };
        (0..count).step_by(step).chain(hit).collect()
    }
}

/// Holds the hits with two threads, and in other files, against those with one in the ordinary log.
pub fn files(list: &List<'_>, logs: &Logs, agreement: &mut Agreement) -> Result<Hits> {
    let scan = |path, threads| Ok::<_, anyhow::Error>(pairs(&engines::errkb(&list.set, path, threads)?.1));
    let (log, path) = &logs.ordinary;
    let lines = Lines::new(&log.text);
    let found = pairs(&list.found);
    agreement.expect_same("two threads", &found, &scan(path, 2)?, |pair| lines.show(pair, list.signatures));
    let terminal = scan(&logs.terminal.1, 1)?.len();
    agreement.expect_equal("the log with colours and CRLF", found.len(), terminal);
    let (storm, storm_path) = &logs.storm;
    let in_storm = scan(storm_path, 1)?;
    let lines = Lines::new(&storm.text);
    let show = |pair: &_| lines.show(pair, list.signatures);
    agreement.expect_same("the storm with two threads", &in_storm, &scan(storm_path, 2)?, show);
    let planted: BTreeSet<_> = storm.planted.iter().copied().collect();
    let of_planted = in_storm.intersection(&planted).copied().collect();
    agreement.expect_same("what was put into the storm", &of_planted, &planted, show);
    let part = within_lines(&list.found, &logs.part).len();
    Ok(Hits { storm: in_storm.len(), part, rg_lines: lines_hit(list, &logs.rg.0).len() })
}

/// The lines of the first part of the ordinary log that are hit, by matches within lines.
fn lines_hit(list: &List<'_>, part: &[u8]) -> BTreeSet<u64> {
    within_lines(&list.found, part).into_iter().map(|(line, _)| line).collect()
}

/// Holds the hits of the other engines against those of `errkb`.
pub fn others(lists: &[List<'_>], logs: &Logs, others: &mut Others, agreement: &mut Agreement) -> Result<()> {
    let list = &lists[0];
    let lines = Lines::new(&logs.part);
    let in_part = within_lines(&list.found, &logs.part);
    let (_, theirs) = engines::scan_regex_set(&others.regex_set, &logs.part);
    agreement.expect_same("RegexSet", &in_part, &theirs.into_iter().collect(), |pair| {
        lines.show(pair, list.signatures)
    });
    if others.rg_version.is_some() {
        let (part, path) = &logs.rg;
        let lines = Lines::new(part);
        let (ours, theirs) = (lines_hit(list, part), engines::rg_lines(&list.path, path)?);
        agreement.expect_same("rg", &ours, &theirs, |line| lines.show_line(*line as usize));
    }
    let lines = Lines::new(&logs.ordinary.0.text);
    for (list, hyperscan) in lists.iter().zip(&mut others.hyperscans) {
        hyperscan.scan()?;
        let theirs = lines.hits_of_ends(list.signatures, &hyperscan.matches()?);
        let what = format!("Hyperscan, {} signatures", list.signatures.len());
        agreement.expect_same(&what, &pairs(&list.found), &theirs, |pair| lines.show(pair, list.signatures));
    }
    Ok(())
}
