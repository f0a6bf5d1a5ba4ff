package io.cloakroom.api.proxy;

/**
 * The bytes that came in are not a proxy event of a REST API; the message says which member is at
 * fault.
 */
public final class NotAProxyEventException extends Exception {

    NotAProxyEventException(String message) {
        super(message);
    }
}
