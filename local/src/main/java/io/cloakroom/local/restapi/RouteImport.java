package io.cloakroom.local.restapi;

import io.cloakroom.local.template.Property;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The methods of an OpenAPI document. */
final class RouteImport {
    private static final Map<String, String> METHODS =
            Map.of(
                    "delete", "DELETE",
                    "get", "GET",
                    "head", "HEAD",
                    "options", "OPTIONS",
                    "patch", "PATCH",
                    "post", "POST",
                    "put", "PUT",
                    "x-amazon-apigateway-any-method", Route.ANY);

    /** What a path item may have beside methods. */
    private static final Set<String> NOT_METHODS =
            Set.of("parameters", "summary", "description", "servers", "$ref");

    private final Property document;
    private final SecurityImport security;
    private final ValidationImport validation;
    private final IntegrationImport integrations;
    private final PathRules paths = new PathRules();

    RouteImport(Property document, Invocations invocations) {
        this.document = document;
        this.security = new SecurityImport(document, invocations);
        this.validation = new ValidationImport(document);
        this.integrations = new IntegrationImport(invocations);
    }

    List<Route> routes() {
        var routes = new ArrayList<Route>();
        document.at("paths").entries().forEach((path, methods) -> addRoutes(path, methods, routes));
        return routes;
    }

    private void addRoutes(String path, Property methods, List<Route> routes) {
        methods.entries()
                .forEach(
                        (name, operation) -> {
                            String method = METHODS.get(name.toLowerCase(Locale.ROOT));
                            if (method != null) {
                                routes.add(route(method, path, methods, operation));
                            } else if (!NOT_METHODS.contains(name) && !name.startsWith("x-")) {
                                throw operation.complaint("is not a method that API Gateway has");
                            }
                        });
    }

    private Route route(String method, String path, Property methods, Property operation) {
        SecurityImport.Requirements required = security.requirements(operation.at("security"));
        var key = new Route.Key(method, withoutTrailingSlash(path));
        Property integration = operation.at("x-amazon-apigateway-integration");
        paths.check(key.path(), methods);
        UnservedExtensions.check(operation, integration);
        return new Route(
                method,
                new PathPattern(key.path()),
                required.authorizer(),
                required.apiKey(),
                validation.of(operation, methods.at("parameters")),
                integrations.integration(key, integration),
                operation.at("operationId").optionalText());
    }

    /** {@code /a} and {@code /a/} are one resource. */
    private static String withoutTrailingSlash(String path) {
        return path.replaceFirst("(?<=.)/$", "");
    }
}
