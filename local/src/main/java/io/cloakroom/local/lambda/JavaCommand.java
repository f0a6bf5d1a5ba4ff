package io.cloakroom.local.lambda;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command line of a function's process: the managed runtime's own, as functions have printed it
 * ({@code ProcessHandle.current().info()} in java17 and java21).
 */
final class JavaCommand {
    /** Seen: {@code -XX:MaxHeapSize=445645k} in a function of 512 MB. */
    private static final int HEAP_PERCENT = 85;

    private static final int KILOBYTES = 1024;
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.";

    private final Path runtime;
    private final String system;

    JavaCommand(Path runtime) {
        this(runtime, System.getProperty("os.name"));
    }

    /**
     * For another system than this one.
     *
     * @param system as in the system property {@code os.name}
     */
    JavaCommand(Path runtime, String system) {
        this.runtime = runtime;
        this.system = system;
    }

    List<String> of(FunctionDefinition function) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(
                "-XX:MaxHeapSize="
                        + function.limits().memory() * KILOBYTES * HEAP_PERCENT / 100
                        + "k");
        command.add("-XX:+UseSerialGC");
        command.add("-Xshare:auto");
        command.add("-XX:+TieredCompilation");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("--add-opens=java.base/java.io=ALL-UNNAMED");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
        command.add("-Djava.net.preferIPv4Stack=true");
        command.add("-XX:+ErrorFileToStderr");
        library()
                .ifPresent(
                        path -> command.add("-D" + CLIENT + "runtimeapi.NativeClient.JNI=" + path));
        command.add("-classpath");
        command.add(classPath());
        command.add("io.cloakroom.local.launcher.Launcher");
        command.add(function.handler());
        return command;
    }

    /** The launcher's stand-ins for native code are found only where there is no native code. */
    private String classPath() {
        var client = runtime.resolve("*").toString();
        var launcher = runtime.resolve("launcher").toString();
        return library().isPresent()
                ? client + File.pathSeparator + launcher
                : launcher + File.pathSeparator + client;
    }

    private Optional<Path> library() {
        if (!system.equals("Linux")) {
            return Optional.empty();
        }
        var processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        var libc = Files.exists(Path.of("/etc/alpine-release")) ? "linux_musl" : "linux";
        var file = "libaws-lambda-jni.%s-%s.so".formatted(libc, processor);
        return Optional.of(runtime.resolve("jni").resolve(file));
    }
}
