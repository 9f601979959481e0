import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes questions for JsonPathOracle that nobody has asked yet: paths in every form that Jayway knows,
 * some of them damaged, and documents as json-smart's permissive mode takes them.
 *
 * usage: JsonPathQuestions COUNT SEED, for instance
 *   cargo xtask oracle JsonPathQuestions 1000 7 > questions.jsonl
 *   cargo xtask oracle JsonPathOracle ask < questions.jsonl > answers.jsonl
 *   gatemap batch path < questions.jsonl
 */
public class JsonPathQuestions {
    private static final String[] NAMES = {
        "a", "b", "c", "id", "name", "price", "items", "tags", "type", "k-x", "x y", "it's", "a.b", "", "0", "1", "-1", "\u00e9",
        "\ud83d\ude00", "\"", "\\", "$", "@", "length", "A", "a]", "[", "a,b", "*", "..", "(", ")", "?", "null", "size()", "a'", "\n", "/"
    };
    private static final String[] COMMON = {"a", "b", "c", "id", "name", "price", "items", "tags", "k-x", "\u00e9"};
    private static final String[] TEXTS = {
        "a", "b", "abc", "ABC", "", "1", "2.5", "-3", "true", "null", "x/y", "it's", "a\"b", "\\", "$.a", "@.b", "[1,2]", "{\"a\":1}",
        "\u00e9", "\ud83d\ude00", "line\nbreak", " a ", "1e3", "007", "\t", "number", "string", "'a'", "/a/", "2024-01-02"
    };
    private static final String[] NUMBERS = {
        "0", "1", "2", "3", "-1", "-3", "10", "2.5", "2.0", "-0.25", "1e2", "1E-7", "100000000000", "12345678901234567890", "0.1", "-0",
        "1.10", "9007199254740993", "2147483647", "2147483648", "1e400", "0.12345678901234567", "-0.0"
    };
    private static final String[] OPERATORS = {
        "==", "!=", "===", "!==", "<", "<=", ">", ">=", "=~", "in", "nin", "subsetof", "anyof", "noneof", "size", "empty", "contains", "type"
    };
    private static final String[] ODD_OPERATORS = {
        "IN", "NIN", "SUBSETOF", "ANYOF", "NONEOF", "SIZE", "EMPTY", "CONTAINS", "TYPE", "EXISTS", "ALL", "MATCHES", "<>", "=", "!", "~", "=="
    };
    private static final String[] FUNCTIONS = {
        "min", "max", "avg", "stddev", "length", "sum", "size", "keys", "append", "concat", "index", "first", "last"
    };
    private static final String[] PATTERNS = {
        "/a.*/", "/^A.*$/i", "/(?i)abc/", "/[a-c]+/x", "/a\\/b/", "/(/", "/.*/s", "/a b/", "//", "/\\d+/", "/A/iu", "'a.*'", "/a.*/q", "/]/", "/)/"
    };
    private static final String[] SCRAPS = {
        ".", "..", "[", "]", "'", "\"", "(", ")", "?", "@", "$", ",", ":", "*", " ", "\\", "/", "!", "&&", "||", "==", "-", "0", "a", "{", "}",
        "\t", "\n", "()", "[]", "['a'", "[?(", "@.a", "\\'", "\\u0041", "\u00e9", "~", "=", "+", "^", "%", "#", "null", "true"
    };

    private final Random random;
    /** The few names that this question's path and document mostly use, so that they meet. */
    private String[] vocabulary;
    /** Whether this question's path may have mistakes and rarities. */
    private boolean wild;

    private JsonPathQuestions(long seed) {
        random = new Random(seed);
    }

    public static void main(String[] arguments) {
        JsonPathQuestions questions = new JsonPathQuestions(Long.parseLong(arguments[1]));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (int count = Integer.parseInt(arguments[0]); count > 0; count--) {
            questions.vocabulary = new String[] {questions.of(COMMON), questions.of(COMMON), questions.of(NAMES)};
            questions.wild = questions.oneIn(3);
            out.println("{\"path\":" + escaped(questions.path()) + ",\"json\":" + escaped(questions.document()) + "}");
        }
        out.flush();
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private String of(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private boolean rarely(int count) {
        return wild && oneIn(count);
    }

    private String blank() {
        return oneIn(wild ? 8 : 30) ? of(" ", "  ", "\t", "\n") : "";
    }

    private String path() {
        String path = (rarely(3) ? of("@", "", " $", "$ ", ".", "$$") : "$") + segments(1 + random.nextInt(4));
        return rarely(2) ? damaged(path, 1 + random.nextInt(2)) : path;
    }

    private String segments(int count) {
        StringBuilder path = new StringBuilder();
        for (; count > 0; count--) {
            path.append(segment());
        }
        return path.toString();
    }

    private String segment() {
        switch (random.nextInt(16)) {
            case 0: case 1: case 2: case 3: return of(".", ".", ".", "..") + plainName();
            case 4: case 5: return of("", "", "", "..", rarely(2) ? "." : "") + "[" + names() + "]";
            case 6: case 7: return of("", "", "", "..", rarely(2) ? "." : "") + "[" + indexes() + "]";
            case 8: return of("", "", "..") + "[" + slice() + "]";
            case 9: return rarely(3) ? of("[ * ]", ".[*]", "*", ".**") : of(".*", "[*]", "..*", "..[*]");
            case 10: case 11: case 12: case 13: return of("", "", "", "..") + "[?" + (rarely(8) ? "" : "(") + blank() + condition(2) + blank() + (rarely(8) ? "" : ")") + "]";
            case 14: return of(".", ".", "..") + call(2);
            default: return rarely(1) ? of(".", "..") + of("'a'", "\"b\"", "a b", "k-x", "$", "@", "1", "a:b", "a(b)", "length", "[?]", "[?,?]") : "[0]";
        }
    }

    private String plainName() {
        return oneIn(8) ? of(oneIn(2) ? NAMES : COMMON) : of(vocabulary);
    }

    private String names() {
        StringBuilder names = new StringBuilder(blank());
        for (int count = oneIn(3) ? 1 + random.nextInt(3) : 1; count > 0; count--) {
            names.append(quotedName()).append(blank()).append(count > 1 ? "," + blank() : "");
        }
        return names.toString();
    }

    private String quotedName() {
        String name = oneIn(3) ? of(NAMES) : plainName();
        String quote = of("'", "'", "\"");
        String text = rarely(6) ? name : name.replace("\\", "\\\\").replace(quote, "\\" + quote);
        return quote + (rarely(5) ? of("\\u0061", "\\x", "\\n", "\\/", "\\u00e9", "\\t") : "") + text + quote;
    }

    private String indexes() {
        StringBuilder indexes = new StringBuilder(blank());
        for (int count = oneIn(3) ? 2 + random.nextInt(2) : 1; count > 0; count--) {
            indexes.append((rarely(6) ? of("00", "-0", "99999999999", "+1", "1.0") : of("0", "0", "1", "2", "-1", "-2", "7"))).append(blank());
            indexes.append(count > 1 ? "," + blank() : "");
        }
        return indexes.toString();
    }

    private String slice() {
        String end = of("", "", "0", "1", "2", "-1", "-2", "9");
        return blank() + end + blank() + ":" + blank() + of("", "0", "1", "2", "-1", "5") + blank() + (rarely(5) ? ":" + of("", "1", "2") : "");
    }

    private String condition(int depth) {
        switch (depth == 0 ? 5 : random.nextInt(12)) {
            case 0: return condition(depth - 1) + space() + "&&" + space() + condition(depth - 1);
            case 1: return condition(depth - 1) + space() + "||" + space() + condition(depth - 1);
            case 2: return "!" + blank() + (rarely(3) ? condition(depth - 1) : "(" + condition(depth - 1) + ")");
            case 3: return "(" + blank() + condition(depth - 1) + blank() + ")";
            case 4: return of("", "", "!") + (rarely(3) ? operand(depth) : "@" + inner(depth));
            default: return comparison(depth);
        }
    }

    private String comparison(int depth) {
        String operator = rarely(4) ? of(ODD_OPERATORS) : of(OPERATORS);
        String right = rightOf(operator.toLowerCase(), depth);
        return operand(depth) + space() + operator + space() + right;
    }

    private String rightOf(String operator, int depth) {
        boolean any = oneIn(6);
        switch (any ? "" : operator) {
            case "=~": return of(PATTERNS);
            case "in": case "nin": case "subsetof": case "anyof": case "noneof": return set(depth);
            case "size": return of("0", "1", "2", "3");
            case "empty": return of("true", "false");
            case "type": return of("'string'", "'number'", "'json'");
            default: return operand(depth);
        }
    }

    private String space() {
        return rarely(5) ? of("", "  ", "\t") : " ";
    }

    private String set(int depth) {
        return oneIn(4) ? operand(depth) : list(1 + random.nextInt(3));
    }

    private String list(int count) {
        StringBuilder list = new StringBuilder("[");
        for (; count > 0; count--) {
            list.append(blank()).append(literal(0)).append(count > 1 ? "," : "");
        }
        return list.append("]").toString();
    }

    private String operand(int depth) {
        switch (random.nextInt(10)) {
            case 0: case 1: case 2: case 3: case 4: return "@" + (oneIn(4) ? "" : inner(depth));
            case 5: return "$" + inner(depth);
            default: return literal(depth);
        }
    }

    /** The rest of a path within a filter. */
    private String inner(int depth) {
        StringBuilder path = new StringBuilder();
        for (int count = 1 + random.nextInt(2); count > 0; count--) {
            path.append(depth > 0 && oneIn(8) ? segment() : of(".", ".", ".", "..") + plainName());
        }
        return path + (oneIn(8) ? "." + call(depth - 1) : oneIn(6) ? "[" + of("0", "-1", "*", "'a'", "\"b\"", "'x y'", "0:1") + "]" : "");
    }

    private String literal(int depth) {
        switch (random.nextInt(12)) {
            case 0: case 1: case 2: return of(NUMBERS);
            case 3: case 4: case 5: return quoted(of(TEXTS), of("'", "'", "\""));
            case 6: return rarely(3) ? of("TRUE", "nul", "undefined", "True") : of("true", "false", "null");
            case 7: return of(PATTERNS);
            case 8: return depth > 0 ? list(random.nextInt(4)) : "[]";
            case 9: return rarely(3) ? of("{'a': 'b'}", "{a:1}", "{") : of("{}", "{\"a\":1}", "{\"a\":[1,{\"b\":2}]}");
            default: return quoted(plainName(), "'");
        }
    }

    private String quoted(String text, String quote) {
        return quote + (rarely(6) ? text : text.replace("\\", "\\\\").replace(quote, "\\" + quote)) + quote;
    }

    private String call(int depth) {
        StringBuilder call = new StringBuilder(rarely(5) ? of("count", "Length", "") : of(FUNCTIONS)).append(rarely(8) ? " (" : "(").append(blank());
        for (int count = oneIn(2) ? 0 : 1 + random.nextInt(2); count > 0; count--) {
            call.append(argument(depth)).append(blank()).append(count > 1 ? "," + blank() : "");
        }
        return call.append(")").toString();
    }

    private String argument(int depth) {
        switch (random.nextInt(8)) {
            case 0: case 1: return of(NUMBERS);
            case 2: return "\"" + of(TEXTS).replace("\"", "\\\"") + "\"";
            case 3: return rarely(2) ? of("'a'", "[1,2]", "true", "null", "a", "-", "1,") : of("{\"a\":1}", "{}");
            default: return of("$", "$", "@") + inner(Math.max(depth, 0));
        }
    }

    private String damaged(String text, int times) {
        StringBuilder damaged = new StringBuilder(text);
        for (; times > 0; times--) {
            // By whole characters: the protocol has no halves of surrogate pairs.
            int length = damaged.codePointCount(0, damaged.length());
            int at = random.nextInt(length + 1);
            int end = oneIn(2) ? at : Math.min(length, at + random.nextInt(3));
            damaged.replace(damaged.offsetByCodePoints(0, at), damaged.offsetByCodePoints(0, end), oneIn(3) ? "" : of(SCRAPS));
        }
        return damaged.toString();
    }

    private String document() {
        boolean loose = oneIn(4);
        String text = oneIn(3) ? list(3, loose) : object(3, loose);
        return loose && oneIn(3) ? damaged(text, 1) : text;
    }

    private String value(int depth, boolean loose) {
        switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0: return loose && oneIn(3) ? of("007", "+1", ".5", "1.", "-", "1e", "NaN", "0x1F", "1 2", "--1") : of(NUMBERS);
            case 1: return of("true", "false", "null");
            case 2: case 3: case 4: return text(of(TEXTS), loose);
            case 5: case 6: return list(depth, loose);
            default: return object(depth, loose);
        }
    }

    private String list(int depth, boolean loose) {
        List<String> items = new ArrayList<>();
        boolean alike = oneIn(3);
        for (int count = random.nextInt(4); count > 0; count--) {
            items.add(alike ? object(depth - 1, loose) : value(depth - 1, loose));
        }
        return "[" + String.join("," + blank(), items) + (loose && oneIn(4) ? "," : "") + blank() + "]";
    }

    private String object(int depth, boolean loose) {
        List<String> members = new ArrayList<>();
        for (int count = 1 + random.nextInt(4); count > 0; count--) {
            String name = plainName();
            String written = loose && oneIn(2) && !name.isEmpty() ? name : text(name, loose);
            members.add(written + blank() + ":" + blank() + value(depth - 1, loose));
        }
        return "{" + blank() + String.join("," + blank(), members) + (loose && oneIn(4) ? of(",", ",,") : "") + "}";
    }

    private String text(String text, boolean loose) {
        if (!loose || oneIn(3)) {
            return escaped(text);
        }
        return oneIn(2) ? "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'" : text;
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            boolean plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\';
            out.append(plain ? String.valueOf(c) : c == '"' || c == '\\' ? "\\" + c : String.format("\\u%04x", (int) c));
        }
        return out.append('"').toString();
    }
}
