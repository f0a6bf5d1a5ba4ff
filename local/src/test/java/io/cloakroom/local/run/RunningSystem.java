package io.cloakroom.local.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code ./run} as a process of its own, seen from outside as a user sees it. */
public final class RunningSystem implements AutoCloseable {
    public static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> FREE_PORTS =
            List.of("--port", "0", "--identity-port", "0", "--dynamodb-port", "0", "--no-web");
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);

    private RunningSystem(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /** Starts it on free ports and waits until it says that it is ready. */
    public static RunningSystem start(String... arguments)
            throws IOException, InterruptedException {
        return started(process(withFreePorts(arguments), Map.of()));
    }

    /** Starts it where the JVM has one thread for all virtual ones. */
    static RunningSystem startOnOneCarrier() throws IOException, InterruptedException {
        String one =
                "-Djdk.virtualThreadScheduler.parallelism=1"
                        + " -Djdk.virtualThreadScheduler.maxPoolSize=1";
        return startWithJavaOptions(one, "--in-memory");
    }

    /** Starts it in a JVM with options of a user's own. */
    static RunningSystem startWithJavaOptions(String options, String... arguments)
            throws IOException, InterruptedException {
        var environment = Map.of("JDK_JAVA_OPTIONS", options);
        return started(process(withFreePorts(arguments), environment));
    }

    private static RunningSystem started(Process process) throws InterruptedException {
        var system = new RunningSystem(process);
        if (!system.ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS) || !system.process.isAlive()) {
            throw new IllegalStateException("Not ready:\n" + system.output());
        }
        return system;
    }

    /** Runs it to its end. */
    static Ended run(String... arguments) throws IOException, InterruptedException {
        var system = new RunningSystem(process(Arrays.asList(arguments), Map.of()));
        int status = system.process.waitFor();
        system.ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return new Ended(status, system.output());
    }

    private static List<String> withFreePorts(String... arguments) {
        return Stream.concat(FREE_PORTS.stream(), Arrays.stream(arguments)).toList();
    }

    private static Process process(List<String> arguments, Map<String, String> environment)
            throws IOException {
        var command = new ArrayList<String>(List.of(ROOT.resolve("run").toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Nothing of this JVM's own settings may reach the system.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "MAVEN_OPTS"));
        builder.environment().put("NO_COLOR", "1");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
                if (line.strip().startsWith("Stop ")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            ready.countDown();
        }
    }

    String output() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    public URI api() {
        return address("API");
    }

    URI signIn() {
        return address("Sign-in");
    }

    private URI address(String name) {
        return URI.create(line(name).split(" ", 2)[0]);
    }

    /** What the banner says of this. */
    String line(String name) {
        var line = Pattern.compile("(?m)^ +" + name + " +(.+)").matcher(output());
        if (!line.find()) {
            throw new IllegalStateException("Nothing of " + name + " in:\n" + output());
        }
        return line.group(1);
    }

    /** A token of a demo user, got as a shell gets it. */
    String token(String user) throws IOException, InterruptedException {
        String port = Integer.toString(signIn().getPort());
        var output = run("token", user, "--identity-port", port).output();
        // A loaded JVM may warn on the other stream, which is read along.
        return output.lines()
                .filter(line -> line.startsWith("eyJ"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No token:\n" + output));
    }

    long pid() {
        return process.pid();
    }

    /** The processes of its functions. */
    List<ProcessHandle> functions() {
        return process.descendants().toList();
    }

    /** Ctrl-C. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean endsWithin(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }

    /** What is left of a run: its exit status and everything that it printed. */
    record Ended(int status, String output) {}
}
