package io.cloakroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.identity.Issuer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the laptop's own services put into the parameters of a template that has changed. */
class TemplateSourceTest {
    private static final URI SITE = URI.create("http://localhost:3000");

    @TempDir private Path folder;

    @Test
    void namesIssuerAndSiteWhereTheTemplateHasParametersForThem() throws Exception {
        try (var issuer = Issuer.start(0, "cloakroom", folder)) {
            var file = folder.resolve("template.yaml");
            var arguments = new String[] {"--template", file.toString()};
            var command = (Command.Serve) new CommandLineSyntax(folder).read(arguments);
            var source =
                    new TemplateSource(command.options(), Optional.of(issuer), Optional.of(SITE));

            Files.writeString(
                    file, "Parameters: {JwtIssuer: {Type: String}, AllowedOrigin: {Type: String}}");
            assertThat(source.parameters())
                    .containsOnlyKeys("JwtIssuer", "AllowedOrigin")
                    .containsEntry("JwtIssuer", issuer.address().toString())
                    .containsEntry("AllowedOrigin", SITE.toString());

            Files.writeString(file, "Parameters: {Other: {Type: String}}");
            assertThat(source.parameters()).isEmpty();
        }
    }
}
