package io.cloakroom.local;

import io.cloakroom.local.sam.SystemDefinition;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Takes a changed template into use while the system runs; a broken one changes nothing.
 *
 * @param changeOver has the template served from the next request on, or throws
 * @param good is told of each change
 * @param bad is told why one is not taken
 */
record Reload(
        TemplateSource template, ChangeOver changeOver, Consumer<String> good, Consumer<String> bad)
        implements Consumer<Path> {
    /** What is done with a template that can be read. */
    @FunctionalInterface
    interface ChangeOver {
        void to(SystemDefinition definition) throws Exception;
    }

    /**
     * Takes it into use.
     *
     * @param changed the template's file, or one that it names
     */
    @Override
    public void accept(Path changed) {
        var file = changed.getFileName();
        long start = System.nanoTime();
        try {
            var definition = template.read();
            changeOver.to(definition);
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            good.accept(
                    "%s has changed and is served from now on, at %s (%d ms)"
                            .formatted(file, stages(definition), millis));
        } catch (Exception e) {
            bad.accept(
                    "%s has changed, but the one before stays in use: %s"
                            .formatted(file, StartupException.mendable(e).getMessage()));
        }
    }

    private static String stages(SystemDefinition definition) {
        return definition.restApis().stream()
                .map(api -> "/" + api.stage().name())
                .collect(Collectors.joining(", "));
    }
}
