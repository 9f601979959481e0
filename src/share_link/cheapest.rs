//! The sequence of literals and matches that takes the fewest bits in deflate's fixed codes.

use super::codes::{literal_bits, match_bits};

/// A part of the text.
#[derive(Clone, Copy)]
pub(super) enum Token {
    /// A byte.
    Literal(u8),
    /// Bytes that stood `distance` bytes before.
    Match { length: usize, distance: usize },
}

const SHORTEST_MATCH: usize = 3;
const LONGEST_MATCH: usize = 258;
const FARTHEST: usize = 32_768;
/// A match of this length is taken as it is: its beginnings are not weighed.
const LONG_MATCH: usize = 64;
/// Earlier places that are looked at, all bytes taken together: long texts look at fewer for each.
const MOST_PLACES: usize = 1 << 24;

/// The cheapest way to a place in the text: its bits, and its last token.
#[derive(Clone, Copy)]
struct Way {
    bits: u32,
    last: Token,
}

/// The tokens of `text` after `dictionary`.
pub(super) fn tokens(text: &[u8], dictionary: &[u8]) -> Vec<Token> {
    let whole = [dictionary, text].concat();
    let start = dictionary.len();
    let unknown = Way { bits: u32::MAX, last: Token::Literal(0) };
    let mut ways = vec![unknown; text.len() + 1];
    ways[0].bits = 0;
    let mut places = Places::new(&whole, MOST_PLACES / (text.len() + 1));
    for (at, byte) in whole.iter().enumerate() {
        if let Some(from) = at.checked_sub(start) {
            improve(&mut ways, from, 1, literal_bits(*byte), Token::Literal(*byte));
            improve_by_matches(&mut ways, from, &places, at);
        }
        places.add(at);
    }
    last_to_first(&ways)
}

fn improve_by_matches(ways: &mut [Way], from: usize, places: &Places, at: usize) {
    let mut reached = SHORTEST_MATCH - 1;
    for place in places.before(at) {
        let found = places.length(place, at);
        let distance = at - place;
        let first = if found >= LONG_MATCH { found } else { reached + 1 };
        // A nearer place was tried before: only what is longer can be cheaper here.
        for length in first.max(reached + 1)..=found {
            let bits = match_bits(length, distance);
            improve(ways, from, length, bits, Token::Match { length, distance });
        }
        reached = reached.max(found);
        if found >= LONG_MATCH {
            return;
        }
    }
}

fn improve(ways: &mut [Way], from: usize, length: usize, bits: u32, last: Token) {
    let bits = ways[from].bits + bits;
    if bits < ways[from + length].bits {
        ways[from + length] = Way { bits, last };
    }
}

fn last_to_first(ways: &[Way]) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = ways.len() - 1;
    while at > 0 {
        tokens.push(ways[at].last);
        at -= match ways[at].last {
            Token::Literal(_) => 1,
            Token::Match { length, .. } => length,
        };
    }
    tokens.reverse();
    tokens
}

/// Where each three bytes stood before, the latest first.
struct Places<'t> {
    whole: &'t [u8],
    /// The latest place with a hash, plus one; 0 is none.
    latest: Vec<u32>,
    /// For each place the one before it with the same hash, in the same way.
    earlier: Vec<u32>,
    most: usize,
}

const HASHES: usize = 1 << 15;

impl Places<'_> {
    fn new(whole: &[u8], most: usize) -> Places<'_> {
        let most = most.clamp(16, 4096);
        Places { whole, latest: vec![0; HASHES], earlier: vec![0; whole.len()], most }
    }

    fn hash(&self, at: usize) -> Option<usize> {
        let bytes: &[u8; SHORTEST_MATCH] = self.whole[at..].first_chunk()?;
        Some(bytes.iter().fold(0, |hash, byte| (hash << 5 ^ usize::from(*byte)) % HASHES))
    }

    fn add(&mut self, at: usize) {
        let Some(hash) = self.hash(at) else { return };
        self.earlier[at] = std::mem::replace(&mut self.latest[hash], at as u32 + 1);
    }

    fn before(&self, at: usize) -> impl Iterator<Item = usize> {
        let place = |next: u32| (next as usize).checked_sub(1);
        let latest = self.hash(at).and_then(|hash| place(self.latest[hash]));
        std::iter::successors(latest, move |before| place(self.earlier[*before]))
            .take(self.most)
            .take_while(move |place| at - place <= FARTHEST)
    }

    /// How many bytes at `place` and `at` are equal.
    fn length(&self, place: usize, at: usize) -> usize {
        let pairs = self.whole[place..].iter().zip(&self.whole[at..]);
        pairs.take(LONGEST_MATCH).take_while(|(one, other)| one == other).count()
    }
}
