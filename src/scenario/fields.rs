//! Reading the members of an object, with a finding for everything that is not as it should be.

use crate::findings::codes::{self, Code};
use crate::findings::{Edit, Finding, Place};
use crate::languages::json::{Member, Node, NodeKind};
use crate::languages::text::{Span, line_column};

/// At most so many findings about the writing of one scenario.
const MOST_FINDINGS: usize = 100;

/// The findings so far, and the text that they are about.
pub(super) struct Reading<'t> {
    pub(super) text: &'t str,
    pub(super) findings: Vec<Finding>,
}

impl Reading<'_> {
    /// Adds a finding about the field at `place`, which stands at `span` of the scenario's text.
    pub(super) fn report(&mut self, code: &Code, mut place: Place, span: Span, message: String) {
        self.report_with(code, &mut place, span, message, |finding| finding);
    }

    /// The same, with notes and fixes added by `more`.
    pub(super) fn report_with(
        &mut self,
        code: &Code,
        place: &mut Place,
        span: Span,
        message: String,
        more: impl FnOnce(Finding) -> Finding,
    ) {
        if self.findings.len() >= MOST_FINDINGS {
            return;
        }
        let position = line_column(self.text, span.start);
        place.line = Some(position.line);
        place.column = Some(position.column);
        self.findings.push(more(Finding::new(code, place.clone(), message)));
    }

    /// Reports that `node` should have been `expected`.
    pub(super) fn wrong_type(&mut self, place: Place, node: &Node, expected: &str) {
        let message = format!("expected {expected}, found {}", node.kind_in_words());
        self.report(&codes::WRONG_TYPE, place, node.span, message);
    }

    /// The text of a string.
    pub(super) fn text(&mut self, place: &Place, node: &Node) -> Option<String> {
        let text = node.as_str().map(str::to_owned);
        if text.is_none() {
            self.wrong_type(place.clone(), node, "a string");
        }
        text
    }

    /// The text of a string where AWS refuses to save anything else.
    /// Observed: LocalStack, test_integration_response_invalid_responsetemplates, 2025-06-18, and
    /// TestApigatewayIntegration::test_put_integration_request_parameter_bool_type.
    pub(super) fn saved_text(&mut self, place: &Place, node: &Node) -> Option<String> {
        let class = match node.kind {
            NodeKind::Number(_) => "com.amazon.coral.value.json.numbers.TruncatingBigNumber",
            NodeKind::Boolean(_) => "java.lang.Boolean",
            _ => return self.text(place, node),
        };
        let message = format!("class {class} can not be converted to an String");
        let found = node.kind_in_words().to_owned();
        self.report_with(
            &codes::NOT_CONVERTED_TO_STRING,
            &mut place.clone(),
            node.span,
            message,
            |finding| finding.note(format!("expected a string, found {found}")),
        );
        None
    }

    /// The text of a string; a number counts as its digits and gets a finding.
    pub(super) fn text_or_number(&mut self, place: &Place, node: &Node) -> Option<String> {
        let NodeKind::Number(digits) = node.kind else { return self.text(place, node) };
        let message = format!("expected a string, found the number {digits}");
        self.report_with(&codes::WRONG_TYPE, &mut place.clone(), node.span, message, |finding| {
            finding.safe_fix(format!("write \"{digits}\""), vec![Edit::replace(&place.pointer, digits)])
        });
        Some(digits.to_owned())
    }

    /// The members of an object; `null` and anything else has none.
    pub(super) fn members<'n, 't>(&mut self, place: &Place, node: &'n Node<'t>) -> &'n [Member<'t>] {
        match &node.kind {
            NodeKind::Object(members) => {
                self.report_duplicates(place, members);
                members
            }
            NodeKind::Null => &[],
            _ => {
                self.wrong_type(place.clone(), node, "an object");
                &[]
            }
        }
    }

    fn report_duplicates(&mut self, place: &Place, members: &[Member]) {
        let mut seen = std::collections::HashSet::new();
        for member in members {
            if !seen.insert(&member.name) {
                let message = format!("\"{}\" comes more than once; the last one counts", member.name);
                self.report(&codes::DUPLICATE_FIELD, place.member(&member.name), member.name_span, message);
            }
        }
    }
}

/// The members of an object of which every name is known beforehand.
pub(super) struct Fields<'n, 't> {
    pub(super) place: Place,
    pub(super) span: Span,
    members: &'n [Member<'t>],
    known: Vec<&'static str>,
    /// Names that a finding of their own tells of.
    told: Vec<&'static str>,
}

impl<'n, 't> Fields<'n, 't> {
    pub(super) fn of(reading: &mut Reading, place: &Place, node: &'n Node<'t>) -> Fields<'n, 't> {
        let members = reading.members(place, node);
        Fields { place: place.clone(), span: node.span, members, known: Vec::new(), told: Vec::new() }
    }

    /// The member `name` with its place; `null` counts as absent.
    pub(super) fn get(&mut self, name: &'static str) -> Option<(Place, &'n Node<'t>)> {
        self.known.push(name);
        let member = self.members.iter().rev().find(|member| member.name == name)?;
        (member.value.kind != NodeKind::Null).then(|| (self.place.member(name), &member.value))
    }

    /// The member `name`, `null` included.
    pub(super) fn get_or_null(&mut self, name: &'static str) -> Option<(Place, &'n Node<'t>)> {
        self.known.push(name);
        let member = self.members.iter().rev().find(|member| member.name == name)?;
        Some((self.place.member(name), &member.value))
    }

    /// The text of the member `name`.
    pub(super) fn text(&mut self, reading: &mut Reading, name: &'static str) -> Option<String> {
        let (place, node) = self.get(name)?;
        reading.text(&place, node)
    }

    /// The member `name`, which does not belong here; the caller sees to its finding.
    pub(super) fn get_misplaced(&mut self, name: &'static str) -> Option<(Place, &'n Node<'t>)> {
        let found = self.get(name);
        self.told.extend(self.known.pop());
        found
    }

    /// Names that may stand here and have no effect on the response.
    pub(super) fn accept(&mut self, names: &[&'static str]) {
        self.known.extend(names);
    }

    /// Reports every member whose name was not asked for.
    pub(super) fn report_unknown(self, reading: &mut Reading) {
        let unknown = self.members.iter().filter(|member| {
            let name = member.name.as_ref();
            !self.known.contains(&name) && !self.told.contains(&name)
        });
        for member in unknown {
            let mut place = self.place.member(&member.name);
            let message = format!("\"{}\" is not a field here; it has no effect", member.name);
            let known = self.known.join(", ");
            let near = self.known.iter().find(|known| is_near(known, &member.name));
            reading.report_with(&codes::UNKNOWN_FIELD, &mut place, member.name_span, message, |finding| {
                let finding = match near {
                    Some(near) => finding.note(format!("try: \"{near}\"")),
                    None => finding,
                };
                finding.note(format!("known fields: {known}"))
            });
        }
    }
}

/// Whether two names differ in case, hyphens and underscores only, or in one letter or one swap.
fn is_near(known: &str, written: &str) -> bool {
    let bare = |name: &str| name.replace(['-', '_', ' '], "").to_ascii_lowercase();
    let (known, written) = (bare(known), bare(written));
    strsim::osa_distance(&known, &written) <= 1
}
