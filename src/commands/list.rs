//! `errkb list`: entries, one a line. `search` lists what it finds the same way.

use std::io::{self, IsTerminal, Write};

use anyhow::Result;

use crate::cli::{Global, ListArgs, ListFormat};
use crate::kb::Record;
use crate::render::{json, visible_line};

use super::{Status, check_domains, check_written, finish, is_of, load, stdout};

pub fn run(global: &Global, args: &ListArgs) -> Result<Status> {
    let kb = load(global)?;
    check_domains(&kb, &args.domain)?;
    let records: Vec<&Record> = kb.records().iter().filter(|record| is_of(record, &args.domain)).collect();
    let mut out = stdout(global);
    check_written(write(&mut out, &records, args.format))?;
    finish(out, Status::Found)
}

/// Lists records: in columns on a terminal, separated by tabs elsewhere, or as JSON.
pub(super) fn write(out: &mut dyn Write, records: &[&Record], format: ListFormat) -> io::Result<()> {
    match format {
        ListFormat::Text if io::stdout().is_terminal() => write_columns(out, records),
        ListFormat::Text => {
            let line = |r: &&Record| [r.id(), r.tier(), r.signature()].map(visible_line).join("\t");
            records.iter().try_for_each(|record| writeln!(out, "{}", line(record)))
        }
        ListFormat::Json => json::write_list(out, records),
        ListFormat::Jsonl => json::write_entry_lines(out, records),
    }
}

fn write_columns(out: &mut dyn Write, records: &[&Record]) -> io::Result<()> {
    let widest =
        |part: fn(&Record) -> &str| records.iter().map(|record| part(record).len()).max().unwrap_or(0);
    let (id, tier) = (widest(|record| record.id()), widest(|record| record.tier()));
    for record in records {
        let [name, of_tier, signature] = [record.id(), record.tier(), record.signature()].map(visible_line);
        writeln!(out, "{name:id$}  {of_tier:tier$}  {signature}")?;
    }
    Ok(())
}
