//! GM345: a template sets a member of `$context` that is no override.

use super::Template;
use crate::findings::{Finding, codes};
use crate::languages::text::Span;
use crate::languages::velocity::{Role, WrittenReference, WrittenSet, nearest};

/// What API Gateway reads, and words that are written for it.
const STATUS: (&str, &[&str]) = ("status", &["statuscode", "code", "httpstatus", "responsecode"]);
const HEADER: (&str, &[&str]) = ("header", &["headers"]);

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    for set in template.outline.sets.iter().filter(|set| set.root == "context") {
        findings.extend(misnamed(set, template).or_else(|| too_late(set, template)));
    }
    let printed = template.outline.references.iter().filter(|reference| {
        let is_override = reference.steps.first().is_some_and(|step| step.name == "responseOverride");
        reference.role == Role::Printed && reference.root == "context" && is_override
    });
    findings.extend(printed.filter_map(|reference| without_set(reference, template)));
}

/// A name that is nearly `responseOverride`, `status` or `header`.
fn misnamed(set: &WrittenSet, template: &Template) -> Option<Finding> {
    let first = set.steps.first()?;
    let (step, meant) = match first.name.as_str() {
        "requestOverride" => return None,
        "responseOverride" => {
            let second = set.steps.get(1).filter(|second| !second.name.is_empty())?;
            let name = second.name.to_ascii_lowercase();
            if [STATUS.0, HEADER.0].contains(&second.name.as_str()) {
                return None;
            }
            let known = [STATUS, HEADER]
                .into_iter()
                .find(|(meant, others)| *meant == name || others.contains(&name.as_str()));
            (second, known.map(|(meant, _)| meant))
        }
        name => {
            let near = nearest(name, ["responseOverride"].into_iter(), 3);
            let is_short = matches!(name, "response" | "override" | "overrideResponse");
            if near.is_empty() && !is_short {
                return None;
            }
            (first, Some("responseOverride"))
        }
    };
    let left = template.written(set.left);
    let message = format!("API Gateway reads no {left}, so setting it has no effect");
    let finding = Finding::new(&codes::OVERRIDE_WITHOUT_EFFECT, template.place(step.span), message)
        .note("it reads $context.responseOverride.status and $context.responseOverride.header.NAME");
    Some(match meant {
        Some(meant) => {
            let name = Span::new(step.span.start, step.span.start + step.name.len());
            finding.fix(format!("write {meant}"), template.write(name, meant))
        }
        None => finding,
    })
}

/// A template of the response changes the request, which was sent before.
fn too_late(set: &WrittenSet, template: &Template) -> Option<Finding> {
    let first = set.steps.first().filter(|first| first.name == "requestOverride")?;
    template.response?;
    let message = "requestOverride changes the request, which was sent before this template runs";
    let finding = Finding::new(&codes::OVERRIDE_WITHOUT_EFFECT, template.place(first.span), message)
        .note("it works in a request template; the response is changed by responseOverride");
    let is_of_response =
        set.steps.get(1).is_some_and(|second| [STATUS.0, HEADER.0].contains(&second.name.as_str()));
    Some(match is_of_response {
        true => finding.fix("write responseOverride", template.write(first.span, "responseOverride")),
        false => finding,
    })
}

/// `$context.responseOverride.status = 404` outside of `#set`.
fn without_set(reference: &WrittenReference, template: &Template) -> Option<Finding> {
    let after = template.source.value.get(reference.span.end..)?;
    let right = after.trim_start_matches([' ', '\t']).strip_prefix('=')?;
    let line = right.lines().next().unwrap_or("");
    let whole = Span::new(reference.span.start, template.source.value.len() - right.len() + line.len());
    let written = template.written(reference.span);
    let message = format!("{written} = … is plain text: only #set gives a value");
    let new = format!("#set({})", template.written(whole).trim_end());
    Some(
        Finding::new(&codes::OVERRIDE_WITHOUT_EFFECT, template.place(whole), message)
            .fix(format!("write {new}"), template.write(whole, &new)),
    )
}
