//! `errkb search`: entries by keyword.

use anyhow::Result;

use crate::cli::{Global, SearchArgs};
use crate::kb;

use super::{Status, check_written, finish, list, load, say, stdout};

pub fn run(global: &Global, args: &SearchArgs) -> Result<Status> {
    let kb = load(global)?;
    let limit = if args.top == 0 { usize::MAX } else { args.top };
    let found = kb::search(&kb, &args.words.join(" "), limit)?;
    if found.is_empty() {
        say("errkb: no entry has these words");
        return Ok(Status::Nothing);
    }
    let mut out = stdout(global);
    check_written(list::write(&mut out, &found, args.format, false))?;
    finish(out, Status::Found)
}
