package io.cloakroom.local.invoke;

import io.cloakroom.local.http.Headers;

/** What an integration answered. */
public sealed interface Answer {
    /** Whether a function had to be started for it. */
    boolean coldStart();

    /** From a mock. */
    record Fixed(int status, Headers headers, byte[] body) implements Answer {
        @Override
        public boolean coldStart() {
            return false;
        }
    }

    /** From a function behind a Lambda proxy integration. */
    record Proxied(ProxyAnswer answer, boolean coldStart) implements Answer {}
}
