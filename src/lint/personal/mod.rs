//! What looks like personal data in the texts of an inspection.
//!
//! In: the texts. Out: an error for each find in a report that is finished, a warning in one that is being written, and a warning for each
//! permission that permits nothing. Only the place of a find leaves this module, never its words.

mod birth;
mod contact;
mod cues;
mod digits;
mod names;
mod postcode;
mod seen;

pub(super) use birth::full_dates;
pub(super) use seen::may_have_figures;

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::ops::Range;

use rayon::prelude::*;

use birth::Births;
use cues::Cues;
use names::Names;
use seen::{Seen, is_seen_otherwise, of_address};

use super::Words;
use super::figures::Figures;
use super::scan::{Phrases, Token, tokens};
use super::signs::Signs;
use super::text::{Part, Text, texts};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::language::{Bilingual, Language};
use crate::load::SourceTree;
use crate::model::{Inspection, Page, PermittedText, Site};
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
pub(super) fn months(words: &Bilingual<Words>) -> Phrases<()> {
    let all = Language::ALL.into_iter();
    let months = all.flat_map(|language| &words.get(language).months);
    Phrases::new(months.map(|month| (month.as_str(), ())))
}

/// What is searched for.
pub(super) struct Searched {
    births: Births,
    names: Names,
    cues: Cues,
    /// How the publisher can be reached, as the site tells everybody.
    published: BTreeSet<String>,
}

/// Something found: what it looks like, its words in one spelling, and its bytes in the text.
type Hit = (Kind, String, Range<usize>);

/// The same with its place in the file.
type Placed = (Kind, String, Location);

impl Searched {
    pub(super) fn new(tree: &SourceTree, words: &Bilingual<Words>) -> Searched {
        let mut searched = Searched {
            births: Births::new(words),
            names: Names::listed(tree),
            cues: Cues::new(words),
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
            // What may be published in one place is no way to reach the publisher.
            let own = texts(path, file, true)
                .into_iter()
                .filter(|text| !is_apart(text));
            for text in own {
                for passage in text.passages() {
                    let addresses = passage.links.iter().map(|link| of_address(&link.address));
                    for text in addresses.chain([passage.text.to_string()]) {
                        let found = self.hits(&text, &Signs::of(&text)).into_iter();
                        let found = found.filter(|(kind, ..)| *kind != Kind::Name);
                        details.extend(found.map(|(_, found, _)| found));
                    }
                }
            }
        }
        details
    }

    /// Whether names are searched for.
    pub(super) fn has_names(&self) -> bool {
        !self.names.is_empty()
    }

    /// Everything in a text that looks like personal data, in its order.
    fn hits(&self, written: &str, signs: &Signs) -> Vec<Hit> {
        if self.names.is_empty() && !self.may_find(written, signs) {
            return Vec::new();
        }
        let seen = Seen::of(written);
        let found = self.finds(&seen.text).into_iter();
        let hit = |(kind, range): Find| {
            let found = plain(seen.text.get(range.clone()).unwrap_or_default());
            (kind, found, seen.written(&range))
        };
        found.map(hit).collect()
    }

    /// Whether something may be found in a text, as far as that is seen without a second spelling of it.
    fn may_find(&self, written: &str, signs: &Signs) -> bool {
        if signs.has_at {
            return true;
        }
        let figures = &signs.figures;
        if signs.may_change && is_seen_otherwise(written) {
            return !figures.runs.is_empty() || may_have_figures(written);
        }
        figures.near >= digits::FEWEST_OF_INSURED
            || figures.letters_follow
            || self.may_have_birth(written, figures)
    }

    fn may_have_birth(&self, text: &str, figures: &Figures) -> bool {
        // The day and the year stand apart.
        figures.runs.len() >= 2
            && figures.digits >= birth::FEWEST
            && self.births.may_have_date(text, figures)
    }

    fn finds(&self, text: &str) -> Vec<Find> {
        let words: LazyCell<Vec<Token<'_>>, _> = LazyCell::new(|| tokens(text));
        let figures = Signs::of(text).figures;
        let mut found = Vec::new();
        contact::email_addresses(text, &mut found);
        if figures.near >= digits::FEWEST {
            digits::numbers(text, &words, &self.cues, &mut found);
        }
        if figures.letters_follow && postcode::may_have_one(text) {
            postcode::postcodes(text, &words, &self.cues, &mut found);
        }
        if figures.near >= digits::FEWEST_OF_INSURED {
            digits::insurance_numbers(text, &words, &mut found);
        }
        if self.may_have_birth(text, &figures) {
            self.births.dates(text, &words, &mut found);
        }
        if !self.names.is_empty() {
            self.names.find(text, &words, &mut found);
        }
        found.sort_by_key(|(kind, range)| (range.start, *kind));
        found
    }

    /// The problems of an inspection with its texts.
    pub(super) fn problems(&self, inspection: &Inspection, texts: &[Text<'_>]) -> Vec<Diagnostic> {
        let whose = if is_finished(inspection) {
            Whose::Report
        } else {
            Whose::Draft
        };
        let searched = texts.iter().filter(|text| !is_apart(text));
        let found = searched.map(|text| self.of_text(text)).collect();
        self.of_hits(found, &inspection.personal_data, whose)
    }

    /// The problems of the texts that belong to no inspection. The public reads them as soon as the site is built.
    pub(super) fn problems_of_site(&self, texts: &[Text<'_>], site: &Site) -> Vec<Diagnostic> {
        let searched = texts.par_iter().filter(|text| !is_apart(text));
        let found = searched.map(|text| self.of_text(text)).collect();
        self.of_hits(found, &site.settings.personal_data, Whose::Site)
    }

    fn of_hits(
        &self,
        found: Vec<Vec<Placed>>,
        permissions: &[PermittedText],
        whose: Whose,
    ) -> Vec<Diagnostic> {
        let permitted: Vec<String> = permissions.iter().map(|p| spelled(&p.text)).collect();
        let mut used = BTreeSet::new();
        let mut problems = Vec::new();
        for hits in found {
            for (kind, found, location) in hits {
                let decision = permitted.iter().position(|one| *one == found);
                match decision {
                    Some(place) => {
                        used.insert(place);
                    }
                    None if self.published.contains(&found) => {}
                    None => problems.push(problem(kind, location, whose)),
                }
            }
        }
        let permissions = permissions.iter().enumerate();
        let unused = permissions.filter(|(place, _)| !used.contains(place));
        problems.extend(unused.map(|(_, permission)| {
            let (what, help) = match whose {
                Whose::Site => (
                    "no text outside the reports looks like personal data and is written so",
                    "remove the entry, or write the text exactly as the site has it",
                ),
                _ => (
                    "nothing in this report looks like personal data and is written so",
                    "remove the entry, or write the text exactly as the report has it",
                ),
            };
            Diagnostic::new(
                Code::UnusedPermission,
                permission.location.clone(),
                what,
                help,
            )
        }));
        problems
    }

    /// What a text holds: its kind, its words in a form to compare, and its place.
    fn of_text(&self, text: &Text<'_>) -> Vec<Placed> {
        let mut all = Vec::new();
        for Part { passage, signs } in text.parts() {
            for (kind, found, range) in self.hits(&passage.text, signs) {
                all.push((kind, found, text.place(passage, range)));
            }
            // An address may hold what its text does not show. One that is its own text is found once.
            for link in &passage.links {
                let shown = passage.text.get(link.range.clone()).unwrap_or_default();
                let shown = spelled(shown);
                let address = of_address(&link.address);
                for (kind, found, _) in self.hits(&address, &Signs::of(&address)) {
                    if !shown.contains(&found) {
                        all.push((kind, found, text.written(link.source.clone())));
                    }
                }
            }
        }
        all
    }
}

/// Whose texts they are.
#[derive(Clone, Copy)]
enum Whose {
    /// Those of a report that may be published.
    Report,
    /// Those of a report that is being written.
    Draft,
    /// Those of the site.
    Site,
}

/// What is no text: the number of a book, what may be published, and what the site tells the program about texts.
fn is_apart(text: &Text<'_>) -> bool {
    matches!(text.first_key(), Some("personal_data" | "isbn" | "lint"))
}

/// One space wherever there is white space.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same without marks that nobody sees.
fn spelled(text: &str) -> String {
    plain(&Seen::of(text).text)
}

fn problem(kind: Kind, location: Location, whose: Whose) -> Diagnostic {
    let called = kind.called();
    let (code, message, file) = match whose {
        Whose::Report => (
            kind.code(),
            format!("this looks like {called}, and the report may be published"),
            "inspection.yaml",
        ),
        Whose::Draft => (
            Code::PersonalDataInDraft,
            format!("this looks like {called}"),
            "inspection.yaml",
        ),
        Whose::Site => (
            kind.code(),
            format!("this looks like {called}, and it is published with the site"),
            "site.yaml",
        ),
    };
    let help = format!(
        "take it out, or record under `personal_data` in {file} why it may be published; docs/lint.md tells how"
    );
    Diagnostic::new(code, location, message, help)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::lint::words;

    proptest::proptest! {
        #[test]
        fn what_has_no_figures_holds_nothing_but_names(
            parts in proptest::collection::vec(0..24_usize, 0..24),
        ) {
            let all = [
                "a", "B", " ", "born", "dob", "@", "＠", "﹫", ".uk", "0", "７", "𝟎", "07", "700900", "12", "March", "2009", "/", "–",
                "AB", "1", "2CD", "\u{ad}", "ŵ",
            ];
            let text: String = parts.into_iter().map(|part| all[part]).collect();
            static SEARCHED: LazyLock<Searched> =
                LazyLock::new(|| Searched::new(&SourceTree::default(), &words::all()));
            let searched = &*SEARCHED;
            if !searched.may_find(&text, &Signs::of(&text)) {
                assert_eq!(searched.finds(&Seen::of(&text).text), [], "{text:?}");
            }
        }

        #[test]
        fn no_look_is_left_out_that_would_find_something(
            parts in proptest::collection::vec(0..22_usize, 0..12),
        ) {
            let all = [
                " ", "-", "/", "+", "born ", "dob ", "1 Mar 09", "12", "0", "9", "AB", "c", "12345", "6", "GIR", " 0AA", "M1", " 1aa",
                "943 476 5919", "33123456", "\u{301}", "\u{301}\u{302}\u{303}",
            ];
            static SEARCHED: LazyLock<Searched> =
                LazyLock::new(|| Searched::new(&SourceTree::default(), &words::all()));
            let text: String = parts.into_iter().map(|part| all[part]).collect();
            let searched = &*SEARCHED;
            let words = tokens(&text);
            let mut found = Vec::new();
            contact::email_addresses(&text, &mut found);
            digits::numbers(&text, &words, &searched.cues, &mut found);
            postcode::postcodes(&text, &words, &searched.cues, &mut found);
            digits::insurance_numbers(&text, &words, &mut found);
            searched.births.dates(&text, &words, &mut found);
            found.sort_by_key(|(kind, range)| (range.start, *kind));
            assert_eq!(searched.finds(&text), found, "{text:?}");
        }
    }
}
