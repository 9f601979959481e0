//! Reading JSON and asking paths of it, against the Rust peers, all in one run.
//!
//! The contenders of a row take turns, and the best turn of each counts: what else the machine does
//! then falls on all of them. Prints microseconds, and each peer's time over ours. A word behind the
//! command chooses rows: `cargo bench --bench json_path -- deep`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use gatemap::languages::json::{check_strict, read_permissive};
use gatemap::languages::json_path::{Mode, NoRegex, Path, read_paths};
use jsonpath_rust::JsonPath;

const NESTING: usize = 400;

/// What is asked, which all of them write alike.
const QUERIES: [(&str, &str); 3] =
    [("definite", "$.a.b[3].c"), ("deep", "$..id"), ("filter", "$.a.b[?(@.price > 90)].id")];

const SIZES: [(&str, usize); 3] = [("1 kB", 1_000), ("100 kB", 100_000), ("6 MB", 6_000_000)];

/// How long the contenders of a row take turns.
const ROW: Duration = Duration::from_secs(4);

type Contender<'a> = (&'static str, Box<dyn Fn() + 'a>);

fn main() {
    for (size, length) in SIZES {
        let text = document(length);
        row(&format!("read into a tree, {size}"), reading(&text));
        row(&format!("check, {size}"), checking(&text));
        for (kind, path) in QUERIES {
            row(&format!("{kind} {path}, {size}"), asking(&text, path));
        }
    }
}

/// A document of about `size` bytes: the kind of list that a Lambda function returns.
fn document(size: usize) -> String {
    let mut text = String::from("{\"requestId\":\"6f1a\",\"a\":{\"b\":[");
    let mut item = 0;
    while text.len() < size || item < 4 {
        text.push_str(if item == 0 { "" } else { "," });
        text.push_str(&format!(
            "{{\"id\":{item},\"c\":\"value {item}\",\"price\":{}.5,\"active\":{},\"note\":\"a somewhat longer \
             text\\nwith an escape, for item {item}\",\"tags\":[\"x\",\"y{item}\"],\"owner\":{{\"id\":\"u{item}\",\"n\":null}}}}",
            item % 100,
            item % 2 == 0,
        ));
        item += 1;
    }
    text.push_str("]},\"location\":\"https://example.com/x\"}");
    text
}

fn reading(text: &str) -> Vec<Contender<'_>> {
    vec![
        ("gatemap", Box::new(|| drop(black_box(read_permissive(black_box(text), NESTING).unwrap())))),
        ("serde_json", Box::new(|| drop(black_box(value(text))))),
    ]
}

fn checking(text: &str) -> Vec<Contender<'_>> {
    vec![
        ("gatemap", Box::new(|| check_strict(black_box(text), NESTING).unwrap())),
        (
            "serde_json",
            Box::new(|| {
                serde_json::from_str::<serde::de::IgnoredAny>(black_box(text)).unwrap();
            }),
        ),
    ]
}

/// Reading the document, reading the path and asking it.
fn asking<'a>(text: &'a str, path: &'a str) -> Vec<Contender<'a>> {
    vec![
        (
            "gatemap",
            Box::new(move || {
                let path = Path::parse(black_box(path)).unwrap();
                let found = read_paths(black_box(text), &[&path], Mode::Permissive, NESTING, &NoRegex);
                drop(black_box(found.unwrap()));
            }),
        ),
        (
            "gatemap on a tree",
            Box::new(move || {
                let document = read_permissive(black_box(text), NESTING).unwrap();
                drop(black_box(Path::parse(black_box(path)).unwrap().evaluate(&document, &NoRegex).unwrap()));
            }),
        ),
        (
            "serde_json_path",
            Box::new(move || {
                let document = value(text);
                let path = serde_json_path::JsonPath::parse(black_box(path)).unwrap();
                black_box(path.query(&document).all().len());
            }),
        ),
        (
            "jsonpath-rust",
            Box::new(move || {
                black_box(value(text).query(black_box(path)).unwrap().len());
            }),
        ),
        (
            "jsonpath_lib",
            Box::new(move || {
                black_box(jsonpath_lib::select(&value(text), black_box(path)).unwrap().len());
            }),
        ),
    ]
}

fn value(text: &str) -> serde_json::Value {
    serde_json::from_str(black_box(text)).unwrap()
}

/// Lets the contenders take turns, and prints what each needs and its time over that of the first.
fn row(name: &str, contenders: Vec<Contender<'_>>) {
    // Cargo adds `--bench`.
    if !std::env::args().skip(1).filter(|word| word != "--bench").all(|word| name.contains(&word)) {
        return;
    }
    let once = time(1, &contenders[0].1);
    let runs = (0.005 / once.max(1e-9)).clamp(1.0, 10_000.0) as u32;
    let mut best = vec![f64::MAX; contenders.len()];
    let end = Instant::now() + ROW;
    while Instant::now() < end {
        for (best, (_, run)) in best.iter_mut().zip(&contenders) {
            *best = best.min(time(runs, run));
        }
    }
    let cells: Vec<String> = contenders
        .iter()
        .zip(&best)
        .map(|((contender, _), time)| format!("{contender} {:.1} ({:.2})", time * 1e6, time / best[0]))
        .collect();
    println!("{name}: {}", cells.join("; "));
}

/// Seconds that one run takes.
fn time(runs: u32, run: &dyn Fn()) -> f64 {
    let start = Instant::now();
    for _ in 0..runs {
        run();
    }
    start.elapsed().as_secs_f64() / f64::from(runs)
}
