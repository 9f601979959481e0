//! `..`: the next segment, tried at every object and list below.

use super::super::ast::Selector;
use super::super::error::PathErrorClass;
use super::place::Place;
use super::walk::{Walker, walk};
use super::{Absent, Failure};
use crate::languages::json::Value;

pub(super) fn deep_scan<'d>(
    walker: &mut Walker<'_, 'd, '_>,
    model: &'d Value,
    place: &Place<'_>,
) -> Result<(), Failure> {
    let Some(target) = walker.way.segment(walker.at + 1) else {
        return Err(Failure::new(PathErrorClass::IllegalState, "Current path token is a leaf"));
    };
    let mut walker = Walker {
        run: walker.run,
        way: walker.way,
        at: walker.at + 1,
        segment: target,
        absent: walker.absent,
        found: walker.found,
    };
    scan(&mut walker, model, place)
}

/// Tries the segment of `walker` at `model` and at everything below it.
fn scan<'d>(walker: &mut Walker<'_, 'd, '_>, model: &'d Value, place: &Place<'_>) -> Result<(), Failure> {
    walker.run.work(1)?;
    match model {
        Value::Object(object) => {
            if matches(walker, model)? {
                try_here(walker, walker.at, model, place)?;
            }
            for (name, value) in object.iter() {
                scan(walker, value, &Place::Name(place, name))?;
            }
        }
        Value::Array(_) if walker.run.made.is_array(model) => {
            if matches(walker, model)? {
                match walker.way.segment(walker.at + 1) {
                    None => try_here(walker, walker.at, model, place)?,
                    // Jayway asks the segment behind of every item, whatever the one before it says.
                    Some(_) => {
                        for (index, item) in (0..).zip(walker.run.made.items(model)) {
                            walker.run.note_scanned_item(walker.way, walker.at + 1, index);
                            try_here(walker, walker.at + 1, item, &Place::Index(place, index))?;
                        }
                    }
                }
            }
            for (index, item) in (0..).zip(walker.run.made.items(model)) {
                scan(walker, item, &Place::Index(place, index))?;
            }
        }
        _ => {}
    }
    Ok(())
}

fn try_here<'d>(
    walker: &mut Walker<'_, 'd, '_>,
    at: usize,
    model: &'d Value,
    place: &Place<'_>,
) -> Result<(), Failure> {
    walk(walker.run, walker.way, at, model, place, walker.absent, walker.found)
}

/// Whether it is worth trying the segment at `model`.
fn matches<'d>(walker: &Walker<'_, 'd, '_>, model: &'d Value) -> Result<bool, Failure> {
    match &walker.segment.selector {
        Selector::Names { names, .. } => {
            let Value::Object(object) = model else { return Ok(false) };
            if walker.is_last() && names.len() == 1 && walker.absent == Absent::Skipped {
                // The segment itself does nothing where the name is missing.
                return Ok(true);
            }
            Ok(!walker.way.is_definite_at(walker.at) || names.iter().all(|name| object.get(name).is_some()))
        }
        Selector::Indexes(_) | Selector::Slice { .. } => Ok(walker.run.made.is_array(model)),
        Selector::Wildcard => Ok(true),
        Selector::Filter(_) => walker.accepts(model),
        Selector::Function { .. } | Selector::DeepScan => Ok(false),
    }
}
