//! The sheets of a workbook: `content.xml`.

use crate::dataset::table::Cell;
use crate::dataset::xml::Xml;

/// One sheet: a title, a sentence, and a table with its head.
pub(super) struct Sheet {
    pub name: String,
    pub title: String,
    pub introduction: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
    /// Whether it is a table of data, and not of words about them.
    pub is_table: bool,
}

/// The names that a content file uses.
const NAMES: [(&str, &str); 6] = [
    (
        "xmlns:office",
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    ),
    (
        "xmlns:table",
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    ),
    (
        "xmlns:text",
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    ),
    (
        "xmlns:style",
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    ),
    (
        "xmlns:fo",
        "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    ),
    ("office:version", "1.3"),
];

/// The rows above a table: its title, a sentence, its head.
const ROWS_ABOVE: usize = 3;

pub(super) fn content(sheets: &[Sheet]) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("office:document-content", &NAMES);
    column_styles(&mut xml);
    xml.open("office:body", &[]);
    xml.open("office:spreadsheet", &[]);
    for sheet in sheets {
        write_sheet(&mut xml, sheet);
    }
    ranges(&mut xml, sheets);
    xml.close("office:spreadsheet");
    xml.close("office:body");
    xml.close("office:document-content");
    xml.finish()
}

fn column_styles(xml: &mut Xml) {
    xml.open("office:automatic-styles", &[]);
    for (name, width) in [("narrow", "3.2cm"), ("wide", "7.5cm"), ("widest", "16cm")] {
        let style = [("style:name", name), ("style:family", "table-column")];
        xml.open("style:style", &style);
        xml.empty(
            "style:table-column-properties",
            &[("style:column-width", width)],
        );
        xml.close("style:style");
    }
    xml.close("office:automatic-styles");
}

fn write_sheet(xml: &mut Xml, sheet: &Sheet) {
    xml.open("table:table", &[("table:name", &sheet_name(&sheet.name))]);
    for index in 0..sheet.head.len() {
        let width = column_width(sheet, index);
        xml.empty("table:table-column", &[("table:style-name", width)]);
    }
    xml.open("table:table-row", &[]);
    text_cell(xml, &sheet.title, "Heading");
    xml.close("table:table-row");
    xml.open("table:table-row", &[]);
    text_cell(xml, &sheet.introduction, "Introduction");
    xml.close("table:table-row");
    // Programs repeat these rows on every printed page, and tell screen readers that they are heads.
    xml.open("table:table-header-rows", &[]);
    xml.open("table:table-row", &[]);
    for head in &sheet.head {
        text_cell(xml, head, "Head");
    }
    xml.close("table:table-row");
    xml.close("table:table-header-rows");
    for row in &sheet.rows {
        xml.open("table:table-row", &[]);
        for cell in row {
            write_cell(xml, cell);
        }
        xml.close("table:table-row");
    }
    xml.close("table:table");
}

/// Words need room; ids and numbers little.
fn column_width(sheet: &Sheet, index: usize) -> &'static str {
    if !sheet.is_table {
        return if index == 0 { "wide" } else { "widest" };
    }
    let longest = sheet.rows.iter().filter_map(|row| match row.get(index) {
        Some(Cell::Text(text)) => Some(text.chars().count()),
        _ => None,
    });
    match longest.max().unwrap_or_default() {
        0..=14 => "narrow",
        15..=60 => "wide",
        _ => "widest",
    }
}

fn write_cell(xml: &mut Xml, cell: &Cell) {
    match cell {
        Cell::Text(text) => text_cell(xml, text, "Default"),
        Cell::Number(number) => {
            let number = number.to_string();
            let attributes = [
                ("office:value-type", "float"),
                ("office:value", number.as_str()),
            ];
            xml.open("table:table-cell", &attributes);
            xml.leaf("text:p", &[], &number);
            xml.close("table:table-cell");
        }
        Cell::Flag(flag) => text_cell(xml, &flag.to_string(), "Default"),
        Cell::Missing(symbol) => text_cell(xml, symbol.sign(), "Sign"),
    }
}

/// A text, which no program takes for a formula. Each of its lines is a paragraph.
fn text_cell(xml: &mut Xml, text: &str, style: &str) {
    let attributes = [("table:style-name", style), ("office:value-type", "string")];
    xml.open("table:table-cell", &attributes);
    for line in text.split('\n') {
        xml.open("text:p", &[]);
        for (index, part) in line.split("  ").enumerate() {
            // Several spaces would shrink to one.
            if index > 0 {
                xml.text(" ");
                xml.empty("text:s", &[]);
            }
            xml.text(part);
        }
        xml.close("text:p");
    }
    xml.close("table:table-cell");
}

/// Every table has a name of its own, by which readers can go to it.
fn ranges(xml: &mut Xml, sheets: &[Sheet]) {
    xml.open("table:database-ranges", &[]);
    for (index, sheet) in sheets.iter().enumerate() {
        let address = format!(
            "'{sheet}'.A{ROWS_ABOVE}:'{sheet}'.{column}{row}",
            sheet = sheet_name(&sheet.name).replace('\'', "''"),
            column = column_letters(sheet.head.len()),
            row = ROWS_ABOVE + sheet.rows.len(),
        );
        xml.empty(
            "table:database-range",
            &[
                ("table:name", &format!("table_{}", index + 1)),
                ("table:target-range-address", &address),
                ("table:contains-header", "true"),
                (
                    "table:display-filter-buttons",
                    if sheet.is_table { "true" } else { "false" },
                ),
            ],
        );
    }
    xml.close("table:database-ranges");
}

/// Names of sheets cannot hold these signs, and programs cut them.
fn sheet_name(name: &str) -> String {
    let kept = name
        .chars()
        .filter(|c| !matches!(c, '[' | ']' | '*' | '?' | ':' | '/' | '\\' | '\''));
    kept.take(31).collect()
}

/// 1 is A, 27 is AA.
fn column_letters(mut number: usize) -> String {
    let mut letters = Vec::new();
    while number > 0 {
        let rest = u8::try_from((number - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + rest));
        number = (number - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_that_spreadsheets_give_them() {
        for (number, letters) in [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")] {
            assert_eq!(column_letters(number), letters);
        }
    }
}
