//! Short forms of a report: one page, a summary for children or parents, a notice for the press. Each is made from the data and texts of the report, or
//! by its author; nothing is summed up by a program in words of its own.

mod picks;
mod press;
mod readers;
mod summary;

use serde::Serialize;

use super::OutputFile;
use super::address::Place;
use super::frame::{About, Link};
use super::index_pages::{areas_crumb, report_title};
use super::page::Renderer;
use super::report::distinction;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::model::{Extra, ShortText};
use crate::score::ScoredInspection;
use crate::text::{Argument, Voice};

/// A short form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShortForm {
    /// The results on one page.
    Summary,
    /// For children and young people.
    Children,
    /// For parents and carers.
    Parents,
    /// For journalists.
    Press,
}

impl ShortForm {
    const ALL: [ShortForm; 4] = [
        ShortForm::Summary,
        ShortForm::Children,
        ShortForm::Parents,
        ShortForm::Press,
    ];

    /// The last part of its address.
    pub(super) const fn slug(self) -> &'static str {
        match self {
            ShortForm::Summary => "slug-summary",
            ShortForm::Children => "slug-children",
            ShortForm::Parents => "slug-parents",
            ShortForm::Press => "slug-press",
        }
    }

    /// What it is called in a link.
    const fn name(self) -> &'static str {
        match self {
            ShortForm::Summary => "short-summary",
            ShortForm::Children => "short-children",
            ShortForm::Parents => "short-parents",
            ShortForm::Press => "short-press",
        }
    }

    /// What it holds, for search engines.
    const fn description(self) -> &'static str {
        match self {
            ShortForm::Summary => "short-summary-description",
            ShortForm::Children => "short-children-description",
            ShortForm::Parents => "short-parents-description",
            ShortForm::Press => "short-press-description",
        }
    }

    /// What its author wrote, if it is a form that an author writes.
    const fn text(self) -> Option<ShortText> {
        match self {
            ShortForm::Summary => None,
            ShortForm::Children => Some(ShortText::Children),
            ShortForm::Parents => Some(ShortText::Parents),
            ShortForm::Press => Some(ShortText::Press),
        }
    }
}

/// The short forms that a report has. A report as it stood before has none, and a site may go without them.
pub(super) fn forms(renderer: &Renderer<'_>, scored: &ScoredInspection<'_>) -> Vec<ShortForm> {
    if scored.is_former() || !renderer.has(Extra::ShortForms) {
        return Vec::new();
    }
    let texts = &scored.inspection.short_texts;
    let has = |form: &ShortForm| match form {
        ShortForm::Summary | ShortForm::Press => true,
        ShortForm::Children | ShortForm::Parents => {
            form.text().is_some_and(|text| texts.contains_key(&text))
        }
    };
    ShortForm::ALL.into_iter().filter(has).collect()
}

/// Links to the short forms of a report.
pub(super) fn links(
    renderer: &Renderer<'_>,
    scored: &ScoredInspection<'_>,
    language: Language,
) -> Vec<Link> {
    let forms = forms(renderer, scored).into_iter();
    let link = |form: ShortForm| Link {
        title: renderer.voice(language).say(form.name()),
        href: renderer.link(Place::Short(scored, form), language),
    };
    forms.map(link).collect()
}

pub(super) fn page(
    renderer: &Renderer<'_>,
    (scored, form): (&ScoredInspection<'_>, ShortForm),
    language: Language,
) -> Result<OutputFile, Diagnostic> {
    match form {
        ShortForm::Summary => summary::page(renderer, scored, language),
        ShortForm::Children | ShortForm::Parents => {
            readers::page(renderer, (scored, form), language)
        }
        ShortForm::Press => press::page(renderer, scored, language),
    }
}

/// The report that a form is short for.
#[derive(Serialize)]
struct ReportView {
    link: Link,
    /// The address in full, for paper.
    address: String,
    framework: String,
    published: String,
}

fn report_view(
    renderer: &Renderer<'_>,
    scored: &ScoredInspection<'_>,
    voice: Voice<'_>,
) -> ReportView {
    let place = Place::Report(scored);
    ReportView {
        link: Link {
            title: report_title(scored, voice.language),
            href: renderer.link(place, voice.language),
        },
        address: renderer.full(place, voice.language),
        framework: scored.framework.name.text(voice.language).to_owned(),
        published: super::index_pages::published(scored, voice),
    }
}

fn about<'a>(
    renderer: &Renderer<'_>,
    (scored, form): (&'a ScoredInspection<'a>, ShortForm),
    voice: Voice<'_>,
) -> About<'a> {
    let language = voice.language;
    let report = report_title(scored, language);
    let date = distinction(scored, voice);
    let named = |key: &str| {
        let form = voice.say(form.name());
        let arguments = [
            ("date", Argument::Text(&date)),
            ("form", Argument::Text(&form)),
            ("report", Argument::Text(&report)),
        ];
        voice.say_with(key, &arguments)
    };
    About {
        place: Place::Short(scored, form),
        title: named("short-title"),
        distinction: Some(distinction(scored, voice)),
        description: named(form.description()),
        above: vec![
            areas_crumb(renderer, language),
            Link {
                title: scored.area.name.text(language).to_owned(),
                href: renderer.link(Place::Area(scored.area), language),
            },
            Link {
                title: report.clone(),
                href: renderer.link(Place::Report(scored), language),
            },
        ],
        demonstration: scored.area.demonstration,
    }
}
