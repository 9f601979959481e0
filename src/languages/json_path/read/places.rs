//! Where in the text the values stand that a path found in the document.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::from_text::unescaped;
use crate::languages::json::{Object, Scanner, ShortSpan, Value};
use crate::languages::text::Span;

/// The place of each value in `found`, which gives their addresses in `document`; `spans` are the places of
/// all values in the order of the document. Those that are not in the document have none.
pub(super) fn places_in_order(document: &Value, found: &[usize], spans: &[ShortSpan]) -> Vec<Span> {
    let mut in_order = InOrder { left: found, places: Vec::with_capacity(found.len()) };
    in_order.walk(document, &mut spans.iter());
    if in_order.left.is_empty() {
        return in_order.places;
    }
    let mut wanted = Wanted::new(found);
    wanted.note_all(document, &mut spans.iter());
    wanted.of(found)
}

/// Most paths find values in the order of the document, each once: then nothing need be looked up.
struct InOrder<'f> {
    left: &'f [usize],
    places: Vec<Span>,
}

impl InOrder<'_> {
    /// Steps through `value` and everything in it, of which `spans` are the places; `None` once nothing is left.
    fn walk(&mut self, value: &Value, spans: &mut std::slice::Iter<'_, ShortSpan>) -> Option<()> {
        let (next, left) = self.left.split_first()?;
        let place = spans.next()?;
        if *next == std::ptr::from_ref(value).addr() {
            self.places.push((*place).into());
            self.left = left;
        }
        match value {
            Value::Array(items) => items.iter().try_for_each(|item| self.walk(item, spans)),
            Value::Object(object) => object.iter().try_for_each(|(_, member)| self.walk(member, spans)),
            _ => Some(()),
        }
    }
}

/// The same for a text with a name that comes twice; where it is not strict JSON there are no places.
pub(super) fn places(text: &str, document: &Value, found: &[usize], nesting: usize) -> Option<Vec<Span>> {
    let mut search = Search { text, wanted: Wanted::new(found) };
    let mut scanner = Scanner::new(text, nesting);
    scanner.skip_blanks();
    search.value(document, &mut scanner)?;
    scanner.end()?;
    Some(search.wanted.of(found))
}

/// The addresses that are looked for, and where they stand once they were met.
struct Wanted {
    spans: HashMap<usize, Option<Span>, BuildHasherDefault<AddressHasher>>,
    /// A bit for each of them: most other addresses are told apart without looking them up.
    marks: Vec<u64>,
}

/// How many bits there are for an address.
const BITS: usize = 8;

impl Wanted {
    fn new(found: &[usize]) -> Wanted {
        let mut wanted = Wanted {
            spans: HashMap::with_capacity_and_hasher(found.len(), Default::default()),
            marks: vec![0; (found.len() * BITS / 64).next_power_of_two()],
        };
        for &address in found {
            wanted.spans.insert(address, None);
            let (word, bit) = wanted.mark(address);
            wanted.marks[word] |= bit;
        }
        wanted
    }

    /// The word of the mark of `address`, and the bit in it.
    fn mark(&self, address: usize) -> (usize, u64) {
        let spread = spread(address);
        ((spread >> 6) as usize & (self.marks.len() - 1), 1 << (spread & 63))
    }

    fn note(&mut self, value: &Value, place: Span) {
        let address = std::ptr::from_ref(value).addr();
        let (word, bit) = self.mark(address);
        if self.marks[word] & bit != 0
            && let Some(span) = self.spans.get_mut(&address)
        {
            *span = Some(place);
        }
    }

    /// Notes `value` and everything in it; `spans` are their places.
    fn note_all(&mut self, value: &Value, spans: &mut std::slice::Iter<'_, ShortSpan>) {
        if let Some(span) = spans.next() {
            self.note(value, (*span).into());
        }
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.note_all(item, spans)),
            Value::Object(object) => object.iter().for_each(|(_, member)| self.note_all(member, spans)),
            _ => {}
        }
    }

    fn of(&self, found: &[usize]) -> Vec<Span> {
        let mut places = Vec::with_capacity(found.len());
        places.extend(found.iter().filter_map(|address| *self.spans.get(address)?));
        places
    }
}

/// Spreads addresses, which are all multiples of some small number. They come from this program and not
/// from the text, so nobody can choose them to collide.
fn spread(address: usize) -> u64 {
    let product = (address as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    product ^ product >> 32
}

#[derive(Default)]
struct AddressHasher(u64);

impl Hasher for AddressHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3);
        }
    }

    fn write_usize(&mut self, address: usize) {
        self.0 = spread(address);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

struct Search<'t> {
    text: &'t str,
    wanted: Wanted,
}

impl Search<'_> {
    /// Steps through the text in which `value` stands here; `None` where that is not strict JSON.
    fn value(&mut self, value: &Value, scanner: &mut Scanner<'_>) -> Option<()> {
        let start = scanner.at();
        match value {
            Value::Object(object) if scanner.peek() == b'{' => self.members(object, scanner)?,
            Value::Array(items) if scanner.peek() == b'[' => self.items(items, scanner)?,
            _ => scanner.skip_value()?,
        }
        self.wanted.note(value, Span::new(start, scanner.at()));
        Some(())
    }

    /// Steps over an array where `items` stand, or others if the name of it comes again.
    fn items(&mut self, items: &[Value], scanner: &mut Scanner<'_>) -> Option<()> {
        scanner.enter()?;
        if scanner.peek() == b']' {
            scanner.leave();
            return Some(());
        }
        let mut in_order = items.iter();
        loop {
            match in_order.next() {
                Some(item) => self.value(item, scanner)?,
                None => scanner.skip_value()?,
            }
            if !scanner.more(b']')? {
                return Some(());
            }
        }
    }

    fn members(&mut self, object: &Object, scanner: &mut Scanner<'_>) -> Option<()> {
        scanner.enter()?;
        if scanner.peek() == b'}' {
            scanner.leave();
            return Some(());
        }
        let mut in_order = object.iter();
        loop {
            let (name, escaped) = scanner.name()?;
            let member = match in_order.next() {
                // Unless a name comes twice, the members stand in the order of the text.
                Some((next, member)) if !escaped && next == scanner.inside(name) => Some(member),
                _ if escaped => unescaped(name.of(self.text)).and_then(|name| object.get(&name)),
                _ => object.get(scanner.inside(name)),
            };
            match member {
                // A member that comes again later is stepped through again, and overwritten.
                Some(member) => self.value(member, scanner)?,
                None => scanner.skip_value()?,
            }
            if !scanner.more(b'}')? {
                return Some(());
            }
        }
    }
}
