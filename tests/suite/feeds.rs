//! Feeds are valid Atom (RFC 4287), in both languages, and tell what was published, corrected and recalculated.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::site::{BuiltSite, TestSite};

/// An element with its attributes, its text and what is in it.
#[derive(Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
    pub inside: Vec<Element>,
}

impl Element {
    pub fn all(&self, name: &str) -> Vec<&Element> {
        self.inside.iter().filter(|e| e.name == name).collect()
    }

    fn one(&self, name: &str) -> &str {
        let found = self.all(name);
        assert_eq!(found.len(), 1, "{name} in {}", self.name);
        &found[0].text
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    pub fn below<'e>(&'e self, name: &str, found: &mut Vec<&'e Element>) {
        for element in &self.inside {
            if element.name == name {
                found.push(element);
            }
            element.below(name, found);
        }
    }
}

/// Reads an XML document, which must be well-formed.
pub fn xml(text: &str) -> Element {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Element::default()];
    let element = |start: &quick_xml::events::BytesStart<'_>| Element {
        name: start.name().as_ref().to_owned(),
        attributes: start
            .attributes()
            .map(|attribute| {
                let attribute = attribute.unwrap();
                let key = attribute.key.as_ref().to_owned();
                let value: &str = &attribute.value;
                (
                    key,
                    quick_xml::escape::unescape(value).unwrap().into_owned(),
                )
            })
            .collect(),
        ..Element::default()
    };
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => open.push(element(&start)),
            Event::Empty(start) => {
                let last = open.last_mut().unwrap();
                last.inside.push(element(&start));
            }
            Event::End(_) => {
                let closed = open.pop().unwrap();
                open.last_mut().unwrap().inside.push(closed);
            }
            Event::Text(text) => {
                open.last_mut().unwrap().text.push_str(&text);
            }
            Event::GeneralRef(reference) => {
                let name: &str = &reference;
                let text = quick_xml::escape::unescape(&format!("&{name};"))
                    .unwrap()
                    .into_owned();
                open.last_mut().unwrap().text.push_str(&text);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open.len(), 1);
    let mut document = open.remove(0);
    assert_eq!(document.inside.len(), 1);
    document.inside.remove(0)
}

fn feeds(built: &BuiltSite) -> Vec<(&String, Element)> {
    let files = built.files.iter();
    files
        .filter(|(path, _)| path.ends_with("/feed.xml") || path.ends_with("/ffrwd.xml"))
        .map(|(path, bytes)| (path, xml(std::str::from_utf8(bytes).unwrap())))
        .collect()
}

/// An instant with an offset, as RFC 3339 writes it.
fn instant(text: &str) -> jiff::Timestamp {
    let shape: String = text
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    assert!(
        ["0000-00-00T00:00:00+00:00", "0000-00-00T00:00:00Z"].contains(&shape.as_str()),
        "{text}"
    );
    text.parse().unwrap()
}

fn assert_links(element: &Element, built: &BuiltSite, base: &str) {
    let mut alternates = Vec::new();
    for link in element.all("link") {
        let href = link.attribute("href").unwrap();
        let path = href.strip_prefix(base).unwrap_or_else(|| panic!("{href}"));
        let file = if path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        assert!(built.files.contains_key(&file), "{href} leads nowhere");
        if link.attribute("rel") == Some("alternate") {
            alternates.push((link.attribute("type"), link.attribute("hreflang")));
        }
    }
    let count = alternates.len();
    alternates.sort();
    alternates.dedup();
    assert_eq!(
        alternates.len(),
        count,
        "two alternates of one type and language"
    );
    assert!(count > 0);
}

fn assert_valid(path: &str, feed: &Element, built: &BuiltSite, base: &str) {
    assert_eq!(feed.name, "feed");
    assert_eq!(feed.attribute("xmlns"), Some("http://www.w3.org/2005/Atom"));
    assert_eq!(feed.attribute("xml:lang"), path.get(..2));
    assert_eq!(feed.one("id"), format!("{base}{path}"));
    assert!(!feed.one("title").is_empty());
    assert!(!feed.all("author")[0].one("name").is_empty());
    assert!(!feed.one("rights").is_empty());
    assert_links(feed, built, base);
    let own = feed.all("link");
    let own = own
        .iter()
        .find(|link| link.attribute("rel") == Some("self"));
    assert_eq!(own.unwrap().attribute("href"), Some(feed.one("id")));
    let entries = feed.all("entry");
    assert!(!entries.is_empty(), "{path}");
    let mut ids: Vec<&str> = entries.iter().map(|entry| entry.one("id")).collect();
    let updated: Vec<_> = entries.iter().map(|e| instant(e.one("updated"))).collect();
    assert!(
        updated.is_sorted_by(|a, b| a >= b),
        "{path} is not newest first"
    );
    assert_eq!(instant(feed.one("updated")), updated[0]);
    for entry in &entries {
        assert!(!entry.one("title").is_empty() && !entry.one("summary").is_empty());
        assert!(instant(entry.one("published")) <= instant(entry.one("updated")));
        assert_links(entry, built, base);
        let id = entry.one("id");
        let (page, fragment) = id.strip_prefix(base).unwrap().split_once('#').unwrap();
        let page = built.page(page);
        assert_eq!(page.all(&format!("[id=\"{fragment}\"]")).len(), 1, "{id}");
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), entries.len(), "ids of {path} are not unique");
}

#[test]
fn every_feed_is_valid_and_its_links_lead_somewhere() {
    for (site, base) in [
        (TestSite::shipped(), "https://adrodd.example/"),
        (TestSite::small(), "https://small.example/"),
    ] {
        let built = site.build();
        let feeds = feeds(&built);
        assert!(feeds.len() >= 8, "{}", feeds.len());
        for (path, feed) in feeds {
            assert_valid(path, &feed, &built, base);
        }
    }
}

#[test]
fn a_feed_tells_of_the_publication_and_of_every_change() {
    let built = TestSite::small().build();
    let titles = |path: &str| {
        let feed = xml(built.text(path));
        let entries = feed.all("entry");
        let titles = entries.iter().map(|entry| {
            let updated = entry.one("updated");
            format!("{updated} {}: {}", entry.one("title"), entry.one("summary"))
        });
        titles.collect::<Vec<String>>()
    };
    assert_eq!(
        titles("en/areas/wenvale/feed.xml"),
        [
            "2024-06-03T00:01:00+01:00 Corrected: Case work in Wenvale: The base of one answer was wrong.",
            "2024-05-20T00:01:00+01:00 Case work in Wenvale: The report was published.",
        ]
    );
    assert_eq!(titles("cy/ardaloedd/dyffryn-wen/ffrwd.xml").len(), 2);
    // A date that is only a month begins with its first day.
    let all = titles("en/feed.xml");
    assert_eq!(all.len(), 3);
    assert!(all[2].starts_with("2024-03-01T00:01:00+00:00 "), "{all:?}");
}

#[test]
fn pages_name_the_feeds_of_their_language_and_of_what_they_are_about() {
    let built = TestSite::small().build();
    let named = |page: &str| {
        let page = built.page(page);
        page.attributes("link[type=\"application/atom+xml\"]", "href")
    };
    assert_eq!(named("en/glossary/"), ["/en/feed.xml"]);
    assert_eq!(
        named("cy/ardaloedd/dyffryn-wen/"),
        ["/cy/ardaloedd/dyffryn-wen/ffrwd.xml", "/cy/ffrwd.xml"]
    );
    assert_eq!(
        named("en/reports/wenvale/2024-05-case-checks/"),
        ["/en/areas/wenvale/feed.xml", "/en/feed.xml"]
    );
}

#[test]
fn what_has_no_report_has_no_feed() {
    let inspection = "content/inspections/wenvale/2024-05-checks-1/inspection.yaml";
    let built = TestSite::small()
        .change(inspection, "state: final", "state: draft")
        .build();
    assert!(!built.files.contains_key("en/areas/wenvale/feed.xml"));
    let page = built.page("en/areas/wenvale/");
    let named = page.attributes("link[type=\"application/atom+xml\"]", "href");
    assert_eq!(named, ["/en/feed.xml"]);
}
