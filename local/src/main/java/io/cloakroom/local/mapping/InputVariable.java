package io.cloakroom.local.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.stream.Stream;

/** {@code $input}. Velocity calls public methods of public classes only. */
public final class InputVariable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Configuration PATHS =
            Configuration.builder()
                    .jsonProvider(new JacksonJsonProvider())
                    .options(Option.SUPPRESS_EXCEPTIONS)
                    .build();

    private final MappingInput input;

    InputVariable(MappingInput input) {
        this.input = input;
    }

    public String getBody() {
        return input.body();
    }

    /** The value at a JSONPath, as maps, lists and scalars; nothing when there is none. */
    public @Nullable Object path(String path) {
        try {
            return JsonPath.using(PATHS).parse(input.body()).read(path);
        } catch (JsonPathException | IllegalArgumentException _) {
            return null;
        }
    }

    /** The value at a JSONPath as JSON; an empty text when there is none. */
    public String json(String path) {
        Object value = path(path);
        try {
            return value == null ? "\"\"" : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All parameters by place: path, querystring, header. */
    public Map<String, Map<String, String>> params() {
        return Map.of(
                "path", input.under("method.request.path."),
                "querystring", input.under("method.request.querystring."),
                "header", input.headers());
    }

    /**
     * A parameter of the path, the query or the headers, in this order; empty when there is none.
     */
    public String params(String name) {
        return Stream.of("path", "querystring", "header")
                .map(place -> params().getOrDefault(place, Map.of()))
                .filter(values -> values.containsKey(name))
                .map(values -> values.getOrDefault(name, ""))
                .findFirst()
                .orElse("");
    }
}
