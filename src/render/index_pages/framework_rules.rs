//! How a framework scores, in words and tables, for its page.

use serde::Serialize;

use crate::model::{Aggregation, Bands, Counted, Framework, Id, Rule, Scale, Unit};
use crate::render::score_view::{StarsView, stars_view};
use crate::text::{Argument, Voice};

/// One table of grades.
#[derive(Serialize)]
pub(super) struct ScaleView {
    name: String,
    has_ranges: bool,
    has_points: bool,
    has_stars: bool,
    grades: Vec<BandView>,
}

#[derive(Serialize)]
struct BandView {
    word: String,
    range: Option<String>,
    points: Option<String>,
    stars: Option<StarsView>,
    meaning: String,
    tone: u8,
}

/// How the scores of one level, of the themes or of one item are made.
#[derive(Serialize)]
pub(super) struct RuleView {
    title: String,
    sentences: Vec<String>,
}

/// A table for each way in which numbers become grades, and for each scale that needs no numbers.
pub(super) fn scale_views(framework: &Framework, voice: Voice<'_>) -> Vec<ScaleView> {
    let mut views = Vec::new();
    for scale in framework.scales.values() {
        let own: Vec<&Bands> = framework
            .bands
            .values()
            .filter(|bands| bands.scale == scale.id)
            .collect();
        if own.is_empty() {
            views.push(scale_view(scale, None, "", voice));
        }
        let several = own.len() > 1;
        views.extend(own.into_iter().map(|bands| {
            // One table says what it is for by itself.
            let rules = if several {
                used_by(framework, bands, voice)
            } else {
                String::new()
            };
            scale_view(scale, Some(bands), &rules, voice)
        }));
    }
    views
}

fn scale_view(scale: &Scale, bands: Option<&Bands>, rules: &str, voice: Voice<'_>) -> ScaleView {
    let unit = bands.map(|bands| match bands.unit {
        Unit::Percent => "scale-of-percent",
        Unit::Points => "scale-of-points",
        Unit::Count => "scale-of-count",
    });
    let name = scale.name.text(voice.language);
    let grades = scale.displayed().into_iter();
    let grades: Vec<BandView> = grades
        .map(|grade| BandView {
            word: grade.word.text(voice.language).to_owned(),
            range: bands.and_then(|bands| voice.band_range(bands, &grade.id)),
            // Beside a band of points, the points that the grade itself counts would be taken for its limit.
            points: grade
                .points
                .filter(|_| unit != Some("scale-of-points"))
                .map(|points| voice.number(u64::from(points))),
            stars: grade.stars.map(|stars| stars_view(stars, voice)),
            meaning: grade.meaning.text(voice.language).to_owned(),
            tone: grade.tone,
        })
        .collect();
    let name = match unit {
        Some(key) => voice.say_with(key, &[("scale", Argument::Text(name))]),
        None => name.to_owned(),
    };
    ScaleView {
        name: match rules {
            "" => name,
            rules => voice.say_with(
                "scale-used-for",
                &[
                    ("scale", Argument::Text(&name)),
                    ("rules", Argument::Text(rules)),
                ],
            ),
        },
        has_ranges: bands.is_some(),
        has_points: grades.iter().any(|grade| grade.points.is_some()),
        has_stars: grades.iter().any(|grade| grade.stars.is_some()),
        grades,
    }
}

/// The names of what takes its grades from bands.
fn used_by(framework: &Framework, bands: &Bands, voice: Voice<'_>) -> String {
    let groups = groups(framework).into_iter();
    let users = groups.filter(|(_, rule)| rule.bands.as_ref() == Some(&bands.id));
    let titles: Vec<String> = users
        .map(|(ids, _)| title(framework, &ids, voice))
        .collect();
    titles.join("; ")
}

/// Every rule once, with the scores it makes.
fn groups(framework: &Framework) -> Vec<(Vec<&Id>, &Rule)> {
    let mut groups: Vec<(Vec<&Id>, &Rule)> = Vec::new();
    for id in framework.scored_ids() {
        let Some(rule) = framework.rule(id) else {
            continue;
        };
        let mut known = groups.iter_mut();
        match known.find(|(_, other)| other.location == rule.location) {
            Some((ids, _)) => ids.push(id),
            None => groups.push((vec![id], rule)),
        }
    }
    groups
}

/// Every rule once, with what it is the rule of.
pub(super) fn rule_views(framework: &Framework, voice: Voice<'_>) -> Vec<RuleView> {
    let mut views: Vec<RuleView> = Vec::new();
    for (ids, rule) in groups(framework) {
        let (title, sentences) = (
            title(framework, &ids, voice),
            sentences(framework, rule, voice),
        );
        match views.iter_mut().find(|view| view.sentences == sentences) {
            // What is made in the same way is told once.
            Some(view) => view.title = format!("{}, {title}", view.title),
            None => views.push(RuleView { title, sentences }),
        }
    }
    views
}

/// The name of the level where the rule is that of all its items, else the titles.
fn title(framework: &Framework, ids: &[&Id], voice: Voice<'_>) -> String {
    let language = voice.language;
    let items = framework.all_items();
    let level = ids
        .first()
        .and_then(|id| framework.item(id))
        .map(|item| item.level);
    let of_level = items
        .iter()
        .filter(|item| Some(item.level) == level && framework.rule(&item.id).is_some());
    if let Some(level) = level.and_then(|level| framework.levels.get(level))
        && of_level.count() == ids.len()
    {
        return level.name.text(language).to_owned();
    }
    let is_theme = |id: &Id| framework.themes.list.iter().any(|theme| theme.id == *id);
    if ids.iter().all(|id| is_theme(id)) {
        return framework.themes.title.text(language).to_owned();
    }
    let titles = ids.iter().filter_map(|id| framework.title_of(id));
    let titles: Vec<String> = titles
        .map(|title| title.text(language).to_owned())
        .collect();
    titles.join(", ")
}

fn sentences(framework: &Framework, rule: &Rule, voice: Voice<'_>) -> Vec<String> {
    let word = |id: &Id| {
        let mut grades = framework
            .scales
            .values()
            .filter_map(|scale| scale.grade(id));
        grades
            .next()
            .map_or("", |grade| grade.word.text(voice.language))
    };
    let mut sentences = vec![match (rule.by, &rule.counted) {
        (Aggregation::PooledShare, _) => voice.say("rule-pooled-share"),
        (Aggregation::Mean, _) => voice.say("rule-mean"),
        (Aggregation::WeightedMean, _) => voice.say("rule-weighted-mean"),
        (Aggregation::SumOfPoints, _) => voice.say("rule-sum-of-points"),
        (Aggregation::ShareOfMaximum, _) => voice.say("rule-share-of-maximum"),
        (Aggregation::Minimum, _) => voice.say("rule-minimum"),
        (Aggregation::Judged, _) => voice.say("rule-judged"),
        (Aggregation::Count, Some(Counted::AtOrAbove(id))) => voice.say_with(
            "rule-count-at-or-above",
            &[("grade", Argument::Text(word(id)))],
        ),
        (Aggregation::Count, Some(Counted::AtOrBelow(id))) => voice.say_with(
            "rule-count-at-or-below",
            &[("grade", Argument::Text(word(id)))],
        ),
        (Aggregation::Count, None) => String::new(),
    }];
    let bands = rule.bands.as_ref().and_then(|id| framework.bands.get(id));
    // Sums and counts are whole anyway.
    if let Some(bands) = bands.filter(|bands| bands.unit == Unit::Percent) {
        sentences.push(voice.say(if bands.rounded_first {
            "rule-rounded-first"
        } else {
            "rule-rounded-last"
        }));
    }
    if rule.by == Aggregation::WeightedMean {
        sentences.push(weights(framework, rule, voice));
    }
    for limiter in &rule.limiters {
        let parts = titles(framework, &limiter.parts, voice);
        let reason = limiter.reason.text(voice.language);
        sentences.push(voice.say_with(
            "rule-limiter",
            &[
                ("grade", Argument::Text(word(&limiter.cap))),
                ("trigger", Argument::Text(word(&limiter.at_or_below))),
                ("count", Argument::Text(&voice.number(limiter.count as u64))),
                ("parts", Argument::Text(&parts)),
                ("reason", Argument::Text(reason)),
            ],
        ));
    }
    sentences.extend(overriding(rule, voice));
    sentences
}

fn overriding(rule: &Rule, voice: Voice<'_>) -> Option<String> {
    Some(match rule.overriding?.within {
        None => voice.say("rule-override"),
        Some(within) => voice.say_with(
            "rule-override-within",
            &[("within", Argument::Count(u64::from(within)))],
        ),
    })
}

fn titles(framework: &Framework, ids: &[Id], voice: Voice<'_>) -> String {
    let titles = ids.iter().filter_map(|id| framework.title_of(id));
    let titles: Vec<String> = titles
        .map(|title| title.text(voice.language).to_owned())
        .collect();
    titles.join("; ")
}

fn weights(framework: &Framework, rule: &Rule, voice: Voice<'_>) -> String {
    let items = rule.parts.iter().filter_map(|id| framework.item(id));
    let weights: Vec<String> = items
        .map(|item| {
            let weight = voice.number(u64::from(item.weight));
            format!("{} {weight}", item.numbered().text(voice.language))
        })
        .collect();
    voice.say_with(
        "rule-weight",
        &[("parts", Argument::Text(&weights.join("; ")))],
    )
}

/// What stands beside a single item: to what it applies, and whether it counts above.
pub(super) fn item_notes(framework: &Framework, voice: Voice<'_>) -> Vec<RuleView> {
    let mut views = Vec::new();
    for item in framework.all_items() {
        let mut sentences = Vec::new();
        let types = framework.service_types.iter();
        let types: Vec<&str> = types
            .filter(|service| item.applies_to.contains(&service.id))
            .map(|service| service.title.text(voice.language))
            .collect();
        if !types.is_empty() {
            sentences.push(voice.say_with(
                "rule-applies-to",
                &[("types", Argument::Text(&types.join("; ")))],
            ));
        }
        if item.outside_overall {
            sentences.push(voice.say("rule-outside-overall"));
        }
        if !sentences.is_empty() {
            views.push(RuleView {
                title: item.numbered().text(voice.language).to_owned(),
                sentences,
            });
        }
    }
    views
}
