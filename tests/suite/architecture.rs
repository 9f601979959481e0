//! The path of a file tells what it may know: which room of `src/` may use which other.

use crate::{files, folder, text};

/// A room, and the rooms that it may use beside itself.
const MAY_USE: [(&str, &[&str]); 15] = [
    ("languages/text.rs", &[]),
    ("languages/json/", &["languages::text"]),
    ("languages/java_regex/", &["languages::text"]),
    ("languages/json_path/", &["languages::text", "languages::json"]),
    ("languages/velocity/", &["languages::text", "languages::json"]),
    ("languages/", &["languages"]),
    ("findings/", &["languages::text"]),
    ("steps/", &["languages::text", "findings"]),
    ("scenario/", &["languages", "findings", "steps"]),
    ("formats/", &["languages", "findings", "steps", "scenario"]),
    ("gateway/", &["languages", "findings", "steps", "scenario"]),
    ("checks/", &["languages", "findings", "steps", "scenario", "gateway"]),
    ("share_link/", &["languages", "findings", "scenario"]),
    ("matrix/", &["languages", "findings", "steps", "scenario", "gateway"]),
    ("simulator.rs", &["languages", "findings", "steps", "scenario", "gateway", "checks", "matrix"]),
];

/// Files at the top and surfaces: they may use anything, and no room uses them.
const FREE: [&str; 5] = ["lib.rs", "main.rs", "typescript.rs", "cli/", "wasm/"];

#[test]
fn every_room_uses_only_what_it_may() {
    let source = folder("src");
    for file in files(&source, "rs") {
        let path = file.strip_prefix(&source).unwrap().to_str().unwrap().replace('\\', "/");
        if FREE.iter().any(|free| path.starts_with(free)) {
            continue;
        }
        let Some((room, allowed)) = MAY_USE.iter().find(|(room, _)| path.starts_with(room)) else {
            panic!("src/{path} stands in no room that this test knows");
        };
        let own = room.trim_end_matches('/').trim_end_matches(".rs").replace('/', "::");
        for used in used_rooms(&text(&file)) {
            let fits = |name: &str| used == name || used.starts_with(&format!("{name}::"));
            assert!(
                fits(&own) || allowed.iter().any(|name| fits(name)),
                "src/{path} uses crate::{used}; {room} may use {allowed:?} and itself"
            );
        }
    }
}

/// The paths after each `crate::`, groups in braces taken apart.
fn used_rooms(source: &str) -> Vec<String> {
    let code: String =
        source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    // A visibility names who may see, not what is used.
    let code = code.replace("pub(in crate::", "pub(in ");
    let mut used = Vec::new();
    for rest in code.split("crate::").skip(1) {
        let path: String = rest.chars().take_while(|c| c.is_alphanumeric() || "_:".contains(*c)).collect();
        match rest[path.len()..].strip_prefix('{') {
            Some(group) if path.ends_with("::") || path.is_empty() => {
                let group = group.split('}').next().unwrap();
                used.extend(group.split(',').map(|name| format!("{path}{}", name.trim())));
            }
            _ => used.push(path),
        }
    }
    used
}

#[test]
fn groups_are_taken_apart() {
    let source = "use crate::languages::{text, json};\n// crate::cli\nlet x = crate::gateway::limits::A;";
    assert_eq!(used_rooms(source), ["languages::text", "languages::json", "gateway::limits::A"]);
}

#[test]
fn native_builds_pull_in_no_wasm_crate() {
    let manifest = text(&folder("Cargo.toml"));
    let wasm_only = manifest.find("[target.'cfg(target_family = \"wasm\")'.dependencies]").unwrap();
    for name in ["wasm-bindgen =", "regex-lite ="] {
        let line = format!("\n{name}");
        assert_eq!(manifest.matches(&line).count(), 1, "{name}");
        assert!(manifest.find(&line).unwrap() > wasm_only, "{name}");
    }
}
