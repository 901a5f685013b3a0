//! `translation.yaml`.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::yaml::{Entries, Spanned};

/// Which English each Welsh text of a report translates.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct TranslationFile {
    /// A digest of the English, by the name of the text.
    pub translates: Entries<Spanned<String>>,
}
