package io.cloakroom.local.meter;

import io.cloakroom.local.meter.UsageRecord.Count;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts in a file, one on each line; all lines are equally long, so that one can be written over.
 *
 * <p>It is no channel of the kind that closes when its thread is interrupted.
 */
final class UsageFile implements AutoCloseable {
    /** Divides a page, so that no line lies in two of them. */
    private static final int LENGTH = 128;

    private static final String DATE = "(\\d{4}-\\d\\d-\\d\\d)";
    private static final Pattern LINE =
            Pattern.compile("(\\S+) (\\S+) " + DATE + " " + DATE + " (\\d{1,18}) *\n");

    private final RandomAccessFile file;

    private UsageFile(RandomAccessFile file) {
        this.file = file;
    }

    static UsageFile open(Path path) throws IOException {
        return new UsageFile(new RandomAccessFile(path.toFile(), "rw"));
    }

    /** What stands in a file; nothing where there is none. */
    static List<Count> read(Path path) throws IOException {
        var counts = new ArrayList<Count>();
        String text = Files.exists(path) ? Files.readString(path, StandardCharsets.ISO_8859_1) : "";
        if (text.length() % LENGTH != 0) {
            throw damaged(path);
        }
        for (int at = 0; at < text.length(); at += LENGTH) {
            counts.add(count(text.substring(at, at + LENGTH), path));
        }
        return counts;
    }

    private static Count count(String text, Path path) throws IOException {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            throw damaged(path);
        }
        try {
            return new Count(
                    line.group(1),
                    line.group(2),
                    LocalDate.parse(line.group(3)),
                    LocalDate.parse(line.group(4)),
                    Long.parseLong(line.group(5)));
        } catch (DateTimeException _) {
            throw damaged(path);
        }
    }

    private static IOException damaged(Path path) {
        return new IOException(
                "The usage counts in %s are damaged; delete it to count anew".formatted(path));
    }

    void write(int line, Count count) throws IOException {
        String text =
                String.join(
                        " ",
                        count.plan(),
                        count.key(),
                        count.first().toString(),
                        count.start().toString(),
                        Long.toString(count.used()));
        file.seek((long) line * LENGTH);
        file.write(
                (text + " ".repeat(LENGTH - 1 - text.length()) + "\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
