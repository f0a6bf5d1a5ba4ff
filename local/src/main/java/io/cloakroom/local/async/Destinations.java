package io.cloakroom.local.async;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Queues, topics and buckets as folders: a message is a file.
 *
 * @param folder with one folder for each, made when it gets its first message
 */
public record Destinations(Path folder) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH.mm.ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /**
     * Delivers a message.
     *
     * @param arn of the destination
     * @param id of the message
     * @return the file
     */
    Path deliver(String arn, String id, ObjectNode message, Instant time) throws IOException {
        var destination = Files.createDirectories(folder.resolve(name(arn)));
        var file = destination.resolve("%s-%s.json".formatted(TIME.format(time), id));
        return Files.writeString(file, message.toPrettyString() + "\n");
    }

    /** What stands after the account. */
    private static String name(String arn) {
        return arn.substring(arn.lastIndexOf(':') + 1).replaceAll("[^A-Za-z0-9_.-]", "-");
    }
}
