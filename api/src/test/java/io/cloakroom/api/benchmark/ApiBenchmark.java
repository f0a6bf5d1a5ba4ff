package io.cloakroom.api.benchmark;

import io.cloakroom.api.Api;
import io.cloakroom.api.Event;
import io.cloakroom.api.LocalDynamoDb;
import io.cloakroom.benchmark.Candidate;
import io.cloakroom.benchmark.FunctionCode;
import io.cloakroom.benchmark.Quartiles;
import io.cloakroom.benchmark.Work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the built function and the floor by turns, and prints what the one costs more. */
final class ApiBenchmark {

    private static final int CALLS = 800;
    private static final int MEMORY = 1769;
    private static final String HANDLER = "io.cloakroom.api.ApiHandler";

    private final Path runtime = FunctionCode.existing(Path.of("../local/target/runtime"));
    private final Api api = Api.shared();
    private final String user = Api.someone();
    private final String id = api.create(user, "{\"title\":\"Umbrella\",\"data\":{\"hook\":17}}");
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Candidate function;
    private final int runs;

    private ApiBenchmark(int runs, Codes codes, String otherLogging) throws IOException {
        this.runs = runs;
        function = candidate(HANDLER, codes.function());
        candidates.put("floor", candidate(Floor.class.getName(), codes.floor()));
        candidates.put("function", function);
        candidates.put("without logging", candidate(HANDLER, codes.withoutLogging()));
        if (!otherLogging.equals("none")) {
            Path code = codes.withLogging(Path.of(otherLogging));
            candidates.put("other logging", candidate(HANDLER, code));
        }
    }

    /** Called with the number of runs and, or {@code none}, the folder of a logging back end. */
    public static void main(String[] arguments) throws Exception {
        // Or else the answers of the JDK's server wait for the acknowledgements of their headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Codes codes = new Codes(Files.createTempDirectory("api-benchmark"));
        int runs = Integer.parseInt(arguments[0]);
        ApiBenchmark benchmark = new ApiBenchmark(runs, codes, arguments[1]);
        benchmark.starts();
        benchmark.foreignAndMissing();
        System.out.printf("zip: %.2f MB%n", codes.megabytes());
        // The tables' own threads would wait for more.
        System.exit(0);
    }

    private Candidate candidate(String handler, Path code) {
        Map<String, String> variables = new HashMap<>();
        variables.put("AWS_REGION", "eu-central-1");
        variables.put("AWS_ACCESS_KEY_ID", "test");
        variables.put("AWS_SECRET_ACCESS_KEY", "test");
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", LocalDynamoDb.shared().endpoint().toString());
        variables.put("ITEMS_TABLE", api.table());
        variables.put("PRODUCTS_TABLE", LocalDynamoDb.productsTable(api.table()));
        variables.put("CURSOR_SECRET_ID", "not-asked-for");
        variables.put("ALLOWED_ORIGIN", "http://localhost:3000");
        return new Candidate(handler, code, runtime, MEMORY, variables);
    }

    /** The first round is a rehearsal: it brings the files into memory. */
    private void starts() throws IOException, InterruptedException {
        Comparison comparison = new Comparison();
        for (int run = 0; run <= runs; run++) {
            for (Map.Entry<String, Candidate> candidate : candidates.entrySet()) {
                Candidate.Cost cost = candidate.getValue().measure(work(CALLS));
                double restored = candidate.getValue().afterRestore(work(1));
                if (run > 0) {
                    comparison.add(candidate.getKey(), cost, restored);
                }
            }
        }
        comparison.print();
    }

    private Work work(int calls) {
        return new Work(List.of(read(id, user)), "\"statusCode\":200", calls);
    }

    private static String read(String id, String user) {
        return new String(Event.get("/items/" + id).as(user).bytes(), StandardCharsets.UTF_8);
    }

    /** C26: whether a stranger can tell by the clock that there is an item. */
    private void foreignAndMissing() throws IOException, InterruptedException {
        String stranger = Api.someone();
        List<String> events =
                List.of(read(id, stranger), read("01890000-0000-7000-8000-000000000000", stranger));
        Work work = new Work(events, "\"statusCode\":404", 4 * CALLS);
        List<Double> calls = function.measure(work).warmCalls();
        List<Double> foreign = new ArrayList<>();
        List<Double> missing = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            (i % events.size() == 0 ? foreign : missing).add(calls.get(i));
        }
        System.out.printf(
                "another's item %s, a missing one %s milliseconds%n",
                Quartiles.of(foreign).shown(2), Quartiles.of(missing).shown(2));
    }
}
