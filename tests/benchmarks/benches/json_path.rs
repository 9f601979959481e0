//! Reading JSON and asking paths of it, against the Rust peers, all in one run.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use gatemap::languages::json::{check_strict, read_permissive};
use gatemap::languages::json_path::{Mode, NoRegex, Path, read_paths};
use jsonpath_rust::JsonPath;

const NESTING: usize = 400;

/// What is asked, as Jayway and as RFC 9535 write it.
const QUERIES: [(&str, &str, &str); 3] = [
    ("definite", "$.a.b[3].c", "$.a.b[3].c"),
    ("deep", "$..id", "$..id"),
    ("filter", "$.a.b[?(@.price > 90)].id", "$.a.b[?(@.price > 90)].id"),
];

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

fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read");
    group.sample_size(10).measurement_time(Duration::from_secs(2)).warm_up_time(Duration::from_millis(500));
    for size in [1_000, 100_000, 6_000_000] {
        let text = document(size);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::new("gatemap tree", size), &text, |bencher, text| {
            bencher.iter(|| read_permissive(black_box(text), NESTING).unwrap());
        });
        group.bench_with_input(BenchmarkId::new("serde_json tree", size), &text, |bencher, text| {
            bencher.iter(|| serde_json::from_str::<serde_json::Value>(black_box(text)).unwrap());
        });
        group.bench_with_input(BenchmarkId::new("gatemap check", size), &text, |bencher, text| {
            bencher.iter(|| check_strict(black_box(text), NESTING).unwrap());
        });
        group.bench_with_input(BenchmarkId::new("serde_json check", size), &text, |bencher, text| {
            bencher.iter(|| serde_json::from_str::<serde::de::IgnoredAny>(black_box(text)).unwrap());
        });
    }
}

fn asking(criterion: &mut Criterion) {
    for (kind, jayway, rfc) in QUERIES {
        let mut group = criterion.benchmark_group(kind);
        group.sample_size(10).measurement_time(Duration::from_secs(2)).warm_up_time(Duration::from_millis(500));
        for size in [1_000, 100_000, 6_000_000] {
            let text = document(size);
            group.bench_with_input(BenchmarkId::new("gatemap", size), &text, |bencher, text| {
                bencher.iter(|| {
                    let path = Path::parse(jayway).unwrap();
                    read_paths(black_box(text), &[&path], Mode::Permissive, NESTING, &NoRegex).unwrap()
                });
            });
            group.bench_with_input(BenchmarkId::new("gatemap on a tree", size), &text, |bencher, text| {
                bencher.iter(|| {
                    let document = read_permissive(black_box(text), NESTING).unwrap();
                    Path::parse(jayway).unwrap().evaluate(&document, &NoRegex).unwrap()
                });
            });
            group.bench_with_input(BenchmarkId::new("serde_json_path", size), &text, |bencher, text| {
                bencher.iter(|| {
                    let document: serde_json::Value = serde_json::from_str(black_box(text)).unwrap();
                    serde_json_path::JsonPath::parse(rfc).unwrap().query(&document).all().len()
                });
            });
            group.bench_with_input(BenchmarkId::new("jsonpath-rust", size), &text, |bencher, text| {
                bencher.iter(|| {
                    let document: serde_json::Value = serde_json::from_str(black_box(text)).unwrap();
                    document.query(rfc).unwrap().len()
                });
            });
            group.bench_with_input(BenchmarkId::new("jsonpath_lib", size), &text, |bencher, text| {
                bencher.iter(|| {
                    let document: serde_json::Value = serde_json::from_str(black_box(text)).unwrap();
                    jsonpath_lib::select(&document, rfc).unwrap().len()
                });
            });
        }
    }
}

criterion_group!(benches, reading, asking);
criterion_main!(benches);
