package io.cloakroom.local.restapi;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Ids such as the service gives to resources and deployments, the same at every start. */
final class ServiceId {
    private ServiceId() {}

    /** Lower-case letters and digits that depend on the name alone. */
    static String of(String name, int length) {
        var sum = new CRC32();
        var id = new StringBuilder();
        while (id.length() < length) {
            sum.update(name.getBytes(StandardCharsets.UTF_8));
            id.append(Long.toString(sum.getValue(), 36));
        }
        return id.substring(0, length);
    }
}
