//! A run of text on its way to a page: its pieces are written one after another, with markup between them.

use std::ops::Range;

use super::lexicon::Use;
use super::tongue;

/// A run of text that is written out piece by piece.
pub(super) struct Pieces<'r, 'w> {
    run: &'r str,
    phrases: &'r [Range<usize>],
    /// What opens a phrase of the other language.
    foreign: &'static str,
    /// How far the run is written.
    at: usize,
    written: &'w mut String,
}

impl<'r, 'w> Pieces<'r, 'w> {
    /// Nothing of a run yet. What opens a phrase of the other language is `foreign`.
    pub(super) const fn new(
        run: &'r str,
        phrases: &'r [Range<usize>],
        foreign: &'static str,
        written: &'w mut String,
    ) -> Self {
        Pieces {
            run,
            phrases,
            foreign,
            at: 0,
            written,
        }
    }

    /// Writes markup.
    pub(super) fn markup(&mut self, markup: &str) {
        self.written.push_str(markup);
    }

    fn text(&mut self, to: usize) {
        let text = self.run.get(self.at..to).unwrap_or_default();
        self.at = self.at.max(to);
        push_text(text, self.written);
    }

    /// Writes the text up to a place, with its phrases marked.
    pub(super) fn text_to(&mut self, to: usize) {
        let phrases = self.phrases;
        for phrase in phrases.iter().filter(|phrase| phrase.end <= to) {
            if phrase.start >= self.at {
                self.text(phrase.start);
                self.markup(self.foreign);
                self.text(phrase.end);
                self.markup(tongue::CLOSE);
            }
        }
        self.text(to);
    }

    /// The text before and after a use.
    pub(super) fn around(&self, one: &Use) -> (&'r str, &'r str) {
        let before = self.run.get(..one.range.start).unwrap_or_default();
        (before, self.run.get(one.range.end..).unwrap_or_default())
    }

    /// What an abbreviation stands for, in square brackets where round ones are open.
    pub(super) fn expansion(&mut self, full: &str, before: &str) {
        let is_open = before.matches('(').count() > before.matches(')').count();
        let (open, close) = if is_open { ("[", "]") } else { ("(", ")") };
        self.markup("<span class=\"expansion\">");
        push_text(&format!(" {open}{full}{close}"), self.written);
        self.markup("</span>");
    }
}

/// Writes a text between elements, as the renderer of Markdown does.
fn push_text(text: &str, written: &mut String) {
    let is_special = |byte: &u8| matches!(byte, b'&' | b'<' | b'>');
    // Nearly every text has nothing special, which is seen of many bytes at once.
    if !text
        .bytes()
        .fold(false, |any, byte| any | is_special(&byte))
    {
        written.push_str(text);
        return;
    }
    for character in text.chars() {
        match character {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            other => written.push(other),
        }
    }
}
