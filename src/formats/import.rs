//! A pasted text to a scenario.

use serde::Serialize;

use super::around;
use super::document::{self, LostBackslash, Node, PutBack, Unreadable, with_lost_backslashes};
use super::form::Form;
use super::limits::LARGEST_TEXT;
use super::losses::{Lines, Loss, LossKind};
use super::pages;
use super::read::{self, Choice, Method, Reading};
use super::recognise::recognise;
use super::scenario_text::ScenarioText;
use crate::findings::Place;
use crate::languages::text::Span;

/// How a text is to be read.
#[derive(Clone, Debug, Default)]
pub struct Wish<'w> {
    /// The form, when it is not to be recognised.
    pub form: Option<Form>,
    /// The method, such as `GET /pets`, when the text holds several.
    pub method: Option<&'w str>,
    /// Whether known mistakes are left as they are.
    pub as_written: bool,
}

/// What a text holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Import {
    /// The form that the text was read in.
    pub form: Option<Form>,
    /// The scenario as JSON; of a function's output it holds `lambda` alone.
    pub scenario: Option<String>,
    /// The method that was read.
    pub method: Option<String>,
    /// The methods of the text; where there are several and none was named, there is no scenario yet.
    pub methods: Vec<Choice>,
    /// What became of the text.
    pub losses: Vec<Loss>,
    /// Where each field of the scenario stood in the text.
    pub places: Vec<SourcePlace>,
}

/// A field of the scenario and where it stood in the pasted text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SourcePlace {
    /// JSON pointer of the field.
    pub pointer: String,
    /// The line in the pasted text, from 1.
    pub line: usize,
    /// The column in the pasted text, from 1, in characters.
    pub column: usize,
    /// The part of the pasted text.
    pub span: Span,
}

impl Import {
    /// Fills in the line and column of `place` in the pasted text: those of its field, or of the nearest
    /// one that holds it.
    pub fn locate(&self, place: &mut Place) {
        let holds = |source: &&SourcePlace| {
            place.pointer == source.pointer || place.pointer.starts_with(&format!("{}/", source.pointer))
        };
        let nearest = self.places.iter().filter(holds).max_by_key(|source| source.pointer.len());
        place.line = nearest.map(|source| source.line);
        place.column = nearest.map(|source| source.column);
    }
}

/// Reads a configuration, or a function's output, into a scenario.
///
/// ```
/// let text = r#"{"httpMethod": "GET", "methodIntegration": {"type": "AWS"}, "methodResponses": {}}"#;
/// let import = gatemap::formats::import(text, &Default::default());
/// assert_eq!(import.form, Some(gatemap::formats::Form::AwsCli));
/// assert!(import.scenario.unwrap().contains("methodIntegration"));
/// ```
pub fn import(text: &str, wish: &Wish) -> Import {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > LARGEST_TEXT {
        return refused(text, 0, format!("the text is larger than {LARGEST_TEXT} bytes"));
    }
    if let Some(import) = pages::page(text, wish) {
        return import;
    }
    match wish.form.or_else(|| recognise(text)) {
        Some(Form::Lambda) => output(text, wish),
        Some(form) => rules(text, form, wish),
        None => unrecognised(text),
    }
}

fn output(text: &str, wish: &Wish) -> Import {
    let mut reading = Reading::of(text, wish.as_written);
    let mut scenario = ScenarioText::titled("Lambda output");
    let found = read::output(&mut reading, text).map(|output| scenario.output(&output));
    reading.losses.sort_by_key(|loss| loss.span.start);
    Import {
        form: Some(Form::Lambda),
        scenario: found.map(|()| scenario.text()),
        places: places(&reading.lines, scenario.places),
        losses: reading.losses,
        ..Import::default()
    }
}

pub(super) fn rules(text: &str, form: Form, wish: &Wish) -> Import {
    let read = match with_lost_backslashes(text, |text| parse(form, text, wish.as_written)) {
        Ok(read) => read,
        Err(error) => return Import { form: Some(form), ..refused(text, error.offset, error.message) },
    };
    let methods = read::methods(form, &read.root);
    let lines = Lines::of(text);
    let choices = methods.iter().map(|method| Choice {
        name: method.name.clone(),
        line: lines.position(original(&read.at, method.span.start)).0,
    });
    let choices: Vec<Choice> = choices.collect();
    let mut import = match chosen(form, &methods, wish.method) {
        Ok(method) => of_method(&read, form, wish, method),
        Err(message) => refused(text, 0, message),
    };
    import.form = Some(form);
    import.methods = choices;
    to_original(text, &read.at, &mut import);
    import
}

/// The document of a text in `form`; `as_written` reads patterns of a program as the program would.
pub(super) fn parse(form: Form, text: &str, as_written: bool) -> Result<Node, Unreadable> {
    let is_json = text.trim_start().starts_with(['{', '[']);
    let lost = if as_written { LostBackslash::Dropped } else { LostBackslash::Unreadable };
    match form {
        Form::Cdk => document::parse_script(text, lost).map(read::with_values),
        Form::Terraform => document::parse_hcl(text).map(read::with_references),
        Form::AwsCli => cli_document(text),
        Form::Shell => Ok(document::parse_shell(text)),
        _ if is_json => document::parse_json(text),
        _ => document::parse_yaml(text),
    }
}

/// What the AWS CLI prints: JSON, or YAML with `--output yaml`, or JSON in a terminal's text.
fn cli_document(text: &str) -> Result<Node, Unreadable> {
    let json = document::parse_json(text);
    if json.is_ok() || text.trim_start().starts_with('{') {
        return json;
    }
    let within: Vec<Node> = document::parse_json_within(text).into_iter().filter(read::cli_shape).collect();
    match text.contains('{') {
        _ if !within.is_empty() => Ok(Node::new(document::Kind::List(within), Span::new(0, text.len()))),
        true => document::parse_first_json(text),
        false => document::parse_yaml(text),
    }
}

fn nothing_found(form: Form) -> &'static str {
    match form {
        Form::Cdk => {
            "the program is not run, and no addMethod call and no object with statusCode or integrationResponses \
             is written out in it"
        }
        Form::Serverless => "no function has an http event",
        Form::Shell => "no aws apigateway put-… command was found",
        _ => "no method of a REST API was found in this text",
    }
}

/// The only method, or the one that is named.
pub(super) fn chosen<'m, 'n>(
    form: Form,
    methods: &'m [Method<'n>],
    name: Option<&str>,
) -> Result<&'m Method<'n>, String> {
    match (methods, name) {
        ([], _) => Err(nothing_found(form).to_owned()),
        ([only], None) => Ok(only),
        (several, None) => Err(format!("the text holds {} methods: choose one", several.len())),
        (several, Some(name)) => {
            let same = |method: &&Method| method.name.eq_ignore_ascii_case(name.trim());
            let names = several.iter().map(|method| method.name.as_str());
            several.iter().find(same).ok_or_else(|| no_such_method(name, names))
        }
    }
}

pub(super) fn no_such_method<'m>(name: &str, found: impl Iterator<Item = &'m str>) -> String {
    let names: Vec<&str> = found.take(20).collect();
    format!("there is no method {name}, found: {}", names.join(", "))
}

fn of_method(read: &PutBack, form: Form, wish: &Wish, method: &Method) -> Import {
    let mut reading = Reading::of(&read.text, wish.as_written);
    for at in &read.at {
        let span = Span::new(patched(&read.at, *at), patched(&read.at, *at) + 2);
        reading.repaired(span, "a single backslash says nothing here, it is read as the two that were meant");
    }
    let rules = (method.read)(&mut reading);
    reading.sweep(&read.root, &|path| read::why_ignored(form, path));
    let parts = match form {
        Form::AwsCli => read.root.items().iter().map(|item| item.span).collect(),
        Form::Shell => read.root.entries().iter().map(|entry| entry.value.span).collect(),
        _ => Vec::new(),
    };
    if !parts.is_empty() {
        reading.losses.extend(around::beside(&read.text, &reading.lines, &parts));
    }
    let mut scenario = ScenarioText::titled(&method.name);
    scenario.rules(&rules);
    reading.losses.sort_by_key(|loss| loss.span.start);
    Import {
        scenario: Some(scenario.text()),
        method: Some(method.name.clone()),
        places: places(&reading.lines, scenario.places),
        losses: reading.losses,
        ..Import::default()
    }
}

fn places(lines: &Lines, places: Vec<(String, Span)>) -> Vec<SourcePlace> {
    let placed = places.into_iter().map(|(pointer, span)| {
        let (line, column) = lines.position(span.start);
        SourcePlace { pointer, line, column, span }
    });
    placed.collect()
}

/// Where the byte `offset` of the patched text stood as the text was pasted.
fn original(put_back: &[usize], offset: usize) -> usize {
    let before = put_back.iter().enumerate().filter(|(index, at)| **at + index < offset).count();
    offset - before
}

fn patched(put_back: &[usize], offset: usize) -> usize {
    offset + put_back.iter().filter(|at| **at < offset).count()
}

fn to_original(text: &str, put_back: &[usize], import: &mut Import) {
    if put_back.is_empty() {
        return;
    }
    let lines = Lines::of(text);
    let move_back = |span: &mut Span, line: &mut usize, column: &mut usize| {
        *span = Span::new(original(put_back, span.start), original(put_back, span.end));
        (*line, *column) = lines.position(span.start);
    };
    import.losses.iter_mut().for_each(|loss| move_back(&mut loss.span, &mut loss.line, &mut loss.column));
    import.places.iter_mut().for_each(|place| move_back(&mut place.span, &mut place.line, &mut place.column));
}

pub(super) fn refused(text: &str, offset: usize, message: impl Into<String>) -> Import {
    let loss = Loss::new(LossKind::Unreadable, &Lines::of(text), Span::at(offset), message);
    Import { losses: vec![loss], ..Import::default() }
}

fn unrecognised(text: &str) -> Import {
    let names: Vec<&str> = Form::ALL.iter().map(|form| form.title()).collect();
    let message = format!("this is in no form that is known here: {}", names.join(", "));
    refused(text, text.len() - text.trim_start().len(), message)
}
