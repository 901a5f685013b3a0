//! The rules that make scores: whether each refers to what exists, has what its function needs, and depends on nothing that
//! depends on it.

use std::collections::{BTreeMap, BTreeSet};

use super::framework_fit;
use super::notes::Notes;
use crate::content::{LimiterEntry, RuleEntry};
use crate::diagnostic::Code;
use crate::model::{
    Aggregation, Bands, Counted, Id, Item, Limiter, Overriding, Rule, Rules, Scale, Unit,
};
use crate::yaml::Spanned;

/// What rules may refer to.
pub(super) struct Known<'a> {
    pub scales: &'a BTreeMap<Id, Scale>,
    pub bands: &'a BTreeMap<Id, Bands>,
    /// The ids of all bands as written, also of those that could not be read.
    pub written_bands: BTreeSet<&'a str>,
    /// The ids of the levels, from the top.
    pub levels: Vec<Id>,
    /// Every id that has a rule.
    pub scored: BTreeSet<Id>,
}

/// A rule as written, and what it makes.
pub(super) struct Written<'a> {
    pub id: Id,
    pub entry: &'a RuleEntry,
    /// The items below, for which `of` is looked up; the whole tree for themes and the overall result.
    pub below: &'a [Item],
    /// Whether the id itself is where a rule of a level is applied: the same entry stands for several items then.
    pub is_shared: bool,
}

/// Reads all rules of a framework. Problems of a rule that a level gives to many items are reported once, because they have one place.
pub(super) fn read(written: &[Written<'_>], known: &Known<'_>, notes: &mut Notes<'_>) -> Rules {
    let mut rules = Rules::new();
    let mut seen = BTreeSet::new();
    for rule in written {
        let mut unheard = Vec::new();
        let is_first = !rule.is_shared || seen.insert(rule.entry.by.span.start);
        let mut own = Notes {
            path: notes.path.clone(),
            problems: if is_first {
                &mut *notes.problems
            } else {
                &mut unheard
            },
        };
        rules.insert(rule.id.clone(), one(rule, known, &mut own));
    }
    framework_fit::check(written, &rules, known, notes);
    rules
}

/// The bands that a rule names. Those that could not be read are not unknown as well.
fn known_bands(written: &Spanned<String>, known: &Known<'_>, notes: &mut Notes<'_>) -> Option<Id> {
    let is_lost = |id: &String| {
        known.written_bands.contains(id.as_str())
            && !known.bands.keys().any(|bands| bands.as_str() == id)
    };
    if written.given().is_some_and(is_lost) {
        return None;
    }
    notes.known_id(written, "entry of `bands`", known.bands.keys())
}

fn one(rule: &Written<'_>, known: &Known<'_>, notes: &mut Notes<'_>) -> Rule {
    let entry = rule.entry;
    let bands = entry
        .bands
        .as_ref()
        .and_then(|bands| known_bands(bands, known, notes));
    let scale = entry
        .scale
        .as_ref()
        .and_then(|scale| notes.known_id(scale, "scale", known.scales.keys()));
    report_what_is_missing(entry, notes);
    notes.report_repeats(entry.limiters.iter().map(|limiter| &limiter.id));
    report_unit(
        entry,
        bands.as_ref().and_then(|id| known.bands.get(id)),
        notes,
    );
    let from_bands = bands.as_ref().and_then(|id| known.bands.get(id));
    let scale = from_bands.map(|bands| bands.scale.clone()).or(scale);
    Rule {
        by: entry.by.value,
        parts: parts(&entry.of, rule, known, notes),
        counted: counted(entry, notes),
        may_lack: small(entry.may_lack.as_ref(), 0),
        tolerance: entry.tolerance.as_ref().map_or(0, |given| given.value),
        limiters: entry
            .limiters
            .iter()
            .filter_map(|limiter| self::limiter(limiter, rule, scale.as_ref(), known, notes))
            .collect(),
        overriding: entry.r#override.as_ref().map(|entry| Overriding {
            within: entry.within.as_ref().map(|within| within.value),
        }),
        location: notes.at(&entry.by.span),
        bands,
        scale,
    }
}

fn small(written: Option<&Spanned<u32>>, otherwise: usize) -> usize {
    let number = written.and_then(|number| usize::try_from(number.value).ok());
    number.unwrap_or(otherwise)
}

/// The function decides what else a rule must say, and what it must not.
fn report_what_is_missing(entry: &RuleEntry, notes: &mut Notes<'_>) {
    let Some(by) = entry.by.given() else {
        return;
    };
    let span = &entry.by.span;
    let mut say = |message: &str, help: &str| {
        notes.report(Code::BadFramework, span, message, help);
    };
    match (by, &entry.bands, &entry.scale) {
        (Aggregation::Minimum, Some(_), _) => say(
            "the worst grade of the parts is a grade, and no number to be looked up in bands",
            "write `scale:` with the scale of the parts instead of `bands:`",
        ),
        (Aggregation::Minimum, None, None) => say(
            "this rule does not say of which scale its grade is",
            "add `scale:` with the scale of the parts",
        ),
        (Aggregation::Judged, None, None) => say(
            "this rule does not say how people judge",
            "add `scale:` for a grade, or `bands:` for a number that has a grade",
        ),
        (_, Some(_), Some(_)) => say(
            "this rule has both `bands` and `scale`",
            "leave out `scale:`, which the bands name",
        ),
        (Aggregation::Judged | Aggregation::Minimum, ..) | (_, _, None) => {}
        (_, None, Some(_)) => say(
            "this rule makes a number, and a scale alone gives it no grade",
            "write `bands:` instead of `scale:`",
        ),
    }
    let counts = *by == Aggregation::Count;
    match (counts, &entry.at_or_above, &entry.at_or_below) {
        (true, None, None) | (true, Some(_), Some(_)) => say(
            "a count says either `at_or_above` or `at_or_below`",
            "name the grade from which parts are counted",
        ),
        (false, Some(_), _) | (false, _, Some(_)) => say(
            "only a count has `at_or_above` or `at_or_below`",
            "remove it, or write `by: count`",
        ),
        _ => {}
    }
    let needs_number = entry
        .r#override
        .as_ref()
        .is_some_and(|entry| entry.within.is_some());
    if needs_number && entry.bands.is_none() {
        say(
            "`within` asks how far a number lies below a band, and this score has no bands",
            "write `override: {}` to allow an override without that limit",
        );
    }
    if *by == Aggregation::PooledShare && !entry.of.is_empty() {
        say(
            "a pooled share is made of all the judgements below, and of nothing else",
            "leave out `of:`",
        );
    }
}

fn report_unit(entry: &RuleEntry, bands: Option<&Bands>, notes: &mut Notes<'_>) {
    let (Some(by), Some(bands), Some(written)) = (entry.by.given(), bands, &entry.bands) else {
        return;
    };
    let made = match by {
        Aggregation::PooledShare
        | Aggregation::Mean
        | Aggregation::WeightedMean
        | Aggregation::ShareOfMaximum => Unit::Percent,
        Aggregation::SumOfPoints => Unit::Points,
        Aggregation::Count => Unit::Count,
        Aggregation::Judged | Aggregation::Minimum => return,
    };
    if bands.unit != made {
        let name = |unit| match unit {
            Unit::Percent => "percent",
            Unit::Points => "points",
            Unit::Count => "count",
        };
        notes.report(
            Code::BadFramework,
            &written.span,
            format!(
                "these bands are of {}, and the rule makes {}",
                name(bands.unit),
                name(made)
            ),
            format!("use bands with `of: {}`", name(made)),
        );
    }
}

fn counted(entry: &RuleEntry, notes: &mut Notes<'_>) -> Option<Counted> {
    if let Some(grade) = &entry.at_or_above {
        return notes.id(grade).map(Counted::AtOrAbove);
    }
    let grade = entry.at_or_below.as_ref()?;
    notes.id(grade).map(Counted::AtOrBelow)
}

/// The ids of the scores that make this one. A level stands for its items below; what stands outside counts nowhere above itself.
fn parts(
    of: &[Spanned<String>],
    rule: &Written<'_>,
    known: &Known<'_>,
    notes: &mut Notes<'_>,
) -> Vec<Id> {
    if of.is_empty() {
        let counts = |item: &&Item| !item.outside_overall && known.scored.contains(&item.id);
        let direct = rule.below.iter().filter(counts);
        return direct.map(|item| item.id.clone()).collect();
    }
    let names: Vec<&Id> = known.levels.iter().chain(&known.scored).collect();
    let mut parts = Vec::new();
    for written in of {
        let Some(id) = notes.known_id(written, "level or score", names.iter().copied()) else {
            continue;
        };
        match known.levels.iter().position(|level| *level == id) {
            Some(depth) => gather_level(rule.below, depth, known, &mut parts),
            None if !parts.contains(&id) => parts.push(id),
            None => {}
        }
    }
    parts
}

fn gather_level(items: &[Item], depth: usize, known: &Known<'_>, parts: &mut Vec<Id>) {
    for item in items.iter().filter(|item| !item.outside_overall) {
        if item.level == depth && known.scored.contains(&item.id) && !parts.contains(&item.id) {
            parts.push(item.id.clone());
        }
        gather_level(&item.children, depth, known, parts);
    }
}

fn limiter(
    entry: &LimiterEntry,
    rule: &Written<'_>,
    scale: Option<&Id>,
    known: &Known<'_>,
    notes: &mut Notes<'_>,
) -> Option<Limiter> {
    let reason = notes.text(&entry.reason);
    if entry.of.is_empty() {
        notes.report(
            Code::MissingKey,
            &entry.id.span,
            "this limiter does not say what it looks at",
            "add `of: [...]` with levels or scores",
        );
    }
    let Some(grades) = scale.and_then(|id| known.scales.get(id)) else {
        if rule.entry.bands.is_some() || rule.entry.scale.is_some() {
            return None;
        }
        notes.report(
            Code::BadFramework,
            &entry.id.span,
            "there is no grade here that could be limited",
            "give the rule `bands` or `scale`",
        );
        return None;
    };
    let ids: Vec<&Id> = grades.grades.iter().map(|grade| &grade.id).collect();
    let cap = notes.known_id(&entry.cap, "grade of this scale", ids);
    Some(Limiter {
        location: notes.at(&entry.at_or_below.span),
        parts: parts(&entry.of, rule, known, notes),
        at_or_below: notes.id(&entry.at_or_below)?,
        count: small(entry.count.as_ref(), 1).max(1),
        id: notes.id(&entry.id)?,
        cap: cap?,
        reason,
    })
}
