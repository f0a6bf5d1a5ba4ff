package io.cloakroom.local.lambda;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Set;

/** A folder with all that stands in it. */
public final class Folder {
    private static final Set<FileVisitOption> FOLLOWED = Set.of(FileVisitOption.FOLLOW_LINKS);

    private Folder() {}

    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new Deletion());
        }
    }

    /** Of everything in it together; a file that was deleted has changed its folder. */
    static FileState state(Path folder) throws IOException {
        var survey = new Survey();
        Files.walkFileTree(folder, FOLLOWED, Integer.MAX_VALUE, survey);
        return new FileState(survey.latest, survey.size);
    }

    /**
     * A copy in a new folder.
     *
     * @param parent of the new folder
     */
    static Path copy(Path folder, Path parent) throws IOException {
        var copy = Files.createTempDirectory(parent, "code-");
        try {
            Files.walkFileTree(folder, FOLLOWED, Integer.MAX_VALUE, new Copying(folder, copy));
            return copy;
        } catch (IOException failure) {
            delete(copy);
            throw new IOException(folder + " cannot be copied: " + failure, failure);
        }
    }

    private static final class Survey extends SimpleFileVisitor<Path> {
        private FileTime latest = FileTime.fromMillis(0);
        private long size;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return see(attributes, 0);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return see(attributes, attributes.size());
        }

        private FileVisitResult see(BasicFileAttributes attributes, long bytes) {
            var modified = attributes.lastModifiedTime();
            latest = modified.compareTo(latest) > 0 ? modified : latest;
            size += bytes;
            return FileVisitResult.CONTINUE;
        }
    }

    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        private Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            Files.createDirectories(copyOf(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.copy(file, copyOf(file));
            return FileVisitResult.CONTINUE;
        }

        private Path copyOf(Path path) {
            return to.resolve(from.relativize(path));
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
