package io.cloakroom.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Stands before a real DynamoDB, on a port of its own on loopback, and spoils calls.
 *
 * <p>Its threads are the system's: virtual ones would wait for the tests' own on a busy machine.
 */
public final class FaultyTable implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ServerSocket server;
    private final URI table;
    private final Function<Call, Fault> plan;

    private FaultyTable(ServerSocket server, URI table, Function<Call, Fault> plan) {
        this.server = server;
        this.table = table;
        this.plan = plan;
    }

    /**
     * Opens the port.
     *
     * @param plan what becomes of each call; asked from many threads
     */
    public static FaultyTable before(URI table, Function<Call, Fault> plan) {
        try {
            var server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
            var faulty = new FaultyTable(server, table, plan);
            Thread.ofPlatform().daemon().start(faulty::accept);
            return faulty;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Ends every connection, also those that clients keep for their next call. */
    public void disconnect() {
        connections.forEach(FaultyTable::close);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                connections.add(client);
                Thread.ofPlatform().daemon().start(() -> serve(client));
            } catch (IOException e) {
                // Closed; nobody waits for anything.
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var calls = new Calls(client.getInputStream());
            for (var call = calls.next(); call.isPresent(); call = calls.next()) {
                plan.apply(call.get()).strike(new Exchange(call.get(), client, http, table));
            }
        } catch (IOException e) {
            // The client has gone, or a fault has ended the connection: the next one is another's.
        } finally {
            connections.remove(client);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        disconnect();
        http.close();
    }
}
