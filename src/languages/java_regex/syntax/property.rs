//! `\p{...}`, `\P{...}`, `\pL`.

use super::cursor::Failure;
use super::parser::Parser;
use crate::languages::java_regex::set::Set;
use crate::languages::java_regex::unicode;

impl Parser {
    /// Reads a property from its `p` or `P` on.
    pub(super) fn property(&mut self) -> Result<Set, Failure> {
        let negated = self.cursor.raw(self.cursor.position()) == u32::from('P');
        let braced = self.cursor.next() == u32::from('{');
        let name = if braced { self.braced_name()? } else { self.one_letter_name() };
        self.supplementary = true;
        let set = self.named_set(&name)?;
        Ok(if negated { set.complement() } else { set })
    }

    fn one_letter_name(&mut self) -> String {
        let letter = self.cursor.peek();
        self.cursor.read();
        char::from_u32(letter).map(String::from).unwrap_or_default()
    }

    fn braced_name(&mut self) -> Result<String, Failure> {
        self.cursor.next();
        let start = self.cursor.position();
        loop {
            if self.cursor.at_end() {
                self.cursor.set_position(self.cursor.len() + 1);
                return self.cursor.failure("Unclosed character family");
            }
            if self.cursor.read() == u32::from('}') {
                break;
            }
        }
        let points = start..self.cursor.position() - 1;
        let name: String = points.filter_map(|at| char::from_u32(self.cursor.raw(at))).collect();
        if name.is_empty() {
            return self.cursor.failure("Empty character family");
        }
        Ok(name)
    }

    fn named_set(&mut self, name: &str) -> Result<Set, Failure> {
        if let Some((key, value)) = name.split_once('=') {
            let key = unicode::lower_case(key);
            let ignore_case = self.cursor.flags.ignore_case;
            let set = match key.as_str() {
                "sc" | "script" => unicode::script(value),
                "blk" | "block" => unicode::block(value),
                "gc" | "general_category" => unicode::property(value, ignore_case),
                _ => None,
            };
            let words = || format!("Unknown Unicode property {{name=<{key}>, value=<{value}>}}");
            return set.map_or_else(|| self.cursor.failure(words()), Ok);
        }
        let words = || format!("Unknown character property name {{{name}}}");
        self.plain_set(name).map_or_else(|| self.cursor.failure(words()), Ok)
    }

    fn plain_set(&self, name: &str) -> Option<Set> {
        let ignore_case = self.cursor.flags.ignore_case;
        if let Some(block) = name.strip_prefix("In") {
            return unicode::block(block);
        }
        if let Some(name) = name.strip_prefix("Is") {
            return unicode::unicode_property(name, ignore_case)
                .or_else(|| unicode::property(name, ignore_case))
                .or_else(|| unicode::script(name));
        }
        let widened = self.cursor.flags.unicode_classes.then(|| unicode::posix(name, ignore_case)).flatten();
        widened.or_else(|| unicode::property(name, ignore_case))
    }
}
