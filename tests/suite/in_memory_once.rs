//! A text is in memory once, however a report is taken apart, so that memory follows what authors wrote.

use adrodd::build::check_content;
use adrodd::language::Language;
use adrodd::load::load_content;
use adrodd::model::{Markdown, Origin};

use super::site::{project, small};

/// Whether a text is a part of the very bytes of its file, and no copy of them.
fn is_part(text: &Markdown, file: &str) -> bool {
    let bytes = |text: &str| text.as_bytes().as_ptr_range();
    let (part, whole) = (bytes(text.text()), bytes(file));
    whole.start <= part.start && part.end <= whole.end
}

#[test]
fn a_narrative_shares_the_bytes_of_its_file() {
    for site in [small(), project().to_path_buf()] {
        let tree = load_content(&site, &mut Vec::new()).unwrap();
        let checked = check_content(&tree, Vec::new()).value.unwrap();
        let mut seen = 0;
        for inspection in &checked.inspections {
            for language in Language::ALL {
                let narrative = inspection.narrative.get(language).iter();
                for (_, text) in narrative.flat_map(|narrative| narrative.texts()) {
                    let Origin::File { path, offset } = &text.origin() else {
                        panic!("a narrative is a file");
                    };
                    let file = tree.text(path).unwrap();
                    assert!(is_part(text, file), "{path}: {text:?}");
                    assert!(file[*offset..].starts_with(text.text()), "{path}");
                    seen += 1;
                }
            }
        }
        assert!(seen > 0);
    }
}
