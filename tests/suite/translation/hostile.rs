//! Files that are no honest XLIFF.

use std::sync::Arc;
use std::time::{Duration, Instant};

use adrodd::translate::{LARGEST_FILE, receive};
use proptest::prelude::*;

use super::{DEMONSTRATION, export};
use crate::site::TestSite;

#[expect(
    clippy::disallowed_methods,
    reason = "the test measures how long a refusal takes"
)]
fn refusal(bytes: &[u8]) -> String {
    let path: Arc<str> = "in.xlf".into();
    let begin = Instant::now();
    let problems = receive(&path, bytes).unwrap_err();
    assert!(begin.elapsed() < Duration::from_secs(2));
    assert!(problems.iter().all(|problem| problem.code.id() == "A414"));
    problems[0].message.clone()
}

const HEAD: &str = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"cy\">";

#[test]
fn nothing_is_declared_fetched_or_unfolded() {
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>";
    assert!(refusal(bomb.as_bytes()).contains("document type"));
    let outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>";
    assert!(refusal(outside.as_bytes()).contains("document type"));
    assert!(refusal(format!("{HEAD}&b;</xliff>").as_bytes()).contains("`&b;` stands for nothing"));
    assert!(refusal(b"<a>&#xFFFFFFFF;</a>").contains("well-formed"));
}

#[test]
fn depth_size_and_encoding_have_bounds() {
    let deep = "<g>".repeat(100_000);
    assert!(refusal(format!("{HEAD}{deep}").as_bytes()).contains("deep"));
    assert!(refusal(&vec![b' '; LARGEST_FILE + 1]).contains("larger"));
    assert!(refusal(&[0xff, 0xfe, b'<', 0]).contains("UTF-8"));
    assert!(refusal(b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><x/>").contains("UTF-8"));
    assert!(refusal(b"<?xml version=\"1.0\" encoding=\"\xe9\"?><x/>").contains("UTF-8"));
}

#[test]
fn what_is_no_xliff_of_version_2_is_refused() {
    assert!(refusal(b"").contains("nothing in it"));
    assert!(refusal(b"<html/>").contains("no XLIFF file of version 2"));
    let older = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"/>";
    assert!(refusal(older.as_bytes()).contains("no XLIFF file of version 2"));
    assert!(refusal(format!("{HEAD}</xliff>").as_bytes()).contains("no `<file>`"));
}

/// What other tools may add or write in another way.
#[test]
fn prefixes_modules_remarks_and_split_codes_are_understood() {
    let path: Arc<str> = "in.xlf".into();
    let text = "<x:xliff xmlns:x=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"EN\" trgLang=\"cy\">
<x:file id=\"f\" original=\"content/inspections/a/b/report.en.md\"><x:group id=\"g\"><x:unit id=\"u\">
<m:matches xmlns:m=\"urn:oasis:names:tc:xliff:matches:2.0\"><x:segment/></m:matches>
<x:originalData><x:data id=\"d\">**</x:data></x:originalData>
<x:segment><x:source>a</x:source><x:target><x:sc id=\"1\" dataRef=\"d\"/><x:mrk id=\"m\">b &amp; &#x63;</x:mrk><x:ec startRef=\"1\" dataRef=\"d\"/><![CDATA[<d>]]><x:cp hex=\"FFFE\"/></x:target></x:segment>
</x:unit></x:group></x:file></x:xliff>";
    let received = receive(&path, text.as_bytes()).unwrap();
    assert_eq!(received.inspection().unwrap(), "a/b");
    let shown = format!("{received:?}");
    assert!(shown.contains("**b & c**<d>\\u{fffe}"), "{shown}");
}

#[test]
fn a_file_cut_short_anywhere_is_refused() {
    let xliff = export(&TestSite::shipped(), DEMONSTRATION);
    let path: Arc<str> = "in.xlf".into();
    let end = xliff.trim_end().len();
    for cut in (0..end).step_by(997) {
        receive(&path, &xliff.as_bytes()[..cut]).unwrap_err();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Bytes of a real file changed at random are refused or read, and nothing else happens.
    #[test]
    fn no_bytes_cause_a_panic(at in 0..4000_usize, bytes in prop::collection::vec(any::<u8>(), 0..8)) {
        let mut text = format!("{HEAD}<file id=\"a\"><unit id=\"b\"><segment><source>c<ph id=\"1\"/></source></segment></unit></file></xliff>").into_bytes();
        let at = at % text.len();
        text.splice(at..at, bytes);
        let path: Arc<str> = "in.xlf".into();
        let _ = receive(&path, &text);
    }
}
