package io.cloakroom.local.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.secrets.SecretDefinition.Generated;
import io.cloakroom.local.secrets.SecretDefinition.Place;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A secret made up as {@code GetRandomPassword} does. */
final class RandomSecret {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOWERCASE = "abcdefghijklmnopqrstuvwxyz";
    private static final String NUMBERS = "0123456789";
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final Generated rules;
    private final SecureRandom random = new SecureRandom();

    RandomSecret(Generated rules) {
        this.rules = rules;
    }

    /**
     * Makes one.
     *
     * @throws IOException when the rules leave no character, or their template is no JSON object
     */
    String text() throws IOException {
        var place = rules.place();
        return place.isPresent() ? within(place.get()) : password();
    }

    private String within(Place place) throws IOException {
        try {
            if (JSON.readTree(place.template()) instanceof ObjectNode document) {
                return document.put(place.key(), password()).toString();
            }
        } catch (JsonProcessingException _) {
            // Said below.
        }
        throw new IOException("SecretStringTemplate must be a JSON object");
    }

    private String password() throws IOException {
        var kinds = kinds();
        if (kinds.isEmpty() || (rules.kinds().each() && kinds.size() > rules.length())) {
            throw new IOException("GenerateSecretString leaves too few characters to choose from");
        }
        var characters = new ArrayList<Integer>();
        if (rules.kinds().each()) {
            kinds.forEach(kind -> characters.add(oneOf(kind)));
        }
        var any = String.join("", kinds);
        while (characters.size() < rules.length()) {
            characters.add(oneOf(any));
        }
        Collections.shuffle(characters, random);
        return characters.stream().map(Character::toString).collect(Collectors.joining());
    }

    private int oneOf(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    private List<String> kinds() {
        var kinds = rules.kinds();
        return Stream.of(
                        kinds.lowercase() ? LOWERCASE : "",
                        kinds.uppercase() ? LOWERCASE.toUpperCase(java.util.Locale.ROOT) : "",
                        kinds.numbers() ? NUMBERS : "",
                        kinds.punctuation() ? PUNCTUATION : "",
                        kinds.space() ? " " : "")
                .map(this::allowed)
                .filter(kind -> !kind.isEmpty())
                .toList();
    }

    private String allowed(String kind) {
        return kind.chars()
                .filter(c -> rules.excluded().indexOf(c) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
