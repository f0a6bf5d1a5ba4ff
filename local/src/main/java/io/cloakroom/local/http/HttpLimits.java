package io.cloakroom.local.http;

import java.time.Duration;

/**
 * What a client of an edge may send, and how long it may take.
 *
 * @param head bytes of request line and headers together
 * @param body bytes of the decoded body
 * @param idle between two requests of one connection
 * @param arrival from a request's first byte to its last
 * @param departure from an answer's first byte to its last
 * @param grace for requests that are being handled when the edge closes
 */
public record HttpLimits(
        int head, int body, Duration idle, Duration arrival, Duration departure, Duration grace) {

    /** API Gateway's, where it names any: developer guide, "Quotas for running a REST API". */
    public static final HttpLimits API_GATEWAY =
            new HttpLimits(
                    10_240,
                    10_485_760,
                    Duration.ofSeconds(310),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(1));

    public HttpLimits withHead(int bytes) {
        return new HttpLimits(bytes, body, idle, arrival, departure, grace);
    }

    public HttpLimits withBody(int bytes) {
        return new HttpLimits(head, bytes, idle, arrival, departure, grace);
    }

    /** The same patience for everything that a client does. */
    public HttpLimits withPatience(Duration patience) {
        return new HttpLimits(head, body, patience, patience, patience, grace);
    }

    public HttpLimits withGrace(Duration time) {
        return new HttpLimits(head, body, idle, arrival, departure, time);
    }
}
