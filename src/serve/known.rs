//! What is known of a large site: of each report what its files gave, but for its narratives.
//!
//! In: an archive that keeps narratives apart, which files of it changed. Out: the site without narratives, and every problem. What has not
//! changed is not looked at again; and the narratives are read a few at a time, so that pages can be shown before the last is read.
//!
//! A report is checked together with the files that belong to no area and with the areas that it has to do with: no other area has a say in
//! what is said of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use blake3::Hash;

use super::excerpt::Problem;
use super::words::Words;
use crate::build::{check_content, check_unlinted};
use crate::check::{leave_out_narratives, leave_out_unread, linked_areas, related_areas};
use crate::diagnostic::{Code, Diagnostic};
use crate::lint;
use crate::load::{SourceTree, WatchedContent};
use crate::model::{Id, Inspection, Site};

/// How many areas are read at once: whoever saves in the meantime waits for them.
const AREAS_AT_ONCE: usize = 64;

/// What reports may have a say in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    /// Themselves.
    Reports,
    /// Files that belong to no report, too.
    Everything,
}

/// What is known of a site whose narratives are kept apart.
pub(super) struct Known {
    /// What belongs to no area.
    ground: Arc<SourceTree>,
    site: Arc<Site>,
    /// The reports of each area as they are by now, which the site may not have yet.
    reports: BTreeMap<Id, Vec<Arc<Inspection>>>,
    is_behind: bool,
    /// What is wrong with files that belong to no report of an area that is known.
    of_ground: Vec<Problem>,
    /// Whether looks at those files are still to come.
    is_ground_read: bool,
    /// What is wrong with the files of the reports of each area.
    of_areas: BTreeMap<Id, Vec<Problem>>,
    /// The areas whose narratives nobody has read yet.
    unread: BTreeSet<Id>,
}

impl Known {
    /// What is known before any narrative is read. Without settings there is no site, and the problems say why.
    pub(super) fn begin(content: &WatchedContent) -> Result<Known, Vec<Problem>> {
        let archive = content.archive();
        let tree = archive.tree();
        let checked = check_unlinted(tree, content.problems());
        let Some(mut site) = checked.value else {
            let problems = checked.problems.iter();
            return Err(problems.map(|each| Problem::of(each, tree)).collect());
        };
        for inspection in site.inspections_mut() {
            leave_out_unread(inspection, &|path| archive.keeps_apart(path));
        }
        let of_ground = checked.problems.iter();
        let of_ground = of_ground.filter(|each| area_of(each, &site).is_none());
        Ok(Known {
            ground: Arc::new(archive.ground()),
            of_ground: of_ground.map(|each| Problem::of(each, tree)).collect(),
            is_ground_read: false,
            of_areas: BTreeMap::new(),
            unread: site.areas.keys().cloned().collect(),
            reports: by_area(&site),
            is_behind: false,
            site: Arc::new(site),
        })
    }

    /// The areas that files belong to, if all belong to one that is known: other files may have a say in everything.
    pub(super) fn areas_of(&self, paths: &[String]) -> Option<BTreeSet<Id>> {
        let areas = paths.iter().map(|path| area_at(path, &self.site));
        areas.map(Option::<&Id>::cloned).collect()
    }

    /// Whether all narratives are read.
    pub(super) fn is_read(&self) -> bool {
        self.unread.is_empty() && self.is_ground_read
    }

    /// Reads a few more narratives. It is false if something must be looked at from the beginning, which is never because of what a report says at
    /// length: a narrative decides over no other file, and whoever began anew for one would never come to an end.
    pub(super) fn read_on(&mut self, content: &mut WatchedContent) -> bool {
        if self.unread.is_empty() {
            self.read_ground(content);
            return true;
        }
        let next = self.unread.iter().take(AREAS_AT_ONCE).cloned().collect();
        self.look_at(content, next).is_some()
    }

    /// The looks at texts that belong to no report.
    fn read_ground(&mut self, content: &WatchedContent) {
        let tree = content.archive().without_inspections();
        let site = Site {
            inspections: Vec::new(),
            ..Site::clone(&self.site)
        };
        let found = lint::lint(&tree, &site);
        let found = found.iter().map(|each| Problem::of(each, &tree));
        self.of_ground.extend(found);
        self.is_ground_read = true;
    }

    /// Looks at the reports of areas, and of those that they have to do with. It is false if that may have a say in everything.
    pub(super) fn examine(&mut self, content: &mut WatchedContent, areas: BTreeSet<Id>) -> bool {
        self.look_at(content, areas) == Some(Reach::Reports)
    }

    /// Looks at the reports of areas. `None` if there is no site any more.
    fn look_at(&mut self, content: &mut WatchedContent, mut areas: BTreeSet<Id>) -> Option<Reach> {
        loop {
            let known = self.reports.values().flatten().map(|report| &**report);
            let mut more = linked_areas(&areas, known);
            more.append(&mut related_areas(&areas, &self.site.areas));
            if more.is_empty() {
                let mut unreadable = Vec::new();
                let names = areas.iter().map(Id::as_str).collect();
                let archive = content.archive();
                let tree = archive.around(&self.ground, &names, &mut unreadable);
                let mut problems = content.problems();
                problems.retain(|each| !unreadable.contains(each));
                problems.extend(unreadable.iter().cloned());
                let checked = check_content(&tree, problems);
                let small = checked.value?;
                more = linked_areas(&areas, small.each_inspection());
                more.retain(|area| self.site.areas.contains_key(area.as_str()));
                if more.is_empty() {
                    content.keep(&tree, unreadable);
                    return Some(self.take(areas, small, (&checked.problems, &tree)));
                }
            }
            areas.append(&mut more);
        }
    }

    fn take(
        &mut self,
        areas: BTreeSet<Id>,
        mut small: Site,
        (problems, tree): (&[Diagnostic], &SourceTree),
    ) -> Reach {
        let mut found: BTreeMap<&Id, Vec<Problem>> = BTreeMap::new();
        for problem in problems {
            if let Some(area) = area_of(problem, &small) {
                let of_area = found.entry(area).or_default();
                of_area.push(Problem::of(problem, tree));
            }
        }
        let mut found: BTreeMap<Id, Vec<Problem>> = found
            .into_iter()
            .map(|(area, found)| (area.clone(), found))
            .collect();
        small.inspections_mut().for_each(leave_out_narratives);
        let mut fresh = by_area(&small);
        let mut is_same = true;
        for area in areas {
            self.unread.remove(&area);
            self.of_areas
                .insert(area.clone(), found.remove(&area).unwrap_or_default());
            let fresh = fresh.remove(&area).unwrap_or_default();
            let known = self.reports.get(&area).map_or(&[][..], Vec::as_slice);
            let digests = fresh.iter().map(digest);
            if !known.iter().map(digest).eq(digests) {
                self.reports.insert(area, fresh);
                is_same = false;
            }
        }
        self.is_behind |= !is_same;
        // What a file of the site may leave unwritten depends on which reports are finished.
        let unwritten = [Code::PlaceholderLeft.id(), Code::PlaceholderThere.id()];
        let mut of_ground = self.of_ground.iter();
        if is_same || !of_ground.any(|problem| unwritten.contains(&problem.code)) {
            Reach::Reports
        } else {
            Reach::Everything
        }
    }

    /// The site as it is by now. It is the same value as before if nothing but narratives has changed.
    pub(super) fn site(&mut self) -> Arc<Site> {
        if std::mem::take(&mut self.is_behind) {
            self.site = Arc::new(Site {
                inspections: self.reports.values().flatten().map(Arc::clone).collect(),
                ..Site::clone(&self.site)
            });
        }
        Arc::clone(&self.site)
    }

    /// Where its narratives are.
    pub(super) fn words(&self, content: &WatchedContent) -> Words {
        Words::new(Arc::clone(content.archive()), Arc::clone(&self.ground))
    }

    /// Every problem found so far, by the files that they are in.
    pub(super) fn problems(&self) -> Vec<Problem> {
        let of_areas = self.of_areas.values().flatten();
        let mut problems: Vec<Problem> = self.of_ground.iter().chain(of_areas).cloned().collect();
        let place = |problem: &Problem| (problem.path.clone(), problem.line, problem.column);
        problems.sort_by_cached_key(place);
        problems
    }
}

const INSPECTIONS: &str = "content/inspections/";

/// The reports of a site by their areas.
fn by_area(site: &Site) -> BTreeMap<Id, Vec<Arc<Inspection>>> {
    let mut reports: BTreeMap<Id, Vec<Arc<Inspection>>> = BTreeMap::new();
    for report in &site.inspections {
        let of_area = reports.entry(report.area.clone()).or_default();
        of_area.push(Arc::clone(report));
    }
    reports
}

/// The area of the reports that a file belongs to, if it is known.
fn area_at<'s>(path: &str, site: &'s Site) -> Option<&'s Id> {
    let inside = path.strip_prefix(INSPECTIONS)?;
    let (area, _) = inside.split_once('/')?;
    let (area, _) = site.areas.get_key_value(area)?;
    Some(area)
}

/// The area of the report that a problem is about, if it is known.
fn area_of<'s>(problem: &Diagnostic, site: &'s Site) -> Option<&'s Id> {
    area_at(&problem.location.as_ref()?.path, site)
}

/// A digest of all that is known of a report.
fn digest(report: &Arc<Inspection>) -> Hash {
    blake3::hash(format!("{report:?}").as_bytes())
}
