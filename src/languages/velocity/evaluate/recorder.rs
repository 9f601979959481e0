//! Keeps the trace, up to its limit.

use std::collections::HashMap;
use std::rc::Rc;

use super::origin::Way;
use crate::languages::text::Span;
use crate::languages::velocity::methods::{has_method, near};
use crate::languages::velocity::trace::{
    BranchTrace, Piece, ReferenceTrace, StoppedLoop, Trace, UnknownMember,
};
use crate::languages::velocity::value::{Printer, Quick, Value};

/// How many bytes of a value are kept.
const VALUE_LENGTH: usize = 200;
/// How many values of one reference are kept.
const MOST_VALUES: usize = 10;
/// How many places are followed for each piece that may be kept: most of them are not printed.
const PLACES_PER_PIECE: usize = 20;

pub(super) struct Recorder {
    pub(super) trace: Trace,
    most: usize,
    /// Where in the lists of the trace a place of the template stands.
    references: HashMap<Span, usize, Quick>,
    branches: HashMap<Span, usize, Quick>,
    places_left: usize,
    /// Whether plain text wrote the last piece.
    last_is_text: bool,
    /// Whether a text is being run that is no part of the template.
    pub(super) is_paused: bool,
}

impl Recorder {
    pub(super) fn new(most: usize) -> Recorder {
        Recorder {
            trace: Trace::default(),
            most,
            references: HashMap::default(),
            branches: HashMap::default(),
            places_left: most.saturating_mul(PLACES_PER_PIECE),
            last_is_text: false,
            is_paused: false,
        }
    }

    /// Whether references and branches are kept.
    pub(super) fn is_on(&self) -> bool {
        self.most > 0 && !self.is_paused
    }

    /// Pieces of plain text that follow one another in the template and in the output become one.
    pub(super) fn text_piece(&mut self, template: Span, output: Span) {
        if let (Some(last), true) = (self.trace.pieces.last_mut(), self.last_is_text) {
            let adjacent = last.output.end == output.start && last.template.end == template.start;
            if adjacent && last.template.start != template.start {
                last.template.end = template.end;
                last.output.end = output.end;
                return;
            }
        }
        self.piece(template, output, None);
        self.last_is_text = true;
    }

    pub(super) fn piece(&mut self, template: Span, output: Span, origin: Option<&Way>) {
        self.last_is_text = false;
        match self.trace.pieces.len() < self.most {
            true => self.trace.pieces.push(Piece { template, output, origin: origin.map(Way::origin) }),
            false => self.trace.truncated = true,
        }
    }

    /// Whether the place of one more value may be followed.
    pub(super) fn follows_places(&mut self) -> bool {
        let follows = self.places_left > 0 && self.trace.pieces.len() < self.most;
        self.places_left -= usize::from(follows);
        follows
    }

    /// `near` is asked for names that look like the missing one.
    pub(super) fn reference(
        &mut self,
        template: Span,
        value: &Value,
        missing: Option<Span>,
        near: impl FnOnce() -> Vec<String>,
    ) {
        if !self.is_on() {
            return;
        }
        let Some(at) = self.place_of(template) else { return };
        let entry = &mut self.trace.references[at];
        entry.times += 1;
        if missing.is_some() {
            entry.empty += 1;
            if entry.missing.is_none() {
                entry.missing = missing;
                entry.near = near();
            }
            return;
        }
        if entry.values.is_empty() {
            value.class_name().clone_into(&mut entry.class);
        }
        if entry.values.len() < MOST_VALUES {
            entry.values.push(beginning(value));
        }
    }

    fn place_of(&mut self, template: Span) -> Option<usize> {
        if let Some(at) = self.references.get(&template) {
            return Some(*at);
        }
        let at = self.trace.references.len();
        if at >= self.most {
            self.trace.truncated = true;
            return None;
        }
        self.references.insert(template, at);
        let class = "null".to_owned();
        self.trace.references.push(ReferenceTrace {
            template,
            values: Vec::new(),
            class,
            times: 0,
            empty: 0,
            missing: None,
            near: Vec::new(),
        });
        Some(at)
    }

    /// The branch was come to, and its body ran so often.
    pub(super) fn branch(&mut self, template: Span, runs: usize) {
        if !self.is_on() {
            return;
        }
        let at = match self.branches.get(&template) {
            Some(at) => *at,
            None if self.trace.branches.len() >= self.most => return self.trace.truncated = true,
            None => {
                self.trace.branches.push(BranchTrace { template, times: 0, runs: 0 });
                self.branches.insert(template, self.trace.branches.len() - 1);
                self.trace.branches.len() - 1
            }
        };
        self.trace.branches[at].times += 1;
        self.trace.branches[at].runs += runs;
    }

    /// Each place is told once. Of a property there are no `arguments`.
    pub(super) fn unknown_member(
        &mut self,
        template: Span,
        value: &Value,
        name: &Rc<str>,
        arguments: Option<&[Value]>,
    ) {
        if !self.is_on() {
            return;
        }
        let members = &mut self.trace.unknown_members;
        if members.iter().any(|member| member.template == template) {
            return;
        }
        let classes = |values: &[Value]| values.iter().map(|value| value.class_name().to_owned()).collect();
        match members.len() < self.most {
            true => members.push(UnknownMember {
                template,
                class: value.class_name().to_owned(),
                is_of_empty: value.as_str() == Some(""),
                name: (**name).into(),
                takes_others: has_method(value, name),
                arguments: arguments.map(classes),
                near: near(value, name, arguments.is_some()),
            }),
            false => self.trace.truncated = true,
        }
    }

    /// Each loop is told once, with the longest list that it had.
    pub(super) fn stopped_loop(&mut self, template: Span, items: usize) {
        let loops = &mut self.trace.stopped_loops;
        let has_room = loops.len() < self.most && !self.is_paused;
        match loops.iter_mut().find(|stopped| stopped.template == template) {
            Some(stopped) => stopped.items = stopped.items.max(items),
            None if has_room => loops.push(StoppedLoop { template, items }),
            None => {}
        }
    }
}

/// The beginning of what a value prints.
fn beginning(value: &Value) -> String {
    let mut text = String::new();
    match value {
        Value::String(whole) => text.push_str(cut(whole)),
        _ => {
            let _ = Printer::new(&mut text, VALUE_LENGTH, 20).print(value);
            text.truncate(cut(&text).len());
        }
    }
    text
}

fn cut(text: &str) -> &str {
    let mut end = text.len().min(VALUE_LENGTH);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
