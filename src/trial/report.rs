//! What trials have shown, counted, and as JSON.

use std::ops::AddAssign;

use serde_json::{Value, json};

use super::runner::{Outcome, Variant};
use super::script::{Item, Kind};
use super::verdict::{Reason, Verdict};

/// How many of what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Triggers and items that are as their entry says.
    pub passed: u64,
    /// Triggers and items that are not, or whose run does not tell, and broken scripts.
    pub failed: u64,
    /// Items that have no function, or whose error did not come.
    pub not_run: u64,
    /// Variants of trials that were skipped.
    pub skipped: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.not_run += other.not_run;
        self.skipped += other.skipped;
    }
}

impl Outcome {
    /// What came of it, counted.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts { failed: self.problems.len() as u64, ..Counts::default() };
        for variant in &self.variants {
            if variant.skipped.is_some() {
                counts.skipped += 1;
                continue;
            }
            for verdict in
                [&variant.trigger].into_iter().chain(variant.items.iter().map(|(_, verdict)| verdict))
            {
                match verdict {
                    Verdict::Passed => counts.passed += 1,
                    Verdict::Failed(_) | Verdict::Unclear(_) => counts.failed += 1,
                    Verdict::NotRun(_) => counts.not_run += 1,
                }
            }
        }
        counts
    }

    /// The same as JSON.
    pub fn json(&self) -> Value {
        json!({
            "id": self.trial.id,
            "script": self.trial.script.display().to_string(),
            "problems": self.problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "variants": self.variants.iter().map(|variant| self.variant(variant)).collect::<Vec<_>>(),
        })
    }

    fn variant(&self, variant: &Variant) -> Value {
        let items = |kind: Kind| -> Vec<Value> {
            let of_kind = variant.items.iter().filter(|(item, _)| item.kind == kind);
            of_kind
                .map(|(item, verdict)| {
                    let mut value = json(verdict);
                    value["number"] = item.number.into();
                    value["action"] = self.action(*item).into();
                    value
                })
                .collect()
        };
        if let Some(reason) = &variant.skipped {
            return json!({"variant": variant.name, "skipped": reason});
        }
        json!({
            "variant": variant.name,
            "tools": variant.tools,
            "skipped": null,
            "trigger": json(&variant.trigger),
            "workarounds": items(Kind::Workaround),
            "dead_ends": items(Kind::DeadEnd),
            "kept": variant.kept.as_ref().map(|path| path.display().to_string()),
        })
    }

    /// What the entry says of an item: the fix, or the thing tried in vain. Empty where it has no such item.
    pub fn action(&self, item: Item) -> &str {
        let Some((entry, _)) = &self.entry else { return "" };
        let index = item.number - 1;
        let action = match item.kind {
            Kind::Workaround => entry.workarounds.get(index).map(|workaround| &workaround.action),
            Kind::DeadEnd => entry.dead_ends.get(index).map(|dead_end| &dead_end.action),
        };
        action.map_or("", String::as_str)
    }
}

fn json(verdict: &Verdict) -> Value {
    let of = |status: &str, Reason { words, lines }: &Reason| json!({"status": status, "reason": words, "output": lines});
    match verdict {
        Verdict::Passed => json!({"status": "passed"}),
        Verdict::Failed(reason) => of("failed", reason),
        Verdict::Unclear(reason) => of("unclear", reason),
        Verdict::NotRun(reason) => json!({"status": "not_run", "reason": reason}),
    }
}

impl Counts {
    /// As JSON.
    pub fn json(self) -> Value {
        let Counts { passed, failed, not_run, skipped } = self;
        json!({"passed": passed, "failed": failed, "not_run": not_run, "skipped": skipped})
    }
}
