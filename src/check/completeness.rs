//! What a report lacks: it is held back for it if it is finished, and reminded of it if it is not. Nothing of this stops the rest of a site.

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
    let unfinished = site.inspections.iter_mut();
    for inspection in unfinished.filter(|inspection| !inspection.state.is_final()) {
        let folder = format!("{}/", inspection.path);
        let is_own = |problem: &&mut Diagnostic| {
            let location = problem.location.as_ref();
            location.is_some_and(|location| location.path.starts_with(&folder))
        };
        let lacks_scores = problems
            .iter_mut()
            .filter(is_own)
            .any(|problem| problem.code == Code::MissingScore);
        if !lacks_scores {
            continue;
        }
        let missing = problems
            .iter_mut()
            .filter(is_own)
            .filter(|problem| matches!(problem.code, Code::MissingScore | Code::UnknownFigure));
        for problem in missing {
            lacking(inspection, problem);
        }
    }
}

/// Whether a problem leaves a value in doubt: what is only missing does not.
pub(super) fn is_error(problem: &Diagnostic) -> bool {
    problem.code.severity() == Severity::Error
}
