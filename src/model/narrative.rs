//! The narrative of one report in one language.

use std::collections::{BTreeMap, BTreeSet};

use super::{Id, Markdown};

/// What an author tells, by the part, group or item it belongs to.
#[derive(Debug, Default)]
pub struct Narrative {
    /// Text of parts with a `narrative` block, and the introduction to the survey.
    pub parts: BTreeMap<Id, Markdown>,
    /// Findings on the report as a whole, by part.
    pub lists: BTreeMap<Id, Vec<Finding>>,
    /// Text before the first practice example, such as a note on names.
    pub examples_note: Option<Markdown>,
    /// Practice examples in the order written.
    pub examples: Vec<Example>,
    /// Text about each surveyed group.
    pub groups: BTreeMap<Id, Markdown>,
    /// What is told of sections and criteria.
    pub items: BTreeMap<Id, ItemNarrative>,
    /// Where texts begin in its file that do not translate the other language as it is now.
    pub stale: BTreeSet<usize>,
}

impl Narrative {
    /// Every text, with the item it is about where it is about one.
    #[must_use]
    pub fn texts(&self) -> Vec<(Option<&Id>, &Markdown)> {
        let parts = self.parts.values().chain(self.groups.values());
        let listed = self.lists.values().flatten().map(|finding| &finding.text);
        let mut texts: Vec<(Option<&Id>, &Markdown)> = parts
            .chain(&self.examples_note)
            .chain(listed)
            .map(|text| (None, text))
            .collect();
        texts.extend(
            self.examples
                .iter()
                .map(|example| (Some(&example.item), &example.text)),
        );
        for (id, item) in &self.items {
            let findings = item.findings.values().flatten();
            let findings = findings.map(|finding| &finding.text);
            let own = item.text.iter().chain(&item.commentary).chain(findings);
            texts.extend(own.map(|text| (Some(id), text)));
        }
        texts
    }
}

/// A practice example.
#[derive(Debug)]
pub struct Example {
    /// The item it illustrates.
    pub item: Id,
    /// The example.
    pub text: Markdown,
}

/// What is told of one item.
#[derive(Debug, Default)]
pub struct ItemNarrative {
    /// Text before the findings.
    pub text: Option<Markdown>,
    /// The findings by kind.
    pub findings: FindingsByKind,
    /// Text after the findings, about the item as a whole.
    pub commentary: Option<Markdown>,
}

impl ItemNarrative {
    /// Whether nothing is told of the item.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_none() && self.findings.is_empty() && self.commentary.is_none()
    }
}

/// The findings of an item by their kind, in the order of its id. Every item of every narrative has some of one kind or two, for which a map would take
/// several times their space.
#[derive(Debug, Default)]
pub struct FindingsByKind(Vec<(Id, Vec<Finding>)>);

impl FindingsByKind {
    /// Puts findings of a kind in place of those that there are.
    pub fn insert(&mut self, kind: Id, findings: Vec<Finding>) {
        match self.0.binary_search_by(|(own, _)| own.cmp(&kind)) {
            Ok(place) => {
                if let Some((_, own)) = self.0.get_mut(place) {
                    *own = findings;
                }
            }
            Err(place) => {
                self.0.reserve_exact(1);
                self.0.insert(place, (kind, findings));
            }
        }
    }

    /// The findings of a kind.
    #[must_use]
    pub fn get(&self, kind: &Id) -> Option<&[Finding]> {
        let (_, findings) = self.0.iter().find(|(own, _)| own == kind)?;
        Some(findings)
    }

    /// Each kind with its findings.
    pub fn iter(&self) -> impl Iterator<Item = (&Id, &[Finding])> {
        self.0.iter().map(|(kind, findings)| (kind, &**findings))
    }

    /// The findings of each kind.
    pub fn values(&self) -> impl Iterator<Item = &[Finding]> {
        self.iter().map(|(_, findings)| findings)
    }

    /// How many kinds there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing was found.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// One finding; its number is its place in the list.
#[derive(Debug)]
pub struct Finding {
    /// What was found.
    pub text: Markdown,
}
