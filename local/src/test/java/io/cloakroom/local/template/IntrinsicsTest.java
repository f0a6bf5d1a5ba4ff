package io.cloakroom.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.stream.Stream;

/** What the functions of a template give. */
class IntrinsicsTest {
    private static final String SECTIONS =
            """
            Parameters:
              Stage: {Type: String, Default: dev}
              Zones: {Type: CommaDelimitedList, Default: 'a, b,c'}
            Mappings:
              Sizes:
                dev: {memory: 512, names: [x, y]}
            Conditions:
              Dev: !Equals [!Ref Stage, dev]
              Prod: !Equals [!Ref Stage, prod]
              Both: !And [!Condition Dev, !Condition Prod]
              Either: !Or [!Condition Dev, !Condition Prod]
              NotProd: !Not [!Condition Prod]
              Circle: !Not [!Condition Circle]
              Numbers: !Equals [1, '1']
            Resources:
              Table: {Type: AWS::DynamoDB::Table}
              Named: {Type: AWS::DynamoDB::Table, Properties: {TableName: !Sub '${Stage}-t'}}
              Absent: {Type: AWS::DynamoDB::Table, Condition: Prod}
              Loop: {Type: AWS::SQS::Queue, Properties: {QueueName: !GetAtt Loop.QueueName}}
              Other: {Type: Example::Kind}
              Bus: {Type: AWS::Events::EventBus}
              Flow: {Type: AWS::Serverless::StateMachine, Properties: {Name: flow}}
              Kept: {Type: AWS::SSM::Parameter, Properties: {Value: !Ref Stage}}
              Stream: {Type: AWS::Kinesis::Stream}
              Thing:
                Type: Example::Kind
                Properties:
            """;

    private static final String VALUE = "      Value: ";

    /** An expression and the JSON that it gives. */
    record Row(String name, String expression, String value) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> values() {
        return Stream.of(
                new Row("Ref to a parameter", "!Ref Stage", "\"dev\""),
                new Row("Ref to a list", "!Ref Zones", "[\"a\",\"b\",\"c\"]"),
                new Row("Ref to a table is its name", "!Ref Table", "\"cloakroom-Table\""),
                new Row("Ref to a table with a name", "!Ref Named", "\"dev-t\""),
                new Row("Ref to a kind that is not known", "!Ref Other", "\"cloakroom-Other\""),
                new Row("Ref to the account", "!Ref AWS::AccountId", "\"123456789012\""),
                new Row("nothing removes the member", "{a: !Ref AWS::NoValue, b: 1}", "{\"b\":1}"),
                new Row("nothing removes the element", "[!Ref AWS::NoValue, 1]", "[1]"),
                new Row(
                        "GetAtt with a dot",
                        "!GetAtt Named.Arn",
                        "\"arn:aws:dynamodb:eu-west-1:123456789012:table/dev-t\""),
                new Row(
                        "GetAtt as a list",
                        "!GetAtt [Table, Arn]",
                        "\"arn:aws:dynamodb:eu-west-1:123456789012:table/cloakroom-Table\""),
                new Row(
                        "GetAtt in its long form",
                        "{Fn::GetAtt: Table.Arn}",
                        "\"arn:aws:dynamodb:eu-west-1:123456789012:table/cloakroom-Table\""),
                new Row(
                        "GetAtt of a bus",
                        "!GetAtt Bus.Arn",
                        "\"arn:aws:events:eu-west-1:123456789012:event-bus/cloakroom-Bus\""),
                new Row(
                        "Ref to a state machine is its ARN",
                        "!Ref Flow",
                        "\"arn:aws:states:eu-west-1:123456789012:stateMachine:flow\""),
                new Row("GetAtt of a kept parameter", "!GetAtt Kept.Value", "\"dev\""),
                new Row(
                        "the ARN of a kind that is not known",
                        "!GetAtt Stream.Arn",
                        "\"arn:aws:kinesis:eu-west-1:123456789012:stream/cloakroom-Stream\""),
                new Row("Sub", "!Sub 'x-${Stage}-${AWS::Region}'", "\"x-dev-eu-west-1\""),
                new Row("Sub with an attribute", "!Sub '${Named.Arn}/index/*'", arn("/index/*")),
                new Row("Sub keeps a literal", "!Sub '${!Stage} ${Stage}'", "\"${Stage} dev\""),
                new Row(
                        "Sub with variables of its own",
                        "!Sub ['${Stage}/${Own}', {Own: !Ref Table, Stage: mine}]",
                        "\"mine/cloakroom-Table\""),
                new Row(
                        "Sub of a value with signs",
                        "!Sub ['${V}', {V: '$1 \\d'}]",
                        "\"$1 \\\\d\""),
                new Row("If, when it holds", "!If [Dev, yes, no]", "\"yes\""),
                new Row("If, when it does not", "!If [Prod, yes, [1]]", "[1]"),
                new Row("the other branch is not looked at", "!If [Prod, !Ref Absent, 1]", "1"),
                new Row("And", "!If [Both, 1, 2]", "2"),
                new Row("Or", "!If [Either, 1, 2]", "1"),
                new Row("a number equals its text", "!If [Numbers, 1, 2]", "1"),
                new Row("Join", "!Join ['-', [a, !Ref Stage, 3]]", "\"a-dev-3\""),
                new Row("Join of a parameter's list", "!Join ['', !Ref Zones]", "\"abc\""),
                new Row("Select", "!Select ['1', !Ref Zones]", "\"b\""),
                new Row("Split", "!Split ['.', a.b.]", "[\"a\",\"b\",\"\"]"),
                new Row("Select of Split", "!Select [0, !Split [':', 'p:q']]", "\"p\""),
                new Row("Base64", "!Base64 {'Fn::Sub': '${Stage}'}", "\"ZGV2\""),
                new Row("FindInMap", "!FindInMap [Sizes, !Ref Stage, memory]", "512"),
                new Row(
                        "FindInMap with a default",
                        "!FindInMap [Sizes, prod, memory, {DefaultValue: 1}]",
                        "1"),
                new Row("Length", "!Length [1, 2]", "2"),
                new Row(
                        "ToJsonString",
                        "!ToJsonString {a: !Ref Stage}",
                        "\"{\\\"a\\\":\\\"dev\\\"}\""),
                new Row(
                        "a statement's Condition is no function",
                        "{Condition: {a: b}}",
                        "{\"Condition\":{\"a\":\"b\"}}"));
    }

    private static String arn(String rest) {
        return "\"arn:aws:dynamodb:eu-west-1:123456789012:table/dev-t" + rest + "\"";
    }

    @ParameterizedTest
    @MethodSource
    void values(Row row) {
        assertThat(resolved(row.expression()).toString()).isEqualTo(row.value());
    }

    static Stream<Row> faults() {
        return Stream.of(
                new Row(
                        "unknown name",
                        "!Ref Nobody",
                        "refers to Nobody, which is neither a parameter nor a resource"),
                new Row(
                        "unknown name in Sub",
                        "!Sub '${Nobody.Arn}'",
                        "refers to Nobody, which is neither a parameter nor a resource"),
                new Row(
                        "unknown pseudo parameter",
                        "!Ref AWS::Moon",
                        "refers to AWS::Moon, which is not known"),
                new Row(
                        "unknown attribute",
                        "!GetAtt Table.Colour",
                        "asks Table for the attribute Colour, which is not known for"
                                + " AWS::DynamoDB::Table"),
                new Row(
                        "left out",
                        "!Ref Absent",
                        "refers to Absent, which is left out because the condition Prod does not"
                                + " hold"),
                new Row(
                        "names that need each other",
                        "!Ref Loop",
                        "Loop.Properties.QueueName refers to Loop, which refers back"),
                new Row(
                        "unknown condition",
                        "!If [Maybe, 1, 2]",
                        "names the condition Maybe, which is not there"),
                new Row(
                        "condition that needs itself",
                        "!If [Circle, 1, 2]",
                        "Conditions.Circle refers to itself"),
                new Row(
                        "too few operands",
                        "!If [Dev, 1]",
                        "has a function with 2 operands in place of 3"),
                new Row(
                        "index too high",
                        "!Select [3, !Ref Zones]",
                        "selects element 3 of a list of 3"),
                new Row(
                        "not in the map",
                        "!FindInMap [Sizes, prod, memory]",
                        "looks for Mappings.Sizes.prod.memory, which is not there"),
                new Row(
                        "what only an account knows",
                        "!ImportValue x",
                        "uses Fn::ImportValue, which cannot be resolved here"),
                new Row("list in the place of a text", "!Sub '${Zones}'", "must be a text"));
    }

    @ParameterizedTest
    @MethodSource
    void faults(Row row) {
        String place =
                Character.isUpperCase(row.value().charAt(0)) ? "" : "Thing.Properties.Value ";

        assertThatThrownBy(() -> resolved(row.expression()))
                .isInstanceOf(TemplateException.class)
                .hasMessage(place + row.value());
    }

    private static JsonNode resolved(String expression) {
        var template =
                new Template(
                        TemplateFile.parse("template.yaml", SECTIONS + VALUE + expression),
                        Map.of(),
                        "eu-west-1");
        Resource thing = template.resources().getLast();
        return template.resolve(thing.properties().at("Value")).value();
    }
}
