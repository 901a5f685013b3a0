//! Narratives nobody thought of.

use std::fmt::Write;
use std::sync::Arc;

use adrodd::translate::{self, Document, Stale};
use proptest::prelude::*;

use super::texts;
use crate::site::TestSite;

const FOLDER: &str = "content/inspections/wenvale/2024-05-checks-1";

fn inline(other: &'static str) -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Staff listened",
        "a < b & \"c\"",
        "it's",
        "naïve ŵ ŷ",
        "50% \\* \\{x\\}",
        "]]>",
        "\u{fffe}",
        "--",
        "  two  spaces",
    ]);
    let mark = prop::sample::select(vec!["**", "*", "_", "`", ""]);
    let figure = prop::sample::select(vec!["{cases}", "{score overall}", "{count a,\n share}", ""]);
    (words, mark, figure).prop_map(move |(words, mark, figure)| {
        format!("{words} {mark}{words}{mark} {figure} [{words}](https://example.org/{figure}?a=1&b) [geiriau](lang:{other}) <https://example.org>")
    })
}

fn block(other: &'static str) -> impl Strategy<Value = String> {
    let lines = prop::collection::vec(inline(other), 1..4);
    (lines, 0..5_usize).prop_map(|(lines, kind)| match kind {
        0 => lines.join("\n"),
        1 => lines.iter().fold(String::new(), |text, line| {
            text + "- " + &line.replace('\n', " ") + "\n"
        }),
        2 => format!("### {}", lines[0].replace('\n', " ")),
        3 => format!("> {}", lines[0].replace('\n', "\n> ")),
        _ => format!(
            "| a | b |\n|---|---|\n| {} | x |",
            lines[0].replace('\n', " ").replace('|', "")
        ),
    })
}

fn body(other: &'static str) -> impl Strategy<Value = String> {
    let gap = prop::sample::select(vec!["\n\n", "\n\n\n", "\n  \n", "\r\n\r\n"]);
    prop::collection::vec((block(other), gap), 1..5).prop_map(|blocks| {
        blocks
            .into_iter()
            .fold(String::new(), |mut text, (block, gap)| {
                let _ = write!(text, "{block}{gap}");
                text
            })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_two_narratives_come_back_byte_for_byte(
        english in body("cy"),
        welsh in body("en"),
        finding in inline("cy"),
    ) {
        let site = TestSite::small();
        let mut site_with = site;
        for (language, text) in [("en", &english), ("cy", &welsh)] {
            let path = format!("{FOLDER}/report.{language}.md");
            let old = site_with.text(&path).to_owned();
            let heading = old.find("\n").unwrap();
            let finding = finding.replace('\n', " ").replace("lang:cy", if language == "cy" { "lang:en" } else { "lang:cy" });
            let new = format!("{}\n\n{text}\n\n{}", &old[..heading], old[heading..].replacen("\n1. ", &format!("\n1. {finding}\n   goes on "), 1));
            site_with = site_with.write(&path, &new);
        }
        let (documents, memory) = texts(&site_with, FOLDER);
        prop_assume!(documents.iter().all(Document::is_paired));
        let sent = translate::outgoing(&documents, &memory);
        let path: Arc<str> = "back.xlf".into();
        let received = translate::receive(&path, &sent).unwrap();
        let incoming = translate::incoming(&received, &documents, &memory, Stale::Refuse).unwrap();
        for file in &incoming.files {
            prop_assert_eq!(&file.text, site_with.text(&file.path));
        }
    }
}
