package io.cloakroom.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.stream.Stream;

/** CloudFormation's YAML and JSON. */
class TemplateFileTest {
    /** A text and the tree or complaint that comes of it. */
    record Row(String name, String text, String result) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> trees() {
        return Stream.of(
                new Row("dates stay text", "a: 2012-10-17", "{\"a\":\"2012-10-17\"}"),
                new Row("times stay text", "a: 12:30:00", "{\"a\":\"12:30:00\"}"),
                new Row("account ids stay text", "a: 012345678901", "{\"a\":\"012345678901\"}"),
                new Row("numbers with a zero stay text", "a: 0o17", "{\"a\":\"0o17\"}"),
                new Row("versions stay text", "a: 3.0.1", "{\"a\":\"3.0.1\"}"),
                new Row(
                        "on and yes stay text",
                        "a: [on, yes, No]",
                        "{\"a\":[\"on\",\"yes\",\"No\"]}"),
                new Row("truth values", "a: [true, False]", "{\"a\":[true,false]}"),
                new Row(
                        "numbers",
                        "a: [1, -2, 1.5, 99999999999]",
                        "{\"a\":[1,-2,1.5,99999999999]}"),
                new Row("quoted numbers stay text", "a: '1'", "{\"a\":\"1\"}"),
                new Row("nothing", "a:", "{\"a\":null}"),
                new Row(
                        "an alias is a copy",
                        "a: &x {b: 1}\nc: *x",
                        "{\"a\":{\"b\":1},\"c\":{\"b\":1}}"),
                new Row(
                        "a merge key fills in what is not there",
                        "a: &x {b: 1, d: 1}\nc: {b: 2, <<: *x}",
                        "{\"a\":{\"b\":1,\"d\":1},\"c\":{\"b\":2,\"d\":1}}"),
                new Row(
                        "of several merged maps the first wins",
                        "a: &x {b: 1}\nc: &y {b: 2, d: 2}\ne: {<<: [*x, *y]}",
                        "{\"a\":{\"b\":1},\"c\":{\"b\":2,\"d\":2},\"e\":{\"b\":1,\"d\":2}}"),
                new Row("a quoted << is a name", "a: {'<<': 1}", "{\"a\":{\"<<\":1}}"),
                new Row("short Ref", "a: !Ref X", "{\"a\":{\"Ref\":\"X\"}}"),
                new Row("short Condition", "a: !Condition X", "{\"a\":{\"Condition\":\"X\"}}"),
                new Row(
                        "short GetAtt",
                        "a: !GetAtt X.Y.Z",
                        "{\"a\":{\"Fn::GetAtt\":[\"X\",\"Y.Z\"]}}"),
                new Row(
                        "short in short",
                        "a: !If [C, !Sub s, 1]",
                        "{\"a\":{\"Fn::If\":[\"C\",{\"Fn::Sub\":\"s\"},1]}}"),
                new Row("JSON", "{\"a\": {\"Ref\": \"X\"}}", "{\"a\":{\"Ref\":\"X\"}}"),
                new Row("JSON with tabs", "{\n\t\"a\":\t[1]\n}", "{\"a\":[1]}"));
    }

    @ParameterizedTest
    @MethodSource
    void trees(Row row) {
        assertThat(TemplateFile.parse("t.yaml", row.text()).toString()).isEqualTo(row.result());
    }

    static Stream<Row> broken() {
        return Stream.of(
                new Row(
                        "indentation",
                        "a: 1\n  b: 2",
                        "t.yaml is broken at line 2, column 4: mapping values are not allowed"
                                + " here"),
                new Row(
                        "twice",
                        "a: 1\nb: 2\na: 3",
                        "t.yaml is broken at line 3, column 1: a is there twice"),
                new Row(
                        "unknown function",
                        "a: !Rif X",
                        "t.yaml is broken at line 1, column 4: unknown function !Rif"),
                new Row(
                        "merge of a text",
                        "a: &x b\nc:\n  <<: *x",
                        "t.yaml is broken at line 1, column 4: << needs a map, or a list of maps"),
                new Row(
                        "key that is a map",
                        "? {a: 1}\n: 2",
                        "t.yaml is broken at line 1, column 3: a key must be a text"),
                new Row(
                        "value in itself",
                        "a: &x [*x]",
                        "t.yaml is broken at line 1, column 4: this value contains itself"),
                new Row("nothing at all", "", "t.yaml is empty, or not a map of sections"),
                new Row("a list", "[1]", "t.yaml is empty, or not a map of sections"));
    }

    @ParameterizedTest
    @MethodSource
    void broken(Row row) {
        assertThatThrownBy(() -> TemplateFile.parse("t.yaml", row.text()))
                .isInstanceOf(TemplateException.class)
                .hasMessage(row.result());
    }

    @Test
    void brokenJsonIsNamedByItsPlace() {
        assertThatThrownBy(() -> TemplateFile.parse("t.json", "{\n\t\"a\": 1,\n\t\"a\": 2\n}"))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("t.json is broken at line 3, column ")
                .hasMessageContaining("Duplicate field 'a'");
    }

    @Test
    void missingFileIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("none.yaml");

        assertThatThrownBy(() -> TemplateFile.read(file))
                .hasMessage(file + " cannot be read (NoSuchFile)");
    }
}
