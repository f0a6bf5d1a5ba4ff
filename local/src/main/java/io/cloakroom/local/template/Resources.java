package io.cloakroom.local.template;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The template's resources, and the names that AWS would know them by. */
final class Resources {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern RANDOM = Pattern.compile("random:(\\d+)");
    private static final Pattern QUALIFIER_FREE = Pattern.compile("(?:arn:.*:function:)?([^:]+).*");

    private final Map<String, Resource> declared;
    private final Map<String, String> pseudoParameters;
    private final Conditions conditions;
    private final UnaryOperator<Property> resolve;
    private final Set<String> asked = new HashSet<>();

    Resources(
            Map<String, Resource> declared,
            PseudoParameters pseudoParameters,
            Conditions conditions,
            UnaryOperator<Property> resolve) {
        this.declared = declared;
        this.pseudoParameters = pseudoParameters.texts();
        this.conditions = conditions;
        this.resolve = resolve;
    }

    boolean contains(String logicalId) {
        return declared.containsKey(logicalId);
    }

    /** Resources whose condition holds, in the template's order. */
    List<Resource> present() {
        return declared.values().stream().filter(this::isPresent).toList();
    }

    /** Resources whose condition does not hold. */
    List<Resource> absent() {
        return declared.values().stream().filter(resource -> !isPresent(resource)).toList();
    }

    private boolean isPresent(Resource resource) {
        Property condition = condition(resource);
        return !condition.isPresent() || conditions.holds(condition.text(), condition);
    }

    private static Property condition(Resource resource) {
        return new Property(resource.logicalId(), resource.definition()).at("Condition");
    }

    String physicalId(Property at, String logicalId) {
        Resource resource = referred(at, logicalId);
        return fill(kind(resource).ref(), resource, at);
    }

    String attribute(Property at, String logicalId, String attribute) {
        Resource resource = referred(at, logicalId);
        String pattern = kind(resource).attributes().get(attribute);
        if (pattern == null) {
            throw at.complaint(
                    "asks %s for the attribute %s, which is not known for %s"
                            .formatted(logicalId, attribute, resource.type()));
        }
        return fill(pattern, resource, at);
    }

    private Resource referred(Property at, String logicalId) {
        Resource resource = declared.get(logicalId);
        if (resource == null) {
            throw at.complaint(
                    "refers to %s, which is neither a parameter nor a resource"
                            .formatted(logicalId));
        }
        if (!isPresent(resource)) {
            throw at.complaint(
                    "refers to %s, which is left out because the condition %s does not hold"
                            .formatted(logicalId, condition(resource).text()));
        }
        return resource;
    }

    private static PhysicalId kind(Resource resource) {
        return PhysicalId.of(resource.type());
    }

    private String fill(String pattern, Resource resource, Property at) {
        if (!asked.add(resource.logicalId())) {
            throw at.complaint("refers to %s, which refers back".formatted(resource.logicalId()));
        }
        try {
            return VARIABLE.matcher(pattern)
                    .replaceAll(
                            match -> Matcher.quoteReplacement(variable(match.group(1), resource)));
        } finally {
            asked.remove(resource.logicalId());
        }
    }

    private String variable(String name, Resource resource) {
        if (pseudoParameters.containsKey(name)) {
            return pseudoParameters.get(name);
        }
        Matcher random = RANDOM.matcher(name);
        if (random.matches()) {
            return StableText.of(resource.logicalId(), Integer.parseInt(random.group(1)));
        }
        return switch (name) {
            case "Name" -> name(resource);
            case "FunctionName" -> functionName(resource);
            default -> property(resource, name).text();
        };
    }

    private String name(Resource resource) {
        return property(resource, kind(resource).nameProperty())
                .optionalText()
                .orElse(PseudoParameters.STACK + "-" + resource.logicalId());
    }

    /** An alias may name its function by name, by ARN, or with a version. */
    private String functionName(Resource alias) {
        return QUALIFIER_FREE.matcher(property(alias, "FunctionName").text()).replaceFirst("$1");
    }

    private Property property(Resource resource, String name) {
        return resolve.apply(resource.properties().at(name));
    }
}
