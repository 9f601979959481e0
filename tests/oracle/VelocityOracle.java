import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JsonProvider;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import net.minidev.json.JSONStyle;
import net.minidev.json.JSONValue;
import org.apache.commons.lang.StringEscapeUtils;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.InvalidReferenceEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.util.introspection.Info;

/**
 * Asks Apache Velocity 1.7: a table of tests/velocity on standard input, the same table with the original's
 * answers on standard output. Each line needs `template` and may have `dialect`, `input` and `params`.
 *
 * apt-get install velocity libjsonpath-java libslf4j-java, then
 * java -cp '/usr/share/java/*' tests/oracle/VelocityOracle.java < tests/velocity/lexing.jsonl
 */
public class VelocityOracle {
    static final JsonProvider JSON = new JsonSmartJsonProvider();
    static final Configuration QUIET =
            Configuration.builder().jsonProvider(JSON).options(Option.SUPPRESS_EXCEPTIONS).build();

    public static void main(String[] arguments) throws Exception {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream answers = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        for (String line; (line = questions.readLine()) != null; ) {
            answers.println(answer(members(JSON.parse(line))).toString());
        }
        answers.flush();
    }

    /** The question with `ok` and `output`. */
    static Object answer(Map<String, Object> question) {
        Map<String, Object> row = new LinkedHashMap<>(question);
        row.remove("ok");
        row.remove("output");
        boolean apiGateway = !"velocity".equals(question.get("dialect"));
        StringWriter output = new StringWriter();
        try {
            VelocityContext variables = variables(question);
            if (apiGateway) {
                EventCartridge handlers = new EventCartridge();
                handlers.addEventHandler(new NullIsEmpty());
                handlers.attachToContext(variables);
            }
            engine(apiGateway).evaluate(variables, output, "template", (String) question.get("template"));
            row.put("ok", true);
            row.put("output", output.toString());
        } catch (Throwable thrown) {
            row.put("ok", false);
        }
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Object> member : row.entrySet()) {
            text.append(text.length() == 0 ? "{" : ",").append(JSONValue.toJSONString(member.getKey())).append(':')
                    .append(JSONValue.toJSONString(member.getValue(), JSONStyle.LT_COMPRESS));
        }
        return text.append('}');
    }

    static VelocityEngine engine(boolean apiGateway) throws Exception {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty("runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
        engine.setProperty("velocimacro.library", "");
        engine.setProperty("file.resource.loader.path", "/nonexistent");
        engine.setProperty("runtime.introspector.uberspect",
                "org.apache.velocity.util.introspection.SecureUberspector");
        if (apiGateway) {
            engine.setProperty("velocimacro.permissions.allow.inline", "false");
        }
        engine.init();
        if (apiGateway) {
            Field runtime = VelocityEngine.class.getDeclaredField("ri");
            runtime.setAccessible(true);
            ((RuntimeInstance) runtime.get(engine)).removeDirective("evaluate");
        }
        return engine;
    }

    static VelocityContext variables(Map<String, Object> question) {
        VelocityContext variables = new VelocityContext();
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map<String, Object> given = members(question.get("params"));
        for (String kind : new String[] {"path", "querystring", "header"}) {
            parameters.put(kind, members(given.get(kind)));
        }
        variables.put("input", new Input((String) question.getOrDefault("input", "{}"), parameters));
        variables.put("util", new Util());
        return variables;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> members(Object object) {
        return object == null ? new LinkedHashMap<>() : (Map<String, Object>) object;
    }

    /** What is null or unknown is the empty string. */
    public static final class NullIsEmpty implements InvalidReferenceEventHandler {
        public Object invalidGetMethod(Context context, String reference, Object object, String name, Info info) {
            return "";
        }

        public boolean invalidSetMethod(Context context, String left, String right, Info info) {
            return false;
        }

        public Object invalidMethod(Context context, String reference, Object object, String name, Info info) {
            return "";
        }
    }

    /** $input */
    public static final class Input {
        private final String body;
        private final Map<String, Object> parameters;

        Input(String body, Map<String, Object> parameters) {
            this.body = body.isEmpty() ? "{}" : body;
            this.parameters = parameters;
        }

        public String getBody() {
            return body;
        }

        public Object path(String path) {
            return JsonPath.compile(path).read(JSON.parse(body), QUIET);
        }

        public String json(String path) {
            Object found = path(path);
            return found == null ? "\"\"" : JSONValue.toJSONString(found, JSONStyle.LT_COMPRESS);
        }

        public Map<String, Object> params() {
            return parameters;
        }

        public Object params(String name) {
            for (Object kind : parameters.values()) {
                if (members(kind).get(name) != null) {
                    return members(kind).get(name);
                }
            }
            return "";
        }

        @Override
        public String toString() {
            return "{}";
        }
    }

    /** $util */
    public static final class Util {
        public String escapeJavaScript(String text) {
            return StringEscapeUtils.escapeJavaScript(text);
        }

        public Object parseJson(String text) {
            return JSON.parse(text);
        }

        public String urlEncode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        public String urlDecode(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }

        public String base64Encode(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        public String base64Decode(String text) {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "{}";
        }
    }
}
