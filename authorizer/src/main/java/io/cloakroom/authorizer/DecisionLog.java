package io.cloakroom.authorizer;

import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.JsonValue.Array;
import io.cloakroom.authorizer.json.JsonValue.Numeral;
import io.cloakroom.authorizer.token.Caller;
import io.cloakroom.authorizer.token.Verdict;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One JSON line per decision, which is also a metric.
 *
 * <p>The line is in CloudWatch's embedded metric format: a bad token and a failure of ours both
 * count as errors of the function, and only a metric of our own tells them apart. Neither the token
 * nor a claim is ever written, but for a hash of the subject.
 */
final class DecisionLog {
    /** A key id is the caller's text until a key is found for it. */
    private static final Pattern HARMLESS = Pattern.compile("[ -~]{1,100}");

    private static final int HASH_BYTES = 8;

    private final PrintStream out;
    private final InstantSource clock;
    private final String functionName;

    DecisionLog(PrintStream out, InstantSource clock, String functionName) {
        this.out = out;
        this.clock = clock;
        this.functionName = functionName;
    }

    void record(Verdict verdict, String requestId) {
        JsonObject line =
                counted(verdict.name())
                        .with("reason", verdict.reason())
                        .with("subjectHash", subjectHash(verdict))
                        .with("requestId", requestId)
                        .with("FunctionName", functionName)
                        .with("keyId", shown(verdict.keyId()))
                        .build();
        out.println(line.json());
    }

    private JsonObject.Builder counted(String metric) {
        return JsonObject.builder()
                .with("_aws", directive(metric))
                .with("decision", metric)
                .with(metric, new Numeral(1));
    }

    /** CloudWatch user guide, "Embedded metric format specification". */
    private JsonObject directive(String metric) {
        JsonObject count = JsonObject.builder().with("Name", metric).with("Unit", "Count").build();
        JsonObject metrics =
                JsonObject.builder()
                        .with("Namespace", "Cloakroom")
                        .with("Dimensions", new Array(List.of(Array.of(List.of("FunctionName")))))
                        .with("Metrics", new Array(List.of(count)))
                        .build();
        return JsonObject.builder()
                .with("Timestamp", new Numeral(clock.instant().toEpochMilli()))
                .with("CloudWatchMetrics", new Array(List.of(metrics)))
                .build();
    }

    private static @Nullable String shown(@Nullable String keyId) {
        return keyId == null || HARMLESS.matcher(keyId).matches() ? keyId : "(unprintable)";
    }

    private static @Nullable String subjectHash(Verdict verdict) {
        return verdict instanceof Verdict.Allowed(Caller caller, _) ? hash(caller.userId()) : null;
    }

    private static String hash(String subject) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
