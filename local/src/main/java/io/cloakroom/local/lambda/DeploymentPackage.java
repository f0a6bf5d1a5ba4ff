package io.cloakroom.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;

/** What a function's {@code CodeUri} names: a zip, or a folder that {@code sam deploy} zips. */
public record DeploymentPackage(Path path) {
    /** Why no function can be made of it; empty when nothing is wrong to be seen. */
    public Optional<String> fault() {
        if (!Files.isReadable(path)) {
            return Optional.of("is missing; build it with mvn package or sam build");
        }
        if (Files.isDirectory(path)) {
            return Optional.empty();
        }
        try (var _ = new ZipFile(path.toFile())) {
            return Optional.empty();
        } catch (IOException broken) {
            return Optional.of("is no readable zip: " + broken.getMessage());
        }
    }

    FileState state() throws IOException {
        if (!Files.exists(path)) {
            throw new IOException(path + " is missing");
        }
        return Files.isDirectory(path) ? Folder.state(path) : FileState.of(path);
    }

    /**
     * Unpacks it into a new folder, and leaves nothing behind when that fails.
     *
     * @param parent of the new folder
     */
    Path unpack(Path parent) throws IOException {
        return Files.isDirectory(path) ? Folder.copy(path, parent) : Archive.unpack(path, parent);
    }
}
