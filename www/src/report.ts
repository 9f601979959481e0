// Generated from the Rust types by `cargo test`; edit those.

export type Report = { 
/**
 * The scenario's `id`.
 */
id?: string, 
/**
 * The HTTP response; absent when an error finding says that it cannot be computed.
 */
response?: Response, 
/**
 * Why the payload looks half typed: a view that answers while one types may keep its last response.
 */
halfTyped?: string, 
/**
 * Mapped headers that the client does not get.
 */
notSent: Array<NotSent>, 
/**
 * One step per decision, in order.
 */
steps: Array<Step>, 
/**
 * The templates that ran, in order, and how each came to what it wrote.
 */
templates: Array<TemplateRun>, 
/**
 * What is wrong or risky: first what explains this response, then what other answers would meet.
 */
findings: Array<Finding>, 
/**
 * The lines of API Gateway's execution log, as the console's Test shows them.
 */
log: Array<string>, 
/**
 * What makes of `log` the form that CloudWatch shows for a deployed stage; absent without a log.
 */
cloudwatch?: CloudWatch, 
/**
 * Where the response is not as the scenario's `expect` says; absent without an `expect`.
 */
mismatches?: Array<string>, 
/**
 * The scenario's `cases`, each answered by the same rules.
 */
cases: Array<CaseReport>, };

export type BackendField = { 
/**
 * The status.
 */
status: number, 
/**
 * The body, as text.
 */
body: string, };

export type BranchTrace = { 
/**
 * `#if(…)`, `#elseif(…)`, `#else`, `#foreach(…)`.
 */
template: Span, 
/**
 * How often it was come to.
 */
times: number, 
/**
 * How often its body ran: of a loop, all rounds together.
 */
runs: number, };

export type CaseReport = { 
/**
 * The case's name.
 */
name: string, 
/**
 * Its response.
 */
response?: Response, 
/**
 * The findings that this case adds to the scenario's own.
 */
findings: Array<Finding>, 
/**
 * Where the response is not as the case's `expect` says; absent without an `expect`.
 */
mismatches?: Array<string>, };

export type ChangedLines = { 
/**
 * The first line that changes, from 1.
 */
line: number, 
/**
 * The lines as they were.
 */
removed: Array<string>, 
/**
 * The lines in their place.
 */
added: Array<string>, };

export type Choice = { 
/**
 * `GET /pets`
 */
name: string, 
/**
 * The line in the pasted text, from 1.
 */
line: number, };

export type CloudWatch = { 
/**
 * What every event begins with.
 */
prefix: string, 
/**
 * What the lines of the Test form begin with, but for its first line, which CloudWatch does not have.
 */
instead_of: string, 
/**
 * The events that come before.
 */
before: Array<string>, 
/**
 * The events that come after.
 */
after: Array<string>, };

export type Door = { "kind": "integration_response", 
/**
 * Its status code.
 */
statusCode: string, } | { "kind": "gateway_response", 
/**
 * The type, such as `API_CONFIGURATION_ERROR`.
 */
responseType: string, } | { "kind": "proxy" };

export type Edit = { 
/**
 * What is done.
 */
op: Operation, 
/**
 * JSON pointer to where it is done.
 */
path: string, 
/**
 * The value to add or to put in place.
 */
value?: unknown, };

export type Edited = { 
/**
 * The form of the configuration.
 */
form: Form | null, 
/**
 * The method that was changed.
 */
method: string | null, 
/**
 * The whole configuration; nothing when it cannot be edited.
 */
text: string | null, 
/**
 * What changes, in order.
 */
changes: Array<ChangedLines>, 
/**
 * What is left as it is, and why.
 */
notes: Array<ExportNote>, };

export type Evidence = { 
/**
 * How the rule is known.
 */
kind: EvidenceKind, 
/**
 * The rule in one sentence.
 */
rule: string, 
/**
 * Where it is written or was recorded.
 */
source: string, 
/**
 * The member of `assumptions` that changes the rule, where it is assumed.
 */
switch?: string, };

export type EvidenceKind = "documented" | "observed" | "reported" | "oracle" | "assumed";

export type Explanation = { 
/**
 * Why the pattern is none; then nothing else is known.
 */
error: PatternError | null, 
/**
 * Whether the whole text matches; `None` where there is no answer.
 */
matched: boolean | null, 
/**
 * Set where the search did not end.
 */
limit: StepLimit | null, 
/**
 * How far the pattern got, where it did not match.
 */
stop: Stop | null, 
/**
 * What would have matched.
 */
near_misses: Array<NearMiss>, 
/**
 * Whether the pattern matches the empty text.
 */
matches_empty: boolean, 
/**
 * What each group captured, group 0 first, where the text matched.
 */
groups: Array<Group>, 
/**
 * The pattern, part by part.
 */
tree: Part | null, };

export type Export = { 
/**
 * The form.
 */
form: Form, 
/**
 * The configuration; nothing when the form cannot hold such a scenario.
 */
text: string | null, 
/**
 * What the form cannot hold, and what was made up where the scenario says nothing.
 */
notes: Array<ExportNote>, };

export type ExportNote = { 
/**
 * Whether a rule is lost; otherwise it says what was made up or assumed.
 */
lost: boolean, 
/**
 * One sentence.
 */
message: string, };

export type Finding = { 
/**
 * How bad it is.
 */
severity: Severity, 
/**
 * The stable code, such as `GM101`.
 */
code: string, 
/**
 * The code in words, such as `regex-would-match-if-unanchored`.
 */
name: string, 
/**
 * One sentence: what was found.
 */
message: string, 
/**
 * Where.
 */
place: Place, 
/**
 * Why it is so, what to do, what else to know.
 */
notes: Array<string>, 
/**
 * Ways to cure it, the likeliest first.
 */
fixes: Array<Fix>, 
/**
 * The lesson that teaches it.
 */
lesson?: string, };

export type Fix = { 
/**
 * What the edits do, as a button says it: "declare 302".
 */
title: string, 
/**
 * Whether it may be made without asking: what stands there is refused, fails or cannot be meant, and
 * there is no other cure.
 */
safe: boolean, 
/**
 * The edits, in order.
 */
edits: Array<Edit>, };

export type Form = "aws-cli" | "openapi" | "cloudformation" | "sam" | "terraform" | "serverless" | "cdk" | "shell" | "lambda";

export type Group = { 
/**
 * Its number; 0 is the whole match.
 */
number: number, 
/**
 * Its name, if it has one.
 */
name: string | null, 
/**
 * What it covers in the text, if it took part.
 */
span: Span | null, 
/**
 * The text that it covers.
 */
text: string | null, };

export type Header = { 
/**
 * The name, as it stands on the wire.
 */
name: string, 
/**
 * The value.
 */
value: string, 
/**
 * Where it comes from.
 */
from: HeaderSource, 
/**
 * `false` for headers that differ from call to call or matter to AWS alone: the default view leaves them out.
 */
usual: boolean, };

export type HeaderSource = { "kind": "api_gateway" } | { "kind": "mapping", 
/**
 * The mapping expression.
 */
expression: string, 
/**
 * The field that holds the expression.
 */
place: Place, 
/**
 * The values of the integration's answer that were read.
 */
read: Array<Place>, } | { "kind": "integration" } | { "kind": "override" };

export type Import = { 
/**
 * The form that the text was read in.
 */
form: Form | null, 
/**
 * The scenario as JSON; of a function's output it holds `lambda` alone.
 */
scenario: string | null, 
/**
 * The method that was read.
 */
method: string | null, 
/**
 * The methods of the text; where there are several and none was named, there is no scenario yet.
 */
methods: Array<Choice>, 
/**
 * What became of the text.
 */
losses: Array<Loss>, 
/**
 * Where each field of the scenario stood in the text.
 */
places: Array<SourcePlace>, };

export type InputPlace = { 
/**
 * The place, as a JSON pointer.
 */
pointer: string, 
/**
 * The text there, when the input is JSON.
 */
span?: Span, 
/**
 * Whether a function or a method made something else of what stands there.
 */
changed: boolean, };

export type LambdaField = { 
/**
 * The payload as text.
 */
payload: string, 
/**
 * `null`: returned; a text: failed; absent: the payload decides.
 */
functionError?: string | null, 
/**
 * The HTTP status of the Invoke response, where it is not 200: Lambda rejected the invocation.
 */
status?: number, };

export type Loss = { 
/**
 * What became of it.
 */
kind: LossKind, 
/**
 * One sentence: what it is, and why.
 */
message: string, 
/**
 * The line in the pasted text, from 1.
 */
line: number, 
/**
 * The column in the pasted text, from 1, in characters.
 */
column: number, 
/**
 * The part of the pasted text.
 */
span: Span, };

export type LossKind = "understood" | "repaired" | "ignored" | "unreadable";

export type Matrix = { 
/**
 * The integration responses, in the order written.
 */
responses: Array<MatrixResponse>, 
/**
 * The scenario's own output, then its cases, then the stock payloads.
 */
rows: Array<MatrixRow>, };

export type MatrixResponse = { 
/**
 * Its status code.
 */
statusCode: string, 
/**
 * Its pattern; absent for the default response.
 */
selectionPattern?: string, 
/**
 * Its field.
 */
place: Place, 
/**
 * The rows that select it, by index; empty when nothing does.
 */
selectedBy: Array<number>, };

export type MatrixRow = { 
/**
 * Where the output comes from.
 */
origin: Origin, 
/**
 * Its name.
 */
name: string, 
/**
 * The scenario's `lambda`, to load this row; absent where it is the scenario's own.
 */
lambda?: LambdaField, 
/**
 * The scenario's `backend`, to load this row; absent where it is the scenario's own.
 */
backend?: BackendField, 
/**
 * The status that the client gets; absent when it cannot be computed.
 */
status?: number, 
/**
 * How it came to that.
 */
outcome: Outcome, 
/**
 * The selected integration response, by index into `responses`.
 */
selected?: number, 
/**
 * Why, in one sentence.
 */
sentence: string, };

export type NearMiss = { "kind": "unescaped_bracket_prefix", 
/**
 * The pattern with the brackets escaped.
 */
suggestion: string, } | { "kind": "slash_for_backslash", 
/**
 * The pattern with backslashes.
 */
suggestion: string, } | { "kind": "glob_star", 
/**
 * The pattern with `.*`.
 */
suggestion: string, } | { "kind": "unanchored", 
/**
 * The pattern with `.*` around it.
 */
suggestion: string, } | { "kind": "dot_stops_at_line_ends", 
/**
 * The pattern with `(?s)` before it.
 */
suggestion: string, } | { "kind": "other_case", 
/**
 * The pattern with `(?i)` before it.
 */
suggestion: string, } | { "kind": "space_around", 
/**
 * The pattern with `\s*` around it.
 */
suggestion: string, };

export type NotChosen = { 
/**
 * What was passed over: "400 (Bad Request)".
 */
what: string, 
/**
 * Why.
 */
why: string, 
/**
 * The field that holds it.
 */
place: Place, };

export type NotSent = { 
/**
 * The header's name.
 */
name: string, 
/**
 * Why it is not sent.
 */
why: string, 
/**
 * The field that maps it.
 */
place: Place, };

export type Operation = "add" | "replace" | "remove";

export type Origin = "scenario" | "case" | "stock";

export type Outcome = "pattern" | "default" | "error" | "proxy" | "unknown";

export type Part = { 
/**
 * The bytes of the pattern that it stands in.
 */
span: Span, 
/**
 * What it matches, in a plain sentence without a full stop.
 */
sentence: string, 
/**
 * The parts that it is made of.
 */
children: Array<Part>, };

export type PathTo = { 
/**
 * The path, as short as it can be: `order.items[0]['a b']`; `$` for the whole text.
 */
path: string, 
/**
 * Where the value stands. Behind a mistake in the text its end is not known and is the text's.
 */
span: Span, };

export type PatternError = { 
/**
 * `PatternSyntaxException.getDescription()`.
 */
description: string, 
/**
 * `PatternSyntaxException.getIndex()`, which counts code points of the pattern once `\Q..\E` is
 * written out; `None` where Java says -1.
 */
index: number | null, 
/**
 * The place in the pattern as written, in bytes.
 */
span: Span, };

export type Place = { 
/**
 * JSON pointer (RFC 6901) to the field; the empty pointer is the whole scenario.
 */
pointer: string, 
/**
 * The part of the field's text, when only a part is meant.
 */
span?: Span, 
/**
 * The line of the scenario text, from 1, where it is known.
 */
line?: number, 
/**
 * The column of the scenario text, from 1, in characters.
 */
column?: number, };

export type ReferenceTrace = { 
/**
 * The reference.
 */
template: Span, 
/**
 * What its first values print, each cut when it is long. Where there was no value, nothing is kept.
 */
values: Array<string>, 
/**
 * The Java class of its first value; `null` if it never had one.
 */
class: string, 
/**
 * How often it was asked for its value.
 */
times: number, 
/**
 * How often it had none.
 */
empty: number, 
/**
 * The part that had no value when it first had none: `.nmae` of `$user.nmae`.
 */
missing?: Span, 
/**
 * Names that are there and look like the missing one.
 */
near?: Array<string>, };

export type Response = { 
/**
 * The status code.
 */
status: number, 
/**
 * The reason phrase of the status line.
 */
reason: string, 
/**
 * All headers, in the order on the wire.
 */
headers: Array<Header>, 
/**
 * The body, when it is UTF-8.
 */
body?: string, 
/**
 * The body in base64, when it is not UTF-8.
 */
bodyBase64?: string, 
/**
 * The body is the integration's own, unchanged.
 */
passedThrough?: boolean, 
/**
 * Which door the response came through.
 */
door: Door, 
/**
 * Fields that API Gateway would refuse to save; the response is computed without them.
 */
refused: Array<Place>, };

export type SeenValue = { 
/**
 * What the value is: "text tested".
 */
name: string, 
/**
 * The value as text, cut when it is long.
 */
value: string, };

export type Severity = "error" | "warning" | "note";

export type SourcePlace = { 
/**
 * JSON pointer of the field.
 */
pointer: string, 
/**
 * The line in the pasted text, from 1.
 */
line: number, 
/**
 * The column in the pasted text, from 1, in characters.
 */
column: number, 
/**
 * The part of the pasted text.
 */
span: Span, };

export type Span = { 
/**
 * Offset of the first byte.
 */
start: number, 
/**
 * Offset after the last byte.
 */
end: number, };

export type Step = { 
/**
 * What is decided.
 */
kind: StepKind, 
/**
 * The decision in one sentence.
 */
sentence: string, 
/**
 * The values that were looked at.
 */
values: Array<SeenValue>, 
/**
 * What was not chosen, and why.
 */
notChosen: Array<NotChosen>, 
/**
 * The rules that decided, and how they are known.
 */
evidence: Array<Evidence>, 
/**
 * The fields that took part.
 */
places: Array<Place>, };

export type StepKind = "arrival" | "integration_output" | "selection" | "method_response" | "parameter_mapping" | "body" | "headers" | "gateway_response";

export type StepLimit = { 
/**
 * The steps that were taken.
 */
steps: number, };

export type Stop = { 
/**
 * The longest prefix of the text that some path through the pattern could match.
 */
prefix: Span, 
/**
 * The part of the pattern that failed there; empty, at the end of the pattern, where the pattern
 * had been passed while the text went on.
 */
part: Span, 
/**
 * What was expected there.
 */
sentence: string, };

export type TemplateRun = { 
/**
 * The field that holds the template: spans named `template` count in it.
 */
template: Place, 
/**
 * The field whose text `$input` read, when it read one as it stands: spans in `from` count in it.
 */
input?: Place, 
/**
 * What the template wrote, when that is not the body of the response.
 */
written?: string, 
/**
 * Which part of the template wrote which part of the output, in the order of the output; none when the
 * template failed.
 */
pieces: Array<WrittenPiece>, 
/**
 * The references, each place of the template once.
 */
references: Array<ReferenceTrace>, 
/**
 * The branches and loops, each place of the template once.
 */
branches: Array<BranchTrace>, 
/**
 * Whether a list ended at its limit.
 */
truncated: boolean, };

export type WrittenPiece = { 
/**
 * The text or the reference that wrote it.
 */
template: Span, 
/**
 * The part of the output.
 */
output: Span, 
/**
 * Where in the input it came from.
 */
from?: InputPlace, };
