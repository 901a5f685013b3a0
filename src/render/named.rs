//! Values of which only the fields are there that a template names.
//!
//! In: a value and the names. Out: the same value for a serializer, which never hears of the other fields. It must not know what a field means.
//! A page has thousands of fields, and a theme names some of them; what it does not name it cannot ask for.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use serde::Serialize;
use serde::ser::{
    SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use crate::text::Lookup;

/// Names that stand in templates.
#[derive(Clone, Debug)]
pub struct Names {
    names: Lookup<()>,
    counts: Counts,
}

impl Names {
    pub(super) fn new<'n>(names: impl ExactSizeIterator<Item = &'n str>) -> Names {
        Names {
            names: Lookup::new(names.map(|name| (name, ()))),
            counts: Counts::default(),
        }
    }

    /// Whether a name is among them.
    pub(super) fn have(&self, name: &str) -> bool {
        self.names.get(name).is_some()
    }
}

/// How many fields of a kind of value were named the last time. Space is made for so many: a page of all areas has a hundred thousand values of which one field
/// or two are named. Two kinds may share a place, and then only the space is not the best.
#[derive(Clone, Debug)]
struct Counts(Arc<[AtomicU8; PLACES]>);

/// A power of two, and several times the kinds of values that a page has.
const PLACES: usize = 256;

impl Default for Counts {
    fn default() -> Self {
        Counts(Arc::new(std::array::from_fn(|_| AtomicU8::new(0))))
    }
}

impl Counts {
    fn place(&self, kind: &'static str) -> Option<&AtomicU8> {
        let mixed = kind.as_ptr().addr().wrapping_mul(0x9E37_79B9) >> 16;
        self.0.get((mixed ^ kind.len()) % PLACES)
    }
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
    type SerializeStruct = Fields<'a, S::SerializeStruct>;
    type SerializeStructVariant = Fields<'a, S::SerializeStructVariant>;

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
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        let fields = self
            .0
            .serialize_struct_variant(name, index, variant, length)?;
        Ok(Fields::new(fields, self.1))
    }

    fn serialize_struct(
        self,
        name: &'static str,
        length: usize,
    ) -> Result<Self::SerializeStruct, S::Error> {
        let count = self.1.counts.place(name);
        let last = count.map_or(0, |count| count.load(Ordering::Relaxed));
        let expected = match last {
            0 => EXPECTED,
            last => usize::from(last),
        };
        let fields = self.0.serialize_struct(name, length.min(expected))?;
        Ok(Fields {
            count,
            ..Fields::new(fields, self.1)
        })
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

/// How many fields space is made for in the first value of a kind.
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

/// The fields of a value.
struct Fields<'a, S> {
    to: S,
    names: &'a Names,
    /// Where it is written down how many are named.
    count: Option<&'a AtomicU8>,
    named: u8,
    has_others: bool,
}

impl<'a, S> Fields<'a, S> {
    const fn new(to: S, names: &'a Names) -> Fields<'a, S> {
        Fields {
            to,
            names,
            count: None,
            named: 0,
            has_others: false,
        }
    }
}

/// What stands for the fields of a value that are all not named: a value without any counts as none where a template asks whether it is there.
const NOT_NAMED: &str = "not named";

macro_rules! fields {
    ($($compound:ident,)*) => {
        $(impl<S: $compound> $compound for Fields<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), S::Error> {
                if self.names.have(name) {
                    self.named = self.named.saturating_add(1);
                    self.to.serialize_field(name, &Named(value, self.names))
                } else {
                    self.has_others = true;
                    self.to.skip_field(name)
                }
            }

            fn end(mut self) -> Result<S::Ok, S::Error> {
                let named = self.named.max(1);
                // Threads that write at one place wait for each other, even if they write the same.
                if let Some(count) = self.count
                    && count.load(Ordering::Relaxed) != named
                {
                    count.store(named, Ordering::Relaxed);
                }
                if self.has_others && self.named == 0 {
                    self.to.serialize_field(NOT_NAMED, &true)?;
                }
                self.to.end()
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
            let names = Names::new(names.iter().copied());
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

    #[test]
    fn a_value_of_which_nothing_is_named_is_still_there() {
        let value = Inner {
            text: None,
            number: 3,
            names: BTreeMap::new(),
            other: (),
        };
        let names = Names::new(["else"].into_iter());
        let told = serde_json::to_value(Named(&Some(value), &names)).unwrap();
        assert_eq!(told, serde_json::json!({ "not named": true }));
    }
}
