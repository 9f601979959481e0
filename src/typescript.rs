//! The page's types of the report, generated from the Rust types.

use ts_rs::{Config, TS, TypeVisitor};

use crate::Matrix;
use crate::gateway::Report;
use crate::languages::java_regex::explain::Explanation;
use crate::languages::json_path::PathTo;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/www/src/report.ts");

/// Rewrites the file when the types have changed and fails once, so that the change is seen.
#[test]
fn the_pages_types_are_the_reports() {
    let config = Config::new().with_large_int("number");
    let mut declarations = Vec::new();
    struct Collect<'a>(&'a Config, &'a mut Vec<String>);
    impl TypeVisitor for Collect<'_> {
        fn visit<T: TS + 'static + ?Sized>(&mut self) {
            if T::output_path().is_some() && !self.1.contains(&T::decl(self.0)) {
                self.1.push(T::decl(self.0));
                T::visit_dependencies(self);
            }
        }
    }
    let mut collect = Collect(&config, &mut declarations);
    Report::visit_dependencies(&mut collect);
    collect.visit::<Matrix>();
    collect.visit::<Explanation>();
    collect.visit::<PathTo>();
    #[cfg(feature = "formats")]
    {
        collect.visit::<crate::formats::Import>();
        collect.visit::<crate::formats::Export>();
        collect.visit::<crate::formats::Edited>();
    }
    // The derive macro visits in an order that differs from build to build.
    declarations.sort();
    declarations.insert(0, Report::decl(&config));
    let mut text = "// Generated from the Rust types by `cargo test`; edit those.\n".to_owned();
    for declaration in declarations {
        text += &format!("\nexport {declaration}\n");
    }
    if std::fs::read_to_string(FILE).ok().as_ref() != Some(&text) {
        std::fs::write(FILE, &text).unwrap();
        panic!("the report's types have changed: {FILE} is written anew, look at it and run again");
    }
}
