//! Simple case mappings and what `(?iu)` makes of them.

use super::decode::Numbers;
use super::tables::{LOWER_CASE, UPPER_CASE};
use crate::languages::java_regex::set::Set;

/// `Character.toUpperCase`.
pub(in crate::languages::java_regex) fn upper(point: u32) -> u32 {
    mapped(UPPER_CASE, point)
}

/// The text in capitals, each character by itself.
pub(super) fn upper_case(text: &str) -> String {
    each(text, upper)
}

/// The text in small letters, each character by itself.
pub(in crate::languages::java_regex) fn lower_case(text: &str) -> String {
    each(text, |point| mapped(LOWER_CASE, point))
}

fn each(text: &str, change: impl Fn(u32) -> u32) -> String {
    text.chars().map(|c| char::from_u32(change(u32::from(c))).unwrap_or(c)).collect()
}

/// `Character.toLowerCase(Character.toUpperCase(point))`: two code points with the same fold are
/// the same to `(?iu)`.
pub(in crate::languages::java_regex) fn fold(point: u32) -> u32 {
    if point < 128 {
        return u32::from((point as u8).to_ascii_lowercase());
    }
    mapped(LOWER_CASE, mapped(UPPER_CASE, point))
}

/// All code points whose fold is `folded`.
pub(in crate::languages::java_regex) fn fold_to(folded: u32) -> Set {
    let (_, uppers) = uppers_of(|lower| lower == folded);
    let alone = (mapped(LOWER_CASE, folded) == folded).then_some((folded, folded));
    let uppers = uppers.union(&Set::new(alone.into_iter().collect()));
    with_upper_in(&uppers)
}

/// All code points that `(?iu)[start-end]` matches: those inside, and those whose upper case or
/// fold is inside.
pub(in crate::languages::java_regex) fn folded_range(start: u32, end: u32) -> Set {
    let inside = Set::new(vec![(start, end)]);
    let (lowered, uppers) = uppers_of(|lower| inside.contains(lower));
    let unchanged = inside.intersection(&lowered.complement());
    inside.union(&with_upper_in(&uppers.union(&unchanged).union(&inside)))
}

/// The code points that have a lower case, and those of them whose lower case is wanted.
fn uppers_of(wanted: impl Fn(u32) -> bool) -> (Set, Set) {
    let (mut all, mut found) = (Vec::new(), Vec::new());
    each_mapping(LOWER_CASE, |point, lower| {
        all.push((point, point));
        if wanted(lower) {
            found.push((point, point));
        }
    });
    (Set::new(all), Set::new(found))
}

/// The code points whose upper case, be it themselves, is in the set.
fn with_upper_in(uppers: &Set) -> Set {
    let (mut changed, mut found) = (Vec::new(), Vec::new());
    each_mapping(UPPER_CASE, |point, upper| {
        changed.push((point, point));
        if uppers.contains(upper) {
            found.push((point, point));
        }
    });
    uppers.intersection(&Set::new(changed).complement()).union(&Set::new(found))
}

fn mapped(table: &'static [u8], point: u32) -> u32 {
    let covers = |run: &Run| point < run.end;
    match runs(table).find(covers) {
        Some(run) if point >= run.first && (point - run.first).is_multiple_of(run.step) => {
            shifted(point, run.distance)
        }
        _ => point,
    }
}

/// Every `step`-th point from `first` up to, not including, `end` is mapped to one at the same distance.
struct Run {
    first: u32,
    end: u32,
    step: u32,
    distance: u32,
}

/// The runs of a table of (gap, count, step, distance).
fn runs(table: &'static [u8]) -> impl Iterator<Item = Run> {
    let (mut numbers, mut next) = (Numbers(table), 0);
    std::iter::from_fn(move || {
        let (gap, count) = (numbers.next()?, numbers.next()?);
        let (step, distance) = (numbers.next()?, numbers.next()?);
        let first = next + gap;
        next = first + (count - 1) * step + 1;
        Some(Run { first, end: next, step, distance })
    })
}

fn shifted(point: u32, zigzag: u32) -> u32 {
    if zigzag.is_multiple_of(2) { point + zigzag / 2 } else { point - zigzag.div_ceil(2) }
}

fn each_mapping(table: &'static [u8], mut visit: impl FnMut(u32, u32)) {
    for run in runs(table) {
        let points = (run.first..run.end).step_by(run.step as usize);
        points.for_each(|point| visit(point, shifted(point, run.distance)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_joins_all_cases_of_a_letter() {
        assert_eq!(fold('É' as u32), 'é' as u32);
        assert_eq!(fold('ς' as u32), fold('Σ' as u32));
        assert!(fold_to('k' as u32).contains(0x212a));
        assert_eq!(fold_to('ς' as u32).ranges(), []);
    }
}
