//! Patterns of the tables, which are simple enough for any engine.

use gatemap::languages::json_path::{Regex, RegexEngine};

pub(crate) struct Engine;

impl RegexEngine for Engine {
    fn compile(&self, pattern: &str, flags: &str) -> Result<Box<dyn Regex>, String> {
        let flags = flags.replace(['d', 'u', 'U'], "");
        let prefix = if flags.is_empty() { String::new() } else { format!("(?{flags})") };
        let text = format!("{prefix}\\A(?:{pattern})\\z");
        let compiled = regex::bytes::RegexBuilder::new(&text).unicode(false).build();
        compiled.map(|regex| Box::new(Compiled(regex)) as Box<dyn Regex>).map_err(|error| error.to_string())
    }
}

struct Compiled(regex::bytes::Regex);

impl Regex for Compiled {
    fn is_full_match(&self, text: &str) -> Result<bool, String> {
        Ok(self.0.is_match(text.as_bytes()))
    }
}
