package io.cloakroom.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.stream.Stream;

/** Which values a parameter takes. */
class ParametersTest {
    /** A declaration, a value given from outside, and the JSON or complaint that comes of it. */
    record Row(String name, String declaration, String given, String result) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> accepted() {
        return Stream.of(
                new Row("text", "{Type: String}", "x y", "\"x y\""),
                new Row("empty text", "{Type: String}", "", "\"\""),
                new Row("given wins over default", "{Type: String, Default: a}", "b", "\"b\""),
                new Row("number stays as it is spelt", "{Type: Number}", "1.50", "\"1.50\""),
                new Row("list", "{Type: CommaDelimitedList}", "a, b", "[\"a\",\"b\"]"),
                new Row("empty list", "{Type: CommaDelimitedList}", "", "[]"),
                new Row("list of numbers", "{Type: List<Number>}", "1,2", "[\"1\",\"2\"]"),
                new Row("kind of AWS", "{Type: 'AWS::EC2::VPC::Id'}", "vpc-1", "\"vpc-1\""),
                new Row("allowed", "{Type: String, AllowedValues: [a, 2]}", "2", "\"2\""),
                new Row("pattern", "{Type: String, AllowedPattern: '[a-z]+'}", "abc", "\"abc\""),
                new Row("bounds", "{Type: Number, MinValue: 1, MaxValue: 3}", "3", "\"3\""));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(Row row) {
        assertThat(value(row).toString()).isEqualTo(row.result());
    }

    static Stream<Row> refused() {
        return Stream.of(
                new Row(
                        "not allowed",
                        "{Type: String, AllowedValues: [a, b]}",
                        "c",
                        "Parameter P must be one of a, b, not \"c\""),
                new Row(
                        "not allowed in a list",
                        "{Type: CommaDelimitedList, AllowedValues: [a]}",
                        "a,b",
                        "Parameter P must be one of a, not \"b\""),
                new Row(
                        "pattern is for the whole",
                        "{Type: String, AllowedPattern: '[a-z]'}",
                        "ab",
                        "Parameter P must match [a-z], not \"ab\""),
                new Row(
                        "broken pattern",
                        "{Type: String, AllowedPattern: '['}",
                        "a",
                        "Parameters.P.AllowedPattern is no regular expression: Unclosed character"
                                + " class"),
                new Row(
                        "too short",
                        "{Type: String, MinLength: 2}",
                        "a",
                        "Parameter P must have at least 2 characters, not \"a\""),
                new Row(
                        "too long",
                        "{Type: String, MaxLength: 2}",
                        "abc",
                        "Parameter P must have at most 2 characters, not \"abc\""),
                new Row(
                        "no number",
                        "{Type: Number}",
                        "many",
                        "Parameter P must be a number, not \"many\""),
                new Row(
                        "too small",
                        "{Type: Number, MinValue: 1.5}",
                        "1",
                        "Parameter P must be at least 1.5, not \"1\""),
                new Row(
                        "too large",
                        "{Type: Number, MaxValue: 9}",
                        "10",
                        "Parameter P must be at most 9, not \"10\""),
                new Row(
                        "not to be repeated",
                        "{Type: String, NoEcho: true, MinLength: 9}",
                        "secret",
                        "Parameter P must have at least 9 characters"),
                new Row("no type", "{Default: a}", "a", "Parameters.P.Type is missing"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Row row) {
        assertThatThrownBy(() -> value(row))
                .isInstanceOf(TemplateException.class)
                .hasMessage(row.result());
    }

    @Test
    void withoutDefaultAValueIsNeeded() {
        assertThatThrownBy(() -> read("{Type: String}", Map.of()))
                .hasMessage("Parameter P needs a value: --parameter P=…");
    }

    @Test
    void whatParameterStoreHoldsIsNeeded() {
        String declaration = "{Type: 'AWS::SSM::Parameter::Value<String>', Default: /place}";

        assertThatThrownBy(() -> read(declaration, Map.of()))
                .hasMessage("Parameter P needs a value: --parameter P=…");
    }

    @Test
    void unknownNameIsRefused() {
        assertThatThrownBy(() -> read("{Type: String, Default: a}", Map.of("Q", "1")))
                .hasMessage("There is no parameter Q in the template; it has P");
    }

    private static JsonNode value(Row row) {
        Template template = read(row.declaration(), Map.of("P", row.given()));
        return template.resolve(template.resources().getFirst().properties()).value().get("Value");
    }

    private static Template read(String declaration, Map<String, String> given) {
        String text =
                """
                Parameters:
                  P: %s
                Resources:
                  Thing: {Type: Example, Properties: {Value: !Ref P}}
                """
                        .formatted(declaration);
        return new Template(TemplateFile.parse("template.yaml", text), given, "eu-west-1");
    }
}
