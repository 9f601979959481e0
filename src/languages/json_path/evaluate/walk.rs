//! One segment after another, from a value to the values that it leads to.

use super::super::ast::{Segment, Selector};
use super::super::error::PathErrorClass;
use super::place::Place;
use super::way::Way;
use super::{Absent, Failure, Run, deep_scan, function};
use crate::languages::json::{Object, Value};

/// Follows the segments of `way` from `at` on, and adds what they lead to.
pub(super) fn walk<'d>(
    run: &Run<'d>,
    way: Way<'_>,
    at: usize,
    model: &'d Value,
    place: &Place<'_>,
    absent: Absent,
    found: &mut Vec<&'d Value>,
) -> Result<(), Failure> {
    run.work(1)?;
    let Some(segment) = way.segment(at) else {
        found.push(model);
        return Ok(());
    };
    let mut walker = Walker { run, way, at, segment, absent, found };
    let result = match &segment.selector {
        Selector::Names { names, .. } => walker.names(names, model, place),
        Selector::Indexes(indexes) => walker.indexes(indexes, model, place),
        Selector::Slice { from, to } => walker.slice(*from, *to, model, place),
        Selector::Wildcard => walker.wildcard(model, place),
        Selector::Filter(_) => walker.filter(model, place),
        Selector::DeepScan => deep_scan::deep_scan(&mut walker, model, place),
        Selector::Function { name, parameters } => {
            function::call(&mut walker, name, parameters.as_deref(), model, place)
        }
    };
    result.map_err(|failure| failure.at(segment.span))
}

/// Follows the segments of `way` from `at` on; the names and indexes before it have led to `model`.
pub(super) fn walk_behind<'d>(
    run: &Run<'d>,
    way: Way<'_>,
    at: usize,
    model: &'d Value,
    found: &mut Vec<&'d Value>,
) -> Result<(), Failure> {
    let mut go = |place: &Place<'_>| walk(run, way, at, model, place, Absent::Skipped, found);
    step_to(&way.steps.segments[..at.min(way.steps.segments.len())], &Place::Root(way.steps.root), &mut go)
}

/// Calls `go` with the place to which `segments` lead from `place`.
fn step_to(
    segments: &[Segment],
    place: &Place<'_>,
    go: &mut dyn FnMut(&Place<'_>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let Some((segment, rest)) = segments.split_first() else { return go(place) };
    match &segment.selector {
        Selector::Names { names, .. } => step_to(rest, &Place::Name(place, &names[0]), go),
        Selector::Indexes(indexes) => step_to(rest, &Place::Index(place, i64::from(indexes[0])), go),
        _ => step_to(rest, place, go),
    }
}

/// A segment at work.
pub(super) struct Walker<'w, 'd, 'p> {
    pub(super) run: &'w Run<'d>,
    pub(super) way: Way<'p>,
    pub(super) at: usize,
    pub(super) segment: &'p Segment,
    pub(super) absent: Absent,
    pub(super) found: &'w mut Vec<&'d Value>,
}

impl<'d> Walker<'_, 'd, '_> {
    pub(super) fn is_last(&self) -> bool {
        self.way.is_last(self.at)
    }

    /// Goes on behind this segment.
    pub(super) fn next(&mut self, model: &'d Value, place: &Place<'_>) -> Result<(), Failure> {
        walk(self.run, self.way, self.at + 1, model, place, self.absent, self.found)
    }

    pub(super) fn names(
        &mut self,
        names: &[String],
        model: &'d Value,
        place: &Place<'_>,
    ) -> Result<(), Failure> {
        let Value::Object(object) = model else {
            if !self.segment.after_definite {
                return Ok(());
            }
            let message = || self.run.not_an_object(self.segment, place, model);
            return Err(self.run.failure(PathErrorClass::PathNotFound, message));
        };
        if names.len() > 1 && self.is_last() {
            return self.merge(names, object, place);
        }
        names.iter().try_for_each(|name| self.name(name, object, place))
    }

    fn name(&mut self, name: &str, object: &'d Object, place: &Place<'_>) -> Result<(), Failure> {
        let here = Place::Name(place, name);
        if let Some(value) = object.get(name) {
            return if self.is_dropped() { Ok(()) } else { self.next(value, &here) };
        }
        let refused = self.absent == Absent::Refused;
        let definite = self.segment.after_definite && self.way.is_definite_at(self.at);
        match (self.is_last(), refused) {
            (true, false) => Ok(()),
            (true, true) => {
                Err(self.run.failure(PathErrorClass::PathNotFound, || format!("No results for path: {here}")))
            }
            (false, false) if !definite => Ok(()),
            _ => Err(self
                .run
                .failure(PathErrorClass::PathNotFound, || format!("Missing property in path {here}"))),
        }
    }

    /// Whether a member found here is left out: behind a deep scan the last segment only keeps members
    /// of the item that the segment before it names, and it never forgets what it was last asked of.
    fn is_dropped(&self) -> bool {
        if !self.is_last() {
            return false;
        }
        let Some(index) = self.run.scanned_item(self.way, self.at) else { return false };
        let segments = &self.way.steps.segments;
        let before = segments.len().checked_sub(2).map(|place| &segments[place].selector);
        !matches!(before, Some(Selector::Indexes(indexes)) if *indexes == [i32::try_from(index).unwrap_or(-1)])
    }

    /// Several names at the end of a path give one object.
    fn merge(&mut self, names: &[String], object: &'d Object, place: &Place<'_>) -> Result<(), Failure> {
        let mut merged = Object::new();
        for name in names {
            match object.get(name) {
                Some(value) => drop(merged.insert(name.clone(), self.run.copy(value)?)),
                None if self.absent == Absent::Refused => {
                    let message = || format!("Missing property in path {place}['{}']", names.join("', '"));
                    return Err(self.run.failure(PathErrorClass::PathNotFound, message));
                }
                None => {}
            }
        }
        self.found.push(self.run.made.keep(Value::Object(merged)));
        Ok(())
    }

    /// Whether `model` is a list; an error where a list is certain to be wanted.
    fn check_array(&self, model: &Value, place: &Place<'_>) -> Result<bool, Failure> {
        if self.run.made.is_array(model) {
            return Ok(true);
        }
        if !self.segment.after_definite {
            return Ok(false);
        }
        let message = || self.run.not_an_array(self.way.rest(self.at), place, model);
        Err(self.run.failure(PathErrorClass::PathNotFound, message))
    }

    fn indexes(&mut self, indexes: &[i32], model: &'d Value, place: &Place<'_>) -> Result<(), Failure> {
        if !self.check_array(model, place)? {
            return Ok(());
        }
        indexes.iter().try_for_each(|&index| self.index(i64::from(index), model, place))
    }

    fn slice(
        &mut self,
        from: Option<i32>,
        to: Option<i32>,
        model: &'d Value,
        place: &Place<'_>,
    ) -> Result<(), Failure> {
        if !self.check_array(model, place)? {
            return Ok(());
        }
        let length = i64::try_from(self.run.made.length(model)).unwrap_or(i64::MAX);
        let (from, to) = (from.map(i64::from), to.map(i64::from));
        let from_end = |index: i64| if index < 0 { length + index } else { index };
        let range = match (from, to) {
            (Some(from), None) => from_end(from).max(0)..length,
            (None, Some(to)) => 0..from_end(to).min(length),
            // Jayway does not count these from the end, but each index between them.
            (Some(from), Some(to)) => from.max(-length)..to.min(length),
            (None, None) => 0..0,
        };
        for index in range {
            self.index(index, model, place)?;
        }
        Ok(())
    }

    /// The item at `index`, counted from the end if it is negative. Nothing is found outside, and
    /// whatever a function further on looked for outside a list counts as nothing found as well.
    pub(super) fn index(&mut self, index: i64, model: &'d Value, place: &Place<'_>) -> Result<(), Failure> {
        let length = i64::try_from(self.run.made.length(model)).unwrap_or(i64::MAX);
        let effective = if index < 0 { length + index } else { index };
        let item = usize::try_from(effective).ok().and_then(|index| self.run.made.item(model, index));
        let Some(item) = item else { return Ok(()) };
        match self.next(item, &Place::Index(place, index)) {
            Err(failure) if failure.class == PathErrorClass::IndexOutOfBounds => Ok(()),
            result => result,
        }
    }

    fn wildcard(&mut self, model: &'d Value, place: &Place<'_>) -> Result<(), Failure> {
        match model {
            Value::Object(object) => {
                if self.is_dropped() {
                    return Ok(());
                }
                object.iter().try_for_each(|(name, value)| self.next(value, &Place::Name(place, name)))
            }
            Value::Array(_) if self.run.made.is_array(model) => {
                let run = self.run;
                let mut index = 0;
                while index < i64::try_from(run.made.length(model)).unwrap_or(i64::MAX) {
                    let result = match self.absent {
                        Absent::Refused => self.index(index, model, place),
                        Absent::Skipped => run.quietly(|| self.index(index, model, place)),
                    };
                    match result {
                        Err(failure) if failure.class != PathErrorClass::PathNotFound => return Err(failure),
                        Err(failure) if self.absent == Absent::Refused => return Err(failure),
                        _ => index += 1,
                    }
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn filter(&mut self, model: &'d Value, place: &Place<'_>) -> Result<(), Failure> {
        match model {
            Value::Object(_) if self.accepts(model)? => self.next(model, place),
            Value::Object(_) => Ok(()),
            Value::Array(_) if self.run.made.is_array(model) => {
                for (index, item) in (0..).zip(self.run.made.items(model)) {
                    if self.accepts(item)? {
                        self.index(index, model, place)?;
                    }
                }
                Ok(())
            }
            _ if self.segment.after_definite => {
                let message = self.run.not_filterable(self.way.rest(self.at), model);
                Err(Failure::new(PathErrorClass::InvalidPath, message))
            }
            _ => Ok(()),
        }
    }

    /// Whether the filter of this segment accepts `item`.
    pub(super) fn accepts(&self, item: &'d Value) -> Result<bool, Failure> {
        match &self.segment.selector {
            Selector::Filter(expression) => super::super::filter::accepts(self.run, expression, item),
            _ => Ok(false),
        }
    }
}
