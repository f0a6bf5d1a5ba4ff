package io.cloakroom.local.conformance;

import io.cloakroom.local.FrontDoor;
import io.cloakroom.local.fixture.Plans;
import io.cloakroom.local.fixture.Requests;
import io.cloakroom.local.http.HttpEdge;
import io.cloakroom.local.http.HttpLimits;
import io.cloakroom.local.lambda.FunctionZip;
import io.cloakroom.local.lambda.Functions;
import io.cloakroom.local.lambda.Invocation;
import io.cloakroom.local.lambda.Lambda;
import io.cloakroom.local.lambda.LambdaSettings;
import io.cloakroom.local.meter.UsagePlans;
import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.sam.Serverless;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The APIs of the fixture template, each behind a port of its own, with functions that run. */
final class ConformanceSystem implements AutoCloseable {
    private static final String REGION = "eu-central-1";

    /** It stands still: neither a bucket fills up nor a period ends while checks run. */
    private static final InstantSource CLOCK = InstantSource.fixed(Requests.NOW);

    /** Finds the text of a member in an event and undoes JSON's escapes. */
    private static final String TEXT =
            """
            static String text(InputStream in, String member) throws IOException {
                String event = new String(in.readAllBytes(), "UTF-8");
                int from = event.lastIndexOf("\\"" + member + "\\":\\"");
                if (from < 0) {
                    return event;
                }
                var text = new StringBuilder();
                for (int i = from + member.length() + 4; event.charAt(i) != '"'; i++) {
                    char c = event.charAt(i) == '\\\\' ? event.charAt(++i) : event.charAt(i);
                    text.append(c);
                }
                return text.toString();
            }
            """;

    private static final String BACKEND =
            TEXT
                    + """
                    public static void handle(InputStream in, OutputStream out) throws Exception {
                        String text = text(in, "body");
                        if (text.equals("throw")) {
                            throw new IllegalStateException("as asked");
                        }
                        if (text.equals("hang")) {
                            Thread.sleep(60_000);
                        }
                        String answer = text.contains("\\"requestContext\\"")
                                ? "{\\"body\\":\\"" + text.replace("\\\\", "\\\\\\\\").replace("\\"", "\\\\\\"") + "\\"}"
                                : text;
                        out.write(answer.getBytes("UTF-8"));
                    }
                    """;

    private static final String AUTHORIZER =
            TEXT
                    + """
                    public static void handle(InputStream in, OutputStream out) throws Exception {
                        byte[] event = in.readAllBytes();
                        String arn = text(new ByteArrayInputStream(event), "methodArn");
                        boolean request = new String(event, "UTF-8").contains("\\"type\\":\\"REQUEST\\"");
                        String member = request ? "X-Policy" : "authorizationToken";
                        String token = text(new ByteArrayInputStream(event), member);
                        if (token.startsWith("fail ")) {
                            throw new RuntimeException(token.substring(5));
                        }
                        String answer = token.startsWith("raw ") ? token.substring(4) : policy(token, arn);
                        out.write(answer.getBytes("UTF-8"));
                    }

                    static String policy(String token, String arn) {
                        String[] words = token.split(" ");
                        var statements = new ArrayList<String>();
                        for (int i = 0; i + 1 < words.length; i += 2) {
                            String effect = words[i].equals("allow") ? "Allow" : "Deny";
                            statements.add(
                                    "{\\"Effect\\":\\"" + effect + "\\",\\"Action\\":\\"execute-api:Invoke\\",\\"Resource\\":\\""
                                            + words[i + 1].replace("$ARN", arn) + "\\"}");
                        }
                        return "{\\"principalId\\":\\"ada\\",\\"policyDocument\\":{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":"
                                + statements + "}}";
                    }
                    """;

    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, HttpEdge> edges = new HashMap<>();
    private final Lambda lambda;

    ConformanceSystem(Path folder) throws IOException {
        FunctionZip.of(Files.createDirectory(folder.resolve("backend")), BACKEND);
        FunctionZip.of(Files.createDirectory(folder.resolve("authorizer")), AUTHORIZER);
        var system = Serverless.read(copyOfTemplate(folder), Map.of(), REGION);
        lambda = new Lambda(system.functions(), settings(folder), (function, line) -> {});
        UsagePlans plans = Plans.of(system.apiKeys(), system.usagePlans(), CLOCK);
        for (RestApi api : system.restApis()) {
            edges.put(api.logicalId(), edge(api, plans));
        }
    }

    int port(String api) {
        return Objects.requireNonNull(edges.get(api), api).port();
    }

    /** The calls since they were last asked for. */
    List<String> newCalls() {
        var made = List.copyOf(calls);
        calls.clear();
        return made;
    }

    @Override
    public void close() throws IOException {
        edges.values().forEach(HttpEdge::close);
        lambda.close();
    }

    private HttpEdge edge(RestApi api, UsagePlans plans) throws IOException {
        var account = new Account(REGION, "123456789012");
        var door = new FrontDoor(api, account, counting(lambda), plans, CLOCK, entry -> {});
        return new HttpEdge(0, HttpLimits.API_GATEWAY, door, line -> {});
    }

    private Functions counting(Functions functions) {
        return (String function, Invocation invocation) -> {
            calls.add(function);
            return functions.invoke(function, invocation);
        };
    }

    private static Path copyOfTemplate(Path folder) throws IOException {
        Path copy = folder.resolve("template.yaml");
        try (InputStream template =
                Objects.requireNonNull(
                        ConformanceSystem.class.getResourceAsStream("template.yaml"))) {
            Files.copy(template, copy);
        }
        return copy;
    }

    private static LambdaSettings settings(Path folder) {
        return new LambdaSettings(
                Path.of("target", "runtime").toAbsolutePath(),
                folder.resolve("work"),
                2,
                Duration.ofMinutes(5),
                Duration.ZERO,
                Map.of("AWS_REGION", REGION));
    }
}
