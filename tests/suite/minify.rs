//! Smaller pages: the same bytes as the library's, and the same page as before for a reader.

mod reading;

use adrodd::render::minify::{by_tree, minify, one_pass};
use proptest::prelude::*;
use proptest::strategy::ValueTree;

use self::reading::as_read;
use super::site::{BuiltSite, TestSite};

fn pages(site: &BuiltSite) -> impl Iterator<Item = (&str, &str)> {
    let files = site.files.iter();
    let pages = files.filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
}

fn as_text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

/// Every page goes the short way, and comes out as it would the long way.
fn assert_pages_are_as_the_library_makes_them(site: &BuiltSite) {
    let mut count = 0;
    for (path, page) in pages(site) {
        let Some(smaller) = one_pass(page.as_bytes()) else {
            panic!("{path} is not made smaller in one pass");
        };
        assert!(smaller.len() <= page.len(), "{path} grows");
        assert_eq!(
            Some(as_text(smaller)),
            by_tree(page.as_bytes()).map(as_text),
            "{path}"
        );
        count += 1;
    }
    assert!(count > 30, "the site has pages");
}

#[test]
fn pages_are_made_smaller_in_one_pass_to_the_bytes_of_the_library() {
    for site in [
        TestSite::small().build(),
        TestSite::services().preview(),
        TestSite::shipped().build(),
    ] {
        assert_pages_are_as_the_library_makes_them(&site);
    }
}

#[test]
fn smaller_pages_read_the_same() {
    for site in [TestSite::small().preview(), TestSite::services().build()] {
        for (path, page) in pages(&site) {
            let smaller = as_text(minify(page.into()));
            let (before, after) = (as_read(page), as_read(&smaller));
            let differing = before.iter().zip(&after).find(|(one, other)| one != other);
            assert_eq!(differing, None, "{path}");
            assert_eq!(before.len(), after.len(), "{path}");
            assert_eq!(as_text(minify(smaller.clone().into())), smaller, "{path}");
        }
    }
}

/// Pieces that text is made of, plain and awkward.
fn words() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "word",
        " ",
        "  ",
        "\n  ",
        "\t",
        "Tŷ ŵyn",
        "’",
        "&amp;",
        "&amp;lt;",
        "&amp;copy",
        "&amp;copy=2",
        "&amp;D",
        "&lt;",
        "&gt;",
        "&quot;",
        "&#39;",
        "&#x27;",
        "&nbsp;",
        "& ",
        "&middot;",
        "{{ a }}",
        "{% b %}",
        "😀",
        "1 < 2",
        "&#10;",
        "&copy",
        "=",
        "`",
        "/",
        "\u{226B}\u{20D2}",
        "\u{a0}",
        "&amp;#39;",
        "&amp;amp;",
        "&unknown;",
        "é",
    ]);
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn attributes() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "class",
        "id",
        "href",
        "title",
        "hidden",
        "viewBox",
        "style",
        "type",
        "data-x",
        "aria-label",
        "colspan",
        "d",
        "name",
        "method",
    ]);
    let value = (words(), 0..4).prop_map(|(words, kind)| match kind {
        0 => String::new(),
        1 => format!("='{}'", words.replace('\'', "&#39;")),
        2 => "=plain".to_owned(),
        _ => format!("=\"{words}\"", words = words.replace('"', "")),
    });
    let one = (name, value).prop_map(|(name, value)| format!(" {name}{value}"));
    prop::collection::vec(one, 0..3).prop_map(|all| all.concat())
}

/// Markup like that of a page: elements in elements, each with its closing tag.
fn markup() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        4 => words().prop_map(|words| words.replace("1 < 2", "")),
        1 => words(),
        1 => attributes().prop_map(|attributes| format!("<br{attributes}>")),
        1 => attributes().prop_map(|attributes| format!("<input type=\"text\"{attributes} />")),
        1 => Just("<!-- a note -->".to_owned()),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        let name = prop::sample::select(vec![
            "div",
            "p",
            "ul",
            "li",
            "span",
            "a",
            "b",
            "td",
            "tr",
            "table",
            "pre",
            "code",
            "svg",
            "text",
            "g",
            "path",
            "title",
            "label",
            "button",
            "section",
            "dl",
            "dt",
            "dd",
            "figure",
            "unknown-one",
            "head",
            "body",
            "script",
            "style",
            "textarea",
        ]);
        let element = (name, attributes(), prop::collection::vec(inner, 0..6)).prop_map(
            |(name, attributes, inside)| {
                format!("<{name}{attributes}>{}</{name}>", inside.concat())
            },
        );
        prop_oneof![
            6 => element,
            1 => attributes().prop_map(|attributes| format!("<svg><path{attributes}/></svg>")),
        ]
    })
}

/// Pieces of markup in any order.
fn rubbish() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<",
        ">",
        "</",
        "/>",
        "<p",
        "<p>",
        "</p>",
        "<li>",
        "<div a=",
        "\"",
        "'",
        "=",
        " ",
        "\n",
        "<!--",
        "-->",
        "<!doctype html>",
        "<!",
        "<?x?>",
        "&",
        "&amp",
        "&#",
        "&#x",
        ";",
        "<script>",
        "</script>",
        "<title>",
        "</title",
        "<svg>",
        "</svg>",
        "<A>",
        "</A>",
        "ŵ",
        "\0",
        "<br/>",
        "<textarea>",
        "<html>",
        "<head>",
        "</head>",
        "{{",
        "<td>",
        "</tr>",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn markup_is_made_smaller_to_the_bytes_of_the_library(markup in markup()) {
        let page = format!("<!doctype html><html><body>{markup}</body></html>");
        if let Some(smaller) = one_pass(page.as_bytes()) {
            prop_assert_eq!(Some(as_text(smaller)), by_tree(page.as_bytes()).map(as_text));
        }
    }

    #[test]
    fn no_markup_stops_the_program_or_differs_from_the_library(page in rubbish()) {
        let smaller = as_text(minify(page.clone().into()));
        // Built for tests, the library stops at some mistakes. The page then stays as it is.
        let wanted = by_tree(page.as_bytes()).map(as_text).unwrap_or_else(|| page.clone());
        prop_assert_eq!(smaller, wanted);
    }
}

#[test]
fn a_page_may_have_more_kinds_of_elements_and_attributes_than_are_remembered() {
    let element = |number: usize| {
        let name = number * 7 % 90;
        format!(
            "<a{name} class=\"c{number}\" id=\"i\" title=\"t t\"> <p z=\"{number}\" b=\"y\">a  b</p> <b{name} z=\"1\" b=\"{number}\" /></b{name}></a{name}>"
        )
    };
    let elements: String = (0..400).map(element).collect();
    let drawn: String = (0..200)
        .map(|number| format!("<line y1=\"{number}em\" x1=\"2%\" class=\"axis\"/>"))
        .collect();
    let page = format!("<!doctype html><body>{elements}<svg>{drawn}</svg></body>");
    let smaller = one_pass(page.as_bytes()).unwrap();
    assert_eq!(
        Some(as_text(smaller)),
        by_tree(page.as_bytes()).map(as_text)
    );
}

#[test]
fn a_drawn_element_without_attributes_is_always_written_alike() {
    let page = "<!doctype html><body><svg><path/><path d=\"M0 0\"/><path/><g/><g id=\"a b\"/><g/></svg></body>";
    let smaller = as_text(one_pass(page.as_bytes()).unwrap());
    assert_eq!(smaller.matches("<path/>").count(), 2, "{smaller}");
    assert_eq!(smaller.matches("<g/>").count(), 2, "{smaller}");
    assert_eq!(Some(smaller), by_tree(page.as_bytes()).map(as_text));
}

#[test]
fn most_markup_goes_the_short_way() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = markup();
    let count = 300;
    let short = (0..count)
        .filter(|_| {
            one_pass(strategy.new_tree(&mut runner).unwrap().current().as_bytes()).is_some()
        })
        .count();
    assert!(short * 3 > count, "{short} of {count}");
}

#[test]
fn elements_may_be_nested_as_deep_as_anyone_likes() {
    let deep = |levels: usize| "<div>".repeat(levels) + " a " + &"</div>".repeat(levels);
    let page = deep(100_000);
    assert_eq!(as_text(minify(page.clone().into())).len(), page.len() - 2);
    // Without closing tags only the library could tell what would come of it: with few levels it does.
    let open = "<div> ".repeat(3_000);
    assert_eq!(as_text(minify(open.into())), "<div>".repeat(3_000));
    let page = "<div> ".repeat(100_000);
    assert_eq!(as_text(minify(page.clone().into())), page);
}

/// Each of these would take very long if any piece were looked at more than a few times.
#[test]
fn long_pages_of_one_kind_of_piece_are_made_smaller() {
    for piece in [
        "<p>a</p>",
        "&amp;",
        " \n",
        "a\n",
        "a  ",
        "<br>",
        "<b>",
        "<!--",
        "<!-- -->",
        "<script>a</script>",
        "<script><",
        "a=\"",
        "<a b='",
        "&",
        "<",
        "<title></",
        "<svg><path d=\"m\"/></svg>",
        "<!doctype html>",
        "<a x y z>",
    ] {
        let page = piece.repeat(1_000_000 / piece.len());
        assert!(minify(page.into()).len() <= 5_000_000, "{piece}");
    }
    let attributes: String = (0..50_000)
        .map(|number| format!(" a{number}=\"b c\""))
        .collect();
    assert!(one_pass(format!("<p{attributes}></p>").as_bytes()).is_some());
}
