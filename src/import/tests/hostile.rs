//! Files that nobody exported: they are refused, quickly and without taking the machine with them.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::workbooks::{archive, ods, xlsx};
use super::*;

const ROW: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>case</t></is></c></row>"#;

fn refused(name: &str, bytes: &[u8]) -> (Code, String) {
    let mut found = import(name, bytes, None).unwrap_err();
    assert_eq!(found.len(), 1, "{found:?}");
    let problem = found.remove(0);
    (problem.code, problem.message)
}

#[test]
fn what_is_no_archive_or_half_of_one_is_refused() {
    let whole = xlsx(ROW);
    for name in ["cases.xlsx", "cases.ods"] {
        for bytes in [
            &b""[..],
            b"case,p1,p2,d1",
            &whole[..whole.len() / 2],
            &archive(&[]),
            &archive(&[("mimetype", "x")]),
        ] {
            let (code, message) = refused(name, bytes);
            assert_eq!(code, Code::BadImport);
            assert!(
                message.starts_with("the workbook cannot be read: "),
                "{message}"
            );
        }
    }
}

#[test]
fn documents_that_end_too_early_are_refused() {
    for tables in [
        "<table:table table:name=\"A\">",
        "<table:table table:name=\"A\"><table:table-row><table:table-cell>",
        "<table:table table:name=\"A\"><table:table-row><table:table-cell><office:annotation>",
        "<table:table table:name=\"A\"></table:wrong>",
        "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"-1\"/></table:table>",
        "<table:table table:name=\"A\"><table:table-row><table:table-cell><text:p>&#xD800;</text:p></table:table-cell></table:table-row></table:table>",
    ] {
        // The frame closes what stands around the tables, and so never what they leave open.
        assert_eq!(refused("cases.ods", &ods(tables)).0, Code::BadImport);
    }
    let cut = archive(&[(
        "content.xml",
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"A\">",
    )]);
    assert!(refused("cases.ods", &cut).1.contains("ends too early"));
    for rows in [
        "<row>",
        "<row><c><v>",
        "<row r=\"0\"><c r=\"A0\"/></row>",
        "<row><c t=\"e\"><v>#NO!</v></c></row>",
    ] {
        assert_eq!(
            refused("cases.xlsx", &xlsx(rows)).0,
            Code::BadImport,
            "{rows}"
        );
    }
}

#[test]
fn sheets_that_go_too_far_are_refused() {
    let far = r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    let (code, message) = refused("cases.xlsx", &xlsx(&format!("{ROW}{far}")));
    assert_eq!(code, Code::TooLarge);
    assert!(message.contains("in the cell XFD1048576,"), "{message}");
    for (rows, columns) in [(1, 501), (5001, 1), (usize::MAX, 1), (1, usize::MAX)] {
        let table = format!(
            r#"<table:table table:name="A"><table:table-row table:number-rows-repeated="{rows}"><table:table-cell table:number-columns-repeated="{columns}"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"#
        );
        assert_eq!(refused("cases.ods", &ods(&table)).0, Code::TooLarge);
    }
    let wide = format!("case{}\n", ",x".repeat(500));
    assert_eq!(refused("cases.csv", wide.as_bytes()).0, Code::TooLarge);
    let long = "case\n".repeat(5001);
    assert_eq!(refused("cases.csv", long.as_bytes()).0, Code::TooLarge);
    let heavy = vec![b'x'; LARGEST_FILE + 1];
    assert_eq!(refused("cases.csv", &heavy).0, Code::TooLarge);
}

#[test]
fn a_text_that_is_repeated_until_it_fills_the_memory_is_refused() {
    let text = "x".repeat(1900);
    let table = format!(
        r#"<table:table table:name="A"><table:table-row table:number-rows-repeated="5000"><table:table-cell table:number-columns-repeated="500"><text:p>{text}</text:p></table:table-cell></table:table-row></table:table>"#
    );
    let (code, message) = refused("cases.ods", &ods(&table));
    assert_eq!(code, Code::TooLarge);
    assert!(message.contains("bytes of text"), "{message}");
}

#[test]
fn an_archive_that_unpacks_to_too_much_is_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer
        .start_file("content.xml", SimpleFileOptions::default())
        .unwrap();
    let part = vec![b' '; 1 << 20];
    for _ in 0..33 {
        writer.write_all(&part).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20);
    for name in ["cases.ods", "cases.xlsx"] {
        assert_eq!(refused(name, &bytes).0, Code::TooLarge);
    }
}

#[test]
fn what_a_stranger_wrote_reaches_no_terminal_as_it_is() {
    let table = "case,p1,p2,d1,\u{1b}[2J\u{7}\n\u{1b}]0;x,\u{1b}[31m,S,S,\n";
    let found = problems("cases.csv", table.as_bytes(), None);
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.iter().all(|line| !line.contains(char::is_control)));
    let named = ods("<table:table table:name=\"\u{9b}A\"/><table:table table:name=\"B\"/>");
    let found = import("cases.ods", &named, None).unwrap_err();
    assert_eq!(found[0].help, "name one with --sheet: \\u{9b}A, B");
}

#[test]
fn heads_that_are_formulas_are_unknown_heads() {
    let table = "case,=cmd|'/c calc'!A1,p2,d1\na,S,S,S\n";
    assert_eq!(
        problems("cases.csv", table.as_bytes(), None),
        [
            "A602 row 1, column B: nothing is known of the head `=cmd|'/c calc'!A1`",
            "A602 row 1: the question `p1` has no column",
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is done to a file, it is read or refused.
    #[test]
    fn no_damage_to_a_file_is_a_panic(
        kind in 0..2_usize,
        damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8),
        length in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let (name, mut bytes) = match kind {
            0 => ("cases.xlsx", xlsx(ROW)),
            _ => ("cases.ods", ods("<table:table table:name=\"A\"/>")),
        };
        for (index, byte) in damage {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        if cut {
            bytes.truncate(length.index(bytes.len()));
        }
        let _ = import(name, &bytes, None);
    }

    /// The same for the XML inside, where a checksum would keep most damage from being looked at.
    #[test]
    fn no_text_in_a_sheet_is_a_panic(
        parts in proptest::collection::vec(prop::sample::select(vec![
            "<table:table table:name=\"A\">", "</table:table>", "<table:table-row>", "</table:table-row>",
            "<table:table-cell table:number-columns-repeated=\"9\">", "</table:table-cell>", "<text:p>", "</text:p>", "x", "&lt;", "&#0;",
            "<text:s/>", "<office:annotation>", "<table:covered-table-cell/>", "<![CDATA[x]]>", "<!-- -->", "<row r=\"2\">", "</row>",
            "<c r=\"B2\">", "<c t=\"s\">", "</c>", "<v>", "</v>", "<is><t>", "</t></is>", "<f>", "</f>",
        ]), 0..24),
    ) {
        let text: String = parts.concat();
        let _ = import("cases.ods", &ods(&text), None);
        let _ = import("cases.xlsx", &xlsx(&text), None);
    }

    #[test]
    fn no_text_in_a_csv_file_is_a_panic(text in "[case,p12d\\-SN\"\r\n é]{0,80}") {
        let _ = import("cases.csv", text.as_bytes(), None);
    }
}
