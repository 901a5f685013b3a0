//! Looks through Markdown for what a report may not hold.

mod almost;
mod look;

use std::ops::Range;

use almost::{footnotes, hashes};
use look::Look;
use pulldown_cmark::{Event, Parser, Tag};

use super::split::{Section, Splitter};
use super::{common, options, tongue, unmarked};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Markdown;

/// What a text may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Emphasis and links within one line of text.
    Inline,
    /// Paragraphs, lists, tables and headings.
    Block,
}

/// Reports raw HTML, links of other schemes, and whatever does not fit the shape.
pub fn inspect(markdown: &Markdown, shape: Shape, problems: &mut Vec<Diagnostic>) {
    // Words alone may stand everywhere.
    if unmarked::line(markdown.text()).is_none() {
        read(markdown, shape, problems, |_| None);
    }
}

/// Looks through a narrative as `inspect` does, and splits it as `split` does, while it is parsed once.
pub fn inspect_and_split(markdown: &Markdown, problems: &mut Vec<Diagnostic>) -> Vec<Section> {
    let text = &markdown.text();
    let splitter = |is_common| {
        Some(if is_common {
            Splitter::with_lists(text)
        } else {
            Splitter::new(text)
        })
    };
    read(markdown, Shape::Block, problems, splitter).unwrap_or_default()
}

/// Reads a text, and splits it if a splitter is given, which depends on whether the text is made of what nearly all texts are made of.
fn read<'m>(
    markdown: &'m Markdown,
    shape: Shape,
    problems: &mut Vec<Diagnostic>,
    splitter: impl Fn(bool) -> Option<Splitter<'m>>,
) -> Option<Vec<Section>> {
    let mut look = Look::new(markdown, shape, splitter(true));
    let whole = common::each(markdown.text(), |piece, range| {
        look.take_piece(piece, range)
    });
    if whole.is_some() {
        // Such a text defines no address, and what begins a line with `#` is a heading.
        report_footnotes(markdown, problems);
    } else {
        let parser = Parser::new_ext(markdown.text(), options());
        report_definitions(markdown, &parser, problems);
        problems.extend(headings_without_a_space(markdown));
        look = Look::new(markdown, shape, splitter(false));
        for (event, range) in parser.into_offset_iter() {
            look.take(&event, range);
            if look.has_too_many {
                break;
            }
        }
    }
    look.end(problems)
}

/// Reports addresses and footnotes that are defined apart from where they are used; if there is no such footnote, marks of footnotes.
fn report_definitions(markdown: &Markdown, parser: &Parser<'_>, problems: &mut Vec<Diagnostic>) {
    let mut has_footnote = false;
    // A narrative is split before it is rendered, and a definition would be lost to the other parts, or be another one there.
    for (name, definition) in parser.reference_definitions().iter() {
        let span = definition.span.clone();
        has_footnote |= name.starts_with('^');
        problems.push(if name.starts_with('^') {
            footnote(markdown, span)
        } else {
            let message = format!("the address of `[{name}]` is defined apart from the link");
            let help = "write the address where the link is: [text](address)";
            unsupported(markdown, span, &message, help)
        });
    }
    if !has_footnote {
        report_footnotes(markdown, problems);
    }
}

fn report_footnotes(markdown: &Markdown, problems: &mut Vec<Diagnostic>) {
    let found = footnotes(markdown.text()).into_iter();
    problems.extend(found.map(|span| footnote(markdown, span)));
}

fn footnote(markdown: &Markdown, span: Range<usize>) -> Diagnostic {
    let help = "write the note as a sentence of the text";
    unsupported(markdown, span, "footnotes are not shown", help)
}

fn headings_without_a_space(markdown: &Markdown) -> impl Iterator<Item = Diagnostic> {
    let help = "put a space after it, or `\\` before it if it is no heading";
    let message = "a heading needs a space after its `#`";
    let found = hashes(markdown.text()).into_iter();
    found.map(move |span| unsupported(markdown, span, message, help))
}

/// Keeps count of what an event lies in, and tells once where that becomes too much.
fn too_deep(
    markdown: &Markdown,
    event: &Event<'_>,
    range: &Range<usize>,
    depth: &mut usize,
) -> Option<Diagnostic> {
    match event {
        Event::Start(_) => *depth += 1,
        Event::End(_) => {
            *depth = depth.saturating_sub(1);
            return None;
        }
        _ => return None,
    }
    let message = "lists, quotations or emphasis lie too deep in each other";
    let help = "use fewer levels; nobody can tell so many apart";
    (*depth == DEEPEST + 1).then(|| unsupported(markdown, range.clone(), message, help))
}

/// How many lists, items, quotations and emphases may lie in each other. Honest texts need a quarter of it, and what takes pages apart later
/// goes down as deep as they do.
const DEEPEST: usize = 32;

/// How many pieces a text may have: beginnings and ends of paragraphs, rows, cells and emphases, and what stands between them. The longest real
/// narrative has a hundredth of them; a short one can make very many, for the cells that rows of a table leave out are counted too.
const MOST_PIECES: usize = 100_000;

fn too_many(markdown: &Markdown, range: Range<usize>) -> Diagnostic {
    Diagnostic::new(
        Code::TooMany,
        markdown.locate(range),
        format!(
            "the text has more than {MOST_PIECES} pieces, such as rows, cells, items and emphases"
        ),
        "split the text, or publish a large table as data",
    )
}

/// Whether an event is of those of which some may not be in any text.
const fn may_be_forbidden(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock | Tag::Link { .. } | Tag::Image { .. })
    )
}

/// What no text may hold.
fn forbidden(markdown: &Markdown, event: &Event<'_>, range: Range<usize>) -> Option<Diagnostic> {
    Some(match event {
        Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => Diagnostic::new(
            Code::RawHtml,
            markdown.locate(range),
            "HTML is not allowed in a text",
            "write it in Markdown, or escape `<` as `\\<`",
        ),
        Event::Start(Tag::Link {
            dest_url,
            link_type,
            ..
        }) if tongue::is_mark(dest_url) => {
            let (message, help) = tongue::fault(dest_url, *link_type)?;
            Diagnostic::new(Code::BadLanguageMark, markdown.locate(range), message, help)
        }
        Event::Start(Tag::Link { dest_url, .. }) if !is_allowed(dest_url) => Diagnostic::new(
            Code::BadLink,
            markdown.locate(range),
            format!("the address `{dest_url}` is of a kind that is not allowed"),
            "use https:, http:, mailto:, tel: or a relative address",
        ),
        Event::Start(Tag::Link { title, .. }) if !title.is_empty() => unsupported(
            markdown,
            range,
            "a link has no title: few readers could see it",
            "write what it says into the text",
        ),
        Event::Start(Tag::Image { .. }) => unsupported(
            markdown,
            range,
            "images are not allowed in a text",
            "describe in words what the image shows",
        ),
        _ => return None,
    })
}

/// What a text of one paragraph may not hold.
fn not_inline(
    markdown: &Markdown,
    event: &Event<'_>,
    range: Range<usize>,
    paragraphs: usize,
) -> Option<Diagnostic> {
    Some(match event {
        Event::Start(Tag::Paragraph) if paragraphs > 1 => unsupported(
            markdown,
            range,
            "this text must be a single paragraph",
            "join the paragraphs",
        ),
        Event::Start(
            Tag::Heading { .. }
            | Tag::List(_)
            | Tag::Table(_)
            | Tag::BlockQuote(_)
            | Tag::CodeBlock(_),
        )
        | Event::Rule => unsupported(
            markdown,
            range,
            "only emphasis and links are allowed in this text",
            "write it as a plain sentence; a line that begins with a number and a full stop is a list",
        ),
        _ => return None,
    })
}

fn unsupported(markdown: &Markdown, range: Range<usize>, message: &str, help: &str) -> Diagnostic {
    Diagnostic::new(
        Code::UnsupportedMarkdown,
        markdown.locate(range),
        message,
        help,
    )
}

/// Whether an address is relative or of a scheme that can do no harm.
pub(super) fn is_allowed(address: &str) -> bool {
    // Browsers drop control characters and white space inside a scheme, so `java\nscript:` is one.
    if address.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return false;
    }
    let before = address.split(['/', '?', '#']).next().unwrap_or_default();
    match before.split_once(':') {
        None => !address.starts_with("//"),
        Some((scheme, _)) => {
            let scheme = scheme.to_ascii_lowercase();
            matches!(scheme.as_str(), "https" | "http" | "mailto" | "tel")
        }
    }
}

/// Whether an address is a path of the site itself: it names no scheme and no place on the page.
pub(super) fn leads_into_the_site(address: &str) -> bool {
    let before = address.split(['/', '?', '#']).next().unwrap_or_default();
    !before.contains(':') && !address.starts_with('#')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Location;

    fn codes(text: String) -> Vec<Code> {
        let text = Markdown::of_value(text, Location::file(&"test".into()));
        let mut problems = Vec::new();
        inspect(&text, Shape::Block, &mut problems);
        problems.iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn a_text_may_be_as_deep_as_the_limit_and_no_deeper() {
        // The paragraph lies in the quotations.
        let quoted = |depth: usize| format!("{}a", ">".repeat(depth - 1));
        assert_eq!(codes(quoted(DEEPEST)), []);
        assert_eq!(codes(quoted(DEEPEST + 1)), [Code::UnsupportedMarkdown]);
    }

    #[test]
    fn a_text_may_have_as_many_pieces_as_the_limit_and_no_more() {
        // A rule is one piece.
        let rules = |number: usize| "---\n\n".repeat(number);
        assert_eq!(codes(rules(MOST_PIECES)), []);
        assert_eq!(codes(rules(MOST_PIECES + 1)), [Code::TooMany]);
        let row = |cells: usize, mark: &str| format!("|{}\n", mark.repeat(cells));
        let wide = format!("{}{}{}", row(400, "a|"), row(400, "-|"), "a\n".repeat(400));
        assert_eq!(codes(wide), [Code::TooMany], "of cells that nobody wrote");
    }

    #[test]
    fn only_harmless_schemes_are_allowed() {
        for good in [
            "https://a.example/x",
            "HTTP://a",
            "mailto:a@b.example",
            "tel:+44",
            "/en/",
            "a/b:c",
            "#x",
            "?a:b",
        ] {
            assert!(is_allowed(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "JavaScript:x",
            "java\nscript:x",
            " javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "//evil.example",
            "file:///etc",
        ] {
            assert!(!is_allowed(bad), "{bad}");
        }
    }
}
