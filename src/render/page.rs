//! Which files a site has, and how each is made. One job makes one page with its data files; jobs know nothing of each other, so
//! they may run in any order and on any thread.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde::Serialize;

use super::address::{Addresses, Place};
use super::frame::{Around, Frame};
use super::templates::Shared;
use super::{
    Look, Minify, OutputFile, comparison_pages, data_files, data_page, feeds, index_pages, minify,
    plan_page, report, search_page, short, sitemap, withdrawn_page,
};
use crate::compare::Grid;
use crate::dataset::{DataFile, Scope};
use crate::diagnostic::Diagnostic;
use crate::history::{Answers, Lineage};
use crate::html::Html;
use crate::language::{Bilingual, Language};
use crate::markdown::{KnownTexts, Lexicon, Reading};
use crate::model::{Abbreviation, Extra, Framework, Markdown, Page, PartialDate};
use crate::publish::Release;
use crate::score::ScoredInspection;
use crate::text::Voice;

/// Everything pages are made of.
#[derive(Debug)]
pub struct Renderer<'a> {
    /// What may be seen.
    pub release: &'a Release<'a>,
    /// The inspections of the release with their scores.
    pub scored: &'a [ScoredInspection<'a>],
    /// Recalculated inspections as they stood before.
    pub former: &'a [ScoredInspection<'a>],
    /// Where areas lay among each other when reports were published.
    pub(super) spreads: report::Spreads<'a>,
    /// The areas under each version of a framework that has results, side by side.
    pub grids: Vec<Grid<'a>>,
    /// Which areas came out of which.
    pub(super) lineage: Lineage<'a>,
    /// What became of recommendations.
    pub(super) answers: Answers<'a>,
    /// What the theme gives.
    pub look: &'a Look,
    pub(super) addresses: Addresses,
    /// What texts of each language are searched for.
    pub(super) lexicons: Bilingual<Lexicon>,
    /// What pages have around them alike.
    pub(super) around: Bilingual<OnceLock<Around>>,
    /// The texts that many pages show.
    pub(super) known_texts: Bilingual<KnownTexts>,
    /// The data of the whole release, which its job writes and the page of the data measures.
    pub(super) all_data: OnceLock<Vec<DataFile>>,
    /// The glossary, which its page and reports with the whole of it show alike.
    pub(super) whole_glossary: Bilingual<OnceLock<Shared>>,
    /// Whether any small number is hidden anywhere in the release.
    pub(super) suppresses: bool,
    minify: Minify,
}

/// One page to be made.
#[derive(Clone, Copy, Debug)]
pub enum Job<'a> {
    /// A page in one language.
    Page(Place<'a>, Language),
    /// The page at the top, where readers choose a language.
    Chooser,
    /// The page for addresses that lead nowhere.
    NotFound,
    /// The list of all pages for search engines, and what they may read.
    Sitemap,
    /// The files of the theme.
    Assets,
    /// The data of the whole site, a framework, an area or a report.
    Data(Scope<'a>),
    /// The schemas of the data, and the list of changes.
    AboutData,
    /// The feeds of a place, in both languages.
    Feeds(Place<'a>),
}

impl Job<'_> {
    /// Whether it goes through many areas, so that it takes long and needs much memory.
    #[must_use]
    pub const fn is_of_many_areas(&self) -> bool {
        match self {
            Job::Page(place, _) => !matches!(
                place,
                Place::Area(_)
                    | Place::Report(_)
                    | Place::Withdrawn(_)
                    | Place::Plan(_)
                    | Place::Short(..)
            ),
            Job::Data(scope) => matches!(scope, Scope::All | Scope::Framework(_)),
            Job::Sitemap => true,
            Job::Chooser | Job::NotFound | Job::Assets | Job::AboutData | Job::Feeds(_) => false,
        }
    }
}

/// The inspections of a release with their scores.
#[derive(Clone, Copy, Debug)]
pub struct Reports<'a> {
    /// Under the versions of the criteria that they name.
    pub current: &'a [ScoredInspection<'a>],
    /// As they stood before a recalculation.
    pub former: &'a [ScoredInspection<'a>],
}

impl<'a> Renderer<'a> {
    /// A renderer for a site published at `base_url`.
    #[must_use]
    pub fn new(
        release: &'a Release<'a>,
        reports: Reports<'a>,
        look: &'a Look,
        base_url: &str,
        minify: Minify,
    ) -> Self {
        Renderer {
            release,
            scored: reports.current,
            former: reports.former,
            spreads: report::Spreads::new(reports),
            grids: release
                .frameworks
                .values()
                .filter_map(|framework| Grid::of(framework, reports.current))
                .collect(),
            lineage: Lineage::new(&release.areas),
            answers: Answers::new(reports.current),
            look,
            addresses: Addresses::new(base_url),
            lexicons: Bilingual::from_fn(|language| lexicon(release, language)),
            around: Bilingual::from_fn(|_| OnceLock::new()),
            known_texts: Bilingual::from_fn(|_| KnownTexts::default()),
            all_data: OnceLock::new(),
            whole_glossary: Bilingual::from_fn(|_| OnceLock::new()),
            suppresses: reports
                .current
                .iter()
                .any(|scored| scored.disclosed.suppresses()),
            minify,
        }
    }

    /// Every page that exists in both languages, in a fixed order.
    #[must_use]
    pub fn places(&self) -> Vec<Place<'a>> {
        let mut places = vec![Place::Home, Place::Areas];
        places.extend(self.release.areas.values().map(Place::Area));
        places.push(Place::Reports);
        places.extend(self.scored.iter().map(Place::Report));
        let plans = self.scored.iter().filter(|scored| report::has_plan(scored));
        places.extend(plans.map(Place::Plan));
        places.extend(self.scored.iter().flat_map(|scored| {
            let forms = short::forms(self, scored).into_iter();
            forms.map(move |form| Place::Short(scored, form))
        }));
        places.extend(self.former.iter().map(Place::Report));
        places.extend(self.release.notices().into_iter().map(Place::Withdrawn));
        places.push(Place::Frameworks);
        places.extend(self.release.frameworks.values().map(Place::Framework));
        places.extend(comparison_pages::places(self));
        places.push(Place::Glossary);
        // The home page stands first.
        let written = Page::ALL.into_iter().skip(1);
        places.extend(
            written
                .filter(|page| self.release.has(*page))
                .map(Place::of),
        );
        places.extend(self.has(Extra::Search).then_some(Place::Search));
        places.push(Place::FullIndex);
        places.extend(self.has(Extra::Data).then_some(Place::Data));
        places
    }

    /// Everything there is to make.
    #[must_use]
    pub fn jobs(&self) -> Vec<Job<'a>> {
        let mut jobs = vec![Job::Chooser, Job::NotFound, Job::Sitemap, Job::Assets];
        for place in self.places() {
            jobs.extend(Language::ALL.map(|language| Job::Page(place, language)));
        }
        jobs.extend(self.has(Extra::Data).then_some(Job::AboutData));
        jobs.extend(data_files::scopes(self).into_iter().map(Job::Data));
        jobs.extend(feeds::places(self).into_iter().map(Job::Feeds));
        jobs
    }

    /// Makes the files of one job.
    ///
    /// # Errors
    /// When a template or a chart cannot be filled in.
    pub fn run(&self, job: Job<'_>) -> Result<Vec<OutputFile>, Diagnostic> {
        match job {
            Job::Page(place, language) => self.page(place, language),
            Job::Chooser => index_pages::chooser(self).map(|file| vec![file]),
            Job::NotFound => index_pages::not_found(self).map(|file| vec![file]),
            Job::Sitemap => Ok(sitemap::files(self)),
            Job::Assets => Ok(self.asset_files()),
            Job::Data(scope) => Ok(data_files::files(self, scope)),
            Job::AboutData => Ok(data_files::about(self)),
            Job::Feeds(place) => Ok(feeds::files(self, place)),
        }
    }

    /// Makes the copy of one report for the service that checks its facts, and nothing else.
    ///
    /// # Errors
    /// When a template or a chart cannot be filled in.
    pub fn copy(
        &self,
        scored: &ScoredInspection<'_>,
        reply_by: Option<PartialDate>,
    ) -> Result<Vec<OutputFile>, Diagnostic> {
        report::copy(self, scored, reply_by)
    }

    /// Whether the site has something that a site may go without.
    pub(super) fn has(&self, extra: Extra) -> bool {
        !self.release.settings.without.contains(&extra)
    }

    fn page(&self, place: Place<'_>, language: Language) -> Result<Vec<OutputFile>, Diagnostic> {
        let file = match place {
            Place::Home => index_pages::home(self, language),
            Place::Areas => index_pages::areas(self, language),
            Place::Area(area) => return index_pages::area(self, area, language),
            Place::Reports => index_pages::reports(self, language),
            Place::Report(scored) => return report::files(self, scored, language),
            Place::Withdrawn(notice) => withdrawn_page::withdrawn(self, notice, language),
            Place::Plan(scored) => return plan_page::plan(self, scored, language),
            Place::Short(scored, form) => short::page(self, (scored, form), language),
            Place::Frameworks => index_pages::frameworks(self, language),
            Place::Framework(framework) => index_pages::framework(self, framework, language),
            Place::Comparisons => comparison_pages::index(self, language),
            Place::Comparison(framework, view) => {
                return comparison_pages::comparison(self, framework, view, language);
            }
            Place::Glossary => index_pages::glossary(self, language),
            Place::Accessibility => index_pages::accessibility(self, language),
            Place::About => index_pages::about(self, language),
            Place::DataNotes => index_pages::written(self, Page::DataNotes, language),
            Place::Contact => index_pages::written(self, Page::Contact, language),
            Place::Search => return search_page::files(self, language),
            Place::FullIndex => index_pages::full_index(self, language),
            Place::Data => data_page::data(self, language),
        };
        file.map(|file| vec![file])
    }

    /// The areas under one version of a framework. `None` where it has no results.
    pub(super) fn grid(&self, framework: &Framework) -> Option<&Grid<'a>> {
        let mut grids = self.grids.iter();
        grids.find(|grid| grid.framework.key == framework.key)
    }

    pub(super) fn voice(&self, language: Language) -> Voice<'_> {
        self.look.voices.of(language)
    }

    /// A text outside a report: its phrases of the other language are marked, and nothing else.
    pub(super) fn prose(&self, text: &Bilingual<Markdown>, top: u8, language: Language) -> Html {
        let mut reading = Reading::of_phrases(self.lexicons.get(language));
        reading.render(text.get(language), top)
    }

    /// A plain text, with its phrases of the other language marked.
    pub(super) fn plain(&self, text: &Bilingual<String>, language: Language) -> Html {
        self.lexicons.get(language).plain(text.text(language))
    }

    /// The addresses of the theme's assets by their names.
    pub(super) fn assets(&self) -> BTreeMap<String, String> {
        self.published_assets()
            .map(|(name, path)| (name.to_owned(), self.addresses.link(path)))
            .collect()
    }

    /// The names and paths of the theme's assets, but for the scripts of what the site goes without.
    fn published_assets(&self) -> impl Iterator<Item = (&str, &str)> {
        let assets = self.look.assets.published();
        assets.filter(|(name, _)| match *name {
            search_page::SCRIPT => self.has(Extra::Search),
            comparison_pages::SCRIPT => self.has(Extra::OtherOrders),
            _ => true,
        })
    }

    fn asset_files(&self) -> Vec<OutputFile> {
        let paths: BTreeSet<&str> = self.published_assets().map(|(_, path)| path).collect();
        let files = self.look.assets.files().iter();
        files
            .filter(|file| paths.contains(file.path.as_str()))
            .cloned()
            .collect()
    }

    pub(super) fn folder(&self, place: Place<'_>, language: Language) -> String {
        place.folder(self.voice(language))
    }

    pub(super) fn link(&self, place: Place<'_>, language: Language) -> String {
        self.addresses.link(&self.folder(place, language))
    }

    pub(super) fn full(&self, place: Place<'_>, language: Language) -> String {
        self.addresses.full(&self.folder(place, language))
    }

    /// Fills in a template and makes the page's file.
    pub(super) fn fill(
        &self,
        template: &str,
        place: Place<'_>,
        language: Language,
        frame: &Frame,
        page: &impl Serialize,
    ) -> Result<OutputFile, Diagnostic> {
        let path = format!("{}index.html", self.folder(place, language));
        self.fill_at(template, path, language, frame, page)
    }

    pub(super) fn fill_at(
        &self,
        template: &str,
        path: String,
        language: Language,
        frame: &impl Serialize,
        page: &impl Serialize,
    ) -> Result<OutputFile, Diagnostic> {
        let mut text = self
            .look
            .templates
            .get(language)
            .render(template, frame, page)?;
        let bytes = match self.minify {
            Minify::Yes => minify::minify(text),
            Minify::No => {
                text.shrink_to_fit();
                text
            }
        };
        Ok(OutputFile { path, bytes })
    }
}

/// The glossary explains words; a framework of today has an abbreviation, which its name explains.
fn lexicon(release: &Release<'_>, language: Language) -> Lexicon {
    let frameworks = release.frameworks.values();
    let frameworks = frameworks.filter(|framework| framework.is_current);
    let abbreviations: Vec<Abbreviation> = frameworks
        .filter_map(|framework| {
            let short = framework.abbreviation.as_ref()?.text(language);
            Some(Abbreviation {
                short: short.to_owned(),
                full: framework.name.text(language).to_owned(),
            })
        })
        .collect();
    let phrases = &release.settings.phrases;
    Lexicon::new(language, &release.glossary, &abbreviations, phrases)
}
