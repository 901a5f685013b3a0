//! What a report lacks: it is held back for it if it is finished, and reminded of it if it is not. Nothing of this stops the rest of a site.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Location, Severity};
use crate::model::{Inspection, Lack, Site};

/// Whether a problem says that something is missing, rather than wrong.
pub(super) const fn is_lack(code: Code) -> bool {
    matches!(
        code,
        Code::MissingFile
            | Code::MissingLanguage
            | Code::MissingNarrative
            | Code::NarrativeMismatch
            | Code::HeldBack
    )
}

/// Turns what a report lacks into warnings, and keeps it with the report. `problems` are those of the report alone.
pub(super) fn settle(inspection: &mut Inspection, problems: &mut [Diagnostic]) {
    for problem in problems.iter_mut().filter(|found| is_lack(found.code)) {
        lacking(inspection, problem);
    }
}

fn lacking(inspection: &mut Inspection, problem: &mut Diagnostic) {
    let file = format!("{}/inspection.yaml", inspection.path);
    let location = problem
        .location
        .get_or_insert_with(|| Location::file(&file.into()))
        .clone();
    let what = problem.message.clone();
    let lack = Lack {
        what: what.clone(),
        location: location.clone(),
        // Nothing but a missing day is reported so from the start.
        is_date: problem.code == Code::HeldBack,
    };
    // A plan that lacks something is held back alone.
    let plan = inspection.plan.as_mut();
    let is_final = match plan.filter(|_| location.path.ends_with("/improvement-plan.yaml")) {
        Some(plan) => {
            plan.lacks.push(lack);
            plan.state.is_final() && inspection.state.is_final()
        }
        None => {
            inspection.lacks.push(lack);
            inspection.state.is_final()
        }
    };
    if is_final {
        problem.code = Code::HeldBack;
        problem.message = format!("held back: {what}");
    } else {
        problem.code = Code::Unfinished;
        problem.message = format!("not finished: {what}");
    }
}

/// The same for what is found when scores are worked out: a report that is not finished may lack scores, and figures that are made of them.
pub(super) fn settle_scores(site: &mut Site, problems: &mut [Diagnostic]) {
    // The problems that may be a lack, by the folder of their file.
    let mut by_folder: BTreeMap<String, Vec<&mut Diagnostic>> = BTreeMap::new();
    for problem in problems {
        let location = problem.location.as_ref();
        let folder = location.and_then(|location| location.path.rsplit_once('/'));
        let folder = folder.map(|(folder, _)| folder.to_owned());
        let may_be_one = matches!(problem.code, Code::MissingScore | Code::UnknownFigure);
        if let Some(folder) = folder.filter(|_| may_be_one) {
            by_folder.entry(folder).or_default().push(problem);
        }
    }
    let unfinished = site.inspections_mut();
    for inspection in unfinished.filter(|inspection| !inspection.state.is_final()) {
        let Some(own) = by_folder.remove(&inspection.path) else {
            continue;
        };
        if own.iter().any(|problem| problem.code == Code::MissingScore) {
            for problem in own {
                lacking(inspection, problem);
            }
        }
    }
}

/// Whether a problem leaves a value in doubt: what is only missing does not.
pub(super) fn is_error(problem: &Diagnostic) -> bool {
    problem.code.severity() == Severity::Error
}
