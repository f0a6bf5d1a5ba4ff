package io.cloakroom.api;

import io.cloakroom.api.aws.AwsClients;
import io.cloakroom.api.settings.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;

/**
 * Builds the application context; every setting comes from here, none from files or the
 * environment.
 */
final class Application {

    private Application() {}

    static ApplicationContext start(Settings settings, AwsClients clients, InstantSource clock) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .environments(Environment.FUNCTION)
                .enableDefaultPropertySources(false)
                .environmentPropertySource(false)
                .bootstrapEnvironment(false)
                .banner(false)
                .eagerInitSingletons(true)
                .properties(Map.of("micronaut.serde.serialization.inclusion", "NON_NULL"))
                .singletons(settings, clients, clock, new SecureRandom())
                .start();
    }
}
