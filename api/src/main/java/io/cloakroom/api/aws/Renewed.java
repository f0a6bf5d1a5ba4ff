package io.cloakroom.api.aws;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.utils.SdkAutoCloseable;

import java.util.function.Supplier;

/**
 * A client that does not outlive a snapshot: its connections and credentials would be those of
 * another environment.
 */
final class Renewed<T extends SdkAutoCloseable> {

    private final Supplier<T> maker;
    private @Nullable T client;

    Renewed(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (client == null) {
            client = maker.get();
        }
        return client;
    }

    synchronized void close() {
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
