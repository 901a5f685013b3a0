//! Spreadsheets as programs write them, put together by hand so that every part of them is in sight.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

/// An archive of named texts.
pub(super) fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook of Excel with one sheet, `Cases`, whose rows are given as XML.
pub(super) fn xlsx(rows: &str) -> Vec<u8> {
    let sheet = format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    );
    archive(&[
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Cases" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/styles.xml",
            r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
        ),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

/// An OpenDocument spreadsheet with these tables, given as XML.
pub(super) fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content),
    ])
}

/// A row of texts for `xlsx`.
fn texts(row: usize, texts: &[&str]) -> String {
    let cells: String = texts
        .iter()
        .enumerate()
        .map(|(column, text)| {
            let letter = grid::letters(column);
            format!(r#"<c r="{letter}{row}" t="inlineStr"><is><t>{text}</t></is></c>"#)
        })
        .collect();
    format!(r#"<row r="{row}">{cells}</row>"#)
}

#[test]
fn cells_of_excel_are_read_as_they_show() {
    let rows = texts(1, &["case", "p1", "p2", "d1"])
        + r#"<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1.0</v></c><c r="C2"><v>0.30000000000000004</v></c><c r="D2" t="b"><v>1</v></c></row>"#
        + r#"<row r="3"><c r="A3"><f>A2+1</f><v>2</v></c><c r="B3" t="str"><f>IF(A3,1,0)</f><v>1</v></c><c r="C3"><f>1/3</f><v>0.3</v></c><c r="D3" t="b"><v>1</v></c></row>"#
        + r#"<row r="9"><c r="F9" s="1"/></row>"#;
    let mapping = mapping(r#"answers: { S: ["1"], N: ["0.3"], not-applicable: ["TRUE"] }"#);
    let imported = import("cases.xlsx", &xlsx(&rows), Some(&mapping)).unwrap();
    assert_eq!(imported.text, "case,p1,p2,d1\n1,S,N,-\n2,S,N,-\n");
}

#[test]
fn errors_and_dates_are_problems_where_they_are_read() {
    let rows = texts(
        1,
        &[
            "Inspector",
            "Case ref",
            "1.1a Timely?",
            "1.1b Complete?",
            "d1",
        ],
    ) + r##"<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" s="1"><v>41000</v></c><c r="C2" t="e"><v>#DIV/0!</v></c><c r="D2"><v>1e300</v></c></row>"##
        + r#"<row r="3"><c r="B3"><v>12</v></c><c r="G3"><v>5</v></c></row>"#;
    let found = problems("cases.xlsx", &xlsx(&rows), Some(&mapping(MAPPING)));
    assert_eq!(
        found,
        [
            "A603 sheet `Cases`, row 2, column B (`Case ref`): the case reference is a date or a time",
            "A604 sheet `Cases`, row 2, column C (`1.1a Timely?`): the answer is the error `#DIV/0!`",
            "A604 sheet `Cases`, row 2, column D (`1.1b Complete?`): the answer is a number of more than fifteen digits",
            "A603 sheet `Cases`, row 3, column G: something stands here, and the column has no head",
        ]
    );
}

fn cell(text: &str) -> String {
    format!(
        r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#
    )
}

fn row(cells: &str) -> String {
    format!("<table:table-row>{cells}</table:table-row>")
}

/// A table of an OpenDocument spreadsheet with the heads of the questions.
fn table(rows: &str) -> String {
    let heads: String = ["case", "p1", "p2", "d1"].map(cell).concat();
    format!(
        r#"<table:table table:name="Cases"><table:shapes><draw:frame><text:p>x</text:p></draw:frame></table:shapes><table:table-header-rows>{}</table:table-header-rows>{rows}</table:table>"#,
        row(&heads)
    )
}

#[test]
fn cells_of_an_open_document_are_read_as_they_show() {
    let rows = row(
        r#"<table:table-cell office:value-type="float" office:value="7"><office:annotation><text:p>note</text:p></office:annotation><text:p>007</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="percentage" office:value="0.5" table:formula="of:=1/2"><text:p>50%</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>R &amp; <text:span>D&#33;</text:span></text:p><text:p><![CDATA[a]]><text:s text:c="99999"/>b</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16380"/>"#,
    ) + &row(
        r#"<table:table-cell office:value-type="float" office:value="8"/><table:table-cell office:value-type="string" office:string-value="50%"/><table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell><table:table-cell><text:p>R &amp; D! a b</text:p></table:table-cell><table:covered-table-cell><text:p>hidden</text:p></table:covered-table-cell>"#,
    ) + r#"<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row/>"#;
    let mapping = mapping(r#"answers: { S: ["50%"], N: ["R & D! a b"] }"#);
    let imported = import("cases.ods", &ods(&table(&rows)), Some(&mapping)).unwrap();
    assert_eq!(imported.text, "case,p1,p2,d1\n007,S,S,N\n8,S,S,N\n");
}

#[test]
fn rows_that_an_open_document_stores_once_are_read_as_often_as_they_stand() {
    let rows = format!(
        r#"{}<table:table-row table:number-rows-repeated="2">{}<table:table-cell table:number-columns-repeated="2" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>{}</table:table-row>"#,
        r#"<table:table-row table:number-rows-repeated="3"/>"#,
        cell("a"),
        cell("S")
    );
    assert_eq!(
        problems("cases.ods", &ods(&table(&rows)), None),
        [
            "A604 sheet `Cases`, row 5, column B (`p1`): the answer is the error `#N/A`",
            "A604 sheet `Cases`, row 5, column C (`p2`): the answer is the error `#N/A`",
            "A603 sheet `Cases`, row 6, column A (`case`): the case `a` is in row 5 already",
            "A604 sheet `Cases`, row 6, column B (`p1`): the answer is the error `#N/A`",
            "A604 sheet `Cases`, row 6, column C (`p2`): the answer is the error `#N/A`",
        ]
    );
}

#[test]
fn a_sheet_is_found_by_its_name() {
    let good = table(&row(&["a", "S", "S", "S"].map(cell).concat()));
    let two = ods(&format!(
        r#"<table:table table:name="R&amp;D">{}</table:table>{good}"#,
        row(&format!(
            "<table:table-cell>{}</table:table-cell>",
            good.replace("Cases", "Inner")
        ))
    ));
    let found = import("cases.ods", &two, None).unwrap_err();
    assert_eq!(found[0].message, "the workbook has 2 sheets");
    assert_eq!(found[0].help, "name one with --sheet: R&D, Cases");
    let of_sheet = |option, mapped: &str| {
        judgements(&Source {
            path: &"cases.ods".into(),
            bytes: &two,
            sheet: option,
            mapping: Some(&mapping(mapped)),
            questions: &QUESTIONS,
        })
    };
    assert_eq!(of_sheet(None, "sheet: Cases").unwrap().cases, 1);
    assert_eq!(of_sheet(Some("Cases"), "sheet: R&D").unwrap().cases, 1);
    let found = of_sheet(Some("Inner"), "sheet: Cases").unwrap_err();
    assert_eq!(found[0].message, "there is no sheet `Inner`");
}
