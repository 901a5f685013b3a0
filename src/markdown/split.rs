//! Splits a narrative at its headings, and lists into their items.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::common::LineIs;
use super::{Events, options};

/// Whether a text has anything that a reader would see.
#[must_use]
pub fn says_something(text: &str) -> bool {
    // Most texts begin with a letter, which is seen whatever the rest is. Below many a heading there is nothing but another one.
    begins_with_a_letter(text) || (!text.trim().is_empty() && has_something_visible(text))
}

fn has_something_visible(text: &str) -> bool {
    let visible = |text: &str| text.chars().any(is_visible);
    Parser::new_ext(text, options()).any(|event| match event {
        Event::Text(text) | Event::Code(text) => visible(&text),
        // Refused, and so not silent.
        Event::Html(_) | Event::InlineHtml(_) => true,
        _ => false,
    })
}

/// Whether the first sign of a text, of the first item of its list or of the first cell of its table, is a letter, behind what may open emphasis or a
/// quotation.
fn begins_with_a_letter(text: &str) -> bool {
    let text = text.trim_start();
    let behind = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let item = behind.strip_prefix(". ").or(text.strip_prefix("- "));
    let item = item.or(text.strip_prefix("| "));
    let words = item
        .unwrap_or(text)
        .trim_start_matches(['*', '(', '“', '‘']);
    words.starts_with(char::is_alphabetic)
}

/// Whether a character leaves a mark on the page.
pub(super) fn is_visible(character: char) -> bool {
    let joins_or_orders = matches!(
        character,
        '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    );
    !character.is_whitespace() && !character.is_control() && !joins_or_orders
}

/// A heading of the first or second level and the text below it, as ranges of the narrative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// 1 or 2; 0 for the text before the first heading.
    pub level: u8,
    /// The text of the heading.
    pub name: String,
    /// Where the heading stands.
    pub heading: Range<usize>,
    /// The text up to the next heading of the first or second level.
    pub body: Range<usize>,
    /// What `list_items` finds in the text, as ranges of the narrative, if that is known already.
    pub list: Option<ListItems>,
}

/// Splits a text at its headings of the first and second level.
#[must_use]
pub fn split(text: &str) -> Vec<Section> {
    let mut splitter = Splitter::new(text);
    for (event, range) in Events::of(text) {
        splitter.take(&event, &range);
    }
    splitter.end()
}

/// Splits a text as it is parsed, for whoever looks at its events for another reason too.
pub(super) struct Splitter<'t> {
    text: &'t str,
    sections: Vec<Section>,
    depth: usize,
    /// Whether the heading of a section is being read.
    is_in_heading: bool,
    /// The list of the section, where nothing outside a section changes how it is read.
    list: Option<ListFinder>,
}

impl<'t> Splitter<'t> {
    pub(super) fn new(text: &'t str) -> Splitter<'t> {
        Splitter {
            text,
            sections: vec![Section {
                level: 0,
                name: String::new(),
                heading: 0..0,
                body: 0..0,
                list: None,
            }],
            depth: 0,
            is_in_heading: false,
            list: None,
        }
    }

    /// The same for a text of which each section is read as it would be alone: its lists are found on the way.
    pub(super) fn with_lists(text: &'t str) -> Splitter<'t> {
        Splitter {
            list: Some(ListFinder::default()),
            ..Splitter::new(text)
        }
    }

    pub(super) fn take(&mut self, event: &Event<'_>, range: &Range<usize>) {
        match event {
            Event::Start(Tag::Heading { level, .. })
                if self.depth == 0 && *level <= HeadingLevel::H2 =>
            {
                self.begin(*level, range);
                self.depth += 1;
                self.is_in_heading = true;
            }
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        if self.is_in_heading {
            self.is_in_heading = self.depth > 0;
        } else if let Some(list) = &mut self.list {
            list.take(event, range);
        }
    }

    /// Takes a line of nothing but words as its events would be taken.
    pub(super) fn take_line(&mut self, line: LineIs, range: Range<usize>) {
        match (line, &mut self.list) {
            (LineIs::Heading(level), _) if self.depth == 0 && level <= HeadingLevel::H2 => {
                self.begin(level, &range);
            }
            (_, Some(list)) => list.take_line(line, range),
            _ => {}
        }
    }

    fn end_section(&mut self, at: usize) {
        let list = self.list.as_mut().map(std::mem::take);
        if let Some(last) = self.sections.last_mut() {
            last.body.end = at;
            last.list = list.map(|list| list.found);
        }
    }

    fn begin(&mut self, level: HeadingLevel, range: &Range<usize>) {
        self.end_section(range.start);
        self.sections.push(Section {
            level: if level == HeadingLevel::H1 { 1 } else { 2 },
            name: heading_name(self.text.get(range.clone()).unwrap_or_default()),
            heading: range.start..range.start + first_line(self.text, range),
            body: range.end..range.end,
            list: None,
        });
    }

    pub(super) fn end(mut self) -> Vec<Section> {
        self.end_section(self.text.len());
        self.sections
    }

    /// The sections of a text that was not read to its end.
    pub(super) fn end_early(self) -> Vec<Section> {
        let mut sections = self.end();
        for section in &mut sections {
            section.list = None;
        }
        sections
    }
}

fn first_line(text: &str, range: &Range<usize>) -> usize {
    let heading = text.get(range.clone()).unwrap_or_default();
    heading.find('\n').unwrap_or(heading.len())
}

/// The name in a heading, without the marks around it. A name of several lines names nothing, and is reported as that.
fn heading_name(heading: &str) -> String {
    let one_line = heading.trim_end();
    if !one_line.contains('\n') {
        return one_line.trim().trim_matches('#').trim().to_owned();
    }
    let is_underline = |line: &str| line.chars().all(|c| matches!(c, '=' | '-' | ' '));
    let lines = heading.trim_end().lines().enumerate();
    let named = lines.filter(|(number, line)| *number == 0 || !is_underline(line));
    let words: Vec<&str> = named.map(|(_, line)| line.trim()).collect();
    words.join(" ").trim_matches('#').trim().to_owned()
}

/// The parts of a text that are shown as written: code in a line and in blocks.
#[must_use]
pub fn code_ranges(text: &str) -> Vec<Range<usize>> {
    if !text.contains(['`', '~', '\t']) && !text.contains("    ") {
        return Vec::new();
    }
    let events = Parser::new_ext(text, options()).into_offset_iter();
    events
        .filter(|(event, _)| matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_))))
        .map(|(_, range)| range)
        .collect()
}

/// Whether a place lies in one of the ranges, which stand in order and apart. A text may have very many of them.
#[must_use]
pub fn lies_in(ranges: &[Range<usize>], at: usize) -> bool {
    let after = ranges.partition_point(|range| range.end <= at);
    ranges.get(after).is_some_and(|range| range.contains(&at))
}

/// What a text that should be one numbered list holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListItems {
    /// The items, each with its marker.
    pub items: Vec<Range<usize>>,
    /// Whatever else stands beside the list.
    pub strays: Vec<Range<usize>>,
}

/// Finds the items of the one numbered list that a text should be.
#[must_use]
pub fn list_items(text: &str) -> ListItems {
    let mut finder = ListFinder::default();
    for (event, range) in Events::of(text) {
        finder.take(&event, &range);
    }
    finder.found
}

/// Finds the items of a list while a text is parsed.
#[derive(Default)]
struct ListFinder {
    found: ListItems,
    depth: usize,
    in_list: bool,
    had_list: bool,
}

impl ListFinder {
    fn take(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let found = &mut self.found;
        match event {
            Event::Start(tag) => {
                match (self.depth, tag) {
                    (0, Tag::List(Some(_))) if !self.had_list => {
                        self.in_list = true;
                        self.had_list = true;
                    }
                    (0, _) => found.strays.push(range.clone()),
                    (1, Tag::Item) if self.in_list => found.items.push(range.clone()),
                    _ => {}
                }
                self.depth += 1;
            }
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 && matches!(tag, TagEnd::List(_)) {
                    self.in_list = false;
                }
            }
            Event::Rule if self.depth == 0 => found.strays.push(range.clone()),
            _ => {}
        }
    }

    fn take_line(&mut self, line: LineIs, range: Range<usize>) {
        match (self.depth, line) {
            (0, _) => self.found.strays.push(range),
            (1, LineIs::Item) if self.in_list => self.found.items.push(range),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::common;
    use super::*;

    #[test]
    fn a_narrative_is_split_at_headings_of_the_first_two_levels_only() {
        let text = "before\n\n# one\n\ntext\n\n### inner\n\nmore\n\n## two ##\n\n> # quoted\n";
        let names: Vec<_> = split(text)
            .into_iter()
            .map(|s| (s.level, s.name, text[s.body].trim().to_owned()))
            .collect();
        assert_eq!(
            names,
            [
                (0, String::new(), "before".to_owned()),
                (1, "one".to_owned(), "text\n\n### inner\n\nmore".to_owned()),
                (2, "two".to_owned(), "> # quoted".to_owned()),
            ]
        );
    }

    #[test]
    fn no_line_of_a_heading_is_lost() {
        let names = |text| {
            split(text)
                .into_iter()
                .skip(1)
                .map(|s| s.name)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            names("one\n===\n\ntwo\nand more\n---\n"),
            ["one", "two and more"]
        );
    }

    #[test]
    fn list_items_are_found_and_strays_are_noticed() {
        let text = "1. one\n2. two\n   goes on\n\n   - inner\n3. three\n\nstray\n";
        let found = list_items(text);
        assert_eq!(found.items.len(), 3);
        assert!(text[found.items[1].clone()].contains("inner"));
        assert_eq!(found.strays.len(), 1);
        assert_eq!(list_items("- a\n- b\n").strays.len(), 1);
    }

    proptest::proptest! {
        #[test]
        fn what_begins_with_a_letter_says_something(
            parts in proptest::collection::vec(0..22_usize, 0..6),
        ) {
            let all = [
                "| ", "\n|---|\n", " ", "    ", "\t", "\n", "a", "Ŵ", "1", "1. ", "2.", "[", "]: x", "- ", "# ", "<b>", "&nbsp;", "|-", "*", "**", "(", "“",
            ];
            let text: String = parts.into_iter().map(|part| all[part]).collect();
            if begins_with_a_letter(&text) {
                assert!(has_something_visible(&text), "{text:?}");
            }
        }

        #[test]
        fn lists_found_on_the_way_are_those_of_each_section_alone(
            parts in proptest::collection::vec(0..16_usize, 0..12),
        ) {
            let all = [
                "a", "*b*", "\n", "\n\n", "\n# h\n", "\n\n## *i*\n\n", "\n### j\n", "1. ", "\n1. c\n", "\n2. d\n", "\n- e\n", "\n\n1. f",
                "[g](h)", "\n| a |\n|---|\n", "\n\n", "2. ",
            ];
            let text: String = parts.into_iter().map(|part| all[part]).collect();
            if let Some(events) = common::events(&text) {
                let mut splitter = Splitter::with_lists(&text);
                for (event, range) in &events {
                    splitter.take(event, range);
                }
                let mut by_piece = Splitter::with_lists(&text);
                let whole = common::each(&text, |piece, range| match piece {
                    common::Piece::Line(line) => by_piece.take_line(line.is, range),
                    common::Piece::Event(event) => by_piece.take(&event, &range),
                });
                assert_eq!(whole, Some(()), "{text:?}");
                let sections = splitter.end();
                assert_eq!(by_piece.end(), sections, "{text:?}");
                for section in sections {
                    let start = section.body.start;
                    let moved = |range: Range<usize>| start + range.start..start + range.end;
                    let ListItems { items, strays } = list_items(&text[section.body]);
                    let alone = ListItems {
                        items: items.into_iter().map(moved).collect(),
                        strays: strays.into_iter().map(moved).collect(),
                    };
                    assert_eq!(section.list, Some(alone), "{text:?}");
                }
            }
        }
    }
}
