package io.cloakroom.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** However the front door ends, the functions' processes end with it. */
class OrphanTest {
    private static final String ENDLESS =
            """
            public static String handle(String event) throws Exception {
                new ProcessBuilder("sleep", "1000").start();
                if (event.equals("work")) { Thread.sleep(Long.MAX_VALUE); }
                return event;
            }
            """;

    @TempDir private Path folder;

    /** A front door in a process of its own: one environment at rest, one at work. */
    static final class Parent {
        private Parent() {}

        @SuppressWarnings("resource") // It is killed.
        public static void main(String[] arguments) throws Exception {
            var function = new FunctionUnderTest(Path.of(arguments[0]), ENDLESS);
            Thread.ofVirtual().start(new FutureTask<>(() -> function.invoke("\"work\"")));
            function.answer("\"rest\"");
            System.out.println("ready");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @Test
    void endWithAFrontDoorThatIsKilled() throws Exception {
        var parent =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-classpath",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                Parent.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var output = parent.inputReader()) {
            assertThat(output.readLine()).isEqualTo("ready");
            List<ProcessHandle> children = parent.descendants().toList();
            while (children.size() < 4) {
                Thread.sleep(20); // The one at work may not have started its own yet.
                children = parent.descendants().toList();
            }
            parent.destroyForcibly();
            var ends = children.stream().map(ProcessHandle::onExit);
            CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
                    .get(20, TimeUnit.SECONDS);
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        } finally {
            Stream.concat(parent.descendants(), Stream.of(parent.toHandle()))
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }
}
