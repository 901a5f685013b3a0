//! Markdown to text without marks: for data files and feeds, and for searching.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{options, tongue};
use crate::model::Markdown;

/// The text of Markdown. Blocks are set apart by line ends, and a link is followed by its address.
#[must_use]
pub fn plain_text(markdown: &Markdown) -> String {
    let text = walk(markdown, true);
    text.trim().to_owned()
}

/// The words of Markdown, as [`plain_text`] but without addresses.
#[must_use]
pub fn text(markdown: &Markdown) -> String {
    walk(markdown, false)
}

fn walk(markdown: &Markdown, with_addresses: bool) -> String {
    let mut text = String::new();
    let mut addresses = Vec::new();
    for event in Parser::new_ext(markdown.text(), options()) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak => text.push(' '),
            Event::HardBreak => text.push('\n'),
            Event::Start(Tag::Link { dest_url, .. }) => addresses.push(dest_url.into_string()),
            Event::End(TagEnd::Link) => {
                if let Some(address) = addresses.pop()
                    && with_addresses
                    && !tongue::is_mark(&address)
                    && !text.ends_with(&address)
                {
                    text.push_str(&format!(" <{address}>"));
                }
            }
            Event::End(TagEnd::TableCell) => text.push_str("; "),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableHead
                | TagEnd::TableRow
                | TagEnd::CodeBlock,
            ) if !text.ends_with('\n') => text.push('\n'),
            _ => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Location;

    #[test]
    fn marks_go_and_words_and_addresses_stay() {
        let text =
            |text: &str| plain_text(&Markdown::of_value(text, Location::file(&"test".into())));
        assert_eq!(text("plans are made *sooner*"), "plans are made sooner");
        assert_eq!(
            text("see [the report](https://a.example/b), \nTŷ Ŵyn & \"co\""),
            "see the report <https://a.example/b>, Tŷ Ŵyn & \"co\""
        );
        assert_eq!(
            text("*[What do YOU think?](lang:en)* form"),
            "What do YOU think? form"
        );
        assert_eq!(text("one\n\n- two\n- three\n"), "one\ntwo\nthree");
    }
}
