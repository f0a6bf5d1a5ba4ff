package io.cloakroom.local.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** What templates see of a request. */
class MappingTemplateTest {
    private static final MappingInput INPUT =
            new MappingInput(
                    "{\"title\":\"It's\",\"lines\":[{\"n\":1},{\"n\":2}]}",
                    Map.of(
                            "context.requestId", "r1",
                            "context.identity.sourceIp", "127.0.0.1",
                            "context.authorizer.user", "ada",
                            "stageVariables.colour", "blue",
                            "method.request.path.id", "7",
                            "method.request.querystring.page", "2",
                            "method.request.querystring.id", "hidden"),
                    Map.of("Origin", "https://a.example"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    no variable | plain | plain
                    context | $context.requestId $context.identity.sourceIp | r1 127.0.0.1
                    authorizer | $context.authorizer.user | ada
                    stage variable | $stageVariables.colour ${stageVariables.get('colour')} | blue blue
                    parameter, path first | $input.params('id') | 7
                    parameter of the query | $input.params('page') | 2
                    parameter of the headers | $input.params('Origin') | https://a.example
                    no such parameter | [$input.params('none')] | []
                    all parameters | $input.params().header.get('Origin') $input.params().querystring.page | https://a.example 2
                    body | $input.body.length() | 42
                    path | $input.path('$.lines[1].n') | 2
                    list | #foreach($line in $input.path('$.lines'))$line.n;#end | 1;2;
                    json | $input.json('$.lines[0]') | {"n":1}
                    json of nothing | $input.json('$.none') | ""
                    condition | #if($input.params('page') == "2")yes#{else}no#end | yes
                    set | #set($a = "b")$a | b
                    escape | $util.escapeJavaScript($input.path('$.title')) | It\\'s
                    url | $util.urlEncode('a b/c') $util.urlDecode('a+b') | a+b%2Fc a b
                    base64 | $util.base64Encode('ab') $util.base64Decode('YWI=') | YWI= ab
                    parsed JSON | $util.parseJson('{"a":{"b":3}}').a.b | 3
                    no way to classes | $!input.getClass().forName('java.lang.Runtime') | ``
                    """)
    void renders(String name, String template, String text) {
        assertThat(MappingTemplate.parse(template).render(INPUT).text()).isEqualTo(text);
    }

    @Test
    void overridesStatusAndHeaders() {
        var rendered =
                MappingTemplate.parse(
                                """
                                #set($context.responseOverride.status = 418)
                                #set($context.responseOverride.header.X-Tea = "pot")
                                """)
                        .render(INPUT);

        assertThat(rendered.status()).contains("418");
        assertThat(rendered.headers()).isEqualTo(Map.of("X-Tea", "pot"));
    }

    @Test
    void leavesNothingForTheNextRequest() {
        var template = MappingTemplate.parse("$!a#set($a = 1)$!context.b#set($context.b = 2)");

        template.render(INPUT);

        assertThat(template.render(INPUT).text()).isEmpty();
    }

    @Test
    void refusesWhatIsNoTemplate() {
        assertThatThrownBy(() -> MappingTemplate.parse("#if($a)never ends"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsALoopThatWouldNot() {
        var rendered = MappingTemplate.parse("#foreach($i in [1..5000])x#end").render(INPUT);

        assertThat(rendered.text()).hasSize(1_000);
    }
}
