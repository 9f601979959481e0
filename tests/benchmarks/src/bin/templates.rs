//! Runs one template so often on one body: `templates NAME BYTES WAY RUNS`, for `templates.mjs` to measure.
//!
//! The way is `render`, where the template is parsed once, or `parse+render`. Natively the microseconds that
//! one run took are printed; as wasm it is the host that measures.

use gatemap::gateway::template_variables::{Inputs, Params, render};
use gatemap::languages::json::Object;
use gatemap::languages::velocity::{Dialect, Limits, Template};

const TEMPLATES: [(&str, &str); 3] = [
    ("field", include_str!("../../templates/field.vtl")),
    ("loop", include_str!("../../templates/loop.vtl")),
    ("strings", include_str!("../../templates/strings.vtl")),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, size, way, runs] = &arguments[..] else { panic!("wanted: NAME BYTES WAY RUNS") };
    let source = TEMPLATES.iter().find(|(other, _)| other == name).expect("a template of the list").1;
    let body = body(size.parse().expect("a number of bytes"));
    let runs: u32 = runs.parse().expect("a number of runs");
    let template = parsed(source);
    measured(runs, || match way.as_str() {
        "render" => rendered(&template, &body),
        _ => rendered(&parsed(source), &body),
    });
}

#[cfg(target_family = "wasm")]
fn measured(runs: u32, run: impl Fn() -> String) {
    (0..runs).for_each(|_| drop(std::hint::black_box(run())));
}

#[cfg(not(target_family = "wasm"))]
fn measured(runs: u32, run: impl Fn() -> String) {
    (0..5).for_each(|_| drop(run()));
    let begin = std::time::Instant::now();
    (0..runs).for_each(|_| drop(std::hint::black_box(run())));
    println!("{}", begin.elapsed().as_secs_f64() * 1e6 / f64::from(runs));
}

fn parsed(source: &str) -> Template {
    Template::parse(source, &Dialect::API_GATEWAY).expect("the template is Velocity")
}

fn rendered(template: &Template, body: &str) -> String {
    let (params, none) = (Params::default(), Object::new());
    let inputs = Inputs { body, params: &params, context: &none, stage_variables: &none, variables: &none };
    let limits = Limits { trace: 0, ..Limits::default() };
    render(template, &inputs, &limits).expect("the template runs").0.output
}

/// Items of about 100 bytes, as `templates.mjs` makes them.
fn body(size: usize) -> String {
    let mut items: Vec<String> = Vec::new();
    let mut length = 0;
    while length < size {
        let id = items.len();
        let item = format!(
            r#"{{"id":{id},"name":"item number {id}","price":{id}.5,"tags":["red","green"],"note":"it's \"quoted\""}}"#
        );
        length += item.len() + 1;
        items.push(item);
    }
    let items = items.join(",");
    format!(r#"{{"status":"ok","location":"/items","items":[{items}],"page":{{"next":"/items?page=2"}}}}"#)
}
