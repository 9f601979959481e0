//! Configurations of other forms on the command line.

use std::process::{Command, Output};

use crate::{folder, text};

fn gatemap(arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_gatemap");
    Command::new(program).args(arguments).current_dir(folder("")).env("NO_COLOR", "1").output().unwrap()
}

fn told(output: &Output) -> (String, String, Option<i32>) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr), output.status.code())
}

/// A file that a test may change.
fn copy(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path.display().to_string()
}

#[test]
fn findings_point_into_the_configuration() {
    const FILE: &str = "tests/formats/edit/main.tf";
    let file = text(&folder(FILE));
    let line_of = |part: &str| 1 + file[..file.find(part).unwrap()].matches('\n').count();
    let (_, stderr, code) = told(&gatemap(&["run", FILE, "--payload", "tests/formats/import/payload.json"]));
    let refused = format!("{FILE}:{}:", line_of("{ \"method.response.header.X-Region\""));
    assert!(stderr.lines().any(|line| line.starts_with(&refused) && line.contains("GM232")), "{stderr}");
    assert_eq!(code, Some(1));
    let (stdout, ..) = told(&gatemap(&["lint", FILE]));
    assert!(stdout.lines().any(|line| line.starts_with(&refused) && line.contains("GM232")), "{stdout}");
}

#[test]
fn rules_go_into_a_file_and_back() {
    let file = text(&folder("tests/formats/edit/api.json"));
    let path = copy("edited.json", &file);
    let (scenario, _, _) = told(&gatemap(&["import", &path, "--as-written"]));
    let changed = copy("edited.scenario.json", scenario.replace(".*[Bb]ad.*", "bad.*"));
    let (stdout, stderr, code) = told(&gatemap(&["export", "--into", &path, &changed]));
    assert_eq!((stdout, stderr, code), (file.replace(".*[Bb]ad.*", "bad.*"), String::new(), Some(0)));
    assert_eq!(text(path.as_ref()), file);
    let (stdout, _, code) = told(&gatemap(&["export", "--into", &path, &changed, "--write"]));
    assert_eq!((stdout.as_str(), code), ("", Some(0)));
    assert_eq!(text(path.as_ref()), file.replace(".*[Bb]ad.*", "bad.*"));
}

#[test]
fn what_is_left_is_told_with_exit_code_1() {
    let path = "tests/formats/edit/main.tf";
    let (scenario, _, _) = told(&gatemap(&["import", path, "--as-written"]));
    let changed = copy("left.scenario.json", scenario.replace("${var.origin}", "'*'"));
    let (stdout, stderr, code) = told(&gatemap(&["export", "--into", path, &changed]));
    assert_eq!((stdout, code), (text(&folder(path)), Some(1)));
    assert!(stderr.ends_with("is left as it is: it comes from local.cors\n"), "{stderr}");
}

#[test]
fn bytes_that_are_no_utf_8_are_told_with_their_line() {
    let path = copy("latin1.yaml", b"openapi: 3.0.1\n# \xe9t\xe9\n");
    let (_, stderr, code) = told(&gatemap(&["import", &path]));
    assert_eq!(stderr, format!("gatemap: {path}:2: expected UTF-8, found another byte at offset 17\n"));
    assert_eq!(code, Some(2));
}
