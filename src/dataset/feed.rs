//! Atom feeds (RFC 4287) of what was published, corrected and recalculated, in one language. No clock is asked: every instant comes from the
//! content.

use super::about::{Scope, Sources};
use super::gather::changes;
use super::notices;
use super::record::ChangeRecord;
use super::xml::Xml;
use crate::language::Language;
use crate::text::{Argument, Voice};

/// The most entries of a feed; whoever wants more has the list of changes.
const MOST: usize = 100;

/// A feed in one language, and where it and its page are, in full.
#[derive(Clone, Debug)]
pub struct Feed {
    /// The language.
    pub language: Language,
    /// The address of the feed.
    pub address: String,
    /// The address of the same feed in the other language.
    pub twin: String,
    /// The page that the feed belongs to.
    pub page: String,
}

/// Writes the feed of a scope. `None` where nothing has been published, since a feed must say when it was updated.
#[must_use]
pub fn atom(sources: &Sources<'_>, scope: Scope<'_>, feed: &Feed) -> Option<Vec<u8>> {
    let mut entries = changes(sources, scope);
    let newest = entries.first()?.since.clone();
    entries.truncate(MOST);
    let voice = sources.voices.of(feed.language);
    let settings = sources.release.settings;
    let publisher = settings.publisher.name.text(feed.language);
    let mut xml = Xml::new();
    let names = [
        ("xmlns", "http://www.w3.org/2005/Atom"),
        ("xml:lang", feed.language.code()),
    ];
    xml.open("feed", &names);
    xml.leaf("id", &[], &feed.address);
    xml.leaf("title", &[], &feed_title(sources, scope, voice));
    xml.leaf("subtitle", &[], &voice.say("feed-subtitle"));
    xml.leaf("updated", &[], &newest);
    links(&mut xml, feed);
    xml.open("author", &[]);
    xml.leaf("name", &[], publisher);
    xml.close("author");
    let licence = settings.licence.name.text(feed.language);
    xml.leaf("rights", &[], licence);
    xml.leaf("generator", &[], "Adrodd");
    for entry in &entries {
        write_entry(&mut xml, entry, voice);
    }
    xml.close("feed");
    let mut bytes = xml.finish();
    bytes.push(b'\n');
    Some(bytes)
}

/// Whether anything was published or withdrawn, so that there is something to tell.
#[must_use]
pub fn has_changes(sources: &Sources<'_>, scope: Scope<'_>) -> bool {
    let any = match scope {
        Scope::All => !sources.scored.is_empty(),
        _ => !sources.covered(scope).is_empty(),
    };
    any || !notices::of_scope(sources, scope).is_empty()
}

/// What a feed is called.
#[must_use]
pub fn feed_title(sources: &Sources<'_>, scope: Scope<'_>, voice: Voice<'_>) -> String {
    let language = voice.language;
    let name = match scope {
        Scope::Area(area) => area.name.text(language),
        Scope::Framework(framework) => framework.name.text(language),
        Scope::All | Scope::Inspection(_) => sources.release.settings.title.text(language),
    };
    voice.say_with("feed-title", &[("name", Argument::Text(name))])
}

fn links(xml: &mut Xml, feed: &Feed) {
    let own = feed.language.code();
    let kind = ("type", "application/atom+xml");
    xml.empty(
        "link",
        &[("rel", "self"), kind, ("href", feed.address.as_str())],
    );
    let page = [
        ("rel", "alternate"),
        ("type", "text/html"),
        ("hreflang", own),
        ("href", feed.page.as_str()),
    ];
    xml.empty("link", &page);
    let twin = [
        ("rel", "alternate"),
        kind,
        ("hreflang", feed.language.other().code()),
        ("href", feed.twin.as_str()),
    ];
    xml.empty("link", &twin);
}

fn write_entry(xml: &mut Xml, change: &ChangeRecord, voice: Voice<'_>) {
    let language = voice.language;
    let page = change.page.get(language);
    let title = change.title.get(language);
    let title = match change.change {
        "corrected" => voice.say_with("feed-corrected", &[("title", Argument::Text(title))]),
        "recalculated" => voice.say_with("feed-recalculated", &[("title", Argument::Text(title))]),
        "superseded" => voice.say_with("feed-superseded", &[("title", Argument::Text(title))]),
        "withdrawn" => voice.say_with("feed-withdrawn", &[("title", Argument::Text(title))]),
        _ => title.to_owned(),
    };
    xml.open("entry", &[]);
    xml.leaf("id", &[], &format!("{page}#change--{}", change.change_id));
    xml.leaf("title", &[], &title);
    xml.leaf("updated", &[], &change.since);
    xml.leaf("published", &[], &change.since);
    for in_language in [language, language.other()] {
        let link = [
            ("rel", "alternate"),
            ("type", "text/html"),
            ("hreflang", in_language.code()),
            ("href", change.page.get(in_language)),
        ];
        xml.empty("link", &link);
    }
    if let Some(data) = &change.data {
        let data = [
            ("rel", "related"),
            ("type", "application/json"),
            ("href", data.as_str()),
        ];
        xml.empty("link", &data);
    }
    xml.empty("category", &[("term", change.change)]);
    let note = change.note.as_ref().map(|note| note.get(language));
    xml.leaf(
        "summary",
        &[],
        note.unwrap_or(&voice.say(match change.change {
            "recalculated" => "feed-summary-recalculated",
            "superseded" => "feed-summary-superseded",
            _ => "feed-summary-published",
        })),
    );
    xml.close("entry");
}
