package io.cloakroom.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.lambda.FunctionUnderTest.Settings;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;

/** What a function leaves open when its snapshot would be taken is told of, and dead after it. */
@EnabledOnOs(OS.LINUX)
class CheckpointTest {
    /** Connects while it starts, and asks over that connection, or a new one, when it is called. */
    private static final String CONNECTED =
            """
            private static final java.net.Socket SOCKET = connect();
            private static java.net.Socket connect() {
                try { return new java.net.Socket("127.0.0.1", $PORT); }
                catch (IOException e) { throw new UncheckedIOException(e); }
            }
            public static String handle(String event) {
                try (var socket = event.equals("new") ? connect() : SOCKET) {
                    socket.getOutputStream().write(7);
                    return "echoed " + socket.getInputStream().read();
                } catch (IOException e) { return e.getMessage(); }
            }
            """;

    /** Closes what it opened before the checkpoint. */
    private static final String MINDFUL =
            CONNECTED
                    + """
                    private static final org.crac.Resource RESOURCE = new org.crac.Resource() {
                        public void beforeCheckpoint(org.crac.Context<? extends org.crac.Resource> c) throws IOException {
                            SOCKET.close();
                        }
                        public void afterRestore(org.crac.Context<? extends org.crac.Resource> c) {}
                    };
                    static { org.crac.Core.getGlobalContext().register(RESOURCE); }
                    """;

    @TempDir private Path folder;
    private ServerSocket server;

    /** Sends back what comes. */
    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::echo);
    }

    @AfterEach
    void hangUp() throws IOException {
        server.close();
    }

    private void echo() {
        try {
            while (true) {
                var socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> echo(socket));
            }
        } catch (IOException _) {
            // Closed: the test is over.
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException _) {
            // Reset, as is to be expected of a function's snapshot.
        }
    }

    private FunctionUnderTest function(String body, Settings settings) throws IOException {
        return new FunctionUnderTest(
                folder,
                body.replace("$PORT", Integer.toString(server.getLocalPort())),
                settings.variable("SHELF_URL", "http://127.0.0.1:" + server.getLocalPort()));
    }

    @Test
    void namesAForgottenConnectionAndBreaksItOff() throws Exception {
        try (var function = function(CONNECTED, Settings.DEFAULT.withSnapStart())) {
            assertThat(function.answer("\"old\"")).startsWith("\"Connection reset");
            assertThat(function.log())
                    .first()
                    .asString()
                    .contains(
                            "still open after the hooks before a checkpoint: 127.0.0.1:"
                                    + server.getLocalPort()
                                    + " (SHELF_URL);");
            assertThat(function.answer("\"new\"")).isEqualTo("\"echoed 7\"");
        }
    }

    @Test
    void saysNothingOfOneThatAHookCloses() throws Exception {
        try (var function = function(MINDFUL, Settings.DEFAULT.withSnapStart())) {
            assertThat(function.answer("\"new\"")).isEqualTo("\"echoed 7\"");
            assertThat(function.log()).singleElement().asString().contains("cold start in");
        }
    }

    @Test
    void leavesAFunctionWithoutSnapStartAlone() throws Exception {
        try (var function = function(CONNECTED, Settings.DEFAULT)) {
            assertThat(function.answer("\"old\"")).isEqualTo("\"echoed 7\"");
            assertThat(function.log()).singleElement().asString().contains("cold start in");
        }
    }

    @Test
    void leavesAConnectionInsideTheProcessAlone() throws Exception {
        var body =
                """
                private static final java.net.ServerSocket SERVER;
                private static final java.net.Socket ONE;
                private static final java.net.Socket OTHER;
                static {
                    try {
                        SERVER = new java.net.ServerSocket(0);
                        ONE = new java.net.Socket("127.0.0.1", SERVER.getLocalPort());
                        OTHER = SERVER.accept();
                    } catch (IOException e) { throw new UncheckedIOException(e); }
                }
                public static int handle(String event) throws IOException {
                    ONE.getOutputStream().write(5);
                    return OTHER.getInputStream().read();
                }
                """;
        try (var function = function(body, Settings.DEFAULT.withSnapStart())) {
            assertThat(function.answer("\"\"")).isEqualTo("5");
            assertThat(function.log()).singleElement().asString().contains("cold start in");
        }
    }
}
