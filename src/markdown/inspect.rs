//! Looks through Markdown for what a report may not hold.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use super::options;
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
    let mut paragraphs = 0;
    for (event, range) in Parser::new_ext(&markdown.text, options()).into_offset_iter() {
        match event {
            Event::Html(_) | Event::InlineHtml(_) => problems.push(Diagnostic::new(
                Code::RawHtml,
                markdown.locate(range),
                "HTML is not allowed in a text",
                "write it in Markdown, or escape `<` as `\\<`",
            )),
            Event::Start(Tag::Link { dest_url, .. }) if !is_allowed(&dest_url) => {
                problems.push(Diagnostic::new(
                    Code::BadLink,
                    markdown.locate(range),
                    format!("the address `{dest_url}` is of a kind that is not allowed"),
                    "use https:, http:, mailto:, tel: or a relative address",
                ));
            }
            Event::Start(Tag::Image { .. }) => problems.push(unsupported(
                markdown,
                range,
                "images are not allowed in a text",
                "describe in words what the image shows",
            )),
            Event::Start(Tag::Paragraph) if shape == Shape::Inline => {
                paragraphs += 1;
                if paragraphs > 1 {
                    problems.push(unsupported(
                        markdown,
                        range,
                        "this text must be a single paragraph",
                        "join the paragraphs",
                    ));
                }
            }
            Event::Start(
                Tag::Heading { .. } | Tag::List(_) | Tag::Table(_) | Tag::BlockQuote(_) | Tag::CodeBlock(_),
            ) if shape == Shape::Inline => problems.push(unsupported(
                markdown,
                range,
                "only emphasis and links are allowed in this text",
                "write it as a plain sentence; a line that begins with a number and a full stop is a list",
            )),
            _ => {}
        }
    }
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
fn is_allowed(address: &str) -> bool {
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

#[cfg(test)]
mod tests {
    use super::is_allowed;

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
