//! Installs the packages that a trial needs with their ordinary clients, and finds versions.
//!
//! The clients run with the variables, configuration and caches of the user; what they install goes to the
//! folder of the trial alone.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use walkdir::WalkDir;

use crate::kb::UNKNOWN_VERSION;

use super::need::{Client, Need};
use super::session::Environment;
use super::shell::Shell;

/// Longest time of a client.
const LIMIT: Duration = Duration::from_secs(900);

/// Installs packages below one folder.
pub(super) struct Installer<'a> {
    pub shell: &'a Shell,
    /// All variables of the user.
    pub user: &'a Environment,
    /// Where downloaded packages are kept.
    pub cache: &'a Path,
    /// The folder of a run.
    pub run: &'a Path,
    /// Where packages go.
    pub needs: &'a Path,
}

impl Installer<'_> {
    /// Installs all packages of `needs`, and adds what finds them to `variables`.
    ///
    /// # Errors
    /// Why one of them cannot be installed, in words.
    pub fn install(&self, needs: &[Need], variables: &mut Environment) -> Result<(), String> {
        let of = |wanted: Client| -> Vec<&str> {
            needs
                .iter()
                .filter_map(|need| match need {
                    Need::Package(client, package) if *client == wanted => Some(package.as_str()),
                    _ => None,
                })
                .collect()
        };
        fs::create_dir_all(self.needs).map_err(|error| error.to_string())?;
        // Programs of the system's packages may be what the others need.
        if let packages @ [_, ..] = &of(Client::Apt)[..] {
            self.apt(packages, variables)?;
        }
        if let packages @ [_, ..] = &of(Client::Pip)[..] {
            let folder = self.needs.join("venv");
            self.client("pip", &[OsStr::new("python3"), "-m".as_ref(), "venv".as_ref(), folder.as_ref()])?;
            let pip = folder.join("bin/pip");
            let options = ["install", "--quiet", "--disable-pip-version-check"];
            self.client("pip", &with(pip.as_os_str(), &options, packages))?;
            put_first(variables, "PATH", &[folder.join("bin")]);
            variables.insert("VIRTUAL_ENV".into(), folder.into());
        }
        if let packages @ [_, ..] = &of(Client::Npm)[..] {
            let folder = self.needs.join("npm");
            fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
            let mut command = with(OsStr::new("npm"), &["install", "--no-save", "--loglevel=error"], &[]);
            command.extend(["--no-audit", "--no-fund", "--prefix"].map(OsStr::new));
            command.push(folder.as_ref());
            command.extend(packages.iter().map(OsStr::new));
            self.client("npm", &command)?;
            put_first(variables, "PATH", &[folder.join("node_modules/.bin")]);
            put_first(variables, "NODE_PATH", &[folder.join("node_modules")]);
        }
        if let packages @ [_, ..] = &of(Client::Cargo)[..] {
            let folder = self.needs.join("cargo");
            let built = self.cache.join("cargo");
            let mut command = with(OsStr::new("cargo"), &["install", "--quiet", "--locked", "--root"], &[]);
            command.extend([folder.as_os_str(), "--target-dir".as_ref(), built.as_ref()]);
            command.extend(packages.iter().map(OsStr::new));
            self.client("cargo", &command)?;
            put_first(variables, "PATH", &[folder.join("bin")]);
        }
        Ok(())
    }

    /// Unpacks packages and what they depend on, without installing them in the system.
    fn apt(&self, packages: &[&str], variables: &mut Environment) -> Result<(), String> {
        static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
        let _only = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let root = self.needs.join("apt");
        let (cache, fresh) = (self.cache.join("apt"), self.run.join("tmp/apt"));
        for folder in [&cache, &fresh, &root] {
            fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        }
        let options = ["--print-uris", "--yes", "--no-install-recommends", "--reinstall", "install"];
        let listed = self.client("apt", &with(OsStr::new("apt-get"), &options, packages))?;
        // 'URI' FILE SIZE HASH, where FILE is NAME_VERSION_ARCHITECTURE.deb.
        let files =
            listed.lines().filter(|line| line.starts_with('\'')).filter_map(|line| line.split(' ').nth(1));
        for file in files {
            let archive = cache.join(file);
            if !archive.is_file() {
                let mut parts = file.split('_');
                let (name, version) = (parts.next().unwrap_or(file), parts.next().unwrap_or_default());
                let wanted = format!("{name}={}", version.replace("%3a", ":"));
                // The client writes to the folder that it is started in.
                let download =
                    ["bash", "-c", "cd \"$1\" && apt-get download \"$0\"", &wanted].map(OsStr::new);
                self.client("apt", &[&download[..], &[fresh.as_os_str()]].concat())?;
                put_in_cache(&fresh, &archive).map_err(|error| format!("apt: {file}: {error}"))?;
            }
            self.client("apt", &["dpkg".as_ref(), "-x".as_ref(), archive.as_os_str(), root.as_os_str()])?;
        }
        let folders: Vec<PathBuf> = WalkDir::new(&root)
            .max_depth(5)
            .sort_by_file_name()
            .into_iter()
            .flatten()
            .filter(|found| found.file_type().is_dir())
            .map(walkdir::DirEntry::into_path)
            .collect();
        let named = |is_wanted: &dyn Fn(&Path) -> bool| -> Vec<PathBuf> {
            let mut found: Vec<PathBuf> =
                folders.iter().filter(|folder| is_wanted(folder)).cloned().collect();
            found.sort_by_key(|folder| folder.components().count());
            found
        };
        // Also those that only wrappers of the system would find, as those of PostgreSQL and Java.
        put_first(variables, "PATH", &named(&|folder| folder.ends_with("bin") || folder.ends_with("sbin")));
        let is_library = |folder: &Path| {
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            let parent = folder.parent().is_some_and(|parent| parent.ends_with("lib"));
            parent && name.contains("-linux-gnu")
        };
        put_first(variables, "LD_LIBRARY_PATH", &named(&is_library));
        let is_perl = |folder: &Path| folder.ends_with("share/perl5") || folder.ends_with("lib/perl5");
        put_first(variables, "PERL5LIB", &named(&is_perl));
        Ok(())
    }

    /// Runs a client.
    fn client(&self, name: &str, command: &[&OsStr]) -> Result<String, String> {
        let done = self.shell.command(command, self.run, self.user, LIMIT);
        let (status, output) = done.map_err(|error| format!("{name}: {error}"))?;
        if status == Some(0) {
            return Ok(String::from_utf8_lossy(&output.bytes()).into_owned());
        }
        let lines = output.last_lines(3);
        let message =
            if lines.is_empty() { "it failed and says nothing".to_owned() } else { lines.join(" / ") };
        Err(format!("{name}: {message}"))
    }

    /// The version of a need: [`UNKNOWN_VERSION`] where it does not tell, `None` for a program that is not there.
    pub fn version(&self, need: &Need, variables: &Environment) -> Option<String> {
        let version = match need {
            Need::Program(program) if !has_program(program, variables) => return None,
            Need::Program(program) => self.program_version(program, variables)?,
            Need::Package(Client::Pip, _) => {
                let python = self.needs.join("venv/bin/python");
                let ask = "import sys, importlib.metadata as m; print(m.version(sys.argv[1]))";
                let command = [python.as_os_str(), "-c".as_ref(), ask.as_ref(), need.name().as_ref()];
                self.client("pip", &command).ok()
            }
            Need::Package(Client::Npm, _) => {
                let manifest = self.needs.join("npm/node_modules").join(need.name()).join("package.json");
                fs::read(manifest)
                    .ok()
                    .and_then(|text| serde_json::from_slice::<serde_json::Value>(&text).ok())
                    .and_then(|manifest| manifest["version"].as_str().map(str::to_owned))
            }
            Need::Package(Client::Cargo, _) => {
                // "\"NAME VERSION (SOURCE)\" = […]"
                let list = fs::read_to_string(self.needs.join("cargo/.crates.toml")).unwrap_or_default();
                let wanted = format!("\"{} ", need.name());
                let line = list.lines().find_map(|line| line.strip_prefix(&wanted).map(str::to_owned));
                line.and_then(|rest| rest.split(' ').next().map(str::to_owned))
            }
            Need::Package(Client::Apt, _) => {
                let command = ["apt-cache", "show", "--no-all-versions", need.name()].map(OsStr::new);
                let shown = self.client("apt", &command).unwrap_or_default();
                shown.lines().find_map(|line| line.strip_prefix("Version: ").map(str::to_owned))
            }
        };
        Some(version.as_deref().map_or(UNKNOWN_VERSION, str::trim).to_owned())
    }

    /// What a program says of its version, if it does; `None` for one that is a mere stand-in for a program that
    /// is not there, as version managers have them.
    fn program_version(&self, program: &str, variables: &Environment) -> Option<Option<String>> {
        // The tools of OpenSSH leave that to one of them.
        let asked = if program.starts_with("ssh") { "ssh" } else { program };
        // Most programs know one of these.
        for option in ["--version", "-V", "version", "-version", "-v"] {
            let command = [OsStr::new(asked), OsStr::new(option)];
            match self.shell.command(&command, self.run, variables, Duration::from_secs(10)) {
                Ok((Some(0), output)) => {
                    if let Some(version) = version_in(&String::from_utf8_lossy(&output.bytes())) {
                        return Some(Some(version));
                    }
                }
                // What a shell says of a command that it does not find.
                Ok((Some(127), _)) => return None,
                _ => {}
            }
        }
        Some(None)
    }
}

/// The first version number of a text: digits with at least one dot between them.
fn version_in(text: &str) -> Option<String> {
    let is_part = |c: char| c.is_ascii_digit() || c == '.';
    text.split(|c: char| !is_part(c))
        .map(|number| number.trim_matches('.'))
        .find(|number| number.contains('.') && !number.contains(".."))
        .map(str::to_owned)
}

/// Moves the one archive in `fresh` to its place, such that others see it whole or not at all.
fn put_in_cache(fresh: &Path, archive: &Path) -> io::Result<()> {
    let downloaded =
        fs::read_dir(fresh)?.next().ok_or_else(|| io::Error::other("was not downloaded"))??.path();
    let mut part = archive.as_os_str().to_owned();
    part.push(format!(".{}", std::process::id()));
    fs::copy(&downloaded, &part)?;
    fs::remove_file(&downloaded)?;
    fs::rename(&part, archive)
}

/// Whether this program is on PATH of `variables`, or there where its path says.
pub(super) fn has_program(program: &str, variables: &Environment) -> bool {
    let path = variables.get(OsStr::new("PATH")).cloned().unwrap_or_default();
    // Joined to a folder, a whole path stays itself.
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// Puts folders before those that a variable lists.
fn put_first(variables: &mut Environment, name: &str, folders: &[PathBuf]) {
    let listed = variables.get(OsStr::new(name)).cloned().unwrap_or_default();
    let others = std::env::split_paths(&listed).filter(|folder| !folder.as_os_str().is_empty());
    let all: Vec<PathBuf> = folders.iter().cloned().chain(others).collect();
    // A folder with a colon in its name cannot be listed.
    let joined: OsString = std::env::join_paths(all).unwrap_or(listed);
    if !joined.is_empty() {
        variables.insert(name.into(), joined);
    }
}

/// A command line.
fn with<'a>(program: &'a OsStr, options: &[&'a str], packages: &[&'a str]) -> Vec<&'a OsStr> {
    let words = options.iter().chain(packages).map(|word| OsStr::new(*word));
    [program].into_iter().chain(words).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_in_what_programs_say() {
        for (said, version) in [
            ("git version 2.39.5\n", "2.39.5"),
            ("GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu)", "5.2.15"),
            ("cc (Debian 12.2.0-14+deb12u1) 12.2.0", "12.2.0"),
            ("OpenSSH_9.2p1 Debian-2+deb12u7, OpenSSL 3.0.17", "9.2"),
            ("\nThis is perl 5, version 36, subversion 0 (v5.36.0) built for", "5.36.0"),
            ("Redis server v=7.0.15 sha=00000000:0", "7.0.15"),
        ] {
            assert_eq!(version_in(said).as_deref(), Some(version), "{said}");
        }
        assert_eq!(version_in("usage: it [-a] ..."), None);
    }
}
