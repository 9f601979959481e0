//! Rules and outputs to the text of a scenario, with the place of each field in the pasted text.

use serde_json::{Map, Value};

use super::read::{FunctionError, Output};
use super::rules::{
    Declared, GatewayResponse, HttpApi, IntegrationResponse, MethodResponse, Pair, Rules, Written,
};
use crate::findings::Place;
use crate::languages::text::Span;

/// A scenario in the making.
pub(super) struct ScenarioText {
    root: Map<String, Value>,
    /// JSON pointers of the fields, and where each stood.
    pub(super) places: Vec<(String, Span)>,
}

impl ScenarioText {
    pub(super) fn titled(title: &str) -> ScenarioText {
        let mut root = Map::new();
        root.insert("gatemap".to_owned(), crate::scenario::FORMAT.into());
        root.insert("title".to_owned(), title.into());
        ScenarioText { root, places: Vec::new() }
    }

    /// The JSON document.
    pub(super) fn text(&self) -> String {
        format!("{:#}\n", Value::Object(self.root.clone()))
    }

    pub(super) fn rules(&mut self, rules: &Rules) {
        let method = self.method(rules);
        self.root.insert("method".to_owned(), method);
        if !rules.binary_media_types.is_empty() {
            let place = Place::at("/binaryMediaTypes");
            let types = rules.binary_media_types.iter().enumerate();
            let types: Value =
                types.map(|(index, written)| self.value(&place.item(index), written)).collect();
            self.root.insert("binaryMediaTypes".to_owned(), types);
        }
        if !rules.gateway_responses.is_empty() {
            let responses = self.gateway_responses(&rules.gateway_responses);
            self.root.insert("gatewayResponses".to_owned(), responses);
        }
        if let Some(http_api) = &rules.http_api {
            self.http_api(http_api);
        }
        if let Some(path) = &rules.path {
            let path = self.value(&Place::at("/request/path"), path);
            self.root.insert("request".to_owned(), serde_json::json!({ "path": path }));
        }
    }

    fn http_api(&mut self, http_api: &HttpApi) {
        self.root.insert("api".to_owned(), "HTTP".into());
        let version = self.value(&Place::at("/payloadFormatVersion"), &http_api.version);
        self.root.insert("payloadFormatVersion".to_owned(), version);
        let place = Place::at("/responseParameters");
        let mut statuses = Map::new();
        for mappings in &http_api.mappings {
            self.pairs(&mut statuses, &place, &mappings.status.value, &mappings.pairs);
        }
        if !statuses.is_empty() {
            self.root.insert("responseParameters".to_owned(), statuses.into());
        }
    }

    pub(super) fn output(&mut self, output: &Output) {
        let place = Place::at("/lambda");
        let mut lambda = Map::new();
        lambda.insert("payload".to_owned(), self.value(&place.member("payload"), &output.payload));
        match &output.error {
            FunctionError::Unstated => {}
            FunctionError::Returned => drop(lambda.insert("functionError".to_owned(), Value::Null)),
            FunctionError::Failed(kind) => {
                lambda.insert("functionError".to_owned(), kind.clone().into());
            }
        }
        if let Some(version) = &output.executed_version {
            lambda.insert("headers".to_owned(), serde_json::json!({ "X-Amz-Executed-Version": version }));
        }
        self.root.insert("lambda".to_owned(), lambda.into());
    }

    fn method(&mut self, rules: &Rules) -> Value {
        let place = Place::at("/method");
        self.place(&place, rules.span);
        let mut method = Map::new();
        self.text_member(&mut method, &place, "httpMethod", rules.http_method.as_ref());
        method.insert("methodIntegration".to_owned(), self.integration(&place, rules));
        let place = place.member("methodResponses");
        let declared = rules.method_responses.iter().enumerate();
        let declared: Value =
            declared.map(|(index, response)| self.method_response(&place.item(index), response)).collect();
        method.insert("methodResponses".to_owned(), declared);
        method.into()
    }

    fn integration(&mut self, method: &Place, rules: &Rules) -> Value {
        let place = method.member("methodIntegration");
        let own = &rules.integration;
        self.place(&place, own.span);
        let mut integration = Map::new();
        self.text_member(&mut integration, &place, "type", own.kind.as_ref());
        for setting in &own.settings {
            self.place(&place.member(setting.name), setting.span);
            integration.insert(setting.name.to_owned(), setting.value.clone());
        }
        self.pairs(&mut integration, &place, "requestTemplates", &own.request_templates);
        self.text_member(&mut integration, &place, "contentHandling", own.content_handling.as_ref());
        let place = place.member("integrationResponses");
        let responses = own.responses.iter().enumerate();
        let responses: Value =
            responses.map(|(index, response)| self.response(&place.item(index), response)).collect();
        integration.insert("integrationResponses".to_owned(), responses);
        integration.into()
    }

    fn response(&mut self, place: &Place, response: &IntegrationResponse) -> Value {
        self.place(place, response.span);
        let mut out = Map::new();
        self.text_member(&mut out, place, "statusCode", Some(&response.status));
        self.text_member(&mut out, place, "selectionPattern", response.pattern.as_ref());
        self.pairs(&mut out, place, "responseParameters", &response.parameters);
        self.pairs(&mut out, place, "responseTemplates", &response.templates);
        self.text_member(&mut out, place, "contentHandling", response.content_handling.as_ref());
        out.into()
    }

    fn method_response(&mut self, place: &Place, response: &MethodResponse) -> Value {
        self.place(place, response.span);
        let mut out = Map::new();
        self.text_member(&mut out, place, "statusCode", Some(&response.status));
        let headers = place.member("responseParameters");
        let declared: Map<String, Value> =
            response.headers.iter().map(|declared| self.declared(&headers, declared)).collect();
        if !declared.is_empty() {
            out.insert("responseParameters".to_owned(), declared.into());
        }
        self.pairs(&mut out, place, "responseModels", &response.models);
        out.into()
    }

    fn declared(&mut self, headers: &Place, declared: &Declared) -> (String, Value) {
        self.place(&headers.member(&declared.key.value), declared.key.span);
        (declared.key.value.clone(), declared.required.into())
    }

    fn gateway_responses(&mut self, responses: &[GatewayResponse]) -> Value {
        let mut out = Map::new();
        for response in responses {
            let place = Place::at("/gatewayResponses").member(&response.response_type.value);
            self.place(&place, response.span);
            let mut one = Map::new();
            self.text_member(&mut one, &place, "statusCode", response.status.as_ref());
            self.pairs(&mut one, &place, "responseParameters", &response.parameters);
            self.pairs(&mut one, &place, "responseTemplates", &response.templates);
            out.insert(response.response_type.value.clone(), one.into());
        }
        out.into()
    }

    fn pairs(&mut self, out: &mut Map<String, Value>, place: &Place, name: &str, pairs: &[Pair]) {
        if pairs.is_empty() {
            return;
        }
        let place = place.member(name);
        self.place(&place, pairs[0].key.span);
        let mut members = Map::new();
        for pair in pairs {
            let value = self.value(&place.member(&pair.key.value), &pair.value);
            members.insert(pair.key.value.clone(), value);
        }
        out.insert(name.to_owned(), members.into());
    }

    fn text_member(
        &mut self,
        out: &mut Map<String, Value>,
        place: &Place,
        name: &str,
        written: Option<&Written>,
    ) {
        if let Some(written) = written {
            out.insert(name.to_owned(), self.value(&place.member(name), written));
        }
    }

    fn value(&mut self, place: &Place, written: &Written) -> Value {
        self.place(place, written.span);
        written.value.clone().into()
    }

    fn place(&mut self, place: &Place, span: Option<Span>) {
        if let Some(span) = span {
            self.places.push((place.pointer.clone(), span));
        }
    }
}
