package io.cloakroom.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a function's zip as Lambda does, into a folder of its own. */
final class Archive {
    private Archive() {}

    /**
     * Leaves nothing behind when it fails.
     *
     * @return a new folder in {@code parent}
     * @throws IOException naming the zip, when it cannot be read
     */
    static Path unpack(Path zip, Path parent) throws IOException {
        var folder = Files.createTempDirectory(parent, "code-");
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entries = archive.entries(); entries.hasMoreElements(); ) {
                write(archive, entries.nextElement(), folder);
            }
            return folder;
        } catch (ZipException broken) {
            Folder.delete(folder);
            throw new IOException(zip + " is no readable zip: " + broken.getMessage(), broken);
        } catch (IOException | IllegalArgumentException failure) {
            Folder.delete(folder);
            throw new IOException(zip + " cannot be unpacked: " + failure.getMessage(), failure);
        }
    }

    private static void write(ZipFile archive, ZipEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry " + entry.getName() + " points out of it");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        try (var content = archive.getInputStream(entry)) {
            // Builds have been seen to pack a licence twice; Lambda takes such zips.
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
