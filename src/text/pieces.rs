//! Messages that are texts, variables and choices by a variable.
//!
//! In: patterns of the message library. Out: pieces that are put together with arguments, which gives what the library would give. It must not know what
//! a message is for. Pages say thousands of such messages, and the library takes its time over each.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{
    Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use unic_langid::LanguageIdentifier;

use super::Argument;
use crate::language::Language;

/// A piece of a message.
#[derive(Debug)]
pub(super) enum Piece {
    Text(String),
    Variable(String),
    /// One of several texts, by a variable: the first that it agrees with.
    Choice {
        variable: String,
        variants: Vec<(Key, Vec<Piece>)>,
        /// Which of them stands where the variable agrees with none.
        default: usize,
    },
}

/// What a variable must be.
#[derive(Debug)]
pub(super) enum Key {
    /// This text, or a number that takes this plural form.
    Word(String),
    /// This number.
    Number(u64),
}

impl Piece {
    /// The pieces of a pattern. `None` where there is something else in it.
    pub(super) fn all(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
        pattern.elements.iter().map(piece).collect()
    }

    /// How long it is for certain.
    fn length(&self) -> usize {
        match self {
            Piece::Text(text) => text.len(),
            Piece::Variable(_) | Piece::Choice { .. } => 0,
        }
    }
}

fn piece(element: &PatternElement<&str>) -> Option<Piece> {
    match element {
        PatternElement::TextElement { value } => Some(Piece::Text((*value).to_owned())),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => Some(Piece::Variable(id.name.to_owned())),
        PatternElement::Placeable {
            expression:
                Expression::Select {
                    selector: InlineExpression::VariableReference { id },
                    variants,
                },
        } => Some(Piece::Choice {
            variable: id.name.to_owned(),
            default: variants.iter().position(|variant| variant.default)?,
            variants: variants.iter().map(variant).collect::<Option<_>>()?,
        }),
        PatternElement::Placeable { .. } => None,
    }
}

fn variant(variant: &Variant<&str>) -> Option<(Key, Vec<Piece>)> {
    let key = match variant.key {
        VariantKey::Identifier { name } => Key::Word(name.to_owned()),
        // A number that is written in any other way may be another one.
        VariantKey::NumberLiteral { value } => {
            let number: u64 = value.parse().ok()?;
            Key::Number((number.to_string() == value).then_some(number)?)
        }
    };
    Some((key, Piece::all(&variant.value)?))
}

/// The largest number that the library writes as it is.
const LARGEST: u64 = 1 << 53;

/// Of how many numbers the plural form is known. What a page counts is among them, nearly always.
const KNOWN_FORMS: u64 = 128;

/// The plural form that each of the first numbers takes in a language.
pub(super) struct Forms(Vec<String>);

impl Forms {
    pub(super) fn new(language: Language) -> Forms {
        Forms(forms(language).unwrap_or_default())
    }

    /// A message of pieces. `None` where a variable is lacking, or a choice is not known.
    pub(super) fn put_together(
        &self,
        pieces: &[Piece],
        arguments: &[(&str, Argument<'_>)],
    ) -> Option<String> {
        if let [Piece::Text(text)] = pieces {
            return Some(text.clone());
        }
        let said = arguments.iter().map(|(_, argument)| match argument {
            Argument::Text(text) => text.len(),
            Argument::Count(_) => 0,
        });
        let own = pieces.iter().map(Piece::length);
        let mut message = String::with_capacity(said.chain(own).sum());
        self.write(pieces, arguments, &mut message)?;
        Some(message)
    }

    fn write(
        &self,
        pieces: &[Piece],
        arguments: &[(&str, Argument<'_>)],
        message: &mut String,
    ) -> Option<()> {
        // Of two arguments with one name, the later one counts.
        let value = |name: &str| {
            let known = arguments.iter().rev().find(|(known, _)| *known == name);
            known.map(|(_, argument)| argument)
        };
        for piece in pieces {
            match piece {
                Piece::Text(text) => message.push_str(text),
                Piece::Variable(name) => match value(name)? {
                    Argument::Text(text) => message.push_str(text),
                    Argument::Count(count) if *count <= LARGEST => {
                        message.push_str(&count.to_string());
                    }
                    Argument::Count(_) => return None,
                },
                Piece::Choice {
                    variable,
                    variants,
                    default,
                } => {
                    let value = value(variable)?;
                    let chosen = self.choose(variants, value)?.unwrap_or(*default);
                    let (_, pieces) = variants.get(chosen)?;
                    self.write(pieces, arguments, message)?;
                }
            }
        }
        Some(())
    }

    /// The first variant with which a value agrees, if there is one. `None` where the plural form of a number is not known.
    fn choose(
        &self,
        variants: &[(Key, Vec<Piece>)],
        value: &Argument<'_>,
    ) -> Option<Option<usize>> {
        let mut keys = variants.iter().map(|(key, _)| key);
        Some(match value {
            Argument::Text(text) => {
                keys.position(|key| matches!(key, Key::Word(word) if word == text))
            }
            Argument::Count(count) => {
                let form = self.0.get(usize::try_from(*count).ok()?)?;
                keys.position(|key| match key {
                    Key::Word(word) => word == form,
                    Key::Number(number) => number == count,
                })
            }
        })
    }
}

/// The plural form of the first numbers, which the library tells.
fn forms(language: Language) -> Option<Vec<String>> {
    let every = ["zero", "one", "two", "few", "many"];
    let every = every.map(|form| format!(" [{form}] {form}\n"));
    let message = format!("a = {{ $n ->\n{} *[other] other\n }}\n", every.concat());
    let resource = FluentResource::try_new(message).ok()?;
    let identifier: LanguageIdentifier = language.code().parse().ok()?;
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    bundle.add_resource(resource).ok()?;
    let pattern = bundle.get_message("a")?.value()?;
    let forms = (0..KNOWN_FORMS).map(|number| {
        let mut values = FluentArgs::with_capacity(1);
        values.set("n", FluentValue::from(number));
        let mut errors = Vec::new();
        let form = bundle.format_pattern(pattern, Some(&values), &mut errors);
        errors.is_empty().then(|| form.into_owned())
    });
    forms.collect()
}
