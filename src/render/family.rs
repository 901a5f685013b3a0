//! An area beside its family, as pages show it: a figure, a paragraph to paste, and where the other results come from.

use serde::Serialize;

use super::OutputFile;
use super::address::Place;
use super::figure::{Figure, Standing, figure};
use super::frame::Link;
use super::index_pages::report_title;
use super::page::Renderer;
use super::report::{baseline_note, distinction};
use crate::chart;
use crate::compare::{FamilyComparison, family_comparison};
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::markdown;
use crate::model::Extra;
use crate::score::ScoredInspection;
use crate::text::{Argument, Voice};

/// What a template may use as a family.
#[derive(Serialize)]
pub(super) struct FamilyView {
    /// The framework, or the report.
    pub title: String,
    /// Stands beside every comparison.
    pub caution: Option<Html>,
    pub figure: Option<Figure>,
    /// What lowest, highest and average cover.
    pub note: Option<String>,
    /// Who names the family.
    pub source: Option<String>,
    /// A paragraph for a paper of a council. Nothing on a page that stands alone.
    pub paragraph: Option<String>,
    /// The reports on the areas of the family.
    pub reports: Vec<Link>,
    /// The areas without a result to compare, as sentences.
    pub without: Vec<String>,
}

impl FamilyView {
    /// Leaves out what leads to other pages, for a page that stands alone.
    pub(super) fn stand_alone(&mut self) {
        self.paragraph = None;
        self.reports.clear();
        self.without.clear();
        if let Some(figure) = &mut self.figure {
            figure.stand_alone();
        }
    }
}

/// An inspection beside its family. `None` where there is nothing to set it beside.
pub(super) fn comparison<'a>(
    renderer: &Renderer<'a>,
    own: &'a ScoredInspection<'a>,
) -> Option<FamilyComparison<'a>> {
    if own.framework.comparison.is_none() && own.area.family.is_none() {
        return None;
    }
    let all: Vec<&'a ScoredInspection<'a>> =
        renderer.scored.iter().chain(renderer.former).collect();
    family_comparison(own, &renderer.release.areas, &all)
}

/// Where a family is shown.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    /// The folder of the page.
    pub folder: &'a str,
    /// Whether a template of the page shows drawings.
    pub is_drawn: bool,
}

/// The view, with the data file of its figure in a folder.
pub(super) fn view(
    renderer: &Renderer<'_>,
    comparison: &FamilyComparison<'_>,
    shown: Shown<'_>,
    id: &str,
    voice: Voice<'_>,
) -> Result<(FamilyView, Vec<OutputFile>), Diagnostic> {
    let chart = chart::family_chart(comparison, id);
    let standing = Standing {
        folder: shown.folder,
        address: &|path| renderer.addresses.link(path),
        headline: None,
        anchors: None,
        is_drawn: shown.is_drawn,
        has_data: renderer.has(Extra::Data),
        lexicon: renderer.lexicons.get(voice.language),
    };
    let (figure, data) = figure(&chart, standing, voice)?;
    let mut view = told(renderer, comparison, voice);
    view.figure = Some(figure);
    Ok((view, data))
}

/// The view without a figure, for a page that shows the same figures already.
pub(super) fn told(
    renderer: &Renderer<'_>,
    comparison: &FamilyComparison<'_>,
    voice: Voice<'_>,
) -> FamilyView {
    let language = voice.language;
    let own = comparison.own;
    let compared = comparison.compared.as_ref();
    let note = compared.map(|compared| baseline_note(compared, voice));
    let mut reports = Vec::new();
    let mut without = Vec::new();
    for member in &comparison.members {
        let name = member.area.name.text(language);
        let area = ("area", Argument::Text(name));
        let Some(scored) = member.scored else {
            without.push(voice.say_with("family-report-none", &[area]));
            continue;
        };
        let date = distinction(scored, voice);
        reports.push(Link {
            title: voice.say_with("family-report", &[area, ("date", Argument::Text(&date))]),
            href: renderer.link(Place::Report(scored), language),
        });
    }
    let title = report_title(own, language);
    FamilyView {
        title: own.framework.name.text(language).to_owned(),
        caution: own
            .framework
            .caution()
            .map(|caution| markdown::render(caution.get(language), 4)),
        figure: None,
        paragraph: Some(voice.paper(comparison, &title, note.as_deref())),
        note,
        source: comparison.source.map(|source| {
            let source = source.text(language);
            voice.say_with("family-named", &[("source", Argument::Text(source))])
        }),
        reports,
        without,
    }
}
