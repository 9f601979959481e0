//! How a rule of API Gateway's behaviour is known.

use serde::Serialize;

/// The kinds of evidence, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum EvidenceKind {
    /// AWS's documentation says so.
    Documented,
    /// A public test suite recorded it on AWS.
    Observed,
    /// Users or authors of tools say that they saw it.
    Reported,
    /// The Java original of the dialect answers so.
    Oracle,
    /// No source settles it: our reading.
    Assumed,
}

/// A rule, how it is known and from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Evidence {
    /// How the rule is known.
    pub kind: EvidenceKind,
    /// The rule in one sentence.
    pub rule: &'static str,
    /// Where it is written or was recorded.
    pub source: &'static str,
    /// The member of `assumptions` that changes the rule, where it is assumed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub switch: Option<&'static str>,
}

impl Evidence {
    const fn new(kind: EvidenceKind, rule: &'static str, source: &'static str) -> Evidence {
        Evidence { kind, rule, source, switch: None }
    }

    /// A rule that AWS documents.
    pub const fn documented(rule: &'static str, source: &'static str) -> Evidence {
        Evidence::new(EvidenceKind::Documented, rule, source)
    }

    /// A rule recorded on AWS by a public test suite.
    pub const fn observed(rule: &'static str, source: &'static str) -> Evidence {
        Evidence::new(EvidenceKind::Observed, rule, source)
    }

    /// A rule that users or authors of tools saw.
    pub const fn reported(rule: &'static str, source: &'static str) -> Evidence {
        Evidence::new(EvidenceKind::Reported, rule, source)
    }

    /// A rule that the Java original of the dialect follows.
    pub const fn oracle(rule: &'static str, source: &'static str) -> Evidence {
        Evidence::new(EvidenceKind::Oracle, rule, source)
    }

    /// A rule that no source settles.
    pub const fn assumed(rule: &'static str, source: &'static str) -> Evidence {
        Evidence::new(EvidenceKind::Assumed, rule, source)
    }

    /// The same rule, changed by the member `switch` of `assumptions`.
    pub const fn switched_by(self, switch: &'static str) -> Evidence {
        Evidence { switch: Some(switch), ..self }
    }
}
