//! What the parts of a report show. Each block is a closed value with everything its template needs.

use serde::Serialize;

use super::Making;
use super::comparison;
use super::drawing::cited;
use super::findings::{self, FindingsView, SectionView};
use super::glossary;
use super::letter::{self, CorrespondentView};
use super::plan::{self, PlanView};
use super::recommendations::{self, RecommendationView};
use super::scores::{self, ScoreRow, WorkingView};
use super::survey::{self, GroupView};
use crate::chart;
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::model::{Block, Part};
use crate::render::family::FamilyView;
use crate::render::figure::Figure;
use crate::render::frame::Link;
use crate::render::index_pages::{LetterGroup, TermView};
use crate::render::score_view::ScoreView;
use crate::render::templates::Shared;

/// What a template may use as a block.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum BlockView {
    Narrative {
        text: Html,
    },
    Text {
        text: Html,
    },
    Signature {
        name: String,
        role: String,
        date: String,
        cite: Html,
    },
    Baseline {
        figure: Option<Box<Figure>>,
        /// What the figures cover, as of when, and where they come from.
        note: Option<String>,
        /// Where the area lies among others.
        spreads: Vec<Figure>,
        /// The area beside its family.
        family: Option<Box<FamilyView>>,
        /// Stands beside every comparison.
        caution: Option<Html>,
        /// Where all areas stand side by side.
        comparison: Option<Link>,
    },
    Team {
        roles: Vec<RoleView>,
    },
    Headlines {
        themes: Vec<ThemeView>,
    },
    Caution {
        text: Html,
    },
    Recommendations {
        lead_in: Option<String>,
        cite: Html,
        list: Vec<RecommendationView>,
    },
    ImprovementPlan {
        plan: PlanView,
    },
    Examples {
        note: Option<Html>,
        examples: Vec<ExampleView>,
    },
    Survey {
        introduction: Option<Html>,
        groups: Vec<GroupView>,
    },
    Findings {
        sections: Vec<SectionView>,
    },
    ItemChart {
        figure: Figure,
    },
    Sample {
        figures: Vec<Figure>,
    },
    Glossary {
        /// The terms that the report uses.
        groups: Vec<LetterGroup<TermView>>,
        /// Where all terms are.
        whole: Option<Link>,
    },
    WholeGlossary {
        groups: Shared,
    },
    LetterHead {
        to: Vec<CorrespondentView>,
        from: Vec<CorrespondentView>,
        copied: bool,
        date: String,
    },
    CopyList {
        people: Vec<CorrespondentView>,
    },
    Overall {
        id: String,
        title: String,
        meaning: Option<Html>,
        score: ScoreView,
    },
    ScoresTable {
        score_label: String,
        grade_label: String,
        has_numbers: bool,
        cite: Html,
        rows: Vec<ScoreRow>,
    },
    List {
        findings: FindingsView,
    },
    Workings {
        rows: Vec<WorkingView>,
    },
}

#[derive(Serialize)]
pub(super) struct RoleView {
    role: String,
    names: Vec<String>,
    cite: Html,
}

#[derive(Serialize)]
pub(super) struct ThemeView {
    id: String,
    title: String,
    /// What the work aims at.
    aim: String,
    meaning: Html,
    score: Option<ScoreView>,
}

#[derive(Serialize)]
pub(super) struct ExampleView {
    number: String,
    title: String,
    /// What the top of the tree above the item is called; nothing where the item is the top.
    section: Option<String>,
    /// Where the item is, if the report has its findings.
    href: Option<String>,
    text: Html,
}

/// Makes a block. `None` when the report has nothing to show in it.
pub(super) fn view(
    making: &mut Making<'_>,
    part: &Part,
    block: Block,
) -> Result<Option<BlockView>, Diagnostic> {
    Ok(match block {
        Block::Baseline => comparison::block(making)?,
        Block::ItemChart => match chart::item_chart(making.scored, &part.title) {
            Some(chart) => Some(BlockView::ItemChart {
                figure: cited(making, &chart)?,
            }),
            None => None,
        },
        Block::Sample => Some(sample(making)?),
        Block::Survey => survey(making, part)?,
        Block::Narrative | Block::Text | Block::List | Block::Examples => told(making, part, block),
        _ => stated(making, block),
    })
}

/// A block of text.
fn told(making: &Making<'_>, part: &Part, block: Block) -> Option<BlockView> {
    let language = making.language();
    let narrative = making.scored.inspection.narrative.get(language).as_ref();
    match block {
        Block::Narrative => {
            let text = narrative?.parts.get(&part.id)?;
            Some(BlockView::Narrative {
                text: making.prose(text, 3),
            })
        }
        Block::Text => {
            let text = making.scored.framework.common_texts.get(&part.id)?;
            Some(BlockView::Text {
                text: making.text(text.get(language), 3),
            })
        }
        Block::List => findings::list(making, part).map(|findings| BlockView::List { findings }),
        Block::Examples => examples(making),
        _ => None,
    }
}

/// A block that is made of data.
fn stated(making: &Making<'_>, block: Block) -> Option<BlockView> {
    let language = making.language();
    let (inspection, framework) = (making.scored.inspection, making.scored.framework);
    match block {
        Block::Signature => {
            let person = inspection.chief_inspector.as_ref()?;
            Some(BlockView::Signature {
                name: person.name.clone(),
                role: person.role.text(language).to_owned(),
                date: making.voice.date(inspection.published?),
                cite: making.cite(),
            })
        }
        Block::Team => team(making),
        Block::Headlines if framework.themes.list.is_empty() => None,
        Block::Headlines => Some(headlines(making)),
        Block::Caution => framework.caution().map(|caution| BlockView::Caution {
            text: making.text(caution.get(language), 3),
        }),
        Block::Recommendations => recommendations::block(making),
        Block::ImprovementPlan if making.alone => None,
        Block::ImprovementPlan => {
            plan::view(making).map(|plan| BlockView::ImprovementPlan { plan })
        }
        Block::Findings => Some(BlockView::Findings {
            sections: findings::views(making),
        }),
        Block::Glossary if making.renderer.release.glossary.is_empty() => None,
        Block::Glossary => Some(glossary::to_be_filled(making)),
        Block::WholeGlossary => glossary::whole(making),
        Block::LetterHead => letter::head(making),
        Block::CopyList => letter::copy_list(making),
        Block::Overall => overall(making),
        Block::ScoresTable => scores::table(making),
        Block::Workings => scores::workings(making),
        _ => None,
    }
}

fn overall(making: &Making<'_>) -> Option<BlockView> {
    let language = making.language();
    let overall = making.scored.framework.overall.as_ref()?;
    let score = making.score(&overall.id)?;
    Some(BlockView::Overall {
        id: overall.id.to_string(),
        title: overall.title.text(language).to_owned(),
        meaning: overall
            .meaning
            .as_ref()
            .map(|meaning| making.text(meaning.get(language), 4)),
        score,
    })
}

fn team(making: &Making<'_>) -> Option<BlockView> {
    let language = making.language();
    let inspection = making.scored.inspection;
    let lead = inspection.lead_inspector.iter().map(|person| RoleView {
        role: person.role.text(language).to_owned(),
        names: vec![person.name.clone()],
        cite: making.cite(),
    });
    let others = inspection.team.iter().map(|team| RoleView {
        role: team.role.text(language).to_owned(),
        names: team.names.clone(),
        cite: making.cite(),
    });
    let roles: Vec<RoleView> = lead.chain(others).collect();
    (!roles.is_empty()).then_some(BlockView::Team { roles })
}

fn headlines(making: &Making<'_>) -> BlockView {
    let language = making.language();
    let themes = &making.scored.framework.themes.list;
    BlockView::Headlines {
        themes: themes
            .iter()
            .map(|theme| ThemeView {
                id: theme.id.to_string(),
                title: theme.title.text(language).to_owned(),
                aim: theme.aim.text(language).to_owned(),
                score: making.score(&theme.id),
                meaning: making.text(theme.meaning.get(language), 4),
            })
            .collect(),
    }
}

fn survey(making: &mut Making<'_>, part: &Part) -> Result<Option<BlockView>, Diagnostic> {
    let narrative = making
        .scored
        .inspection
        .narrative
        .get(making.language())
        .as_ref();
    let introduction = narrative
        .and_then(|narrative| narrative.parts.get(&part.id))
        .map(|text| making.prose(text, 3));
    let groups = survey::views(making)?;
    let any = introduction.is_some() || !groups.is_empty();
    Ok(any.then_some(BlockView::Survey {
        introduction,
        groups,
    }))
}

fn examples(making: &Making<'_>) -> Option<BlockView> {
    let language = making.language();
    let narrative = making.scored.inspection.narrative.get(language).as_ref()?;
    let note = narrative
        .examples_note
        .as_ref()
        .map(|note| making.prose(note, 3));
    let examples = narrative.examples.iter().filter_map(|example| {
        let item = making.scored.framework.item(&example.item)?;
        Some(ExampleView {
            number: item.number.clone(),
            title: item.title.text(language).to_owned(),
            section: making
                .scored
                .framework
                .section_of(&item.id)
                .map(|section| section.title.text(language).to_owned()),
            href: making
                .shows(Block::Findings)
                .then(|| format!("#{}", item.id)),
            text: making.prose(&example.text, 4),
        })
    });
    let examples: Vec<ExampleView> = examples.collect();
    (note.is_some() || !examples.is_empty()).then_some(BlockView::Examples { note, examples })
}

fn sample(making: &mut Making<'_>) -> Result<BlockView, Diagnostic> {
    let mut figures = Vec::new();
    for chart in chart::sample_charts(making.scored) {
        figures.push(cited(making, &chart)?);
    }
    Ok(BlockView::Sample { figures })
}
