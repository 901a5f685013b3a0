//! What looks like personal data in the texts of an inspection.
//!
//! In: the texts. Out: an error for each find in a report that is finished, a warning in one that is being written, and a warning for each
//! permission that permits nothing. Only the place of a find leaves this module, never its words.

mod birth;
mod contact;
mod digits;
mod names;
mod postcode;

pub(super) use birth::full_dates;

use std::collections::BTreeSet;
use std::ops::Range;

use super::Words;
use super::scan::{Phrases, Token, fold, tokens};
use super::text::{Text, texts};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::language::{Bilingual, Language};
use crate::load::SourceTree;
use crate::model::{Inspection, Page};
use crate::publish::is_finished;

/// What something looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Email,
    Telephone,
    Postcode,
    NhsNumber,
    InsuranceNumber,
    BirthDate,
    Name,
}

impl Kind {
    const fn code(self) -> Code {
        match self {
            Kind::Email => Code::EmailAddress,
            Kind::Telephone => Code::TelephoneNumber,
            Kind::Postcode => Code::Postcode,
            Kind::NhsNumber => Code::NhsNumber,
            Kind::InsuranceNumber => Code::InsuranceNumber,
            Kind::BirthDate => Code::BirthDate,
            Kind::Name => Code::PrivateName,
        }
    }

    const fn called(self) -> &'static str {
        match self {
            Kind::Email => "an e-mail address",
            Kind::Telephone => "a telephone number",
            Kind::Postcode => "a full postcode",
            Kind::NhsNumber => "an NHS number",
            Kind::InsuranceNumber => "a National Insurance number",
            Kind::BirthDate => "a date of birth",
            Kind::Name => "a name of the site's list of private names",
        }
    }
}

/// Something found, as bytes of a passage.
type Find = (Kind, Range<usize>);

/// The months as both languages call them.
pub(super) fn months(words: &Bilingual<Words>) -> BTreeSet<String> {
    let all = Language::ALL.into_iter();
    let months = all.flat_map(|language| &words.get(language).months);
    months.map(|month| fold(month)).collect()
}

/// What is searched for.
pub(super) struct Searched {
    births: Phrases<()>,
    months: BTreeSet<String>,
    names: Phrases<()>,
    /// How the publisher can be reached, as the site tells everybody.
    published: BTreeSet<String>,
}

impl Searched {
    pub(super) fn new(tree: &SourceTree, words: &Bilingual<Words>) -> Searched {
        let both = || {
            Language::ALL
                .into_iter()
                .map(|language| words.get(language))
        };
        let births = both().flat_map(|words| &words.birth);
        let mut searched = Searched {
            births: Phrases::new(births.map(|phrase| (phrase.as_str(), ()))),
            months: months(words),
            names: names::listed(tree),
            published: BTreeSet::new(),
        };
        searched.published = searched.published_details(tree);
        searched
    }

    /// Addresses and numbers of the publisher's own texts.
    fn published_details(&self, tree: &SourceTree) -> BTreeSet<String> {
        let mut files = vec![
            "content/site.yaml".to_owned(),
            "content/accessibility.yaml".to_owned(),
        ];
        for page in [Page::Contact, Page::Accessibility] {
            let stem = page.file_stem();
            files.extend(
                Language::ALL
                    .map(|language| format!("content/pages/{stem}.{}.md", language.code())),
            );
        }
        let mut details = BTreeSet::new();
        for (path, file) in files.iter().filter_map(|path| tree.file(path)) {
            for passage in texts(path, file).iter().flat_map(|text| &text.passages) {
                let addresses = passage.links.iter().map(|link| link.address.as_str());
                for text in addresses.chain([passage.text.as_str()]) {
                    let found = self.finds(text).into_iter();
                    let found = found.filter(|(kind, _)| *kind != Kind::Name);
                    details
                        .extend(found.map(|(_, range)| plain(text.get(range).unwrap_or_default())));
                }
            }
        }
        details
    }

    /// Everything in a text that looks like personal data, in its order.
    fn finds(&self, text: &str) -> Vec<Find> {
        let words: Vec<Token> = tokens(text);
        let mut found = Vec::new();
        contact::email_addresses(text, &mut found);
        digits::numbers(text, &mut found);
        postcode::postcodes(text, &words, &mut found);
        digits::insurance_numbers(text, &words, &mut found);
        birth::dates(text, &words, (&self.births, &self.months), &mut found);
        names::names(text, &words, &self.names, &mut found);
        found.sort_by_key(|(kind, range)| (range.start, *kind));
        found
    }

    /// The problems of an inspection with its texts.
    pub(super) fn problems(&self, inspection: &Inspection, texts: &[Text<'_>]) -> Vec<Diagnostic> {
        let permitted: Vec<String> = inspection
            .personal_data
            .iter()
            .map(|p| plain(&p.text))
            .collect();
        let mut used = BTreeSet::new();
        let mut problems = Vec::new();
        let searched = texts.iter().filter(|text| !is_apart(text));
        for text in searched {
            for (kind, found, location) in self.of_text(text) {
                let decision = permitted.iter().position(|one| *one == found);
                match decision {
                    Some(place) => {
                        used.insert(place);
                    }
                    None if self.published.contains(&found) => {}
                    None => problems.push(problem(kind, location, is_finished(inspection))),
                }
            }
        }
        let permissions = inspection.personal_data.iter().enumerate();
        let unused = permissions.filter(|(place, _)| !used.contains(place));
        problems.extend(unused.map(|(_, permission)| {
            Diagnostic::new(
                Code::UnusedPermission,
                permission.location.clone(),
                "nothing in this report looks like personal data and is written so",
                "remove the entry, or write the text exactly as the report has it",
            )
        }));
        problems
    }

    /// What a text holds: its kind, its words in a form to compare, and its place.
    fn of_text(&self, text: &Text<'_>) -> Vec<(Kind, String, Location)> {
        let mut all = Vec::new();
        for passage in &text.passages {
            for (kind, range) in self.finds(&passage.text) {
                let found = plain(passage.text.get(range.clone()).unwrap_or_default());
                all.push((kind, found, text.place(passage, range)));
            }
            // An address may hold what its text does not show. One that is its own text is found once.
            for link in &passage.links {
                let shown = passage.text.get(link.range.clone()).unwrap_or_default();
                for (kind, range) in self.finds(&link.address) {
                    let found = plain(link.address.get(range).unwrap_or_default());
                    if !plain(shown).contains(&found) {
                        all.push((kind, found, text.written(link.source.clone())));
                    }
                }
            }
        }
        all
    }
}

/// What is no text of the report: the number of its book, and what may be published.
fn is_apart(text: &Text<'_>) -> bool {
    let keys = text.keys();
    let first = keys.first().map(String::as_str);
    first == Some("personal_data") || first == Some("isbn")
}

/// One space wherever there is white space.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn problem(kind: Kind, location: Location, is_finished: bool) -> Diagnostic {
    let help = "take it out, or record under `personal_data` in inspection.yaml why it may be published; docs/lint.md tells how";
    if is_finished {
        let message = format!(
            "this looks like {}, and the report may be published",
            kind.called()
        );
        Diagnostic::new(kind.code(), location, message, help)
    } else {
        let message = format!("this looks like {}", kind.called());
        Diagnostic::new(Code::PersonalDataInDraft, location, message, help)
    }
}
