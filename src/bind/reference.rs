//! References in a narrative: where they are and what they ask for.

use std::ops::Range;

use memchr::memchr;

use crate::diagnostic::nearest;
use crate::markdown::{code_ranges, lies_in};
use crate::model::{Id, Markdown};

/// The longest reference; a brace that is not closed by then was never meant as one.
const LONGEST: usize = 200;

/// A reference, or what looks like one, in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The bytes of the text, with the braces.
    pub range: Range<usize>,
    /// What is asked for, or why that cannot be understood and what to do.
    pub reference: Result<Reference, (String, String)>,
}

/// What a reference asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Which kind of figure.
    pub kind: Kind,
    /// How it is to be written.
    pub style: Option<Style>,
}

/// Which figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The number of a score, or its grade where it has no number.
    Score(Id),
    /// The grade of a score.
    Grade(Id),
    /// The judgements on a question.
    Question(Id),
    /// A result of a survey: group and result.
    Survey(Id, Id),
    /// Cases with a characteristic: characteristic and category.
    Sample(Id, Id),
    /// A counted fact of the inspection.
    Count(Id),
    /// How many cases were examined.
    Cases,
    /// How many people of a group answered.
    Responses(Id),
}

/// How a count out of a base is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// With the word for cases: "9 out of 12 cases", "75% of cases".
    OfCases,
    /// "75%", whatever the base.
    Share,
    /// "9 out of 12", whatever the base.
    Ratio,
    /// "9".
    Number,
    /// "12".
    Base,
    /// "all but three".
    AllBut,
    /// What is left, in words: "three".
    Rest,
    /// "three-quarters", "just over half".
    Fraction,
    /// The framework's word for the share: "a large majority".
    Words,
}

const STYLES: [(&str, Style); 9] = [
    ("of cases", Style::OfCases),
    ("share", Style::Share),
    ("ratio", Style::Ratio),
    ("number", Style::Number),
    ("base", Style::Base),
    ("all but", Style::AllBut),
    ("rest", Style::Rest),
    ("fraction", Style::Fraction),
    ("words", Style::Words),
];

const KINDS: [&str; 8] = [
    "score",
    "grade",
    "question",
    "survey",
    "sample",
    "count",
    "cases",
    "responses",
];

/// Finds every reference of a text. A brace after a backslash is a brace.
#[must_use]
pub fn references(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut from = 0;
    let next = |from: usize| memchr(b'{', text.as_bytes().get(from..)?);
    while let Some(at) = next(from) {
        let start = from + at;
        let before = text.get(..start).unwrap_or_default();
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        if backslashes % 2 == 1 {
            from = start + 1;
            continue;
        }
        let rest = text.get(start + 1..).unwrap_or_default();
        let close = rest.find(['}', '{']).filter(|end| *end <= LONGEST);
        match close.filter(|end| rest.get(*end..).is_some_and(|rest| rest.starts_with('}'))) {
            Some(end) => {
                let inside = rest.get(..end).unwrap_or_default();
                from = start + end + 2;
                found.push(Found {
                    range: start..from,
                    reference: parse(inside),
                });
            }
            None => {
                from = start + 1;
                found.push(Found {
                    range: start..from,
                    reference: Err((
                        "this brace begins a reference that does not end".to_owned(),
                        "close it with `}`, or write `\\{` for a brace".to_owned(),
                    )),
                });
            }
        }
    }
    found
}

fn parse(inside: &str) -> Result<Reference, (String, String)> {
    let words = inside.split_whitespace().collect::<Vec<_>>().join(" ");
    let (what, style) = match words.split_once(',') {
        Some((what, style)) => (what.trim(), Some(style.trim())),
        None => (words.as_str(), None),
    };
    let style = style.map(style_of).transpose()?;
    let (kind, target) = what.split_once(' ').unwrap_or((what, ""));
    Ok(Reference {
        kind: kind_of(kind, target)?,
        style,
    })
}

fn style_of(written: &str) -> Result<Style, (String, String)> {
    let mut styles = STYLES.iter();
    if let Some((_, style)) = styles.find(|(name, _)| *name == written) {
        return Ok(*style);
    }
    let names = STYLES.map(|(name, _)| name);
    Err((
        format!("there is no style `{written}`"),
        match nearest(written, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("write one of: {}", names.join(", ")),
        },
    ))
}

fn kind_of(kind: &str, target: &str) -> Result<Kind, (String, String)> {
    let help = |example: &str| {
        let like = format!("write it like `{{{example}}}`");
        let (message, help) = if target.contains(' ') {
            (
                format!("`{target}` is nothing that `{kind}` can be of"),
                format!("{like}; how it is written comes after a comma"),
            )
        } else {
            (format!("`{kind}` does not say of what"), like)
        };
        Err((message, help))
    };
    let one = Id::parse(target);
    let two = target
        .split_once('/')
        .and_then(|(first, second)| Some((Id::parse(first)?, Id::parse(second)?)));
    Ok(match (kind, one, two) {
        ("score", Some(id), _) => Kind::Score(id),
        ("score", ..) => return help("score safeguarding"),
        ("grade", Some(id), _) => Kind::Grade(id),
        ("grade", ..) => return help("grade safeguarding"),
        ("question", Some(id), _) => Kind::Question(id),
        ("question", ..) => return help("question q11-01"),
        ("count", Some(id), _) => Kind::Count(id),
        ("count", ..) => return help("count timely-plans"),
        ("responses", Some(id), _) => Kind::Responses(id),
        ("responses", ..) => return help("responses children"),
        ("survey", _, Some((group, result))) => Kind::Survey(group, result),
        ("survey", ..) => return help("survey children/knew-why"),
        ("sample", _, Some((characteristic, category))) => Kind::Sample(characteristic, category),
        ("sample", ..) => return help("sample gender/female"),
        ("cases", ..) if target.is_empty() => Kind::Cases,
        _ => {
            return Err((
                format!("`{{{kind}}}` is no figure that a text can refer to"),
                match nearest(kind, KINDS) {
                    Some(near) if near != kind => format!("did you mean `{near}`?"),
                    _ => "write `\\{` for a brace; docs/content.md lists the figures".to_owned(),
                },
            ));
        }
    })
}

/// The text with a figure in place of every reference. What cannot be understood is left out; `check` has reported it.
#[must_use]
pub fn bind(markdown: &Markdown, figure: &dyn Fn(&Reference) -> String) -> Markdown {
    let found = references(markdown.text());
    if found.is_empty() {
        return markdown.clone();
    }
    let code = code_ranges(markdown.text());
    let mut text = String::with_capacity(markdown.text().len());
    let mut from = 0;
    for reference in &found {
        text.push_str(
            markdown
                .text()
                .get(from..reference.range.start)
                .unwrap_or_default(),
        );
        from = reference.range.end;
        let Ok(asked) = &reference.reference else {
            continue;
        };
        if lies_in(&code, reference.range.start) {
            text.push_str(&figure(asked));
            continue;
        }
        push_plain(&mut text, &figure(asked));
        // A number before a full stop or a bracket would begin a list, and vanish into its marker.
        let rest = markdown.text().get(from..).unwrap_or_default();
        if rest.starts_with(['.', ')']) {
            text.push('\\');
        }
    }
    text.push_str(markdown.text().get(from..).unwrap_or_default());
    Markdown::new(text, markdown.origin())
}

/// The same for a text that is not read as Markdown, such as a headline.
#[must_use]
pub fn bind_plain(text: &str, figure: &dyn Fn(&Reference) -> String) -> String {
    let mut bound = String::with_capacity(text.len());
    let mut from = 0;
    for found in references(text) {
        bound.push_str(text.get(from..found.range.start).unwrap_or_default());
        bound.extend(found.reference.as_ref().ok().map(figure));
        from = found.range.end;
    }
    bound.push_str(text.get(from..).unwrap_or_default());
    bound
}

/// A figure is text and no Markdown, whatever stands in a message or in the word of a grade.
fn push_plain(text: &mut String, figure: &str) {
    for character in figure.chars() {
        if character.is_ascii_punctuation() {
            text.push('\\');
        }
        text.push(character);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Location;

    fn id(text: &str) -> Id {
        Id::parse(text).unwrap()
    }

    #[test]
    fn references_are_found_with_their_places_and_styles() {
        let text = "In {question q1,\n all but} and {cases}: \\{no} but {survey a/b, share}.";
        let found = references(text);
        assert_eq!(found.len(), 3);
        assert_eq!(
            found[0].reference,
            Ok(Reference {
                kind: Kind::Question(id("q1")),
                style: Some(Style::AllBut),
            })
        );
        assert_eq!(&text[found[0].range.clone()], "{question q1,\n all but}");
        assert_eq!(found[1].reference.as_ref().unwrap().kind, Kind::Cases);
        let survey = found[2].reference.as_ref().unwrap();
        assert_eq!(survey.kind, Kind::Survey(id("a"), id("b")));
        assert_eq!(survey.style, Some(Style::Share));
    }

    #[test]
    fn what_is_no_reference_is_a_problem_and_no_text_is_lost() {
        for bad in [
            "{",
            "{}",
            "{x y}",
            "{score}",
            "{score a, shares}",
            "{ {cases}",
            "{survey a}",
        ] {
            assert!(
                references(bad).iter().any(|found| found.reference.is_err()),
                "{bad}"
            );
        }
        let hint = references("{scor a}")[0].reference.clone().unwrap_err().1;
        assert_eq!(hint, "did you mean `score`?");
    }

    #[test]
    fn a_figure_can_be_no_markdown() {
        let markdown = Markdown::of_value("a {cases} b", Location::file(&"test".into()));
        let bound = bind(&markdown, &|_| "*9* <i>".to_owned());
        assert_eq!(bound.text(), "a \\*9\\* \\<i\\> b");
    }
}
