//! `adrodd explain`.

use super::args::{ExplainArguments, InspectionArgument};
use super::{Outcome, print};
use crate::build::{check_content, check_theme};
use crate::diagnostic::{Code, Diagnostic, Location, has_errors, line_of, suggest};
use crate::language::Language;
use crate::load::{LoadError, SourceTree, load_content, load_theme};
use crate::model::{Inspection, Site};
use crate::score::{
    Explanation, Inputs, Outcome as Became, ScoredInspection, explain_all, score_under,
};
use crate::text::Voice;

/// Why nothing can be explained.
enum Failure {
    Load(LoadError),
    /// Problems, and the texts they point into.
    Problems(Vec<Diagnostic>, SourceTree),
}

pub(super) fn run(arguments: &ExplainArguments) -> Outcome {
    match text(arguments) {
        Ok(text) => {
            print::out(&text);
            Outcome::Fine
        }
        Err(Failure::Problems(problems, texts)) => {
            print::problems(&problems, &texts);
            Outcome::Problems
        }
        Err(Failure::Load(error)) => {
            print::failure(&error, "name the folder that holds `content` with --site");
            Outcome::Environment
        }
    }
}

fn text(arguments: &ExplainArguments) -> Result<String, Failure> {
    let mut problems = Vec::new();
    let tree = load_content(&arguments.site, &mut problems).map_err(Failure::Load)?;
    let checked = check_content(&tree, problems);
    let mut problems = checked.problems;
    let Some(site) = checked.value.filter(|_| !has_errors(&problems)) else {
        return Err(Failure::Problems(problems, tree));
    };
    let theme = load_theme(&arguments.site, site.settings.theme.as_str(), &mut problems)
        .map_err(Failure::Load)?;
    let mut look = check_theme(&theme);
    problems.append(&mut look.problems);
    let Some(look) = look.value.filter(|_| !has_errors(&problems)) else {
        return Err(Failure::Problems(problems, tree));
    };
    let refuse = |problem| Failure::Problems(vec![problem], SourceTree::default());
    let inspection = find(&site, &arguments.inspection).map_err(refuse)?;
    let scored = scored(&site, inspection).map_err(refuse)?;
    let all = explain_all(&scored);
    let wanted: Vec<&Explanation<'_>> = match &arguments.score {
        None => all.iter().collect(),
        Some(id) => {
            let mut one = all.iter();
            let found = one.find(|explanation| explanation.id.as_str() == id);
            let ids = all.iter().map(|explanation| explanation.id.as_str());
            let problem = || unknown_score(id, ids);
            vec![found.ok_or_else(problem).map_err(refuse)?]
        }
    };
    let voice = look.voices.of(Language::English);
    let pages = wanted.into_iter();
    let pages = pages.map(|explanation| one(explanation, &scored, voice, &tree));
    Ok(pages.collect::<Vec<_>>().join("\n"))
}

fn find<'a>(site: &'a Site, argument: &InspectionArgument) -> Result<&'a Inspection, Diagnostic> {
    let name = format!("{}/{}", argument.area, argument.folder);
    let names: Vec<String> = site
        .inspections
        .iter()
        .map(|inspection| format!("{}/{}", inspection.area, inspection.folder))
        .collect();
    let mut inspections = site.inspections.iter().zip(&names);
    let found = inspections.find(|(_, found)| **found == name);
    found.map(|(inspection, _)| inspection).ok_or_else(|| {
        Diagnostic::of_site(
            Code::UnknownId,
            format!("there is no inspection `{name}`"),
            suggest(
                &name,
                names.iter().map(String::as_str),
                "name its folders below content/inspections",
            ),
        )
    })
}

fn scored<'a>(
    site: &'a Site,
    inspection: &'a Inspection,
) -> Result<ScoredInspection<'a>, Diagnostic> {
    let area = site.areas.get(&inspection.area);
    let framework = site.frameworks.get(&inspection.framework);
    area.zip(framework)
        .map(|(area, framework)| score_under(inspection, area, framework))
        .ok_or_else(|| {
            // `check` has refused such an inspection before.
            Diagnostic::of_site(
                Code::UnknownId,
                format!("`{}` has no area or no framework", inspection.path),
                "run `adrodd check`",
            )
        })
}

fn unknown_score<'a>(id: &str, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    Diagnostic::of_site(
        Code::UnknownId,
        format!("there is no score `{id}` in this inspection"),
        suggest(id, known, "leave it out to see all scores"),
    )
}

/// One score: its result, the rule, what went in with file and line, and the steps.
fn one(
    explanation: &Explanation<'_>,
    scored: &ScoredInspection<'_>,
    voice: Voice<'_>,
    tree: &SourceTree,
) -> String {
    let at = |location: &Location| {
        let line = tree
            .text(&location.path)
            .map_or(1, |text| line_of(text, location.span.start));
        format!("{}:{line}", location.path)
    };
    let mut lines = vec![
        format!(
            "{} ({}): {}",
            explanation.title.text(Language::English),
            explanation.id,
            result(&explanation.outcome, voice)
        ),
        format!("  rule    {}", at(&explanation.rule.location)),
    ];
    if let Some(bands) = explanation.bands {
        lines.push(format!("  bands   {}", at(&bands.location)));
    }
    if let Some(stated) = explanation.stated {
        lines.push(format!("  stated  {}", at(&stated.location)));
    }
    lines.extend(inputs(explanation, scored, voice, &at));
    let score = explanation.outcome.score();
    let overridden = score.and_then(|score| score.overridden);
    lines.extend(overridden.map(|found| format!("  set     {}", at(&found.location))));
    let steps = voice.working(explanation, scored.framework);
    lines.extend(steps.into_iter().map(|step| format!("  {step}")));
    lines.join("\n") + "\n"
}

fn result(outcome: &Became<'_>, voice: Voice<'_>) -> String {
    match outcome {
        Became::Score(score) => {
            let number = score.number.map(|number| voice.score_number(number));
            let grade = score
                .grade
                .map(|grade| grade.word.text(Language::English).to_owned());
            let words: Vec<String> = [number, grade].into_iter().flatten().collect();
            words.join(", ")
        }
        Became::State(state) => voice.state(*state),
    }
}

fn inputs(
    explanation: &Explanation<'_>,
    scored: &ScoredInspection<'_>,
    voice: Voice<'_>,
    at: &dyn Fn(&Location) -> String,
) -> Vec<String> {
    match &explanation.inputs {
        Inputs::Judgements { questions, total } => {
            let mut lines = Vec::new();
            if let Some(judgements) = &scored.inspection.judgements {
                lines.push(format!("  counted {}", judgements.location.path));
            }
            for (question, tally) in questions {
                lines.push(format!(
                    "    {:>4} of {:<4} {}  {}",
                    tally.sufficient,
                    tally.applicable,
                    question.id,
                    at(&question.location)
                ));
            }
            lines.push(format!(
                "    {:>4} of {:<4} together",
                total.sufficient, total.applicable
            ));
            lines
        }
        Inputs::Counts(tally) => vec![format!(
            "    {:>4} of {:<4} as stated",
            tally.sufficient, tally.applicable
        )],
        Inputs::Parts(parts) => {
            let parts = parts.iter();
            parts
                .map(|part| {
                    let became = part.outcome.as_ref();
                    let became = became.map_or_else(
                        || voice.say("not-available"),
                        |outcome| result(outcome, voice),
                    );
                    let weight = match part.weight {
                        1 => String::new(),
                        weight => format!(", weight {weight}"),
                    };
                    let place = scored
                        .framework
                        .rule(part.id)
                        .map(|rule| at(&rule.location));
                    let place = place.unwrap_or_default();
                    format!("    {}: {became}{weight}  {place}", part.id)
                })
                .collect()
        }
        Inputs::Statement => Vec::new(),
    }
}
