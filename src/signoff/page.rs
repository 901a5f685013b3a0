//! A page as a reader has it: its texts in order, without what stands around them.
//!
//! In: the markup of a page, of this version of the program or an earlier one. Out: its kind, its title and its texts. Markup that is not understood
//! gives fewer texts and never an error.

use html5gum::{HtmlString, StartTag, Token, Tokenizer};
use serde::Serialize;

/// A page of a site that was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PublishedPage {
    /// What kind of page it is: `report`, `area`.
    pub kind: String,
    pub title: String,
    /// The addresses of the page in English and in Welsh, as it names them itself.
    pub english: Option<String>,
    pub welsh: Option<String>,
    pub texts: Vec<Text>,
}

/// What a text is for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextKind {
    /// A heading.
    Heading,
    /// A sentence.
    Sentence,
    /// A fact of the title block, or another pair of a name and what it stands for.
    Detail,
    /// A score where it is set out.
    Score,
    /// A sentence of a recommendation.
    Recommendation,
    /// What is said of the report as a publication: notices, corrections, its history.
    Notice,
    /// What a chart says of itself.
    Chart,
    /// A row of a table, of a chart or by itself.
    Row,
    /// A term of the glossary with its meaning.
    Term,
}

/// One text, and the heading below which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Text {
    pub kind: TextKind,
    pub heading: String,
    pub words: String,
}

/// Elements around texts. None of them may end without its end tag.
const CONTAINERS: [&str; 12] = [
    "ol",
    "ul",
    "dl",
    "table",
    "section",
    "figure",
    "aside",
    "div",
    "blockquote",
    "article",
    "header",
    "details",
];

/// Elements that begin a text, and so end the one before.
const BLOCKS: [&str; 15] = [
    "p",
    "li",
    "dt",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "caption",
    "figcaption",
    "summary",
    "main",
    "pre",
];

/// Elements that no reader of the texts needs: ways to other pages, drawings that a table repeats, what machines read.
const SILENT: [&str; 7] = [
    "nav", "script", "style", "svg", "form", "footer", "template",
];

/// Classes of elements that are said twice, or that change with the size of a file.
const SILENT_CLASSES: [&str; 6] = [
    "site-header",
    "hidden",
    "watermark",
    "data-section",
    "data-files",
    "short-forms",
];

pub(super) fn read(markup: &str) -> PublishedPage {
    let mut reader = Reader::default();
    for Ok(token) in Tokenizer::new(markup) {
        match token {
            Token::StartTag(tag) => reader.open(&tag),
            Token::EndTag(tag) => reader.close(&said(&tag.name)),
            Token::String(text) => reader.say(&said(&text)),
            _ => {}
        }
    }
    reader.end_text();
    reader.page
}

fn said(text: &HtmlString) -> String {
    String::from_utf8_lossy(text).into_owned()
}

#[derive(Default)]
struct Reader {
    page: PublishedPage,
    /// The elements around the text, and what kind they give it.
    around: Vec<(String, Option<TextKind>)>,
    /// The silent element that the reader is in, and how many of its name are open.
    silent: Option<(String, usize)>,
    heading: String,
    words: String,
    kind: Option<TextKind>,
    /// The heading that is being read.
    in_heading: Option<String>,
    in_window_title: bool,
    is_muted: bool,
    is_body: bool,
}

impl Reader {
    fn open(&mut self, tag: &StartTag<()>) {
        let name = said(&tag.name);
        if let Some((silent, depth)) = &mut self.silent {
            if *silent == name {
                *depth += 1;
            }
            return;
        }
        let attribute = |name: &str| {
            let value = tag.attributes.get(name.as_bytes());
            value.map(|value| said(value)).unwrap_or_default()
        };
        let classes = attribute("class");
        let has = |class: &str| classes.split_whitespace().any(|one| one == class);
        match name.as_str() {
            "title" => self.in_window_title = true,
            "body" => {
                self.is_body = true;
                self.page.kind = attribute("data-kind");
            }
            "link" if attribute("rel") == "alternate" => match attribute("hreflang").as_str() {
                "en" => self.page.english = Some(attribute("href")),
                "cy" => self.page.welsh = Some(attribute("href")),
                _ => {}
            },
            "br" | "wbr" => self.words.push(' '),
            _ => {}
        }
        let is_silent = SILENT.contains(&name.as_str())
            || SILENT_CLASSES.iter().any(|class| has(class))
            || (attribute("aria-hidden") == "true" && !tag.self_closing);
        if is_silent {
            self.silent = Some((name, 1));
            return;
        }
        let in_row = self.kind == Some(TextKind::Row);
        match name.as_str() {
            "td" | "th" if in_row => self.part(" | "),
            "dd" => self.part(": "),
            block if BLOCKS.contains(&block) && (!in_row || block == "tr") => {
                self.end_text();
                self.is_muted = has("download") || has("back-to-top");
                self.kind = kind_of_block(block, &has);
                self.in_heading = block.starts_with('h').then(|| name.clone());
            }
            container if CONTAINERS.contains(&container) && !in_row => {
                self.end_text();
                self.around
                    .push((name.clone(), kind_of_container(container, &has)));
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if let Some((silent, depth)) = &mut self.silent {
            if *silent == name {
                *depth -= 1;
            }
            if *depth == 0 {
                self.silent = None;
            }
            return;
        }
        if name == "title" {
            self.in_window_title = false;
        } else if CONTAINERS.contains(&name) {
            if self.kind == Some(TextKind::Row) && name != "table" {
                return;
            }
            self.end_text();
            if let Some(place) = self.around.iter().rposition(|(open, _)| open == name) {
                self.around.truncate(place);
            }
        } else if BLOCKS.contains(&name) && (self.kind != Some(TextKind::Row) || name == "tr") {
            self.end_text();
        }
    }

    fn say(&mut self, text: &str) {
        if self.silent.is_some() {
        } else if self.in_window_title {
            self.page.title.push_str(text);
        } else if self.is_body && !self.is_muted {
            self.words.push_str(text);
        }
    }

    /// Begins the next cell of a row, or what a name stands for.
    fn part(&mut self, between: &str) {
        if !self.words.trim().is_empty() {
            self.words.push_str(between);
        }
    }

    fn end_text(&mut self) {
        let words = self.words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.words.clear();
        let own = self.kind.take();
        let heading = self.in_heading.take();
        if words.is_empty() {
            return;
        }
        let mut around = self.around.iter().rev();
        let around = around.find_map(|(_, kind)| *kind);
        let kind = own.or(around).unwrap_or(TextKind::Sentence);
        match heading.as_deref() {
            Some("h1") => self.page.title.clone_from(&words),
            Some(_) => self.heading.clone_from(&words),
            None => {}
        }
        self.page.texts.push(Text {
            kind,
            heading: self.heading.clone(),
            words,
        });
    }
}

fn kind_of_block(name: &str, has: &dyn Fn(&str) -> bool) -> Option<TextKind> {
    match name {
        "tr" => Some(TextKind::Row),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(TextKind::Heading),
        "figcaption" => Some(TextKind::Chart),
        _ if has("score") || has("score-remark") || has("state") => Some(TextKind::Score),
        _ if has("language-notice") || has("demonstration") => Some(TextKind::Notice),
        _ => None,
    }
}

fn kind_of_container(name: &str, has: &dyn Fn(&str) -> bool) -> Option<TextKind> {
    match name {
        _ if has("recommendations") => Some(TextKind::Recommendation),
        _ if has("glossary") => Some(TextKind::Term),
        _ if has("notice") || has("recalculation") || has("history") => Some(TextKind::Notice),
        "figure" => Some(TextKind::Chart),
        "dl" => Some(TextKind::Detail),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(markup: &str) -> Vec<(TextKind, String)> {
        let page = read(&format!("<body data-kind=report>{markup}"));
        let texts = page.texts.into_iter();
        texts.map(|text| (text.kind, text.words)).collect()
    }

    #[test]
    fn texts_are_told_apart_without_end_tags() {
        let markup = "<nav><p>Menu</nav><main><h1>A  report</h1><p>One.<p>Two <b>bold</b>.\
             <ol class=recommendations><li>Do it<li>Do more</ol>\
             <table><caption>Shares<tr><th>Yes<td>4<tr><th>No<td>6</table>\
             <dl class=details><div><dt>Cases<dd>62</div></dl>\
             <p class=download><a href=x>CSV</a><p>Three<span class=hidden>, again</span>.";
        let found = texts(markup);
        let expected = [
            (TextKind::Heading, "A report"),
            (TextKind::Sentence, "One."),
            (TextKind::Sentence, "Two bold."),
            (TextKind::Recommendation, "Do it"),
            (TextKind::Recommendation, "Do more"),
            (TextKind::Sentence, "Shares"),
            (TextKind::Row, "Yes | 4"),
            (TextKind::Row, "No | 6"),
            (TextKind::Detail, "Cases: 62"),
            (TextKind::Sentence, "Three."),
        ];
        let expected = expected.map(|(kind, words)| (kind, words.to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_no_page_gives_no_texts() {
        for odd in [
            "",
            "<",
            "<body><table><tr><td",
            "\u{0}<svg><p>x",
            "</div></div><p",
        ] {
            assert!(read(odd).texts.len() < 2, "{odd:?}");
        }
    }
}
