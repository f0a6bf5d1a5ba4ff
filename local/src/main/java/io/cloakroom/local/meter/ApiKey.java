package io.cloakroom.local.meter;

/**
 * A key that clients send.
 *
 * @param generated whether its value was made up here
 */
public record ApiKey(String id, String name, String value, boolean enabled, boolean generated) {
    /** A key's value is not for logs. */
    @Override
    public String toString() {
        return "ApiKey[name=" + name + "]";
    }
}
