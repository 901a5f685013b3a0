//! What would be different for readers, as text for a terminal.

use std::fmt::Write as _;

use super::{Became, Change, Difference, Mark, PageName, ScoreChange, ScoreSaid, Unknown};
use crate::language::Language;

/// Writes the whole value as lines of text.
#[must_use]
pub fn text(difference: &Difference) -> String {
    let mut text = String::new();
    for unknown in &difference.unknown {
        text.push_str(match unknown {
            Unknown::NoOldData => "What is live has no data/data.json: scores and data are not compared.\n",
            Unknown::BadOldData => {
                "The data/data.json of what is live cannot be read: scores and data are not compared.\n"
            }
        });
    }
    if difference.is_nothing() {
        text.push_str("Nothing changes for readers.\n");
    }
    section(&mut text, "Reports added", &difference.added, name);
    section(&mut text, "Reports removed", &difference.removed, name);
    section(&mut text, "Reports withdrawn", &difference.withdrawn, name);
    section(&mut text, "Scores", &difference.scores, score);
    for page in &difference.pages {
        let _ = write!(text, "\n{}\n", name(&page.page));
        for language in Language::ALL {
            for change in page.changes.get(language) {
                let _ = writeln!(text, "  {} {}", language.code(), line(change));
            }
        }
    }
    section(&mut text, "Pages added", &difference.pages_added, name);
    section(&mut text, "Pages removed", &difference.pages_removed, name);
    section(&mut text, "Data", &difference.data, |record| {
        let fields = record.fields.iter();
        let fields: Vec<String> = fields
            .map(|field| format!("{}: {} -> {}", field.field, field.old, field.new))
            .collect();
        let sign = sign(record.became);
        format!(
            "{sign} {} {}  {}",
            record.table,
            record.record,
            fields.join("; ")
        )
    });
    let _ = write!(
        text,
        "\n{} pages are the same; on {} more, only what stands around the text changes.\n",
        difference.unchanged, difference.furniture
    );
    text.trim_start().to_owned()
}

fn section<T>(text: &mut String, heading: &str, list: &[T], line: impl Fn(&T) -> String) {
    if list.is_empty() {
        return;
    }
    let _ = write!(text, "\n{heading} ({})\n", list.len());
    for one in list {
        let _ = writeln!(text, "  {}", line(one).trim_end());
    }
}

fn name(page: &PageName) -> String {
    let title = page.title.en.as_ref().or(page.title.cy.as_ref());
    let path = page.path.en.as_ref().or(page.path.cy.as_ref());
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    format!("{} [{}] {}", text(title), page.kind, text(path))
}

fn score(change: &ScoreChange) -> String {
    format!(
        "{}  {}: {} -> {}",
        change.inspection,
        change.title.en,
        said(change.old.as_ref()),
        said(change.new.as_ref())
    )
}

fn said(score: Option<&ScoreSaid>) -> String {
    let Some(score) = score else {
        return "not scored".to_owned();
    };
    let english = |text: &crate::language::Bilingual<String>| text.en.clone();
    let parts = [
        score.number.clone(),
        score.grade.as_ref().map(english),
        score.state.as_ref().map(english),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

const fn sign(became: Became) -> char {
    match became {
        Became::Added => '+',
        Became::Removed => '-',
        Became::Changed => '~',
        Became::Moved => '>',
    }
}

/// Words that are gone are in `[-...-]`, new ones in `{+...+}`, as with other tools.
fn line(change: &Change) -> String {
    let mut text = format!("{} ", sign(change.became));
    for piece in &change.pieces {
        match piece.mark {
            Mark::Removed if change.became == Became::Changed => {
                let _ = write!(text, "[-{}-]", piece.text.trim_end());
                text.push(' ');
            }
            Mark::Added if change.became == Became::Changed => {
                let _ = write!(text, "{{+{}+}}", piece.text.trim_end());
                text.push(' ');
            }
            _ => text.push_str(&piece.text),
        }
    }
    text.trim_end().to_owned()
}
