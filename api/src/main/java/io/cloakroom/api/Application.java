package io.cloakroom.api;

import io.cloakroom.api.aws.AwsClients;
import io.cloakroom.api.settings.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.Environment;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Contact;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;

/**
 * Builds the application context; every setting comes from here, none from files or the
 * environment.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Cloakroom",
                        version = "0.1.0",
                        description =
                                "People keep their own items, and a product catalogue stands beside"
                                        + " them. Every error is a problem (RFC 9457). Every answer"
                                        + " names the one origin whose pages may read it.",
                        contact = @Contact(name = "Cloakroom"),
                        license =
                                @License(
                                        name = "Apache-2.0",
                                        url = "https://www.apache.org/licenses/LICENSE-2.0")))
final class Application {

    private static final Map<String, Object> PROPERTIES =
            Map.of("micronaut.serde.serialization.inclusion", "NON_NULL");

    private Application() {}

    static ApplicationContext start(Settings settings, AwsClients clients, Clock clock) {
        return builder(settings, clients, clock).start();
    }

    /** One that is thrown away, and so must not be told of snapshots. */
    static ApplicationContext rehearse(Settings settings, AwsClients clients, Clock clock) {
        return builder(settings, clients, clock).properties(Map.of("crac.enabled", false)).start();
    }

    private static ApplicationContextBuilder builder(
            Settings settings, AwsClients clients, Clock clock) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .environments(Environment.FUNCTION)
                .enableDefaultPropertySources(false)
                .environmentPropertySource(false)
                .bootstrapEnvironment(false)
                .banner(false)
                .eagerInitSingletons(true)
                .properties(PROPERTIES)
                .singletons(settings, clients, clock, new SecureRandom());
    }
}
