//! Texts that many pages show, such as those of a framework: each is made once for all readers who have met the same of it before.
//!
//! In: a text, and a reading of a page that comes to it. Out: what the reading would have made of it, and the reading as it would then have been. It must not
//! know whose texts they are.

use std::collections::BTreeMap;
use std::sync::Mutex;

use super::reading::{Marks, Reading};
use crate::html::Html;
use crate::model::{Id, Markdown};

/// The texts of one language that were made.
#[derive(Debug, Default)]
pub struct KnownTexts(Mutex<BTreeMap<Key, Known>>);

/// Where a text lies in memory, how long it is, and the level of its headings.
type Key = (usize, usize, u8);

#[derive(Debug)]
struct Known {
    made: Vec<Made>,
    /// As long as this is here, no other text can lie there.
    _text: Markdown,
}

/// What was made of a text in some circumstances, which are all that it depends on.
#[derive(Clone, Debug)]
struct Made {
    marks: Marks,
    framework: Option<Id>,
    address: Option<String>,
    uses: Vec<Used>,
    html: Html,
}

/// An entry of the lexicon that the text uses: whether it was met and told before the text, and after it.
#[derive(Clone, Copy, Debug)]
struct Used {
    entry: usize,
    before: (bool, bool),
    after: (bool, bool),
}

/// For how many circumstances one text is kept.
const MOST: usize = 16;

impl Reading<'_> {
    /// As [`Reading::render`], for a text that other pages have as well.
    pub fn render_known(&mut self, markdown: &Markdown, top: u8, known: &KnownTexts) -> Html {
        if self.is_single() {
            return self.render(markdown, top);
        }
        let text = markdown.text();
        let key = (text.as_ptr().addr(), text.len(), top);
        if let Some(html) = known.find(&key, self) {
            return html;
        }
        let (met, told) = (self.met.clone(), self.told.clone());
        self.consulted = Some(Vec::new());
        let html = self.render(markdown, top);
        let mut consulted = self.consulted.take().unwrap_or_default();
        consulted.sort_unstable();
        consulted.dedup();
        let uses = consulted.into_iter().map(|entry| Used {
            entry,
            before: (met.contains(&entry), told.contains(&entry)),
            after: (self.met.contains(&entry), self.told.contains(&entry)),
        });
        let made = Made {
            marks: self.marks,
            framework: self.framework.cloned(),
            address: self.address.clone(),
            uses: uses.collect(),
            html: html.clone(),
        };
        known.add(key, markdown, made);
        html
    }
}

impl KnownTexts {
    /// What was made of a text in the circumstances of a reading, which goes on as if it had made it.
    fn find(&self, key: &Key, reading: &mut Reading<'_>) -> Option<Html> {
        let known = self.0.lock().ok()?;
        let made = known.get(key)?.made.iter();
        let made = made.into_iter().find(|made| made.is_of(reading))?;
        for one in &made.uses {
            if one.after.0 {
                reading.met.insert(one.entry);
            }
            if one.after.1 {
                reading.told.insert(one.entry);
            }
        }
        Some(made.html.clone())
    }

    fn add(&self, key: Key, text: &Markdown, made: Made) {
        let Ok(mut known) = self.0.lock() else {
            return;
        };
        let known = known.entry(key).or_insert_with(|| Known {
            made: Vec::new(),
            _text: text.clone(),
        });
        if known.made.len() < MOST {
            known.made.push(made);
        }
    }
}

impl Made {
    /// Whether a reading is in the circumstances in which this was made.
    fn is_of(&self, reading: &Reading<'_>) -> bool {
        let is_as_before = |one: &Used| {
            one.before
                == (
                    reading.met.contains(&one.entry),
                    reading.told.contains(&one.entry),
                )
        };
        self.marks == reading.marks
            && self.framework.as_ref() == reading.framework
            && self.address == reading.address
            && self.uses.iter().all(is_as_before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Location;
    use crate::language::{Bilingual, Language};
    use crate::markdown::Lexicon;
    use crate::model::Abbreviation;

    fn markdown(text: &str) -> Markdown {
        Markdown::of_value(text, Location::file(&"test".into()))
    }

    #[test]
    fn a_known_text_reads_as_if_it_were_made_again() {
        let short = |short: &str, full: &str| Abbreviation {
            short: short.to_owned(),
            full: full.to_owned(),
        };
        let others = [short("YOT", "youth team"), short("PDU", "delivery unit")];
        let none = Bilingual::from_fn(|_| Vec::new());
        let lexicon = Lexicon::new(Language::English, &[], &others, &none);
        let known = KnownTexts::default();
        let texts = ["The *YOT*.", "A YOT and a PDU.", "A PDU (YOT)", "None."].map(markdown);
        let told = |order: &[usize], framework: Option<&Id>, known: Option<&KnownTexts>| {
            let mut reading = Reading::new(&lexicon, framework, Some("#term--".to_owned()));
            let made = order.iter().filter_map(|text| {
                let text = texts.get(*text)?;
                Some(match known {
                    Some(known) => reading.render_known(text, 3, known),
                    None => reading.render(text, 3),
                })
            });
            made.collect::<Vec<_>>()
        };
        let framework = Id::parse("cases");
        for order in [[0, 1, 2, 3], [2, 1, 0, 3], [1, 0, 0, 2], [0, 1, 2, 3]] {
            for framework in [None, framework.as_ref()] {
                assert_eq!(
                    told(&order, framework, Some(&known)),
                    told(&order, framework, None)
                );
            }
        }
    }
}
