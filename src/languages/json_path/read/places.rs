//! Where in the text the values stand that a path found in the document.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::languages::json::{Scanner, Value, read_permissive};
use crate::languages::text::Span;

/// The place of each value in `found`, which gives their addresses in `document`. Those that are not in
/// the document have none; in a text that is not strict JSON none has.
pub(super) fn places(text: &str, document: &Value, found: &[usize], nesting: usize) -> Option<Vec<Span>> {
    let mut spans: Spans = HashMap::with_capacity_and_hasher(found.len(), Default::default());
    spans.extend(found.iter().map(|&address| (address, None)));
    let mut search = Search { text, spans };
    let mut scanner = Scanner::new(text, nesting);
    scanner.skip_blanks();
    search.value(document, &mut scanner)?;
    scanner.end()?;
    Some(found.iter().filter_map(|address| *search.spans.get(address)?).collect())
}

type Spans = HashMap<usize, Option<Span>, BuildHasherDefault<AddressHasher>>;

/// Spreads addresses, which are all multiples of some small number. They come from this program and not
/// from the text, so nobody can choose them to collide.
#[derive(Default)]
struct AddressHasher(u64);

impl Hasher for AddressHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3);
        }
    }

    fn write_usize(&mut self, address: usize) {
        let product = (address as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = product ^ product >> 32;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

struct Search<'t> {
    text: &'t str,
    spans: Spans,
}

impl Search<'_> {
    /// Steps through the text in which `value` stands here; `None` where that is not strict JSON.
    fn value(&mut self, value: &Value, scanner: &mut Scanner<'_>) -> Option<()> {
        let start = scanner.at();
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
            *span = Some(Span::new(start, scanner.at()));
        }
        Some(())
    }
}
