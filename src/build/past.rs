//! What one build hands on to the next: which job made which files, by its key.

use std::collections::BTreeMap;

use super::keys::{Basis, Key};

/// What an earlier build has made.
#[derive(Clone, Debug)]
pub struct Past {
    /// What every page of the build that is to come depends on.
    pub basis: Basis,
    /// The paths of the files that a job made, by its key. Nothing, where nothing is known of an earlier build.
    pub jobs: BTreeMap<Key, Vec<String>>,
}

/// What a build has made.
#[derive(Clone, Debug, Default)]
pub struct Made {
    /// Every job, in their fixed order.
    pub jobs: Vec<MadeJob>,
}

/// What became of one job.
#[derive(Clone, Debug, Default)]
pub struct MadeJob {
    /// Its name: the path of a page, the folder or the kind of other files. Empty where nothing is handed on.
    pub name: String,
    /// Its key, if anything is handed on.
    pub key: Option<Key>,
    /// The paths of its files.
    pub files: Vec<String>,
    /// Whether its files are those of the last site, and were not made.
    pub is_kept: bool,
}

impl Made {
    /// The names of the jobs whose files were made, in their order.
    #[must_use]
    pub fn rendered(&self) -> Vec<&str> {
        let made = self.jobs.iter().filter(|job| !job.is_kept);
        made.map(|job| job.name.as_str()).collect()
    }

    /// How many pages the site has.
    #[must_use]
    pub fn pages(&self) -> usize {
        let files = self.jobs.iter().flat_map(|job| &job.files);
        files.filter(|path| path.ends_with(".html")).count()
    }

    /// What the next build may keep.
    #[must_use]
    pub fn into_jobs(self) -> BTreeMap<Key, Vec<String>> {
        let jobs = self.jobs.into_iter();
        jobs.filter_map(|job| Some((job.key?, job.files))).collect()
    }
}
