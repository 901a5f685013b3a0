//! A page as somebody reads it from the top: the first use of a term leads to its meaning, and the first use of an abbreviation is followed by
//! what it stands for.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::citing::{Citations, Unit};
use super::inspect::leads_into_the_site;
use super::lexicon::{Lexicon, Use};
use super::run::Pieces;
use super::{tongue, unmarked};
use crate::html::{Html, escape};
use crate::model::{Id, Markdown};

/// What a reader of one page has met so far.
#[derive(Debug)]
pub struct Reading<'a> {
    lexicon: &'a Lexicon,
    /// The framework of the report, for words that mean something else elsewhere.
    pub(super) framework: Option<&'a Id>,
    /// The address of a term without its id. `None` where no meaning can be reached.
    pub(super) address: Option<String>,
    /// The entries whose first use was marked.
    pub(super) met: BTreeSet<usize>,
    /// The entries whose abbreviation was explained, by an author or here.
    pub(super) told: BTreeSet<usize>,
    /// The entries that were used since somebody began to ask.
    pub(super) consulted: Option<Vec<usize>>,
    pub(super) marks: Marks,
    /// The numbers of the texts, on a page whose texts have numbers.
    citations: Option<Citations>,
    /// Whether the page stands alone, so that a link to another page of the site leads nowhere.
    alone: bool,
}

/// What is marked in a text, besides phrases of the other language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marks {
    /// First uses, and what abbreviations stand for.
    Everything,
    /// First uses.
    Uses,
    /// Nothing.
    Nothing,
}

impl<'a> Reading<'a> {
    /// The start of a page. The id of a term is added to `address` to link to it.
    #[must_use]
    pub fn new(
        lexicon: &'a Lexicon,
        framework: Option<&'a Id>,
        address: Option<String>,
    ) -> Reading<'a> {
        Reading {
            lexicon,
            framework,
            address,
            met: BTreeSet::new(),
            told: BTreeSet::new(),
            consulted: None,
            marks: Marks::Everything,
            citations: None,
            alone: false,
        }
    }

    /// The start of a page on which only phrases of the other language are marked.
    #[must_use]
    pub fn of_phrases(lexicon: &'a Lexicon) -> Reading<'a> {
        Reading {
            marks: Marks::Nothing,
            ..Reading::new(lexicon, None, None)
        }
    }

    /// The same on a page that stands alone: links to other pages of the site become texts.
    #[must_use]
    pub const fn alone(mut self) -> Reading<'a> {
        self.alone = true;
        self
    }

    /// The same with a number before each text.
    #[must_use]
    pub fn numbered(mut self, citations: Citations) -> Reading<'a> {
        self.citations = Some(citations);
        self
    }

    /// The numbers, on a page whose texts have numbers.
    pub const fn citations(&mut self) -> Option<&mut Citations> {
        self.citations.as_mut()
    }

    /// The numbers; from here on texts have none.
    pub const fn take_citations(&mut self) -> Option<Citations> {
        self.citations.take()
    }

    /// Goes on with the numbers that were taken away.
    pub fn put_citations(&mut self, citations: Option<Citations>) {
        self.citations = citations;
    }

    /// From here on nothing is added to a text: a glossary explains its abbreviations itself.
    pub const fn stop_expanding(&mut self) {
        self.marks = Marks::Uses;
    }

    /// The terms that were met so far.
    #[must_use]
    pub fn terms(&self) -> BTreeSet<&'a Id> {
        let entries = self.met.iter();
        entries
            .filter_map(|entry| self.lexicon.entry(*entry)?.id.as_ref())
            .collect()
    }

    /// As [`super::render`], with terms and phrases marked.
    pub fn render(&mut self, markdown: &Markdown, top: u8) -> Html {
        let paragraphs = self.unmarked(|| unmarked::paragraphs(markdown.text()));
        if let Some(paragraphs) = paragraphs {
            return super::render::in_paragraphs(&paragraphs, |paragraph, written| {
                self.mark_run(paragraph, written);
            });
        }
        super::render::write(
            super::render::events(markdown),
            top,
            Some((self, Unit::Each)),
        )
    }

    /// As [`super::render_inline`], with terms and phrases marked.
    pub fn render_inline(&mut self, markdown: &Markdown) -> Html {
        if let Some(words) = self.unmarked(|| unmarked::paragraph(markdown.text())) {
            return self.marked_run(words);
        }
        super::render::write(
            super::render::inline_events(markdown),
            6,
            Some((self, Unit::Whole)),
        )
    }

    /// As [`super::render_item`], with terms and phrases marked.
    pub fn render_item(&mut self, markdown: &Markdown, top: u8) -> Html {
        if let Some(words) = self.unmarked(|| unmarked::item(markdown.text())) {
            return self.marked_run(words);
        }
        super::render::write(
            super::render::item_events(markdown),
            top,
            Some((self, Unit::Whole)),
        )
    }

    /// Whether what is made of a text is fit for this page alone.
    pub(super) const fn is_single(&self) -> bool {
        self.alone || self.citations.is_some()
    }

    /// Looks for a text that needs no parser. A number goes between the events of one.
    fn unmarked<T>(&self, find: impl FnOnce() -> Option<T>) -> Option<T> {
        self.citations.is_none().then(find).flatten()
    }

    fn marked_run(&mut self, run: &str) -> Html {
        let mut written = String::with_capacity(run.len());
        self.mark_run(run, &mut written);
        super::render::trusted(&written)
    }

    /// Marks a text and numbers it, as far as the page does either.
    pub(super) fn read<'e>(&mut self, events: Vec<Event<'e>>, unit: Unit) -> Vec<Event<'e>> {
        let mut events = self.mark(events);
        if self.alone {
            events = without_links_to_the_site(events);
        }
        match &mut self.citations {
            Some(citations) => citations.number(events, unit),
            None => events,
        }
    }

    /// Marks a text. Headings, links, code, heads of tables and what is in the other language stay as they are.
    fn mark<'e>(&mut self, events: Vec<Event<'e>>) -> Vec<Event<'e>> {
        let mut marked = Vec::with_capacity(events.len());
        let mut run = String::new();
        let mut closed = 0_usize;
        for event in events {
            match &event {
                // A term may go on over the end of a line.
                Event::Text(text) if closed == 0 => {
                    run.push_str(text);
                    continue;
                }
                Event::SoftBreak if closed == 0 => {
                    run.push('\n');
                    continue;
                }
                Event::Start(tag) if is_closed(tag) => closed += 1,
                Event::End(
                    TagEnd::Heading(_) | TagEnd::Link | TagEnd::CodeBlock | TagEnd::TableHead,
                ) => closed = closed.saturating_sub(1),
                _ => {}
            }
            self.end_run(&mut run, &mut marked);
            marked.push(event);
        }
        self.end_run(&mut run, &mut marked);
        marked
    }

    fn end_run(&mut self, run: &mut String, marked: &mut Vec<Event<'_>>) {
        if !run.is_empty() {
            let mut written = String::with_capacity(run.len());
            self.mark_run(run, &mut written);
            marked.push(Event::InlineHtml(written.into()));
            run.clear();
        }
    }

    /// Writes a run of text as markup, with what is marked in it.
    fn mark_run(&mut self, run: &str, written: &mut String) {
        let (uses, phrases) = self.lexicon.find(run);
        let foreign = tongue::open(self.lexicon.foreign());
        let mut pieces = Pieces::new(run, &phrases, foreign, written);
        let uses = match self.marks {
            Marks::Everything | Marks::Uses => uses,
            Marks::Nothing => Vec::new(),
        };
        for (place, one) in uses.iter().enumerate() {
            let before = place.checked_sub(1).and_then(|before| uses.get(before));
            let near = [
                before.map(|before| (before, one)),
                uses.get(place + 1).map(|next| (one, next)),
            ];
            let is_told = near
                .into_iter()
                .flatten()
                .any(|(first, second)| explains(run, first, second));
            self.mark_use(one, is_told, &mut pieces);
        }
        pieces.text_to(run.len());
    }

    fn mark_use(&mut self, one: &Use, is_told: bool, pieces: &mut Pieces<'_, '_>) {
        if let Some(consulted) = &mut self.consulted {
            consulted.push(one.entry);
        }
        let Some(entry) = self.lexicon.entry(one.entry) else {
            return;
        };
        let is_ours = |framework| entry.frameworks.contains(framework);
        if !entry.frameworks.is_empty() && !self.framework.is_some_and(is_ours) {
            return;
        }
        let (before, after) = pieces.around(one);
        let mut full = None;
        if is_told || (one.is_short && before.ends_with('(') && after.starts_with(')')) {
            self.told.insert(one.entry);
        } else if one.is_short && !self.told.contains(&one.entry) && self.marks == Marks::Everything
        {
            // "YOT's" cannot be taken apart; the next use can.
            if entry.full.is_some() && after.starts_with(['\'', '’']) {
                return;
            }
            full = entry.full.as_deref();
            self.told.insert(one.entry);
        }
        let address = self.address.clone();
        let link = entry.id.as_ref().zip(address);
        let link = link.filter(|_| self.met.insert(one.entry));
        if link.is_none() && full.is_none() {
            return;
        }
        pieces.text_to(one.range.start);
        if let Some((id, address)) = &link {
            let address = escape(&format!("{address}{id}"));
            pieces.markup("<a class=\"term\" role=\"doc-glossref\" href=\"");
            pieces.markup(&address);
            pieces.markup("\">");
        }
        let tag = if one.is_short {
            ("<abbr>", "</abbr>")
        } else {
            ("", "")
        };
        pieces.markup(tag.0);
        pieces.text_to(one.range.end);
        pieces.markup(tag.1);
        if link.is_some() {
            pieces.markup("</a>");
        }
        if let Some(full) = full {
            pieces.expansion(full, before);
        }
    }
}

/// Makes a link into the site a text like any other. Links within the page and to other sites stay.
fn without_links_to_the_site(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let mut is_text = false;
    let shape = |event| match event {
        Event::Start(Tag::Link { ref dest_url, .. }) if leads_into_the_site(dest_url) => {
            is_text = true;
            Event::InlineHtml("<span>".into())
        }
        Event::End(TagEnd::Link) if is_text => {
            is_text = false;
            Event::InlineHtml("</span>".into())
        }
        other => other,
    };
    events.into_iter().map(shape).collect()
}

/// Whether terms inside are left alone.
fn is_closed(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Heading { .. } | Tag::Link { .. } | Tag::CodeBlock(_) | Tag::TableHead
    )
}

/// Whether an author wrote the long and the short form of one entry side by side: "youth offending team (YOT)".
fn explains(run: &str, first: &Use, second: &Use) -> bool {
    let between = run.get(first.range.end..second.range.start);
    let opens = between.is_some_and(|between| matches!(between, " (" | "\n(" | ", "));
    opens && first.entry == second.entry && first.is_short != second.is_short
}
