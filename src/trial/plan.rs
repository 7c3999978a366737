//! Finds the trial scripts that paths stand for.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// A trial to be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The entry's ID: the last two parts of the script's path.
    pub id: String,
    /// The script, as it was named.
    pub script: PathBuf,
}

/// The trials of a path, ordered by path: a script, a folder of them, or the file of an entry, whose script is
/// `tests/trials/<domain>/<slug>.sh` beside the folder of entries.
///
/// # Errors
/// What is wrong with the path, in words.
pub fn trials(path: &Path) -> Result<Vec<Trial>, String> {
    let name = path.display();
    if path.is_dir() {
        let files = WalkDir::new(path).follow_links(true).sort_by_file_name().into_iter();
        let scripts = files.flatten().map(walkdir::DirEntry::into_path).filter(|file| is_script(file));
        let trials: Vec<Trial> = scripts.filter_map(|script| trial(&script)).collect();
        return if trials.is_empty() {
            Err(format!("{name}: no trial script in this folder; they are named <domain>/<slug>.sh"))
        } else {
            Ok(trials)
        };
    }
    if !path.is_file() {
        return Err(format!("{name}: no such file or folder"));
    }
    let script = if path.extension().is_some_and(|extension| extension == "json") {
        let script = script_of(path).ok_or_else(|| format!("{name}: not named <domain>/<slug>.json"))?;
        if !script.is_file() {
            return Err(format!("{name}: it has no trial; write {}", script.display()));
        }
        script
    } else {
        path.to_owned()
    };
    if !is_script(&script) {
        return Err(format!("{name}: neither a trial script (.sh) nor an entry (.json)"));
    }
    let trial = trial(&script).ok_or_else(|| format!("{name}: not named <domain>/<slug>.sh"))?;
    Ok(vec![trial])
}

fn is_script(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "sh") && path.is_file()
}

/// The script of the entry in `<folder>/<domain>/<slug>.json`.
fn script_of(entry: &Path) -> Option<PathBuf> {
    let domain = entry.parent()?.file_name()?;
    let folder = entry.parent()?.parent()?;
    // `.`, `..` and the folder that a path begins in have no name.
    let beside = match folder.file_name() {
        Some(_) => folder.parent().unwrap_or(folder).to_owned(),
        None => folder.join(".."),
    };
    let name = Path::new(entry.file_name()?).with_extension("sh");
    Some(beside.join("tests").join("trials").join(domain).join(name))
}

fn trial(script: &Path) -> Option<Trial> {
    let whole = std::path::absolute(script).ok()?;
    let slug = whole.file_stem()?.to_str()?;
    let domain = whole.parent()?.file_name()?.to_str()?;
    Some(Trial { id: format!("{domain}/{slug}"), script: script.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_of_an_entry_is_beside_the_folder_of_entries() {
        let of = |path: &str| script_of(Path::new(path)).unwrap().display().to_string();
        assert_eq!(of("entries/git/x.json"), "tests/trials/git/x.sh");
        assert_eq!(of("/kb/entries/git/x.y.json"), "/kb/tests/trials/git/x.y.sh");
        assert_eq!(of("git/x.json"), "../tests/trials/git/x.sh");
    }
}
