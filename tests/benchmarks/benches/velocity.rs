//! Templates over bodies of 1 kB, 100 kB and 1 MB: parse and render, and render alone.
//!
//! `velocity.mjs` runs the same templates and bodies through velocityjs.

use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use gatemap::gateway::template_variables::{Inputs, Params, render};
use gatemap::languages::json::Object;
use gatemap::languages::velocity::{Dialect, Limits, Template};

const TEMPLATES: [(&str, &str); 3] = [
    ("field", include_str!("../templates/field.vtl")),
    ("loop", include_str!("../templates/loop.vtl")),
    ("strings", include_str!("../templates/strings.vtl")),
];

fn velocity(criterion: &mut Criterion) {
    for (name, source) in TEMPLATES {
        let mut group = criterion.benchmark_group(format!("velocity/{name}"));
        group.warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(2)).sample_size(10);
        for size in [1_000, 100_000, 1_000_000] {
            let body = body(size);
            let template = Template::parse(source, &Dialect::API_GATEWAY).unwrap();
            group.throughput(Throughput::Bytes(body.len() as u64));
            group.bench_function(BenchmarkId::new("render", size), |bencher| {
                bencher.iter(|| rendered(&template, &body));
            });
            group.bench_function(BenchmarkId::new("parse and render", size), |bencher| {
                bencher.iter(|| rendered(&Template::parse(source, &Dialect::API_GATEWAY).unwrap(), &body));
            });
        }
    }
}

fn rendered(template: &Template, body: &str) -> String {
    let (params, none) = (Params::default(), Object::new());
    let inputs = Inputs { body, params: &params, context: &none, stage_variables: &none, variables: &none };
    let limits = Limits { trace: 0, ..Limits::default() };
    render(template, &inputs, &limits).unwrap().0.output
}

/// Items of about 100 bytes, as `velocity.mjs` makes them.
fn body(size: usize) -> String {
    let mut items = Vec::new();
    let mut length = 0;
    for id in 0.. {
        let item = format!(
            r#"{{"id":{id},"name":"item number {id}","price":{id}.5,"tags":["red","green"],"note":"it's \"quoted\""}}"#
        );
        length += item.len() + 1;
        items.push(item);
        if length >= size {
            break;
        }
    }
    format!(r#"{{"status":"ok","items":[{}]}}"#, items.join(","))
}

criterion_group!(benches, velocity);
criterion_main!(benches);
