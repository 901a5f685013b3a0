//! Looks at what authors wrote: for personal data, and for what readers stumble over.
//!
//! In: the texts and the checked site. Out: problems with exact places. What looks like personal data stops a publication unless somebody
//! decided otherwise; everything else is advice. It must not know how a text will be shown. A message never repeats what looks like
//! personal data, for messages end up in logs.
//!
//! Every look reads a text once, from its beginning to its end, whatever stands in it.

mod abbreviations;
mod author;
mod form;
mod grades;
mod personal;
mod prose;
mod scan;
mod shares;
mod text;
mod words;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::load::SourceTree;
use crate::model::Site;
use text::Text;
use words::Words;

/// Looks at every text of a site, published or not.
#[must_use]
pub fn lint(tree: &SourceTree, site: &Site) -> Vec<Diagnostic> {
    let words = words::all();
    let searched = personal::Searched::new(tree, &words);
    let advice = author::Advice::new(tree, site, &words);
    let of_reports: Vec<Vec<Diagnostic>> = site
        .inspections
        .par_iter()
        .map(|inspection| {
            let folder = format!("{}/", inspection.path);
            let texts = texts_below(tree, &folder);
            let mut problems = searched.problems(inspection, &texts);
            let mut advised = advice.on_report(inspection, &texts);
            advised.retain(|found| !problems.iter().any(|other| overlaps(found, other)));
            problems.append(&mut advised);
            problems
        })
        .collect();
    let mut problems: Vec<Diagnostic> = of_reports.into_iter().flatten().collect();
    problems.append(&mut advice.on_site());
    problems
}

/// Whether two problems are about the same words: letters of what looks like a National Insurance number need no explanation.
fn overlaps(one: &Diagnostic, other: &Diagnostic) -> bool {
    let places = one.location.as_ref().zip(other.location.as_ref());
    places.is_some_and(|(one, other)| {
        let is_before = one.span.end <= other.span.start;
        one.path == other.path && !is_before && other.span.end > one.span.start
    })
}

/// The texts of a folder, which is given with its `/`.
fn texts_below<'t>(tree: &'t SourceTree, folder: &'t str) -> Vec<Text<'t>> {
    let files = tree.below(folder);
    files
        .flat_map(|(path, text)| text::texts(path, text))
        .collect()
}
