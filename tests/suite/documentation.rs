//! `tests/documentation`: what the recipes of the guide show is what the examples do, and the examples'
//! scenarios give what they expect. The sites themselves are built and opened by `www/e2e`.

use std::path::{Path, PathBuf};

use gatemap::{gateway, scenario, simulate};

use crate::readme::blocks;
use crate::{files, folder, text};

const SYSTEMS: [&str; 6] = ["mdbook", "mkdocs", "sphinx", "vitepress", "plain", "frame"];

/// The files of an example that are written by hand.
fn example(system: &str) -> Vec<PathBuf> {
    let folder = folder("tests/documentation").join(system);
    let endings = ["md", "html", "toml", "yml", "py", "js", "hbs", "json"];
    endings.iter().flat_map(|ending| files(&folder, ending)).filter(|file| !is_installed(file)).collect()
}

fn is_installed(file: &Path) -> bool {
    file.components().any(|part| part.as_os_str() == "node_modules")
}

#[test]
fn every_block_of_a_recipe_stands_in_its_example() {
    for system in SYSTEMS {
        let page = text(&folder(&format!("www/guide/embed/{system}/page.md")));
        let example: Vec<String> = example(system).iter().map(|file| text(file)).collect();
        let languages = ["html", "yaml", "python", "js", "markdown"];
        let shown: Vec<String> = languages.iter().flat_map(|language| blocks(&page, language)).collect();
        assert!(!shown.is_empty(), "{system}");
        for block in shown {
            assert!(!block.is_empty(), "{system}");
            assert!(example.iter().any(|file| file.contains(&block)), "{system} does not hold:\n{block}");
        }
    }
}

#[test]
fn the_recipes_name_the_policy_under_which_the_plain_page_is_served() {
    let server = text(&folder("www/e2e/static-site.mjs"));
    let named = |name: &str| server.split(name).nth(1).unwrap().split('"').nth(1).unwrap();
    let (strict, frame) = (named("STRICT_POLICY ="), named("FRAME_POLICY ="));
    for (page, policy) in [("page.md", strict), ("plain/page.md", strict), ("frame/page.md", frame)] {
        assert!(text(&folder("www/guide/embed").join(page)).contains(policy), "{page}: {policy}");
    }
}

#[test]
fn every_example_holds_a_scenario_that_gives_what_it_expects() {
    for system in SYSTEMS {
        let sources: Vec<String> = example(system).iter().flat_map(|file| scenarios(&text(file))).collect();
        assert_eq!(sources.len(), 1, "{system}");
        for source in sources {
            let (scenario, findings) = scenario::read(&source);
            assert!(findings.is_empty(), "{system}: {findings:?}");
            let response = simulate(&scenario).response;
            let mismatches = gateway::mismatches(scenario.expect.as_ref().unwrap(), response.as_ref());
            assert_eq!(mismatches, Vec::<String>::new(), "{system}");
        }
    }
}

/// The scenarios in a file: it is one itself, or holds them in code blocks or script elements.
fn scenarios(source: &str) -> Vec<String> {
    let inside = |opening: &str, closing: &str| -> Vec<String> {
        let after = source.split(opening).skip(1);
        after.map(|rest| rest.split(closing).next().unwrap().to_owned()).collect()
    };
    let mut found = blocks(source, "gatemap");
    found.extend(
        inside("<script type=\"application/json\"", "</script>")
            .iter()
            .map(|script| script.split_once('>').unwrap().1.to_owned()),
    );
    if source.starts_with("{\n  \"title\"") {
        found.push(source.to_owned());
    }
    found
}
