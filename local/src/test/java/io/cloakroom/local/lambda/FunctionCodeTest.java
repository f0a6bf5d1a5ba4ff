package io.cloakroom.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class FunctionCodeTest {
    private final List<String> log = new ArrayList<>();
    @TempDir private Path folder;
    private Path zip;
    private FunctionCode code;

    @BeforeEach
    void write() throws IOException {
        zip = folder.resolve("function.zip");
        build(1);
        code = new FunctionCode(zip, folder, log::add);
    }

    @Test
    void keepsTheLatestVersionWhileNobodyUsesIt() throws IOException {
        var first = code.acquire();
        code.release(first);
        assertThat(first.folder()).exists();
        assertThat(code.acquire()).isEqualTo(first);
    }

    @Test
    void removesAVersionThatNobodyUsesOnceThereIsANewerOne() throws IOException {
        var first = code.acquire();
        code.release(first);
        build(2);
        assertThat(code.acquire().folder()).exists();
        assertThat(first.folder()).doesNotExist();
        assertThat(log).isEmpty();
    }

    @Test
    void removesAnOldVersionOnlyAfterItsLastUse() throws IOException {
        var first = code.acquire();
        assertThat(code.acquire()).isEqualTo(first);
        build(2);
        code.acquire();
        code.release(first);
        assertThat(first.folder()).exists();
        code.release(first);
        assertThat(first.folder()).doesNotExist();
        assertThat(log).isEmpty();
    }

    private void build(int version) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("Handler.class"));
        }
        Files.setLastModifiedTime(zip, FileTime.from(Instant.ofEpochSecond(version)));
    }
}
