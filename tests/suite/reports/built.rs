//! Scenarios built at random, of parts that meet one another.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// Any scenario: all integration types, outputs that fit and outputs that do not.
pub(super) fn scenario() -> impl Strategy<Value = Value> {
    (method(), output(), request(), settings()).prop_map(|(method, output, request, settings)| {
        let mut document = json!({ "method": method, "request": request });
        let members = document.as_object_mut().unwrap();
        members.extend(output);
        members.extend(settings);
        document
    })
}

const STATUSES: [&str; 6] = ["200", "201", "302", "400", "404", "500"];

fn method() -> impl Strategy<Value = Value> {
    let kind = select(&["AWS", "AWS", "AWS", "HTTP", "MOCK", "AWS_PROXY", "HTTP_PROXY"][..]);
    let responses = btree_map(select(&STATUSES[..]), integration_response(), 0..4);
    let undeclared = select(&["", "", "", "200", "400"][..]);
    let extra = vec(integration_member(), 0..2);
    (kind, responses, undeclared, extra).prop_map(|(kind, responses, undeclared, extra)| {
        let declared: Map<String, Value> = responses
            .iter()
            .filter(|(status, _)| **status != undeclared)
            .map(|(status, response)| ((*status).to_owned(), method_response(status, response)))
            .collect();
        let responses: Map<String, Value> =
            responses.into_iter().map(|(status, response)| (status.to_owned(), response)).collect();
        let mut integration = json!({ "type": kind, "integrationResponses": responses });
        integration.as_object_mut().unwrap().extend(extra);
        json!({ "methodIntegration": integration, "methodResponses": declared })
    })
}

/// Declares the headers that are mapped, but for `X-Undeclared`.
fn method_response(status: &str, response: &Value) -> Value {
    let mapped = response["responseParameters"].as_object().into_iter().flatten();
    let keys = mapped.filter(|(key, _)| !key.ends_with("X-Undeclared"));
    let declared: Map<String, Value> = keys.map(|(key, _)| (key.clone(), json!(false))).collect();
    json!({ "statusCode": status, "responseParameters": declared })
}

fn integration_member() -> impl Strategy<Value = (String, Value)> {
    let members = [
        ("requestTemplates", json!({ "application/json": "{\"statusCode\": 200}" })),
        ("requestTemplates", json!({ "application/json": "{statusCode: 404,}" })),
        (
            "requestTemplates",
            json!({ "application/json": "#set($context.responseOverride.status = 418){\"statusCode\": 200}" }),
        ),
        ("requestTemplates", json!({ "application/json": "broken #if" })),
        ("requestParameters", json!({ "integration.request.header.X-Amz-Invocation-Type": "'Event'" })),
        ("requestParameters", json!({ "integration.request.header.Content-Length": "'0'" })),
        ("uri", json!("https://${stageVariables.host}/")),
        ("httpMethod", json!("POST")),
        ("httpMethod", json!("GET")),
        ("contentHandling", json!("CONVERT_TO_BINARY")),
        ("contentHandling", json!("CONVERT_TO_TEXT")),
    ];
    select(Vec::from(members)).prop_map(|(name, value)| (name.to_owned(), value))
}

fn integration_response() -> impl Strategy<Value = Value> {
    let pattern = select(&["", "", ".*", ".+", "4\\d{2}", "(?s)bad.*", "[", "200", "(a+)+b"][..]);
    let headers = btree_map(select(&HEADERS[..]), expression(), 0..4);
    let templates = btree_map(select(&["application/json", "text/html", "nonsense"][..]), template(), 0..2);
    let handling = select(&["", "", "", "CONVERT_TO_TEXT", "CONVERT_TO_BINARY"][..]);
    (pattern, headers, templates, handling).prop_map(|(pattern, headers, templates, handling)| {
        let headers: Map<String, Value> = headers
            .into_iter()
            .map(|(name, value)| (format!("method.response.header.{name}"), json!(value)))
            .collect();
        let templates: Map<String, Value> =
            templates.into_iter().map(|(key, value)| (key.to_owned(), json!(value))).collect();
        let mut response = json!({ "responseParameters": headers, "responseTemplates": templates });
        if !pattern.is_empty() {
            response["selectionPattern"] = json!(pattern);
        }
        if !handling.is_empty() {
            response["contentHandling"] = json!(handling);
        }
        response
    })
}

const HEADERS: [&str; 10] = [
    "Location",
    "X-A",
    "x-a",
    "Content-Type",
    "Content-Length",
    "Connection",
    "Server",
    "Date",
    "Transfer-Encoding",
    "X-Undeclared",
];

fn expression() -> impl Strategy<Value = String> {
    prop_oneof![
        select(
            &[
                "'text'",
                "''",
                "*",
                "\"*\"",
                "integration.response.body",
                "integration.response.body.a",
                "integration.response.body.a[0].b",
                "integration.response.body..b",
                "integration.response.body.errorMessage.code",
                "integration.response.header.Content-Type",
                "integration.response.multivalueheader.X-Many",
                "context.requestId",
                "context.identity",
                "stageVariables.host",
                "integration.response.bdy",
            ][..]
        )
        .prop_map(str::to_owned),
        "'[ -~\u{e9}\n]{0,12}'",
        "integration\\.response\\.body\\.[a-b\\[\\]0-1.*?@()'$]{0,8}",
    ]
}

fn template() -> impl Strategy<Value = String> {
    let piece = select(
        &[
            "$input.body",
            "$input.json('$')",
            "$input.json('$.a')",
            "$input.path('$.a')",
            "#set($x = $input.path('$'))",
            "$x.a",
            "#foreach($i in $x)$i#if($foreach.hasNext),#end#end",
            "#set($context.responseOverride.status = 418)",
            "#set($context.responseOverride.status = 99)",
            "#set($context.responseOverride.status = '404')",
            "#set($context.responseOverride.header.X-A = 'o')",
            "#set($context.responseOverride.header.Server = ['a', 'b'])",
            "$util.escapeJavaScript($input.body)",
            "$util.base64Decode('!')",
            "{\"a\": ",
            "}",
            "\n",
            "#if",
            "é",
        ][..],
    );
    vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

fn payload() -> impl Strategy<Value = String> {
    let proxy = select(
        &[
            "{\"statusCode\": 200, \"body\": \"x\", \"headers\": {\"X-A\": 1, \"b\": true}}",
            "{\"statusCode\": \"201\", \"multiValueHeaders\": {\"X-A\": [\"1\", \"2\"]}, \"headers\": {\"x-a\": \"3\"}}",
            "{\"statusCode\": 600}",
            "{\"body\": {}}",
            "{\"statusCode\": 200, \"isBase64Encoded\": true, \"body\": \"aGVsbG8=\"}",
            "{\"statusCode\": 200, \"isBase64Encoded\": true, \"body\": \"é\"}",
            "{\"cookies\": [\"a=1\", 2], \"statusCode\": 204}",
            "{\"headers\": {\"Content-Length\": \"5\", \"Date\": \"x\"}}",
            "{\"errorMessage\": \"bad request\", \"errorType\": \"E\"}",
            "{\"errorMessage\": \"{\\\"code\\\": 7}\"}",
            "{\"errorMessage\": {\"code\": 7}}",
            "{\"errorMessage\": \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}",
            "{\"a\": [{\"b\": \"line\\nend\"}, null], \"c\": 1.50}",
            "null",
            "",
            "\"text\"",
            "{broken",
        ][..],
    );
    prop_oneof![3 => proxy.prop_map(str::to_owned), 1 => json_text(), 1 => "[ -~é\n]{0,40}"]
}

fn json_text() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[a-b\"\\\\\n é]{0,6}".prop_map(Value::from),
    ];
    let tree = leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map("[a-c]", inner, 0..4).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    });
    tree.prop_map(|value| value.to_string())
}

fn output() -> impl Strategy<Value = Map<String, Value>> {
    let error =
        select(vec![json!({}), json!({ "functionError": null }), json!({ "functionError": "Unhandled" })]);
    let how = select(vec![
        json!({}),
        json!({}),
        json!({}),
        json!({}),
        json!({ "status": 202 }),
        json!({ "status": 429 }),
        json!({ "status": 403 }),
        json!({ "failure": "timeout" }),
        json!({ "failure": "network" }),
    ]);
    let backend = select(vec![
        json!({ "status": 200, "headers": { "Content-Type": "image/png", "X-Many": ["a", "b"] }, "bodyBase64": "/wA=" }),
        json!({ "status": 404, "headers": { "Server": "x", "Via": "y" }, "body": "{\"a\": 1}" }),
        json!({ "status": 999, "body": "aGVsbG8=" }),
        json!({ "failure": "network" }),
    ]);
    prop_oneof![
        4 => (payload(), error, how).prop_map(|(payload, error, how)| {
            let mut lambda = json!({ "payload": payload });
            merge(&mut lambda, error);
            merge(&mut lambda, how);
            Map::from_iter([("lambda".to_owned(), lambda)])
        }),
        2 => backend.prop_map(|backend| Map::from_iter([("backend".to_owned(), backend)])),
        1 => Just(Map::new()),
    ]
}

fn merge(into: &mut Value, from: Value) {
    if let (Value::Object(into), Value::Object(from)) = (into, from) {
        into.extend(from);
    }
}

fn request() -> impl Strategy<Value = Value> {
    let accept = select(&["", "text/html", "image/png", "*/*", "application/json;q=1, image/png", ",;"][..]);
    let refused = select(&["", "", "", "", "", "", "UNAUTHORIZED", "REQUEST_TOO_LARGE", "DEFAULT_5XX"][..]);
    (accept, refused, payload()).prop_map(|(accept, refused, body)| {
        let mut request = json!({ "body": body });
        if !accept.is_empty() {
            request["headers"] = json!({ "Accept": accept, "Connection": "close" });
        }
        if !refused.is_empty() {
            request["refusedAs"] = json!(refused);
        }
        request
    })
}

fn settings() -> impl Strategy<Value = Map<String, Value>> {
    let switches = vec(select(gatemap::scenario::SWITCHES), 0..4);
    let others = select(vec![
        json!({}),
        json!({}),
        json!({ "api": "HTTP", "payloadFormatVersion": "2.0", "responseParameters": { "200": { "overwrite:statuscode": "$response.body.a", "append:header.X-A": "${response.header.b}!" } } }),
        json!({ "api": "HTTP", "payloadFormatVersion": "1.0" }),
        json!({ "binaryMediaTypes": ["image/png"] }),
        json!({ "binaryMediaTypes": ["*/*"], "stageVariables": { "host": "h" } }),
        json!({ "gatewayResponses": { "DEFAULT_5XX": { "statusCode": "599", "responseParameters": { "gatewayresponse.header.X-T": "context.error.responseType" }, "responseTemplates": { "text/plain": "$context.error.message $method.request.header.Accept $" } } } }),
        json!({ "gatewayResponses": { "DEFAULT_4XX": { "statusCode": "9" }, "NONE": {} }, "context": { "requestId": { "a": 1 }, "identity": 7 } }),
    ]);
    (switches, others).prop_map(|(switches, others)| {
        let assumptions: Map<String, Value> =
            switches.into_iter().map(|switch| (switch.name.to_owned(), json!(switch.values[1]))).collect();
        let mut settings = others.as_object().cloned().unwrap_or_default();
        settings.insert("assumptions".to_owned(), Value::Object(assumptions));
        settings
    })
}
