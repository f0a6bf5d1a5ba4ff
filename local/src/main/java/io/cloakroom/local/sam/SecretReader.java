package io.cloakroom.local.sam;

import io.cloakroom.local.secrets.SecretDefinition;
import io.cloakroom.local.secrets.SecretDefinition.Content;
import io.cloakroom.local.secrets.SecretDefinition.Fixed;
import io.cloakroom.local.secrets.SecretDefinition.Generated;
import io.cloakroom.local.secrets.SecretDefinition.Kinds;
import io.cloakroom.local.secrets.SecretDefinition.Place;
import io.cloakroom.local.template.Property;
import io.cloakroom.local.template.Resource;
import io.cloakroom.local.template.Template;

import java.util.Optional;

/** Secrets of a template, with the defaults of {@code GetRandomPassword}. */
final class SecretReader {
    private static final int DEFAULT_LENGTH = 32;
    private static final int LONGEST = 4096;

    private final Template template;

    SecretReader(Template template) {
        this.template = template;
    }

    SecretDefinition secret(Resource resource, Property properties) {
        String arn = template.physicalId(resource);
        return new SecretDefinition(resource.logicalId(), arn, name(arn), content(properties));
    }

    /** Without what stands before it, and without the six characters that AWS adds. */
    private static String name(String arn) {
        return arn.replaceFirst("^.*:secret:", "").replaceFirst("-.{6}$", "");
    }

    private static Content content(Property properties) {
        Property text = properties.at("SecretString");
        Property settings = properties.at("GenerateSecretString");
        if (text.isPresent() == settings.isPresent()) {
            throw properties.complaint("needs SecretString or GenerateSecretString");
        }
        return text.isPresent() ? new Fixed(text.text()) : generated(settings);
    }

    private static Generated generated(Property settings) {
        int length = settings.at("PasswordLength").integer().orElse(DEFAULT_LENGTH);
        if (length < 1 || length > LONGEST) {
            throw settings.at("PasswordLength").complaint("must be from 1 to " + LONGEST);
        }
        return new Generated(
                length,
                settings.at("ExcludeCharacters").optionalText().orElse(""),
                kinds(settings),
                place(settings));
    }

    private static Kinds kinds(Property settings) {
        return new Kinds(
                !settings.at("ExcludeLowercase").flag(false),
                !settings.at("ExcludeUppercase").flag(false),
                !settings.at("ExcludeNumbers").flag(false),
                !settings.at("ExcludePunctuation").flag(false),
                settings.at("IncludeSpace").flag(false),
                settings.at("RequireEachIncludedType").flag(true));
    }

    private static Optional<Place> place(Property settings) {
        return settings.at("SecretStringTemplate")
                .optionalText()
                .map(template -> new Place(template, settings.at("GenerateStringKey").text()));
    }
}
