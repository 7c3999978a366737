//! Lays text out on a terminal: labelled paragraphs, lists and code, wrapped to its width.

use std::fmt::Display;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use textwrap::{Options, WordSeparator, WordSplitter};
use unicode_width::UnicodeWidthStr;

use super::visible::{visible, visible_line};

/// Width of the label column, indent included.
pub(super) const LABEL: usize = 10;

/// Columns before the text of a row.
const ROW: usize = 23;

/// Lines of prose wider than this are hard to read, however wide the terminal.
const WIDEST: usize = 100;

/// Narrowest width that the layout can do with.
const NARROWEST: usize = 40;

/// The styles in use, by meaning. A writer that strips them leaves the page legible.
pub(super) mod style {
    use super::{AnsiColor, Style};

    pub const ID: Style = AnsiColor::Cyan.on_default().bold();
    pub const TITLE: Style = Style::new().bold();
    pub const LABEL: Style = Style::new().bold();
    pub const MARK: Style = AnsiColor::Red.on_default().bold();
    pub const WARNING: Style = AnsiColor::Yellow.on_default().bold();
    pub const CODE: Style = AnsiColor::Green.on_default();
    pub const GOOD: Style = AnsiColor::Green.on_default();
    pub const UNSURE: Style = AnsiColor::Yellow.on_default();
    pub const BAD: Style = AnsiColor::Red.on_default();
    pub const DIM: Style = Style::new().dimmed();
    pub const PLAIN: Style = Style::new();
}

/// A writer of laid-out text. Whatever it is given is made [`visible`] first.
pub(super) struct Page<'w> {
    out: &'w mut dyn Write,
    width: usize,
    /// The label that the next line carries.
    label: &'static str,
}

impl<'w> Page<'w> {
    /// A page on a terminal of `width` columns.
    pub fn new(out: &'w mut dyn Write, width: usize) -> Self {
        Page { out, width: width.clamp(NARROWEST, WIDEST), label: "" }
    }

    /// Columns in use.
    pub fn width(&self) -> usize {
        self.width
    }

    /// One line as it is.
    pub fn line(&mut self, text: impl Display) -> io::Result<()> {
        writeln!(self.out, "{text}")
    }

    pub fn blank(&mut self) -> io::Result<()> {
        writeln!(self.out)
    }

    /// `left` at the left and `right` at the right end of a line, or of two where they do not fit.
    pub fn heading(&mut self, left: &str, right: &str) -> io::Result<()> {
        let (left, right) = (visible_line(left), visible_line(right));
        let gap = self.width.saturating_sub(left.width() + right.width());
        let (id, dim) = (style::ID, style::DIM);
        if gap < 2 {
            writeln!(self.out, "{id}{left}{id:#}\n{dim}{right}{dim:#}")
        } else {
            writeln!(self.out, "{id}{left}{id:#}{:gap$}{dim}{right}{dim:#}", "")
        }
    }

    /// A wrapped paragraph at the left margin.
    pub fn title(&mut self, text: &str) -> io::Result<()> {
        let text = visible_line(text);
        for line in wrap(&text, self.width) {
            self.styled(0, &line, style::TITLE)?;
        }
        Ok(())
    }

    /// Sets the label of what comes next.
    pub fn label(&mut self, label: &'static str) -> &mut Self {
        self.label = label;
        self
    }

    /// A wrapped paragraph behind the label column; line breaks in it are kept.
    pub fn paragraph(&mut self, text: &str) -> io::Result<()> {
        self.prose(LABEL, text, style::PLAIN)
    }

    /// The first line of a list's item: its `bullet`, `text`, and a `note` dimmed behind it.
    pub fn item(&mut self, bullet: &str, text: &str, note: &str) -> io::Result<()> {
        let indent = LABEL + 3;
        let note = visible_line(note);
        let text = visible_line(text);
        let (bold, dim) = (style::TITLE, style::DIM);
        let mut lines = wrap(&text, self.width - indent);
        let last = lines.pop().unwrap_or_default();
        for (i, line) in lines.iter().enumerate() {
            self.begin(if i == 0 { bullet } else { "" })?;
            writeln!(self.out, "{bold}{line}{bold:#}")?;
        }
        self.begin(if lines.is_empty() { bullet } else { "" })?;
        if note.is_empty() || last.width() + note.width() + 2 <= self.width - indent {
            let note = if note.is_empty() { note } else { format!("  {dim}{note}{dim:#}") };
            return writeln!(self.out, "{bold}{last}{bold:#}{note}");
        }
        writeln!(self.out, "{bold}{last}{bold:#}")?;
        self.prose(indent, &note, style::DIM)
    }

    /// A row of a table: a mark, a name, and a wrapped text behind the two.
    pub fn row(&mut self, mark: &str, style: Style, name: &str, text: &str) -> io::Result<()> {
        let lines = wrap(&visible_line(text), self.width - ROW);
        let name = visible_line(name);
        let name_width = ROW - 8;
        write!(self.out, "  {style}{mark:<6}{style:#}{name:<name_width$}")?;
        writeln!(self.out, "{}", lines.first().map_or("", String::as_str))?;
        lines.iter().skip(1).try_for_each(|line| self.styled(ROW, line, style::PLAIN))
    }

    /// A wrapped text under that of a row.
    pub fn row_text(&mut self, text: &str, style: Style) -> io::Result<()> {
        self.prose(ROW, &visible_line(text), style)
    }

    /// A line under the text of a row that is shown as it is, as far as it can be.
    pub fn row_line(&mut self, line: &str, style: Style) -> io::Result<()> {
        self.styled(ROW, &visible_line(line), style)
    }

    /// The label and the bullet before an item's text.
    fn begin(&mut self, bullet: &str) -> io::Result<()> {
        let label = self.take_label(LABEL);
        let color = if bullet == "x" { style::BAD } else { style::PLAIN };
        write!(self.out, "{label}{color}{bullet}{color:#}{:1$}", "", 3usize.saturating_sub(bullet.width()))
    }

    /// A wrapped paragraph of a list's item.
    pub fn item_text(&mut self, text: &str, style: Style) -> io::Result<()> {
        self.prose(LABEL + 3, text, style)
    }

    /// Code of a list's item. Only a long line that ends like a sentence is wrapped: a command is to
    /// be copied as it is.
    pub fn code(&mut self, code: &str) -> io::Result<()> {
        let indent = LABEL + 3;
        let code = visible(code).replace('\t', "    ");
        for line in code.trim_end().split('\n') {
            let is_prose = line.trim_end().ends_with(['.', '。']) && line.width() > self.width - indent;
            if is_prose {
                self.prose(indent, line, style::PLAIN)?;
            } else {
                self.styled(indent, line, style::CODE)?;
            }
        }
        Ok(())
    }

    /// Code behind the label column, as it is.
    pub fn code_at_label(&mut self, code: &str) -> io::Result<()> {
        self.styled(LABEL, &visible_line(code), style::CODE)
    }

    fn prose(&mut self, indent: usize, text: &str, style: Style) -> io::Result<()> {
        let text = visible(text).replace('\t', "    ");
        let width = self.width - indent;
        for line in text.trim_end().split('\n').flat_map(|line| wrap(line, width)) {
            self.styled(indent, &line, style)?;
        }
        Ok(())
    }

    fn styled(&mut self, indent: usize, line: &str, style: Style) -> io::Result<()> {
        let label = self.take_label(indent);
        if line.is_empty() {
            return writeln!(self.out, "{}", label.trim_end());
        }
        writeln!(self.out, "{label}{style}{line}{style:#}")
    }

    /// The label, padded to `indent` columns; blanks where it has been written already.
    fn take_label(&mut self, indent: usize) -> String {
        let label = std::mem::take(&mut self.label);
        if label.is_empty() {
            return " ".repeat(indent);
        }
        let style = style::LABEL;
        let padding = indent.saturating_sub(2 + label.width());
        format!("  {style}{label}{style:#}{:padding$}", "")
    }
}

/// Wraps at blanks, and between Chinese characters. A word that is too long stays whole: most are
/// addresses and paths, to be copied.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let separator =
        if text.is_ascii() { WordSeparator::AsciiSpace } else { WordSeparator::UnicodeBreakProperties };
    let options = Options::new(width.max(10))
        .word_separator(separator)
        .word_splitter(WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}
