package io.cloakroom.local.lambda;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The TCP connections of another process, as Linux tells.
 *
 * <p>Source: manual pages proc_pid_fd(5) and proc_pid_net(5).
 */
final class OpenConnections {
    /** Columns of {@code net/tcp}. */
    private static final int LOCAL = 1;

    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int INODE = 9;

    /** Established, and asked for but not answered yet; all others are ending or wait for one. */
    private static final Set<String> ALIVE = Set.of("01", "02");

    private static final int HEXADECIMAL = 16;
    private static final Pattern BLANKS = Pattern.compile(" +");

    private final Path process;

    OpenConnections(long pid) {
        process = Path.of("/proc", Long.toString(pid));
    }

    static boolean canBeSeen() {
        return Files.isReadable(Path.of("/proc/self/net/tcp"));
    }

    List<Connection> now() throws IOException {
        var sockets = sockets();
        return Stream.concat(table("tcp").stream(), table("tcp6").stream())
                .map(OpenConnections::read)
                .flatMap(Optional::stream)
                .filter(connection -> sockets.contains(connection.socket()))
                .toList();
    }

    private Set<String> sockets() throws IOException {
        var sockets = new HashSet<String>();
        try (var descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
            for (var descriptor : descriptors) {
                target(descriptor).ifPresent(sockets::add);
            }
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
        return sockets;
    }

    private static Optional<String> target(Path descriptor) throws IOException {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor).toString());
        } catch (NoSuchFileException _) {
            return Optional.empty(); // Closed a moment ago.
        }
    }

    /** Without the line of titles; a system without IPv6 has no table for it. */
    private List<String> table(String name) throws IOException {
        var file = process.resolve("net").resolve(name);
        return Files.exists(file)
                ? Files.readAllLines(file, US_ASCII).stream().skip(1).toList()
                : List.of();
    }

    private static Optional<Connection> read(String line) {
        var columns = BLANKS.splitAsStream(line.strip()).toList();
        return ALIVE.contains(columns.get(STATE))
                ? Optional.of(
                        new Connection(
                                "socket:[" + columns.get(INODE) + "]",
                                address(columns.get(LOCAL)),
                                address(columns.get(REMOTE))))
                : Optional.empty();
    }

    /** Words of four bytes in the processor's order, a colon, the port. */
    private static InetSocketAddress address(String text) {
        int colon = text.indexOf(':');
        var words = ByteBuffer.wrap(HexFormat.of().parseHex(text, 0, colon));
        var bytes = ByteBuffer.allocate(words.capacity()).order(ByteOrder.nativeOrder());
        while (words.hasRemaining()) {
            bytes.putInt(words.getInt());
        }
        int port = Integer.parseInt(text, colon + 1, text.length(), HEXADECIMAL);
        try {
            return new InetSocketAddress(InetAddress.getByAddress(bytes.array()), port);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible); // Four bytes or sixteen.
        }
    }
}
