package io.cloakroom.local.lambda;

import org.crac.Resource;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.tools.ToolProvider;

/** Functions compiled from source and packed as the build packs ours: libraries under lib/. */
public final class FunctionZip {
    static final Path RUNTIME = Path.of("target", "runtime").toAbsolutePath();
    private static final Path CRAC =
            Path.of(Resource.class.getProtectionDomain().getCodeSource().getLocation().getPath());

    private FunctionZip() {}

    /**
     * Packs one class, {@code Handler}.
     *
     * @param body its members
     */
    public static Path of(Path folder, String body) throws IOException {
        var zip = folder.resolve("function.zip");
        write(zip, body);
        return zip;
    }

    static void write(Path zip, String body) throws IOException {
        var classes = Files.createTempDirectory(zip.getParent(), "classes-");
        var source = classes.resolve("Handler.java");
        Files.writeString(
                source,
                """
                import com.amazonaws.services.lambda.runtime.*;
                import java.io.*;
                import java.util.*;

                public class Handler {
                %s
                }
                """
                        .formatted(body));
        compile(source, classes);
        var packed = Files.createTempFile(zip.getParent(), "new-", ".zip");
        pack(classes, packed);
        Files.move(packed, zip, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void compile(Path source, Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-d", classes.toString(), "-cp", classPath());
            var units = files.getJavaFileObjects(source);
            if (!compiler.getTask(null, files, null, options, null, units).call()) {
                throw new IllegalArgumentException("the function does not compile");
            }
        }
    }

    private static String classPath() {
        return RUNTIME.resolve("aws-lambda-java-core-1.4.0.jar") + File.pathSeparator + CRAC;
    }

    private static void pack(Path classes, Path zip) throws IOException {
        try (Stream<Path> files = Files.walk(classes);
                var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .forEach(file -> add(out, classes.relativize(file).toString(), file));
            add(out, "lib/crac.jar", CRAC);
        }
    }

    private static void add(ZipOutputStream out, String name, Path file) {
        try {
            out.putNextEntry(new ZipEntry(name));
            Files.copy(file, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
