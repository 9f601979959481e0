//! No template with API Gateway's variables panics, hangs or goes past its limits.
//!
//! The first byte says whether the rest is the template as it is, or names words of Velocity one after
//! another, which come further than random letters do.
#![no_main]

use gatemap::gateway::template_variables::{Inputs, Params, render};
use gatemap::languages::json::Object;
use gatemap::languages::velocity::{Dialect, Limits, Template};
use libfuzzer_sys::fuzz_target;

const BODY: &str = r#"{"s": "aé😀b,c", "n": 42, "d": 1.5, "big": 12345678901234567890, "t": true, "z": null,
    "list": [3, 1, 2], "o": {"a": 1, "b": [{"c": "x"}]}, "mix": [1, "1", null, {"k": "v"}]}"#;

fuzz_target!(|data: &[u8]| {
    let Some((way, rest)) = data.split_first() else { return };
    let words: String;
    let text = if way % 2 == 0 {
        let Ok(text) = std::str::from_utf8(rest) else { return };
        text
    } else {
        words = rest.iter().map(|byte| WORDS[usize::from(*byte) % WORDS.len()]).collect();
        &words
    };
    for dialect in [Dialect::VELOCITY_1_7, Dialect::API_GATEWAY] {
        let Ok(template) = Template::parse(text, &dialect) else { continue };
        let _ = template.outline();
        let limits =
            Limits { output: 200_000, steps: 200_000, string: 200_000, trace: 100, ..Limits::default() };
        let (params, none) = (Params::default(), Object::new());
        let inputs =
            Inputs { body: BODY, params: &params, context: &none, stage_variables: &none, variables: &none };
        if let Ok((rendering, _)) = render(&template, &inputs, &limits) {
            assert!(rendering.output.len() <= limits.output);
            let pieces = &rendering.trace.pieces;
            assert!(pieces.iter().all(|piece| rendering.output.get(piece.output.start..piece.output.end).is_some()));
        }
    }
});

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "$a", "$b", "$l", "$m", "$s", "${a}", "$!b", "$!{m}", "$foreach", "$foreach.count", "$foreach.parent",
    "$velocityCount", "$bodyContent", "$p", "$q", "$d", "$input", "$util", "$context", "\\$a", "$", "#", "\\", "!",
    "#set(", "#if(", "#elseif(", "#else", "#end", "#foreach(", "#foreach($i in ", "#define($d)", "#macro(m $p $q)",
    "#macro(r $p)", "#m(", "#r(", "#@m(", "#break", "#stop", "#evaluate(", "#parse(", "#include(", "#[[", "]]#",
    "#*", "*#", "##", "#{if}(", "#{else}", "#{end}", "#literal()", "$i", " in ", " = ", "(", ")", "[", "]", "{", "}",
    "[1..100000]", "[1..3]", "[0..-5]", "..", ",", ":", " ", "\n", "\r\n", "\t", "\"", "'", "'a'", "'a,b'", "\"$a\"",
    "'$s$s'", "\"$s$s\"", "''", "'é😀'", "'(a+)+$'", "'(\\\\n|.)+'", "'$0$0$0'", "'%9999d'", "'%s'", "'$.s'", "'$.list'",
    "'$.o'", "'$..*'", "'$'", "0", "1", "-1", "2", "7", "36", "100000", "2147483647", "9223372036854775807",
    "9223372036854775808", "99999999999999999999999999", "1.5", "1e308", "true", "false", " + ", " - ", " * ", " / ",
    " % ", " == ", " != ", " < ", " >= ", " && ", " || ", "!", "not ",
    ".size()", ".length()", ".get(0)", ".get(", ".set(0, ", ".add(", ".add($l)", ".addAll($l)", ".addAll($m.values())",
    ".put('k', ", ".put($m, $m)", ".putAll($m)", ".keySet()", ".values()", ".entrySet()", ".iterator()", ".next()",
    ".remove(0)", ".remove(", ".removeAll(", ".retainAll(", ".containsAll(", ".contains(", ".clear()", ".subList(0, 1)",
    ".toArray()", ".split(", ".replaceAll(", ".replace(", ".matches(", ".substring(1)", ".substring(", ".indexOf(",
    ".repeat(", ".concat(", ".format(", ".join(", ".toUpperCase()", ".hashCode()", ".equals(", ".compareTo(", ".pow(",
    ".shiftLeft(", ".shiftRight(", ".setBit(", ".sqrt()", ".gcd(", ".multiply(", ".valueOf(", ".toString(", ".toString()",
    ".charAt(0)", ".codePointAt(0)", ".offsetByCodePoints(0, 1)", ".regionMatches(0, 'a', 0, 1)", ".sort($z)", ".class",
    ".getClass()", ".key", ".value", ".a", ".b", ".path(", ".json(", ".params(", ".body", ".parseJson(",
    ".escapeJavaScript(", ".urlDecode(", ".urlEncode(", ".base64Decode(", ".base64Encode(", ".responseOverride.status",
    ".responseOverride.header.X", ".clone()", ".parseInt(", ".toCharArray()", ".bytes", ".setValue(", ".bitLength()",
    "#set($a = ", "#set($b = ", "#set($l = ", "#set($m = ", "#set($s = ", "#set($l = $input.path('$.list'))",
    "#set($m = $input.path('$.o'))", "#set($s = $input.path('$.s'))", "#set($s = \"$s$s\")", "#set($l[0] = $l)",
    "#set($m.self = $m)", "#set($b = $b * $b)", "#set($b = 99999999999999999999)",
];
