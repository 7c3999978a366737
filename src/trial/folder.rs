//! The folder of a trial's runs. Each run finds it fresh, under the same name, as packages hold their own place.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A folder that is gone when the trial is over, unless it is kept.
#[derive(Debug)]
pub(super) struct Folder {
    base: TempDir,
    /// Each run is moved to a name of its own when it is over.
    keep: bool,
}

impl Folder {
    /// A new folder.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn new(keep: bool) -> io::Result<Self> {
        let mut builder = tempfile::Builder::new();
        let base = builder.prefix("trial-").disable_cleanup(keep).tempdir()?;
        // A run may go on as another user.
        open_to_all(base.path())?;
        let folder = Folder { base, keep };
        folder.make_run()?;
        Ok(folder)
    }

    /// Where all runs are.
    pub fn base(&self) -> &Path {
        self.base.path()
    }

    /// The folder of a run.
    pub fn run(&self) -> PathBuf {
        self.base.path().join("run")
    }

    /// Where packages are installed.
    pub fn needs(&self) -> PathBuf {
        self.run().join("needs")
    }

    /// Where they are kept as they were installed.
    pub fn pristine_needs(&self) -> PathBuf {
        self.base.path().join("needs")
    }

    /// Clears away a run, which was called `name`, and makes the folder of the next.
    ///
    /// # Errors
    /// When that is not possible.
    pub fn renew(&self, name: &str) -> io::Result<()> {
        if self.keep {
            fs::rename(self.run(), self.base.path().join(name))?;
        } else {
            remove(&self.run())?;
        }
        self.make_run()
    }

    fn make_run(&self) -> io::Result<()> {
        let run = self.run();
        for folder in [&run, &run.join("work"), &run.join("home"), &run.join("tmp")] {
            fs::create_dir(folder)?;
            open_to_all(folder)?;
        }
        Ok(())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !self.keep {
            // What cannot be removed stays in the folder for temporary files.
            let _ = remove(&self.run());
        }
    }
}

/// Removes a folder, also one with folders that cannot be written to, such as those of Go's modules.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    if fs::remove_dir_all(folder).is_ok() {
        return Ok(());
    }
    for item in walkdir::WalkDir::new(folder).into_iter().flatten().filter(|item| item.file_type().is_dir()) {
        let _ = open_to_all(item.path());
    }
    fs::remove_dir_all(folder)
}

#[cfg(unix)]
fn open_to_all(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn open_to_all(_: &Path) -> io::Result<()> {
    Ok(())
}
