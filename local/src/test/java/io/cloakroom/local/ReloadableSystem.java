package io.cloakroom.local;

import io.cloakroom.local.lambda.FunctionZip;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A system that runs from a folder, in which a test changes files. */
final class ReloadableSystem implements AutoCloseable {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Answers with a variable of the template, once it may. */
    private static final String BACKEND =
            """
            public static Map<String, Object> handle(Map<String, Object> event) throws Exception {
                var path = (String) event.get("path");
                if (path.equals("/wait")) {
                    new File("$FOLDER/arrived").createNewFile();
                    while (!new File("$FOLDER/go").exists()) { Thread.sleep(5); }
                }
                return Map.of("statusCode", 200, "body", System.getenv("GREETING"));
            }
            """;

    private static final String AUTHORIZER =
            """
            public static Map<String, Object> handle(Map<String, Object> event) {
                System.out.println("asked");
                return Map.of("principalId", "ada", "policyDocument", Map.of("Version", "2012-10-17",
                        "Statement", List.of(Map.of("Effect", "Allow", "Action", "*", "Resource", "*"))));
            }
            """;

    static final String TEMPLATE =
            """
            Globals:
              Function: {Runtime: java25, Handler: 'Handler::handle', Timeout: 60, MemorySize: 256}
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: dev
                  Auth:
                    DefaultAuthorizer: Token
                    Authorizers:
                      Token: {FunctionArn: !GetAtt Authorizer.Arn}
              Authorizer:
                Type: AWS::Serverless::Function
                Properties: {CodeUri: authorizer/function.zip}
              Backend:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: backend/function.zip
                  Environment: {Variables: {GREETING: hello}}
                  Events:
                    Wait: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /wait, Method: GET}}
                    Greet: {Type: Api, Properties: {RestApiId: !Ref Api, Path: /greet, Method: GET}}
            """;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Closing closing = new Closing();
    private final HttpClient http = closing.add(HttpClient.newHttpClient());
    private final Path folder;
    private final URI api;

    /** Starts it with {@link #TEMPLATE}. */
    ReloadableSystem(Path folder) throws Exception {
        this.folder = folder;
        FunctionZip.of(
                Files.createDirectory(folder.resolve("backend")),
                BACKEND.replace("$FOLDER", folder.toString()));
        FunctionZip.of(Files.createDirectory(folder.resolve("authorizer")), AUTHORIZER);
        write(TEMPLATE);
        var arguments =
                new String[] {
                    "--template",
                    folder.resolve("template.yaml").toString(),
                    "--data",
                    folder.resolve("data").toString(),
                    "--dynamodb",
                    "http://127.0.0.1:1",
                    "--port",
                    "0",
                    "--no-web"
                };
        var command = (Command.Serve) new CommandLineSyntax(ROOT).read(arguments);
        var listeners = new Listeners(entry -> {}, (name, line) -> heard(line), said::add);
        var system =
                new SystemStart(command.options(), ROOT, new Remarks(said), listeners, closing)
                        .run();
        api = system.api().address();
    }

    @Override
    public void close() {
        closing.close();
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

    private void heard(String line) {
        if (line.equals("asked")) {
            asked.add(line);
        }
    }

    /** As an editor saves: another file in its place. */
    void put(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve("new.yaml"), text);
        Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    void write(String template) throws IOException {
        put("template.yaml", template);
    }

    String nextRemark() throws InterruptedException {
        return String.valueOf(said.poll(30, TimeUnit.SECONDS));
    }

    private HttpRequest to(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .header("Authorization", "Bearer token")
                .build();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(to(path), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> send(String path) {
        return http.sendAsync(to(path), BodyHandlers.ofString());
    }

    /** The calls of the authorizer. */
    List<String> asked() {
        return asked;
    }
}
