//! Reports that were taken back, as the list of changes and the feeds tell of them: that they were, when and why.

use super::about::{Scope, Sources};
use super::gather::{date, instant, words};
use super::record::{ChangeRecord, Texts};
use crate::publish::Notice;
use crate::text::report_title;

/// The notices of a scope. A report has none of its own: where there is a notice there is no report.
pub(super) fn of_scope<'a>(sources: &Sources<'a>, scope: Scope<'_>) -> Vec<Notice<'a>> {
    let is_covered = |notice: &Notice<'_>| match scope {
        Scope::All => true,
        Scope::Framework(framework) => notice.framework.key.id == framework.key.id,
        Scope::Area(area) => notice.area.id == area.id,
        Scope::Inspection(_) => false,
    };
    let mut notices = sources.release.notices();
    notices.retain(is_covered);
    notices
}

pub(super) fn record(sources: &Sources<'_>, notice: &Notice<'_>) -> ChangeRecord {
    ChangeRecord {
        change_id: "withdrawn".to_owned(),
        inspection_id: format!("{}/{}", notice.area.id, notice.folder),
        change: "withdrawn",
        on: date(Some(notice.on)),
        since: instant(notice.since),
        title: Texts::from_fn(|language| report_title(notice.framework, notice.area, language)),
        area_id: notice.area.id.to_string(),
        framework_id: notice.framework.key.id.to_string(),
        former_version: None,
        note: Some(words(notice.note)),
        page: Texts::from_fn(|language| sources.addresses.withdrawn(*notice, language)),
        data: None,
    }
}
