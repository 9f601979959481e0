//! How many tests passed and failed, read from the summaries of cargo, Vitest and Node.

use std::ops::AddAssign;

/// Counted tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
}

impl Tally {
    /// One check that passed or failed.
    pub(crate) fn of(passed: bool) -> Tally {
        Tally { passed: usize::from(passed), failed: usize::from(!passed), skipped: 0 }
    }

    /// Adds what a line of a runner's summary says; other lines change nothing.
    pub(crate) fn read(&mut self, line: &str) {
        let plain = without_colours(line);
        let words: Vec<&str> = plain.split_whitespace().collect();
        match words[..] {
            // test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; …
            ["test", "result:", _, passed, "passed;", failed, "failed;", ..] => {
                self.passed += number(passed);
                self.failed += number(failed);
            }
            // Tests  1 failed | 3 passed (4)
            ["Tests", ref counts @ ..] => {
                for pair in counts.windows(2) {
                    match pair[1] {
                        "passed" => self.passed += number(pair[0]),
                        "failed" => self.failed += number(pair[0]),
                        _ => {}
                    }
                }
            }
            // ℹ pass 3
            ["ℹ" | "#", "pass", count] => self.passed += number(count),
            ["ℹ" | "#", "fail", count] => self.failed += number(count),
            ["ℹ" | "#", "skipped", count] => self.skipped += number(count),
            _ => {}
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

fn number(word: &str) -> usize {
    word.parse().unwrap_or(0)
}

/// The line without terminal escapes such as `ESC [ 32 m`.
fn without_colours(line: &str) -> String {
    let mut parts = line.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(
            part.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ';')
                .get(1..)
                .unwrap_or(""),
        );
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line));
        tally
    }

    #[test]
    fn each_runners_summary_is_counted() {
        let cargo = ["test a ... ok", "test result: FAILED. 12 passed; 1 failed; 0 ignored; 0 measured"];
        assert_eq!(tally(&cargo), Tally { passed: 12, failed: 1, skipped: 0 });
        let vitest = [
            " Test Files  2 passed (2)",
            "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m1 failed\u{1b}[22m | 3 passed (4)",
        ];
        assert_eq!(tally(&vitest), Tally { passed: 3, failed: 1, skipped: 0 });
        let node = ["ℹ tests 5", "ℹ pass 3", "ℹ fail 1", "# skipped 1"];
        assert_eq!(tally(&node), Tally { passed: 3, failed: 1, skipped: 1 });
    }
}
