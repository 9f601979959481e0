//! Where in the payload a path leads.

use crate::findings::escape;

/// The JSON pointer of a path made of names and indexes alone.
pub(super) fn pointer(path: &str) -> Option<String> {
    let mut rest = path.trim().strip_prefix('$')?;
    let mut pointer = String::new();
    while !rest.is_empty() {
        let name = if let Some(bracket) = rest.strip_prefix('[') {
            let (inside, after) = bracket.split_once(']')?;
            rest = after;
            let quoted = inside.strip_prefix('\'').and_then(|inside| inside.strip_suffix('\''));
            match quoted {
                Some(name) if !name.contains(['\'', '\\']) => name,
                Some(_) => return None,
                None => inside.bytes().all(|byte| byte.is_ascii_digit()).then_some(inside)?,
            }
        } else {
            let plain = rest.strip_prefix('.')?;
            let end = plain.find(['.', '[']).unwrap_or(plain.len());
            let (name, after) = plain.split_at(end);
            rest = after;
            name
        };
        let special = name.is_empty() || name.contains(['*', '(', ')', '?', ',', ':', ' ', '\'', '"']);
        if special {
            return None;
        }
        pointer.push('/');
        pointer.push_str(&escape(name));
    }
    Some(pointer)
}

#[cfg(test)]
mod tests {
    use super::pointer;

    #[test]
    fn paths_to_one_place_have_a_pointer() {
        assert_eq!(pointer("$").as_deref(), Some(""));
        assert_eq!(pointer("$.a['b/c'][0]").as_deref(), Some("/a/b~1c/0"));
        for path in ["$..a", "$.a[*]", "$.a[?(@.b)]", "$.a.size()", "a", "$['a','b']"] {
            assert_eq!(pointer(path), None, "{path}");
        }
    }
}
