//! What `adrodd build` hands on from one build to the next: whether anything has changed at all, and which pages may be kept.
//!
//! In: the arguments, the content, what the last build remembers. Out: what the build may keep, and what the next one will remember. Any doubt means
//! that everything is made.

use std::collections::BTreeSet;

use blake3::Hash;

use super::args::BuildArguments;
use super::clock;
use crate::build::{
    Basis, BuildSettings, Contents, Head, Inputs, Made, Past, Record, check_content_again,
};
use crate::check::Checked;
use crate::diagnostic::Diagnostic;
use crate::load::{SourceTree, Theme, load_theme};
use crate::model::Site;
use crate::publish::due;
use crate::write::{
    Placed, Published, Remembered, Staging, WriteError, check_place, digest_of_manifest, remember,
};

/// What is known before the content is read.
pub(super) struct Before {
    program: Hash,
    last: Option<(Remembered, Record)>,
    /// What tells that no file of the content has been touched, where anything does.
    stamp: Option<String>,
}

/// What is known before the content is looked through.
pub(super) struct Again {
    before: Before,
    content: Contents,
    /// The reports whose texts were held against their scores.
    by_scores: BTreeSet<String>,
}

/// A site that is as it has to be.
pub(super) struct Unchanged {
    pub files: usize,
    pub bytes: u64,
    pub pages: usize,
    pub warnings: Vec<Diagnostic>,
    /// Nobody builds into the folder until what is remembered of it is written.
    _locked: Staging,
}

impl Before {
    pub(super) fn of(arguments: &BuildArguments, stamp: Option<String>) -> Self {
        let last = || {
            let last = Remembered::of(&arguments.output)?;
            if last.is_of_the_future(clock().into()) {
                return None;
            }
            let record = Record::read(&last.text)?;
            Some((last, record))
        };
        Before {
            program: blake3::hash(env!("ADRODD_MARK").as_bytes()),
            last: (!arguments.fresh).then(last).flatten(),
            stamp,
        }
    }

    /// Whether the published site is what a build would make, for content of which no file has been touched.
    pub(super) fn unchanged(
        &self,
        arguments: &BuildArguments,
        settings: &BuildSettings,
    ) -> Result<Option<Unchanged>, WriteError> {
        let last = self.last.as_ref().zip(self.stamp.as_deref());
        match last.and_then(|((_, record), stamp)| record.head.content_with(stamp)) {
            Some(content) => self.unchanged_with(&content, arguments, settings),
            None => Ok(None),
        }
    }

    /// Whether the published site is what a build would make: nothing that it is made of has changed, nothing has become due, and nobody has
    /// altered it.
    fn unchanged_with(
        &self,
        content: &Hash,
        arguments: &BuildArguments,
        settings: &BuildSettings,
    ) -> Result<Option<Unchanged>, WriteError> {
        let Some((last, Record { head, .. })) = &self.last else {
            return Ok(None);
        };
        let as_of = settings.audience.as_of();
        let mut problems = Vec::new();
        let theme = load_theme(&arguments.site, &head.theme, &mut problems).ok();
        let Some(theme) = theme.filter(|_| problems.is_empty()) else {
            return Ok(None);
        };
        let is_same = self.inputs(content, &theme, settings) == head.inputs
            && as_of.is_some_and(|as_of| head.holds_at(as_of));
        let warnings = head.warnings().filter(|_| is_same);
        let Some(warnings) = warnings else {
            return Ok(None);
        };
        check_place(&arguments.output, Some(&arguments.site))?;
        // Locked, and looked through for what is not part of the site, as for a build.
        let staging = Staging::begin_after(&arguments.output, head.placed.as_ref())?;
        let is_as_made = is_in_place(arguments, head) && staging.is_unaltered(last);
        Ok(is_as_made.then(|| Unchanged {
            files: staging.published().count(),
            bytes: staging.published().map(|(_, record)| record.bytes).sum(),
            pages: head.pages,
            warnings,
            _locked: staging,
        }))
    }

    fn inputs(&self, content: &Hash, theme: &Theme, settings: &BuildSettings) -> Inputs {
        let basis = Basis::new(&self.program, theme);
        Inputs::new(content, basis, settings)
    }
}

/// Whether the output is still the site that was remembered.
fn is_in_place(arguments: &BuildArguments, head: &Head) -> bool {
    let placed = head.placed.as_ref().map(|placed| &placed.manifest);
    placed.is_some() && digest_of_manifest(&arguments.output).as_ref() == placed
}

impl Again {
    pub(super) fn of(before: Before, tree: &SourceTree, problems: &[Diagnostic]) -> Self {
        Again {
            content: Contents::of(tree, problems, &before.program),
            before,
            by_scores: BTreeSet::new(),
        }
    }

    /// Whether the published site is what a build would make, for the content that was read. Then the next build need not read what is not touched
    /// until then.
    pub(super) fn unchanged(
        &mut self,
        arguments: &BuildArguments,
        settings: &BuildSettings,
    ) -> Result<Option<Unchanged>, WriteError> {
        let content = &self.content.all;
        let unchanged = self.before.unchanged_with(content, arguments, settings)?;
        let stamp = self.before.stamp.clone();
        if let (Some(_), Some((last, record))) = (&unchanged, &mut self.before.last)
            && stamp.is_some()
        {
            record.head.set_content(content, stamp);
            // Without it the next build only takes longer.
            let _ = last.remember_again(&arguments.output, &record.to_text().unwrap_or_default());
        }
        Ok(unchanged)
    }

    /// Checks the content. Reports of which nothing was said before are not looked at again for how they are written.
    pub(super) fn check(
        &mut self,
        tree: &SourceTree,
        problems: Vec<Diagnostic>,
    ) -> Checked<Option<Site>> {
        let nothing = BTreeSet::new();
        let last = self.before.last.as_ref();
        let clean = last.map_or(&nothing, |(_, record)| &record.clean);
        let looked = check_content_again(tree, problems, (&self.content, clean));
        self.by_scores = looked.by_scores;
        looked.checked
    }

    /// What the build may keep, which is handed over. Nothing of the output may change any more.
    pub(super) fn past(&mut self, arguments: &BuildArguments, theme: &Theme) -> Past {
        let record = self.before.last.as_mut().map(|(_, record)| record);
        let record = record.filter(|record| is_in_place(arguments, &record.head));
        Past {
            basis: Basis::new(&self.before.program, theme),
            jobs: record
                .map(|record| std::mem::take(&mut record.jobs))
                .unwrap_or_default(),
        }
    }

    /// Which site the last build has put in place.
    pub(super) fn placed(&self) -> Option<&Placed> {
        let (_, record) = self.before.last.as_ref()?;
        record.head.placed.as_ref()
    }

    /// What the last build wrote down, by which its files are told from altered ones.
    pub(super) fn remembered(&self) -> Option<&Remembered> {
        self.before.last.as_ref().map(|(last, _)| last)
    }

    /// Writes down what the next build may keep.
    pub(super) fn write(
        &self,
        arguments: &BuildArguments,
        (site, theme, settings): (&Site, &Theme, &BuildSettings),
        (made, published, warnings): (Made, &Published, &[Diagnostic]),
    ) -> Result<(), WriteError> {
        let Some(as_of) = settings.audience.as_of() else {
            return Ok(());
        };
        let instants = (as_of, due(site, as_of).next_build());
        let content = &self.content.all;
        let inputs = self.before.inputs(content, theme, settings);
        let name = site.settings.theme.as_str();
        let mut head = Head::new(inputs, name, instants, warnings);
        head.set_content(content, self.before.stamp.clone());
        head.pages = made.pages();
        head.placed = Some(published.placed.clone());
        let jobs = made.into_jobs();
        let nothing = BTreeSet::new();
        let last = self.before.last.as_ref();
        let before = last.map_or(&nothing, |(_, record)| &record.clean);
        let said = (warnings, &self.by_scores);
        let clean = self.content.clean(said, site.each_inspection(), before);
        let record = Record { head, clean, jobs };
        let text = record.to_text().unwrap_or_default();
        remember(&arguments.output, &text)
    }
}
