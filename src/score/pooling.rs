//! Which judgements make which score. Found once for a framework, used for all its inspections.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Aggregation, Framework, Id, Inspection, Item, NoScore, StatedValue, Tally};

/// Where the judgements of each question count, and what else does not depend on an inspection.
#[derive(Debug)]
pub(super) struct Pooling<'a> {
    framework: &'a Framework,
    /// For each pooled score the questions that count in it.
    questions: BTreeMap<&'a Id, Vec<&'a Id>>,
    /// For each pooled item and the overall result, the lowest items that count in it.
    lowest: BTreeMap<&'a Id, Vec<&'a Id>>,
    /// For each item with a restriction of its own or above it, the kinds of service to which it applies.
    applies_to: BTreeMap<&'a Id, Vec<&'a BTreeSet<Id>>>,
    weights: BTreeMap<&'a Id, u32>,
}

impl<'a> Pooling<'a> {
    pub(super) fn of(framework: &'a Framework) -> Pooling<'a> {
        let mut pooling = Pooling {
            framework,
            questions: BTreeMap::new(),
            lowest: BTreeMap::new(),
            applies_to: BTreeMap::new(),
            weights: BTreeMap::new(),
        };
        let overall = framework.overall.as_ref().map(|overall| &overall.id);
        let above: Vec<&Id> = overall.into_iter().collect();
        for item in &framework.items {
            pooling.enter(item, &above, &[]);
        }
        let asked = framework.questions.iter().flat_map(|asked| &asked.list);
        let mut above: BTreeMap<&Id, Vec<&'a Id>> = BTreeMap::new();
        for (holder, lowest) in &pooling.lowest {
            for item in lowest {
                above.entry(item).or_default().push(holder);
            }
        }
        for question in asked {
            let mut holders = above.get(&question.item).cloned().unwrap_or_default();
            let themes = framework.themes.list.iter().map(|theme| &theme.id);
            holders.extend(themes.filter(|theme| question.themes.contains(theme)));
            for holder in holders {
                pooling
                    .questions
                    .entry(holder)
                    .or_default()
                    .push(&question.id);
            }
        }
        pooling
    }

    /// Notes an item and everything below it. `above` are the scores in which it counts, itself apart.
    fn enter(&mut self, item: &'a Item, above: &[&'a Id], limits: &[&'a BTreeSet<Id>]) {
        let mut limits = limits.to_vec();
        if !item.applies_to.is_empty() {
            limits.push(&item.applies_to);
        }
        if !limits.is_empty() {
            self.applies_to.insert(&item.id, limits.clone());
        }
        self.weights.insert(&item.id, item.weight);
        let mut holders = if item.outside_overall {
            Vec::new()
        } else {
            above.to_vec()
        };
        holders.push(&item.id);
        if item.children.is_empty() {
            for holder in &holders {
                self.lowest.entry(holder).or_default().push(&item.id);
            }
        }
        for child in &item.children {
            self.enter(child, &holders, &limits);
        }
    }

    /// Whether something that is scored applies to a kind of service.
    pub(super) fn applies(&self, id: &Id, service: Option<&Id>) -> bool {
        let limits = self.applies_to.get(id).into_iter().flatten();
        let mut limits = limits.filter(|_| service.is_some());
        limits.all(|limit| service.is_some_and(|service| limit.contains(service)))
    }

    pub(super) fn weight(&self, id: &Id) -> u32 {
        self.weights.get(id).copied().unwrap_or(1)
    }

    /// The questions that count in a pooled score.
    pub(super) fn questions_of(&self, id: &Id) -> &[&'a Id] {
        self.questions.get(id).map_or(&[], Vec::as_slice)
    }

    /// Pools what is known of an inspection: its judgements, or else the counts that it states.
    pub(super) fn tallies(&self, inspection: &Inspection) -> BTreeMap<&'a Id, Tally> {
        let service = inspection.service_type.as_ref();
        let pooled = self.framework.rules.iter();
        pooled
            .filter(|(_, rule)| rule.by == Aggregation::PooledShare)
            .filter_map(|(id, _)| Some((id, self.tally(id, inspection, service)?)))
            .collect()
    }

    fn tally(&self, id: &Id, inspection: &Inspection, service: Option<&Id>) -> Option<Tally> {
        if let Some(StatedValue::Counts(tally)) =
            inspection.stated_scores.get(id).map(|stated| &stated.value)
        {
            return Some(*tally);
        }
        if inspection.judgements.is_some() {
            self.judged(id, inspection)
        } else {
            self.stated_counts(id, inspection, service)
        }
    }

    /// Pools the judgements that count in a score, whatever is stated of it.
    pub(super) fn judged(&self, id: &Id, inspection: &Inspection) -> Option<Tally> {
        let judgements = inspection.judgements.as_ref()?;
        let service = inspection.service_type.as_ref();
        let mut sum = None;
        for question in self.questions_of(id) {
            if let Some(tally) = judgements.by_question.get(*question)
                && self.question_applies(question, service)
            {
                sum = Some(sum.map_or(*tally, |sum: Tally| sum.plus(*tally)));
            }
        }
        sum
    }

    fn question_applies(&self, question: &Id, service: Option<&Id>) -> bool {
        if self.applies_to.is_empty() {
            return true;
        }
        let mut asked = self
            .framework
            .questions
            .iter()
            .flat_map(|asked| &asked.list);
        let asked = asked.find(|asked| asked.id == *question);
        asked.is_none_or(|asked| self.applies(&asked.item, service))
    }

    /// Counts that are stated for every lowest item below; one gap, and there is no sum.
    pub(super) fn stated_counts(
        &self,
        id: &Id,
        inspection: &Inspection,
        service: Option<&Id>,
    ) -> Option<Tally> {
        let mut sum: Option<Tally> = None;
        for item in self.lowest.get(id)? {
            if !self.applies(item, service) {
                continue;
            }
            match inspection
                .stated_scores
                .get(*item)
                .map(|stated| &stated.value)
            {
                Some(StatedValue::Counts(tally)) => {
                    sum = Some(sum.map_or(*tally, |sum| sum.plus(*tally)));
                }
                // What applied to nothing leaves no gap.
                Some(StatedValue::State(NoScore::NotApplicable)) => {}
                _ => return None,
            }
        }
        sum
    }
}
