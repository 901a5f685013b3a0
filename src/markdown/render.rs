//! Markdown to trusted markup.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::citing::Unit;
use super::inspect::is_allowed;
use super::reading::Reading;
use super::{Events, tongue, unmarked};
use crate::html::Html;
use crate::model::Markdown;

/// Renders a text. Its highest heading becomes a heading of level `top`, the others follow.
#[must_use]
pub fn render(markdown: &Markdown, top: u8) -> Html {
    if let Some(paragraphs) = unmarked::paragraphs(markdown.text()) {
        return in_paragraphs(&paragraphs, |paragraph, written| {
            written.push_str(paragraph);
        });
    }
    write(events(markdown), top, None)
}

/// Renders a text that is a single paragraph, without the paragraph around it.
#[must_use]
pub fn render_inline(markdown: &Markdown) -> Html {
    if let Some(words) = unmarked::paragraph(markdown.text()) {
        return trusted(words);
    }
    write(inline_events(markdown), 6, None)
}

/// Renders one item of a list, written with its marker, without the list around it.
#[must_use]
pub fn render_item(markdown: &Markdown, top: u8) -> Html {
    if let Some(words) = unmarked::item(markdown.text()) {
        return trusted(words);
    }
    write(item_events(markdown), top, None)
}

/// Paragraphs as elements, each written in some way.
pub(super) fn in_paragraphs(paragraphs: &[&str], mut write: impl FnMut(&str, &mut String)) -> Html {
    let length: usize = paragraphs.iter().map(|one| one.len() + 8).sum();
    let mut written = String::with_capacity(length);
    for paragraph in paragraphs {
        written.push_str("<p>");
        write(paragraph, &mut written);
        written.push_str("</p>\n");
    }
    trusted(&written)
}

pub(super) fn events(markdown: &Markdown) -> Vec<Event<'_>> {
    Events::of(markdown.text())
        .map(|(event, _)| event)
        .collect()
}

pub(super) fn inline_events(markdown: &Markdown) -> Vec<Event<'_>> {
    let is_paragraph = |event: &Event<'_>| {
        matches!(
            event,
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)
        )
    };
    let events = Events::of(markdown.text()).map(|(event, _)| event);
    events.filter(|event| !is_paragraph(event)).collect()
}

pub(super) fn item_events(markdown: &Markdown) -> Vec<Event<'_>> {
    let mut depth = 0_usize;
    let events = Events::of(markdown.text()).map(|(event, _)| event);
    events
        .filter(|event| match event {
            Event::Start(_) => {
                depth += 1;
                depth > 2
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                depth >= 2
            }
            _ => true,
        })
        .collect()
}

/// A plain text as markup, with nothing in it that Markdown would read.
#[must_use]
pub fn plain(text: &str) -> Html {
    trusted(&crate::html::escape(text))
}

/// A text with a note to those who prepare it.
#[must_use]
pub fn noted(note: &str, text: &Html) -> Html {
    let (note, text) = (crate::html::escape(note), text.as_str());
    trusted(&format!(
        "<div class=\"to-revisit\"><p class=\"to-revisit-note\">{note}</p>{text}</div>"
    ))
}

/// Markup in which every text was escaped.
pub(super) fn trusted(markup: &str) -> Html {
    Html::trust(markup)
}

/// Whether an event is markup that an author wrote, or an image. `inspect` has refused it; dropping it here keeps the promise for text that was
/// never inspected.
fn is_raw(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Start(Tag::HtmlBlock)
            | Event::End(TagEnd::HtmlBlock)
            | Event::Start(Tag::Image { .. })
            | Event::End(TagEnd::Image)
    )
}

pub(super) fn write(
    mut events: Vec<Event<'_>>,
    top: u8,
    reading: Option<(&mut Reading<'_>, Unit)>,
) -> Html {
    events.retain(|event| !is_raw(event));
    if let Some((reading, unit)) = reading {
        events = reading.read(events, unit);
    }
    let mut written = String::new();
    pulldown_cmark::html::push_html(&mut written, shaped(events, top).into_iter());
    trusted(&written)
}

/// Gives headings their level, and tables and marks of the other language their markup.
fn shaped(events: Vec<Event<'_>>, top: u8) -> Vec<Event<'_>> {
    let highest = events
        .iter()
        .filter_map(|event| match event {
            Event::Start(Tag::Heading { level, .. }) => Some(*level as u8),
            _ => None,
        })
        .min()
        .unwrap_or(1);
    let mut in_head = false;
    let mut in_mark = false;
    let shape = |event| match event {
        Event::Start(Tag::Link { dest_url, .. }) if tongue::is_mark(&dest_url) => {
            in_mark = true;
            let open = tongue::marked(&dest_url).map_or("<span>", tongue::open);
            Event::InlineHtml(open.into())
        }
        Event::End(TagEnd::Link) if in_mark => {
            in_mark = false;
            markup(tongue::CLOSE)
        }
        Event::Start(Tag::Link { dest_url, .. }) if !is_allowed(&dest_url) => markup("<a>"),
        Event::Start(Tag::Heading { level, .. }) => Event::Start(Tag::Heading {
            level: shown(level, highest, top),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        }),
        Event::End(TagEnd::Heading(level)) => {
            Event::End(TagEnd::Heading(shown(level, highest, top)))
        }
        // The renderer of the library aligns cells with style attributes and gives heads no scope.
        Event::Start(Tag::Table(_)) => markup("<table>"),
        Event::End(TagEnd::Table) => markup("</tbody></table>\n"),
        Event::Start(Tag::TableHead) => {
            in_head = true;
            markup("<thead><tr>")
        }
        Event::End(TagEnd::TableHead) => {
            in_head = false;
            markup("</tr></thead><tbody>\n")
        }
        Event::Start(Tag::TableRow) => markup("<tr>"),
        Event::End(TagEnd::TableRow) => markup("</tr>\n"),
        Event::Start(Tag::TableCell) if in_head => markup("<th scope=\"col\">"),
        Event::End(TagEnd::TableCell) if in_head => markup("</th>\n"),
        Event::Start(Tag::TableCell) => markup("<td>"),
        Event::End(TagEnd::TableCell) => markup("</td>\n"),
        other => other,
    };
    events.into_iter().map(shape).collect()
}

fn markup(text: &'static str) -> Event<'static> {
    Event::Html(text.into())
}

fn shown(level: HeadingLevel, highest: u8, top: u8) -> HeadingLevel {
    let number = usize::from(top) + (level as usize).saturating_sub(usize::from(highest));
    HeadingLevel::try_from(number.clamp(1, 6)).unwrap_or(HeadingLevel::H6)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Location;

    fn markdown(text: &str) -> Markdown {
        Markdown::of_value(text, Location::file(&"test".into()))
    }

    #[test]
    fn headings_begin_at_the_level_asked_for() {
        let html = render(&markdown("### a\n\n#### b\n"), 3);
        assert_eq!(html.as_str(), "<h3>a</h3>\n<h4>b</h4>\n");
    }

    #[test]
    fn a_list_item_is_rendered_without_its_list() {
        let html = render_item(&markdown("7. one *two*\n\n   - x\n"), 3);
        assert!(
            html.as_str().starts_with("<p>one <em>two</em></p>"),
            "{html:?}"
        );
        assert!(html.as_str().contains("<li>x</li>"));
        assert_eq!(render_item(&markdown("2. tight\n"), 3).as_str(), "tight");
    }

    #[test]
    fn tables_have_scopes_and_no_styles_and_html_is_dropped() {
        let html = render(
            &markdown("| a | b |\n|:--|--:|\n| 1 | <i>2</i> |\n\n<script>x</script>\n"),
            3,
        );
        assert!(html.as_str().contains("<th scope=\"col\">a</th>"));
        assert!(!html.as_str().contains("style") && !html.as_str().contains("<i>"));
        assert!(!html.as_str().contains("script"));
        let image = render(&markdown("![what it *shows*](data:x)"), 3);
        assert_eq!(image.as_str(), "<p>what it <em>shows</em></p>\n");
    }
}
