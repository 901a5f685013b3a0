//! Words in the other language: what an author writes for them, and what the page gets.
//!
//! `[What do YOU think?](lang:en)` marks English words in a Welsh text. The form is that of a link, which every Markdown editor shows well.

use memchr::memmem;
use pulldown_cmark::{Event, LinkType, Parser, Tag};

use super::options;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::model::Markdown;

const SCHEME: &str = "lang:";

/// What closes a mark.
pub(super) const CLOSE: &str = "</span>";

/// What opens a mark.
pub(super) const fn open(language: Language) -> &'static str {
    match language {
        Language::English => "<span lang=\"en\">",
        Language::Welsh => "<span lang=\"cy\">",
    }
}

/// Whether an address is a mark, well made or not.
pub(super) fn is_mark(address: &str) -> bool {
    let start = address.get(..SCHEME.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(SCHEME))
}

/// The language that a mark names.
pub(super) fn marked(address: &str) -> Option<Language> {
    let code = address.strip_prefix(SCHEME)?;
    let mut languages = Language::ALL.into_iter();
    languages.find(|language| language.code() == code)
}

/// Why an address that is a mark is not a good one.
pub(super) fn fault(address: &str, kind: LinkType) -> Option<(String, &'static str)> {
    if !is_mark(address) {
        return None;
    }
    if kind != LinkType::Inline {
        let message = "a mark of the language is written like a link";
        return Some((
            message.to_owned(),
            "write `[words](lang:en)` or `[geiriau](lang:cy)`",
        ));
    }
    marked(address).is_none().then(|| {
        let message = format!("`{address}` names no language of the site");
        (message, "write `lang:en` or `lang:cy`")
    })
}

/// Reports marks that say that words are in the language of the text itself.
pub fn inspect_marks(markdown: &Markdown, own: Language, problems: &mut Vec<Diagnostic>) {
    if memmem::find(markdown.text().as_bytes(), SCHEME.as_bytes()).is_none() {
        return;
    }
    for (event, range) in Parser::new_ext(markdown.text(), options()).into_offset_iter() {
        if let Event::Start(Tag::Link { dest_url, .. }) = event
            && marked(&dest_url) == Some(own)
        {
            problems.push(Diagnostic::new(
                Code::BadLanguageMark,
                markdown.locate(range),
                format!("the whole text is in {}", own.english_name()),
                "remove the mark, or name the other language in it",
            ));
        }
    }
}
