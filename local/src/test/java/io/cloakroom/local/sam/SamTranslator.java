package io.cloakroom.local.sam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** AWS's own translator of SAM templates, where this machine's Python has it. */
final class SamTranslator {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PYTHON = "python3";

    private SamTranslator() {}

    /** A template, read with values for its parameters. */
    record Question(Path file, Map<String, String> parameters) {
        ObjectNode asJson() {
            ObjectNode json = JSON.createObjectNode().put("file", file.toString());
            parameters.forEach(json.putObject("parameters")::put);
            return json;
        }

        @Override
        public String toString() {
            return file.getFileName() + (parameters.isEmpty() ? "" : " with other parameters");
        }
    }

    static boolean isInstalled() throws InterruptedException {
        try {
            Process process = new ProcessBuilder(PYTHON, "-c", "import samtranslator").start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /** The CloudFormation template that each becomes; one process translates all. */
    static Map<Question, ObjectNode> translate(List<Question> questions, String region)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(PYTHON, "src/test/python/translate.py")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        ObjectNode asked = JSON.createObjectNode().put("region", region);
        questions.forEach(question -> asked.withArray("questions").add(question.asJson()));
        try (OutputStream input = process.getOutputStream()) {
            input.write(JSON.writeValueAsBytes(asked));
        }
        JsonNode answers = JSON.readTree(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("The translator failed");
        }
        var translated = new LinkedHashMap<Question, ObjectNode>();
        questions.forEach(
                question -> translated.put(question, (ObjectNode) answers.get(translated.size())));
        return translated;
    }
}
