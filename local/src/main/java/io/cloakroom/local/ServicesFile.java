package io.cloakroom.local;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where a running system tells others on the same data folder, such as {@code ./run invoke}, what
 * its functions work with. Parameters may be confidential, so it is its owner's only.
 */
record ServicesFile(Path file) implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ServicesFile in(Path dataFolder) {
        return new ServicesFile(dataFolder.resolve("services.json"));
    }

    /** Empty when there is none, or one of another version. */
    Optional<Services> read() {
        try {
            return Optional.of(JSON.readValue(file.toFile(), Services.class));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Whole or not at all; temporary files are made for their owner. */
    ServicesFile write(Services services) throws IOException {
        var temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "services", ".new");
        Files.write(temporary, JSON.writeValueAsBytes(services));
        Files.move(
                temporary,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return this;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
