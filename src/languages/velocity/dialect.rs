//! The settings in which one Velocity differs from another.

/// What may be set. The two that are used are [`Dialect::VELOCITY_1_7`] and [`Dialect::API_GATEWAY`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// Whether a reference that is null or unknown is the empty string, everywhere: it prints nothing,
    /// is true in `#if`, equals `""`. (The original: an `InvalidReferenceEventHandler` whose
    /// `invalidGetMethod` and `invalidMethod` return `""`.)
    pub null_is_empty: bool,
    /// Whether `#macro` defines a macro. (`velocimacro.permissions.allow.inline`)
    pub inline_macros: bool,
    /// Whether `#evaluate` is a directive.
    pub evaluate: bool,
}

impl Dialect {
    /// Velocity 1.7 as it comes.
    pub const VELOCITY_1_7: Dialect = Dialect { null_is_empty: false, inline_macros: true, evaluate: true };

    /// Velocity 1.7 with the settings that reproduce what Amazon API Gateway answers.
    ///
    /// observed: localstack/airspeed `tests/test_templating.snapshot.json`, 203 outputs, August 2023.
    pub const API_GATEWAY: Dialect = Dialect { null_is_empty: true, inline_macros: false, evaluate: false };

    /// Whether `name` is a directive that is not part of the grammar.
    pub(super) fn is_directive(&self, name: &str) -> bool {
        match name {
            "foreach" | "include" | "parse" | "macro" | "literal" | "break" | "define" | "stop" => true,
            "evaluate" => self.evaluate,
            _ => false,
        }
    }
}
