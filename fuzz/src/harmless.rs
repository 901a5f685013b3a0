//! What may be on no page.

use html5gum::{Token, Tokenizer};

/// Elements that bring something else onto a page, or change what its addresses mean.
const FORBIDDEN: [&str; 7] = [
    "iframe", "object", "embed", "base", "applet", "frame", "style",
];

/// Attributes that hold an address.
const ADDRESSES: [&str; 9] = [
    "href",
    "src",
    "action",
    "formaction",
    "poster",
    "data",
    "xlink:href",
    "cite",
    "srcset",
];

/// What is wrong with a page, or nothing: scripts, event handlers, styles, frames, and addresses of schemes that are not allowed.
pub fn harm(page: &str) -> Option<String> {
    let mut in_script = false;
    for token in Tokenizer::new(page) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let attributes: Vec<(String, String)> = tag
                    .attributes
                    .iter()
                    .map(|(name, value)| {
                        let name = String::from_utf8_lossy(name).into_owned();
                        (name, String::from_utf8_lossy(value).into_owned())
                    })
                    .collect();
                let found = of_element(&name, &attributes);
                if found.is_some() {
                    return found;
                }
                in_script = name == "script" && !tag.self_closing;
            }
            Token::EndTag(_) => in_script = false,
            Token::String(text) if in_script => {
                let text = String::from_utf8_lossy(&text);
                if !text.trim().is_empty() {
                    return Some(format!("a script: {text}"));
                }
            }
            _ => {}
        }
    }
    None
}

fn of_element(name: &str, attributes: &[(String, String)]) -> Option<String> {
    if FORBIDDEN.contains(&name) {
        return Some(format!("an element `{name}`"));
    }
    let value = |wanted: &str| {
        let mut attributes = attributes.iter();
        attributes.find(|(name, _)| name == wanted).map(|(_, v)| v)
    };
    if name == "script" && !value("src").is_some_and(|from| is_ours(from)) {
        return Some(format!("a script: {attributes:?}"));
    }
    if name == "meta" && value("http-equiv").is_some() {
        return Some(format!("a meta that acts: {attributes:?}"));
    }
    attributes.iter().find_map(|(attribute, value)| {
        let acts = attribute.starts_with("on") || attribute == "style" || attribute == "srcdoc";
        if acts {
            return Some(format!("`{attribute}` on `{name}`: {value}"));
        }
        let is_address = ADDRESSES.contains(&attribute.as_str());
        (is_address && !is_allowed(value)).then(|| format!("the address `{value}` on `{name}`"))
    })
}

/// Whether a script is one of the theme: a file of its folder of assets, reached by a relative address.
fn is_ours(address: &str) -> bool {
    let is_relative = !address.contains(':') && !address.starts_with("//");
    is_relative && address.contains("assets/") && address.ends_with(".js")
}

/// As browsers read an address: white space and control characters are nothing to them.
fn is_allowed(address: &str) -> bool {
    let read: String = address
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .collect();
    let before = read.split(['/', '?', '#']).next().unwrap_or_default();
    match before.split_once(':') {
        None => !read.starts_with("//") && !read.starts_with("\\\\"),
        Some((scheme, _)) => {
            let scheme = scheme.to_ascii_lowercase();
            matches!(scheme.as_str(), "https" | "http" | "mailto" | "tel")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::harm;

    #[test]
    fn harm_is_found() {
        for bad in [
            "<script>alert(1)</script>",
            "<script src=\"https://evil.example/assets/x.js\"></script>",
            "<p onclick=a>",
            "<svg/onload=a>",
            "<a href=\"java\nscript:a\">",
            "<a href=//evil.example>",
            "<img src=data:x>",
            "<iframe>",
            "<base href=/>",
            "<p style=a>",
            "<meta http-equiv=refresh content=0>",
            "<script src=/assets/a.js>alert(1)</script>",
        ] {
            assert!(harm(bad).is_some(), "{bad}");
        }
        for good in [
            "<p title=\"<script>\">onclick=a &lt;script></p>",
            "<a href=\"https://a.example\">javascript:</a>",
            "<script type=\"module\" src=\"../../assets/a.js\"></script>",
            "<script src=\"/assets/compare.05e16c1b3536.js\" type=module></script>",
        ] {
            assert_eq!(harm(good), None, "{good}");
        }
    }
}
