//! GM319: `$name-` is the reference `name-`, because a hyphen belongs to a name.

use super::{Template, unknown_variable};
use crate::findings::{Finding, codes};
use crate::languages::text::Span;
use crate::languages::velocity::{Role, WrittenReference};

/// A name with a hyphen in it, of which only what stands before the hyphen has a value.
struct Name {
    /// As it is written, with the `$` of a variable.
    whole: String,
    /// Where the hyphen stands, if that is known: it is not inside a string with doubled quotes.
    hyphen: Option<usize>,
}

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    for reference in &template.outline.references {
        if let Some(name) = variable(reference, template).or_else(|| member(reference, template)) {
            findings.push(told(&name, reference, template));
        }
    }
}

/// The variable that is meant: the name up to a hyphen, when only that has a value.
pub(super) fn name_before_hyphen<'r>(
    reference: &'r WrittenReference,
    template: &Template,
) -> Option<&'r str> {
    if unknown_variable::is_known(&reference.root, template) {
        return None;
    }
    let hyphens = reference.root.match_indices('-').map(|(at, _)| &reference.root[..at]);
    hyphens.into_iter().find(|name| unknown_variable::is_known(name, template))
}

fn variable(reference: &WrittenReference, template: &Template) -> Option<Name> {
    let before = name_before_hyphen(reference, template)?;
    let written = template.written(reference.span);
    let name = written.trim_start_matches(['$', '!', '{']);
    let start = reference.span.end - name.len();
    let hyphen = name.starts_with(&reference.root).then_some(start + before.len());
    Some(Name { whole: format!("${}", reference.root), hyphen })
}

/// The member that is not there, when what stands before its hyphen is.
fn member(reference: &WrittenReference, template: &Template) -> Option<Name> {
    let step = reference.steps.iter().find(|step| step.name.contains('-') && !step.is_method)?;
    let trace = template.trace(reference).filter(|trace| trace.empty == trace.times)?;
    let of_object = trace.near.iter().filter(|_| trace.missing == Some(step.span));
    let unknown = template.run?.unknown_members.iter().filter(|unknown| unknown.template == step.span);
    let mut near = of_object.chain(unknown.flat_map(|unknown| &unknown.near));
    let before = near.find(|near| step.name.strip_prefix(*near).is_some_and(|rest| rest.starts_with('-')))?;
    let is_placed = template.written(step.span) == step.name;
    Some(Name { whole: step.name.clone(), hyphen: is_placed.then_some(step.span.start + before.len()) })
}

fn told(name: &Name, reference: &WrittenReference, template: &Template) -> Finding {
    let (span, whole) = (reference.span, &name.whole);
    let message = format!("{whole} is one name: a hyphen belongs to it");
    let finding = |message| Finding::new(&codes::HYPHEN_IN_NAME, template.place(span), message);
    let Some(hyphen) = name.hyphen else { return finding(message) };
    let up_to_hyphen = template.written(Span::new(span.start, hyphen));
    let sign = if up_to_hyphen.starts_with("$!") { "$!" } else { "$" };
    let meant = up_to_hyphen[sign.len()..].trim_start_matches('{');
    let rest = template.written(Span::new(hyphen, span.end)).trim_end_matches('}');
    let finding = finding(format!("{message}, and {sign}{meant} is not read"));
    let is_number = rest.len() > 1 && rest[1..].bytes().all(|byte| byte.is_ascii_digit());
    let difference = is_number.then(|| format!("${meant} - {}", &rest[1..]));
    let in_braces = format!("{sign}{{{meant}}}");
    match (reference.role, difference) {
        (Role::Printed | Role::InString, difference) => {
            let finding = finding
                .note(format!("braces end a name: {in_braces}{rest}"))
                .fix(format!("write {in_braces}"), template.write(span, &format!("{in_braces}{rest}")));
            match difference {
                Some(difference) => {
                    let new = format!("#set($difference = {difference})$difference");
                    finding
                        .note("only #set calculates")
                        .fix(format!("write {new}"), template.write(span, &new))
                }
                None => finding,
            }
        }
        (_, Some(new)) => finding
            .note("a minus stands between blanks")
            .fix(format!("write {new}"), template.write(span, &new)),
        (_, None) => finding.note("a minus stands between blanks: $a - $b"),
    }
}
