package io.cloakroom.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A YAML file as a tree; tags such as !Ref are left out of account. */
final class YamlFile {

    private YamlFile() {}

    static JsonNode read(String path) {
        try {
            return new YAMLMapper().readTree(Path.of(path).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
