//! Header names that API Gateway renames or drops on the way to the client.

use crate::steps::Evidence;

/// What becomes of a mapped header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is sent as it is.
    Kept,
    /// It is sent as `x-amzn-Remapped-NAME`.
    Renamed,
    /// It is not sent.
    Dropped,
}

/// What a renamed header's name begins with.
pub(super) const REMAPPED: &str = "x-amzn-Remapped-";

const RENAMED: [&str; 14] = [
    "authorization",
    "connection",
    "content-length",
    "content-md5",
    "date",
    "expect",
    "host",
    "max-forwards",
    "proxy-authenticate",
    "server",
    "trailer",
    "upgrade",
    "user-agent",
    "www-authenticate",
];

/// The recorded list; the documented one differs for `Content-Length`, `Expect`, `Host`,
/// `Proxy-Authenticate`, `TE`, `Trailer`, `Upgrade` and `Via`.
pub(super) const RENAMING: Evidence = Evidence::observed(
    "some header names are renamed x-amzn-Remapped-NAME, and Transfer-Encoding is dropped",
    "LocalStack, TestApiGatewayHeaderRemapping::test_apigateway_header_remapping_aws[AWS], _http[HTTP], December 2024",
);

/// What becomes of a mapped header called `name` in an `AWS` or `HTTP` integration.
pub fn fate_of(name: &str) -> Fate {
    let name = name.to_ascii_lowercase();
    if name == "transfer-encoding" {
        Fate::Dropped
    } else if RENAMED.contains(&name.as_str()) {
        Fate::Renamed
    } else {
        Fate::Kept
    }
}
