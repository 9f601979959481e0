import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import wiremock.com.jayway.jsonpath.Configuration;
import wiremock.com.jayway.jsonpath.JsonPath;
import wiremock.com.jayway.jsonpath.spi.json.JsonProvider;
import wiremock.com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import wiremock.net.minidev.json.parser.JSONParser;

/**
 * Asks Jayway JsonPath over json-smart. Each row is written as a line of JSON: the question, then
 * "ok", "result" and "text" (String.valueOf), or "ok", "error" and "message".
 *
 * usage: JsonPathOracle ask < rows         rows have "path" and "json", as for `gatemap batch path`
 *        JsonPathOracle texts COUNT SEED   reads damaged JSON with the path $
 *        JsonPathOracle numbers COUNT SEED reads numbers with the path $
 *
 * Jayway 2.9.0 and json-smart 2.5 stand in the jar of npm's package wiremock, under names of their own:
 *   npm install --prefix target/oracle wiremock@3.9.2
 *   cargo xtask oracle JsonPathOracle numbers 1000 1
 */
public class JsonPathOracle {
    private static final JsonProvider PROVIDER = new JsonSmartJsonProvider();
    private static final Configuration CONFIGURATION = Configuration.builder().jsonProvider(PROVIDER).build();
    private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws Exception {
        String mode = arguments.length == 0 ? "ask" : arguments[0];
        if (mode.equals("ask")) {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line; (line = in.readLine()) != null; ) {
                Map<?, ?> row = (Map<?, ?>) new JSONParser(JSONParser.MODE_RFC4627).parse(line);
                answer((String) row.get("path"), (String) row.get("json"));
            }
        } else {
            Random random = new Random(Long.parseLong(arguments[2]));
            for (int i = Integer.parseInt(arguments[1]); i > 0; i--) {
                answer("$", mode.equals("numbers") ? number(random) : damaged(random));
            }
        }
        OUT.flush();
    }

    private static void answer(String path, String json) {
        StringBuilder row = new StringBuilder("{\"path\":").append(quote(path)).append(",\"json\":").append(quote(json));
        try {
            Object document = PROVIDER.parse(json);
            Object value = JsonPath.compile(path).read(document, CONFIGURATION);
            String text = String.valueOf(value);
            row.append(",\"ok\":true,\"result\":");
            write(value, row);
            // The set that keys() answers is a list here, and prints in another way.
            row.append(value instanceof Set ? "" : ",\"text\":" + quote(text));
        } catch (RuntimeException | StackOverflowError exception) {
            String name = exception.getClass().getName().replace("wiremock.com.jayway.jsonpath.", "");
            Throwable cause = exception.getCause();
            String message = name.equals("InvalidJsonException") && cause != null ? String.valueOf(cause.getMessage()) : String.valueOf(exception.getMessage());
            row.append(",\"ok\":false,\"error\":").append(quote(name)).append(",\"message\":").append(quote(message.replace("wiremock.", "")));
        }
        OUT.println(row.append('}'));
    }

    /** JSON with Java's own numbers; what JSON has no number for is null. */
    private static void write(Object value, StringBuilder out) {
        if (value instanceof Map) {
            String comma = "{";
            for (Map.Entry<?, ?> member : ((Map<?, ?>) value).entrySet()) {
                out.append(comma).append(quote(String.valueOf(member.getKey()))).append(':');
                write(member.getValue(), out);
                comma = ",";
            }
            out.append(comma.equals("{") ? "{}" : "}");
        } else if (value instanceof Collection) {
            String comma = "[";
            for (Object item : (Collection<?>) value) {
                out.append(comma);
                write(item, out);
                comma = ",";
            }
            out.append(comma.equals("[") ? "[]" : "]");
        } else if (value instanceof Float || value instanceof Double && !Double.isFinite((Double) value)) {
            out.append("null");
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            out.append(quote(String.valueOf(value)));
        }
    }

    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            boolean plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\';
            out.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return out.append('"').toString();
    }

    private static final String[] PARTS = {
        "{", "}", "[", "]", ",", ":", " ", "\"a\"", "'b'", "c", "\"x/y\"", "null", "true", "false", "NaN", "nul", "1",
        "-", "-2.50", "1e2", "1.", ".5", "007", "12345678901", "123456789012345678901", "0.1234567890123456789", "3x",
        "\"\\u00e9\\n\"", "\"\\x41\"", "\"\\q\"", "'it\\'s'", "\"\\ud83d\\ude00\"", "\u00e9", "\t", "\n", "//", "\"", "\\", "a b",
        "\"k\":1", "\"k\":{}", "d:'e'", "\"k\" :[1,2]", "\"tab\there\"", "\"\\ttab\there\u007f\"", "~", "\u0001", "+1", "1E+", "--1"
    };

    /** Parts of JSON in some order, now and then with the brackets that they need. */
    private static String damaged(Random random) {
        StringBuilder text = new StringBuilder();
        String close = "";
        switch (random.nextInt(4)) {
            case 0: text.append('['); close = "]"; break;
            case 1: text.append("{\"a\":"); close = "}"; break;
            case 2: text.append('{'); close = "}"; break;
            default: break;
        }
        for (int count = random.nextInt(6); count >= 0; count--) {
            text.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return text.append(random.nextInt(5) == 0 ? "" : close).toString();
    }

    private static String number(Random random) {
        switch (random.nextInt(5)) {
            case 0: return Double.toString(random.nextInt(2_000_000) / 1000.0);
            case 1: return shorten(Double.toString(Double.longBitsToDouble(random.nextLong())));
            case 2: return shorten(random.nextInt(100) + "e" + (random.nextInt(660) - 340));
            case 3: return Double.toString(Math.scalb(1.0, random.nextInt(2098) - 1074)).replace('E', 'e');
            default: return new java.math.BigInteger(random.nextInt(90) + 1, random).toString();
        }
    }

    /** A number that json-smart makes a double of: not more than 18 characters. */
    private static String shorten(String number) {
        int exponent = number.indexOf('E');
        if (number.length() <= 18 || number.startsWith("N")) {
            return number.startsWith("N") ? "0.0" : number;
        }
        String tail = exponent < 0 ? "" : number.substring(exponent);
        return number.substring(0, 18 - tail.length()) + tail;
    }
}
