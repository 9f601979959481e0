//! The tables of `tests/velocity`: what Velocity 1.7 answers, asked with `tests/oracle/VelocityOracle.java`.

use gatemap::gateway::template_variables::{Inputs, Params, render};
use gatemap::languages::json::Object;
use gatemap::languages::velocity::{Context, Dialect, Limits, RenderErrorKind, Template, Trace};
use proptest::prelude::*;
use serde_json::Value;

#[test]
fn tables_agree_with_the_original() {
    let mut wrong = Vec::new();
    for path in crate::files(&crate::folder("tests/velocity"), "jsonl") {
        for (line, row) in crate::text(&path).lines().enumerate() {
            let row: Value = serde_json::from_str(row).unwrap();
            let expected = row["output"].as_str().map(str::to_owned);
            let answer = answer(&row);
            if answer != expected {
                wrong.push(format!("{}:{}: {expected:?}, not {answer:?}", path.display(), line + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

/// The output, or nothing if the template cannot be read or run.
fn answer(row: &Value) -> Option<String> {
    let dialect = match row["dialect"].as_str() {
        Some("velocity") => Dialect::VELOCITY_1_7,
        _ => Dialect::API_GATEWAY,
    };
    let template = Template::parse(row["template"].as_str().unwrap(), &dialect).ok()?;
    let (params, none) = (Params::default(), Object::new());
    let inputs = Inputs {
        body: row["input"].as_str().unwrap_or("{}"),
        params: &params,
        context: &none,
        stage_variables: &none,
        variables: &none,
    };
    render(&template, &inputs, &Limits::default()).ok().map(|(rendering, _)| rendering.output)
}

#[test]
fn the_trace_says_where_the_output_came_from() {
    let source =
        "#foreach($i in $input.path('$.items'))$i.name/$nothing.at.all #end$input.path('$.items[1].tags')[0]";
    let template = Template::parse(source, &Dialect::API_GATEWAY).unwrap();
    let (params, none) = (Params::default(), Object::new());
    let body = r#"{"items": [{"name": "a"}, {"name": "b", "tags": ["x"]}]}"#;
    let inputs = Inputs { body, params: &params, context: &none, stage_variables: &none, variables: &none };
    let (rendering, _) = render(&template, &inputs, &Limits::default()).unwrap();
    assert_eq!(rendering.output, "a/ b/ x");
    let origins: Vec<_> =
        rendering.trace.pieces.iter().filter_map(|piece| Some(&piece.origin.as_ref()?.pointer)).collect();
    assert_eq!(origins, ["/items/0/name", "/items/1/name", "/items/1/tags/0"]);
    let empty: Vec<_> = rendering.trace.empty_references().map(|empty| empty.template.of(source)).collect();
    assert_eq!(empty, ["$nothing.at.all"]);
    assert_eq!(rendering.trace.branches[0].runs, 2);
}

#[test]
fn a_value_is_followed_to_its_place_in_the_payload() {
    let body = r#"{"a": {"b": [{"c": "x"}, "y"], "d/e": 7}, "t": true}"#;
    for (source, pointer, changed) in [
        ("$input.path('$.a.b[0].c')", "/a/b/0/c", false),
        ("$input.json('$.a')", "/a", false),
        ("$input.body", "", false),
        ("$input.path('$').t", "/t", false),
        ("$input.path('$.a').get('d/e')", "/a/d~1e", false),
        ("#set($k = 'd/e')$input.path('$.a')[$k]", "/a/d~1e", false),
        ("#set($x = $input.path('$.a.b'))#set($y = $x[-1])$y", "/a/b/1", false),
        ("#foreach($i in $input.path('$.a.b'))#if(!$foreach.hasNext)$i#end#end", "/a/b/1", false),
        ("#foreach($i in $input.path('$'))#if(!$foreach.hasNext)$i#end#end", "/t", false),
        ("#foreach($e in $input.path('$.a').entrySet())#if($e.key != 'b')$e.value#end#end", "/a/d~1e", false),
        ("#foreach($k in $input.path('$').keySet())#if($k == 't')$k#end#end", "/t", true),
        ("$util.escapeJavaScript($input.path('$.a.b[1]'))", "/a/b/1", true),
        ("#set($l = $input.path('$.a.b').size())$l", "/a/b", true),
        ("#set($p = $util.parseJson($input.json('$.a')))$p.b[1]", "/a", true),
    ] {
        let trace = trace_of(source, body);
        let origins: Vec<_> = trace.pieces.iter().filter_map(|piece| piece.origin.as_ref()).collect();
        let [origin] = origins[..] else { panic!("{source}: {trace:#?}") };
        assert_eq!((origin.pointer.as_str(), origin.changed), (pointer, changed), "{source}");
    }
    for source in [
        "#set($x = $input.path('$.t'))#set($x = 1)$x",
        "#set($x = $input.path('$.a'))#set($y = $x.put('b', 5))$x.b",
        "#foreach($i in $input.path('$.a.b'))#end#foreach($i in [1])$i#end",
        "$input.params('a')x",
        "$input.path('$..c')",
    ] {
        let trace = trace_of(source, body);
        assert!(trace.pieces.iter().all(|piece| piece.origin.is_none()), "{source}: {trace:#?}");
    }
}

#[test]
fn the_trace_counts_what_happened_at_each_place() {
    let source = "#foreach($i in [1..30])#if($i > 20)$i.a#{else}\"$i\"#end#end#set($s = \"<$gone>\")$s";
    let trace = trace_of(source, "");
    let branches: Vec<_> =
        trace.branches.iter().map(|branch| (branch.template.of(source), branch.times, branch.runs)).collect();
    assert_eq!(branches, [("#if($i > 20)", 30, 10), ("#{else}", 20, 20), ("#foreach($i in [1..30])", 1, 30)]);
    let references: Vec<_> = trace
        .references
        .iter()
        .map(|entry| (entry.template.of(source), entry.values.len(), entry.times, entry.empty))
        .collect();
    assert_eq!(
        references,
        [("$i", 10, 30, 0), ("$i", 10, 20, 0), ("$i.a", 0, 10, 10), ("$gone", 0, 1, 1), ("$s", 1, 1, 0)]
    );
    assert_eq!(trace.references[0].values[9], "10");
    assert_eq!(trace.references[2].missing.map(|span| span.of(source)), Some("a"));
    assert!(!trace.truncated);
}

#[test]
fn what_happened_before_an_error_is_kept() {
    let source = "$input.path('$.a') $input.path('$.b').get(3)";
    let template = Template::parse(source, &Dialect::API_GATEWAY).unwrap();
    let (params, none) = (Params::default(), Object::new());
    let body = r#"{"a": 1, "b": []}"#;
    let inputs = Inputs { body, params: &params, context: &none, stage_variables: &none, variables: &none };
    let error = render(&template, &inputs, &Limits::default()).unwrap_err();
    assert_eq!(error.trace.references[0].values, ["1"]);
    assert!(error.trace.pieces.is_empty());
}

fn trace_of(source: &str, body: &str) -> Trace {
    let template = Template::parse(source, &Dialect::API_GATEWAY).unwrap();
    let (params, none) = (Params::default(), Object::new());
    let inputs = Inputs { body, params: &params, context: &none, stage_variables: &none, variables: &none };
    render(&template, &inputs, &Limits::default()).unwrap().0.trace
}

#[test]
fn several_errors_are_reported_with_their_places() {
    let source = "#set($a = 1-2)\n$input.path('$.b'\n#if($x)yes#end\n#set(b = 1)\n";
    let errors = Template::parse(source, &Dialect::API_GATEWAY).unwrap_err();
    let places: Vec<_> = errors.iter().map(|error| (error.line, error.column)).collect();
    assert_eq!(places, [(1, 12), (3, 1), (4, 6)], "{errors:?}");
    assert_eq!(errors[0].found, "\"-2\"");
    assert!(errors[0].message.ends_with("found \"-2\""), "{}", errors[0].message);
}

#[test]
fn overrides_are_read_after_the_template_has_run() {
    let source = "#set($context.responseOverride.status = 404)#set($context.responseOverride.header.X-A = ['a', 'b'])\
                  #set($context.requestOverride.path.id = 7)";
    let template = Template::parse(source, &Dialect::API_GATEWAY).unwrap();
    let (params, none) = (Params::default(), Object::new());
    let inputs =
        Inputs { body: "", params: &params, context: &none, stage_variables: &none, variables: &none };
    let (_, overrides) = render(&template, &inputs, &Limits::default()).unwrap();
    assert_eq!(overrides.status, Some(gatemap::languages::json::Value::Integer(404)));
    assert_eq!(overrides.headers, [("X-A".to_owned(), vec!["a".to_owned(), "b".to_owned()])]);
    assert!(overrides.carried.get("requestOverride").is_some());
}

#[test]
fn every_limit_has_its_error() {
    let small = Limits { output: 1_000, steps: 10_000, nesting: 20, string: 4_000, ..Limits::default() };
    for (template, message) in [
        ("#foreach($i in [1..200])0123456789#end", "the output is longer"),
        (
            "#foreach($i in [1..60])#foreach($j in [1..60])#foreach($k in [1..60])#end#end#end",
            "more than the limit",
        ),
        ("#foreach($i in [1..99999999])#end", "more than the limit"),
        ("#set($s='ab')#foreach($i in [1..30])#set($s=$s+$s)#end", "the string for $s is longer"),
        ("#set($s='ab')#foreach($i in [1..30])#set($s=\"$s$s\")#end", "the string for $s is longer"),
        (
            "#set($m={})#set($s='ab')#foreach($i in [1..30])#set( $m.n=\"$s$s\")#set($s=$m.n)#end",
            "the string for $m.n is",
        ),
        ("#set($s='ab')$s.repeat(99999999)", "a string is longer"),
        (
            "#set($s='ab')#foreach($i in [1..20])#set($s=$s.replace('a',$s))#end",
            "the string for $s is longer",
        ),
        ("#set($l=[1])#foreach($i in [1..30])#set($x=$l.addAll($l))#end", "a list has more"),
        (
            "#set($m={})#foreach($i in [1..200])#foreach($j in [1..2])#set($k=$i*2+$j)#set($x=$m.put($k, \"$k\"))#end#end",
            "a map has more",
        ),
        ("#set($m={})#set($n={'m':$m})#set($m.n=$n)$m", "prints more or nests deeper"),
        ("#set($l=['ab'])#foreach($i in [1..20])#set($l=[$l,$l])#end$l", "prints more or nests deeper"),
        ("#set($n=9)#foreach($i in [1..40])#set($n=$n*$n)#end", "a number has more"),
        (
            "#set($l=[1])#foreach($i in [1..40])#set($l=$l.subList(0,1))#end",
            "parts of lists are nested deeper",
        ),
    ] {
        let template = Template::parse(template, &Dialect::API_GATEWAY).unwrap();
        let error = template.render(&mut Context::new(), &small).unwrap_err();
        assert_eq!(error.kind, RenderErrorKind::Limit, "{error}");
        assert!(error.message.contains(message) || message == "more than the limit", "{error}");
    }
}

#[test]
fn values_deeper_than_the_stack_are_let_go() {
    let loops = "#foreach($i in [1..500])#foreach($j in [1..1000])";
    for nest in [
        "#set($v=[$v])",
        "#set($v={'k': $v})",
        "#set($v=[$v.iterator()])",
        "#set($v={'k': $v.entrySet()})",
        "#set($m={})#set($x=$m.put($v, 1))#set($v=$m)",
        "#set($foreach.x=$v)#set($v=$foreach)",
    ] {
        let source = format!("#set($v={{}}){loops}{nest}#end#end done");
        let template = Template::parse(&source, &Dialect::API_GATEWAY).unwrap();
        let rendering = template.render(&mut Context::new(), &Limits::default()).unwrap();
        assert_eq!(rendering.output, " done", "{source}");
    }
}

#[test]
fn a_map_that_is_its_own_key_is_compared() {
    let own = |name: &str| format!("#set(${name}={{'a': 1}})#set($x=${name}.put(${name}, 1))");
    let source = format!("{}{}#if($m == $n)same#{{else}}other#end", own("m"), own("n"));
    let template = Template::parse(&source, &Dialect::API_GATEWAY).unwrap();
    assert_eq!(template.render(&mut Context::new(), &Limits::default()).unwrap().output, "other");
}

#[test]
fn what_lists_share_is_looked_at_once() {
    let double = "#foreach($i in [1..60])#set($l=[$l,$l])#set($m=[$m,$m])#end";
    for (template, output) in [
        ("#if($l == $m)same#end", "same"),
        ("#if($l.hashCode() == $m.hashCode())same#end", "same"),
        ("#set($map = {})#set($x = $map.put($l, 'same'))$map.get($m)", "same"),
        ("#define($b)x#end#set($m = [$l, $b])$m.size()", "2"),
    ] {
        let source = format!("#set($l=['a'])#set($m=['a']){double}{template}");
        let template = Template::parse(&source, &Dialect::API_GATEWAY).unwrap();
        let rendering = template.render(&mut Context::new(), &Limits::default()).unwrap();
        assert_eq!(rendering.output, output, "{source}");
    }
}

#[test]
fn work_on_the_body_takes_steps() {
    let body = format!("[{}]", vec!["{\"a\": 1}"; 5_000].join(","));
    let (params, none) = (Params::default(), Object::new());
    let inputs =
        Inputs { body: &body, params: &params, context: &none, stage_variables: &none, variables: &none };
    let loops = "#foreach($i in [1..1000])#foreach($j in [1..1000])";
    for value in
        ["$input.path('$')", "$input.json('$')", "$input.path('$..b')", "$util.parseJson($input.body)"]
    {
        let source = format!("#set($l = []){loops}#set($x = $l.add({value}))#end#end");
        let template = Template::parse(&source, &Dialect::API_GATEWAY).unwrap();
        let limits = Limits { steps: 500_000, ..Limits::default() };
        let error = render(&template, &inputs, &limits).unwrap_err();
        assert_eq!(error.kind, RenderErrorKind::Limit, "{error}");
        let rounds = error
            .trace
            .references
            .iter()
            .find(|entry| entry.template.of(&source).starts_with("$l.add"))
            .unwrap();
        assert!(rounds.times < 10_000, "{value}: {} times", rounds.times);
    }
    // What one evaluation needs is far below the limit.
    let template = Template::parse("$input.path('$').size() $input.path('$').size()", &Dialect::API_GATEWAY);
    assert_eq!(render(&template.unwrap(), &inputs, &Limits::default()).unwrap().0.output, "5000 5000");
}

#[test]
fn work_on_long_lists_and_strings_takes_steps() {
    let long = "#set($s = 'a')#foreach($i in [1..17])#set($s = $s + $s)#end";
    let loops = "#foreach($i in [1..1000])#foreach($j in [1..1000])";
    for (before, work) in [
        ("#set($l = [1..2000])", "#set($x = $l.containsAll($l))"),
        ("#set($l = [1..2000])", "#set($x = $l.removeAll($l))#set($l = [1..2000])"),
        (long, "#set($x = $s.matches('b'))"),
        ("#set($s = 'a')", "#set($x = $s.split('b'))"),
        (&format!("{long}#set($t = $s + 'b')#set($u = $s + 'c')"), "#if($t == $u)#end"),
        ("#set($l = [1..100000])", "#foreach($x in $l)#break#end"),
    ] {
        let source = format!("{before}{loops}{work}#end#end");
        let template = Template::parse(&source, &Dialect::API_GATEWAY).unwrap();
        let limits = Limits { steps: 1_000_000, ..Limits::default() };
        let error = template.render(&mut Context::new(), &limits).unwrap_err();
        assert_eq!(error.kind, RenderErrorKind::Limit, "{error}");
        let rounds = error.trace.branches.iter().map(|branch| branch.runs).max().unwrap_or(0);
        assert!(rounds < 20_000, "{source}: {rounds} rounds");
    }
}

#[test]
fn an_override_that_shows_one_list_very_often_is_read() {
    let source = "#set($l=['a'])#foreach($i in [1..60])#set($l=[$l,$l])#end#set($context.responseOverride.status = $l)";
    let template = Template::parse(source, &Dialect::API_GATEWAY).unwrap();
    let (params, none) = (Params::default(), Object::new());
    let inputs =
        Inputs { body: "", params: &params, context: &none, stage_variables: &none, variables: &none };
    assert!(render(&template, &inputs, &Limits::default()).unwrap().1.status.is_some());
}

#[test]
fn nesting_in_a_template_is_limited() {
    for (open, close) in [("#if(true)", "#end"), ("#set($a=", ")"), ("$a.b(", ")")] {
        for count in [10, 100_000] {
            let text = format!("{}{}", open.repeat(count), close.repeat(count));
            let _ = Template::parse(&text, &Dialect::VELOCITY_1_7);
        }
    }
    for text in ["[", "{1:", "(", "!", "[$a.b(", "\"$a.b("] {
        let text = format!("#set($x={}", text.repeat(100_000));
        assert!(Template::parse(&text, &Dialect::VELOCITY_1_7).is_err());
    }
}

/// Pieces of templates that mean something beside one another.
const PIECES: &[&str] = &[
    "$a",
    "$a.b",
    "${a}",
    "$!a",
    "$a.b(",
    "$a[",
    "#if($a)",
    "#end",
    "#else",
    "##",
    "#*",
    "*#",
    "#[[",
    "]]#",
    "\\",
    "$",
    "#",
    " ",
    "\n",
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    ".",
    "-1",
    "'",
    "\"",
    "#set($a=",
    "#foreach($i in ",
    "[1..3]",
    "$a.size()",
    "#define($a)",
    "#macro(m $a)",
    "#m(1)",
    "#@m()",
    "#evaluate(",
    "é😀",
    "==",
    "+",
    ",",
    "$a.substring(1)",
    "$foreach.index",
    "#break",
    "#stop",
    "#literal()",
    "$input.path('$.a')",
    "1e9",
    "..",
];

fn templates() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::collection::vec(prop::sample::select(PIECES), 0..12).prop_map(|pieces| pieces.concat()),
        "[ -~é\n]{0,60}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, ..ProptestConfig::default() })]

    #[test]
    fn no_template_panics_and_limits_hold(text in templates(), api_gateway: bool) {
        let dialect = if api_gateway { Dialect::API_GATEWAY } else { Dialect::VELOCITY_1_7 };
        match Template::parse(&text, &dialect) {
            Ok(template) => {
                let limits = Limits { output: 10_000, steps: 50_000, ..Limits::default() };
                if let Ok(rendering) = template.render(&mut Context::new(), &limits) {
                    prop_assert!(rendering.output.len() <= limits.output);
                    let mut end = 0;
                    for piece in &rendering.trace.pieces {
                        prop_assert_eq!(piece.output.start, end);
                        prop_assert!(piece.template.end <= text.len());
                        end = piece.output.end;
                    }
                    prop_assert_eq!(end, rendering.output.len());
                }
            }
            Err(errors) => {
                prop_assert!(!errors.is_empty());
                for error in errors {
                    prop_assert!(error.span.start <= error.span.end && error.span.end <= text.len());
                }
            }
        }
    }
}
