import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Asks java.util.regex. Rows have the shape of `gatemap batch regex`, in and out.
 *
 * java tests/oracle/RegexOracle.java < rows.jsonl              answers each {"pattern", "input"} again
 * java tests/oracle/RegexOracle.java cross PATTERNS INPUTS     every line of the one file with every line of the other
 * java tests/oracle/RegexOracle.java generate SEED COUNT       answers COUNT made-up rows
 */
public class RegexOracle {
    static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line; (line = in.readLine()) != null; ) answer(field(line, "pattern"), field(line, "input"));
        } else if (arguments[0].equals("cross")) {
            List<String> inputs = lines(arguments[2]);
            for (String pattern : lines(arguments[1])) for (String input : inputs) answer(pattern, input);
        } else {
            Maker maker = new Maker(new Random(Long.parseLong(arguments[1])));
            for (int row = Integer.parseInt(arguments[2]); row > 0; row--) answer(maker.pattern(), maker.input());
        }
        OUT.flush();
    }

    /** The lines of a file of JSON strings. */
    static List<String> lines(String file) throws Exception {
        List<String> lines = new ArrayList<>();
        for (String line : java.nio.file.Files.readAllLines(java.nio.file.Path.of(file))) {
            if (!line.isBlank()) lines.add(text(line, line.indexOf('"')));
        }
        return lines;
    }

    /** Prints the row unless Java takes too long over it, or fails in a way of its own. */
    static void answer(String pattern, String input) {
        StringBuilder row = new StringBuilder("{\"pattern\":" + quoted(pattern) + ",\"input\":" + quoted(input));
        try {
            Pattern compiled = Pattern.compile(pattern);
            Matcher matcher = compiled.matcher(new Bounded(input));
            boolean matches = matcher.matches();
            row.append(",\"compiles\":true,\"matches\":").append(matches);
            if (matches) {
                row.append(",\"groups\":[");
                for (int group = 0; group <= matcher.groupCount(); group++) {
                    row.append(group > 0 ? "," : "");
                    row.append(matcher.start(group) < 0 ? "null" : "[" + matcher.start(group) + "," + matcher.end(group) + "]");
                }
                row.append("]");
            }
            row.append(",\"find\":").append(compiled.matcher(new Bounded(input)).find());
        } catch (PatternSyntaxException error) {
            row.append(",\"compiles\":false,\"error\":{\"description\":").append(quoted(error.getDescription()));
            row.append(",\"index\":").append(error.getIndex()).append("}");
        } catch (RuntimeException | StackOverflowError failure) {
            return;
        }
        OUT.println(row.append("}"));
    }

    /** A text that may be looked at so often and no oftener. */
    static final class Bounded implements CharSequence {
        final String text;
        int looks = 300_000;

        Bounded(String text) {
            this.text = text;
        }

        public int length() {
            return text.length();
        }

        public char charAt(int index) {
            if (looks-- == 0) throw new IllegalStateException("too slow");
            return text.charAt(index);
        }

        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }
    }

    static String field(String line, String name) {
        int at = line.indexOf("\"" + name + "\"");
        return at < 0 ? "" : text(line, line.indexOf('"', line.indexOf(':', at + name.length() + 2)));
    }

    static String text(String line, int at) {
        StringBuilder text = new StringBuilder();
        for (at++; line.charAt(at) != '"'; at++) {
            char unit = line.charAt(at);
            if (unit == '\\') {
                unit = line.charAt(++at);
                int plain = "nrtbf".indexOf(unit);
                if (unit == 'u') {
                    unit = (char) Integer.parseInt(line.substring(at + 1, at + 5), 16);
                    at += 4;
                } else if (plain >= 0) {
                    unit = "\n\r\t\b\f".charAt(plain);
                }
            }
            text.append(unit);
        }
        return text.toString();
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char unit : text.toCharArray()) {
            if (unit == '"' || unit == '\\') out.append('\\').append(unit);
            else if (unit < ' ' || unit > '~') out.append(String.format("\\u%04x", (int) unit));
            else out.append(unit);
        }
        return out.append('"').toString();
    }

    /** Makes patterns up, most of them valid. */
    static final class Maker {
        static final String[] LETTERS = {"a", "a", "b", "c", "A", "0", "4", " ", "\\n", "\\.", "\\[", "-", "_", ",", "#", "\u00e9", "\u00c9", "\u4e2d",
            "\ud83d\ude00", "k", "s", "\\\\", "\\t", "\\x41", "\\u0062", "\\0101", "\\cJ", "\\Qa.b\\E", "\\Q\\E", "\\x{1F600}", "&", "]", "}", "/", "\u0301", "\r"};
        static final String[] CLASSES = {".", ".", ".", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\h", "\\H", "\\v", "\\V", "\\p{L}", "\\P{Lu}", "\\pN", "\\p{Alpha}",
            "\\p{Punct}", "\\p{IsLatin}", "\\p{InGreek}", "\\p{IsAlphabetic}", "\\p{javaLowerCase}", "\\p{Lower}", "\\p{Upper}", "\\p{gc=Lu}", "\\R", "\\X"};
        static final String[] PLACES = {"^", "$", "\\b", "\\B", "\\A", "\\Z", "\\z", "\\G", "\\b{g}"};
        static final String[] SIGNS = {"*", "+", "?", "*", "+", "{2}", "{1,}", "{0,2}", "{1,3}", "{0}", "{3,1}", "{", "{a}", "{1"};
        static final String[] BROKEN = {"(", ")", "[", "*", "+", "?", "\\", "\\k<n>", "\\k<x>", "\\p{Foo}", "\\p{", "\\x", "\\u12", "\\0", "(?", "(?<n", "(?<1>", "\\y", "[b-a]", "[&&]", "(?<=a+)", "(?z)"};
        static final String[] TEXTS = {"a", "a", "aa", "b", "c", "A", "B", "0", "4", "40", " ", "\n", "\r\n", "\r", ".", "[", "]", "-", "_", ",", "#", "\u00e9", "\u00c9", "\u4e2d", "\ud83d\ude00", "k",
            "\u212a", "\u017f", "s", "\\", "\t", "a.b", "\u0301", "\u2028", "\u0085", "&", "/", "abc", "\u03b1", "\u0391", "\u0663"};
        final Random random;
        int groups;
        boolean named;

        Maker(Random random) {
            this.random = random;
        }

        String pattern() {
            groups = 0;
            named = false;
            StringBuilder out = new StringBuilder();
            if (chance(6)) out.append(flags(")"));
            alternatives(out, 3);
            if (chance(14)) out.insert(random.nextInt(out.length() + 1), pick(BROKEN));
            return out.toString();
        }

        String input() {
            StringBuilder out = new StringBuilder();
            for (int pieces = random.nextInt(9); pieces > 0; pieces--) out.append(pick(TEXTS));
            return out.toString();
        }

        void alternatives(StringBuilder out, int depth) {
            sequence(out, depth);
            while (chance(5)) sequence(out.append('|'), depth);
        }

        void sequence(StringBuilder out, int depth) {
            for (int parts = random.nextInt(4) + (chance(4) ? 0 : 1); parts > 0; parts--) {
                part(out, depth);
                if (chance(3)) {
                    out.append(chance(12) ? pick(SIGNS) : SIGNS[random.nextInt(10)]);
                    if (chance(3)) out.append(chance(2) ? "?" : "+");
                }
            }
        }

        void part(StringBuilder out, int depth) {
            int kind = random.nextInt(20);
            if (kind < 8) out.append(pick(LETTERS));
            else if (kind < 11) out.append(pick(CLASSES));
            else if (kind < 13) bracket(out, 2);
            else if (kind < 14) out.append(pick(PLACES));
            else if (kind < 15 && groups > 0) out.append("\\").append(1 + random.nextInt(groups + 1));
            else if (depth > 0) group(out, depth - 1);
            else out.append(pick(LETTERS));
        }

        void group(StringBuilder out, int depth) {
            int kind = random.nextInt(12);
            if (kind < 5) {
                groups++;
                out.append('(');
            } else if (kind == 5 && !named) {
                named = true;
                groups++;
                out.append("(?<n>");
            } else {
                out.append(new String[] {"(?:", "(?>", "(?=", "(?!", "(?<=", "(?<!", flags(":"), "(?:"}[random.nextInt(8)]);
            }
            alternatives(out, depth);
            out.append(')');
            if (named && chance(8)) out.append("\\k<n>");
        }

        String flags(String end) {
            String[] flags = {"i", "s", "m", "x", "d", "u", "U", "iu", "is", "ms", "-i", "i-s", "im", "xi", "Ui"};
            return "(?" + pick(flags) + end;
        }

        void bracket(StringBuilder out, int depth) {
            out.append(chance(3) ? "[^" : "[");
            for (int members = 1 + random.nextInt(4); members > 0; members--) {
                int kind = random.nextInt(12);
                if (kind < 5) out.append(pick(LETTERS));
                else if (kind < 7) out.append(new String[] {"a-c", "0-9", "A-Z", "b-y", "\u00e0-\u00ff", "\\x00-\\x7f", "+--", "a-", "-z"}[random.nextInt(9)]);
                else if (kind < 8) out.append(pick(CLASSES));
                else if (kind < 9) out.append(new String[] {"^", "&", "$", "(", "*", "|", "{"}[random.nextInt(7)]);
                else if (kind < 10) out.append("&&");
                else if (depth > 0) bracket(out, depth - 1);
                else out.append("x");
            }
            out.append(']');
        }

        boolean chance(int in) {
            return random.nextInt(in) == 0;
        }

        String pick(String[] from) {
            return from[random.nextInt(from.length)];
        }
    }
}
