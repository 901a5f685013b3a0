//! What the blocks of a report are made from, and how each text of a report is written on the way.
//!
//! In: a scored inspection, a language, the renderer. Out: texts with their figures in place and their terms marked. It must not know which blocks there are.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;

use memchr::memchr;

use crate::bind;
use crate::html::Html;
use crate::language::Language;
use crate::markdown::{self, Citations, Reading};
use crate::model::{Block, Extra, Id, Markdown};
use crate::render::OutputFile;
use crate::render::address::Place;
use crate::render::asked::Dear;
use crate::render::figure::Figure;
use crate::render::page::Renderer;
use crate::render::score_view::{ScoreView, score_view};
use crate::score::{ScoredInspection, of_area};
use crate::text::Voice;

/// The template of a report, and that of its copy for the factual check.
pub(super) const REPORT: &str = "report.html";
pub(super) const COPY: &str = "factual-check.html";

/// What every block of a report is made from.
pub(in crate::render) struct Making<'a> {
    pub renderer: &'a Renderer<'a>,
    pub scored: &'a ScoredInspection<'a>,
    pub voice: Voice<'a>,
    pub folder: String,
    /// Data files made on the way.
    pub data: Vec<OutputFile>,
    /// What a reader has met who reads the page from the top: blocks must be made in the order in which they stand.
    pub reading: RefCell<Reading<'a>>,
    /// Whether the page is a copy of the report by itself: there is no other page to link to.
    pub alone: bool,
}

impl<'a> Making<'a> {
    /// For a page that is no report: no term is marked in its texts.
    pub(in crate::render) fn outside_a_report(
        renderer: &'a Renderer<'a>,
        scored: &'a ScoredInspection<'a>,
        place: Place<'_>,
        language: Language,
    ) -> Self {
        Making {
            renderer,
            scored,
            voice: renderer.voice(language),
            folder: renderer.folder(place, language),
            data: Vec::new(),
            reading: RefCell::new(Reading::of_phrases(renderer.lexicons.get(language))),
            alone: false,
        }
    }

    /// Whether only the other language has a narrative.
    pub(in crate::render) fn is_in_the_other_language(&self) -> bool {
        let narrative = &self.scored.inspection.narrative;
        let language = self.language();
        narrative.get(language).is_none() && narrative.get(language.other()).is_some()
    }

    pub(in crate::render) const fn language(&self) -> Language {
        self.voice.language
    }

    /// The report as it stands now, also while it is made as it stood before.
    pub(in crate::render) fn current(&self) -> &ScoredInspection<'_> {
        let mut reports = of_area(self.renderer.scored, &self.scored.area.id).iter();
        let own =
            |report: &&ScoredInspection<'_>| report.inspection.path == self.scored.inspection.path;
        reports.find(own).unwrap_or(self.scored)
    }

    /// A text of the narrative with its figures in place.
    pub(in crate::render) fn prose(&self, text: &Markdown, top: u8) -> Html {
        let html = self.reading.borrow_mut().render(&self.bound(text), top);
        self.noted(text, html)
    }

    /// An item of a list with its figures in place.
    pub(in crate::render) fn prose_item(&self, text: &Markdown) -> Html {
        let item = self.reading.borrow_mut().render_item(&self.bound(text), 6);
        self.noted(text, item)
    }

    /// In a preview, a Welsh text says of itself that its English has changed.
    fn noted(&self, text: &Markdown, html: Html) -> Html {
        let release = self.renderer.release;
        let is_welsh = self.language() == Language::Welsh;
        if is_welsh && release.is_to_revisit(self.scored.inspection, text) {
            markdown::noted(&self.voice.say("translation-to-revisit"), &html)
        } else {
            html
        }
    }

    /// A text that holds no figures, and that other reports have as well.
    pub(in crate::render) fn text(&self, text: &Markdown, top: u8) -> Html {
        let known = self.renderer.known_texts.get(self.language());
        self.reading.borrow_mut().render_known(text, top, known)
    }

    /// A text of one paragraph that holds no figures.
    pub(in crate::render) fn line(&self, text: &Markdown) -> Html {
        self.reading.borrow_mut().render_inline(text)
    }

    /// A text that is not part of the report: no term is marked in it.
    pub(in crate::render) fn aside(&self, text: &Markdown) -> Html {
        let lexicon = self.renderer.lexicons.get(self.language());
        let reading = Reading::of_phrases(lexicon);
        let mut reading = if self.alone { reading.alone() } else { reading };
        reading.render_inline(text)
    }

    /// A remark that is made beside a figure.
    pub(in crate::render) fn remark(&self, text: &Markdown) -> Html {
        if self.alone {
            self.aside(text)
        } else {
            markdown::render_inline(text)
        }
    }

    /// A score of the report, with its number where texts have numbers.
    pub(in crate::render) fn score(&self, id: &Id) -> Option<ScoreView> {
        let view = self.score_in_table(id)?;
        Some(ScoreView {
            cite: self.cite(),
            ..view
        })
    }

    /// A score in a table, which has a number as a whole.
    pub(in crate::render) fn score_in_table(&self, id: &Id) -> Option<ScoreView> {
        let view = score_view(self.scored, id, self.voice)?;
        if !self.alone {
            return Some(view);
        }
        let note = self.scored.score(id).and_then(|score| score.note);
        Some(ScoreView {
            note: note.map(|note| self.aside(note.get(self.language()))),
            ..view
        })
    }

    /// Begins a stretch of the page that both languages have.
    pub(in crate::render) fn stretch(&self, name: impl fmt::Display) {
        if let Some(citations) = self.reading.borrow_mut().citations() {
            citations.stretch(&name.to_string());
        }
    }

    /// The number of what stands here. Nothing where texts have no numbers.
    pub(in crate::render) fn cite(&self) -> Html {
        let mut reading = self.reading.borrow_mut();
        reading.citations().map(Citations::cite).unwrap_or_default()
    }

    /// A figure with its number.
    pub(in crate::render) fn cited(&self, figure: Figure) -> Figure {
        Figure {
            cite: self.cite(),
            ..figure
        }
    }

    fn bound<'t>(&self, text: &'t Markdown) -> Cow<'t, Markdown> {
        // Most texts have no brace, so no reference.
        if memchr(b'{', text.text().as_bytes()).is_some() {
            Cow::Owned(bind::bind(text, &|reference| self.figure(reference)))
        } else {
            Cow::Borrowed(text)
        }
    }

    fn figure(&self, reference: &bind::Reference) -> String {
        let small_base = self.renderer.release.settings.small_base;
        // `check` has refused references that name nothing.
        bind::resolve(self.scored, reference)
            .map(|figure| self.voice.figure(&figure, small_base))
            .unwrap_or_default()
    }

    /// What the author says of a chart. It was written for the report as it stands now, and may be untrue of the report as it stood before.
    pub(in crate::render) fn headline(&self, chart: &Id) -> Option<String> {
        let headlines = &self.scored.inspection.chart_headlines;
        let headline = headlines.get(chart)?.get(self.language()).as_ref()?;
        let figure = |reference: &bind::Reference| self.figure(reference);
        (!self.scored.is_former()).then(|| bind::bind_plain(headline.text(), &figure))
    }

    /// Whether a template of the page asks for something.
    pub(in crate::render) fn asks(&self, what: Dear) -> bool {
        let template = if self.alone { COPY } else { REPORT };
        self.renderer.look.asked.asks(template, what)
    }

    /// Whether the page or the data files beside it need something.
    pub(super) fn needs(&self, what: Dear) -> bool {
        self.asks(what) || self.renderer.has(Extra::Data)
    }

    /// Whether the report has a part that shows a block, so that it can be linked to.
    pub(in crate::render) fn shows(&self, block: Block) -> bool {
        let (framework, inspection) = (self.scored.framework, self.scored.inspection);
        framework.shows(block, &inspection.not_in_this_edition)
    }
}
