//! A chart as a data file: bare numbers, an id in every row, heads in the language of the page.

use super::{Chart, Series};
use crate::text::Voice;

/// Writes the data of a chart as comma-separated values (RFC 4180, UTF-8).
#[must_use]
pub fn csv(chart: &Chart, voice: Voice<'_>) -> Vec<u8> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let language = voice.language;
    let mut head = vec!["id".to_owned()];
    match &chart.series {
        Series::Scores {
            rows: scores,
            names,
            ..
        } => {
            head.push(names.item.text(language).to_owned());
            head.push(voice.say("column-score-percent"));
            head.push(names.scale.text(language).to_owned());
            for row in scores {
                let grade = row
                    .grade
                    .as_ref()
                    .map(|grade| grade.word.text(language).to_owned());
                rows.push(vec![
                    row.id.clone(),
                    row.label.text(language).to_owned(),
                    row.percent.number().to_string(),
                    grade.unwrap_or_default(),
                ]);
            }
        }
        Series::Counts { rows: counts } => {
            head.push(chart.title.text(language).to_owned());
            head.push(voice.say("column-cases"));
            for row in counts {
                rows.push(vec![
                    row.id.clone(),
                    row.label.text(language).to_owned(),
                    row.count.to_string(),
                ]);
            }
        }
        Series::Ranges { rows: ranges, .. } => {
            head.push(chart.title.text(language).to_owned());
            head.extend(
                [
                    "column-lowest-percent",
                    "column-highest-percent",
                    "column-average-percent",
                ]
                .map(|key| voice.say(key)),
            );
            head.push(voice.say_with(
                "column-area-percent",
                &[(
                    "area",
                    crate::text::Argument::Text(chart.area.text(language)),
                )],
            ));
            for row in ranges {
                let mut cells = vec![row.id.clone(), row.label.text(language).to_owned()];
                cells.extend(
                    [row.lowest, row.highest, row.average, row.area]
                        .map(|percent| percent.number().to_string()),
                );
                rows.push(cells);
            }
        }
    }
    write(&head, &rows)
}

fn write(head: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in std::iter::once(head).chain(rows.iter().map(Vec::as_slice)) {
        let cells: Vec<String> = row.iter().map(|cell| without_formula(cell)).collect();
        // Writing to memory does not fail, and every row has the length of the head.
        if writer.write_record(&cells).is_err() {
            break;
        }
    }
    writer.into_inner().unwrap_or_default()
}

/// Spreadsheets run cells that begin like a formula; an apostrophe makes them text.
fn without_formula(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_cannot_run_as_formulas() {
        let bytes = write(
            &["id".to_owned(), "=1+1".to_owned()],
            &[vec!["a".to_owned(), "@x, \"y\"".to_owned()]],
        );
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "id,'=1+1\r\na,\"'@x, \"\"y\"\"\"\r\n"
        );
    }
}
