package io.cloakroom.authorizer.benchmark;

import io.cloakroom.authorizer.LoopbackServer;
import io.cloakroom.authorizer.TestKey;
import io.cloakroom.authorizer.TestToken;
import io.cloakroom.authorizer.aws.SecretsManagerDouble;
import io.cloakroom.benchmark.Candidate;
import io.cloakroom.benchmark.FunctionCode;
import io.cloakroom.benchmark.Work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures the built function and the floor by turns, and prints what the one costs more. */
final class AuthorizerBenchmark {
    private static final String SECRET = "vT8&kQ2#nZ5!rW9@pL3^xC6*mB1$hF4%";
    private static final int CALLS = 400;
    private static final int MEMORY = 512;

    private final Path runtime = FunctionCode.existing(Path.of("../local/target/runtime"));
    private final Path zip = FunctionCode.existing(Path.of("target/authorizer.zip"));
    private final Path floor;
    private final Path ours;
    private final int runs;

    private AuthorizerBenchmark(Path folder, int runs) throws IOException {
        this.runs = runs;
        floor = floorIn(folder.resolve("floor"));
        ours = FunctionCode.unzipped(zip, folder.resolve("ours"));
    }

    /** Called with the number of runs. */
    public static void main(String[] arguments) throws Exception {
        // Or else the answers of the JDK's server wait for the acknowledgements of their headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Path folder = Files.createTempDirectory("authorizer-benchmark");
        var benchmark = new AuthorizerBenchmark(folder, Integer.parseInt(arguments[0]));
        benchmark.withAKeySet();
        benchmark.withASecret();
        System.out.printf("zip: %.2f MB%n", Files.size(benchmark.zip) / 1e6);
    }

    private void withAKeySet() throws IOException, InterruptedException {
        TestKey.Rsa key = TestKey.rsa("rsa-1");
        try (LoopbackServer issuer = new LoopbackServer(LoopbackServer.keySet(key.jwk().json()))) {
            compare(key, Map.of("JWKS_URL", issuer.address().toString()));
        }
    }

    private void withASecret() throws IOException, InterruptedException {
        try (SecretsManagerDouble aws = new SecretsManagerDouble().holds(SECRET, null)) {
            Map<String, String> variables = new HashMap<>(aws.variables());
            variables.put("JWT_SECRET_ID", "jwt-secret");
            compare(new TestKey.Shared(SECRET), variables);
        }
    }

    private void compare(TestKey key, Map<String, String> location)
            throws IOException, InterruptedException {
        Map<String, String> variables = new HashMap<>(location);
        variables.put("JWT_ISSUER", TestToken.ISSUER);
        variables.put("JWT_AUDIENCE", TestToken.AUDIENCE);
        var least = new Candidate(Floor.class.getName(), floor, runtime, MEMORY, variables);
        var real =
                new Candidate(
                        "io.cloakroom.authorizer.AuthorizerHandler",
                        ours,
                        runtime,
                        MEMORY,
                        variables);
        String bearer = TestToken.good(key).claims(c -> c.json("exp", "4102444800")).bearer();
        String event =
                Files.readString(Path.of("../events/authorizer-token.json"))
                        .replace("\": \"", "\":\"")
                        .replace("Bearer TOKEN", bearer);
        var work = new Work(List.of(event), "\"Allow\"", CALLS);
        var comparison = new Comparison(key.algorithm());
        least.measure(work);
        real.measure(work);
        for (int run = 0; run < runs; run++) {
            comparison.add(least.measure(work), real.measure(work));
        }
        comparison.print();
    }

    private static Path floorIn(Path folder) throws IOException {
        for (Class<?> part : List.of(Floor.class, FloorKeys.class)) {
            String name = part.getName().replace('.', '/') + ".class";
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream code = part.getClassLoader().getResourceAsStream(name)) {
                Files.copy(code, file);
            }
        }
        return folder;
    }
}
