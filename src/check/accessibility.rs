//! `accessibility.yaml`: whether the statement has what the law asks for, and claims nothing that it does not bear out.

use super::notes::Notes;
use crate::content::{AccessibilityFile, BarrierEntry, ComplianceWord};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::SourceTree;
use crate::markdown::Shape;
use crate::model::{AccessibilityStatement, Barrier, Tested};
use crate::yaml::{self, Spanned};

/// Where the form is.
pub(super) const PATH: &str = "content/accessibility.yaml";

pub(super) fn read(
    tree: &SourceTree,
    problems: &mut Vec<Diagnostic>,
) -> Option<AccessibilityStatement> {
    let (path, text) = tree.file(PATH)?;
    let file: AccessibilityFile = yaml::read(path, text, problems)?;
    let mut notes = Notes {
        path: path.clone(),
        problems,
    };
    claim(&file, &mut notes);
    let prepared = notes.date(&file.prepared);
    let reviewed = notes.optional_date(file.reviewed.as_ref());
    if let (Some(written), Some(date)) = (&file.reviewed, reviewed)
        && date.last_day() < prepared.first_day()
    {
        notes.report(
            Code::Contradiction,
            &written.span,
            "the statement was looked through before it was prepared",
            "write the later date here",
        );
    }
    Some(AccessibilityStatement {
        scope: notes.text(&file.scope),
        public_body: file.public_body,
        aims: file.aims.iter().map(|aim| notes.text(aim)).collect(),
        compliance: file.compliance.value,
        non_compliance: barriers(&file.non_compliance, true, &mut notes),
        disproportionate_burden: barriers(&file.disproportionate_burden, true, &mut notes),
        out_of_scope: barriers(&file.out_of_scope, false, &mut notes),
        feedback: notes.markdown(&file.feedback, Shape::Block),
        response_time: notes.optional_text(file.response_time.as_ref()),
        enforcement: file.enforcement,
        tested: file.tested.as_ref().map(|tested| Tested {
            on: notes.date(&tested.on),
            by: notes.text(&tested.by),
            how: notes.markdown(&tested.how, Shape::Block),
        }),
        improvements: notes.optional_markdown(file.improvements.as_ref(), Shape::Block),
        prepared,
        reviewed,
    })
}

/// A claim must be borne out by the rest of the form.
fn claim(file: &AccessibilityFile, notes: &mut Notes<'_>) {
    let Some(compliance) = file.compliance.given() else {
        return;
    };
    let fails = !file.non_compliance.is_empty() || !file.disproportionate_burden.is_empty();
    let problem = match compliance {
        ComplianceWord::Full if fails => Some((
            "a site that complies in full has nothing that fails the standard",
            "write `partial`, or remove what no longer fails",
        )),
        ComplianceWord::Full | ComplianceWord::Partial if file.tested.is_none() => Some((
            "nothing says how it was found out that the site complies",
            "say under `tested` when, by whom and how the site was tested, or write `not-assessed`",
        )),
        ComplianceWord::Partial | ComplianceWord::None if !fails => Some((
            "nothing is listed that fails the standard",
            "list it under `non_compliance` or `disproportionate_burden`",
        )),
        ComplianceWord::NotAssessed if file.public_body => Some((
            "a public sector body must say how far its site complies",
            "write `full`, `partial` or `none`",
        )),
        _ => None,
    };
    if let Some((message, help)) = problem {
        notes.report(Code::Contradiction, &file.compliance.span, message, help);
    }
}

fn barriers(entries: &[BarrierEntry], fails: bool, notes: &mut Notes<'_>) -> Vec<Barrier> {
    entries
        .iter()
        .map(|entry| barrier(entry, fails, notes))
        .collect()
}

fn barrier(entry: &BarrierEntry, fails: bool, notes: &mut Notes<'_>) -> Barrier {
    if fails && entry.criteria.is_empty() {
        notes.report(
            Code::MissingKey,
            &entry.text.en.span,
            "nothing says which success criteria this fails",
            "list them under `criteria`, such as `[1.3.1]`",
        );
    }
    Barrier {
        text: notes.markdown(&entry.text, Shape::Inline),
        criteria: entry
            .criteria
            .iter()
            .filter_map(|criterion| success_criterion(criterion, notes))
            .collect(),
        reason: notes.optional_text(entry.reason.as_ref()),
        alternative: notes.optional_text(entry.alternative.as_ref()),
        mended_by: notes.optional_date(entry.mended_by.as_ref()),
    }
}

/// The number of a success criterion: principle, guideline and place in it.
fn success_criterion(written: &Spanned<String>, notes: &mut Notes<'_>) -> Option<String> {
    let text = written.given()?;
    let parts: Vec<&str> = text.split('.').collect();
    let is_number = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let fits = parts.len() == 3
        && parts.iter().all(is_number)
        && matches!(parts.first().copied(), Some("1" | "2" | "3" | "4"));
    if !fits {
        notes.report(
            Code::BadId,
            &written.span,
            format!("`{text}` is no success criterion"),
            "write its number in the guidelines, such as `1.3.1`",
        );
        return None;
    }
    Some(text.clone())
}
