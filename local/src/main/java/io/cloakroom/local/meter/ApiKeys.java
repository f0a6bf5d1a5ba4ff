package io.cloakroom.local.meter;

import io.cloakroom.local.secrets.GeneratedSecrets;
import io.cloakroom.local.secrets.SecretDefinition.Generated;
import io.cloakroom.local.secrets.SecretDefinition.Kinds;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a template, by value. */
final class ApiKeys {
    /** The service makes up 40 letters and digits, as far as was seen. */
    private static final Generated RULES =
            new Generated(
                    40, "", new Kinds(true, true, true, false, false, false), Optional.empty());

    private final Map<String, ApiKey> byValue = new LinkedHashMap<>();

    /**
     * Makes the values that are not there yet.
     *
     * @throws IOException when a new value cannot be written
     */
    ApiKeys(List<ApiKeyDefinition> definitions, GeneratedSecrets generated) throws IOException {
        for (ApiKeyDefinition definition : definitions) {
            Optional<String> given = definition.value();
            String value =
                    given.isPresent() ? given.get() : generated.text(definition.logicalId(), RULES);
            byValue.put(
                    value,
                    new ApiKey(
                            definition.id(),
                            definition.name(),
                            value,
                            definition.enabled(),
                            given.isEmpty()));
        }
    }

    Optional<ApiKey> find(String value) {
        return Optional.ofNullable(byValue.get(value));
    }

    List<ApiKey> withIds(List<String> ids) {
        return byValue.values().stream().filter(key -> ids.contains(key.id())).toList();
    }
}
