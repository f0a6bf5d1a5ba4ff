package io.cloakroom.local;

import io.cloakroom.local.lambda.FileState;
import io.cloakroom.local.template.TemplateException;
import io.cloakroom.local.template.TemplateFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks now and then at a template and the files that it names, and acts when one has changed and
 * then been left alone.
 */
final class FileWatch implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Path template;
    private final Consumer<Path> action;
    private final Thread thread;
    private Set<Path> named = Set.of();
    private @Nullable FileState namedThen;
    private Map<Path, FileState> known;
    private Map<Path, FileState> seen;

    /**
     * Watches at once.
     *
     * @param action done for each change, one at a time, with the file that has changed
     */
    FileWatch(Path template, Consumer<Path> action) {
        this.template = template;
        this.action = action;
        this.known = states();
        this.seen = known;
        this.thread = Thread.startVirtualThread(this::run);
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                look(states());
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    /** What looks the same twice is whole; a template that is gone is about to be written. */
    private void look(Map<Path, FileState> now) {
        if (now.containsKey(template) && now.equals(seen) && !now.equals(known)) {
            var before = known;
            known = now;
            action.accept(changed(before, now));
        }
        seen = now;
    }

    private Path changed(Map<Path, FileState> before, Map<Path, FileState> now) {
        boolean itself = !Objects.equals(before.get(template), now.get(template));
        return named.stream()
                .filter(file -> !itself)
                .filter(file -> !Objects.equals(before.get(file), now.get(file)))
                .findFirst()
                .orElse(template);
    }

    /** Of the files that are there. */
    private Map<Path, FileState> states() {
        var states = new HashMap<Path, FileState>();
        addState(template, states);
        updateNames(states.get(template));
        named.forEach(file -> addState(file, states));
        return states;
    }

    /** One that cannot be read names what it named when it could. */
    private void updateNames(@Nullable FileState now) {
        if (now != null && !now.equals(namedThen)) {
            try {
                named = TemplateFile.namedIn(template);
                namedThen = now;
            } catch (TemplateException _) {
                // Its reader will say what is wrong.
            }
        }
    }

    private static void addState(Path file, Map<Path, FileState> states) {
        try {
            states.put(file, FileState.of(file));
        } catch (IOException _) {
            // It is not there.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
