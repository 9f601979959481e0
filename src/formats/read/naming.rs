//! One thing, three spellings: `statusCode`, `StatusCode`, `status_code`.

/// How a form spells the names of `get-method`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::formats) enum Naming {
    /// `statusCode`: AWS CLI, OpenAPI, CDK.
    Camel,
    /// `StatusCode`: CloudFormation.
    Pascal,
    /// `status_code`: Terraform.
    Snake,
}

impl Naming {
    /// How this form calls what `get-method` calls `name`.
    pub(in crate::formats) fn field(self, name: &str) -> String {
        match (self, name) {
            (Naming::Camel, _) => name.to_owned(),
            (Naming::Pascal, "httpMethod") => "IntegrationHttpMethod".to_owned(),
            (Naming::Snake, "httpMethod") => "integration_http_method".to_owned(),
            (Naming::Snake, "timeoutInMillis") => "timeout_milliseconds".to_owned(),
            (Naming::Pascal, _) => name[..1].to_uppercase() + &name[1..],
            (Naming::Snake, _) => snake(name),
        }
    }
}

fn snake(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelled_as_each_form_spells_them() {
        assert_eq!(Naming::Pascal.field("selectionPattern"), "SelectionPattern");
        assert_eq!(Naming::Snake.field("contentHandling"), "content_handling");
        assert_eq!(Naming::Snake.field("timeoutInMillis"), "timeout_milliseconds");
    }
}
