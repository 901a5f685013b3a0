//! From scored inspections to the files of a site.
//!
//! In: a release, its scores, the theme. Out: pages, data files, assets, sitemap: paths and bytes. It must not know where they will be
//! written, what the time is, or that anything unpublished exists.

mod address;
mod asked;
mod assets;
mod comparison_pages;
mod criteria_page;
mod data_files;
mod data_page;
mod family;
mod feeds;
mod figure;
mod frame;
mod index_pages;
pub mod minify;
mod named;
mod page;
mod plan_page;
mod report;
mod routes;
mod score_view;
mod search_page;
mod short;
mod signoff_page;
mod sitemap;
mod structured;
mod templates;
mod watermark;
mod withdrawn_page;

use std::sync::Arc;

pub use address::{Place, View};
pub use asked::{Asked, Dear};
pub use assets::Assets;
pub use criteria_page::criteria_page;
pub use named::Names;
pub use page::{Job, Renderer, Reports};
pub use routes::Routes;
pub use short::ShortForm;
pub use signoff_page::{Signoff, signoff_page};
pub use templates::Templates;
pub use watermark::StandingView;

use crate::diagnostic::Diagnostic;
use crate::language::Bilingual;
use crate::load::Theme;
use crate::text::Voices;

/// One file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// Its path, with `/` between its parts.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Whether pages are made smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Minify {
    /// White space and needless quotes go.
    Yes,
    /// Pages stay as the templates make them.
    No,
}

/// What a theme gives to every page: words, templates and assets.
#[derive(Debug)]
pub struct Look {
    /// Both languages, able to speak.
    pub voices: Arc<Voices>,
    /// The templates, one engine for each language.
    pub templates: Bilingual<Templates>,
    /// What the templates ask for.
    pub asked: Arc<Asked>,
    /// The assets under their published names.
    pub assets: Assets,
}

impl Look {
    /// Reads a theme. `None` when something in it prevents any page from being made.
    #[must_use]
    pub fn new(theme: &Theme, problems: &mut Vec<Diagnostic>) -> Option<Look> {
        let voices = Arc::new(Voices::new(theme, problems)?);
        let assets = Assets::new(theme, problems)?;
        let asked = Arc::new(Asked::new(theme));
        let en = Templates::new(
            theme,
            &asked,
            &voices,
            crate::language::Language::English,
            problems,
        )?;
        let cy = Templates::new(
            theme,
            &asked,
            &voices,
            crate::language::Language::Welsh,
            problems,
        )?;
        Some(Look {
            voices,
            templates: Bilingual { en, cy },
            asked,
            assets,
        })
    }
}
