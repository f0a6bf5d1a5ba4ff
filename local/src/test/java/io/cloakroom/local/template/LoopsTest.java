package io.cloakroom.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** {@code Fn::ForEach} in a template's sections, and below them. */
class LoopsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    texts | {'Fn::ForEach::L': [N, [A, B], {'${N}F': {Type: '${N}'}}]} | {"AF":{"Type":"A"},"BF":{"Type":"B"}}
                    parameter | {'Fn::ForEach::L': [N, !Ref Names, {'${N}F': 1}]} | {"pF":1,"qF":1}
                    Ref to the variable | {'Fn::ForEach::L': [N, [A], {'${N}F': [!Ref N, !Ref M]}]} | {"AF":["A",{"Ref":"M"}]}
                    name with signs | {'Fn::ForEach::L': [N, [10.0/a], {'F&{N}': '${N}'}]} | {"F100a":"10.0/a"}
                    numbers | {'Fn::ForEach::L': [N, [1], {'F${N}': '&{N}'}]} | {"F1":"1"}
                    loop in a loop | {'Fn::ForEach::L': [N, [A, B], {'Fn::ForEach::M': [O, [C], {'${N}${O}': '${O}${N}'}]}]} | {"AC":"CA","BC":"CB"}
                    loop below a resource | {F: {P: {'Fn::ForEach::L': [N, [A], {'${N}': 1}], B: 2}}} | {"F":{"P":{"A":1,"B":2}}}
                    other variables | {'Fn::ForEach::L': [N, [A], {'${N}': !Sub '${AWS::Region}'}]} | {"A":{"Fn::Sub":"${AWS::Region}"}}
                    no loop | {F: {P: '${N}'}} | {"F":{"P":"${N}"}}
                    """)
    void areUnrolled(String name, String resources, String expected) {
        assertThat(expanded(resources)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    same name | {'Fn::ForEach::L': [N, [A, B], {F: '${N}'}]} | makes F twice
                    no list | {'Fn::ForEach::L': [N, !Ref Name, {'${N}': 1}]} | needs a list, or a parameter that is one
                    two operands | {'Fn::ForEach::L': [N, {'${N}': 1}]} | has a function with 2 operands in place of 3
                    """)
    void areRefusedByTheirName(String name, String resources, String complaint) {
        assertThatThrownBy(() -> expanded(resources))
                .isInstanceOf(TemplateException.class)
                .hasMessage("Resources.Fn::ForEach::L " + complaint);
    }

    private static String expanded(String resources) {
        var tree =
                TemplateFile.parse(
                        "t.yaml",
                        """
                        Parameters:
                          Names: {Type: CommaDelimitedList, Default: 'x'}
                          Name: {Type: String, Default: x}
                        Resources: %s
                        """
                                .formatted(resources));
        return Loops.expand(tree, Map.of("Names", "p,q")).path("Resources").toString();
    }
}
