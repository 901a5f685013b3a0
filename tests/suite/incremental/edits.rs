//! Random edits of a site. Many of them are mistakes, which no build publishes.

use adrodd::render::Minify;

use super::{SHIPPED, Sources};

/// Random numbers that are the same in every run (SplitMix64).
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((number ^ (number >> 31)) % limit.max(1) as u64) as usize
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// The instants at which a site is built; embargoes and withdrawals of the edits lie between them.
const INSTANTS: [&str; 4] = [
    "2026-01-01T00:01:00Z",
    "2026-02-01T00:01:00Z",
    "2026-03-01T00:01:00Z",
    "2027-01-01T00:01:00Z",
];

/// Edits a site, and tells what was done.
pub fn edit(sources: &mut Sources, first: &Sources, chance: &mut Chance) -> String {
    match chance.below(20) {
        0..=4 => sentence(sources, chance, &["report.en.md", "report.cy.md"]),
        5..=7 => digit(sources, chance, "content/inspections/"),
        8 => digit(sources, chance, "content/frameworks/"),
        9 => word(sources, chance, "content/frameworks/"),
        10 => word(sources, chance, "content/areas/"),
        11 => word(sources, chance, "content/glossary.yaml"),
        12 => word(sources, chance, "content/site.yaml"),
        13 => sentence(sources, chance, &["home.en.md", "accessibility.cy.md"]),
        14 => life(sources, chance),
        15 => theme(sources, chance),
        16 => gone(sources, chance),
        17 => {
            // What was there in the beginning comes back, wholly or one file of it.
            if chance.below(2) == 0 {
                *sources = first.clone();
                return "all is as it was".to_owned();
            }
            let paths: Vec<&String> = first.texts.keys().collect();
            let path = (*chance.one(&paths)).clone();
            sources
                .texts
                .insert(path.clone(), first.texts[&path].clone());
            format!("{path} is as it was")
        }
        18 => {
            sources.as_of = (*chance.one(&INSTANTS)).to_owned();
            format!("it is {}", sources.as_of)
        }
        _ => settings(sources, chance),
    }
}

fn paths(sources: &Sources, is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let paths = sources.texts.keys();
    paths.filter(|path| is_wanted(path)).cloned().collect()
}

/// A sentence at the end of a line of running text.
fn sentence(sources: &mut Sources, chance: &mut Chance, names: &[&str]) -> String {
    let files = paths(sources, |path| {
        names.iter().any(|name| path.ends_with(name))
    });
    if files.is_empty() {
        return "no such file".to_owned();
    }
    let path = chance.one(&files).clone();
    let text = sources.texts.get_mut(&path).unwrap();
    let ends: Vec<usize> = text.match_indices(".\n").map(|(at, _)| at + 1).collect();
    if ends.is_empty() {
        return format!("{path} has no sentence");
    }
    let at = *chance.one(&ends);
    let sentence = format!(" It was seen {} times.", chance.below(90) + 10);
    text.insert_str(at, &sentence);
    format!("a sentence in {path}")
}

/// Another digit in a YAML file or a table.
fn digit(sources: &mut Sources, chance: &mut Chance, below: &str) -> String {
    let files = paths(sources, |path| {
        path.starts_with(below) && !path.ends_with(".md")
    });
    let path = chance.one(&files).clone();
    let text = sources.texts.get_mut(&path).unwrap();
    let places: Vec<usize> = text
        .match_indices(|c: char| c.is_ascii_digit())
        .map(|(at, _)| at)
        .collect();
    if places.is_empty() {
        return format!("{path} has no digit");
    }
    let at = *chance.one(&places);
    let digit = chance.below(10).to_string();
    text.replace_range(at..=at, &digit);
    format!("the digit {digit} in {path} at {at}")
}

/// Another word between quotation marks.
fn word(sources: &mut Sources, chance: &mut Chance, below: &str) -> String {
    let files = paths(sources, |path| {
        path.starts_with(below) && path.ends_with(".yaml")
    });
    let path = chance.one(&files).clone();
    let text = sources.texts.get_mut(&path).unwrap();
    let ends: Vec<usize> = text
        .match_indices("\" ")
        .chain(text.match_indices("\","))
        .map(|(at, _)| at)
        .collect();
    if ends.is_empty() {
        return format!("{path} has no text");
    }
    let at = *chance.one(&ends);
    text.insert(at, 'x');
    format!("an x in {path} at {at}")
}

/// A report or a plan is a draft, final, under embargo or withdrawn.
fn life(sources: &mut Sources, chance: &mut Chance) -> String {
    let files = paths(sources, |path| path.ends_with("inspection.yaml"));
    let path = chance.one(&files).clone();
    let text = sources.texts.get_mut(&path).unwrap();
    let lines = [
        "state: draft\n",
        "state: final\npublish_at: 2026-01-15\n",
        "state: final\npublish_at: 2026-02-15\n",
        "state: final\nwithdrawn: { at: 2026-02-15, reason: { en: \"It was wrong.\", cy: \"Roedd yn anghywir.\" } }\n",
        "state: final\n",
    ];
    let line = *chance.one(&lines);
    let kept: String = text
        .split_inclusive('\n')
        .filter(|line| {
            let keys = ["state:", "publish_at:", "withdrawn:"];
            !keys.iter().any(|key| line.starts_with(key))
        })
        .collect();
    *text = format!("{line}{kept}");
    format!("{path}: {}", line.trim_end())
}

fn theme(sources: &mut Sources, chance: &mut Chance) -> String {
    if chance.below(3) == 0 {
        sources.theme.clear();
        return "the theme is as it was".to_owned();
    }
    let (path, added) = *chance.one(&[
        ("assets/style.css", "\nmain { color: #123456; }\n"),
        (
            "assets/new.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        ),
        ("templates/report.html", "\n<!-- x -->\n"),
        ("templates/area.html", "\n<!-- y -->\n"),
        ("messages/en.ftl", "\n# Nothing.\n"),
    ]);
    let mut bytes = SHIPPED.get(path).cloned().unwrap_or_default();
    bytes.extend_from_slice(added.as_bytes());
    sources.theme.insert(path.to_owned(), bytes);
    format!("the theme has its own {path}")
}

/// A file is deleted, or copied to another place.
fn gone(sources: &mut Sources, chance: &mut Chance) -> String {
    let all = paths(sources, |path| !path.starts_with("content/frameworks/"));
    let path = chance.one(&all).clone();
    let folder = path.rsplit_once('/').unwrap().0.to_owned() + "/";
    match chance.below(3) {
        0 => {
            sources.texts.remove(&path);
            format!("{path} is gone")
        }
        1 if path.starts_with("content/inspections/") => {
            sources.texts.retain(|other, _| !other.starts_with(&folder));
            format!("{folder} is gone")
        }
        _ => {
            let copied: Vec<(String, String)> = sources
                .texts
                .iter()
                .filter(|(other, _)| other.starts_with(&folder))
                .filter(|_| path.starts_with("content/inspections/"))
                .map(|(other, text)| (other.replace("/20", "/19"), text.clone()))
                .collect();
            sources.texts.extend(copied);
            format!("{folder} is there twice")
        }
    }
}

fn settings(sources: &mut Sources, chance: &mut Chance) -> String {
    match chance.below(3) {
        0 => {
            sources.base_url = match sources.base_url {
                None => Some("https://elsewhere.example/reports".to_owned()),
                Some(_) => None,
            };
            format!("the address is {:?}", sources.base_url)
        }
        1 => {
            sources.minify = match sources.minify {
                Minify::Yes => Minify::No,
                Minify::No => Minify::Yes,
            };
            format!("minified: {:?}", sources.minify)
        }
        _ => {
            sources.program = sources.program.wrapping_add(1);
            "another program".to_owned()
        }
    }
}
