//! Whether both languages have the same messages with the same variables.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::messages::{path, sources};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::load::Theme;

/// The variables of each message.
type Signatures = BTreeMap<String, BTreeSet<String>>;

/// Reports messages that one language lacks, and messages whose variables differ.
pub(super) fn compare(theme: &Theme, problems: &mut Vec<Diagnostic>) {
    let en = signatures(theme, Language::English);
    let cy = signatures(theme, Language::Welsh);
    for (language, has, lacks) in [(Language::Welsh, &en, &cy), (Language::English, &cy, &en)] {
        for key in has.keys().filter(|key| !lacks.contains_key(*key)) {
            problems.push(Diagnostic::of_site(
                Code::BadMessage,
                format!("the message `{key}` has no {}", language.english_name()),
                format!("add it to `{}`", path(language)),
            ));
        }
    }
    for (key, variables) in &en {
        if let Some(others) = cy.get(key)
            && others != variables
        {
            problems.push(Diagnostic::of_site(
                Code::BadMessage,
                format!(
                    "the message `{key}` uses {} in English and {} in Welsh",
                    listed(variables),
                    listed(others)
                ),
                "use the same variables in both",
            ));
        }
    }
}

fn listed(variables: &BTreeSet<String>) -> String {
    let named: Vec<String> = variables.iter().map(|name| format!("`${name}`")).collect();
    match named.is_empty() {
        true => "no variable".to_owned(),
        false => named.join(", "),
    }
}

fn signatures(theme: &Theme, language: Language) -> Signatures {
    let mut signatures = Signatures::new();
    for bytes in sources(theme, language) {
        let text = String::from_utf8_lossy(bytes);
        // A file that cannot be read is reported where it is read for use.
        let (Ok(resource) | Err((resource, _))) = fluent_syntax::parser::parse(text.as_ref());
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                let mut variables = BTreeSet::new();
                if let Some(pattern) = &message.value {
                    gather(pattern, &mut variables);
                }
                signatures.insert(message.id.name.to_owned(), variables);
            }
        }
    }
    signatures
}

fn gather(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            gather_expression(expression, variables);
        }
    }
}

fn gather_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => gather_inline(inline, variables),
        Expression::Select { selector, variants } => {
            gather_inline(selector, variables);
            for variant in variants {
                gather(&variant.value, variables);
            }
        }
    }
}

fn gather_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => gather_expression(expression, variables),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                gather_inline(argument, variables);
            }
            for argument in &arguments.named {
                gather_inline(&argument.value, variables);
            }
        }
        _ => {}
    }
}
