package io.cloakroom.local.secrets;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.secrets.SecretDefinition.Generated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Secrets that were made up here, each once for a data folder. */
public final class GeneratedSecrets {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<Path> file;
    private final ObjectNode texts;

    private GeneratedSecrets(Optional<Path> file, ObjectNode texts) {
        this.file = file;
        this.texts = texts;
    }

    static GeneratedSecrets in(Optional<Path> kept) throws IOException {
        return in(kept, "secrets.json");
    }

    /**
     * Reads what is there.
     *
     * @param kept empty forgets them with this run
     * @param name of the file in that folder, which is for this reader alone
     */
    public static GeneratedSecrets in(Optional<Path> kept, String name) throws IOException {
        var file = kept.map(folder -> folder.resolve(name));
        var texts =
                file.isPresent() && Files.exists(file.get())
                        ? read(file.get())
                        : JSON.createObjectNode();
        return new GeneratedSecrets(file, texts);
    }

    /** The secret of one resource, made up when it is first asked for. */
    public String text(String logicalId, Generated rules) throws IOException {
        if (!texts.has(logicalId)) {
            texts.put(logicalId, new RandomSecret(rules).text());
            if (file.isPresent()) {
                write(file.get());
            }
        }
        return texts.get(logicalId).asText();
    }

    private static ObjectNode read(Path file) throws IOException {
        try {
            if (JSON.readTree(file.toFile()) instanceof ObjectNode texts
                    && texts.propertyStream().allMatch(text -> text.getValue().isTextual())) {
                return texts;
            }
        } catch (JacksonException _) {
            // Said below: the parser's words would show what stands in the file.
        } catch (IOException failure) {
            throw new IOException(
                    "The generated secrets in %s cannot be read; make it readable or delete it to get new ones"
                            .formatted(file),
                    failure);
        }
        throw new IOException(
                "The generated secrets in %s are damaged; delete it to get new ones"
                        .formatted(file));
    }

    /** Whole or not at all, and for its owner only: temporary files are made so. */
    private void write(Path target) throws IOException {
        var temporary = Files.createTempFile(target.getParent(), "secrets", ".new");
        try {
            Files.writeString(temporary, texts.toPrettyString());
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
