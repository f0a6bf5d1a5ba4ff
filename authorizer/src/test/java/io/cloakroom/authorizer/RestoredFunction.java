package io.cloakroom.authorizer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;

import io.cloakroom.authorizer.json.JsonObject;
import io.cloakroom.authorizer.json.MalformedJson;
import io.cloakroom.authorizer.json.StrictJson;

import org.crac.Core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The function in a process of its own, where nobody else loads a class: started, put into a
 * snapshot, restored, and then called.
 *
 * @param options of the process's JVM
 * @param classes where the JVM lists the classes that it loads
 */
record RestoredFunction(Map<String, String> variables, List<String> options, Path classes) {

    /** What the function has decided about these tokens, or else why not. */
    List<String> decide(String... tokens) throws IOException, MalformedJson {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xlog:class+load:file=" + classes);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(RestoredFunction.class.getName());
        String event = Files.readString(Path.of("../events/authorizer-token.json"));
        for (String token : tokens) {
            command.add(event.replace("Bearer TOKEN", "Bearer " + token));
        }
        return decisions(outputOf(command));
    }

    /** The classes that were loaded between the first and the last call. */
    List<String> loadedMeanwhile() throws IOException {
        List<String> lines = Files.readAllLines(classes);
        return lines.subList(indexOf(First.class, lines) + 1, indexOf(Last.class, lines));
    }

    private String outputOf(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(variables);
        builder.environment().put("JWT_ISSUER", TestToken.ISSUER);
        builder.environment().put("JWT_AUDIENCE", TestToken.AUDIENCE);
        return new String(builder.start().getInputStream().readAllBytes(), UTF_8);
    }

    private static List<String> decisions(String log) throws MalformedJson {
        List<String> decisions = new ArrayList<>();
        for (String line : log.lines().toList()) {
            JsonObject json = StrictJson.object(line.getBytes(UTF_8));
            decisions.add(json.text(json.has("reason") ? "reason" : "decision"));
        }
        return decisions;
    }

    private static int indexOf(Class<?> mark, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(" " + mark.getName() + " ")) {
                return i;
            }
        }
        throw new IllegalStateException(mark + " was not loaded");
    }

    /** In the process of its own; called with the events. */
    public static void main(String[] events) throws Exception {
        AuthorizerHandler handler = new AuthorizerHandler();
        handler.beforeCheckpoint(Core.getGlobalContext());
        handler.afterRestore(Core.getGlobalContext());

        Context context = TestContext.make();
        OutputStream answers = OutputStream.nullOutputStream();
        List<InputStream> inputs = new ArrayList<>();
        for (String event : events) {
            inputs.add(new ByteArrayInputStream(event.getBytes(UTF_8)));
        }
        First.load();
        for (InputStream input : inputs) {
            try {
                handler.handleRequest(input, answers, context);
            } catch (Unauthorized e) {
                // The log says why.
            }
        }
        Last.load();
    }

    private static final class First {
        static void load() {}
    }

    private static final class Last {
        static void load() {}
    }
}
