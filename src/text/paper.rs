//! An area beside its family, in sentences that somebody can paste into a paper.

use std::cmp::Ordering;

use super::{Argument, Voice};
use crate::compare::{FamilyComparison, FamilyRow};
use crate::model::{PartialDate, Percent};

impl Voice<'_> {
    /// The paragraph. The title is that of the report; the note says what lowest, highest and average cover.
    #[must_use]
    pub fn paper(
        &self,
        comparison: &FamilyComparison<'_>,
        title: &str,
        note: Option<&str>,
    ) -> String {
        let mut sentences = vec![self.lead(comparison, title)];
        let known = |at: usize| {
            let mut rows = comparison.rows.iter();
            rows.any(|row| row.members.get(at).is_some_and(Result::is_ok))
        };
        for row in &comparison.rows {
            sentences.push(self.own_score(comparison, row));
            let members = comparison.members.iter().zip(&row.members).enumerate();
            let mut groups: [Vec<String>; 3] = Default::default();
            let [higher, lower, same] = &mut groups;
            let mut none = Vec::new();
            for (at, (member, value)) in members {
                let name = member.area.name.text(self.language);
                match value {
                    Ok(percent) => {
                        let group = match row.own.cmp(percent) {
                            Ordering::Greater => &mut *higher,
                            Ordering::Less => &mut *lower,
                            Ordering::Equal => &mut *same,
                        };
                        group.push(self.scored(name, *percent));
                    }
                    // What is never known is said once, at the end.
                    Err(_) if known(at) => none.push(name.to_owned()),
                    Err(_) => {}
                }
            }
            let keys = ["paper-higher", "paper-lower", "paper-same"];
            let said = keys.into_iter().zip(&groups);
            sentences.extend(said.filter_map(|(key, areas)| self.areas(key, areas)));
            sentences.extend(self.areas("paper-none-here", &none));
        }
        let members = comparison.members.iter().enumerate();
        let never = members.filter(|(at, _)| !known(*at));
        let never: Vec<String> = never
            .map(|(_, member)| member.area.name.text(self.language).to_owned())
            .collect();
        sentences.extend(self.areas("paper-none", &never));
        sentences.extend(
            note.map(|note| self.say_with("paper-baseline", &[("note", Argument::Text(note))])),
        );
        sentences.extend(comparison.source.map(|source| {
            let source = source.text(self.language);
            self.say_with("family-named", &[("source", Argument::Text(source))])
        }));
        sentences.join(" ")
    }

    /// Which report it is, and when it was published.
    fn lead(&self, comparison: &FamilyComparison<'_>, title: &str) -> String {
        let own = comparison.own;
        let mut arguments = vec![
            ("title", Argument::Text(title)),
            (
                "framework",
                Argument::Text(own.framework.name.text(self.language)),
            ),
        ];
        let Some(date) = own.inspection.published else {
            return self.say_with("paper-lead-undated", &arguments);
        };
        let precision = match date {
            PartialDate::Year(_) => "year",
            PartialDate::Month(..) => "month",
            PartialDate::Day(_) => "day",
        };
        let date = self.date(date);
        arguments.push(("precision", Argument::Text(precision)));
        arguments.push(("date", Argument::Text(&date)));
        self.say_with("paper-lead", &arguments)
    }

    fn own_score(&self, comparison: &FamilyComparison<'_>, row: &FamilyRow<'_>) -> String {
        let area = comparison.own.area.name.text(self.language);
        let score = self.percent(row.own);
        let mut arguments = vec![
            ("area", Argument::Text(area)),
            ("item", Argument::Text(row.title.text(self.language))),
            ("score", Argument::Text(score.as_str())),
        ];
        let Some(all) = row.baseline else {
            return self.say_with("paper-score-alone", &arguments);
        };
        let standing = match row.own.cmp(&all.average) {
            Ordering::Greater => "above",
            Ordering::Less => "below",
            Ordering::Equal => "equal",
        };
        let figures = [all.lowest, all.highest, all.average];
        let [lowest, highest, average] = figures.map(|percent| self.percent(percent));
        arguments.extend([
            ("standing", Argument::Text(standing)),
            ("lowest", Argument::Text(&lowest)),
            ("highest", Argument::Text(&highest)),
            ("average", Argument::Text(&average)),
        ]);
        self.say_with("paper-score", &arguments)
    }

    fn scored(&self, area: &str, percent: Percent) -> String {
        let score = self.percent(percent);
        let arguments = [
            ("area", Argument::Text(area)),
            ("score", Argument::Text(score.as_str())),
        ];
        self.say_with("paper-area", &arguments)
    }

    /// A sentence about some areas; none about no area.
    fn areas(&self, key: &str, areas: &[String]) -> Option<String> {
        let (last, first) = areas.split_last()?;
        let list = if first.is_empty() {
            last.clone()
        } else {
            let first = first.join(", ");
            let arguments = [
                ("first", Argument::Text(first.as_str())),
                ("last", Argument::Text(last.as_str())),
            ];
            self.say_with("paper-and", &arguments)
        };
        Some(self.say_with(key, &[("areas", Argument::Text(&list))]))
    }
}
