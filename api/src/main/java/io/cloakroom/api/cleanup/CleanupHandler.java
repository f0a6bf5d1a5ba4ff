package io.cloakroom.api.cleanup;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import io.cloakroom.api.aws.AwsClients;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;

/** Entry point of the function: one run for each event, however often that is delivered. */
public final class CleanupHandler implements RequestStreamHandler {

    private final CleanupSettings settings;
    private final DynamoDbClient client;
    private final Clock clock;
    private final PrintStream log;

    /** Called by Lambda's runtime, once per execution environment. */
    public CleanupHandler() {
        this(
                CleanupSettings.of(System.getenv()),
                AwsClients.standard().dynamoDb().get(),
                Clock.systemUTC(),
                System.out);
    }

    CleanupHandler(CleanupSettings settings, DynamoDbClient client, Clock clock, PrintStream log) {
        this.settings = settings;
        this.client = client;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Answers with the report as JSON.
     *
     * @throws CleanupFailedException when the table let the run down; what it has done stays done,
     *     and the next one goes on from there
     */
    @Override
    public void handleRequest(InputStream event, OutputStream output, Context context)
            throws IOException {
        Cleanup cleanup =
                new Cleanup(
                        new StaleItems(client, settings, clock.instant()),
                        new Bookmark(client, settings.itemsTable()),
                        Pace.of(() -> Duration.ofMillis(context.getRemainingTimeInMillis())));
        try {
            Report report = cleanup.run();
            tell(report);
            report.write(output);
        } catch (CleanupFailedException e) {
            tell(e.report());
            throw e;
        }
    }

    private void tell(Report report) {
        log.println(CleanupMetrics.line(report, clock.instant()));
    }
}
