//! Where in the text the values stand that a path found in the document.

use std::collections::HashMap;

use crate::languages::json::{Scanner, Value, read_permissive};
use crate::languages::text::Span;

/// The place of each value in `found`, which gives their addresses in `document`. Those that are not in
/// the document have none.
pub(super) fn places(text: &str, document: &Value, found: &[usize], nesting: usize) -> Vec<Span> {
    let mut search = Search { text, spans: found.iter().map(|&address| (address, None)).collect() };
    let mut scanner = Scanner::new(text, nesting);
    scanner.skip_blanks();
    search.value(document, &mut scanner);
    found.iter().filter_map(|address| *search.spans.get(address)?).collect()
}

struct Search<'t> {
    text: &'t str,
    spans: HashMap<usize, Option<Span>>,
}

impl Search<'_> {
    /// Steps through the text in which `value` stands here. The text is JSON: an answer of `None` only
    /// ends the search.
    fn value(&mut self, value: &Value, scanner: &mut Scanner<'_>) -> Option<()> {
        let start = scanner.at;
        match value {
            Value::Object(object) if scanner.peek() == b'{' && !object.is_empty() => {
                scanner.enter()?;
                loop {
                    let (name, escaped) = scanner.name()?;
                    let member = match escaped {
                        false => object.get(scanner.inside(name)),
                        true => match read_permissive(name.of(self.text), 0) {
                            Ok(Value::String(name)) => object.get(&name),
                            _ => None,
                        },
                    };
                    match member {
                        // A member that comes again later is stepped through again, and overwritten.
                        Some(member) => self.value(member, scanner)?,
                        None => scanner.skip_value()?,
                    }
                    if !scanner.more(b'}')? {
                        break;
                    }
                }
            }
            Value::Array(items) if scanner.peek() == b'[' && !items.is_empty() => {
                scanner.enter()?;
                for item in items {
                    self.value(item, scanner)?;
                    if !scanner.more(b']')? {
                        break;
                    }
                }
            }
            _ => scanner.skip_value()?,
        }
        if let Some(span) = self.spans.get_mut(&std::ptr::from_ref(value).addr()) {
            *span = Some(Span::new(start, scanner.at));
        }
        Some(())
    }
}
