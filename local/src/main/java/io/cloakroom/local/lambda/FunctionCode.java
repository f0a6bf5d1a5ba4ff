package io.cloakroom.local.lambda;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A function's code, unpacked once for each version that is used. */
final class FunctionCode {
    private final DeploymentPackage source;
    private final LambdaSettings settings;
    private final Consumer<String> log;
    private final Map<CodeVersion, Integer> uses = new HashMap<>();
    private @Nullable CodeVersion latest;
    private @Nullable FileState tried;
    private String trouble = "";
    private boolean retired;

    /**
     * @param settings name a folder that exists; folders for versions are made in it
     * @param log is told of changed code, and when it cannot be used or an old folder not be
     *     removed
     */
    FunctionCode(Path code, LambdaSettings settings, Consumer<String> log) {
        this.source = new DeploymentPackage(code);
        this.settings = settings;
        this.log = log;
    }

    /**
     * The version to start with; to be given back.
     *
     * <p>Code that is being written or is broken leaves the version before it in place.
     *
     * @throws IOException when there is no version yet and the code cannot be read
     */
    synchronized CodeVersion acquire() throws IOException {
        var version = latest == null ? unpacked(source.state()) : current(latest);
        latest = version;
        uses.merge(version, 1, Integer::sum);
        removeOld();
        return version;
    }

    synchronized void release(CodeVersion version) {
        uses.merge(version, -1, Integer::sum);
        if (retired) {
            latest = null;
        }
        removeOld();
    }

    /** Nothing is kept any more that nobody uses. */
    synchronized void retire() {
        retired = true;
        latest = null;
        removeOld();
    }

    private CodeVersion current(CodeVersion known) {
        try {
            var state = source.state();
            if (state.equals(known.state())
                    || state.equals(tried)
                    || state.isYoungerThan(settings.settling())) {
                return known;
            }
            tried = state;
            var version = unpacked(state);
            log.accept(source.path().getFileName() + " has changed and is used from now on");
            return version;
        } catch (IOException failure) {
            tellOnce(failure.getMessage() + "; the code before it stays in use");
            return known;
        }
    }

    private CodeVersion unpacked(FileState state) throws IOException {
        var version = new CodeVersion(state, source.unpack(settings.work()));
        trouble = "";
        return version;
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

    private void tellOnce(String what) {
        if (!what.equals(trouble)) {
            trouble = what;
            log.accept(what);
        }
    }
}
