//! What becomes of the public site after an instant, as far as the content tells: what will be visible, withdrawn or superseded, what is held
//! back, and what waits for nothing but a word or a date.
//!
//! In: the whole site and an instant. Out: values for those who publish, never for a page.

use std::cmp::Reverse;

use jiff::Timestamp;

use super::shown;
use super::{Audience, Standing, plan_key, public_from, standing};
use crate::model::{Inspection, Lack, Site, State};

/// What is to come.
#[derive(Debug)]
pub struct Due<'a> {
    /// What happens, the soonest first.
    pub events: Vec<Event>,
    /// What is not to happen as things are.
    pub waiting: Vec<Waiting<'a>>,
}

impl Due<'_> {
    /// When the site must be built next, so that what happens is seen. `None` where nothing does.
    #[must_use]
    pub fn next_build(&self) -> Option<Timestamp> {
        self.events.first().map(|event| event.at)
    }
}

/// Something that happens at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Timestamp,
    /// What happens.
    pub what: What,
    /// To what: the folder or file in the content, with the id of a term after a `#`.
    pub path: String,
}

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The public sees it from then on.
    Published,
    /// It is taken back.
    Withdrawn,
    /// Another report takes its place.
    Superseded,
}

/// Something that stays hidden until an author does something.
#[derive(Debug)]
pub struct Waiting<'a> {
    /// The folder or file in the content.
    pub path: String,
    /// For what it waits.
    pub reason: Reason,
    /// What it lacks.
    pub lacks: &'a [Lack],
}

/// Why something stays hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is final, and lacks something.
    HeldBack,
    /// It is final and complete, and has no date.
    Undated,
    /// It is being written.
    Draft,
    /// Its facts are being checked.
    FactualCheck,
    /// It is an area or a framework, and a text of it is still to be written.
    Unwritten,
}

/// What is to come after an instant.
#[must_use]
pub fn due(site: &Site, as_of: Timestamp) -> Due<'_> {
    let audience = Audience::Public { as_of };
    let mut found = Found {
        site,
        as_of,
        events: Vec::new(),
        waiting: Vec::new(),
    };
    for area in site.areas.values() {
        let path = || format!("content/areas/{}.yaml", area.id);
        let standing = shown::area_standing(area, audience);
        found.is_written(standing, path);
        found.published(standing, path);
    }
    for framework in site.frameworks.values() {
        let standing = shown::framework_standing(framework, audience);
        found.is_written(standing, || framework.path.clone());
    }
    for term in &site.glossary {
        let until = shown::from_instant(term.publish_at, audience);
        found.published(until, || format!("content/glossary.yaml#{}", term.id));
    }
    for inspection in &site.inspections {
        found.inspection(inspection);
    }
    let Found {
        mut events,
        waiting,
        ..
    } = found;
    events.sort_by(|a, b| (a.at, &a.path).cmp(&(b.at, &b.path)));
    Due { events, waiting }
}

struct Found<'a> {
    site: &'a Site,
    as_of: Timestamp,
    events: Vec<Event>,
    waiting: Vec<Waiting<'a>>,
}

impl<'a> Found<'a> {
    fn happens(&mut self, at: Timestamp, what: What, path: String) {
        if at > self.as_of {
            self.events.push(Event { at, what, path });
        }
    }

    fn is_written(&mut self, standing: Standing, path: impl FnOnce() -> String) {
        if standing == Standing::Draft {
            self.waiting.push(Waiting {
                path: path(),
                reason: Reason::Unwritten,
                lacks: &[],
            });
        }
    }

    fn published(&mut self, standing: Standing, path: impl FnOnce() -> String) {
        if let Standing::Embargoed { until } = standing {
            self.happens(until, What::Published, path());
        }
    }

    fn inspection(&mut self, inspection: &'a Inspection) {
        let path = || inspection.path.clone();
        if self.waits((inspection.state, &inspection.lacks), path()) {
            return;
        }
        let public_from = public_from(self.site, inspection);
        let withdrawn = inspection
            .withdrawn
            .as_ref()
            .map(|withdrawal| withdrawal.at);
        let ends = withdrawn.unwrap_or(Timestamp::MAX);
        // What is withdrawn by then is never published.
        if ends <= public_from {
            return;
        }
        self.happens(public_from, What::Published, path());
        if let Some(at) = withdrawn {
            self.happens(at, What::Withdrawn, path());
        }
        if let Some(at) = superseded_from(self.site, inspection).filter(|at| *at < ends) {
            self.happens(at.max(public_from), What::Superseded, path());
        }
        if let Some(plan) = &inspection.plan
            && !self.waits((plan.state, &plan.lacks), plan_key(inspection))
        {
            let from = plan
                .publish_at
                .map_or(public_from, |at| at.max(public_from));
            if from < ends && from > public_from {
                self.happens(from, What::Published, plan_key(inspection));
            }
        }
    }

    /// Whether something waits for an author.
    fn waits(&mut self, (state, lacks): (State, &'a [Lack]), path: String) -> bool {
        let reason = match state {
            State::Draft => Reason::Draft,
            State::FactualCheck => Reason::FactualCheck,
            State::Final => match lacks {
                [] => return false,
                [lack] if lack.is_date => Reason::Undated,
                _ => Reason::HeldBack,
            },
        };
        self.waiting.push(Waiting {
            path,
            reason,
            lacks,
        });
        true
    }
}

/// From when another report takes the place of one, if that other one will be public.
fn superseded_from(site: &Site, inspection: &Inspection) -> Option<Timestamp> {
    let entry = inspection.superseded.as_ref()?;
    let mut all = site.inspections.iter();
    let by = all.find(|other| (&other.area, &other.folder) == (&entry.area, &entry.folder))?;
    let from = entry.at.max(public_from(site, by));
    let then = Audience::Public { as_of: from };
    (standing(site, by, then) == Standing::Public).then_some(from)
}

impl Due<'_> {
    /// What waits for one reason, in the order of the content; the reports that lack least first.
    #[must_use]
    pub fn waiting_for(&self, reason: Reason) -> Vec<&Waiting<'_>> {
        let mut waiting: Vec<&Waiting<'_>> = self
            .waiting
            .iter()
            .filter(|waiting| waiting.reason == reason)
            .collect();
        waiting.sort_by_key(|waiting| Reverse(waiting.lacks.is_empty()));
        waiting
    }
}
