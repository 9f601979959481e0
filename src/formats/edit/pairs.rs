//! Header mappings, templates and models that differ: pairs of texts in a map.

use super::plan::{Edits, Plan};
use crate::formats::document::{Kind, Node};
use crate::formats::rules::Pair;
use crate::formats::write::{Member, Out};
use crate::languages::text::Span;

impl<'n> Plan<'n> {
    /// Pairs of texts under `name` in the map at `map`.
    pub(super) fn pairs(&mut self, what: &str, map: Option<Span>, name: &str, was: &[Pair], wanted: &[Pair]) {
        let value_in = |pairs: &[Pair], key: &str| {
            pairs.iter().find(|pair| pair.key.value == key).map(|pair| pair.value.value.clone())
        };
        let mut gone = Vec::new();
        for pair in was {
            match value_in(wanted, &pair.key.value) {
                None => gone.push(pair),
                Some(text) if text != pair.value.value => {
                    let edits = self.member_map(map, name).and_then(|_| self.value(&pair.value, &text));
                    self.change(format!("{what}: {}", pair.key.value), edits);
                }
                Some(_) => {}
            }
        }
        let mut come: Vec<&Pair> =
            wanted.iter().filter(|pair| value_in(was, &pair.key.value).is_none()).collect();
        let renamed = gone.len().min(come.len());
        for (old, new) in gone.drain(..renamed).zip(come.drain(..renamed)) {
            let edits = self.member_map(map, name).and_then(|_| self.renamed(old, new));
            self.change(format!("{what}: {}", new.key.value), edits);
        }
        let what_of =
            |pairs: &[&Pair]| pairs.iter().map(|pair| pair.key.value.as_str()).collect::<Vec<_>>().join(", ");
        if !gone.is_empty() {
            let keys: Vec<Span> = gone.iter().filter_map(|pair| pair.key.span).collect();
            let edits = self.without_keys(map, name, &keys, gone.len() == was.len());
            self.change(format!("{what}: {}", what_of(&gone)), edits);
        }
        if !come.is_empty() {
            let members = come.iter().map(|pair| Member::new(&pair.key.value, self.text(&pair.value.value)));
            let edits = self.with_members(map, name, members.collect());
            self.change(format!("{what}: {}", what_of(&come)), edits);
        }
    }

    fn renamed(&self, old: &Pair, new: &Pair) -> Edits {
        let (map, index) = self.tree.key(old.key.span)?;
        let mut edits = vec![self.writing.key(map.entries()[index].key_span, &new.key.value)];
        if old.value.value != new.value.value {
            edits.extend(self.value(&old.value, &new.value.value)?);
        }
        Ok(edits)
    }

    /// The map under `name`, which must stand there itself.
    fn member_map(&self, map: Option<Span>, name: &str) -> Result<&'n Node, String> {
        let member = self.map(map)?.get(&self.field(name)).ok_or("it does not stand where it is used")?;
        match &member.kind {
            Kind::Map(_) => self.tree.value(member.span),
            Kind::Expression(source) => Err(format!("it comes from {source}")),
            _ => Err(format!("it is {}", member.kind_in_words())),
        }
    }

    /// Without the members whose keys stand at `keys`; without the whole map when `all` go.
    pub(super) fn without_keys(&self, map: Option<Span>, name: &str, keys: &[Span], all: bool) -> Edits {
        let members = self.member_map(map, name)?;
        if all {
            return self.without(self.map(map)?, name);
        }
        let of_members = |span: &Span| {
            let (parent, index) = self.tree.key(Some(*span))?;
            if parent.span == members.span { Ok(index) } else { Err("it is merged into the map".to_owned()) }
        };
        let indices: Result<Vec<usize>, String> = keys.iter().map(of_members).collect();
        self.writing.remove(members, &indices?)
    }

    /// With members at the end of the map under `name`.
    pub(super) fn with_members(&self, map: Option<Span>, name: &str, members: Vec<Member>) -> Edits {
        let parent = self.map(map)?;
        let existing = parent.get(&self.field(name));
        match existing.filter(|node| node.kind != Kind::Null && !(node.is_map() && node.entries().is_empty()))
        {
            None => self.with(parent, name, Out::Map(members)),
            Some(_) => {
                let existing = self.member_map(map, name)?;
                let last = existing.entries().len() - 1;
                members.iter().map(|member| self.writing.add(existing, last, member)).collect()
            }
        }
    }
}
