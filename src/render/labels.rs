//! The words of the page, in each language.

use crate::kb::{Lang, Origin, Record, Tally, UNKNOWN_VERSION};
use crate::report::Match;

/// Labels and phrases of one language.
pub(super) struct Labels {
    pub cause: &'static str,
    pub try_: &'static str,
    pub dont: &'static str,
    pub trust: &'static str,
    pub more: &'static str,
    pub also: &'static str,
    pub from: &'static str,
    pub kind: &'static str,
    pub rates: &'static str,
    pub dates: &'static str,
    pub seen_in: &'static str,
    pub systems: &'static str,
    pub leads_to: &'static str,
    pub follows: &'static str,
    pub confused: &'static str,
    pub tags: &'static str,
    pub chinese: &'static str,
    pub other: &'static str,
    lang: Lang,
}

impl Labels {
    pub fn of(lang: Lang) -> &'static Labels {
        match lang {
            Lang::En => &ENGLISH,
            Lang::Zh => &CHINESE,
        }
    }

    /// Where a match was seen first, and how often if more than once.
    pub fn place(&self, found: &Match<'_>) -> String {
        let Match { first, count, .. } = found;
        let times = match (self.lang, count) {
            (_, 1) => String::new(),
            (Lang::En, _) => format!(", {count} times"),
            (Lang::Zh, _) => format!("，共 {count} 次"),
        };
        format!("{}:{}{times}", first.source, first.position.line)
    }

    /// What trials say of a workaround.
    pub fn works(&self, Tally { passed, total }: Tally) -> String {
        match self.lang {
            Lang::En => format!("works in {passed} of {total} trials"),
            Lang::Zh => format!("{total} 次试验中 {passed} 次有效"),
        }
    }

    /// What trials say of a dead end.
    pub fn fails(&self, Tally { passed, total }: Tally) -> String {
        match self.lang {
            Lang::En => format!("fails in {passed} of {total} trials"),
            Lang::Zh => format!("{total} 次试验中 {passed} 次无效"),
        }
    }

    /// A rate that no trial backs.
    pub fn estimate(&self, rate: f64) -> String {
        let percent = (rate * 100.0).round();
        match self.lang {
            Lang::En => format!("{percent}%, estimate"),
            Lang::Zh => format!("{percent}%，估计值"),
        }
    }

    /// A rate that a cited source gives.
    pub fn cited(&self, rate: f64) -> String {
        let percent = (rate * 100.0).round();
        match self.lang {
            Lang::En => format!("{percent}%, by its source"),
            Lang::Zh => format!("{percent}%，据来源"),
        }
    }

    /// What a tier means.
    pub fn tier(&self, tier: &str) -> String {
        let known = match (self.lang, tier) {
            (Lang::En, "reproduced") => "reproduced: shown by recorded trials",
            (Lang::En, "sourced") => {
                "sourced: from the vendor's documentation or source code, without trials"
            }
            (Lang::En, "ai_generated") => "ai_generated: written by a language model, checked by nobody",
            (Lang::En, "") => "unknown",
            (Lang::Zh, "reproduced") => "reproduced：有试验记录证实",
            (Lang::Zh, "sourced") => "sourced：依据官方文档或源代码，尚无试验",
            (Lang::Zh, "ai_generated") => "ai_generated：由语言模型撰写，未经核实",
            (Lang::Zh, "") => "未知",
            (_, other) => other,
        };
        known.to_owned()
    }

    /// The tier of an entry whose trials were run with these versions of tools.
    pub fn reproduced_with(&self, tools: &[(&str, Vec<&str>)]) -> String {
        let list = |versions: &[&str]| match (self.lang, versions) {
            (Lang::En, [first @ .., last]) if !first.is_empty() => format!("{} and {last}", first.join(", ")),
            _ => versions.join("、"),
        };
        let tool = |(name, versions): &(&str, Vec<&str>)| {
            let known: Vec<&str> = versions.iter().copied().filter(|v| *v != UNKNOWN_VERSION).collect();
            format!("{name} {}", list(&known)).trim_end().to_owned()
        };
        let listed = |comma| tools.iter().map(tool).collect::<Vec<_>>().join(comma);
        match self.lang {
            Lang::En => format!("reproduced with {}", listed(", ")),
            Lang::Zh => format!("reproduced：已用 {} 试验证实", listed("，")),
        }
    }

    /// When it was last seen to happen.
    pub fn confirmed(&self, date: &str) -> String {
        match self.lang {
            Lang::En => format!("last confirmed {date}"),
            Lang::Zh => format!("最近确认于 {date}"),
        }
    }

    /// Where an entry comes from that is not built in.
    pub fn origin(&self, record: &Record) -> Option<String> {
        match (record.origin(), self.lang) {
            (Origin::BuiltIn, _) => None,
            (Origin::File(path), Lang::En) => Some(format!("{} (not built in)", path.display())),
            (Origin::File(path), Lang::Zh) => Some(format!("{}（非内置）", path.display())),
        }
    }

    /// What was left out, and how to see it.
    pub fn left_out(&self, records: &[&Record]) -> String {
        let count = records.len();
        let ids = records.iter().map(|record| record.id()).collect::<Vec<_>>().join(", ");
        match self.lang {
            Lang::En => format!("{count} more: {ids}\n(errkb match -n 0 shows all)"),
            Lang::Zh => format!("另有 {count} 条：{ids}\n（errkb match -n 0 显示全部）"),
        }
    }

    /// The first line of a report without matches.
    pub fn no_match(&self, lines: u64) -> String {
        match (self.lang, lines) {
            (Lang::En, 1) => "No known error in 1 line.".to_owned(),
            (Lang::En, _) => format!("No known error in {lines} lines."),
            (Lang::Zh, _) => format!("{lines} 行中没有已知的错误。"),
        }
    }

    /// Above the lines that look like errors.
    pub fn suspects(&self) -> &'static str {
        match self.lang {
            Lang::En => "These lines look most like errors:",
            Lang::Zh => "以下各行最像错误：",
        }
    }

    /// Above the entries that share words with them.
    pub fn near(&self) -> &'static str {
        match self.lang {
            Lang::En => "Not a match, but near by its words:",
            Lang::Zh => "并非匹配，仅用词相近：",
        }
    }
}

static ENGLISH: Labels = Labels {
    cause: "Cause",
    try_: "Try",
    dont: "Don't",
    trust: "Trust",
    more: "More",
    also: "Also",
    from: "From",
    kind: "Kind",
    rates: "Rates",
    dates: "Dates",
    seen_in: "Seen in",
    systems: "Systems",
    leads_to: "Next",
    follows: "Before",
    confused: "Unlike",
    tags: "Tags",
    chinese: "中文",
    other: "Other",
    lang: Lang::En,
};

static CHINESE: Labels = Labels {
    cause: "原因",
    try_: "试试",
    dont: "别做",
    trust: "可信度",
    more: "更多",
    also: "另见",
    from: "来源",
    kind: "类别",
    rates: "比率",
    dates: "日期",
    seen_in: "版本",
    systems: "系统",
    leads_to: "后续",
    follows: "前因",
    confused: "易混淆",
    tags: "标签",
    chinese: "中文",
    other: "其他",
    lang: Lang::Zh,
};
