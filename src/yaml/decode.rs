//! A serde deserializer over the tree of nodes that reports every problem and reads on.
//!
//! Conventions of the types it reads: a field that may be left out is an `Option`, a list or an `Entries`; every other field
//! must be written. An `Option` that is null or absent is `None`; a list or mapping that is absent is empty.

mod access;
mod reports;

use std::cell::RefCell;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde::de::{DeserializeOwned, Deserializer, Unexpected, Visitor};

use access::{ByShape, Fields, Items, SpannedParts, UnitVariant};

use super::parse::{Key, Node, Value};
use super::spanned::SPANNED;
use crate::diagnostic::{Code, Diagnostic, Location, suggest};

/// The name of enums whose variant `Scalar` or `Mapping` is chosen by how the value is written.
const SCALAR_OR_MAPPING: &str = "scalar or mapping";

/// Reads the tree as `T`. `None` only if `T` asks for something this decoder does not offer.
pub(super) fn decode<T: DeserializeOwned>(
    path: &Arc<str>,
    node: &Node<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Option<T> {
    let context = Context {
        path,
        problems: RefCell::new(Vec::new()),
    };
    let place = node.span.start..node.span.start;
    let result = T::deserialize(NodeDeserializer {
        node: Some(node),
        name: "",
        place,
        context: &context,
    });
    let mut found = context.problems.into_inner();
    let value = match result {
        Ok(value) => Some(value),
        Err(error) => {
            found.push(Diagnostic::new(
                Code::WrongType,
                Location::file(path),
                format!("the file cannot be read: {error}"),
                "compare it with the description of the file",
            ));
            None
        }
    };
    problems.append(&mut found);
    value
}

/// An error serde itself raises. The decoder's own problems are collected, not raised.
#[derive(Debug)]
struct Stop(String);

impl fmt::Display for Stop {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
impl std::error::Error for Stop {}
impl serde::de::Error for Stop {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Stop(message.to_string())
    }
}

struct Context<'a> {
    path: &'a Arc<str>,
    problems: RefCell<Vec<Diagnostic>>,
}

impl Context<'_> {
    fn report(&self, code: Code, span: Range<usize>, message: String, help: String) {
        let location = Location::new(self.path, span);
        self.problems
            .borrow_mut()
            .push(Diagnostic::new(code, location, message, help));
    }

    fn count(&self) -> usize {
        self.problems.borrow().len()
    }
}

/// A node, or the place where one should have been.
#[derive(Clone)]
struct NodeDeserializer<'a> {
    node: Option<&'a Node<'a>>,
    /// The key under which the node stands.
    name: &'a str,
    /// Where to report that it is absent: the key of the mapping that lacks it.
    place: Range<usize>,
    context: &'a Context<'a>,
}

impl<'a> NodeDeserializer<'a> {
    /// The text of a scalar, or `None` after a report.
    fn scalar(&self, expected: &str) -> Option<&'a str> {
        match self.node {
            None => self.report_missing(),
            Some(node) => match &node.value {
                Value::Scalar { text, .. } if !node.is_null() => return Some(text),
                _ => self.report_type(node, expected),
            },
        }
        None
    }

    fn number<T: std::str::FromStr + Default>(&self) -> T {
        let expected = "a whole number";
        let Some(text) = self.scalar(expected) else {
            return T::default();
        };
        text.parse().unwrap_or_else(|_| {
            if let Some(node) = self.node {
                let help = "write it in digits alone, without sign, fraction, separator or unit";
                self.report_type_with(node, expected, help.to_owned());
            }
            T::default()
        })
    }
}

macro_rules! numbers {
    ($($method:ident $visit:ident;)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
            visitor.$visit(self.number())
        })+
    };
}

impl<'de> Deserializer<'de> for NodeDeserializer<'de> {
    type Error = Stop;

    numbers! {
        deserialize_u8 visit_u8; deserialize_u16 visit_u16; deserialize_u32 visit_u32;
        deserialize_u64 visit_u64; deserialize_i8 visit_i8; deserialize_i16 visit_i16;
        deserialize_i32 visit_i32; deserialize_i64 visit_i64;
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Stop> {
        // Untyped values are where `1.10` becomes 1.1 and `no` becomes false.
        Err(serde::de::Error::invalid_type(
            Unexpected::Other("an untyped value"),
            &"a typed one",
        ))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let expected = "`true` or `false`";
        let value = match self.scalar(expected) {
            Some("true") => true,
            Some("false") | None => false,
            Some(_) => {
                if let Some(node) = self.node {
                    self.report_type(node, expected);
                }
                false
            }
        };
        visitor.visit_bool(value)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_str(self.scalar("text").unwrap_or_default())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.node {
            None => visitor.visit_none(),
            Some(node) if node.is_null() => visitor.visit_none(),
            Some(_) => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        if name == SPANNED {
            visitor.visit_seq(SpannedParts {
                problems_before: self.context.count(),
                value: self,
                step: 0,
            })
        } else {
            visitor.visit_newtype_struct(self)
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let items: &[Node<'de>] = match self.node {
            Some(Node {
                value: Value::Sequence(items),
                ..
            }) => items,
            Some(node) if !node.is_null() => {
                self.report_no_list(node);
                &[]
            }
            _ => &[],
        };
        visitor.visit_seq(Items {
            items: items.iter(),
            name: self.name,
            context: self.context,
        })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let entries: &[(Key<'de>, Node<'de>)] = match self.node {
            Some(Node {
                value: Value::Mapping(entries),
                ..
            }) => entries,
            Some(node) if !node.is_null() => {
                let help = "write keys with their values, one a line: `key: value`";
                self.report_type_with(node, "keys with their values", help.to_owned());
                &[]
            }
            _ => &[],
        };
        visitor.visit_map(Fields {
            written: entries.iter().collect::<Vec<_>>().into_iter(),
            absent: Vec::new().into_iter(),
            place: self.place,
            next: None,
            context: self.context,
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let mut written = Vec::new();
        match self.node {
            Some(Node {
                value: Value::Mapping(entries),
                ..
            }) => {
                for entry in entries {
                    if fields.contains(&&*entry.0.name) {
                        written.push(entry);
                    } else {
                        self.context.report(
                            Code::UnknownKey,
                            entry.0.span.clone(),
                            format!("the key `{}` means nothing here", entry.0.name),
                            suggest(
                                &entry.0.name,
                                fields.iter().copied(),
                                "remove it, or look its name up in docs/reference/content-format.md",
                            ),
                        );
                    }
                }
            }
            Some(node) => self.report_no_mapping(node, fields),
            // One report for a missing mapping says enough; its fields are placeholders.
            None => self.report_missing(),
        }
        let whole = matches!(
            self.node,
            Some(Node {
                value: Value::Mapping(_),
                ..
            })
        );
        let before = self.context.count();
        let absent: Vec<&'static str> = fields
            .iter()
            .copied()
            .filter(|field| !written.iter().any(|(key, _)| key.name == *field))
            .collect();
        let value = visitor.visit_map(Fields {
            written: written.into_iter(),
            absent: absent.into_iter(),
            place: self.place,
            next: None,
            context: self.context,
        });
        if !whole {
            self.context.problems.borrow_mut().truncate(before);
        }
        value
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        if name == SCALAR_OR_MAPPING {
            return visitor.visit_enum(ByShape(self));
        }
        let placeholder = variants.first().copied().unwrap_or_default();
        let expected = format!("one of the words {}", variants.join(", "));
        let word = match self.scalar(&expected) {
            None => placeholder,
            Some(text) => variants
                .iter()
                .copied()
                .find(|variant| *variant == text)
                .unwrap_or_else(|| {
                    let span = self
                        .node
                        .map_or(self.place.clone(), |node| node.span.clone());
                    self.context.report(
                        Code::UnknownWord,
                        span,
                        format!("`{text}` is not one of the words allowed here"),
                        suggest(text, variants.iter().copied(), "write an allowed word"),
                    );
                    placeholder
                }),
        };
        visitor.visit_enum(UnitVariant(word))
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        self.deserialize_str(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct
    }
}
