//! Selection patterns and messages, beside fancy-regex in the same run.
//!
//! The rows are those of `tests/java_regex/selection.jsonl`; `GATEMAP_SELECTION_ROWS` names another
//! file of rows with `pattern` and `input`, of which those with `src` `selection` are taken.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::{env, fs};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use gatemap::languages::java_regex::Pattern;

const OWN_ROWS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../java_regex/selection.jsonl");

/// The patterns that both can compile, and the messages.
struct Rows {
    patterns: Vec<String>,
    messages: Vec<String>,
}

impl Rows {
    fn read() -> Rows {
        let file = env::var("GATEMAP_SELECTION_ROWS").unwrap_or_else(|_| OWN_ROWS.to_owned());
        let text = fs::read_to_string(&file).expect("the rows can be read");
        let rows = text.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).expect("rows are JSON"));
        let (mut patterns, mut messages) = (BTreeSet::new(), BTreeSet::new());
        for row in rows.filter(|row| row["src"].as_str().is_none_or(|src| src == "selection")) {
            patterns.extend(row["pattern"].as_str().map(str::to_owned));
            messages.extend(row["input"].as_str().map(str::to_owned));
        }
        patterns.retain(|pattern| Pattern::compile(pattern).is_ok() && fancy(pattern).is_ok());
        Rows { patterns: patterns.into_iter().collect(), messages: messages.into_iter().collect() }
    }
}

fn fancy(pattern: &str) -> Result<fancy_regex::Regex, Box<fancy_regex::Error>> {
    fancy_regex::Regex::new(&format!("^(?:{pattern})$")).map_err(Box::new)
}

fn selection(c: &mut Criterion) {
    let rows = Rows::read();
    println!("{} patterns, {} messages", rows.patterns.len(), rows.messages.len());
    let mut group = c.benchmark_group("compile");
    group.throughput(Throughput::Elements(rows.patterns.len() as u64));
    group.bench_function("java_regex", |b| {
        b.iter(|| rows.patterns.iter().map(|pattern| Pattern::compile(black_box(pattern)).is_ok()).count());
    });
    group.bench_function("fancy_regex", |b| {
        b.iter(|| rows.patterns.iter().map(|pattern| fancy(black_box(pattern)).is_ok()).count());
    });
    group.finish();

    let ours: Vec<Pattern> = rows.patterns.iter().filter_map(|pattern| Pattern::compile(pattern).ok()).collect();
    let theirs: Vec<fancy_regex::Regex> = rows.patterns.iter().filter_map(|pattern| fancy(pattern).ok()).collect();
    let mut group = c.benchmark_group("match");
    group.throughput(Throughput::Elements((rows.patterns.len() * rows.messages.len()) as u64));
    group.bench_function("java_regex", |b| {
        b.iter(|| every(&ours, &rows.messages, |pattern, text| pattern.matches(text) == Ok(true)));
    });
    group.bench_function("fancy_regex", |b| {
        b.iter(|| every(&theirs, &rows.messages, |regex, text| regex.is_match(text).unwrap_or(false)));
    });
    group.finish();
}

fn every<P>(patterns: &[P], messages: &[String], matches: impl Fn(&P, &str) -> bool) -> usize {
    let each = |pattern| messages.iter().filter(|message| matches(pattern, black_box(message))).count();
    patterns.iter().map(each).sum()
}

fn linear(c: &mut Criterion) {
    let texts: [(&str, fn(usize) -> String); 2] = [("(.*,)*x", |size| "a,".repeat(size / 2)), ("(\\n|.)+", |size| "ab\nc".repeat(size / 4))];
    for (pattern, text) in texts {
        let compiled = Pattern::compile(pattern).expect("the pattern is one");
        let mut group = c.benchmark_group(format!("linear {pattern}"));
        for size in [10, 100, 1_000, 10_000, 100_000] {
            let text = text(size);
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_with_input(BenchmarkId::from_parameter(size), &text, |b, text| {
                b.iter(|| compiled.matches(black_box(text)));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, selection, linear);
criterion_main!(benches);
