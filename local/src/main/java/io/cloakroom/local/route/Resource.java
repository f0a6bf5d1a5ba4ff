package io.cloakroom.local.route;

import io.cloakroom.local.restapi.Route;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One resource of the API: its methods, and the resources below it.
 *
 * <p>The most specific resource that has the verb wins: literal before variable before greedy, and
 * on one resource the verb itself before ANY. A resource that lacks the verb does not stand in the
 * way of a less specific one (recorded: OPTIONS on a literal path went to the greedy resource).
 */
final class Resource {
    private final Map<String, Route> methods = new HashMap<>();
    private final Map<String, Resource> literals = new HashMap<>();
    private final Map<String, Resource> variables = new LinkedHashMap<>();
    private final Map<String, Resource> greedies = new LinkedHashMap<>();

    static Resource rootOf(List<Route> routes) {
        var root = new Resource();
        routes.forEach(route -> root.add(route, StagePath.segments(route.path().template())));
        return root;
    }

    private void add(Route route, List<String> path) {
        if (path.isEmpty()) {
            methods.put(route.method(), route);
            return;
        }
        child(path.getFirst()).add(route, path.subList(1, path.size()));
    }

    private Resource child(String part) {
        if (!part.startsWith("{")) {
            return literals.computeIfAbsent(part, any -> new Resource());
        }
        String name = part.substring(1, part.length() - 1);
        return name.endsWith("+")
                ? greedies.computeIfAbsent(withoutPlus(name), any -> new Resource())
                : variables.computeIfAbsent(name, any -> new Resource());
    }

    private static String withoutPlus(String name) {
        return name.substring(0, name.length() - 1);
    }

    Optional<Match> find(String method, List<String> path) {
        if (path.isEmpty()) {
            return Optional.ofNullable(methods.getOrDefault(method, methods.get(Route.ANY)))
                    .map(route -> new Match(route, Map.of()));
        }
        return findLiteral(method, path)
                .or(() -> findVariable(method, path))
                .or(() -> findGreedy(method, path));
    }

    private Optional<Match> findLiteral(String method, List<String> path) {
        return Optional.ofNullable(literals.get(path.getFirst()))
                .flatMap(child -> child.find(method, path.subList(1, path.size())));
    }

    private Optional<Match> findVariable(String method, List<String> path) {
        String value = path.getFirst();
        return value.isEmpty()
                ? Optional.empty()
                : first(
                        variables,
                        value,
                        child -> child.find(method, path.subList(1, path.size())));
    }

    /** A greedy variable needs at least one segment, so it never matches its own parent. */
    private Optional<Match> findGreedy(String method, List<String> path) {
        String value = String.join("/", path);
        return value.isEmpty()
                ? Optional.empty()
                : first(greedies, value, child -> child.find(method, List.of()));
    }

    private static Optional<Match> first(
            Map<String, Resource> children, String value, Search search) {
        return children.entrySet().stream()
                .flatMap(
                        child ->
                                search
                                        .in(child.getValue())
                                        .map(match -> match.with(child.getKey(), value))
                                        .stream())
                .findFirst();
    }

    /** Goes on with the search below a resource. */
    private interface Search {
        Optional<Match> in(Resource child);
    }

    /** A route, and the values of its path's variables. */
    record Match(Route route, Map<String, String> pathParameters) {
        Match with(String name, String value) {
            var more = new HashMap<>(pathParameters);
            more.put(name, value);
            return new Match(route, more);
        }
    }
}
