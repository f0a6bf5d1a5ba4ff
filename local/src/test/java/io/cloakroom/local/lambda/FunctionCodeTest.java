package io.cloakroom.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        code = new FunctionCode(zip, settings(Duration.ZERO), log::add);
    }

    private LambdaSettings settings(Duration settling) {
        return new LambdaSettings(folder, folder, 1, Duration.ZERO, settling, Map.of());
    }

    @Test
    void leavesAZipAloneThatMayStillBeWritten() throws IOException {
        code = new FunctionCode(zip, settings(Duration.ofDays(20_000)), log::add);
        var first = code.acquire();
        Files.setLastModifiedTime(zip, FileTime.from(Instant.now()));
        assertThat(code.acquire()).isEqualTo(first);
        Files.setLastModifiedTime(zip, FileTime.from(Instant.now().plusSeconds(3600)));
        assertThat(code.acquire()).as("of the future").isNotEqualTo(first);
        assertThat(log).containsExactly("function.zip has changed and is used from now on");
    }

    @Test
    void triesABrokenZipOnceAndSaysSoOnce() throws IOException {
        var first = code.acquire();
        Files.writeString(zip, "half");
        assertThat(code.acquire()).isEqualTo(first);
        assertThat(code.acquire()).isEqualTo(first);
        assertThat(log).singleElement().asString().endsWith("; the code before it stays in use");
    }

    @Test
    void keepsNothingThatNobodyUsesOnceRetired() throws IOException {
        var first = code.acquire();
        code.retire();
        assertThat(first.folder()).exists();
        var second = code.acquire();
        code.release(first);
        code.release(second);
        assertThat(first.folder()).doesNotExist();
        assertThat(second.folder()).doesNotExist();
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
        assertThat(log).hasSize(1);
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
        assertThat(log).hasSize(1);
    }

    @Test
    void takesTheEntryThatAZipHasTwice() throws IOException {
        Files.write(zip, twice(Files.readAllBytes(zip)));
        assertThat(code.acquire().folder().resolve("Handler.class")).isEmptyFile();
    }

    /** The directory at a zip's end, which lists one entry, made to list it twice. */
    private static byte[] twice(byte[] zip) {
        int end = zip.length - 22;
        var numbers = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int size = numbers.getInt(end + 12);
        int start = numbers.getInt(end + 16);
        var doubled = ByteBuffer.allocate(zip.length + size).order(ByteOrder.LITTLE_ENDIAN);
        doubled.put(zip, 0, end).put(zip, start, size).put(zip, end, 22);
        return doubled.putShort(end + size + 8, (short) 2)
                .putShort(end + size + 10, (short) 2)
                .putInt(end + size + 12, 2 * size)
                .array();
    }

    private void build(int version) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("Handler.class"));
        }
        Files.setLastModifiedTime(zip, FileTime.from(Instant.ofEpochSecond(version)));
    }
}
