//! What is said of a value that is absent or of the wrong kind.
//!
//! In: a node, and what stands in its place. Out: a problem that says what to write. It must not know what any key means.

use super::super::parse::{Node, Value};
use super::NodeDeserializer;
use crate::diagnostic::Code;

impl NodeDeserializer<'_> {
    pub(super) fn report_missing(&self) {
        let language = match self.name {
            "en" => Some("English"),
            "cy" => Some("Welsh"),
            _ => None,
        };
        let (code, message, help) = match language {
            Some(language) => (
                Code::MissingLanguage,
                format!("the {language} text is missing"),
                format!("add `{}: ...`", self.name),
            ),
            None => (
                Code::MissingKey,
                format!("the key `{}` is missing", self.name),
                format!("add `{}: ...`", self.name),
            ),
        };
        self.context.report(code, self.place.clone(), message, help);
    }

    pub(super) fn report_type(&self, node: &Node, expected: &str) {
        self.report_type_with(node, expected, format!("write {expected} here"));
    }

    pub(super) fn report_type_with(&self, node: &Node, expected: &str, help: String) {
        let found = match &node.value {
            _ if node.is_null() => "nothing".to_owned(),
            Value::Scalar { text, .. } => format!("`{}`", text.lines().next().unwrap_or_default()),
            Value::Sequence(_) => "a list".to_owned(),
            Value::Mapping(_) => "a mapping".to_owned(),
        };
        // A mapping or list may go on for pages: point at where it begins.
        let span = match node.value {
            Value::Scalar { .. } => node.span.clone(),
            _ => node.span.start..node.span.start,
        };
        self.context.report(
            Code::WrongType,
            span,
            format!("expected {expected}, found {found}"),
            help,
        );
    }

    /// Something else stands where a mapping with these keys belongs.
    pub(super) fn report_no_mapping(&self, node: &Node, fields: &[&str]) {
        match (fields, &node.value) {
            (["en", "cy"], Value::Scalar { .. }) => self.report_type_with(
                node,
                "a text in each language",
                "write both, such as `{ en: \"...\", cy: \"...\" }`".to_owned(),
            ),
            _ => self.report_type_with(
                node,
                "keys with their values",
                format!("write them one a line; the keys are: {}", fields.join(", ")),
            ),
        }
    }

    pub(super) fn report_no_list(&self, node: &Node) {
        let help = match &node.value {
            Value::Scalar { text, .. } if !text.contains(['\n', ',', '[', ']']) => {
                format!("write it as a list: `[{text}]`")
            }
            _ => "begin each item with `- `, on a line of its own".to_owned(),
        };
        self.report_type_with(node, "a list", help);
    }
}
