//! Keeps the trace, up to its limit.

use std::rc::Rc;

use crate::languages::text::Span;
use crate::languages::velocity::trace::{Branch, Piece, ReferenceValue, Trace, UnknownMethod};
use crate::languages::velocity::value::{Printer, Value};

/// How many bytes of a value are kept.
const VALUE_LENGTH: usize = 200;

pub(super) struct Recorder {
    pub(super) trace: Trace,
    most: usize,
}

impl Recorder {
    pub(super) fn new(most: usize) -> Recorder {
        Recorder { trace: Trace::default(), most }
    }

    /// Pieces that follow one another in the template and in the output become one.
    pub(super) fn piece(&mut self, template: Span, output: Span, origin: Option<String>) {
        if let Some(last) = self.trace.pieces.last_mut() {
            let adjacent = last.output.end == output.start && last.template.end == template.start;
            if adjacent && last.origin.is_none() && origin.is_none() && last.template.start != template.start
            {
                last.template.end = template.end;
                last.output.end = output.end;
                return;
            }
        }
        push(
            &mut self.trace.pieces,
            Piece { template, output, origin },
            self.most,
            &mut self.trace.truncated,
        );
    }

    pub(super) fn wants_pieces(&self) -> bool {
        self.trace.pieces.len() < self.most
    }

    pub(super) fn wants_references(&mut self) -> bool {
        let room = self.trace.references.len() < self.most;
        self.trace.truncated |= !room;
        room
    }

    pub(super) fn reference(&mut self, template: Span, value: &Value, missing: Option<Span>) {
        let class = value.class_name().to_owned();
        let value = (!value.is_null() && missing.is_none()).then(|| beginning(value));
        self.trace.references.push(ReferenceValue { template, value, class, missing });
    }

    pub(super) fn branch(&mut self, template: Span, rounds: usize) {
        push(&mut self.trace.branches, Branch { template, rounds }, self.most, &mut self.trace.truncated);
    }

    pub(super) fn unknown_method(
        &mut self,
        template: Span,
        value: &Value,
        name: &Rc<str>,
        near: Vec<String>,
    ) {
        let call =
            UnknownMethod { template, class: value.class_name().to_owned(), name: (**name).into(), near };
        push(&mut self.trace.unknown_methods, call, self.most, &mut self.trace.truncated);
    }
}

fn push<T>(list: &mut Vec<T>, item: T, most: usize, truncated: &mut bool) {
    if list.len() < most { list.push(item) } else { *truncated = true }
}

/// The beginning of what a value prints.
fn beginning(value: &Value) -> String {
    let mut text = match value {
        Value::String(text) => {
            let end =
                text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|&end| end <= VALUE_LENGTH);
            return text[..end.last().unwrap_or(0)].to_owned();
        }
        _ => String::new(),
    };
    let _ = Printer::new(&mut text, VALUE_LENGTH, 20).print(value);
    let mut end = text.len().min(VALUE_LENGTH);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text
}
