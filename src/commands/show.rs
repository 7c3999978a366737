//! `errkb show`: whole entries.

use std::io::Write as _;

use anyhow::Result;

use crate::cli::{Global, ShowArgs, ShowFormat};
use crate::kb::{Lookup, Record};
use crate::render;

use super::{Status, check_written, finish, lang, load, say, stdout, width};

pub fn run(global: &Global, args: &ShowArgs) -> Result<Status> {
    let kb = load(global)?;
    let mut out = stdout(global);
    let mut status = Status::Found;
    let mut is_first = true;
    for name in &args.ids {
        let record = match kb.look_up(name) {
            Lookup::Found(record) => record,
            Lookup::Ambiguous(records) => {
                say(format!("errkb: {name:?} is the slug of several entries: {}", ids(&records)));
                status = Status::Nothing;
                continue;
            }
            Lookup::Unknown(nearest) => {
                let hint = if nearest.is_empty() {
                    "`errkb list` names all, `errkb search` finds some".to_owned()
                } else {
                    format!("did you mean {}?", ids(&nearest))
                };
                say(format!("errkb: there is no entry {name:?}; {hint}"));
                status = Status::Nothing;
                continue;
            }
        };
        let separator = if is_first || args.format == ShowFormat::Json { "" } else { "\n\n" };
        is_first = false;
        let written = write!(out, "{separator}").and_then(|()| match args.format {
            ShowFormat::Json => render::json::write_entry(&mut out, record),
            ShowFormat::Markdown => render::markdown::write_entry(&mut out, record, lang(global)),
            ShowFormat::Text => render::write_entry(&mut out, record, lang(global), width()),
        });
        check_written(written)?;
    }
    finish(out, status)
}

fn ids(records: &[&Record]) -> String {
    records.iter().map(|record| record.id()).collect::<Vec<_>>().join(", ")
}
