package io.cloakroom.api;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;

import java.util.Map;

/**
 * Builds the application context; every setting comes from here, none from files or the
 * environment.
 */
final class Application {

    private Application() {}

    static ApplicationContext start(Settings settings) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .environments(Environment.FUNCTION)
                .enableDefaultPropertySources(false)
                .environmentPropertySource(false)
                .bootstrapEnvironment(false)
                .banner(false)
                .eagerInitSingletons(true)
                .properties(Map.of("micronaut.serde.serialization.inclusion", "NON_NULL"))
                .singletons(settings)
                .start();
    }
}
