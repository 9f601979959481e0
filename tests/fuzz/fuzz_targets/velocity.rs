//! No template panics, and no rendering goes past its limits.
#![no_main]

use gatemap::languages::velocity::{Context, Dialect, Limits, Template, Value};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for dialect in [Dialect::VELOCITY_1_7, Dialect::API_GATEWAY] {
        let Ok(template) = Template::parse(text, &dialect) else { continue };
        let limits = Limits { output: 100_000, steps: 100_000, string: 100_000, ..Limits::default() };
        let mut context = Context::new();
        context.put("a", Value::from("aé😀"));
        if let Ok(rendering) = template.render(&mut context, &limits) {
            assert!(rendering.output.len() <= limits.output);
        }
    }
});
