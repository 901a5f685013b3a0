//! What the parts of a report show. Each block is a closed value with everything its template needs.

use serde::Serialize;

use super::Making;
use super::findings::{self, SectionView};
use super::plan::{self, PlanView};
use super::survey::{self, GroupView};
use crate::chart::{self, Chart};
use crate::diagnostic::Diagnostic;
use crate::html::Html;
use crate::markdown;
use crate::model::{Block, Part};
use crate::render::figure::{Figure, figure};
use crate::render::index_pages::ScoreView;
use crate::render::index_pages::{LetterGroup, TermView, score_view, terms};

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
    },
    Baseline {
        figure: Figure,
        label: String,
        as_of: String,
        source: String,
        /// Stands beside every comparison.
        caution: Html,
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
        lead_in: String,
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
        groups: Vec<LetterGroup<TermView>>,
    },
}

#[derive(Serialize)]
pub(super) struct RoleView {
    role: String,
    names: Vec<String>,
}

#[derive(Serialize)]
pub(super) struct ThemeView {
    id: String,
    title: String,
    meaning: Html,
    score: Option<ScoreView>,
}

#[derive(Serialize)]
pub(super) struct RecommendationView {
    id: String,
    number: usize,
    text: Html,
    responsible: String,
}

#[derive(Serialize)]
pub(super) struct ExampleView {
    number: String,
    title: String,
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
    let language = making.language();
    let (inspection, framework) = (making.scored.inspection, making.scored.framework);
    let narrative = inspection.narrative.get(language).as_ref();
    Ok(match block {
        Block::Narrative => narrative
            .and_then(|narrative| narrative.parts.get(&part.id))
            .map(|text| BlockView::Narrative {
                text: markdown::render(text, 3),
            }),
        Block::Text => framework
            .common_texts
            .get(&part.id)
            .map(|text| BlockView::Text {
                text: markdown::render(text.get(language), 3),
            }),
        Block::Signature => {
            inspection
                .chief_inspector
                .as_ref()
                .map(|person| BlockView::Signature {
                    name: person.name.clone(),
                    role: person.role.text(language).to_owned(),
                    date: making.voice.date(inspection.published),
                })
        }
        Block::Baseline => baseline(making)?,
        Block::Team => team(making),
        Block::Headlines if framework.themes.list.is_empty() => None,
        Block::Headlines => Some(headlines(making)),
        Block::Caution => Some(BlockView::Caution {
            text: markdown::render(framework.caution.get(language), 3),
        }),
        Block::Recommendations => recommendations(making),
        Block::ImprovementPlan => {
            plan::view(making).map(|plan| BlockView::ImprovementPlan { plan })
        }
        Block::Examples => examples(making),
        Block::Survey => survey(making, part),
        Block::Findings => Some(BlockView::Findings {
            sections: findings::views(making),
        }),
        Block::ItemChart => match chart::item_chart(making.scored, &part.title) {
            Some(chart) => Some(BlockView::ItemChart {
                figure: draw(making, &chart)?,
            }),
            None => None,
        },
        Block::Sample => Some(sample(making)?),
        Block::Glossary if making.renderer.release.glossary.is_empty() => None,
        Block::Glossary => Some(BlockView::Glossary {
            groups: terms(making.renderer.release.glossary, making.voice),
        }),
    })
}

fn draw(making: &mut Making<'_>, chart: &Chart) -> Result<Figure, Diagnostic> {
    let addresses = making.renderer.addresses.clone();
    let (figure, data) = figure(
        chart,
        &making.folder,
        &|path| addresses.link(path),
        making.voice,
    )?;
    making.data.push(data);
    Ok(figure)
}

fn baseline(making: &mut Making<'_>) -> Result<Option<BlockView>, Diagnostic> {
    let scored = making.scored;
    let Some(baseline) = &scored.inspection.baseline else {
        return Ok(None);
    };
    let Some(chart) = chart::baseline_chart(scored) else {
        return Ok(None);
    };
    Ok(Some(BlockView::Baseline {
        figure: draw(making, &chart)?,
        label: baseline.label.text(making.language()).to_owned(),
        as_of: making.voice.date(baseline.as_of),
        source: baseline.source.text(making.language()).to_owned(),
        caution: markdown::render(scored.framework.caution.get(making.language()), 4),
    }))
}

fn team(making: &Making<'_>) -> Option<BlockView> {
    let language = making.language();
    let inspection = making.scored.inspection;
    let lead = inspection.lead_inspector.iter().map(|person| RoleView {
        role: person.role.text(language).to_owned(),
        names: vec![person.name.clone()],
    });
    let others = inspection.team.iter().map(|team| RoleView {
        role: team.role.text(language).to_owned(),
        names: team.names.clone(),
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
                meaning: markdown::render(theme.meaning.get(language), 4),
                score: making
                    .scored
                    .scores
                    .get(&theme.id)
                    .map(|score| score_view(score, making.voice)),
            })
            .collect(),
    }
}

fn recommendations(making: &Making<'_>) -> Option<BlockView> {
    let language = making.language();
    let recommendations = &making.scored.inspection.recommendations;
    (!recommendations.list.is_empty()).then(|| BlockView::Recommendations {
        lead_in: recommendations.lead_in.text(language).to_owned(),
        list: recommendations
            .list
            .iter()
            .zip(1..)
            .map(|(recommendation, number)| RecommendationView {
                id: format!("recommendation--{number}"),
                number,
                text: markdown::render_inline(recommendation.text.get(language)),
                responsible: recommendation.responsible.text(language).to_owned(),
            })
            .collect(),
    })
}

fn survey(making: &Making<'_>, part: &Part) -> Option<BlockView> {
    let narrative = making
        .scored
        .inspection
        .narrative
        .get(making.language())
        .as_ref();
    let introduction = narrative
        .and_then(|narrative| narrative.parts.get(&part.id))
        .map(|text| markdown::render(text, 3));
    let groups = survey::views(making);
    (introduction.is_some() || !groups.is_empty()).then_some(BlockView::Survey {
        introduction,
        groups,
    })
}

fn examples(making: &Making<'_>) -> Option<BlockView> {
    let language = making.language();
    let narrative = making.scored.inspection.narrative.get(language).as_ref()?;
    let examples = narrative.examples.iter().filter_map(|example| {
        let item = making.scored.framework.item(&example.item)?;
        Some(ExampleView {
            number: item.number.clone(),
            title: item.title.text(language).to_owned(),
            href: making
                .shows(Block::Findings)
                .then(|| format!("#{}", item.id)),
            text: markdown::render(&example.text, 4),
        })
    });
    let examples: Vec<ExampleView> = examples.collect();
    let note = narrative
        .examples_note
        .as_ref()
        .map(|note| markdown::render(note, 3));
    (note.is_some() || !examples.is_empty()).then_some(BlockView::Examples { note, examples })
}

fn sample(making: &mut Making<'_>) -> Result<BlockView, Diagnostic> {
    let mut figures = Vec::new();
    for chart in chart::sample_charts(making.scored) {
        figures.push(draw(making, &chart)?);
    }
    Ok(BlockView::Sample { figures })
}
