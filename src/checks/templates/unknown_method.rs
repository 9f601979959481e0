//! GM305: a template calls a method, or asks for a property, that the value does not have.

use super::{Template, appsync, closing_parenthesis, in_words};
use crate::findings::{Finding, codes};
use crate::languages::text::Span;
use crate::languages::velocity::{Role, UnknownMember};

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    for unknown in template.run.iter().flat_map(|run| &run.unknown_members) {
        if unknown.is_of_empty || is_of_appsync(unknown) {
            continue;
        }
        if let Some(finding) = parted(unknown, template) {
            findings.push(finding);
            continue;
        }
        let written = template.written(unknown.template);
        let mut finding =
            Finding::new(&codes::UNKNOWN_METHOD, template.place(unknown.template), message(unknown));
        finding = match &unknown.near[..] {
            [] => match note(unknown, template) {
                Some(note) => finding.note(note),
                None => finding,
            },
            near => finding.note(format!("try: {}", near.join(", "))),
        };
        if let (Some(near), true) = (unknown.near.first(), written.starts_with(unknown.name.as_str())) {
            let start = unknown.template.start;
            // `$foreach.count()`: the parentheses go too.
            let end = if unknown.name == *near && unknown.arguments.is_some() {
                unknown.template.end
            } else {
                start + unknown.name.len()
            };
            let name = Span::new(start, end);
            finding = finding.fix(format!("write {near}"), template.write(name, near));
        }
        findings.push(finding);
    }
}

/// `$input.path ('$.a')`: the blank before the parenthesis makes text of it.
fn parted(unknown: &UnknownMember, template: &Template) -> Option<Finding> {
    let end = unknown.template.end;
    let after = template.source.value.get(end..)?;
    let blanks = after.len() - after.trim_start_matches([' ', '\t']).len();
    let arguments = after[blanks..].strip_prefix('(').filter(|_| unknown.takes_others)?;
    if blanks == 0 || unknown.arguments.is_some() {
        return None;
    }
    let in_parentheses = closing_parenthesis(arguments).map_or(0, |length| length + 2);
    let call = Span::new(unknown.template.start, end + blanks + in_parentheses);
    let name = &unknown.name;
    let message = format!("a blank parts {name} from its parenthesis, so {name} is not called");
    Some(
        Finding::new(&codes::UNKNOWN_METHOD, template.place(call), message)
            .fix(format!("write {name}("), template.write(Span::new(end, end + blanks), "")),
    )
}

fn is_of_appsync(unknown: &UnknownMember) -> bool {
    let names: &[&str] = if unknown.arguments.is_some() { &appsync::FUNCTIONS } else { &appsync::GROUPS };
    unknown.class == "Util" && names.contains(&unknown.name.as_str())
}

fn message(unknown: &UnknownMember) -> String {
    let (kind, name) = (in_words(&unknown.class), &unknown.name);
    match &unknown.arguments {
        None => format!("{kind} has no property {name}, so it is empty"),
        Some(arguments) if unknown.takes_others && arguments.is_empty() => {
            format!("{name} of {kind} needs an argument, so nothing is written")
        }
        Some(arguments) if unknown.takes_others => {
            let arguments: Vec<&str> = arguments.iter().map(|class| in_words(class)).collect();
            let given = arguments.join(" and ");
            format!("{kind} has a method {name}, and none that takes {given}, so nothing is written")
        }
        Some(_) => format!("{kind} has no method {name}, so nothing is written"),
    }
}

/// What helps where no name is near.
fn note(unknown: &UnknownMember, template: &Template) -> Option<String> {
    match (unknown.class.as_str(), &unknown.arguments) {
        ("Input", None) => {
            let name = &unknown.name;
            Some(format!(
                "$input.path('$.{name}') reads a member of the body, $input.params('{name}') a parameter"
            ))
        }
        ("java.lang.String", None) if follows_body(unknown, template) => Some(format!(
            "$input.body is the text of the body; $input.path('$.{}') reads a member",
            unknown.name
        )),
        ("java.lang.String", None) if walks_over_object(template) => Some(
            "a loop walks over an object here, and gives its values; over a list it gives the items"
                .to_owned(),
        ),
        ("java.lang.String", None) => {
            Some("$util.parseJson makes an object of a text that holds one".to_owned())
        }
        ("Util", Some(_)) if unknown.takes_others => Some("it takes one text".to_owned()),
        ("Input" | "Util", _) => None,
        (class, _) if class.starts_with("java.") || class.starts_with("net.") => {
            Some(format!("the value is a {class}: the methods of that class can be called"))
        }
        _ => None,
    }
}

fn walks_over_object(template: &Template) -> bool {
    let mut walked = template.outline.references.iter().filter(|reference| reference.role == Role::Walked);
    walked.any(|list| template.trace(list).is_some_and(|trace| in_words(&trace.class) == "an object"))
}

fn follows_body(unknown: &UnknownMember, template: &Template) -> bool {
    let before = template.source.value.get(..unknown.template.start).unwrap_or("");
    before.ends_with("input.body.")
}
