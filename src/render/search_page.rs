//! The page of the search in one language, and the index that its script loads.

use serde::Serialize;

use super::OutputFile;
use super::address::Place;
use super::frame::{About, frame};
use super::index_pages::{newest_first, report_link, report_title, version_title};
use super::page::Renderer;
use super::plan_page::plan_title;
use crate::diagnostic::Diagnostic;
use crate::language::{Bilingual, Language};
use crate::model::{Area, Framework};
use crate::score::{ScoredInspection, of_area};
use crate::search::{self, Contents, Document, Entry, Kind, OtherName, Spot, Subject};
use crate::text::{Argument, Voice};

/// The asset that searches.
pub(super) const SCRIPT: &str = "search.js";

#[derive(Serialize)]
struct SearchPage {
    /// The folder of the index.
    index: String,
    areas: String,
    full_index: String,
}

pub(super) fn files(
    renderer: &Renderer<'_>,
    language: Language,
) -> Result<Vec<OutputFile>, Diagnostic> {
    let voice = renderer.voice(language);
    let about = About {
        distinction: None,
        place: Place::Search,
        title: voice.say("search"),
        description: voice.say("search-description"),
        above: Vec::new(),
        demonstration: false,
    };
    let page = SearchPage {
        index: renderer.link(Place::Search, language),
        areas: renderer.link(Place::Areas, language),
        full_index: renderer.link(Place::FullIndex, language),
    };
    let frame = frame(renderer, language, about);
    let mut files = vec![renderer.fill("search.html", Place::Search, language, &frame, &page)?];
    let folder = renderer.folder(Place::Search, language);
    let index = index_files(renderer, voice).into_iter();
    files.extend(index.map(|(path, bytes)| OutputFile {
        path: format!("{folder}{path}"),
        bytes,
    }));
    Ok(files)
}

fn index_files(renderer: &Renderer<'_>, voice: Voice<'_>) -> Vec<(String, Vec<u8>)> {
    let scored = newest_first(renderer.scored);
    let entries = search::entries(renderer.release, &scored, renderer.former, voice);
    let index = search::index(&entries, voice.language);
    let shown = Shown { renderer, voice };
    let documents: Vec<Document> = entries.iter().map(|entry| shown.document(entry)).collect();
    let frameworks = renderer.release.frameworks.values();
    let spots: Vec<Vec<Spot>> = frameworks
        .map(|framework| search::spots(framework, voice.language))
        .collect();
    let names = names(&entries, voice.language);
    let contents = Contents {
        index: &index,
        documents: &documents,
        spots: &spots,
        names: &names,
    };
    search::files(&contents, voice)
}

/// Names that may be suggested when nothing is found: of areas, in both languages, and of terms.
fn names(entries: &[Entry<'_>], language: Language) -> Vec<String> {
    let both = |name: &Bilingual<String>| {
        [language, language.other()].map(|each| name.text(each).to_owned())
    };
    let mut names: Vec<String> = Vec::new();
    for entry in entries {
        match entry.subject {
            Subject::Area(area) => {
                names.extend(both(&area.name));
                names.extend(area.other_names.iter().flat_map(both));
            }
            Subject::Term(term) => names.push(term.term.text(language).to_owned()),
            _ => {}
        }
    }
    names.sort_unstable();
    names.dedup();
    names
}

/// What results show of the entries.
struct Shown<'a> {
    renderer: &'a Renderer<'a>,
    voice: Voice<'a>,
}

impl Shown<'_> {
    fn document(&self, entry: &Entry<'_>) -> Document {
        let kind = entry.subject.kind();
        let empty = Document {
            kind: Kind::ALL
                .iter()
                .position(|each| *each == kind)
                .unwrap_or_default(),
            title: String::new(),
            href: String::new(),
            about: Vec::new(),
            other: None,
            results: Vec::new(),
            spots: None,
        };
        match entry.subject {
            Subject::Area(area) => self.area(area, empty),
            Subject::Report(scored) => self.report(scored, empty),
            Subject::Plan(scored) => Document {
                href: self.link(Place::Plan(scored)),
                about: vec![report_title(scored, self.voice.language)],
                title: scored
                    .plan
                    .map(|plan| self.plan(scored, &plan_title(plan, self.voice)))
                    .unwrap_or_default(),
                ..empty
            },
            Subject::Framework(framework) => Document {
                title: version_title(framework, self.voice),
                href: self.link(Place::Framework(framework)),
                ..empty
            },
            Subject::Criterion(framework, item) => Document {
                title: item.numbered().text(self.voice.language).to_owned(),
                href: format!("{}#{}", self.link(Place::Framework(framework)), item.id),
                about: vec![version_title(framework, self.voice)],
                ..empty
            },
            Subject::Term(term) => Document {
                title: term.term.text(self.voice.language).to_owned(),
                href: format!("{}#term--{}", self.link(Place::Glossary), term.id),
                ..empty
            },
            Subject::Page(page) => Document {
                title: self.voice.say(search::page_title_key(page)),
                href: self.link(Place::of(page)),
                ..empty
            },
        }
    }

    fn link(&self, place: Place<'_>) -> String {
        self.renderer.link(place, self.voice.language)
    }

    fn plan(&self, scored: &ScoredInspection<'_>, title: &str) -> String {
        let area = scored.area.name.text(self.voice.language);
        self.voice.say_with(
            "search-plan",
            &[
                ("plan", Argument::Text(title)),
                ("area", Argument::Text(area)),
            ],
        )
    }

    fn area(&self, area: &Area, empty: Document) -> Document {
        let language = self.voice.language;
        let (own, other) = (area.name.text(language), area.name.text(language.other()));
        let reports = of_area(self.renderer.scored, &area.id).len();
        let count = u64::try_from(reports).unwrap_or_default();
        let region = self.renderer.release.settings.regions.get(&area.region);
        let mut about: Vec<String> = region
            .map(|region| region.text(language).to_owned())
            .into_iter()
            .collect();
        about.push(
            self.voice
                .say_with("report-count", &[("count", Argument::Count(count))]),
        );
        about.extend(self.demonstration(area));
        let others = area.other_names.iter();
        about.extend(others.map(|name| name.text(language).to_owned()));
        Document {
            title: own.to_owned(),
            href: self.link(Place::Area(area)),
            about,
            other: (own != other).then(|| OtherName {
                language: language.other().code(),
                name: other.to_owned(),
            }),
            ..empty
        }
    }

    fn demonstration(&self, area: &Area) -> Option<String> {
        area.demonstration
            .then(|| self.voice.say("demonstration-tag"))
    }

    fn report(&self, scored: &ScoredInspection<'_>, empty: Document) -> Document {
        let link = report_link(self.renderer, scored, self.voice.language);
        let mut about = vec![
            link.area,
            version_title(scored.framework, self.voice),
            link.published,
        ];
        about.extend(self.demonstration(scored.area));
        let headlines = link.headlines.iter();
        let results = headlines.filter_map(|headline| {
            let score = &headline.score;
            let grade = score.grade.as_ref().map(|grade| grade.short.as_str());
            let stars = score.stars.as_ref().map(|stars| stars.said.as_str());
            let shown = [score.number.as_deref(), grade, stars];
            let values: Vec<&str> = shown.into_iter().flatten().collect();
            (!values.is_empty()).then(|| self.result(&headline.title, &values))
        });
        Document {
            results: results.collect(),
            title: link.title,
            href: link.href,
            about,
            spots: self.number_of(scored.framework),
            ..empty
        }
    }

    /// "Overall: 28 out of 36 points, Good".
    fn result(&self, title: &str, values: &[&str]) -> String {
        let value = match values {
            [number, grade, ..] => self.voice.say_with(
                "working-number-grade",
                &[
                    ("number", Argument::Text(number)),
                    ("grade", Argument::Text(grade)),
                ],
            ),
            values => values.concat(),
        };
        self.voice.say_with(
            "working-part",
            &[
                ("title", Argument::Text(title)),
                ("value", Argument::Text(&value)),
            ],
        )
    }

    /// The number of the file with the headings of reports under a version of a framework.
    fn number_of(&self, framework: &Framework) -> Option<usize> {
        let mut keys = self.renderer.release.frameworks.keys();
        keys.position(|key| *key == framework.key)
    }
}
