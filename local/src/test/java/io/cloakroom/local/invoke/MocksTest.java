package io.cloakroom.local.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.mapping.MappingTemplate;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.refusal.Refusal;
import io.cloakroom.local.restapi.Integration;
import io.cloakroom.local.restapi.Integration.Passthrough;
import io.cloakroom.local.restapi.MockResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which response a mock gives, and what is in it. */
class MocksTest {
    private static final String JSON = "application/json";
    private static final String BY_QUERY =
            "{\"statusCode\": #if($input.params('scope') == 'internal')200#{else}500#end}";

    /** Several origins from one preflight: the answer's template overrides the header. */
    private static final String ORIGINS =
            """
            #set($origin = $input.params('Origin'))
            #if($origin == "https://a.example" || $origin == "https://b.example")
            #set($context.responseOverride.header.Access-Control-Allow-Origin = "$origin")
            #end
            """;

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"/dev/a?scope=internal, 200", "/dev/a?scope=public, 500", "/dev/a, 500"})
    void choosesByWhatTheRequestTemplateMakesOfTheRequest(String target, int status) {
        var mock = mock(BY_QUERY, response("200", 200, "{}"), response("5\\d\\d", 500, "{}"));

        assertThat(fixed(mock, Requests.get(target)).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    names without quotes | {statusCode: 200}
                    status as text | {"statusCode": "200"}
                    single quotes | {'statusCode': 200}
                    comma at the end | {"statusCode": 200,}
                    """)
    void readsARequestTemplateWithPatience(String name, String template) {
        var mock = mock(template, response("200", 202, ""));

        assertThat(fixed(mock, Requests.get("/dev/a")).status()).isEqualTo(202);
    }

    @Test
    void fillsTheAnswerIn() {
        var response =
                new MockResponse(
                        Pattern.compile(".*"),
                        200,
                        Map.of(
                                "X-Fixed", "'yes'",
                                "X-Stage", "context.stage",
                                "X-None", "stageVariables.none"),
                        Map.of(JSON, MappingTemplate.parse("{\"path\":\"$context.path\"}")));

        var answer = fixed(mock("{\"statusCode\":200}", response), Requests.get("/dev/a"));

        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"path\":\"/dev/a\"}");
        assertThat(answer.headers().last("X-Fixed")).contains("yes");
        assertThat(answer.headers().last("X-Stage")).contains("dev");
        assertThat(answer.headers().has("X-None")).isFalse();
    }

    @ParameterizedTest(name = "{0} gets {1}")
    @CsvSource({"https://b.example, https://b.example", "https://c.example, https://a.example"})
    void letsTheTemplateOverrideHeaders(String origin, String allowed) {
        var response =
                new MockResponse(
                        Pattern.compile(".*"),
                        200,
                        Map.of("Access-Control-Allow-Origin", "'https://a.example'"),
                        Map.of(JSON, MappingTemplate.parse(ORIGINS)));

        var answer =
                fixed(
                        mock("{\"statusCode\":200}", response),
                        Requests.get("/dev/a", "Origin", origin));

        assertThat(answer.headers().all("Access-Control-Allow-Origin")).containsExactly(allowed);
    }

    @Test
    void addsNoHeaderThatWouldBreakOutOfItsLine() {
        var response =
                response(
                        "200",
                        200,
                        "#set($context.responseOverride.header.X-A = $util.urlDecode('a%0d%0ab'))");

        assertThat(
                        fixed(mock("{\"statusCode\":200}", response), Requests.get("/dev/a"))
                                .headers()
                                .has("X-A"))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    no status | {"other": 1}
                    no JSON | status 200
                    status without a response | {"statusCode": 404}
                    override that is no status | {"statusCode": 201}
                    """)
    void answersAFaultForWhatIsNoMock(String name, String template) {
        var mock =
                mock(
                        template,
                        response("200", 200, ""),
                        response("201", 201, "#set($context.responseOverride.status = 'teapot')"));

        assertThat(refusal(mock).reason()).isEqualTo(Reason.API_MISCONFIGURED);
    }

    @Test
    void passesABodyOnUnlessToldNotTo() {
        var never = new Integration.Mock(Map.of(), Passthrough.NEVER, List.of());
        var always =
                new Integration.Mock(
                        Map.of(), Passthrough.WHEN_NO_TEMPLATES, List.of(response("200", 200, "")));
        var request = Requests.post("/dev/a", "{\"statusCode\":200}");

        assertThat(refusal(never).reason()).isEqualTo(Reason.UNSUPPORTED_MEDIA_TYPE);
        assertThat(fixed(always, request).status()).isEqualTo(200);
    }

    private static Integration.Mock mock(String template, MockResponse... responses) {
        return new Integration.Mock(
                Map.of(JSON, MappingTemplate.parse(template)),
                Passthrough.WHEN_NO_MATCH,
                List.of(responses));
    }

    private static MockResponse response(String chosenBy, int status, String template) {
        return new MockResponse(
                Pattern.compile(chosenBy),
                status,
                Map.of(),
                Map.of(JSON, MappingTemplate.parse(template)));
    }

    private static Answer.Fixed fixed(Integration.Mock mock, Request request) {
        var api = Apis.of(Routes.open("ANY", "/a"));
        return (Answer.Fixed)
                new Mocks(api.variables(Apis.ACCOUNT)).answer(Requests.valid(api, request), mock);
    }

    private static Refusal refusal(Integration.Mock mock) {
        return catchThrowableOfType(Refusal.class, () -> fixed(mock, Requests.get("/dev/a")));
    }
}
