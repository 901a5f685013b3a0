//! What a page says that the public may not see yet. Said in both languages on every page, for whoever sees one must not miss it.

use serde::Serialize;

use super::address::Place;
use super::index_pages::report_title;
use super::page::Renderer;
use crate::language::{Bilingual, Language};
use crate::publish::Standing;
use crate::text::{Argument, Voice};

/// The words across a page that is not public.
#[derive(Debug, Serialize)]
pub(super) struct Watermark {
    /// Why the page is not public: `draft`, `factual-check`, `incomplete`, `embargoed`, `withdrawn`, `preview`.
    pub reason: &'static str,
    /// What is said, in English and in Welsh.
    pub words: Bilingual<String>,
}

/// The watermark of a page; none in a release for the public. A page about one report says how far that report is, any other that the whole
/// is a preview.
pub(super) fn watermark(renderer: &Renderer<'_>, place: Place<'_>) -> Option<Watermark> {
    let release = renderer.release;
    let standing = match place {
        Place::Report(scored) | Place::Short(scored, _) => {
            Some(release.standing(scored.inspection))
        }
        Place::Plan(scored) => Some(release.standing_of_plan(scored.inspection)),
        Place::Area(area) => Some(release.standing_of_area(area)),
        Place::Framework(framework) | Place::Comparison(framework, _) => {
            Some(release.standing_of_framework(framework))
        }
        _ => Some(Standing::Public),
    };
    let shown = release.is_preview || !release.unpublished.is_empty();
    let standing = standing.filter(|_| shown)?;
    Some(Watermark {
        reason: reason(standing),
        words: Bilingual::from_fn(|language: Language| words(standing, renderer.voice(language))),
    })
}

/// How far an inspection is from being public, for those who prepare it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StandingView {
    /// The folder of the inspection.
    pub folder: String,
    /// The title of its report.
    pub title: String,
    /// Where its report is.
    pub href: String,
    /// Why the public may not see it. `None` if they may.
    pub words: Option<String>,
}

impl Renderer<'_> {
    /// How far each inspection is from being public, in one language.
    #[must_use]
    pub fn standings(&self, language: Language) -> Vec<StandingView> {
        let scored = self.scored.iter();
        scored
            .map(|scored| {
                let standing = self.release.standing(scored.inspection);
                StandingView {
                    folder: scored.inspection.path.to_string(),
                    title: report_title(scored, language),
                    href: self.link(Place::Report(scored), language),
                    words: (standing != Standing::Public)
                        .then(|| words(standing, self.voice(language))),
                }
            })
            .collect()
    }
}

const fn reason(standing: Standing) -> &'static str {
    match standing {
        Standing::Public => "preview",
        Standing::Draft => "draft",
        Standing::FactualCheck => "factual-check",
        Standing::Incomplete => "incomplete",
        Standing::Withdrawn { .. } => "withdrawn",
        Standing::Embargoed { .. } => "embargoed",
    }
}

fn words(standing: Standing, voice: Voice<'_>) -> String {
    match standing {
        Standing::Public => voice.say("watermark-preview"),
        Standing::Draft => voice.say("watermark-draft"),
        Standing::FactualCheck => voice.say("watermark-factual-check"),
        Standing::Incomplete => voice.say("watermark-incomplete"),
        Standing::Withdrawn { .. } => voice.say("watermark-withdrawn"),
        Standing::Embargoed { until } => voice.say_with(
            "watermark-embargoed",
            &[("until", Argument::Text(&voice.instant(until)))],
        ),
    }
}
