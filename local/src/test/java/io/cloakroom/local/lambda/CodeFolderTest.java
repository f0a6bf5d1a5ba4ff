package io.cloakroom.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Code that is a folder, as {@code sam build} makes it. */
class CodeFolderTest {
    private final List<String> log = new ArrayList<>();
    @TempDir private Path folder;
    private Path source;
    private Path work;
    private FunctionCode code;

    @BeforeEach
    void write() throws IOException {
        source = folder.resolve("Function");
        Files.createDirectories(source.resolve("lib"));
        work = Files.createDirectory(folder.resolve("work"));
        Files.writeString(source.resolve("Handler.class"), "one");
        Files.writeString(source.resolve("lib/library.jar"), "jar");
        makeOld();
        var settings = new LambdaSettings(folder, work, 1, Duration.ZERO, Duration.ZERO, Map.of());
        code = new FunctionCode(source, settings, log::add);
    }

    /** Clocks of file systems are coarse: what changes next must differ from what is there. */
    private void makeOld() throws IOException {
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : paths.toList()) {
                Files.setLastModifiedTime(path, FileTime.from(Instant.ofEpochSecond(1)));
            }
        }
    }

    @Test
    void isCopiedWithAllThatStandsInIt() throws IOException {
        var version = code.acquire();

        assertThat(version.folder()).isNotEqualTo(source);
        assertThat(version.folder().resolve("Handler.class")).hasContent("one");
        assertThat(version.folder().resolve("lib/library.jar")).hasContent("jar");
        assertThat(code.acquire()).isEqualTo(version);
        assertThat(log).isEmpty();
    }

    @Test
    void isCopiedAnewWhenAFileInItHasChanged() throws IOException {
        var first = code.acquire();
        Files.writeString(source.resolve("lib/library.jar"), "another");

        assertThat(code.acquire().folder().resolve("lib/library.jar")).hasContent("another");
        assertThat(first.folder().resolve("lib/library.jar")).hasContent("jar");
        assertThat(log).containsExactly("Function has changed and is used from now on");
    }

    @Test
    void isCopiedAnewWhenAnEmptyFileIsGone() throws IOException {
        var empty = Files.createFile(source.resolve("lib/empty"));
        makeOld();
        code.acquire();
        Files.delete(empty);

        assertThat(code.acquire().folder().resolve("lib/empty")).doesNotExist();
    }

    @Test
    void staysInUseWhileItIsAway() throws IOException {
        var first = code.acquire();
        Folder.delete(source);

        assertThat(code.acquire()).isEqualTo(first);
        assertThat(log).singleElement().asString().contains("is missing", "stays in use");
    }

    @Test
    void leavesNothingBehindWhenItCannotBeCopied() throws IOException {
        Files.createSymbolicLink(source.resolve("circle"), source);

        assertThatThrownBy(code::acquire).hasMessageContaining("Function");
        assertThat(work).isEmptyDirectory();
    }
}
