package io.cloakroom.local.arrive;

import io.cloakroom.local.http.Request;

import java.security.SecureRandom;
import java.time.InstantSource;

/** Receives a request: nothing is judged yet. */
public final class Reception {
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Reception(InstantSource clock) {
        this.clock = clock;
    }

    public Arrival receive(Request request) {
        var time = clock.instant();
        return new Arrival(
                request,
                QueryParameters.parse(request.query()),
                RequestIds.of(request, time, random),
                time);
    }
}
