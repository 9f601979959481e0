//! What no reader looked at is told at the end.

use super::reading::{Reading, Seen};
use crate::formats::document::{Kind, Node};
use crate::formats::losses::{Loss, LossKind};
use crate::languages::text::Span;

impl Reading<'_> {
    /// Tells of everything under `node` that was not looked at; `why` says it of the keys that lead there.
    pub(in crate::formats) fn sweep(&mut self, node: &Node, why: &dyn Fn(&[&str]) -> String) {
        self.sweep_in(node, &mut Vec::new(), why);
        if self.untold > 0 {
            let message = format!("{} more parts are not told one by one", self.untold);
            self.losses.push(Loss::new(LossKind::Ignored, &self.lines, Span::at(0), message));
        }
    }

    fn sweep_in<'n>(&mut self, node: &'n Node, path: &mut Vec<&'n str>, why: &dyn Fn(&[&str]) -> String) {
        match self.seen.get(&node.span) {
            Some(Seen::Whole) => {}
            Some(Seen::Opened) => {
                for entry in node.entries() {
                    path.push(&entry.key);
                    if self.seen.contains_key(&entry.value.span) || entry.value.kind == Kind::Null {
                        self.sweep_in(&entry.value, path, why);
                    } else {
                        self.tell(LossKind::Ignored, entry.key_span, why(path));
                    }
                    path.pop();
                }
                for item in node.items() {
                    path.push("");
                    self.sweep_in(item, path, why);
                    path.pop();
                }
            }
            None if node.kind == Kind::Null => {}
            None => self.tell(LossKind::Ignored, node.span, why(path)),
        }
    }
}
