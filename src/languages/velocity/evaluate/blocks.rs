//! What `#define` makes, and the body that a call hands to a macro.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use super::{Halt, Interpreter, Run};
use crate::languages::text::Span;
use crate::languages::velocity::tree::Block;
use crate::languages::velocity::value::Value;

/// What `#define` made: rendered again wherever it is printed.
pub struct DefinedBlock {
    body: Rc<Block>,
    /// How many times it may be rendered inside itself.
    most: usize,
    /// How many times it is being rendered at this moment.
    running: Cell<usize>,
}

impl fmt::Debug for DefinedBlock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DefinedBlock")
    }
}

impl Interpreter<'_> {
    /// A block that may be rendered inside itself `most` times.
    pub(super) fn new_block(&mut self, body: &Rc<Block>, most: usize) -> Value {
        self.has_blocks = true;
        Value::Block(Rc::new(DefinedBlock { body: body.clone(), most, running: Cell::new(0) }))
    }

    /// Renders what `#define` made; nothing if it is already running too often.
    pub(super) fn render_block(&mut self, block: &Rc<DefinedBlock>) -> Run<Option<String>> {
        if block.running.get() >= block.most {
            return Ok(None);
        }
        block.running.set(block.running.get() + 1);
        let result = self.capture(|run| match run.block(&block.body) {
            Err(halt) if matches!(*halt, Halt::Break(None)) => Ok(()),
            result => result,
        });
        block.running.set(block.running.get() - 1);
        result.map(Some)
    }

    /// A list or map in which each block is the text that it renders; nothing if it holds no block.
    pub(super) fn with_blocks_rendered(&mut self, value: &Value, depth: usize) -> Run<Option<Value>> {
        if depth == 0 {
            return Ok(None);
        }
        match value {
            Value::Block(block) => {
                Ok(Some(self.render_block(block)?.map_or(Value::from("null"), Value::from)))
            }
            Value::List(list) => {
                let items = list.items().clone();
                let Some(items) = self.each_rendered(&items, depth)? else { return Ok(None) };
                Ok(Some(Value::list(list.class, items)))
            }
            Value::Map(map) if !map.is_empty() => {
                let (keys, values): (Vec<Value>, Vec<Value>) = map.snapshot().into_iter().unzip();
                let rendered = self.each_rendered(&values, depth)?;
                Ok(rendered.map(|values| map.with(keys.into_iter().zip(values))))
            }
            _ => Ok(None),
        }
    }

    fn each_rendered(&mut self, items: &[Value], depth: usize) -> Run<Option<Vec<Value>>> {
        self.steps(Span::at(0), 1 + items.len() / 16)?;
        let mut rendered = None;
        for (idx, item) in items.iter().enumerate() {
            if let Some(item) = self.with_blocks_rendered(item, depth - 1)? {
                rendered.get_or_insert_with(|| items.to_vec())[idx] = item;
            }
        }
        Ok(rendered)
    }
}
