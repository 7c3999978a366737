//! Folders of entries, as large and as full as those that people write; what they advise is made up.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::workload::Signature;

/// What entries are about.
const DOMAINS: [&str; 12] = [
    "android", "build", "cloud", "database", "desktop", "hardware", "language", "network", "queue",
    "runtime", "storage", "web",
];

/// Writes an entry for each signature below `folder`, and leaves nothing else there; returns it.
///
/// # Errors
/// When a file cannot be written.
pub fn write(folder: PathBuf, signatures: &[Signature]) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    for domain in DOMAINS {
        fs::create_dir_all(folder.join(domain))?;
    }
    for (number, signature) in signatures.iter().enumerate() {
        let id = format!("{}/{}", DOMAINS[number % DOMAINS.len()], slug(number, signature));
        let path = folder.join(&id).with_extension("json");
        write_entry(&path, &entry(&id, signature))
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(folder)
}

fn write_entry(path: &Path, entry: &Value) -> Result<()> {
    Ok(fs::write(path, serde_json::to_string_pretty(entry)?)?)
}

/// A name of the message's first words and its number.
fn slug(number: usize, signature: &Signature) -> String {
    let words = signature.message().to_ascii_lowercase();
    let mut words: Vec<&str> =
        words.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.truncate(6);
    format!("{}-{number}", words.join("-")).trim_start_matches('-').to_owned()
}

fn entry(id: &str, signature: &Signature) -> Value {
    let message = signature.message();
    let domain = id.split('/').next().unwrap_or_default();
    let subject = &signature.words[0];
    let object = &signature.words[signature.words.len() - 1];
    let version = |name: &str| {
        json!({
            "version": format!("{domain} {name}"), "introduced": null, "deprecated": null, "removed": null,
            "behavior_change": null, "status": "active",
        })
    };
    let how = [
        format!(
            "Print the settings that are in force with `{domain}ctl config show --effective`, look for \
             {object} in what it prints, set it to the value that the other side uses, and start the \
             service again."
        ),
        format!(
            "Move {subject} to the release that the lock file names: `{domain}ctl install --locked`, then \
             run the step that failed once more with `--verbose`, so that the next failure says more."
        ),
    ];
    json!({
        "id": id,
        "signature": message,
        "signature_zh": format!("{message}（操作未能完成）"),
        "regex": signature.regex,
        "domain": domain,
        "category": "made_up",
        "subcategory": null,
        "root_cause": format!(
            "{subject} was asked for something that its settings rule out: what it was given for {object} is \
             not what the part behind it takes, so it gave up before any work was done."
        ),
        "root_cause_type": "generic",
        "root_cause_zh": format!("{subject} 收到的请求与其配置不符：{object} 的值不被接受，因此在开始之前就停止了。"),
        "versions": [version("4.2"), version("5.0 (LTS)")],
        "os_specific": {},
        "dead_ends": [
            dead_end(
                format!("Run {subject} again as root"),
                "Rights are not what is missing, and afterwards some files belong to root.".into(),
                0.8,
            ),
            dead_end(
                "Delete the cache".into(),
                format!("The value of {object} is read from the settings each time, never from the cache."),
                0.9,
            ),
            dead_end(
                "Wait longer before the next attempt".into(),
                "Nothing changes while one waits: the same request is refused for the same reason.".into(),
                0.7,
            ),
        ],
        "workarounds": [
            workaround(&how[0], "Set both sides to the same value", 0.9),
            workaround(&how[1], "Use the release that the project was tested with", 0.8),
        ],
        "workarounds_zh": [
            "查看当前生效的配置，把两端设为相同的值，然后重新启动服务。",
            "安装锁定文件中指定的版本，再以详细模式运行失败的步骤。",
        ],
        "transition_graph": { "leads_to": [], "preceded_by": [], "frequently_confused_with": [] },
        "official_doc_url": format!("https://docs.example.org/{id}"),
        "official_doc_section": null,
        "error_code": null,
        "verification_tier": "ai_generated",
        "confidence": 0.8,
        "fix_success_rate": 0.75,
        "resolvable": "true",
        "first_seen": "2024-02-10",
        "last_confirmed": "2025-05-20",
        "last_updated": "2025-06-01",
        "evidence_count": 1,
        "tags": [domain, "settings"],
        "locale": "en",
        "aliases": [],
    })
}

fn dead_end(action: String, why: String, rate: f64) -> Value {
    json!({ "action": action, "why_fails": why, "fail_rate": rate, "condition": "", "sources": [] })
}

fn workaround(how: &str, action: &str, rate: f64) -> Value {
    json!({ "action": action, "success_rate": rate, "how": how, "condition": "", "sources": [] })
}
