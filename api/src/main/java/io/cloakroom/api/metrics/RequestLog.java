package io.cloakroom.api.metrics;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;

/** Answers requests and writes a line about each. */
public final class RequestLog {

    private static final Logger LEVEL = LoggerFactory.getLogger(RequestLog.class);

    private final PrintStream output;
    private final Clock clock;

    public RequestLog(PrintStream output, Clock clock) {
        this.output = output;
        this.clock = clock;
    }

    /** Makes the answer to a request. */
    @FunctionalInterface
    public interface Answering {
        APIGatewayProxyResponseEvent answer(APIGatewayProxyRequestEvent event) throws IOException;
    }

    public APIGatewayProxyResponseEvent around(
            APIGatewayProxyRequestEvent event, Answering answering) throws IOException {
        long start = System.nanoTime();
        RequestCounts counts = new RequestCounts();
        APIGatewayProxyResponseEvent answer = counts.during(() -> answering.answer(event));
        RequestLine line =
                new RequestLine(
                        event,
                        answer.getStatusCode(),
                        Duration.ofNanos(System.nanoTime() - start),
                        counts.counts());
        // One call, so that lines of two threads do not mix. Metrics do not depend on the level.
        output.print(line.json(clock.instant(), LEVEL.isInfoEnabled()) + "\n");
        return answer;
    }
}
