import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * Prints src/languages/java_regex/unicode/tables.rs: what the JDK's own Character class and Pattern say
 * about every code point. Numbers are LEB128; a set is a list of (gap, length) pairs.
 *
 * java --add-opens java.base/java.lang=ALL-UNNAMED tests/oracle/UnicodeTables.java > src/languages/java_regex/unicode/tables.rs
 */
public class UnicodeTables {
    static final int END = 0x110000;

    public static void main(String[] arguments) throws Exception {
        System.out.println("//! Unicode as JDK " + System.getProperty("java.specification.version")
                + " knows it. Written by tests/oracle/UnicodeTables.java; do not edit.");
        System.out.println("//!");
        System.out.println("//! Numbers are LEB128. A set is a list of (gap, length); a run is (length, value).");
        System.out.println();
        categories();
        scripts();
        blocks();
        properties();
        caseMapping("UPPER_CASE", "simple upper case mappings: (gap, count, step, zigzag distance)", Character::toUpperCase);
        caseMapping("LOWER_CASE", "simple lower case mappings: (gap, count, step, zigzag distance)", Character::toLowerCase);
        graphemes();
        names();
    }

    static void categories() {
        Bytes bytes = new Bytes();
        runs(bytes, Character::getType);
        bytes.print("GENERAL_CATEGORY", "runs of `Character.getType`");
    }

    static void scripts() throws Exception {
        TreeMap<String, Integer> ids = new TreeMap<>();
        for (int point = 0; point < END; point++) ids.putIfAbsent(Character.UnicodeScript.of(point).name(), 0);
        for (Character.UnicodeScript script : Character.UnicodeScript.values()) ids.putIfAbsent(script.name(), 0);
        int next = 0;
        for (Map.Entry<String, Integer> entry : ids.entrySet()) entry.setValue(next++);
        Bytes bytes = new Bytes();
        runs(bytes, point -> ids.get(Character.UnicodeScript.of(point).name()));
        bytes.print("SCRIPT", "runs of an index into `SCRIPT_NAMES`");
        Field field = Character.UnicodeScript.class.getDeclaredField("aliases");
        field.setAccessible(true);
        Map<?, ?> aliases = (Map<?, ?>) field.get(null);
        StringBuilder text = new StringBuilder();
        for (String name : ids.keySet()) {
            if (text.length() > 0) text.append(';');
            text.append(name);
            for (Map.Entry<?, ?> alias : new TreeMap<>(aliases).entrySet()) {
                if (((Character.UnicodeScript) alias.getValue()).name().equals(name)) text.append(',').append(alias.getKey());
            }
        }
        printText("SCRIPT_NAMES", "scripts, separated by `;`, each a name and its other names", text.toString());
    }

    static void blocks() throws Exception {
        List<Character.UnicodeBlock> order = new ArrayList<>();
        Bytes bytes = new Bytes();
        for (int point = 0; point < END; ) {
            Character.UnicodeBlock block = Character.UnicodeBlock.of(point);
            int end = point;
            while (end < END && Character.UnicodeBlock.of(end) == block) end++;
            if (block != null) {
                bytes.number(0);
                order.add(block);
            } else {
                bytes.number(1);
            }
            bytes.number(end - point);
            point = end;
        }
        bytes.print("BLOCK", "(1 when outside of any block, length), in the order of `BLOCK_NAMES`");
        Field field = Character.UnicodeBlock.class.getDeclaredField("map");
        field.setAccessible(true);
        Map<?, ?> map = (Map<?, ?>) field.get(null);
        StringBuilder text = new StringBuilder();
        for (Character.UnicodeBlock block : order) {
            TreeSet<String> names = new TreeSet<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) if (entry.getValue() == block) names.add((String) entry.getKey());
            String spaced = null;
            for (String name : names) {
                if (name.replaceAll("[ -]", "_").equals(block.toString()) && (spaced == null || !name.contains("_"))) spaced = name;
            }
            if (spaced == null) spaced = block.toString();
            names.remove(block.toString());
            names.remove(spaced);
            names.remove(spaced.replace(" ", ""));
            if (text.length() > 0) text.append(';');
            text.append(spaced);
            if (!spaced.replaceAll("[ -]", "_").equals(block.toString())) text.append(',').append(block);
            for (String name : names) text.append(',').append(name);
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!order.contains(entry.getValue())) text.append(";").append(entry.getKey());
        }
        printText("BLOCK_NAMES", "blocks, separated by `;`: the spaced name, then names that do not follow from it;\n/// blocks past the last of `BLOCK` are empty", text.toString());
    }

    static void properties() {
        Map<String, IntPredicate> sets = new LinkedHashMap<>();
        for (String name : List.of("IsAlphabetic", "IsIdeographic", "IsLowercase", "IsUppercase", "IsWhite_Space",
                "IsHex_Digit", "IsJoin_Control", "IsNoncharacter_Code_Point", "javaJavaIdentifierStart",
                "javaJavaIdentifierPart", "javaUnicodeIdentifierStart", "javaUnicodeIdentifierPart",
                "javaIdentifierIgnorable", "javaWhitespace", "javaMirrored")) {
            sets.put(name, member("\\p{" + name + "}"));
        }
        System.out.println("/// Sets that are not unions of general categories: name, categories as bits, code points where the union errs.");
        System.out.println("pub(super) const PROPERTIES: &[(&str, u32, &[u8])] = &[");
        for (Map.Entry<String, IntPredicate> entry : sets.entrySet()) {
            IntPredicate set = entry.getValue();
            int[] inside = new int[32];
            int[] all = new int[32];
            for (int point = 0; point < END; point++) {
                all[Character.getType(point)]++;
                if (set.test(point)) inside[Character.getType(point)]++;
            }
            int mask = 0;
            for (int type = 0; type < 32; type++) if (inside[type] * 2 > all[type]) mask |= 1 << type;
            int categories = mask;
            Bytes bytes = new Bytes();
            set(bytes, point -> set.test(point) != ((categories >> Character.getType(point) & 1) == 1));
            System.out.println("    (\"" + entry.getKey() + "\", 0x" + Integer.toHexString(mask) + ", b\"" + bytes.escaped("        ") + "\"),");
        }
        System.out.println("];");
        System.out.println();
    }

    static IntPredicate member(String pattern) {
        IntPredicate[] found = new IntPredicate[1];
        java.util.regex.Matcher matcher = Pattern.compile(pattern).matcher("");
        found[0] = point -> matcher.reset(Character.toString(point)).matches();
        return found[0];
    }

    static void caseMapping(String name, String doc, IntUnaryOperator mapping) {
        Bytes bytes = new Bytes();
        int last = 0;
        for (int point = 0; point < END; ) {
            int distance = mapping.applyAsInt(point) - point;
            if (distance == 0) {
                point++;
                continue;
            }
            int step = mapping.applyAsInt(point + 1) - (point + 1) == distance ? 1 : 2;
            int count = 1;
            while (mapping.applyAsInt(point + count * step) - (point + count * step) == distance
                    && (step == 1 || mapping.applyAsInt(point + count * step - 1) == point + count * step - 1)) count++;
            bytes.number(point - last);
            bytes.number(count);
            bytes.number(step);
            bytes.number(distance < 0 ? -2 * distance - 1 : 2 * distance);
            last = point + (count - 1) * step + 1;
            point = last;
        }
        bytes.print(name, doc);
    }

    /** Code points that `\X` joins to the same neighbours are of one kind; kinds are told apart by these. */
    static final int[] NEIGHBOURS = {'a', '\r', '\n', 1, 0x301, 0x200d, 0x1f1e6, 0x600, 0x903, 0x1100, 0x1161, 0x11a8, 0xac00, 0xac01, 0xa9};

    static void graphemes() {
        TreeMap<String, Integer> kinds = new TreeMap<>();
        String[] signatures = new String[END];
        java.util.regex.Matcher matcher = Pattern.compile("\\X").matcher("");
        for (int point = 0; point < END; point++) {
            StringBuilder signature = new StringBuilder();
            String self = Character.toString(point);
            if (Character.isSurrogate((char) point) && point < 0x10000) {
                signature.append("lone");
            } else {
                for (int neighbour : NEIGHBOURS) {
                    String other = Character.toString(neighbour);
                    signature.append(matcher.reset(other + self).matches() ? '1' : '0');
                    signature.append(matcher.reset(self + other).matches() ? '1' : '0');
                }
                signature.append(matcher.reset(self + "\u200d\u00a9").matches() ? '1' : '0');
                signature.append(matcher.reset("\u00a9\u200d" + self).matches() ? '1' : '0');
                signature.append(matcher.reset("\u00a9" + self + "\u200d\u00a9").matches() ? '1' : '0');
            }
            signatures[point] = signature.toString();
            kinds.putIfAbsent(signature.toString(), point);
        }
        List<String> order = new ArrayList<>(kinds.keySet());
        order.sort((left, right) -> kinds.get(left) - kinds.get(right));
        StringBuilder text = new StringBuilder();
        for (String kind : order) {
            System.err.println(order.indexOf(kind) + " U+" + Integer.toHexString(kinds.get(kind)) + " " + kind);
        }
        Bytes bytes = new Bytes();
        runs(bytes, point -> order.indexOf(signatures[point]));
        bytes.print("GRAPHEME_KIND", "runs of a kind in the sense of `\\X`, numbered as they first occur");
    }

    static void names() {
        StringBuilder text = new StringBuilder();
        for (int point = 0; point < 0x100; point++) {
            if (text.length() > 0 || point > 0) text.append(';');
            text.append(Character.getName(point));
        }
        for (int point : new int[] {0x20ac, 0x263a, 0x200b, 0x200c, 0x200d, 0x2028, 0x2029, 0xfeff, 0x2013, 0x2014, 0x2018,
                0x2019, 0x201c, 0x201d, 0x2026, 0x2122, 0xfffd}) {
            text.append(";").append(Integer.toHexString(point)).append("=").append(Character.getName(point));
        }
        printText("CHARACTER_NAMES", "names from U+0000 on, separated by `;`, then single ones as `hex=NAME`", text.toString());
    }

    static void set(Bytes bytes, IntPredicate member) {
        int last = 0;
        for (int point = 0; point < END; point++) {
            if (!member.test(point)) continue;
            int end = point;
            while (end < END && member.test(end)) end++;
            bytes.number(point - last);
            bytes.number(end - point);
            last = end;
            point = end;
        }
    }

    static void runs(Bytes bytes, IntUnaryOperator value) {
        for (int point = 0; point < END; ) {
            int end = point;
            while (end < END && value.applyAsInt(end) == value.applyAsInt(point)) end++;
            bytes.number(end - point);
            bytes.number(value.applyAsInt(point));
            point = end;
        }
    }

    static void printText(String name, String doc, String text) {
        System.out.println("/// " + Character.toUpperCase(doc.charAt(0)) + doc.substring(1) + ".");
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (char unit : text.toCharArray()) {
            if (column >= 90 && unit != ' ') {
                out.append("\\\n    ");
                column = 0;
            }
            out.append(unit);
            column++;
        }
        System.out.println("pub(super) const " + name + ": &str = \"" + out + "\";");
        System.out.println();
    }

    static final class Bytes {
        final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();

        void number(int value) {
            for (; value > 127; value >>>= 7) bytes.write(value & 127 | 128);
            bytes.write(value);
        }

        String escaped(String indent) {
            StringBuilder out = new StringBuilder();
            int column = 0;
            for (byte value : bytes.toByteArray()) {
                String piece = value > ' ' && value < 127 && value != '"' && value != '\\' ? "" + (char) value : String.format("\\x%02x", value & 255);
                if (column + piece.length() > 96) {
                    out.append("\\\n").append(indent);
                    column = 0;
                }
                out.append(piece);
                column += piece.length();
            }
            return out.toString();
        }

        void print(String name, String doc) {
            System.out.println("/// " + Character.toUpperCase(doc.charAt(0)) + doc.substring(1) + ".");
            System.out.println("pub(super) const " + name + ": &[u8] = b\"" + escaped("    ") + "\";");
            System.out.println();
        }
    }
}
