package io.cloakroom.local;

import io.cloakroom.local.lambda.Folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder of this run: the data that outlives it, and a work folder that does not.
 *
 * <p>It is locked, because two databases on one file would spoil it.
 */
final class DataFolder implements AutoCloseable {
    /** Items and logs are their owner's, also on a laptop that several people use. */
    private static final FileAttribute<?>[] OWNER_ONLY =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------"))
                    }
                    : new FileAttribute<?>[] {};

    private static final String LOCK = "lock";

    private final boolean keeping;
    private final Path folder;
    private final Path work;
    private final FileChannel lock;

    private DataFolder(boolean keeping, Path folder, FileChannel lock) throws IOException {
        this.keeping = keeping;
        this.folder = folder;
        this.work = Files.createDirectories(folder.resolve("work"));
        this.lock = lock;
    }

    /**
     * Opens it.
     *
     * @param kept empty keeps nothing
     * @throws StartupException when it cannot be written, or another run has it
     */
    static DataFolder open(Optional<Path> kept) {
        try {
            Path folder =
                    kept.isPresent()
                            ? Files.createDirectories(kept.get(), OWNER_ONLY)
                            : Files.createTempDirectory("cloakroom-");
            return new DataFolder(kept.isPresent(), folder, locked(folder));
        } catch (IOException e) {
            throw new StartupException(
                    "The data folder %s cannot be used; choose another with --data, or keep nothing with --in-memory"
                            .formatted(kept.orElse(Path.of(System.getProperty("java.io.tmpdir")))),
                    e);
        }
    }

    /** Whether a system that runs has it. */
    static boolean isInUse(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException _) {
            return true; // It runs in this process.
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        var channel =
                FileChannel.open(
                        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new StartupException(
                    "The data folder %s belongs to a system that is running; stop it, or choose another with --data"
                            .formatted(folder));
        }
        return channel;
    }

    /** A folder for what must outlive this run; empty when nothing may. */
    Optional<Path> kept() {
        return keeping ? Optional.of(folder) : Optional.empty();
    }

    /** A folder for what may go with this run. */
    Path work() {
        return work;
    }

    Path folder() {
        return folder;
    }

    Path logs() {
        return folder.resolve("logs");
    }

    /** For what functions send when nobody waits for them. */
    Path destinations() {
        return folder.resolve("destinations");
    }

    @Override
    public void close() throws IOException {
        // The lock goes last: nobody else may begin with a folder that is being emptied.
        try (lock) {
            Folder.delete(keeping ? work : folder);
        }
    }
}
