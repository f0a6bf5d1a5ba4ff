package io.cloakroom.local.lambda;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A function's zip, unpacked once for each version that is used. */
final class FunctionCode {
    private final Path zip;
    private final Path work;
    private final Consumer<String> log;
    private final Map<CodeVersion, Integer> uses = new HashMap<>();
    private @Nullable CodeVersion latest;
    private String trouble = "";

    /**
     * @param work exists; folders for versions are made in it
     * @param log is told when a changed zip cannot be used, or an old folder not be removed
     */
    FunctionCode(Path zip, Path work, Consumer<String> log) {
        this.zip = zip;
        this.work = work;
        this.log = log;
    }

    /**
     * The version to start with; to be given back.
     *
     * <p>A zip that is being written or is broken leaves the version before it in place.
     *
     * @throws IOException when there is no version yet and the zip cannot be read
     */
    synchronized CodeVersion acquire() throws IOException {
        var version = latest;
        try {
            version = current(version);
            trouble = "";
        } catch (IOException failure) {
            if (version == null) {
                throw failure;
            }
            tellOnce(failure.getMessage() + "; the code before it stays in use");
        }
        latest = version;
        uses.merge(version, 1, Integer::sum);
        removeOld();
        return version;
    }

    synchronized void release(CodeVersion version) {
        uses.merge(version, -1, Integer::sum);
        removeOld();
    }

    /** Of the versions that nobody uses only the latest may still be needed. */
    private void removeOld() {
        var old =
                uses.entrySet().stream()
                        .filter(entry -> entry.getValue() == 0)
                        .map(Map.Entry::getKey)
                        .filter(version -> !version.equals(latest))
                        .toList();
        old.forEach(uses::remove);
        old.forEach(this::remove);
    }

    private void remove(CodeVersion version) {
        try {
            Folder.delete(version.folder());
        } catch (IOException failure) {
            log.accept("unpacked code remains: " + failure.getMessage());
        }
    }

    private CodeVersion current(@Nullable CodeVersion known) throws IOException {
        if (!Files.isRegularFile(zip)) {
            throw new IOException(zip + " is missing");
        }
        var modified = Files.getLastModifiedTime(zip);
        long size = Files.size(zip);
        if (known != null && known.isOf(modified, size)) {
            return known;
        }
        return new CodeVersion(modified, size, Archive.unpack(zip, work));
    }

    private void tellOnce(String what) {
        if (!what.equals(trouble)) {
            trouble = what;
            log.accept(what);
        }
    }
}
