//! Values of which only the fields are there that a template names.
//!
//! In: a value and the names. Out: the same value for a serializer, which never hears of the other fields. It must not know what a field means.
//! A page has thousands of fields, and a theme names some of them; what it does not name it cannot ask for.

use serde::Serialize;
use serde::ser::{
    SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// Names that stand in templates.
#[derive(Clone, Debug, Default)]
pub struct Names {
    sorted: Vec<String>,
    /// One bit for each kind of name: most fields are told apart from all names by it.
    kinds: [u64; KINDS / 64],
}

const KINDS: usize = 1 << 10;

impl Names {
    pub(super) fn new(names: impl IntoIterator<Item = String>) -> Names {
        let mut sorted: Vec<String> = names.into_iter().collect();
        sorted.sort_unstable();
        sorted.dedup();
        let mut kinds = [0; KINDS / 64];
        for name in &sorted {
            let kind = kind(name);
            if let Some(bits) = kinds.get_mut(kind / 64) {
                *bits |= 1 << (kind % 64);
            }
        }
        Names { sorted, kinds }
    }

    /// Whether a name is among them.
    pub(super) fn have(&self, name: &str) -> bool {
        let kind = kind(name);
        let bits = self.kinds.get(kind / 64).copied().unwrap_or_default();
        let find = || self.sorted.binary_search_by(|one| one.as_str().cmp(name));
        bits >> (kind % 64) & 1 == 1 && find().is_ok()
    }
}

fn kind(name: &str) -> usize {
    let mut bytes = name.bytes();
    let (first, last) = (bytes.next(), bytes.next_back());
    let [first, last] = [first, last].map(|byte| usize::from(byte.unwrap_or_default()));
    (first * 37 + last * 5 + name.len()) % KINDS
}

/// A value without the fields that are not named.
pub(super) struct Named<'a, T: ?Sized>(pub &'a T, pub &'a Names);

impl<T: Serialize + ?Sized> Serialize for Named<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(Naming(serializer, self.1))
    }
}

/// A serializer, or what it gives for a compound value, that hears of named fields alone.
struct Naming<'a, S>(S, &'a Names);

macro_rules! passed_on {
    ($($method:ident: $kind:ty,)*) => {
        $(fn $method(self, value: $kind) -> Result<S::Ok, S::Error> {
            self.0.$method(value)
        })*
    };
}

macro_rules! opened {
    ($($method:ident($($argument:ident: $kind:ty),*) -> $compound:ident,)*) => {
        $(fn $method(self, $($argument: $kind),*) -> Result<Self::$compound, S::Error> {
            Ok(Naming(self.0.$method($($argument),*)?, self.1))
        })*
    };
}

impl<'a, S: Serializer> Serializer for Naming<'a, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Naming<'a, S::SerializeSeq>;
    type SerializeTuple = Naming<'a, S::SerializeTuple>;
    type SerializeTupleStruct = Naming<'a, S::SerializeTupleStruct>;
    type SerializeTupleVariant = Naming<'a, S::SerializeTupleVariant>;
    type SerializeMap = Naming<'a, S::SerializeMap>;
    type SerializeStruct = Naming<'a, S::SerializeStruct>;
    type SerializeStructVariant = Naming<'a, S::SerializeStructVariant>;

    passed_on! {
        serialize_bool: bool,
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_i128: i128,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_u64: u64,
        serialize_u128: u128,
        serialize_f32: f32,
        serialize_f64: f64,
        serialize_char: char,
        serialize_str: &str,
        serialize_bytes: &[u8],
        serialize_unit_struct: &'static str,
    }

    opened! {
        serialize_seq(length: Option<usize>) -> SerializeSeq,
        serialize_tuple(length: usize) -> SerializeTuple,
        serialize_tuple_struct(name: &'static str, length: usize) -> SerializeTupleStruct,
        serialize_tuple_variant(name: &'static str, index: u32, variant: &'static str, length: usize) -> SerializeTupleVariant,
        serialize_map(length: Option<usize>) -> SerializeMap,
        serialize_struct_variant(name: &'static str, index: u32, variant: &'static str, length: usize) -> SerializeStructVariant,
    }

    fn serialize_struct(
        self,
        name: &'static str,
        length: usize,
    ) -> Result<Self::SerializeStruct, S::Error> {
        // Few fields of most values are named; space for all of them would be made for nothing.
        let expected = length.min(EXPECTED);
        Ok(Naming(self.0.serialize_struct(name, expected)?, self.1))
    }

    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        self.0.serialize_none()
    }

    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        self.0.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        self.0.serialize_some(&Named(value, self.1))
    }

    fn serialize_unit_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
    ) -> Result<S::Ok, S::Error> {
        self.0.serialize_unit_variant(name, index, variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.0.serialize_newtype_struct(name, &Named(value, self.1))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        let value = Named(value, self.1);
        self.0
            .serialize_newtype_variant(name, index, variant, &value)
    }
}

/// How many fields of a value space is made for at first.
const EXPECTED: usize = 7;

macro_rules! elements {
    ($($compound:ident::$method:ident,)*) => {
        $(impl<S: $compound> $compound for Naming<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
                self.0.$method(&Named(value, self.1))
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.0.end()
            }
        })*
    };
}

elements! {
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field,
}

macro_rules! fields {
    ($($compound:ident,)*) => {
        $(impl<S: $compound> $compound for Naming<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), S::Error> {
                if self.1.have(name) {
                    self.0.serialize_field(name, &Named(value, self.1))
                } else {
                    self.0.skip_field(name)
                }
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.0.end()
            }
        })*
    };
}

fields! {
    SerializeStruct,
    SerializeStructVariant,
}

/// The keys of a map are no fields: they come from the content.
impl<S: SerializeMap> SerializeMap for Naming<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), S::Error> {
        self.0.serialize_key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        self.0.serialize_value(&Named(value, self.1))
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.0.end()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[derive(Serialize)]
    #[serde(tag = "kind", rename_all = "kebab-case")]
    enum Block {
        One {
            text: &'static str,
            other: Vec<Inner>,
        },
    }

    #[derive(Clone, Serialize)]
    struct Inner {
        text: Option<Box<Inner>>,
        number: u8,
        names: BTreeMap<&'static str, (bool, &'static str)>,
        other: (),
    }

    #[test]
    fn a_value_has_its_named_fields_and_every_key_of_its_maps() {
        let inner = Inner {
            text: None,
            number: 3,
            names: BTreeMap::from([("number", (true, "a")), ("else", (false, "b"))]),
            other: (),
        };
        let outer = Inner {
            text: Some(Box::new(inner.clone())),
            ..inner.clone()
        };
        let block = Block::One {
            text: "c",
            other: vec![outer],
        };
        let told = |names: &[&str]| {
            let names = Names::new(names.iter().map(|name| (*name).to_owned()));
            serde_json::to_value(Named(&block, &names)).unwrap()
        };
        let all = ["kind", "text", "other", "number", "names", "and more"];
        assert_eq!(told(&all), serde_json::to_value(&block).unwrap());
        assert_eq!(
            told(&["other", "text", "names"]),
            serde_json::json!({ "text": "c", "other": [{
                "text": {
                    "text": null,
                    "names": { "else": [false, "b"], "number": [true, "a"] },
                    "other": null,
                },
                "names": { "else": [false, "b"], "number": [true, "a"] },
                "other": null,
            }] })
        );
        assert_eq!(told(&["kind"]), serde_json::json!({ "kind": "one" }));
    }
}
