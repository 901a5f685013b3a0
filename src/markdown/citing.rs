//! Numbers by which the texts of a page can be cited.
//!
//! In: the stretches of a page, and how many texts each has in each language. Out: the next number, the same for the same text in both
//! languages, and its markup. It must not know which pages have such numbers.
//!
//! The two languages of a report have the same parts in the same order, but a part may have more paragraphs in one than in the other. So a page
//! is counted in both first, and each stretch of it takes as many numbers as it needs in the language that needs more.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Tag, TagEnd};

use super::render::trusted;
use crate::html::Html;

/// What of a text gets a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Each paragraph, item and table. A paragraph of an item has the number of the item.
    Each,
    /// The text as a whole.
    Whole,
}

/// The numbers of one page, given out in the order of the page.
#[derive(Clone, Debug, Default)]
pub struct Citations {
    /// Where stretches begin, once both languages were counted.
    starts: BTreeMap<String, usize>,
    /// The stretches of this page, and how many numbers each took.
    counted: Vec<(String, usize)>,
    last: usize,
}

impl Citations {
    /// Begins a stretch: a part of the page that both languages have.
    pub fn stretch(&mut self, name: &str) {
        if let Some(start) = self.starts.get(name) {
            self.last = *start;
        }
        self.counted.push((name.to_owned(), 0));
    }

    /// The next number as markup.
    pub fn cite(&mut self) -> Html {
        trusted(&self.next())
    }

    fn next(&mut self) -> String {
        if let Some((_, count)) = self.counted.last_mut() {
            *count += 1;
        }
        self.last += 1;
        let number = self.last;
        format!("<span class=\"cite\" id=\"paragraph--{number}\">{number}</span> ")
    }

    /// The numbers that fit all pages that were counted.
    #[must_use]
    pub fn agreed(pages: &[Citations]) -> Citations {
        let mut starts = BTreeMap::new();
        let mut last = 0;
        for (name, count) in stretches(pages) {
            starts.insert(name.to_owned(), last);
            last += count;
        }
        Citations {
            starts,
            ..Citations::default()
        }
    }

    /// Numbers a text.
    pub(super) fn number<'e>(&mut self, mut events: Vec<Event<'e>>, unit: Unit) -> Vec<Event<'e>> {
        match unit {
            Unit::Each => self.number_each(events),
            Unit::Whole => {
                events.insert(0, Event::InlineHtml(self.next().into()));
                events
            }
        }
    }

    fn number_each<'e>(&mut self, events: Vec<Event<'e>>) -> Vec<Event<'e>> {
        let mut numbered = Vec::with_capacity(events.len());
        let mut items = 0_usize;
        for event in events {
            let markup = match &event {
                Event::Start(Tag::Paragraph) if items == 0 => self.next(),
                Event::Start(Tag::Table(_)) => format!("<caption>{}</caption>", self.next()),
                Event::Start(Tag::Item) => {
                    items += 1;
                    self.next()
                }
                Event::End(TagEnd::Item) => {
                    items = items.saturating_sub(1);
                    String::new()
                }
                _ => String::new(),
            };
            numbered.push(event);
            if !markup.is_empty() {
                numbered.push(Event::InlineHtml(markup.into()));
            }
        }
        numbered
    }
}

/// The stretches of all pages in their order, each with the most numbers that a page needs for it. What only a later page has stands where
/// that page has it.
fn stretches(pages: &[Citations]) -> Vec<(&str, usize)> {
    let mut most: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, count) in pages.iter().flat_map(|page| &page.counted) {
        let known = most.entry(name).or_default();
        *known = (*known).max(*count);
    }
    let mut order: Vec<&str> = Vec::new();
    for page in pages {
        let known: BTreeSet<&str> = order.iter().copied().collect();
        let mut at = 0;
        for (name, _) in &page.counted {
            if known.contains(name.as_str()) {
                let place = order.iter().position(|other| other == name);
                at = place.map_or(at, |place| place + 1);
            } else if !order.contains(&name.as_str()) {
                order.insert(at, name);
                at += 1;
            }
        }
    }
    order
        .into_iter()
        .map(|name| (name, most.get(name).copied().unwrap_or_default()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(stretches: &[(&str, usize)]) -> Citations {
        let mut page = Citations::default();
        for (name, count) in stretches {
            page.stretch(name);
            for _ in 0..*count {
                page.cite();
            }
        }
        page
    }

    #[test]
    fn a_stretch_begins_at_the_same_number_in_both_languages() {
        let english = page(&[("a", 2), ("b", 1), ("d", 1)]);
        let welsh = page(&[("a", 3), ("c", 1), ("d", 1)]);
        let agreed = Citations::agreed(&[english, welsh]);
        let starts: Vec<_> = agreed
            .starts
            .iter()
            .map(|(name, start)| (name.as_str(), *start))
            .collect();
        // `c` stands after `a`, as the Welsh page has it.
        assert_eq!(starts, [("a", 0), ("b", 4), ("c", 3), ("d", 5)]);
    }

    #[test]
    fn one_page_alone_is_numbered_from_one() {
        let mut agreed = Citations::agreed(&[page(&[("a", 1), ("b", 2)])]);
        agreed.stretch("a");
        assert!(agreed.cite().as_str().contains(">1<"));
        agreed.stretch("b");
        assert!(agreed.cite().as_str().contains(">2<"));
    }
}
