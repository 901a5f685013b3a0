//! Where every page is: its address in each language and its path in the output.

use super::short::ShortForm;
use crate::model::{Area, Framework, Id, Page};
use crate::publish::Notice;
use crate::score::ScoredInspection;
use crate::text::Voice;

/// A page of the site, in whichever language.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// The first page of a language.
    Home,
    /// All areas, A to Z.
    Areas,
    /// One area.
    Area(&'a Area),
    /// All reports, newest first.
    Reports,
    /// One report, under the version of the criteria by which it is scored.
    Report(&'a ScoredInspection<'a>),
    /// The notice where a withdrawn report stood.
    Withdrawn(Notice<'a>),
    /// What the service will do about one report.
    Plan(&'a ScoredInspection<'a>),
    /// A short form of one report.
    Short(&'a ScoredInspection<'a>, ShortForm),
    /// All frameworks.
    Frameworks,
    /// One framework.
    Framework(&'a Framework),
    /// All comparisons.
    Comparisons,
    /// The areas under one framework, in one order.
    Comparison(&'a Framework, View<'a>),
    /// The glossary.
    Glossary,
    /// The accessibility statement.
    Accessibility,
    /// What the site is, and how results come about.
    About,
    /// What the figures are, and what is known to be missing.
    DataNotes,
    /// How to reach whoever publishes the site.
    Contact,
    /// The search.
    Search,
    /// Everything that can be found, in one list.
    FullIndex,
    /// What data there are.
    Data,
}

/// In which order or in which groups a comparison has its areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View<'a> {
    /// By name: the view that other pages link to.
    ByArea,
    /// By one score, the best first.
    ByScore(&'a Id),
    /// By date, the newest first.
    ByDate,
    /// One group for each region.
    ByRegion,
    /// One group for each country.
    ByCountry,
    /// One group for each area that names a family.
    ByFamily,
}

impl View<'_> {
    /// The last part of its address. Scores have the same ids in both languages.
    fn folder(self, voice: Voice<'_>) -> String {
        match self {
            View::ByArea => String::new(),
            View::ByScore(id) => format!("{}/{id}/", voice.say("slug-by-score")),
            View::ByDate => format!("{}/", voice.say("slug-by-date")),
            View::ByRegion => format!("{}/", voice.say("slug-by-region")),
            View::ByCountry => format!("{}/", voice.say("slug-by-country")),
            View::ByFamily => format!("{}/", voice.say("slug-by-family")),
        }
    }
}

impl Place<'_> {
    /// The place of a page that an author writes.
    #[must_use]
    pub const fn of(page: Page) -> Self {
        match page {
            Page::Home => Place::Home,
            Page::Accessibility => Place::Accessibility,
            Page::About => Place::About,
            Page::DataNotes => Place::DataNotes,
            Page::Contact => Place::Contact,
        }
    }

    /// The word for pages of this kind, as `data-kind` of every page. Tests find their samples by it, so each kind needs its own.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Place::Home => "home",
            Place::Areas => "areas",
            Place::Area(_) => "area",
            Place::Reports => "reports",
            Place::Report(scored) if scored.is_former() => "former-report",
            Place::Report(_) => "report",
            Place::Withdrawn(_) => "withdrawn",
            Place::Plan(_) => "plan",
            Place::Short(_, ShortForm::Summary) => "summary",
            Place::Short(_, ShortForm::Children) => "for-children",
            Place::Short(_, ShortForm::Parents) => "for-parents",
            Place::Short(_, ShortForm::Press) => "press-notice",
            Place::Frameworks => "frameworks",
            Place::Framework(framework) if framework.is_current => "framework",
            Place::Framework(_) => "former-framework",
            Place::Comparisons => "comparisons",
            Place::Comparison(..) => "comparison",
            Place::Glossary => "glossary",
            Place::Accessibility => "accessibility",
            Place::About => "about",
            Place::DataNotes => "data-notes",
            Place::Contact => "contact",
            Place::Search => "search",
            Place::FullIndex => "full-index",
            Place::Data => "data",
        }
    }

    /// The path of the page's folder in the output, with a `/` at the end: `en/areas/cardiff/`.
    #[must_use]
    pub fn folder(self, voice: Voice<'_>) -> String {
        let language = voice.language;
        let top = language.code();
        match self {
            Place::Home => format!("{top}/"),
            Place::Areas => below(top, "slug-areas", voice),
            Place::Area(area) => {
                let areas = voice.say("slug-areas");
                [top, "/", &areas, "/", area.slug.text(language), "/"].concat()
            }
            Place::Reports => below(top, "slug-reports", voice),
            Place::Report(scored) => {
                let folder = &scored.inspection.folder;
                let report = report_folder(scored.area, scored.framework, folder, voice);
                report + &former_folder(scored.is_former(), scored.framework)
            }
            Place::Withdrawn(notice) => {
                report_folder(notice.area, notice.framework, notice.folder, voice)
            }
            Place::Plan(scored) => {
                let report = Place::Report(scored).folder(voice);
                format!("{report}{}/", voice.say("slug-plan"))
            }
            Place::Short(scored, form) => {
                let report = Place::Report(scored).folder(voice);
                format!("{report}{}/", voice.say(form.slug()))
            }
            Place::Frameworks => below(top, "slug-frameworks", voice),
            Place::Framework(framework) => {
                format!(
                    "{top}/{}/{}/{}",
                    voice.say("slug-frameworks"),
                    framework.slug.text(language),
                    former_folder(!framework.is_current, framework)
                )
            }
            Place::Comparisons => below(top, "slug-compare", voice),
            Place::Comparison(framework, view) => {
                let all = Place::Comparisons.folder(voice);
                let slug = framework.slug.text(language);
                let version = former_folder(!framework.is_current, framework);
                format!("{all}{slug}/{version}{}", view.folder(voice))
            }
            Place::Glossary => below(top, "slug-glossary", voice),
            Place::Accessibility => below(top, "slug-accessibility", voice),
            Place::About => below(top, "slug-about", voice),
            Place::DataNotes => below(top, "slug-data-notes", voice),
            Place::Contact => below(top, "slug-contact", voice),
            Place::Search => below(top, "slug-search", voice),
            Place::FullIndex => below(top, "slug-index", voice),
            Place::Data => below(top, "slug-data", voice),
        }
    }
}

/// The folder of a page at the top of its language, by the key of its name.
fn below(top: &str, key: &str, voice: Voice<'_>) -> String {
    [top, "/", &voice.say(key), "/"].concat()
}

/// The date that the folder is named after, and the framework: two reports on one area never share both.
fn report_folder(area: &Area, framework: &Framework, folder: &Id, voice: Voice<'_>) -> String {
    let language = voice.language;
    let folder = folder.as_str();
    let id = framework.key.id.as_str();
    let date = folder.strip_suffix(id).unwrap_or(folder);
    let date = match date.trim_end_matches('-') {
        "undated" => voice.say("slug-undated"),
        date => date.to_owned(),
    };
    let slug = framework.slug.text(language);
    let (top, reports) = (language.code(), voice.say("slug-reports"));
    let area = area.slug.text(language);
    [top, "/", &reports, "/", area, "/", &date, "-", slug, "/"].concat()
}

/// Former versions of criteria, and of the reports under them, stand below those of today.
fn former_folder(is_former: bool, framework: &Framework) -> String {
    if is_former {
        format!("{}/", framework.key.version)
    } else {
        String::new()
    }
}

/// Addresses below the address of the site.
#[derive(Clone, Debug)]
pub struct Addresses {
    base_url: String,
    /// The path of the site on its host, with a `/` at the end.
    root: String,
}

impl Addresses {
    /// Addresses of a site published at `base_url`, which has no `/` at its end.
    #[must_use]
    pub fn new(base_url: &str) -> Addresses {
        let after_scheme = base_url.find("://").map_or(0, |at| at + 3);
        let path = base_url
            .get(after_scheme..)
            .and_then(|rest| rest.find('/').and_then(|at| rest.get(at..)))
            .unwrap_or_default();
        Addresses {
            base_url: base_url.to_owned(),
            root: format!("{path}/"),
        }
    }

    /// The address to link to from another page of the site.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        [self.root.as_str(), path].concat()
    }

    /// The address in full of what `link` leads to.
    #[must_use]
    pub fn of_link(&self, link: &str) -> String {
        self.full(link.strip_prefix(self.root.as_str()).unwrap_or(link))
    }

    /// The address in full, as search engines and other languages' pages need it.
    #[must_use]
    pub fn full(&self, path: &str) -> String {
        [self.base_url.as_str(), "/", path].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::Addresses;

    #[test]
    fn a_site_may_be_published_below_a_path() {
        let at_root = Addresses::new("https://a.example");
        assert_eq!(at_root.link("en/"), "/en/");
        assert_eq!(at_root.full("en/"), "https://a.example/en/");
        let below = Addresses::new("https://a.example/x/y");
        assert_eq!(below.link("en/"), "/x/y/en/");
        assert_eq!(below.full("en/"), "https://a.example/x/y/en/");
    }
}
