//! Values by name, for what is looked up thousands of times on every page.
//!
//! In: names with their values, once. Out: the value of a name, at the cost of little more than reading it. It must not know what is named.

use std::iter;

/// Values by name, each where the digest of its name leads, or in the next free place. Nobody can walk over them, so they have no order.
#[derive(Clone, Debug)]
pub struct Lookup<T>(Vec<Option<(Box<str>, T)>>);

impl<T> Lookup<T> {
    /// Places values by their names. Of two with one name, the first is found.
    #[must_use]
    pub fn new<N: Into<Box<str>>>(values: impl ExactSizeIterator<Item = (N, T)>) -> Lookup<T> {
        // So much space that hardly any two names get in each other's way.
        let space = (values.len() * 4).next_power_of_two();
        let mut places: Vec<_> = iter::repeat_with(|| None).take(space).collect();
        for (name, value) in values {
            let name = name.into();
            let mut free = Lookup::<T>::places(&name, space);
            let is_free = |at: &usize| places.get(*at).is_some_and(Option::is_none);
            let place = free.find(is_free).and_then(|at| places.get_mut(at));
            if let Some(place) = place {
                *place = Some((name, value));
            }
        }
        Lookup(places)
    }

    /// The value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&T> {
        let places = Lookup::<T>::places(name, self.0.len());
        let mut known = places.map_while(|at| self.0.get(at)?.as_ref());
        let found = known.find(|(known, _)| **known == *name);
        found.map(|(_, value)| value)
    }

    /// The places where a name may be, the likeliest first.
    fn places(name: &str, count: usize) -> impl Iterator<Item = usize> + use<T> {
        let mask = count.wrapping_sub(1);
        let first = digest(name);
        (0..count).map(move |next| first.wrapping_add(next) & mask)
    }
}

/// A number that is another one for nearly every other name: of its length, how it begins and how it ends.
fn digest(name: &str) -> usize {
    let bytes = name.as_bytes();
    let (first, last) = match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
        _ => {
            let all = bytes.iter();
            (all.fold(0, |all, byte| all << 8 | u64::from(*byte)), 0)
        }
    };
    let digest = first.wrapping_mul(ODD) ^ last.rotate_left(23) ^ bytes.len() as u64;
    // The highest bits depend on all others.
    (digest.wrapping_mul(ODD) >> 32) as usize
}

/// A large odd number, by which every bit reaches those above it.
const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_to_its_value_and_no_other_does() {
        let names: Vec<String> = (0..3000).map(|number| format!("name-{number}")).collect();
        let values = names.iter().enumerate();
        let lookup = Lookup::new(values.map(|(number, name)| (name.as_str(), number)));
        for (number, name) in names.iter().enumerate() {
            assert_eq!(lookup.get(name), Some(&number));
            assert_eq!(lookup.get(&format!("{name}-")), None);
        }
        assert_eq!(lookup.get(""), None);
        let none: [(&str, ()); 0] = [];
        assert_eq!(Lookup::new(none.into_iter()).get("a"), None);
        let twice = Lookup::new([("", 1), ("", 2)].into_iter());
        assert_eq!(twice.get(""), Some(&1));
    }
}
