//! The catalogue of findings: what each code means, its smallest example and its cure.

use super::codes::{ALL, Code};

/// What the catalogue says about a code.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it means, in sentences.
    pub meaning: String,
    /// The smallest input that has it.
    pub smallest: String,
    /// What to do about it.
    pub cure: String,
    /// The user problems that it answers, such as `P01`.
    pub problems: Vec<String>,
}

/// The kinds of findings: the digit after GM, and what they are about.
pub const GROUPS: [(char, &str); 5] = [
    ('0', "Reading the scenario"),
    ('1', "Selection"),
    ('2', "Declarations and headers"),
    ('3', "The body"),
    ('4', "Kinds of integration"),
];

/// The entry of `code`.
pub fn entry(code: &Code) -> Entry {
    let about = code.about.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let (meaning, rest) = about.split_once(" Smallest: ").unwrap_or((&about, ""));
    let (smallest, cure) = rest.split_once(" Cure: ").unwrap_or((rest, ""));
    let (meaning, problems) = without_problems(meaning);
    Entry { meaning, smallest: smallest.trim().to_owned(), cure: cure.trim().to_owned(), problems }
}

/// The sentences without their `(P01, P02)`, and these numbers.
fn without_problems(meaning: &str) -> (String, Vec<String>) {
    let Some((before, rest)) = meaning.split_once(" (P") else { return (meaning.to_owned(), Vec::new()) };
    let Some((numbers, after)) = rest.split_once(')') else { return (meaning.to_owned(), Vec::new()) };
    let numbers = format!("P{numbers}");
    (format!("{before}{after}"), numbers.split(", ").map(str::to_owned).collect())
}

/// At most so many near codes are offered for a word that is none.
const NEAR: usize = 3;

/// The code whose id or name is `word`, in any case; otherwise those that come near.
pub fn find(word: &str) -> Result<&'static Code, Vec<&'static Code>> {
    let is = |code: &&Code| code.id.eq_ignore_ascii_case(word) || code.name.eq_ignore_ascii_case(word);
    if let Some(code) = ALL.iter().find(is) {
        return Ok(code);
    }
    let word = word.to_lowercase();
    let distance = |code: &&Code| {
        let name = code.name.to_lowercase();
        let holds = word.len() > 3 && (name.contains(&word) || word.contains(&name));
        let of = |text: &str| strsim::damerau_levenshtein(text, &word);
        let of_a_part = name.split('-').map(of).min().unwrap_or(usize::MAX) + 1;
        if holds { 1 } else { of(&name).min(of(&code.id.to_lowercase())).min(of_a_part) }
    };
    let mut near: Vec<&Code> = ALL.iter().filter(|code| distance(code) <= 1 + word.len() / 4).collect();
    near.sort_by_key(distance);
    near.truncate(NEAR);
    Err(near)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::codes;

    #[test]
    fn every_code_has_a_meaning_an_example_and_a_cure() {
        for code in ALL {
            let Entry { meaning, smallest, cure, problems } = entry(code);
            assert!(meaning.ends_with('.') && smallest.ends_with('.') && cure.ends_with('.'), "{}", code.id);
            assert!(!meaning.contains("(P"), "{}: {meaning}", code.id);
            assert!(problems.iter().all(|problem| problem.len() == 3), "{}: {problems:?}", code.id);
            assert!(GROUPS.iter().any(|(digit, _)| code.id[2..].starts_with(*digit)), "{}", code.id);
        }
    }

    #[test]
    fn a_code_is_found_by_its_id_its_name_and_nearly() {
        assert_eq!(find("gm101"), Ok(&codes::UNANCHORED));
        assert_eq!(find("glob-star"), Ok(&codes::GLOB_STAR));
        assert_eq!(find("glob-stra").unwrap_err().first(), Some(&&codes::GLOB_STAR));
        assert_eq!(find("unanchored").unwrap_err().first(), Some(&&codes::UNANCHORED));
        assert_eq!(find("unanchord").unwrap_err().first(), Some(&&codes::UNANCHORED));
        assert_eq!(find("nothing like it at all"), Err(Vec::new()));
    }
}
