//! What the templates of a page ask for.
//!
//! In: the sources of the templates. Out: the names that stand in any template that has a part in a page. It must not know what the templates say
//! beyond that: a name in a text or in a condition that never holds counts as asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::named::Names;
use crate::load::Theme;

/// A field of a page that costs much to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dear {
    /// The drawing of a figure.
    Drawing,
    /// Where an area lies among others.
    Spreads,
    /// A report beside the area's family.
    Family,
    /// An area beside its family.
    Families,
}

impl Dear {
    /// Its name in templates.
    const fn name(self) -> &'static str {
        match self {
            Dear::Drawing => "drawing",
            Dear::Spreads => "spreads",
            Dear::Family => "family",
            Dear::Families => "families",
        }
    }
}

/// The names in each template, and in the templates and components that it uses.
#[derive(Debug, Default)]
pub struct Asked {
    sources: Sources,
    /// Gathered for the templates that pages are made with, as soon as the first of them is.
    templates: BTreeMap<String, OnceLock<Names>>,
}

impl Asked {
    /// Reads the templates of a theme.
    #[must_use]
    pub fn new(theme: &Theme) -> Asked {
        let mut asked = Asked::default();
        let files = [("shipped/", &theme.shipped), ("own/", &theme.own)];
        for (prefix, files) in files {
            for (path, bytes) in files {
                if let Some(name) = path.strip_prefix("templates/") {
                    let source = String::from_utf8_lossy(bytes);
                    asked.sources.add(format!("{prefix}{name}"), name, &source);
                    asked.templates.insert(name.to_owned(), OnceLock::new());
                }
            }
        }
        asked
    }

    /// Whether a template asks for something.
    #[must_use]
    pub fn asks(&self, template: &str, what: Dear) -> bool {
        let names = self.of(template);
        names.is_none_or(|names| names.have(what.name()))
    }

    /// The names that a template and all that it uses have in them. `None` where it may ask for anything.
    pub(super) fn of(&self, template: &str) -> Option<&Names> {
        if self.sources.has_unseen {
            return None;
        }
        let names = self.templates.get(template)?;
        let names = names.get_or_init(|| self.sources.names(template));
        (!names.have(EVERYTHING)).then_some(names)
    }
}

/// The name that the engine has for all that a template has.
const EVERYTHING: &str = "__tera_context";

/// The templates and components of a theme, by the words in them.
#[derive(Debug, Default)]
struct Sources {
    /// Everything that can be used by name, by its whole name: a template without its components, or a component.
    words: BTreeMap<String, BTreeSet<String>>,
    /// Whether a template has a name that is not seen where another template uses it.
    has_unseen: bool,
    /// What a name in a template may mean. A site's own template goes before the shipped one.
    names: BTreeMap<String, Vec<String>>,
}

impl Sources {
    fn add(&mut self, whole: String, name: &str, source: &str) {
        self.has_unseen |= !name.chars().all(in_path);
        let source = without_comments(source);
        let (rest, components) = apart(&source);
        for (component, body) in components {
            let key = format!("{whole}#{component}");
            self.names.entry(component).or_default().push(key.clone());
            self.words.insert(key, all_words(&body));
        }
        self.names.insert(name.to_owned(), vec![whole.clone()]);
        self.names.insert(whole.clone(), vec![whole.clone()]);
        self.words.insert(whole, all_words(&rest));
    }

    /// What stands in a template, and in everything that it leads to.
    fn names(&self, template: &str) -> Names {
        let mut met: BTreeSet<&String> = BTreeSet::new();
        let mut open: Vec<&String> = self.names.get(template).into_iter().flatten().collect();
        let mut names: BTreeSet<&str> = BTreeSet::new();
        while let Some(next) = open.pop() {
            let Some(words) = self.words.get(next).filter(|_| met.insert(next)) else {
                continue;
            };
            for word in words {
                if names.insert(word) {
                    open.extend(self.names.get(word).into_iter().flatten());
                }
            }
        }
        Names::new(names.into_iter())
    }
}

fn all_words(text: &str) -> BTreeSet<String> {
    let words: BTreeSet<&str> = words(text).collect();
    words.into_iter().map(str::to_owned).collect()
}

/// The names in a text, with and without what follows a dot: `block.figure` has three, and so has `base.html`.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let in_name = |one: char| one.is_alphanumeric() || one == '_';
    let paths = text.split(|one| !in_path(one));
    paths.flat_map(move |path| {
        let names = path.split(move |one| !in_name(one));
        // A component that is used without a space behind its name has the end of the tag beside it.
        [path, path.trim_matches(['/', '-', '.'])]
            .into_iter()
            .chain(names)
    })
}

fn in_path(one: char) -> bool {
    one.is_alphanumeric() || matches!(one, '_' | '.' | '/' | '-')
}

/// A template without its comments. Where something may only look like one, all of it stays: a name too many does no harm.
fn without_comments(source: &str) -> String {
    let is_shown = words(source).any(|word| word == "raw");
    if is_shown || source.contains("\"{#") || source.contains("'{#") {
        return source.to_owned();
    }
    let mut rest = source;
    let mut text = String::with_capacity(source.len());
    while let Some((before, comment)) = rest.split_once("{#") {
        text.push_str(before);
        rest = comment.split_once("#}").map_or("", |(_, after)| after);
    }
    text + rest
}

/// Takes the components out of a template. A template that shows source as it is stays whole.
fn apart(source: &str) -> (String, Vec<(String, String)>) {
    let mut components = Vec::new();
    let mut text = String::new();
    if words(source).any(|word| word == "raw") {
        text.push_str(source);
    }
    let mut rest = source;
    while let Some((before, tag)) = rest.split_once("{%") {
        text.push_str(before);
        rest = tag;
        let start = tag.trim_start_matches(['-', ' ', '\n', '\r', '\t']);
        let definition = start.strip_prefix("component");
        let Some(definition) = definition.filter(|rest| rest.starts_with(char::is_whitespace))
        else {
            continue;
        };
        let (body, after) = definition
            .split_once("endcomponent")
            .unwrap_or((definition, ""));
        if let Some(name) = words(body).find(|word| !word.is_empty()) {
            components.push((name.to_owned(), body.to_owned()));
        }
        rest = after;
    }
    text.push_str(rest);
    (text, components)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(own: &[(&str, &str)]) -> Asked {
        let shipped = [
            (
                "components.html",
                "{% component list(entries) -%}{{ entries }}{%- endcomponent list %}\n\
                 {%component figure(one)%}{{ one.drawing }}{% endcomponent figure %}",
            ),
            ("base.html", "{% block content %}{% endblock %}"),
            (
                "report.html",
                "{% extends \"base.html\" %}{% include 'blocks/one.html' %}",
            ),
            (
                "blocks/one.html",
                "{{ <figure one={block.figure} /> }} {# spreads #}",
            ),
            ("area.html", "{{ <list entries={page[\"families\"]} /> }}"),
        ];
        let files = |files: &[(&str, &str)]| {
            let files = files
                .iter()
                .map(|(name, text)| (format!("templates/{name}"), text.as_bytes().to_vec()));
            files.collect()
        };
        Asked::new(&Theme {
            shipped: files(&shipped),
            own: files(own),
        })
    }

    const ALL: [Dear; 4] = [Dear::Drawing, Dear::Spreads, Dear::Family, Dear::Families];

    fn of(asked: &Asked, template: &str) -> Vec<Dear> {
        let all = ALL.into_iter();
        all.filter(|dear| asked.asks(template, *dear)).collect()
    }

    #[test]
    fn a_page_asks_for_what_its_templates_and_components_mention() {
        let shipped = asked(&[]);
        assert_eq!(of(&shipped, "report.html"), [Dear::Drawing]);
        assert_eq!(of(&shipped, "area.html"), [Dear::Families]);
        let own = asked(&[("blocks/one.html", "{{ <list entries={page.family} /> }}")]);
        assert_eq!(of(&own, "report.html"), [Dear::Family]);
        let extended = asked(&[("report.html", "{%- extends \"shipped/report.html\" -%}")]);
        assert_eq!(of(&extended, "report.html"), [Dear::Drawing]);
        let recursive = asked(&[(
            "base.html",
            "{% component a() %}{{ <a /> }}{% endcomponent a %}{{ <a /> }}{{ x.spreads }}",
        )]);
        assert_eq!(
            of(&recursive, "report.html"),
            [Dear::Drawing, Dear::Spreads]
        );
    }

    #[test]
    fn what_cannot_be_told_counts_as_asked_for() {
        let all = asked(&[("area.html", "{{ __tera_context }}")]);
        assert_eq!(of(&all, "area.html"), ALL);
        let raw = "{% raw %}{% component b %}{% endraw %}{{ x.spreads }}";
        assert_eq!(
            of(&asked(&[("area.html", raw)]), "area.html"),
            [Dear::Spreads]
        );
        let open = "{{ <b /> }}{% component b() %}{{ x.family }}";
        assert_eq!(
            of(&asked(&[("area.html", open)]), "area.html"),
            [Dear::Family]
        );
    }
}
