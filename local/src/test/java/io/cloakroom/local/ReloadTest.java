package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.lambda.FunctionZip;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A system that runs, and a template that changes under it. */
class ReloadTest {
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

    private static final String TEMPLATE =
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

    /** An API that is described in a file of its own. */
    private static final String DEFINED =
            """
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties: {StageName: dev, DefinitionUri: api.yaml}
            """;

    private static final String DEFINITION =
            """
            openapi: 3.0.1
            info: {title: a, version: '1'}
            paths:
              %s:
                get:
                  x-amazon-apigateway-integration:
                    type: mock
                    requestTemplates: {application/json: '{"statusCode": 200}'}
                    responses: {default: {statusCode: '200'}}
                  responses: {'200': {description: fine}}
            """;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Closing closing = new Closing();
    @TempDir private Path folder;
    private URI api = URI.create("http://localhost");

    @BeforeEach
    void start() throws Exception {
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

    @AfterEach
    void stop() {
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
    private void put(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve("new.yaml"), text);
        Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(String template) throws IOException {
        put("template.yaml", template);
    }

    private String nextRemark() throws InterruptedException {
        return String.valueOf(said.poll(30, TimeUnit.SECONDS));
    }

    private HttpRequest to(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .header("Authorization", "Bearer token")
                .build();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(to(path), BodyHandlers.ofString());
    }

    @Test
    void servesAChangedTemplateAndFinishesWhatIsOnItsWay() throws Exception {
        var waiting = http.sendAsync(to("/wait"), BodyHandlers.ofString());
        while (!Files.exists(folder.resolve("arrived"))) {
            Thread.onSpinWait();
        }
        write(TEMPLATE.replace("hello", "good morning").replace("/greet", "/salute"));
        assertThat(nextRemark()).startsWith("template.yaml has changed and is served from now on");

        assertThat(get("/salute").body()).isEqualTo("good morning");
        assertThat(get("/greet").statusCode()).isEqualTo(403);
        Files.createFile(folder.resolve("go"));
        assertThat(waiting.get(30, TimeUnit.SECONDS).body()).isEqualTo("hello");
    }

    @Test
    void asksTheAuthorizerAgainOnceTheApiIsReplaced() throws Exception {
        assertThat(get("/greet").body()).isEqualTo("hello");
        assertThat(get("/greet").body()).isEqualTo("hello");
        assertThat(asked).hasSize(1);
        write(TEMPLATE.replace("hello", "hi"));
        assertThat(nextRemark()).contains("is served from now on");
        assertThat(get("/greet").body()).isEqualTo("hi");
        assertThat(asked).hasSize(2);
    }

    @Test
    void servesAChangedFileThatTheTemplateIncludes() throws Exception {
        put("greeting.yaml", "GREETING: included");
        write(TEMPLATE.replace("{GREETING: hello}", include("greeting.yaml")));
        assertThat(nextRemark()).startsWith("template.yaml has changed and is served");
        assertThat(get("/greet").body()).isEqualTo("included");

        put("greeting.yaml", "GREETING: changed");
        assertThat(nextRemark()).startsWith("greeting.yaml has changed and is served from now on");
        assertThat(get("/greet").body()).isEqualTo("changed");

        put("greeting.yaml", "GREETING: [");
        assertThat(nextRemark())
                .startsWith("greeting.yaml has changed, but the one before stays in use: ")
                .contains("greeting.yaml is broken at line 1");
        assertThat(get("/greet").body()).isEqualTo("changed");

        put("greeting.yaml", "GREETING: mended");
        assertThat(nextRemark()).startsWith("greeting.yaml has changed and is served");
        assertThat(get("/greet").body()).isEqualTo("mended");
    }

    @Test
    void waitsForAFileThatTheTemplateNamesAlready() throws Exception {
        write(TEMPLATE.replace("{GREETING: hello}", include("late.yaml")));
        assertThat(nextRemark()).contains("the one before stays in use", "late.yaml");
        assertThat(get("/greet").body()).isEqualTo("hello");

        put("late.yaml", "GREETING: at last");
        assertThat(nextRemark()).startsWith("late.yaml has changed and is served from now on");
        assertThat(get("/greet").body()).isEqualTo("at last");
    }

    private static String include(String file) {
        return "{Fn::Transform: {Name: AWS::Include, Parameters: {Location: %s}}}".formatted(file);
    }

    @Test
    void servesAChangedDefinition() throws Exception {
        put("api.yaml", DEFINITION.formatted("/old"));
        write(DEFINED);
        assertThat(nextRemark()).startsWith("template.yaml has changed and is served from now on");
        assertThat(get("/old").statusCode()).isEqualTo(200);

        put("api.yaml", DEFINITION.formatted("/new"));
        assertThat(nextRemark()).startsWith("api.yaml has changed and is served from now on");
        assertThat(get("/new").statusCode()).isEqualTo(200);
        assertThat(get("/old").statusCode()).isEqualTo(403);
    }

    @Test
    void saysThatASignInComesOnlyWithAStart() throws Exception {
        write("Parameters: {JwtIssuer: {Type: String, Default: ''}}\n" + TEMPLATE);
        assertThat(nextRemark())
                .isEqualTo(
                        "template.yaml has changed, but the one before stays in use: it has a"
                                + " parameter JwtIssuer now, and a sign-in is started with the"
                                + " front door only; stop that and start it again");
        assertThat(get("/greet").body()).isEqualTo("hello");
    }

    @Test
    void keepsTheOldOneWhileTheNewOneIsBrokenAndSaysWhy() throws Exception {
        write(TEMPLATE.replace("Method: GET", "Methode: GET"));
        assertThat(nextRemark())
                .startsWith("template.yaml has changed, but the one before stays in use: Backend")
                .contains("Methode");
        write(TEMPLATE.replace("backend/function.zip", "backend/gone.zip"));
        assertThat(nextRemark()).contains("gone.zip, the code of Backend, is missing");
        write("Resources: [");
        assertThat(nextRemark()).contains("is broken at line 1");
        assertThat(get("/greet").body()).isEqualTo("hello");
        write(TEMPLATE.replace("hello", "mended"));
        assertThat(nextRemark()).contains("is served from now on, at /dev");
        assertThat(get("/greet").body()).isEqualTo("mended");
    }
}
