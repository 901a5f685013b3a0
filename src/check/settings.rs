//! `site.yaml` and the pages that authors write.

use std::collections::BTreeMap;

use super::lint;
use super::notes::{Notes, markdown_files};
use super::{accessibility, disclosure, written_like};
use crate::content::SiteFile;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::{Bilingual, Language};
use crate::load::SourceTree;
use crate::markdown::Shape;
use crate::model::{Id, Licence, Markdown, Page, Publisher, Settings};
use crate::yaml::{self, Spanned};

const PATH: &str = "content/site.yaml";

/// The largest small base of a site that does not say.
const SMALL_BASE: u32 = 20;

pub(super) fn read(tree: &SourceTree, problems: &mut Vec<Diagnostic>) -> Option<Settings> {
    let Some((path, text)) = tree.file(PATH) else {
        problems.push(Diagnostic::missing_file(
            PATH,
            "a site needs its title, address and publisher there",
        ));
        return None;
    };
    let file: SiteFile = yaml::read(path, text, problems)?;
    let mut notes = Notes {
        path: path.clone(),
        problems,
    };
    let regions = regions(&file, &mut notes);
    for language in Language::ALL {
        let url = file.licence.url.get(language);
        // An empty text is reported as one.
        if !url.value.trim().is_empty() {
            web_address(&mut notes, url);
        }
    }
    Some(Settings {
        title: notes.text(&file.title),
        description: notes.text(&file.description),
        base_url: base_url(&mut notes, &file.base_url),
        theme: notes
            .id(&file.theme)
            .or_else(|| Id::parse("default"))
            .unwrap_or_else(Id::placeholder),
        publisher: Publisher {
            name: notes.text(&file.publisher.name),
            contact: notes.markdown(&file.publisher.contact, Shape::Inline),
        },
        licence: Licence {
            name: notes.text(&file.licence.name),
            url: notes.text(&file.licence.url),
            attribution: notes.markdown(&file.licence.attribution, Shape::Inline),
        },
        without: file
            .without
            .iter()
            .filter_map(Spanned::given)
            .copied()
            .collect(),
        notice: file
            .notice
            .as_ref()
            .map(|notice| notes.markdown(notice, Shape::Inline)),
        disclosure: disclosure::of_site(file.disclosure.as_ref(), &mut notes),
        small_base: file
            .figures
            .as_ref()
            .and_then(|figures| figures.small_base.given().copied())
            .unwrap_or(SMALL_BASE),
        phrases: phrases(&file, &mut notes),
        regions,
        lint: lint::settings(file.lint.as_ref(), &mut notes),
        personal_data: lint::permitted(&file.personal_data, &mut notes),
    })
}

fn phrases(file: &SiteFile, notes: &mut Notes<'_>) -> Bilingual<Vec<String>> {
    Bilingual::from_fn(|language| {
        let lists = file.phrases.as_ref();
        let list = lists.and_then(|lists| lists.get(language).as_ref());
        let written = list.into_iter().flatten();
        written.map(|phrase| notes.line(phrase)).collect()
    })
}

fn regions(file: &SiteFile, notes: &mut Notes<'_>) -> BTreeMap<Id, Bilingual<String>> {
    let mut regions = BTreeMap::new();
    for (key, name) in &file.regions.0 {
        let name = notes.text(name);
        if let Some(id) = notes.id(key) {
            regions.insert(id, name);
        }
    }
    regions
}

/// Whether a text is an `https` or `http` address of a host, without anything that would break out of an attribute.
pub(crate) fn is_web_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && !rest
                .contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"'`\\".contains(c))
    })
}

fn web_address(notes: &mut Notes<'_>, written: &Spanned<String>) -> String {
    let Some(text) = written.given() else {
        return String::new();
    };
    if !is_web_address(text) {
        notes.report(
            Code::BadAddress,
            &written.span,
            format!("`{text}` is not a web address"),
            written_like::address(text),
        );
    }
    text.trim_end_matches('/').to_owned()
}

/// Addresses of pages are made by adding to it, so nothing may come after the path.
fn base_url(notes: &mut Notes<'_>, written: &Spanned<String>) -> String {
    let address = web_address(notes, written);
    if address.contains(['?', '#']) {
        notes.report(
            Code::BadAddress,
            &written.span,
            "the address of a site ends with its path",
            "remove what stands from `?` or `#` on",
        );
    }
    address
}

pub(super) fn read_pages(
    tree: &SourceTree,
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<Page, Bilingual<Markdown>> {
    let mut pages = BTreeMap::new();
    for page in Page::ALL {
        let stem = format!("content/pages/{}", page.file_stem());
        let is_there = Language::ALL.iter().any(|language| {
            tree.file(&format!("{stem}.{}.md", language.code()))
                .is_some()
        });
        let is_needed = match page {
            Page::Home => true,
            // The form says all that the law asks for.
            Page::Accessibility => tree.file(accessibility::PATH).is_none(),
            Page::About | Page::DataNotes | Page::Contact => false,
        };
        // A page in one language only is reported as one whose other file is missing.
        if is_there || is_needed {
            pages.insert(page, markdown_files(tree, &stem, problems));
        }
    }
    pages
}
