package io.cloakroom.local;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the event of {@code ./run invoke} comes from.
 *
 * @param name a file, {@code -} for standard input, or nothing for an empty event
 */
record EventSource(String name) {
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /**
     * Reads it.
     *
     * @throws StartupException when it cannot be read, or is no JSON
     */
    byte[] read() {
        byte[] event = bytes();
        try {
            JSON.readTree(event);
            return event;
        } catch (JacksonException e) {
            throw new StartupException(
                    "The event %s is no JSON: it goes wrong at line %d, column %d"
                            .formatted(
                                    place(),
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr()),
                    e);
        } catch (IOException impossible) {
            throw new IllegalStateException("an array cannot fail to be read", impossible);
        }
    }

    private byte[] bytes() {
        if (name.isEmpty()) {
            return EMPTY;
        }
        try {
            return name.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(name));
        } catch (IOException e) {
            throw new StartupException(
                    "The event %s cannot be read; name a file with --event, or - for standard input"
                            .formatted(place()),
                    e);
        }
    }

    private String place() {
        return name.equals("-") ? "on standard input" : name;
    }
}
