//! `errkb new`: drafts an entry from a failing log.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::check::{Date, Options, Outcome, check};
use crate::cli::{Global, NewArgs};
use crate::draft::{Clusters, Draft, Line, Log, Written, blanks, error_line, trial_stub, write_new};
use crate::kb::{Entry, KnowledgeBase, Parsed, Severity, is_id};
use crate::render::draft::{Drafted, Row, write_drafted, write_table};
use crate::render::findings;

use super::source::Source;
use super::{
    Status, all_cores, check_written, counted, finish, load, say, stdout, today, user_folder_to_be, width,
};

pub fn run(global: &Global, args: &NewArgs) -> Result<Status> {
    let writer = Writer::new(args)?;
    let kb = load(global)?;
    match &args.from_miss {
        Some(file) => draft_misses(global, args, &kb, &writer, file),
        None => draft_one(global, args, &kb, &writer),
    }
}

fn draft_one(global: &Global, args: &NewArgs, kb: &KnowledgeBase, writer: &Writer) -> Result<Status> {
    let source = Source::of(args.file.as_deref());
    let name = source.name();
    let log = source.open(false).and_then(|reader| Ok(Log::read(kb, reader, all_cores())?));
    let log = log.with_context(|| name.clone())?;
    if log.dropped > 0 {
        say(format!("errkb: {name}: only the last {} lines were looked at", log.lines.len()));
    }
    let Some(error) = choose(args, kb, &log.lines, &name)? else { return Ok(Status::Nothing) };
    let draft = Draft::new(&log.lines, error);
    let id = if args.id.contains('/') { args.id.clone() } else { format!("{}/{}", args.id, draft.slug()) };
    if kb.get(&id).is_some() {
        say(format!("errkb: there is an entry {id}; the draft takes its place where both are read"));
    }
    let files = match writer.write(&id, &draft)? {
        (Written::Kept, files) => bail!("{} is there already; --force writes over it", files[0].display()),
        (_, files) => files,
    };
    let text = draft.json(&id, writer.today);
    let outcome = writer.check(kb, &files[..1]);
    let mut out = stdout(global);
    let drafted = Drafted { id: &id, draft: &draft, source: &name, files: &files, blanks: &blanks(&text) };
    check_written(write_drafted(&mut out, &drafted, width()))?;
    check_written(write_findings(&mut out, &outcome))?;
    finish(out, Status::Found)
}

/// The place of the line to draft; `None`, after saying why, when there is nothing to draft.
fn choose(args: &NewArgs, kb: &KnowledgeBase, lines: &[Line], source: &str) -> Result<Option<usize>> {
    if let Some(number) = args.line {
        let Some(at) = lines.iter().position(|line| line.number == number) else {
            let last = lines.last().map_or(0, |line| line.number);
            bail!("{source} has no line {number}; its last one is {last}");
        };
        return Ok((args.force || !is_explained(kb, &lines[at..=at], source)).then_some(at));
    }
    if !args.force && is_explained(kb, lines, source) {
        return Ok(None);
    }
    let unexplained = error_line(lines, |line| line.explained_by.is_none());
    if let Some(at) = unexplained.or_else(|| error_line(lines, |_| true)) {
        return Ok(Some(at));
    }
    let last = lines.iter().rposition(|line| !line.text.trim().is_empty());
    match last {
        Some(_) => say(format!(
            "errkb: {source}: no line looks like an error, so the last one is taken; --line N names another"
        )),
        None => say(format!("errkb: {source}: nothing to draft: the input is empty")),
    }
    Ok(last)
}

/// Whether an entry explains any of `lines`; says which.
fn is_explained(kb: &KnowledgeBase, lines: &[Line], source: &str) -> bool {
    let Some((line, entry)) = lines.iter().find_map(|line| Some((line, line.explained_by?))) else {
        return false;
    };
    let id = kb.records()[entry].id();
    say(format!(
        "errkb: {source}:{}: {id} explains this already (errkb show {id})\n  \
         help: name the line of another error with --line N, or draft this one all the same with --force",
        line.number
    ));
    true
}

fn draft_misses(
    global: &Global,
    args: &NewArgs,
    kb: &KnowledgeBase,
    writer: &Writer,
    file: &Path,
) -> Result<Status> {
    if args.id.contains('/') {
        bail!("with --from-miss, {:?} is to be a domain alone; the slugs are made of the errors", args.id);
    }
    let source = Source::of(Some(file));
    let clusters = source.open(false).and_then(|reader| Ok(Clusters::read(kb, reader, all_cores())?));
    let clusters = clusters.with_context(|| source.name())?;
    if clusters.uncounted > 0 {
        say(format!(
            "errkb: {} more error lines, too different to be told apart, were left out",
            clusters.uncounted
        ));
    }
    let found = clusters.finish();
    if found.is_empty() {
        say(format!("errkb: {}: no error is left unexplained", source.name()));
        return Ok(Status::Nothing);
    }
    let shown = if args.top == 0 { found.len() } else { args.top.min(found.len()) };
    let mut taken = BTreeSet::new();
    let (mut rows, mut written) = (Vec::new(), Vec::new());
    for cluster in &found[..shown] {
        let (id, note) = writer.write_numbered(&args.id, &cluster.draft, &mut taken)?;
        if note.is_empty() {
            written.push(writer.path(&id));
        }
        rows.push((cluster, id, note));
    }
    let rows: Vec<Row<'_>> = rows
        .iter()
        .map(|(cluster, id, note)| Row {
            count: cluster.count,
            line: cluster.draft.line,
            id,
            note,
            signature: &cluster.draft.signature.text,
        })
        .collect();
    let mut out = stdout(global);
    check_written(write_table(&mut out, &rows, width()))?;
    let outcome = writer.check(kb, &written);
    let warnings = outcome.count(Severity::Warning);
    // All drafts have the same warnings: that there are blanks in them.
    check_written(write_findings(&mut out, &outcome.errors()))?;
    let status = finish(out, Status::Found)?;
    let new = rows.iter().filter(|row| row.note.is_empty()).count();
    let left = found.len() - shown;
    let more = if left > 0 { format!("; {left} more with -n 0") } else { String::new() };
    say(format!("errkb: {new} of {shown} drafted in {}{more}", writer.out.display()));
    if warnings > 0 {
        let warnings = counted(warnings, "warning", "warnings");
        say(format!("errkb: errkb check shows {warnings} on what is left to do in them"));
    }
    Ok(status)
}

/// What the check has found, set off from what stands above it.
fn write_findings(out: &mut dyn Write, outcome: &Outcome) -> io::Result<()> {
    if !outcome.findings.is_empty() {
        writeln!(out)?;
    }
    findings::write_text(out, outcome, width())
}

/// Where drafts are written to, and how.
struct Writer {
    out: PathBuf,
    trials: Option<PathBuf>,
    force: bool,
    today: Date,
}

impl Writer {
    fn new(args: &NewArgs) -> Result<Self> {
        // A domain alone has the form of an ID with any slug.
        if !is_id(&args.id) && !is_id(&format!("{}/slug", args.id)) {
            bail!("{:?} is no ID: <domain>/<slug> in lower-case letters, digits, `-`, `.` and `_`", args.id);
        }
        let out = args.out.clone().or_else(user_folder_to_be);
        let out = out.context("your folder of entries cannot be told; name one with --out")?;
        let beside =
            out.parent().map(|project| project.join("tests").join("trials")).filter(|trials| trials.is_dir());
        Ok(Writer {
            out,
            trials: args.trial.clone().or(beside),
            force: args.force,
            today: args.today.unwrap_or_else(today),
        })
    }

    fn path(&self, id: &str) -> PathBuf {
        self.out.join(format!("{id}.json"))
    }

    /// Checks the entries in these files among all others.
    fn check(&self, kb: &KnowledgeBase, files: &[PathBuf]) -> Outcome {
        check(files, kb, &Options { today: self.today })
    }

    /// Writes the entry, and the stub of its trial if there is a place for it. Of an entry that was kept,
    /// nothing is written.
    fn write(&self, id: &str, draft: &Draft) -> Result<(Written, Vec<PathBuf>)> {
        let path = self.path(id);
        let write = |path: &Path, text: &str| {
            write_new(path, text, self.force).with_context(|| format!("cannot write {}", path.display()))
        };
        let written = write(&path, &draft.json(id, self.today))?;
        let mut files = vec![path];
        if written != Written::Kept
            && let Some(trials) = &self.trials
        {
            let path = trials.join(format!("{id}.sh"));
            match write(&path, &trial_stub(draft, id))? {
                Written::Kept => {
                    say(format!("errkb: {} is there already and stays as it is", path.display()))
                }
                _ => files.push(path),
            }
        }
        Ok((written, files))
    }

    /// Writes the entry under an ID made of its error, numbered where another error has the same. Returns the
    /// ID, and why nothing was written.
    fn write_numbered(
        &self,
        domain: &str,
        draft: &Draft,
        taken: &mut BTreeSet<String>,
    ) -> Result<(String, &'static str)> {
        let first = format!("{domain}/{}", draft.slug());
        for number in 1.. {
            let id = if number == 1 { first.clone() } else { format!("{first}-{number}") };
            if taken.contains(&id) {
                continue;
            }
            let there = fs::read_to_string(self.path(&id)).ok().map(|text| Entry::parse(&text));
            let is_same = match &there {
                Some(Ok(Parsed::Entry(entry))) => entry.regex == draft.signature.regex,
                _ => false,
            };
            if there.is_some() && !is_same {
                continue;
            }
            taken.insert(id.clone());
            if is_same && !self.force {
                return Ok((id, "drafted before"));
            }
            self.write(&id, draft)?;
            return Ok((id, ""));
        }
        unreachable!("there is a number for each")
    }
}
