package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.lambda.FunctionZip;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A template with two APIs whose stages have one name: in AWS each has its own host. */
class SeveralApisTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final String FUNCTION =
            """
            public static Map<String, Object> handle(Map<String, Object> event) {
                var context = (Map<?, ?>) event.get("requestContext");
                return Map.of("statusCode", 200, "body", event.get("path") + " of " + context.get("apiId"));
            }
            """;

    private static final String TEMPLATE =
            """
            Globals:
              Function: {Runtime: java25, Handler: 'Handler::handle', CodeUri: function.zip}
            Resources:
              Shop: {Type: AWS::Serverless::Api, Properties: {StageName: dev}}
              Office: {Type: AWS::Serverless::Api, Properties: {StageName: dev}}
              Backend:
                Type: AWS::Serverless::Function
                Properties:
                  Timeout: 60
                  Events:
                    Sell: {Type: Api, Properties: {RestApiId: !Ref Shop, Path: /sell, Method: GET}}
                    File: {Type: Api, Properties: {RestApiId: !Ref Office, Path: /file, Method: GET}}
            """;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Closing closing = new Closing();
    @TempDir private Path folder;

    private LocalSystem start() throws Exception {
        FunctionZip.of(folder, FUNCTION);
        write(TEMPLATE);
        var arguments =
                new String[] {
                    "--template",
                    folder.resolve("template.yaml").toString(),
                    "--in-memory",
                    "--dynamodb",
                    "http://127.0.0.1:1",
                    "--port",
                    "0",
                    "--no-web"
                };
        var command = (Command.Serve) new CommandLineSyntax(ROOT).read(arguments);
        var listeners = new Listeners(entry -> {}, (name, line) -> {}, said::add);
        return new SystemStart(command.options(), ROOT, new Remarks(said), listeners, closing)
                .run();
    }

    @AfterEach
    void stop() {
        closing.close();
        http.close();
    }

    /** Remarks, and no steps. */
    private record Remarks(BlockingQueue<String> said) implements Progress {
        @Override
        public void begun(String step) {}

        @Override
        public void done(String step, Duration time) {}

        @Override
        public void remark(String sentence) {
            said.add(sentence);
        }
    }

    private void write(String template) throws IOException {
        var file = Files.writeString(folder.resolve("new.yaml"), template);
        Files.move(file, folder.resolve("template.yaml"), StandardCopyOption.REPLACE_EXISTING);
    }

    private String get(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private String answer(ServedApi api, String path) throws IOException, InterruptedException {
        return get(URI.create(api.address() + path));
    }

    @Test
    void eachAnswersOnAPortOfItsOwn() throws Exception {
        var system = start();
        ServedApi shop = system.apis().getFirst();
        ServedApi office = system.apis().getLast();

        assertThat(answer(shop, "/sell")).isEqualTo("/sell of " + shop.api().id());
        assertThat(answer(office, "/file")).isEqualTo("/file of " + office.api().id());
        assertThat(answer(shop, "/file")).contains("Missing Authentication Token");
        assertThat(get(office.address().resolve("/_front-door/state")))
                .contains("/dev/file")
                .doesNotContain("/dev/sell");
    }

    @Test
    void bothChangeWithTheTemplateWhichMustKeepThem() throws Exception {
        var system = start();
        ServedApi office = system.apis().getLast();
        write(TEMPLATE.replace("Path: /file", "Path: /store").replace("/sell", "/buy"));
        assertThat(said.poll(30, TimeUnit.SECONDS))
                .contains("is served from now on, at /dev, /dev");
        assertThat(answer(office, "/store")).startsWith("/store of");
        assertThat(answer(system.api(), "/buy")).startsWith("/buy of");

        write(TEMPLATE.replace("RestApiId: !Ref Office", "RestApiId: !Ref Shop"));
        assertThat(said.poll(30, TimeUnit.SECONDS))
                .endsWith("it has the APIs Shop in place of Shop, Office, which needs a restart");
        assertThat(answer(office, "/store")).startsWith("/store of");
    }
}
