//! `errkb list`: entries, one a line. `search` lists what it finds the same way.

use std::io::{self, IsTerminal, Write};

use anyhow::Result;
use unicode_width::UnicodeWidthStr;

use crate::cli::{Global, ListArgs, ListFormat};
use crate::kb::Record;
use crate::render::{json, visible_line};

use super::{Status, check_domains, check_written, finish, is_of, load, stdout};

pub fn run(global: &Global, args: &ListArgs) -> Result<Status> {
    let kb = load(global)?;
    check_domains(&kb, &args.domain)?;
    let records: Vec<&Record> = kb.records().iter().filter(|record| is_of(record, &args.domain)).collect();
    let mut out = stdout(global);
    check_written(write(&mut out, &records, args.format, args.origin))?;
    finish(out, Status::Found)
}

/// Lists records: in columns on a terminal, separated by tabs elsewhere, or as JSON.
pub(super) fn write(
    out: &mut dyn Write,
    records: &[&Record],
    format: ListFormat,
    with_origin: bool,
) -> io::Result<()> {
    match format {
        ListFormat::Text => write_rows(out, &rows(records, with_origin), io::stdout().is_terminal()),
        ListFormat::Json => json::write_list(out, records, with_origin),
        ListFormat::Jsonl => json::write_entry_lines(out, records, with_origin),
    }
}

/// ID, tier, origin if it is wanted, and signature of each.
fn rows(records: &[&Record], with_origin: bool) -> Vec<Vec<String>> {
    let row = |record: &&Record| {
        let mut row = vec![record.id().to_owned(), record.tier().to_owned()];
        row.extend(with_origin.then(|| json::origin(record)));
        row.push(record.signature().to_owned());
        row.iter().map(|cell| visible_line(cell)).collect()
    };
    records.iter().map(row).collect()
}

fn write_rows(out: &mut dyn Write, rows: &[Vec<String>], in_columns: bool) -> io::Result<()> {
    if !in_columns {
        return rows.iter().try_for_each(|row| writeln!(out, "{}", row.join("\t")));
    }
    let columns = rows.first().map_or(0, Vec::len);
    let widest = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    for row in rows {
        let last = columns - 1;
        for (cell, width) in row.iter().zip(&widths).take(last) {
            write!(out, "{cell}{:1$}", "", width - cell.width() + 2)?;
        }
        writeln!(out, "{}", row[last])?;
    }
    Ok(())
}
