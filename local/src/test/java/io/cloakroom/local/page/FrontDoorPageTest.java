package io.cloakroom.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.cloakroom.local.fixture.Apis;
import io.cloakroom.local.fixture.LogEntries;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.fixture.Routes;
import io.cloakroom.local.http.Request;
import io.cloakroom.local.http.Response;
import io.cloakroom.local.lambda.FunctionStatus;
import io.cloakroom.local.log.RecentRequests;
import io.cloakroom.local.meter.PlanUsage;
import io.cloakroom.local.refusal.Phase;
import io.cloakroom.local.restapi.ApiKeySource;
import io.cloakroom.local.restapi.MethodThrottles;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.restapi.Stage;
import io.cloakroom.local.restapi.Throttle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

class FrontDoorPageTest {
    private static final RestApi API =
            Apis.of(
                    Routes.open("GET", "/health"),
                    Routes.withKey(Routes.authorized("GET", "/items")));

    private static final List<FunctionStatus> FUNCTIONS =
            List.of(
                    new FunctionStatus(
                            "orders",
                            2,
                            List.of(
                                    new FunctionStatus.Environment(
                                            FunctionStatus.State.IDLE,
                                            Requests.NOW,
                                            3,
                                            Optional.of(Duration.ofMillis(150))),
                                    new FunctionStatus.Environment(
                                            FunctionStatus.State.STARTING,
                                            Requests.NOW,
                                            0,
                                            Optional.empty()))));
    private static final List<PlanUsage> PLANS =
            List.of(
                    new PlanUsage(
                            "shop",
                            true,
                            "basic",
                            7,
                            OptionalInt.of(100),
                            Requests.NOW,
                            Throttle.of(2.5, 5),
                            1));

    private final RecentRequests recent = new RecentRequests(100);

    private FrontDoorPage page(RestApi api) {
        return new FrontDoorPage(
                request -> Response.of(200, "text/plain", "the API"),
                new Inside(Requests.NOW, recent, () -> new Deployed(api, FUNCTIONS, PLANS)));
    }

    private Response get(String target) throws InterruptedException {
        return page(API).handle(Requests.get(target, "Host", "localhost:8080"));
    }

    private JsonNode state(String query) throws InterruptedException, IOException {
        return JsonMapper.builder().build().readTree(get("/_front-door/state" + query).body());
    }

    private static String text(Response response) {
        return new String(response.body(), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dev/_front-door", "/_front-doors", "//_front-door", "/dev"})
    void leavesEverythingElseToTheApi(String target) throws InterruptedException {
        assertThat(text(get(target))).isEqualTo("the API");
    }

    @Test
    void leavesAStageOfItsNameToTheApi() throws InterruptedException {
        var namesake =
                Apis.on(
                        new Stage("_front-door", Map.of(), MethodThrottles.NONE),
                        ApiKeySource.HEADER);

        var response = page(namesake).handle(Requests.get("/_front-door", "Host", "localhost"));

        assertThat(text(response)).isEqualTo("the API");
        assertThat(FrontDoorPage.beside(URI.create("http://localhost:8080/_front-door"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/page.css", "/page.js", "/icon.svg", "/state", "/nothing"})
    void loadsNothingFromElsewhereAndIsInNobodysFrame(String name) throws InterruptedException {
        var headers = get("/_front-door" + name).headers();

        assertThat(headers.last("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(headers.last("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.last("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.has("Access-Control-Allow-Origin")).isFalse();
    }

    @Test
    void itsPageNamesOnlyWhatItServes() throws InterruptedException {
        var html = text(get("/_front-door"));

        assertThat(html).doesNotContain("://", "<style", "style=", "onclick");
        for (var name : List.of("/page.css", "/page.js", "/icon.svg")) {
            assertThat(html).contains("\"/_front-door" + name + "\"");
            assertThat(get("/_front-door" + name).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:1"})
    void answersAtTheNamesOfTheLoopbackAddress(String host) throws InterruptedException {
        assertThat(at(host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "localhost.evil.example:8080",
                "127.0.0.1.evil.example",
                "10.0.0.1",
                "localhost:8080x"
            })
    void answersAtNoOtherName(String host) throws InterruptedException {
        assertThat(at(host).status()).isEqualTo(421);
    }

    private Response at(String host) throws InterruptedException {
        return page(API).handle(Requests.get("/_front-door/state", "Host", host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "OPTIONS", "DELETE"})
    void canOnlyBeRead(String method) throws InterruptedException {
        Request request = Requests.of(method, "/_front-door", "", "Host", "localhost");

        assertThat(page(API).handle(request).status()).isEqualTo(405);
    }

    @Test
    void tellsRoutesWithWhatTheyRequire() throws Exception {
        assertThat(state("").path("routes").findValuesAsText("path"))
                .containsExactly("/dev/health", "/dev/items");
        assertThat(state("").at("/routes/1/requires").toString())
                .isEqualTo("[\"%s\",\"API key\"]".formatted("Token"));
    }

    @Test
    void tellsWhatLivesAndWhatIsUsed() throws Exception {
        assertThat(state("").path("functions").toString())
                .isEqualTo(
                        """
                        [{"name":"orders","limit":2,"environments":[\
                        {"state":"idle","since":"2026-11-21T03:04:05.678Z","invocations":3,"coldStartMs":150.0},\
                        {"state":"starting","since":"2026-11-21T03:04:05.678Z","invocations":0}]}]\
                        """);
        assertThat(state("").path("plans").toString())
                .isEqualTo(
                        """
                        [{"plan":"basic","key":"shop","enabled":true,"used":7,\
                        "periodEnd":"2026-11-21T03:04:05.678Z","refused":1,"quota":100,"rate":2.5,"burst":5}]\
                        """);
    }

    @Test
    void tellsRequestsThatTheBrowserDoesNotKnow() throws Exception {
        recent.answered(LogEntries.answered("/dev/1"));
        recent.answered(LogEntries.refused("/dev/2", Phase.VALIDATE, "title is missing"));

        assertThat(state("").path("requests").findValuesAsText("path"))
                .containsExactly("/dev/1", "/dev/2");
        assertThat(state("?after=nonsense").path("requests")).hasSize(2);
        assertThat(state("?after=1").path("requests").toString())
                .isEqualTo(
                        """
                        [{"number":2,"time":"2026-11-21T03:04:05.678Z",\
                        "requestId":"6b1f0b1c-0000-4000-8000-000000000000","method":"GET","path":"/dev/2",\
                        "status":400,"ms":3.25,"phase":"validate","coldStart":false,\
                        "phases":{"route":1.0,"validate":2.0},"detail":"title is missing"}]\
                        """);
    }
}
