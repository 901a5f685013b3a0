//! Tables of every kind, good and bad, read from memory.

mod hostile;
mod workbooks;

use std::sync::Arc;

use super::*;
use crate::yaml;

const QUESTIONS: [&str; 3] = ["p1", "p2", "d1"];

const MAPPING: &str = r#"
case: "Case ref"
questions: { p1: "1.1a Timely?", p2: "1.1b  Complete?" }
answers: { S: ["Yes", Sufficient], N: ["No"], not-applicable: [N/A, ""] }
ignore: [Inspector]
"#;

fn mapping(text: &str) -> Mapping {
    let path: Arc<str> = "mapping.yaml".into();
    let mut problems = Vec::new();
    let file = yaml::read(&path, text, &mut problems).unwrap();
    assert_eq!(problems, []);
    Mapping { path, file }
}

fn import(
    name: &str,
    bytes: &[u8],
    mapping: Option<&Mapping>,
) -> Result<Imported, Vec<Diagnostic>> {
    judgements(&Source {
        path: &name.into(),
        bytes,
        sheet: None,
        mapping,
        questions: &QUESTIONS,
    })
}

/// The problems of a table, each as its code and its message.
fn problems(name: &str, bytes: &[u8], mapping: Option<&Mapping>) -> Vec<String> {
    let problems = import(name, bytes, mapping).unwrap_err();
    let lines = problems.iter();
    lines
        .map(|problem| format!("{} {}", problem.code.id(), problem.message))
        .collect()
}

#[test]
fn without_a_mapping_heads_are_ids_in_any_order() {
    let table = "d1,case,p2,p1\n-,a,N,S\nN,b,-,S\n";
    let imported = import("cases.csv", table.as_bytes(), None).unwrap();
    let expected = Imported {
        text: "case,p1,p2,d1\na,S,N,-\nb,S,-,N\n".to_owned(),
        cases: 2,
        questions: 3,
        sufficient: 2,
        not_sufficient: 2,
        not_applicable: 2,
    };
    assert_eq!(imported, expected);
}

#[test]
fn a_mapping_tells_heads_and_answers() {
    let table = "\u{feff}Inspector,Case ref,\"1.1a\nTimely?\",1.1b Complete?,d1,\r\n\
                 =EVIL(),7/2012, Yes ,No,,\r\n\
                 ,\"a, b\",Sufficient,N/A,Yes,\r\n\r\n,,,,,\r\n";
    let imported = import("cases.csv", table.as_bytes(), Some(&mapping(MAPPING))).unwrap();
    assert_eq!(
        imported.text,
        "case,p1,p2,d1\n7/2012,S,N,-\n\"a, b\",S,-,S\n"
    );
}

#[test]
fn every_bad_row_is_reported_in_one_run_with_row_and_column() {
    let table = "case,p1,p2,d1\n\
                 a,S,S,S\n\
                 a,S,S,-\n\
                 ,S,S,S\n\
                 b,s,Maybe,\n\
                 c,S\n\
                 =1+1,S,S,S\n\
                 d,S,S,S,S\n";
    assert_eq!(
        problems("cases.csv", table.as_bytes(), None),
        [
            "A603 row 3, column A (`case`): the case `a` is in row 2 already",
            "A603 row 4, column A (`case`): the row has no case reference",
            "A604 row 5, column B (`p1`): the answer `s` stands for no judgement",
            "A604 row 5, column C (`p2`): the answer `Maybe` stands for no judgement",
            "A604 row 5, column D (`d1`): there is no answer",
            "A603 row 6: the row has 2 cells and the head has 4",
            "A603 row 7, column A (`case`): the case reference `=1+1` begins like a formula, \
             which a spreadsheet program would run",
            "A603 row 8: the row has 5 cells and the head has 4",
        ]
    );
    let all = import("cases.csv", table.as_bytes(), None).unwrap_err();
    let span = &all[3].location.as_ref().unwrap().span;
    assert_eq!(&table[span.clone()], "Maybe");
    assert_eq!(all[3].help, "write one of: -, N, S");
}

#[test]
fn heads_that_are_unknown_missing_or_there_twice_are_reported_with_the_rows() {
    let table = "Cas ref,1.1a Timely?,1.1a Timely?,Remarks,,1.1b Complete?\na,Yes,No,x,y,Never\n";
    let found = import("cases.csv", table.as_bytes(), Some(&mapping(MAPPING))).unwrap_err();
    let lines: Vec<(&str, &str)> = found
        .iter()
        .map(|problem| (problem.message.as_str(), problem.help.as_str()))
        .collect();
    assert_eq!(
        lines,
        [
            (
                "row 1, column C: the head `1.1a Timely?` stands over column B too",
                "remove one of the two columns"
            ),
            (
                "row 1, column A: nothing is known of the head `Cas ref`",
                "did you mean `Case ref`?"
            ),
            (
                "row 1, column D: nothing is known of the head `Remarks`",
                "give it to a question under `questions` in the mapping, or name it under `ignore`"
            ),
            (
                "row 1: there is no column `Case ref` with the case references",
                "give its head as `case` in the mapping"
            ),
            (
                "row 1: the question `d1` has no column",
                "add the column, or give its head under `questions` in the mapping"
            ),
            (
                "row 2, column E: something stands here, and the column has no head",
                "remove it, or give the column a head"
            ),
            (
                "row 2, column F (`1.1b Complete?`): the answer `Never` stands for no judgement",
                "write one of: N/A, No, Sufficient, Yes"
            ),
        ]
    );
}

#[test]
fn a_mapping_that_means_two_things_at_once_is_reported_where_it_does() {
    let text = r#"
case: Reference
questions: { p1: Timely, p2: Timely, p3: Nothing, d1: Reference }
answers: { S: ["Yes", "-"], N: ["Yes"] }
ignore: [Timely, ""]
head_row: 0
"#;
    let found = import("cases.csv", b"", Some(&mapping(text))).unwrap_err();
    let lines: Vec<(&str, &str, &str)> = found
        .iter()
        .map(|problem| {
            let span = problem.location.as_ref().unwrap().span.clone();
            (problem.code.id(), &text[span], problem.message.as_str())
        })
        .collect();
    assert_eq!(
        lines,
        [
            (
                "A605",
                "Timely",
                "`Timely` would be the head of the question `p1` and of the question `p2`"
            ),
            ("A204", "p3", "there is no question `p3`"),
            (
                "A605",
                "Reference",
                "`Reference` would be the head of the case references and of the question `d1`"
            ),
            (
                "A605",
                "Timely",
                "`Timely` would be the head of the question `p1` and of a column that is ignored"
            ),
            (
                "A210",
                "\"\"",
                "the head of a column that is ignored is empty"
            ),
            ("A206", "0", "there is no row 0"),
            (
                "A605",
                "\"Yes\"",
                "the answer `Yes` would mean both `S` and `N`"
            ),
            ("A605", "", "the answer `-` would mean both `S` and `-`"),
        ]
    );
    let left_out = mapping("questions: { p1: p2 }");
    let found = import("cases.csv", b"", Some(&left_out)).unwrap_err();
    assert_eq!(
        found[0].message,
        "`p2` would be the head of the question `p1` and of the question `p2`, which is given none of its own"
    );
    assert_eq!(found.len(), 1);
}

#[test]
fn tables_that_are_none_are_refused() {
    for (name, bytes, expected) in [
        (
            "cases.csv",
            &b""[..],
            "A601 row 1 is empty, and should hold the heads of the columns",
        ),
        (
            "cases.csv",
            b"\ncase,p1,p2,d1\na,S,S,S\n",
            "A601 row 1 is empty, and should hold the heads of the columns",
        ),
        (
            "cases.csv",
            b"case,p1,p2,d1\n",
            "A601 row 1: there is no case below the heads",
        ),
        (
            "cases.csv",
            b"PK\x03\x04\xff",
            "A003 the file is not UTF-8 text from byte 4 on",
        ),
        (
            "cases.xls",
            b"",
            "A601 the name of the file does not tell what kind of table it is",
        ),
        (
            "cases",
            b"",
            "A601 the name of the file does not tell what kind of table it is",
        ),
    ] {
        assert_eq!(problems(name, bytes, None), [expected], "{name} {bytes:?}");
    }
    let sheet = judgements(&Source {
        path: &"cases.csv".into(),
        bytes: b"case,p1,p2,d1\na,S,S,S\n",
        sheet: Some("Cases"),
        mapping: None,
        questions: &QUESTIONS,
    });
    assert_eq!(sheet.unwrap_err()[0].message, "a CSV file has no sheets");
}

#[test]
fn the_heads_may_stand_below_a_title() {
    let table = b"Case checks\n\ncase,p1,p2,d1\na,S,S,S\n";
    let mapping = mapping("head_row: 3\nsheet: Cases");
    let imported = import("cases.csv", table, Some(&mapping)).unwrap();
    assert_eq!(imported.text, "case,p1,p2,d1\na,S,S,S\n");
}

#[test]
fn the_rows_of_very_many_problems_are_listed() {
    let mut table = "case,p1,p2,d1\n".to_owned();
    for case in 0..1000 {
        table.push_str(&format!("c{case},Y,Y,Y\n"));
    }
    let found = problems("cases.csv", table.as_bytes(), None);
    assert_eq!(found.len(), 151);
    assert_eq!(
        found.last().unwrap(),
        "A601 the table has 2850 more problems, in rows 52-1001"
    );
}
