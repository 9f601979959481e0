//! A configuration with other rules, changed where they differ and nowhere else.
//!
//! The text is read with the places of everything, the rules of its method are compared with those of the
//! scenario, and each difference becomes an edit, or is left and said. The edited text is read again: it
//! must hold the wanted rules and every other method as it was, or nothing is written.

mod blocks;
mod changed_lines;
mod compare;
mod declared;
mod hcl;
mod hcl_text;
mod hunks;
mod json;
mod matching;
mod pairs;
mod placeholders;
mod plan;
mod responses;
mod separated;
mod syntax;
mod text_edit;
mod tree;
mod yaml;
mod yaml_scalar;

use serde::Serialize;

use self::compare::compare;
use self::placeholders::Placeholders;
use self::plan::{Change, Plan};
use self::syntax::{Syntax, Writing};
use self::tree::Tree;
use super::document::{Node, Unreadable, parse_hcl, with_lost_backslashes};
use super::export::{ExportNote, read_rules};
use super::form::Form;
use super::import::{Wish, chosen, parse};
use super::limits::LARGEST_TEXT;
use super::read::{self, Method, Reading};
use super::recognise::recognise;
use super::rules::Rules;
use super::scenario_text::ScenarioText;
use super::write::verb;

pub use hunks::ChangedLines;

/// A configuration with the rules of a scenario.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Edited {
    /// The form of the configuration.
    pub form: Option<Form>,
    /// The method that was changed.
    pub method: Option<String>,
    /// The whole configuration; nothing when it cannot be edited.
    pub text: Option<String>,
    /// What changes, in order.
    pub changes: Vec<ChangedLines>,
    /// What is left as it is, and why.
    pub notes: Vec<ExportNote>,
}

/// Puts the rules of `scenario` into the configuration `file`, of which everything else stays as it is.
///
/// ```
/// use gatemap::formats::{Form, export, edit};
/// let scenario = r#"{"method": {"methodIntegration": {"integrationResponses": [{"statusCode": "200"}]}}}"#;
/// let file = export(scenario, Form::OpenApi).text.unwrap();
/// let edited = edit(&scenario.replace("200", "202"), &file, &Default::default());
/// assert_eq!(edited.changes.len(), 1);
/// assert_eq!(edited.changes[0].removed, ["            statusCode: '200'"]);
/// ```
pub fn edit(scenario: &str, file: &str, wish: &Wish) -> Edited {
    let (mark, text) = match file.strip_prefix('\u{feff}') {
        Some(rest) => ("\u{feff}", rest),
        None => ("", file),
    };
    let form = wish.form.or_else(|| recognise(text));
    let mut edited = match edited(scenario, text, form, wish) {
        Ok(edited) => edited,
        Err(why) => Edited { notes: vec![ExportNote { lost: true, message: why }], ..Edited::default() },
    };
    edited.form = form;
    edited.text = edited.text.map(|text| format!("{mark}{text}"));
    edited
}

fn edited(scenario: &str, text: &str, form: Option<Form>, wish: &Wish) -> Result<Edited, String> {
    let form = form.ok_or("the file is in no form that is known here")?;
    if !matches!(form, Form::OpenApi | Form::CloudFormation | Form::Sam | Form::Terraform) {
        return Err(format!("{} is not edited in place, it is written anew with --to", form.title()));
    }
    if text.len() > LARGEST_TEXT {
        return Err(format!("the file is larger than {LARGEST_TEXT} bytes"));
    }
    let wanted = read_rules(scenario)?;
    let read = with_lost_backslashes(text, |text| parse(form, text, true))
        .map_err(|error| unreadable(text, &error))?;
    let methods = read::methods(form, &read.root);
    let name = wish.method.map(str::to_owned).or_else(|| own_name(&methods, &wanted));
    let method = chosen(form, &methods, name.as_deref())?;
    let raw = raw_root(form, &read.text)?;
    let plan = planned(form, &raw, &read.text, method, &wanted);
    let Some(edits) = text_edit::in_order(&read.text, plan.edits.clone()) else {
        return Err(
            "two of the changes meet at one place of the file: make them one after the other".to_owned()
        );
    };
    let after = text_edit::apply(&read.text, &edits);
    checked(form, &read.text, &methods, method, &after, &wanted, &plan.changes)?;
    let note = |change: &Change| {
        let why = change.left.as_ref()?;
        Some(ExportNote { lost: true, message: format!("{} is left as it is: {why}", change.what) })
    };
    let mut lines: Vec<usize> =
        read.at.iter().map(|at| crate::languages::text::line_column(text, *at).line).collect();
    lines.dedup();
    let put_back = lines.into_iter().map(|line| {
        let message = format!("line {line}: a backslash too few is put back, or the file could not be read");
        ExportNote { lost: false, message }
    });
    Ok(Edited {
        form: None,
        method: Some(method.name.clone()),
        changes: hunks::changed_lines(&read.text, &edits),
        notes: put_back.chain(plan.changes.iter().filter_map(note)).collect(),
        text: Some(after),
    })
}

fn unreadable(text: &str, error: &Unreadable) -> String {
    let place = crate::languages::text::line_column(text, error.offset);
    format!("the file cannot be read, line {}, column {}: {}", place.line, place.column, error.message)
}

/// The method that the scenario names itself, when the file has it.
fn own_name(methods: &[Method], wanted: &Rules) -> Option<String> {
    let name = format!("{} {}", verb(wanted), wanted.path.as_ref()?.value);
    (methods.len() > 1 && methods.iter().any(|method| method.name.eq_ignore_ascii_case(&name)))
        .then_some(name)
}

/// The document without references put in, so that what comes from elsewhere is seen.
fn raw_root(form: Form, text: &str) -> Result<Node, String> {
    let read = if form == Form::Terraform { parse_hcl(text) } else { parse(form, text, true) };
    read.map_err(|error| unreadable(text, &error))
}

fn planned<'n>(form: Form, raw: &'n Node, text: &'n str, method: &Method, wanted: &Rules) -> Plan<'n> {
    let syntax = match form {
        Form::Terraform => Syntax::Hcl,
        _ if text.trim_start().starts_with(['{', '[']) => Syntax::Json,
        _ => Syntax::Yaml,
    };
    let mut plan = Plan {
        root: raw,
        shape: method.shape,
        tree: Tree::of(raw),
        writing: Writing { text, syntax, known: Placeholders::of(raw) },
        changes: Vec::new(),
        edits: Vec::new(),
    };
    let mut reading = Reading::of(text, true);
    compare(&mut plan, &(method.read)(&mut reading), wanted);
    plan
}

/// The edited text must differ from what is wanted by what was left alone, and hold the other methods as
/// they were.
fn checked(
    form: Form,
    before: &str,
    methods: &[Method],
    edited: &Method,
    after: &str,
    wanted: &Rules,
    changes: &[Change],
) -> Result<(), String> {
    const WRONG: &str = "the file cannot be edited safely";
    let root = parse(form, after, true).map_err(|error| format!("{WRONG}: {}", unreadable(after, &error)))?;
    let now = read::methods(form, &root);
    if now.len() != methods.len() {
        return Err(format!("{WRONG}: it would hold {} methods, not {}", now.len(), methods.len()));
    }
    for (old, new) in methods.iter().zip(&now) {
        if !std::ptr::eq(old, edited) && rules_text(before, old) != rules_text(after, new) {
            return Err(format!("{WRONG}: the method {} would change too", old.name));
        }
    }
    let index = methods.iter().position(|method| std::ptr::eq(method, edited)).unwrap_or(0);
    let raw = raw_root(form, after)?;
    let rest = planned(form, &raw, after, &now[index], wanted);
    let is_left = |change: &&Change| changes.iter().any(|old| old.left.is_some() && old.what == change.what);
    match rest.changes.iter().find(|change| !is_left(change)) {
        Some(change) => Err(format!("{WRONG}: {} would not become what is wanted", change.what)),
        None => Ok(()),
    }
}

/// The rules of a method without their places.
fn rules_text(text: &str, method: &Method) -> String {
    let mut scenario = ScenarioText::titled(&method.name);
    scenario.rules(&(method.read)(&mut Reading::of(text, true)));
    scenario.text()
}
