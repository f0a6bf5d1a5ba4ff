package io.cloakroom.local.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.cloakroom.local.sam.SamTranslator.Question;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What we make of a template is what AWS's own translator makes of it, field by field: paths,
 * methods, integrations, security, authorizers, validators, models, gateway responses, preflights,
 * binary media types, stages, permissions to invoke, API keys, usage plans.
 */
class SamTranslatorTest {
    private static final String REGION = "eu-west-1";
    private static final Path FIXTURES = Path.of("src/test/resources/templates");
    private static final List<Map<String, String>> PARAMETERS =
            List.of(
                    Map.of(),
                    Map.of(
                            "Mode", "small",
                            "Stage", "prod",
                            "JwtIssuer", "https://issuer.example",
                            "Header", "X-Other",
                            "Preflights", "",
                            "Plan", "SHARED",
                            "Tenant", "X-Customer"));

    private static Map<Question, ObjectNode> translated = Map.of();

    static List<Question> questions() {
        try (Stream<Path> fixtures = Files.list(FIXTURES)) {
            return Stream.concat(Stream.of(Path.of("../template.yaml")), fixtures.sorted())
                    .filter(Files::isRegularFile)
                    .flatMap(file -> PARAMETERS.stream().map(values -> new Question(file, values)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void translate() throws Exception {
        assumeTrue(
                SamTranslator.isInstalled(),
                "Python lacks aws-sam-translator, so nothing is compared with it");
        translated = SamTranslator.translate(questions(), REGION);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void describesTheSameApis(Question question) {
        ObjectNode theirs = requireNonNull(translated.get(question));

        assertThat(theirs.path("error").asText()).isEmpty();
        assertThat(ComparableApis.ours(question, REGION))
                .containsExactlyElementsOf(ComparableApis.theirs(question, theirs, REGION));
    }
}
