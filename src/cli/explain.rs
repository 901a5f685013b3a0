//! `adrodd explain`.

use super::args::{ExplainArguments, InspectionArgument, Subject};
use super::site::{Failure, Opened, open, report};
use super::{Outcome, explain_code, print};
use crate::diagnostic::{Code, Diagnostic, Location, line_of, suggest};
use crate::language::Language;
use crate::load::SourceTree;
use crate::model::{Id, Inspection, Site};
use crate::score::{Explanation, Inputs, ScoredInspection, explain, explain_all, score_under};
use crate::text::Voice;

pub(super) fn run(arguments: &ExplainArguments) -> Outcome {
    let inspection = match &arguments.subject {
        Subject::Inspection(inspection) => inspection,
        Subject::Code(_) if arguments.score.is_some() => {
            print::err("error: a code has no scores\n  help: leave out what stands after it\n");
            return Outcome::Usage;
        }
        Subject::Code(code) => {
            print::out(&explain_code::text(*code));
            return Outcome::Fine;
        }
    };
    match text(arguments, inspection) {
        Ok(text) => {
            print::out(&text);
            Outcome::Fine
        }
        Err(failure) => report(&failure),
    }
}

fn text(arguments: &ExplainArguments, inspection: &InspectionArgument) -> Result<String, Failure> {
    let Opened { tree, site, look } = open(&arguments.site)?;
    let inspection = find(&site, inspection)?;
    let scored = scored(&site, inspection)?;
    let wanted = match &arguments.score {
        None => explain_all(&scored),
        Some(written) => {
            let id = Id::parse(written);
            let found = id.and_then(|id| explain(&scored, &id));
            let known = scored.outcomes.keys().map(|id| id.as_str());
            vec![found.ok_or_else(|| unknown_score(written, known))?]
        }
    };
    let voice = look.voices.of(Language::English);
    let pages = wanted.into_iter();
    let pages = pages.map(|explanation| one(&explanation, &scored, voice, &tree));
    Ok(pages.collect::<Vec<_>>().join("\n"))
}

pub(super) fn find<'a>(
    site: &'a Site,
    argument: &InspectionArgument,
) -> Result<&'a Inspection, Diagnostic> {
    let name = format!("{}/{}", argument.area, argument.folder);
    let names: Vec<String> = site
        .each_inspection()
        .map(|inspection| format!("{}/{}", inspection.area, inspection.folder))
        .collect();
    let mut inspections = site.each_inspection().zip(&names);
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
            voice.outcome(Some(&explanation.outcome))
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
                    let became = voice.outcome(part.outcome.as_ref());
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
