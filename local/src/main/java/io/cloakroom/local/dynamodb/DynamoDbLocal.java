package io.cloakroom.local.dynamodb;

import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A running DynamoDB Local.
 *
 * <p>Its own server would listen on every network interface, and its own start reports usage to
 * AWS; so its handler is put behind a server of ours, and the start is left out.
 */
public final class DynamoDbLocal implements AutoCloseable {
    private static final int LIBRARY_CHECKS_PORT = 0;
    private static final boolean SHARED = true;
    private static final boolean DELAY_STATUSES = false;
    private static final int THREADS = 32;

    private final Server server;
    private final LocalDynamoDBRequestHandler storage;

    private DynamoDbLocal(Server server, LocalDynamoDBRequestHandler storage) {
        this.server = server;
        this.storage = storage;
    }

    /**
     * Starts it.
     *
     * @param port 0 for any free one
     * @param folder where tables live on; empty keeps them in memory
     * @throws IOException when the port cannot be had, or the folder's data not be read
     */
    public static DynamoDbLocal start(int port, Optional<Path> folder) throws IOException {
        try {
            return open(port, folder);
        } catch (Exception e) {
            throw new IOException(
                    "DynamoDB Local cannot start on port %d with the data in %s: %s"
                            .formatted(port, folder.map(Path::toString).orElse("memory"), e),
                    e);
        }
    }

    private static DynamoDbLocal open(int port, Optional<Path> folder) throws Exception {
        var threads = new QueuedThreadPool(THREADS);
        threads.setDaemon(true);
        threads.setName("dynamodb");
        var server = new Server(threads);
        var connector = new ServerConnector(server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        server.addConnector(connector);
        var storage = storage(folder);
        server.setHandler(new LocalDynamoDBServerHandler(storage, "*"));
        server.start();
        return new DynamoDbLocal(server, storage);
    }

    private static LocalDynamoDBRequestHandler storage(Optional<Path> folder) throws Exception {
        return new LocalDynamoDBRequestHandler(
                LIBRARY_CHECKS_PORT,
                folder.isEmpty(),
                folder.map(Path::toString).orElse(null),
                SHARED,
                DELAY_STATUSES);
    }

    public URI endpoint() {
        var connector = (NetworkConnector) server.getConnectors()[0];
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
            storage.shutdown();
        } catch (Exception e) {
            throw new IOException("DynamoDB Local did not stop: " + e.getMessage(), e);
        }
    }
}
