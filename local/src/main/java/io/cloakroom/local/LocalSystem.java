package io.cloakroom.local;

import io.cloakroom.local.meter.UsagePlans;
import io.cloakroom.local.restapi.RestApi;

/** Everything that runs; {@link SystemStart} starts it. */
record LocalSystem(Addresses addresses, RestApi restApi, UsagePlans usagePlans, Closing closing)
        implements AutoCloseable {
    /** Stops all of it; a second call does nothing. */
    @Override
    public void close() {
        closing.close();
    }
}
