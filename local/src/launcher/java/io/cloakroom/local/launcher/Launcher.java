package io.cloakroom.local.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;

/** Runs AWS's runtime client in a process that ends when the one that started it does. */
public final class Launcher {
    private static final int ORPHANED = 143;

    private Launcher() {}

    /**
     * Runs until the front door is gone or the runtime client has had enough.
     *
     * @param arguments the handler, as in the template
     * @throws Throwable what the runtime client throws, to end the process with its trace
     */
    public static void main(String[] arguments) throws Throwable {
        var parent = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        System.setIn(InputStream.nullInputStream());
        var watch = new Thread(() -> obey(parent), "parent-watch");
        watch.setDaemon(true);
        watch.start();
        Runtime.getRuntime().addShutdownHook(new Thread(Launcher::endDescendants));
        AWSLambda.main(arguments);
    }

    /**
     * Each line names a connection to break off. However the parent ends, even killed, its end of
     * the pipe is closed by the system.
     */
    private static void obey(BufferedReader parent) {
        try {
            for (var line = parent.readLine(); line != null; line = parent.readLine()) {
                Sockets.breakOff(line);
            }
        } catch (IOException _) {
            // A broken pipe says the same as its end.
        }
        endDescendants();
        Runtime.getRuntime().halt(ORPHANED);
    }

    /** What the function has started ends with it, as in a sandbox. */
    private static void endDescendants() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
