package io.cloakroom.local.launcher;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

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
        var parent = System.in;
        System.setIn(InputStream.nullInputStream());
        var watch = new Thread(() -> endWith(parent), "parent-watch");
        watch.setDaemon(true);
        watch.start();
        AWSLambda.main(arguments);
    }

    /** However the parent ended, even killed, its end of the pipe is closed by the system. */
    private static void endWith(InputStream parent) {
        try {
            parent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // A broken pipe says the same as its end.
        }
        Runtime.getRuntime().halt(ORPHANED);
    }
}
