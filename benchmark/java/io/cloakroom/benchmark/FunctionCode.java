package io.cloakroom.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds what was built, and lays it out as Lambda does. */
public final class FunctionCode {
    private FunctionCode() {}

    /** Tells the folder, which is made. */
    public static Path unzipped(Path zip, Path folder) throws IOException {
        try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                }
            }
        }
        return folder;
    }

    /** Throws, saying what to do, when it has not been built. */
    public static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new IllegalStateException(path + " is missing; run mvn package first");
        }
        return path.toAbsolutePath().normalize();
    }
}
