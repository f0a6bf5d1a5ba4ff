package io.cloakroom.local;

import io.cloakroom.local.http.HttpEdge;
import io.cloakroom.local.http.HttpLimits;
import io.cloakroom.local.lambda.Lambda;
import io.cloakroom.local.log.RecentRequests;
import io.cloakroom.local.log.RequestLog;
import io.cloakroom.local.meter.UsagePlans;
import io.cloakroom.local.page.FrontDoorPage;
import io.cloakroom.local.page.Inside;
import io.cloakroom.local.restapi.RestApi;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A front door for each API of the template, in its order: in AWS each has a host of its own, here
 * a port of its own.
 */
final class FrontDoors {
    private static final int SHOWN_REQUESTS = 100;

    private final Lambda lambda;
    private final RequestLog log;
    private final List<Door> doors = new ArrayList<>();

    /**
     * @param log is told of every request, whichever door it came in by
     */
    FrontDoors(Lambda lambda, RequestLog log) {
        this.lambda = lambda;
        this.log = log;
    }

    private record Door(Entrance entrance, RecentRequests recent) {}

    /** Serves these from the next request on. */
    void serve(List<RestApi> apis, UsagePlans plans) {
        for (int i = 0; i < apis.size(); i++) {
            if (i == doors.size()) {
                doors.add(newDoor());
            }
            doors.get(i).entrance().serve(apis.get(i), plans);
        }
    }

    private Door newDoor() {
        var recent = new RecentRequests(SHOWN_REQUESTS);
        return new Door(new Entrance(lambda, recent.and(log)), recent);
    }

    /**
     * Opens a port for each.
     *
     * @param first port of the first API, 0 for any free ones; the others have the next ones
     */
    List<ServedApi> open(int first, Consumer<String> trouble, Closing closing) throws IOException {
        var started = Instant.now();
        var served = new ArrayList<ServedApi>();
        for (Door door : doors) {
            int port = first == 0 ? 0 : first + served.size();
            FreePorts.requireFree(port, "--port");
            var inside = new Inside(started, door.recent(), door.entrance()::deployed);
            var handler = new FrontDoorPage(door.entrance(), inside);
            var edge = closing.add(new HttpEdge(port, HttpLimits.API_GATEWAY, handler, trouble));
            served.add(new ServedApi(door.entrance().api(), edge.port()));
        }
        return served;
    }
}
