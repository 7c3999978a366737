//! Runs the trial of an entry: each variant, and in it the trigger alone and then each item, all in fresh folders.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::kb::{Diagnostic, Entry, Origin, Severity};

use super::environment;
use super::folder::Folder;
use super::matcher::Matcher;
use super::need::Need;
use super::packages::{Installer, has_program};
use super::plan::Trial;
use super::script::{Failure, Item, Script};
use super::session::{Environment, Step};
use super::shell::Shell;
use super::verdict::{Judge, Verdict};

/// How trials are run.
#[derive(Clone, Debug)]
pub struct Options {
    /// This program.
    pub program: PathBuf,
    /// All variables of the user.
    pub user: Environment,
    /// Where downloaded packages are kept.
    pub cache: PathBuf,
    /// Longest time of a step.
    pub limit: Duration,
    /// Whether what needs packages is skipped.
    pub offline: bool,
    /// Whether the folders of the runs stay.
    pub keep: bool,
}

/// What came of the trial of one entry.
#[derive(Debug)]
pub struct Outcome {
    /// The trial.
    pub trial: Trial,
    /// The entry, if there is one and it could be read, and where it comes from.
    pub entry: Option<(Entry, Origin)>,
    /// What is wrong with the script; nothing was run then.
    pub problems: Vec<Diagnostic>,
    /// In the order of the script; one without a name where it names none.
    pub variants: Vec<Variant>,
}

/// What came of the trial with one version.
#[derive(Debug)]
pub struct Variant {
    /// The version, or nothing.
    pub name: String,
    /// What was used, with its version.
    pub tools: BTreeMap<String, String>,
    /// Why it was not run.
    pub skipped: Option<String>,
    /// Whether the error was made to happen.
    pub trigger: Verdict,
    /// All items of the entry, in its order.
    pub items: Vec<(Item, Verdict)>,
    /// Where the folders of its runs are, if they were kept.
    pub kept: Option<PathBuf>,
}

/// Runs trials, each with the same options.
#[derive(Debug)]
pub struct Runner<'a> {
    matcher: &'a Matcher<'a>,
    options: &'a Options,
    shell: Shell,
}

impl<'a> Runner<'a> {
    /// A runner that holds output against `matcher`.
    pub fn new(matcher: &'a Matcher<'a>, options: &'a Options) -> Self {
        let shell = Shell { program: options.program.clone(), limit: options.limit, keep: options.keep };
        Runner { matcher, options, shell }
    }

    /// Runs a trial. `tell` hears what is run, as it begins.
    ///
    /// # Errors
    /// When no folder can be made or bash cannot be run.
    pub fn run(&self, trial: &Trial, tell: &dyn Fn(&str)) -> io::Result<Outcome> {
        if !has_program("bash", &self.options.user) {
            return Err(io::Error::other("bash is not on PATH; trials are scripts for it"));
        }
        let mut outcome =
            Outcome { trial: trial.clone(), entry: None, problems: Vec::new(), variants: Vec::new() };
        let Some(record) = self.matcher.kb().get(&trial.id) else {
            outcome.problems.push(Diagnostic {
                path: trial.script.display().to_string(),
                location: None,
                rule: None,
                severity: Severity::Error,
                message: format!("there is no entry {}", trial.id),
                help: Some("name its file in place of the script, or its folder with --entries".to_owned()),
            });
            return Ok(outcome);
        };
        let entry = &record.entry()?;
        outcome.entry = Some((entry.clone(), record.origin()));
        let script = match self.read(trial, "") {
            Ok(script) => script,
            Err(failure) => return failure.put_into(outcome),
        };
        outcome.problems = script.problems(entry);
        if !outcome.problems.is_empty() {
            return Ok(outcome);
        }
        let mut scripts = vec![(String::new(), script)];
        if !scripts[0].1.variants.is_empty() {
            let names = scripts.remove(0).1.variants.into_iter();
            let read = names.map(|name| Ok((name.clone(), self.read(trial, &name)?)));
            match read.collect::<Result<_, Failure>>() {
                Ok(read) => scripts = read,
                Err(failure) => return failure.put_into(outcome),
            }
        }
        for (name, script) in scripts {
            match self.variant(trial, entry, name, &script, tell) {
                Ok(variant) => outcome.variants.push(variant),
                Err(failure) => return failure.put_into(outcome),
            }
        }
        Ok(outcome)
    }

    /// Reads a script as it is with one variant.
    fn read(&self, trial: &Trial, variant: &str) -> Result<Script, Failure> {
        let folder = Folder::new(false)?;
        let variables = environment::of_run(&self.options.user, &folder.run(), &self.options.cache, variant);
        let steps = self.shell.read(&whole(&trial.script)?, &folder.run(), &variables)?;
        Script::read(&trial.script, &steps)
    }

    fn variant(
        &self,
        trial: &Trial,
        entry: &Entry,
        name: String,
        script: &Script,
        tell: &dyn Fn(&str),
    ) -> Result<Variant, Failure> {
        let needs = script.needs()?;
        let not_run = |why: &str| -> Vec<(Item, Verdict)> {
            let items = Item::all(entry).into_iter();
            items.map(|item| (item, Verdict::NotRun(why.to_owned()))).collect()
        };
        let mut variant = Variant {
            trigger: Verdict::NotRun(String::new()),
            items: not_run(""),
            name,
            tools: BTreeMap::new(),
            skipped: None,
            kept: None,
        };
        if self.options.offline
            && let Some(package) = needs.iter().find(|need| need.is_package())
        {
            variant.skipped = Some(format!("{package} is fetched, and --offline was given"));
            return Ok(variant);
        }
        let title = format!("{} {}", trial.id, variant.name);
        let title = title.trim_end();
        let folder = Folder::new(self.options.keep)?;
        let run = folder.run();
        let mut variables = environment::of_run(&self.options.user, &run, &self.options.cache, &variant.name);
        let installer = Installer {
            shell: &self.shell,
            user: &self.options.user,
            cache: &self.options.cache,
            run: &run,
            needs: &folder.needs(),
        };
        let has_packages = needs.iter().any(Need::is_package);
        if has_packages {
            tell(&format!("{title}: packages"));
            if let Err(reason) = installer.install(&needs, &mut variables) {
                variant.skipped = Some(reason);
                return Ok(variant);
            }
            self.copy(&folder.needs(), &folder.pristine_needs(), &run)?;
        }
        for need in &needs {
            let Some(version) = installer.version(need, &variables) else {
                variant.skipped = Some(format!("there is no program {need} on PATH"));
                return Ok(variant);
            };
            variant.tools.insert(need.name().to_owned(), version);
        }
        if self.options.keep {
            variant.kept = Some(folder.base().to_owned());
        }
        let judge = Judge { matcher: self.matcher, id: &trial.id, limit: self.options.limit };
        // Each run is in a fresh folder; the first one, and what told versions, left traces in theirs.
        let mut previous = "preparation".to_owned();
        let mut steps = |function: &str, shown: &str| -> Result<Vec<Step>, Failure> {
            tell(&format!("{title}: {shown}"));
            folder.renew(&previous)?;
            shown.clone_into(&mut previous);
            if has_packages {
                self.copy(&folder.pristine_needs(), &folder.needs(), &run)?;
            }
            Ok(self.shell.trial(&whole(&trial.script)?, function, &run, &variables)?)
        };
        variant.trigger = judge.trigger(&steps("", "trigger")?)?;
        if variant.trigger != Verdict::Passed {
            variant.items = not_run("the error did not come");
            return Ok(variant);
        }
        for (item, verdict) in &mut variant.items {
            let function = item.function();
            *verdict = if script.has(*item) {
                judge.item(item.kind, &steps(&function, &function)?)?
            } else {
                Verdict::NotRun(format!("there is no {function} in the script"))
            };
        }
        if self.options.keep {
            folder.renew(&previous)?;
        }
        Ok(variant)
    }

    /// Copies a folder as it is, times and all.
    fn copy(&self, from: &Path, to: &Path, run: &Path) -> io::Result<()> {
        let cp = [OsStr::new("cp"), "-a".as_ref(), from.as_os_str(), to.as_os_str()];
        let (status, output) = self.shell.command(&cp, run, &self.options.user, Duration::from_secs(600))?;
        if status == Some(0) { Ok(()) } else { Err(io::Error::other(output.last_lines(1).concat())) }
    }
}

impl Failure {
    /// What is wrong with a script belongs to what came of its trial.
    fn put_into(self, mut outcome: Outcome) -> io::Result<Outcome> {
        match self {
            Failure::Script(problem) => {
                outcome.problems.push(problem);
                Ok(outcome)
            }
            Failure::Io(error) => Err(error),
        }
    }
}

/// A path that holds in any folder.
fn whole(path: &Path) -> io::Result<PathBuf> {
    std::path::absolute(path)
}
