//! Words and percentages beside a count: "three-quarters (4 of 15)".
//!
//! A share and a count belong together where one stands in brackets behind the other, or where a sentence has one of each and nothing
//! between them begins another thought. Figures that are bound to data count, too.

use std::ops::Range;

use memchr::{memchr, memchr_iter, memrchr_iter};

use super::Words;
use super::figures::before;
use super::prose::Prose;
use super::report::Report;
use super::scan::{Phrases, covered, tokens};
use crate::bind::{Figure, Style, references, resolve};
use crate::diagnostic::{Code, Diagnostic};
use crate::score::ScoredInspection;

/// How far a fraction may lie from the count, in thousandths: as far as the site itself goes when it names one.
const NEAR: u64 = 30;

/// The same for a share that is said to be a rough one.
const ROUGH: u64 = 70;

/// The longest way from a share to a count in brackets.
const LONGEST: usize = 60;

/// The phrases of one language.
pub(super) struct Shares {
    shares: Phrases<(u64, u64)>,
    rough: Phrases<()>,
    percent: Phrases<()>,
    of: Phrases<()>,
    all_but: Phrases<()>,
    joints: Phrases<()>,
}

/// A share or a count in a passage.
struct Part {
    range: Range<usize>,
    is: Is,
}

#[derive(Clone, Copy)]
enum Is {
    /// From so many thousandths to so many, give or take so many.
    Share(u64, u64, u64),
    /// So many of so many.
    Count(u64, u64),
}

impl Shares {
    pub(super) fn new(words: &Words) -> Shares {
        let phrases =
            |list: &[String]| Phrases::new(list.iter().map(|phrase| (phrase.as_str(), ())));
        let shares = words.shares.iter().flat_map(|share| {
            let is = (share.from, share.to);
            share
                .phrases
                .iter()
                .map(move |phrase| (phrase.as_str(), is))
        });
        Shares {
            shares: Phrases::new(shares),
            rough: phrases(&words.rough),
            percent: phrases(&words.percent),
            of: phrases(&words.of),
            all_but: phrases(&words.all_but),
            joints: phrases(&words.joints),
        }
    }

    pub(super) fn problems(&self, prose: &Prose<'_>, report: &Report<'_>) -> Vec<Diagnostic> {
        let text = &*prose.passage.text;
        let bound = if memchr(b'{', text.as_bytes()).is_some() {
            bound(text, report.scored())
        } else {
            Vec::new()
        };
        // Without a count in its sentence there is nothing that a share could disagree with.
        let is_bound = bound.iter().any(|one| one.count.is_some());
        let may_disagree = if is_bound {
            self.may_have_share(text)
        } else {
            let mut counts = before(text, prose.figures(), &self.of);
            // A sentence may have thousands of counts, and is looked at once.
            let mut looked = 0;
            counts.any(|count| {
                if count.end <= looked {
                    return false;
                }
                let sentence = around(text, count);
                looked = sentence.end;
                self.may_have_share(text.get(sentence).unwrap_or(text))
            })
        };
        if !may_disagree {
            return Vec::new();
        }
        let mut problems = Vec::new();
        for sentence in prose.sentences() {
            let parts = self.parts(prose, &sentence, &bound);
            for pair in parts.windows(2) {
                let [one, two] = pair else { continue };
                if self.belong(text, one, two, parts.len() == 2) {
                    problems.extend(disagreement(prose, one, two));
                }
            }
        }
        problems
    }

    /// Whether a share may stand in a text, as a percentage or in words.
    fn may_have_share(&self, text: &str) -> bool {
        memchr(b'%', text.as_bytes()).is_some()
            || self.shares.may_be_in(text)
            || self.percent.may_be_in(text)
    }

    /// The shares and counts of a sentence, in their order.
    fn parts(&self, prose: &Prose<'_>, sentence: &Range<usize>, bound: &[Bound]) -> Vec<Part> {
        let bytes = covered(prose.words(), sentence);
        let from = bound.partition_point(|one| one.range.end <= bytes.start);
        let within = bound.get(from..).unwrap_or_default().iter();
        let mut within = within
            .take_while(|one| one.range.start < bytes.end)
            .peekable();
        let mut parts = Vec::new();
        let mut at = sentence.start;
        while at < sentence.end {
            let Some(word) = prose.words().get(at) else {
                break;
            };
            // What stands in a reference is no text.
            if let Some(one) = within.next_if(|one| one.range.end <= word.range.start) {
                parts.extend(one.part());
                continue;
            }
            if within
                .peek()
                .is_some_and(|one| one.range.start < word.range.end)
            {
                at += 1;
                continue;
            }
            let (length, part) = self.part(prose, at, sentence.end);
            parts.extend(part);
            at += length;
        }
        parts.extend(within.filter_map(Bound::part));
        parts
    }

    /// What begins at a word, and how many words it has.
    fn part(&self, prose: &Prose<'_>, at: usize, end: usize) -> (usize, Option<Part>) {
        let text = &*prose.passage.text;
        let Some(words) = prose.words().get(at..end) else {
            return (1, None);
        };
        let range = |length: usize| covered(prose.words(), &(at..at + length));
        if let Some((length, (from, to))) = self.shares.at_start(text, words) {
            let near = match (from == to, self.is_rough(prose, at)) {
                (false, _) => 0,
                (true, false) => NEAR,
                (true, true) => ROUGH,
            };
            let is = Is::Share(*from, *to, near);
            return (
                length,
                Some(Part {
                    range: range(length),
                    is,
                }),
            );
        }
        let Some(number) = words.first().and_then(|word| word.number()) else {
            return (1, None);
        };
        if let Some((length, part)) = self.percentage(prose, at, u64::from(number)) {
            return (length, Some(part));
        }
        let after = words.get(1..).unwrap_or_default();
        let joint = self.of.at_start(text, after).map(|(length, ())| length + 1);
        let base = joint.and_then(|joint| Some((joint + 1, words.get(joint)?.number()?)));
        match base {
            // Fractions such as "1 of 2012" are dates.
            Some((length, base)) if base > 1 && number <= base && base < 1900 => {
                let (count, base) = (u64::from(number), u64::from(base));
                let count = if self.is_turned(prose, at) {
                    base - count
                } else {
                    count
                };
                let is = Is::Count(count, base);
                (
                    length,
                    Some(Part {
                        range: range(length),
                        is,
                    }),
                )
            }
            _ => (1, None),
        }
    }

    /// "75%", "75 per cent", "73.3%".
    fn percentage(&self, prose: &Prose<'_>, at: usize, whole: u64) -> Option<(usize, Part)> {
        let word = prose.words().get(at)?;
        let decimal = prose.words().get(at + 1).filter(|next| {
            prose.written(word.range.end..next.range.start) == "." && next.folded.len() == 1
        });
        let decimal = decimal.and_then(|next| next.number());
        let length = if decimal.is_some() { 2 } else { 1 };
        let last = prose.words().get(at + length - 1)?;
        let after = prose.passage.text.get(last.range.end..).unwrap_or_default();
        let following = prose.words().get(at + length..).unwrap_or_default();
        let spoken = self.percent.at_start(&prose.passage.text, following);
        let sign = after.starts_with('%') || after.starts_with(" %");
        let spoken = spoken
            .filter(|_| after.starts_with([' ', '\u{a0}']))
            .map(|(length, ())| length);
        if whole > 100 || !(sign || spoken.is_some()) {
            return None;
        }
        let thousandths = whole * 10 + u64::from(decimal.unwrap_or_default());
        let near = match (self.is_rough(prose, at), decimal) {
            (true, _) => ROUGH,
            (false, None) => 5,
            (false, Some(_)) => 1,
        };
        let length = length + spoken.unwrap_or_default();
        let mut range = covered(prose.words(), &(at..at + length));
        range.end += usize::from(after.starts_with('%'));
        let is = Is::Share(thousandths, thousandths, near);
        Some((length, Part { range, is }))
    }

    fn is_rough(&self, prose: &Prose<'_>, at: usize) -> bool {
        ends_before(&self.rough, prose, at)
    }

    fn is_turned(&self, prose: &Prose<'_>, at: usize) -> bool {
        ends_before(&self.all_but, prose, at)
    }

    /// Whether two parts of a sentence tell of the same.
    fn belong(&self, text: &str, one: &Part, two: &Part, are_alone: bool) -> bool {
        let between = text.get(one.range.end..two.range.start).unwrap_or_default();
        let in_brackets =
            between.contains('(') && !between.contains(')') && between.len() <= LONGEST;
        let words = tokens(between);
        let no_other = || self.joints.find(between, &words).is_empty();
        in_brackets || (are_alone && no_other())
    }
}

/// A part of a text with at least the sentence in which something stands. Whatever ends before its end and behind the thing has the same part.
fn around(text: &str, place: &Range<usize>) -> Range<usize> {
    // A full stop behind two letters always ends a sentence, if there is a space behind it.
    let ends = |stop: &usize| {
        let start = stop.checked_sub(2);
        let end = start.and_then(|start| text.as_bytes().get(start..stop + 2));
        matches!(end, Some([one, two, _, b' ']) if one.is_ascii_alphabetic() && two.is_ascii_alphabetic())
    };
    let (before, after) = text
        .as_bytes()
        .split_at_checked(place.end)
        .unwrap_or_default();
    let start = memrchr_iter(b'.', before).find(ends).unwrap_or_default();
    let stops = memchr_iter(b'.', after).map(|stop| place.end + stop);
    let end = stops.into_iter().find(ends).unwrap_or(text.len());
    start..end
}

/// Whether one of some phrases ends just before a word.
fn ends_before(phrases: &Phrases<()>, prose: &Prose<'_>, at: usize) -> bool {
    (1..=3).any(|back| {
        let start = at.checked_sub(back);
        let words = start.and_then(|start| prose.words().get(start..at));
        let found = words.and_then(|words| phrases.at_start(&prose.passage.text, words));
        found.is_some_and(|(length, ())| length == back)
    })
}

/// A reference, and the count that it stands for, as far as it is written as one.
struct Bound {
    range: Range<usize>,
    count: Option<(u64, u64)>,
}

impl Bound {
    fn part(&self) -> Option<Part> {
        let (count, of) = self.count?;
        Some(Part {
            range: self.range.clone(),
            is: Is::Count(count, of),
        })
    }
}

fn bound(text: &str, scored: &ScoredInspection<'_>) -> Vec<Bound> {
    let found = references(text).into_iter();
    let bound = found.map(|found| {
        let reference = found.reference.ok();
        let figure = reference.and_then(|reference| resolve(scored, &reference).ok());
        let count = match figure {
            Some(Figure::Part(part, None | Some(Style::OfCases | Style::Ratio))) => {
                Some((u64::from(part.count), u64::from(part.of)))
            }
            _ => None,
        };
        Bound {
            range: found.range,
            count,
        }
    });
    bound.collect()
}

fn disagreement(prose: &Prose<'_>, one: &Part, two: &Part) -> Option<Diagnostic> {
    let ((from, to, near), (count, of), share, counted) = match (one.is, two.is) {
        (Is::Share(from, to, near), Is::Count(count, of)) => {
            ((from, to, near), (count, of), one, two)
        }
        (Is::Count(count, of), Is::Share(from, to, near)) => {
            ((from, to, near), (count, of), two, one)
        }
        _ => return None,
    };
    let thousandths = count * 1000;
    let is_near = thousandths + near * of >= from * of && thousandths <= (to + near) * of;
    if is_near || of == 0 {
        return None;
    }
    let message = format!(
        "“{}” does not fit {count} of {of}, which is {}%",
        prose.written(share.range.clone()),
        (count * 200 + of) / (of * 2)
    );
    let help = format!(
        "compare both with the source; beside “{}” stands another share",
        prose.written(counted.range.clone())
    );
    Some(prose.warn(Code::ShareDisagrees, share.range.clone(), message, &help))
}

#[cfg(test)]
mod tests {
    use super::super::scan::sentences;
    use super::super::signs::Signs;
    use super::*;

    proptest::proptest! {
        #[test]
        fn what_is_around_a_figure_holds_its_sentence(
            parts in proptest::collection::vec(0..20_usize, 0..14),
        ) {
            let all = [
                "12", "ab", "J", "c", "ŵ", "\u{301}", "\u{ad}", "%", "”", " ", ".", ". ", "? ", "; ", "! ", ".\n", ", ", "ab. ", "J. ", "7. ",
            ];
            let text: String = parts.into_iter().map(|part| all[part]).collect();
            let words = tokens(&text);
            let runs = Signs::of(&text).figures.runs;
            for sentence in sentences(&text, &words) {
                let sentence = covered(&words, &sentence);
                for run in runs.iter().filter(|run| sentence.contains(&run.start)) {
                    let part = around(&text, run);
                    assert!(part.start <= sentence.start, "{text:?}");
                    assert!(part.end >= sentence.end, "{text:?}");
                }
            }
            for (one, next) in runs.iter().zip(runs.iter().skip(1)) {
                let part = around(&text, one);
                assert!(next.end > part.end || around(&text, next) == part, "{text:?}");
            }
        }
    }
}
