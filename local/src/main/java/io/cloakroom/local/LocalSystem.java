package io.cloakroom.local;

import io.cloakroom.local.meter.IssuedKey;
import io.cloakroom.local.meter.UsagePlans;

import java.util.List;

/**
 * Everything that runs; {@link SystemStart} starts it.
 *
 * @param apis in the template's order
 */
record LocalSystem(
        List<ServedApi> apis, Addresses addresses, UsagePlans usagePlans, Closing closing)
        implements AutoCloseable {
    LocalSystem {
        apis = List.copyOf(apis);
    }

    /** The template's first; most templates have no other. */
    ServedApi api() {
        return apis.getFirst();
    }

    /** The enabled keys of all its APIs. */
    List<IssuedKey> issuedKeys() {
        return apis.stream()
                .flatMap(served -> usagePlans.issued(served.api()).stream())
                .distinct()
                .toList();
    }

    /** Stops all of it; a second call does nothing. */
    @Override
    public void close() {
        closing.close();
    }
}
