//! How long templates take natively: `templates.mjs` runs this beside velocityjs and the wasm.
//!
//! Prints a line for each template, size of body and way: the name, the bytes, the way, microseconds.

use std::time::{Duration, Instant};

use gatemap::gateway::template_variables::{Inputs, Params, render};
use gatemap::languages::json::Object;
use gatemap::languages::velocity::{Dialect, Limits, Template};

const TEMPLATES: [(&str, &str); 3] = [
    ("field", include_str!("../../templates/field.vtl")),
    ("loop", include_str!("../../templates/loop.vtl")),
    ("strings", include_str!("../../templates/strings.vtl")),
];

fn main() {
    for (name, source) in TEMPLATES {
        let parse = || Template::parse(source, &Dialect::API_GATEWAY).expect("the template is Velocity");
        let template = parse();
        for size in [1_000, 100_000, 1_000_000] {
            let body = body(size);
            println!("{name} {size} render {:.1}", middle(|| rendered(&template, &body)));
            println!("{name} {size} parse+render {:.1}", middle(|| rendered(&parse(), &body)));
        }
    }
}

/// Microseconds: the middle of the runs.
fn middle(run: impl Fn() -> String) -> f64 {
    (0..5).for_each(|_| drop(run()));
    let (begin, mut times) = (Instant::now(), Vec::new());
    while begin.elapsed() < Duration::from_millis(700) || times.len() < 5 {
        let start = Instant::now();
        let output = run();
        times.push(start.elapsed().as_secs_f64() * 1e6);
        drop(output);
    }
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
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
