package io.cloakroom.local.launcher;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The sockets of this process, on Linux. */
final class Sockets {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    /** Bytes of an address of any family; none in it is zeros only, which is AF_UNSPEC. */
    private static final int ADDRESS_BYTES = 16;

    private Sockets() {}

    /**
     * Breaks a connection off at both ends, as if the other end had forgotten it: what is done with
     * it next fails with a reset. Where that fails, the front door sees that it lives on.
     *
     * @param name as the descriptors have it, such as {@code socket:[4711]}
     */
    static void breakOff(String name) {
        try (var descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
            for (var descriptor : descriptors) {
                if (name.equals(target(descriptor))) {
                    disconnect(Integer.parseInt(descriptor.getFileName().toString()));
                }
            }
        } catch (Throwable failure) { // A native function's handle may throw any.
            System.err.println("a connection cannot be broken off: " + failure);
        }
    }

    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException _) {
            return ""; // Closed a moment ago.
        }
    }

    /** Source: manual page connect(2), on the family AF_UNSPEC. */
    private static void disconnect(int descriptor) throws Throwable {
        try (var arena = Arena.ofConfined()) {
            int _ =
                    (int)
                            connect()
                                    .invokeExact(
                                            descriptor,
                                            arena.allocate(ADDRESS_BYTES),
                                            ADDRESS_BYTES);
        }
    }

    @SuppressWarnings(
            "restricted") // A wrong signature could crash the process; this is connect's own.
    private static MethodHandle connect() {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("connect"),
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    }
}
