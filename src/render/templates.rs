//! The template engine. The only module that names it, but for `html`, which tells it what is trusted markup.

use std::sync::Arc;

use serde::{Serialize, Serializer};
use tera::{Context, ErrorKind, Kwargs, State, Tera, Value};

use super::asked::Asked;
use super::named::Named;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::load::Theme;
use crate::text::{Argument, Voices};

/// What many pages show alike, made once for all of them, with all its fields.
#[derive(Clone, Debug)]
pub(super) struct Shared(Value);

impl Shared {
    pub(super) fn new(value: &impl Serialize) -> Shared {
        // What has names for keys can always be given to a template.
        Shared(Value::try_from_serializable(value).unwrap_or_else(|_| Value::none()))
    }
}

impl Serialize for Shared {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// How long most pages are, so that room is made once.
const USUAL_LENGTH: usize = 128 * 1024;

/// The templates of a theme, speaking one language.
#[derive(Debug)]
pub struct Templates {
    engine: Tera,
    asked: Arc<Asked>,
}

impl Templates {
    /// Reads the templates of a theme. A site's own template may extend the shipped one as `shipped/<name>`.
    #[must_use]
    pub fn new(
        theme: &Theme,
        asked: &Arc<Asked>,
        voices: &Arc<Voices>,
        language: Language,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Templates> {
        let mut engine = Tera::new();
        // A report is made of text; nothing in a template is written without being escaped.
        engine.autoescape_on([".html"]);
        // Nearly every text is written as it is.
        engine.set_escape_fn(|text, page| match has_special(text) {
            true => tera::escape_html(text, page),
            false => page.write_all(text.as_bytes()),
        });
        let spoken = Arc::clone(voices);
        engine.register_function("message", move |arguments: Kwargs, _: &State<'_>| {
            message(&spoken, language, &arguments)
        });
        let files = theme
            .shipped
            .iter()
            .map(|(path, bytes)| ("shipped/", path, bytes))
            .chain(theme.own.iter().map(|(path, bytes)| ("own/", path, bytes)));
        let mut templates = Vec::new();
        for (prefix, path, bytes) in files {
            if let Some(name) = path.strip_prefix("templates/") {
                templates.push((
                    format!("{prefix}{name}"),
                    String::from_utf8_lossy(bytes).into_owned(),
                ));
            }
        }
        let read = engine
            .set_fallback_prefixes(["own/", "shipped/"])
            .and_then(|()| engine.add_raw_templates(templates));
        if let Err(error) = read {
            problems.push(problem("the templates cannot be read", &error));
            return None;
        }
        Some(Templates {
            engine,
            asked: Arc::clone(asked),
        })
    }

    /// Fills in a template with a frame and a page. Out come the bytes of a text.
    ///
    /// # Errors
    /// When the template asks for something that the page does not have.
    pub fn render(
        &self,
        template: &str,
        frame: &impl Serialize,
        page: &impl Serialize,
    ) -> Result<Vec<u8>, Diagnostic> {
        let fill = |context: &Context| {
            let mut page = Vec::with_capacity(USUAL_LENGTH);
            let filled = self.engine.render_to(template, context, &mut page);
            filled.map(|()| page)
        };
        let whole = || {
            let mut context = Context::new();
            context.insert("frame", frame);
            context.insert("page", page);
            fill(&context)
                .map_err(|error| problem(&format!("`{template}` cannot be filled in"), &error))
        };
        let Some(names) = self.asked.of(template) else {
            return whole();
        };
        let mut context = Context::new();
        context.insert("frame", &Named(frame, names));
        context.insert("page", &Named(page, names));
        // What went wrong is told with all fields that there are.
        fill(&context).or_else(|_| whole())
    }

    /// The same as a text.
    ///
    /// # Errors
    /// When the template asks for something that the page does not have.
    pub fn render_text(
        &self,
        template: &str,
        frame: &impl Serialize,
        page: &impl Serialize,
    ) -> Result<String, Diagnostic> {
        let bytes = self.render(template, frame, page)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// Whether a text has a character that the engine escapes, which is seen of many bytes at once.
fn has_special(text: &str) -> bool {
    let is_special = |byte: u8| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'');
    text.bytes().fold(false, |any, byte| any | is_special(byte))
}

fn problem(what: &str, error: &tera::Error) -> Diagnostic {
    let reason = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            // A site's own template and the shipped one have the same name; its author looks below `templates`.
            let name = report.filename();
            let name = match name.strip_prefix("own/") {
                Some(name) => format!("templates/{name}"),
                None => {
                    format!("templates/{name}").replace("templates/shipped/", "shipped templates/")
                }
            };
            let at = report.span();
            let line = report.message().trim_end_matches('.');
            format!("{name}:{}:{}: {line}", at.start_line, at.start_col + 1)
        }
        _ => error.to_string(),
    };
    Diagnostic::of_site(
        Code::BadTemplate,
        format!("{what}: {reason}"),
        "mend the template; docs/theme.md lists what each may use",
    )
}

/// `message(key="...", name=value)` in a template.
fn message(voices: &Voices, language: Language, arguments: &Kwargs) -> tera::TeraResult<Value> {
    let key: &str = arguments.must_get("key")?;
    let mut spoken: Vec<(&str, Argument<'_>)> = Vec::new();
    for (name, value) in arguments.iter() {
        // The arguments of a call have names, and no numbers.
        let name = name.as_str().unwrap_or_default();
        if name == "key" {
            continue;
        }
        let argument = match value.as_str() {
            Some(text) => Argument::Text(text),
            None => Argument::Count(value.to_string().parse().map_err(|_| {
                let text =
                    format!("`{name}` of message `{key}` is neither a text nor a whole number");
                tera::Error::message(text)
            })?),
        };
        spoken.push((name, argument));
    }
    Ok(Value::from(voices.of(language).say_with(key, &spoken)))
}
