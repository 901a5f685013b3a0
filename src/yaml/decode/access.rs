//! How serde walks into lists, mappings, places and words.

use std::ops::Range;

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use super::{Context, NodeDeserializer, Stop};
use crate::yaml::parse::{Key, Node, Value};

pub(super) struct Items<'a> {
    pub items: std::slice::Iter<'a, Node<'a>>,
    pub name: &'a str,
    pub context: &'a Context<'a>,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Stop;
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Stop> {
        let Some(node) = self.items.next() else {
            return Ok(None);
        };
        seed.deserialize(NodeDeserializer {
            node: Some(node),
            name: self.name,
            place: node.span.start..node.span.start,
            context: self.context,
        })
        .map(Some)
    }
}

/// The fields of a mapping: first those that are written, then those that are absent.
pub(super) struct Fields<'a> {
    pub written: std::vec::IntoIter<&'a (Key<'a>, Node<'a>)>,
    pub absent: std::vec::IntoIter<&'static str>,
    pub place: Range<usize>,
    pub next: Option<NodeDeserializer<'a>>,
    pub context: &'a Context<'a>,
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Stop> {
        let (key, value) = if let Some((key, node)) = self.written.next() {
            let value = NodeDeserializer {
                node: Some(node),
                name: &key.name,
                place: key.span.clone(),
                context: self.context,
            };
            (
                KeyDeserializer {
                    name: &key.name,
                    span: key.span.clone(),
                },
                value,
            )
        } else if let Some(name) = self.absent.next() {
            let value = NodeDeserializer {
                node: None,
                name,
                place: self.place.clone(),
                context: self.context,
            };
            (
                KeyDeserializer {
                    name,
                    span: self.place.clone(),
                },
                value,
            )
        } else {
            return Ok(None);
        };
        self.next = Some(value);
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Stop> {
        match self.next.take() {
            Some(value) => seed.deserialize(value),
            None => Err(serde::de::Error::custom(
                "a value was asked for before its key",
            )),
        }
    }
}

/// A key, which may be asked for with its place.
#[derive(Clone)]
struct KeyDeserializer<'a> {
    name: &'a str,
    span: Range<usize>,
}

impl<'de> Deserializer<'de> for KeyDeserializer<'de> {
    type Error = Stop;
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_str(self.name)
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        visitor.visit_seq(KeyParts { key: self, step: 0 })
    }
    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct KeyParts<'a> {
    key: KeyDeserializer<'a>,
    step: u8,
}

impl<'de> SeqAccess<'de> for KeyParts<'de> {
    type Error = Stop;
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Stop> {
        self.step += 1;
        match self.step {
            1 => seed
                .deserialize(IntoDeserializer::<Stop>::into_deserializer(
                    self.key.span.start,
                ))
                .map(Some),
            2 => seed
                .deserialize(IntoDeserializer::<Stop>::into_deserializer(
                    self.key.span.end,
                ))
                .map(Some),
            3 => seed
                .deserialize(BorrowedStrDeserializer::new(self.key.name))
                .map(Some),
            4 => seed
                .deserialize(IntoDeserializer::<Stop>::into_deserializer(true))
                .map(Some),
            _ => Ok(None),
        }
    }
}

/// The parts of a `Spanned`: start, end, value, and whether the value could be read.
pub(super) struct SpannedParts<'a> {
    pub value: NodeDeserializer<'a>,
    pub problems_before: usize,
    pub step: u8,
}

impl<'de> SeqAccess<'de> for SpannedParts<'de> {
    type Error = Stop;
    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Stop> {
        let span = match self.value.node {
            Some(node) => node.span.clone(),
            None => self.value.place.clone(),
        };
        self.step += 1;
        match self.step {
            1 => seed
                .deserialize(IntoDeserializer::<Stop>::into_deserializer(span.start))
                .map(Some),
            2 => seed
                .deserialize(IntoDeserializer::<Stop>::into_deserializer(span.end))
                .map(Some),
            3 => seed.deserialize(self.value.clone()).map(Some),
            4 => {
                let written = self.value.context.count() == self.problems_before;
                seed.deserialize(IntoDeserializer::<Stop>::into_deserializer(written))
                    .map(Some)
            }
            _ => Ok(None),
        }
    }
}

/// A variant without content, by its name.
pub(super) struct UnitVariant<'a>(pub &'a str);

impl<'de> EnumAccess<'de> for UnitVariant<'_> {
    type Error = Stop;
    type Variant = Self;
    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Stop> {
        let value = seed.deserialize(IntoDeserializer::<Stop>::into_deserializer(self.0))?;
        Ok((value, self))
    }
}

impl<'de> VariantAccess<'de> for UnitVariant<'_> {
    type Error = Stop;
    fn unit_variant(self) -> Result<(), Stop> {
        Ok(())
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, Stop> {
        Err(serde::de::Error::custom("a word holds nothing"))
    }
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Stop> {
        Err(serde::de::Error::custom("a word holds nothing"))
    }
    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Stop> {
        Err(serde::de::Error::custom("a word holds nothing"))
    }
}

/// A value whose variant is chosen by how it is written: text, or a mapping.
pub(super) struct ByShape<'a>(pub NodeDeserializer<'a>);

impl<'de> EnumAccess<'de> for ByShape<'de> {
    type Error = Stop;
    type Variant = Self;
    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Stop> {
        let shape = match self.0.node.map(|node| &node.value) {
            Some(Value::Mapping(_)) => "Mapping",
            _ => "Scalar",
        };
        let value = seed.deserialize(IntoDeserializer::<Stop>::into_deserializer(shape))?;
        Ok((value, self))
    }
}

impl<'de> VariantAccess<'de> for ByShape<'de> {
    type Error = Stop;
    fn unit_variant(self) -> Result<(), Stop> {
        Ok(())
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Stop> {
        seed.deserialize(self.0)
    }
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Stop> {
        Err(serde::de::Error::custom("a shape holds one value"))
    }
    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Stop> {
        Err(serde::de::Error::custom("a shape holds one value"))
    }
}
