package io.cloakroom.local.secrets;

import io.cloakroom.local.secrets.SecretDefinition.Fixed;
import io.cloakroom.local.secrets.SecretDefinition.Generated;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The secrets of this run: the template's, and those that were given at the start. */
record Secrets(List<Secret> all) {
    static Secrets of(
            List<SecretDefinition> defined, Map<String, String> given, GeneratedSecrets generated)
            throws IOException {
        var others = new HashMap<>(given);
        var all = new ArrayList<Secret>();
        for (var definition : defined) {
            var value = others.remove(definition.name());
            var text = value == null ? text(definition, generated) : value;
            all.add(secret(definition.arn(), definition.name(), text));
        }
        others.forEach((name, text) -> all.add(secret(arn(name), name, text)));
        return new Secrets(List.copyOf(all));
    }

    /** The same, but a secret that has not changed keeps its version. */
    Secrets after(Secrets before) {
        return new Secrets(all.stream().map(before::orOwn).toList());
    }

    private Secret orOwn(Secret other) {
        return all.stream().filter(other::isSameAs).findFirst().orElse(other);
    }

    Optional<Secret> find(String id) {
        return all.stream().filter(secret -> secret.isNamed(id)).findFirst();
    }

    private static String text(SecretDefinition definition, GeneratedSecrets generated)
            throws IOException {
        return switch (definition.content()) {
            case Fixed(var text) -> text;
            case Generated rules -> generated.text(definition.logicalId(), rules);
        };
    }

    /** Nobody reads account and region of a secret that no template describes. */
    private static String arn(String name) {
        return "arn:aws:secretsmanager:us-east-1:123456789012:secret:%s-local1".formatted(name);
    }

    private static Secret secret(String arn, String name, String text) {
        return new Secret(arn, name, SecretVersion.of(text));
    }
}
