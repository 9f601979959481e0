//! The switches for rules that no source settles, in one table.
//!
//! Each rule asks its switch where it stands, in `gateway`; the README, the JSON schema and the reader
//! know the same names, which a test holds.

use super::fields::{Fields, Reading};
use super::read_settings::one_of;

/// A row of the table: a switch as the scenario's `assumptions` writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switch {
    /// The member of `assumptions`.
    pub name: &'static str,
    /// Its values, the default first.
    pub values: &'static [&'static str],
    /// What it decides, and why no source settles that.
    pub why: &'static str,
}

/// Makes a type for each switch, the table of all, and the reader.
macro_rules! switches {
    ($(
        #[doc = $why:literal]
        $field:ident: $kind:ident = $name:literal {
            #[doc = $default_meaning:literal] $default:ident = $default_value:literal,
            #[doc = $other_meaning:literal] $other:ident = $other_value:literal,
        }
    )+) => {
        $(
            #[doc = $why]
            #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
            pub enum $kind {
                #[doc = $default_meaning]
                #[default]
                $default,
                #[doc = $other_meaning]
                $other,
            }
        )+

        /// Which reading is taken where no source settles what AWS does.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Assumptions {
            $(#[doc = $why] pub $field: $kind,)+
        }

        /// Every switch.
        pub const SWITCHES: &[Switch] =
            &[$(Switch { name: $name, values: &[$default_value, $other_value], why: $why.trim_ascii() }),+];

        pub(super) fn read(reading: &mut Reading, parent: &mut Fields) -> Assumptions {
            let Some((place, node)) = parent.get("assumptions") else { return Assumptions::default() };
            let mut fields = Fields::of(reading, &place, node);
            let mut read = Assumptions::default();
            $(if let Some((place, node)) = fields.get($name)
                && one_of(reading, place, node, &[$default_value, $other_value]).as_deref() == Some($other_value)
            {
                read.$field = $kind::$other;
            })+
            fields.report_unknown(reading);
            read
        }
    };
}

switches! {
    /// which integration response wins when several patterns match: AWS says it nowhere, and the one recording fits both
    several_matches: SeveralMatches = "severalMatches" {
        /// The one with the lowest status code.
        LowestStatus = "lowestStatus",
        /// The one that is written first.
        FirstWritten = "firstWritten",
    }
    /// whether a function without `functionError` whose payload is an object with `errorMessage` failed: the payload does not tell
    payload_with_error_message: PayloadWithErrorMessage = "payloadWithErrorMessage" {
        /// It failed.
        Failed = "failed",
        /// It returned.
        Returned = "returned",
    }
    /// whether patterns see `errorMessage` of a payload that was returned: the developer guide speaks of errors only, LocalStack looks at every payload
    returned_error_message: ReturnedErrorMessage = "returnedErrorMessage" {
        /// They see the empty text.
        Ignored = "ignored",
        /// They see it.
        Matched = "matched",
    }
    /// what patterns see of an `errorMessage` that is a number, a boolean, an object or a list: no source
    error_message_not_text: ErrorMessageNotText = "errorMessageNotText" {
        /// Its JSON text.
        Json = "json",
        /// The empty text.
        Empty = "empty",
    }
    /// what a header mapping makes of JSON `null`: LocalStack leaves the header out, no recording
    null_in_header: NullInHeader = "nullInHeader" {
        /// No header.
        NoHeader = "noHeader",
        /// The text `null`.
        Text = "text",
    }
    /// what a header mapping makes of JSON `false`: LocalStack leaves the header out, no recording
    false_in_header: FalseInHeader = "falseInHeader" {
        /// The text `false`.
        Text = "text",
        /// No header.
        NoHeader = "noHeader",
    }
    /// what a header mapping makes of a list: an object is documented to become JSON, a list is shown nowhere
    list_in_header: ListInHeader = "listInHeader" {
        /// Its JSON.
        Json = "json",
        /// Its items, joined by commas as several values of a header are.
        Commas = "commas",
    }
    /// whether a header is sent whose mapped value is the empty text: LocalStack leaves it out, no recording
    empty_header_value: EmptyHeaderValue = "emptyHeaderValue" {
        /// It is sent, empty.
        Sent = "sent",
        /// It is not sent.
        NotSent = "notSent",
    }
    /// what becomes of a mapped value with a control character such as a line end: HTTP forbids it, no source tells more
    control_character: ControlCharacter = "controlCharacter" {
        /// The header is not sent.
        NotSent = "notSent",
        /// API Gateway answers with an error.
        Error = "error",
    }
    /// what is sent when two mappings name one header in two cases: no source
    same_header_twice: SameHeaderTwice = "sameHeaderTwice" {
        /// A line for each.
        Both = "both",
        /// The one that is written last.
        Last = "last",
    }
    /// what becomes of more than 10240 bytes of header values: the quota is documented, its consequence is not
    too_many_headers: TooManyHeaders = "tooManyHeaders" {
        /// The response is sent all the same.
        Sent = "sent",
        /// API Gateway answers with an error.
        Error = "error",
    }
    /// what becomes of `$context.responseOverride.status` set to text such as `"404"`: an integer is required, and no source tries text
    text_status_override: TextStatusOverride = "textStatusOverride" {
        /// It has no effect.
        Ignored = "ignored",
        /// It counts as the number.
        Taken = "taken",
    }
    /// whether headers of `$context.responseOverride` are renamed as mapped ones are: LocalStack does it, no recording
    overridden_header_names: OverriddenHeaderNames = "overriddenHeaderNames" {
        /// They are renamed and dropped in the same way.
        Renamed = "renamed",
        /// They are sent as they are.
        Kept = "kept",
    }
    /// whether the media type of the chosen template becomes the Content-Type: the default is documented, this case is not
    template_content_type: TemplateContentType = "templateContentType" {
        /// Content-Type stays application/json.
        ApplicationJson = "applicationJson",
        /// Content-Type is the template's.
        Template = "template",
    }
    /// which template of a customised gateway response is taken: no source
    gateway_response_template: GatewayResponseTemplate = "gatewayResponseTemplate" {
        /// The one for application/json, else the first.
        ApplicationJson = "applicationJson",
        /// The one for the first media type of Accept, else as before.
        Accept = "accept",
    }
    /// what a custom integration makes of an invocation that Lambda rejected (throttled, not authorised, not found): recorded for proxy integrations only
    rejected_invocation: RejectedInvocation = "rejectedInvocation" {
        /// API Gateway answers with an error.
        Error = "error",
        /// The rejection is mapped as a payload is; not authorised is an error all the same.
        Mapped = "mapped",
    }
    /// what an HTTP API answers when the integration gives no answer: users see 503, AWS re:Post names 504 for every kind of API
    http_api_timeout: HttpApiTimeout = "httpApiTimeout" {
        /// 503 Service Unavailable.
        ServiceUnavailable = "serviceUnavailable",
        /// 504 Gateway Timeout.
        GatewayTimeout = "gatewayTimeout",
    }
    /// whether a number in `headers` of a proxy response is taken: text and booleans are recorded, users report numbers to work, LocalStack refuses them
    numbers_in_proxy_headers: NumbersInProxyHeaders = "numbersInProxyHeaders" {
        /// Its digits are sent.
        Text = "text",
        /// The response is malformed.
        Malformed = "malformed",
    }
}
