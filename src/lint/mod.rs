//! Looks at what authors wrote: for personal data, and for what readers stumble over.
//!
//! In: the texts and the checked site. Out: problems with exact places. What looks like personal data stops a publication unless somebody
//! decided otherwise; everything else is advice. It must not know how a text will be shown. A message never repeats what looks like
//! personal data, for messages end up in logs.
//!
//! Every look reads a text once, from its beginning to its end, whatever stands in it.

mod abbreviations;
mod author;
mod bytes;
mod figures;
mod firsts;
mod form;
mod grades;
mod letters;
mod personal;
mod prose;
mod report;
mod scan;
mod shares;
mod signs;
mod text;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::load::SourceTree;
use crate::model::{Inspection, Site};
use text::Text;
use words::Words;

/// Looks at every text of a site, published or not.
#[must_use]
pub fn lint(tree: &SourceTree, site: &Site) -> Vec<Diagnostic> {
    lint_but(tree, site, &|_| false).problems
}

/// What was said of texts.
#[derive(Debug, Default)]
pub struct Said {
    /// What is wrong.
    pub problems: Vec<Diagnostic>,
    /// The folders of the reports whose texts were held against their scores: other scores might have been told something else.
    pub by_scores: BTreeSet<String>,
}

/// Looks at every text of a site but those of some reports: of them it is known that nothing is to be said.
#[must_use]
pub fn lint_but(
    tree: &SourceTree,
    site: &Site,
    is_clean: &(dyn Fn(&Inspection) -> bool + Sync),
) -> Said {
    let words = words::all();
    let searched = personal::Searched::new(tree, &words);
    let advice = author::Advice::new(tree, site, &words);
    let of_reports: Vec<(Vec<Diagnostic>, Option<String>)> = site
        .inspections
        .par_iter()
        .filter(|inspection| !is_clean(inspection))
        .map(|inspection| {
            let folder = format!("{}/", inspection.path);
            let texts = texts_below(tree, &folder, searched.has_names());
            let problems = searched.problems(inspection, &texts);
            let (on_report, by_scores) = advice.on_report(inspection, &texts);
            let folder = by_scores.then(|| inspection.path.clone());
            (apart(problems, on_report), folder)
        })
        .collect();
    let mut said = Said::default();
    for (mut problems, folder) in of_reports {
        said.problems.append(&mut problems);
        said.by_scores.extend(folder);
    }
    let texts = texts_of_site(tree, searched.has_names());
    let of_site = searched.problems_of_site(&texts, site);
    let mut of_site = apart(of_site, advice.on_site(&texts));
    said.problems.append(&mut of_site);
    said
}

/// The texts that belong to no inspection.
fn texts_of_site(tree: &SourceTree, has_names: bool) -> Vec<Text<'_>> {
    let files = tree.below("content/");
    let files = files.filter(|(path, _)| !path.starts_with("content/inspections/"));
    let files: Vec<(&Arc<str>, &str)> = files.collect();
    let texts: Vec<Vec<Text<'_>>> = files
        .into_par_iter()
        .map(|(path, text)| text::texts(path, text, has_names))
        .collect();
    texts.into_iter().flatten().collect()
}

/// Problems, and the advice that is about other places. Advice may quote its place, and what looks like personal data is quoted nowhere.
fn apart(mut problems: Vec<Diagnostic>, advised: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let taken = Taken::by(&problems);
    let advised = advised.into_iter();
    problems.extend(advised.filter(|one| !taken.holds(one)));
    problems
}

/// The places of problems in their order: the path, where it begins, and where it and all before it in the file end.
struct Taken(Vec<(Arc<str>, usize, usize)>);

impl Taken {
    fn by(problems: &[Diagnostic]) -> Taken {
        let places = problems.iter().filter_map(|one| one.location.as_ref());
        let mut places: Vec<(Arc<str>, usize, usize)> = places
            .map(|at| (Arc::clone(&at.path), at.span.start, at.span.end))
            .collect();
        places.sort_unstable();
        let mut last: Option<(Arc<str>, usize)> = None;
        for (path, _, end) in &mut places {
            let before = last.as_ref().filter(|(before, _)| before == path);
            *end = before.map_or(*end, |(_, before)| (*end).max(*before));
            last = Some((Arc::clone(path), *end));
        }
        Taken(places)
    }

    /// Whether a problem is about a part of what one of these is about.
    fn holds(&self, problem: &Diagnostic) -> bool {
        let Some(at) = &problem.location else {
            return false;
        };
        let after = self
            .0
            .partition_point(|(path, start, _)| (&**path, *start) < (&*at.path, at.span.end));
        let before = after.checked_sub(1).and_then(|last| self.0.get(last));
        before.is_some_and(|(path, _, end)| *path == at.path && *end > at.span.start)
    }
}

/// The texts of a folder, which is given with its `/`.
fn texts_below<'t>(tree: &'t SourceTree, folder: &'t str, has_names: bool) -> Vec<Text<'t>> {
    let files = tree.below(folder);
    files
        .flat_map(|(path, text)| text::texts(path, text, has_names))
        .collect()
}
