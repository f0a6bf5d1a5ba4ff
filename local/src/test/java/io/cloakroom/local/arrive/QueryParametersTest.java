package io.cloakroom.local.arrive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;

class QueryParametersTest {
    record Row(String name, String query, Map<String, List<String>> values) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Row> rows() {
        return List.of(
                new Row("nothing", "", Map.of()),
                new Row("one", "a=1", Map.of("a", List.of("1"))),
                new Row("plus is a space", "a=b+c", Map.of("a", List.of("b c"))),
                new Row("an escaped plus is a plus", "a=b%2Bc", Map.of("a", List.of("b+c"))),
                new Row("an escaped name", "%61%20b=1", Map.of("a b", List.of("1"))),
                new Row("more than ASCII", "a=%C3%A9%E2%82%AC", Map.of("a", List.of("é€"))),
                new Row("bytes that are no UTF-8", "a=%FF", Map.of("a", List.of("\uFFFD"))),
                new Row("a bare name", "a", Map.of("a", List.of(""))),
                new Row("an empty value", "a=", Map.of("a", List.of(""))),
                new Row("an equals sign in a value", "a=b=c", Map.of("a", List.of("b=c"))),
                new Row("a value without a name", "=1", Map.of("", List.of("1"))),
                new Row(
                        "values in order",
                        "a=2&b=x&a=1",
                        Map.of("a", List.of("2", "1"), "b", List.of("x"))),
                new Row("brackets mean nothing", "a[]=1", Map.of("a[]", List.of("1"))),
                new Row(
                        "a semicolon separates",
                        "a=1;b=2",
                        Map.of("a", List.of("1"), "b", List.of("2"))),
                new Row("nothing between ampersands", "&&a=1&", Map.of("a", List.of("1"))),
                new Row(
                        "broken escapes stay",
                        "a=%&b=%4&c=%zz",
                        Map.of("a", List.of("%"), "b", List.of("%4"), "c", List.of("%zz"))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void decodes(Row row) {
        assertThat(QueryParameters.parse(row.query()).values()).isEqualTo(row.values());
    }
}
