package io.cloakroom.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * By what it is seen that a file, or what stands in a folder, has changed.
 *
 * @param modified latest of all
 * @param size bytes of all
 */
public record FileState(FileTime modified, long size) {
    /**
     * The state of a file now.
     *
     * @throws IOException when there is no such file
     */
    public static FileState of(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new IOException(file + " is no file");
        }
        return new FileState(attributes.lastModifiedTime(), attributes.size());
    }

    /**
     * Whether it was written to so recently that the writer may not be done; never of the future.
     */
    public boolean isYoungerThan(Duration age) {
        var now = Instant.now();
        var time = modified.toInstant();
        return time.isAfter(now.minus(age)) && !time.isAfter(now);
    }
}
