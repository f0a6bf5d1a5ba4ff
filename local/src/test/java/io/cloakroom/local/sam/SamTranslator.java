package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** AWS's own translator of SAM templates, where this machine's Python has it. */
final class SamTranslator {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PYTHON = "python3";

    private SamTranslator() {}

    static boolean isInstalled() throws InterruptedException {
        try {
            Process process = new ProcessBuilder(PYTHON, "-c", "import samtranslator").start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /** The CloudFormation template that each file becomes. */
    static Map<Path, ObjectNode> translate(
            Collection<Path> files, Map<String, String> parameters, String region)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(PYTHON, "src/test/python/translate.py", region));
        parameters.forEach((name, value) -> command.add(name + "=" + value));
        command.add("--");
        files.forEach(file -> command.add(file.toString()));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        byte[] output = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException("The translator failed: " + String.join(" ", command));
        }
        JsonNode answers = JSON.readTree(new String(output, StandardCharsets.UTF_8));
        var translated = new LinkedHashMap<Path, ObjectNode>();
        files.forEach(file -> translated.put(file, (ObjectNode) answers.get(translated.size())));
        return translated;
    }
}
