package io.cloakroom.local.authorize;

import com.fasterxml.jackson.databind.JsonNode;

import io.cloakroom.local.authorize.Statement.Choice;
import io.cloakroom.local.authorize.Statement.Effect;
import io.cloakroom.local.refusal.MalformedAnswerException;
import io.cloakroom.local.restapi.Wildcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a policy document. What it does not know it refuses: an unread word could be a Deny. */
final class PolicyReader {
    /** Developer guide, "Output from an API Gateway Lambda authorizer". */
    private static final int LONGEST_RESOURCE = 512;

    private static final Set<String> DOCUMENT = Set.of("Version", "Id", "Statement");
    private static final Set<String> STATEMENT =
            Set.of("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition");

    private PolicyReader() {}

    static Policy read(JsonNode document) {
        known(document, DOCUMENT, "policyDocument");
        var statements = new ArrayList<Statement>();
        for (JsonNode statement : each(document.path("Statement"), "Statement")) {
            statements.add(statement(statement));
        }
        return new Policy(statements);
    }

    private static Statement statement(JsonNode statement) {
        known(statement, STATEMENT, "Statement");
        Choice resources = choice(statement, "Resource");
        if (resources.patterns().stream()
                .anyMatch(it -> it.pattern().length() > LONGEST_RESOURCE)) {
            throw new MalformedAnswerException("a Resource is longer than " + LONGEST_RESOURCE);
        }
        return new Statement(
                effect(statement.path("Effect").asText()),
                choice(statement, "Action"),
                resources,
                conditions(statement.path("Condition")));
    }

    private static List<Condition> conditions(JsonNode operators) {
        if (!operators.isMissingNode() && !operators.isNull() && !operators.isObject()) {
            throw new MalformedAnswerException("Condition is not an object");
        }
        var conditions = new ArrayList<Condition>();
        for (var operator : operators.properties()) {
            for (var key : operator.getValue().properties()) {
                var values = new ArrayList<String>();
                each(key.getValue(), key.getKey()).forEach(value -> values.add(value.asText()));
                conditions.add(new Condition(operator.getKey(), key.getKey(), values));
            }
        }
        return conditions;
    }

    private static Effect effect(String name) {
        return switch (name) {
            case "Allow" -> Effect.ALLOW;
            case "Deny" -> Effect.DENY;
            default -> throw new MalformedAnswerException("Effect is neither Allow nor Deny");
        };
    }

    private static Choice choice(JsonNode statement, String name) {
        String inverted = "Not" + name;
        if (statement.has(name) == statement.has(inverted)) {
            throw new MalformedAnswerException(
                    "a Statement needs exactly one of %s and %s".formatted(name, inverted));
        }
        String present = statement.has(name) ? name : inverted;
        var patterns = new ArrayList<Wildcard>();
        for (JsonNode pattern : each(statement.path(present), present)) {
            if (!pattern.isTextual()) {
                throw new MalformedAnswerException(present + " is not text");
            }
            patterns.add(new Wildcard(pattern.asText()));
        }
        return new Choice(patterns, present.equals(inverted));
    }

    /** IAM takes one value for a list of one. */
    private static Iterable<JsonNode> each(JsonNode oneOrMore, String name) {
        if (oneOrMore.isMissingNode() || oneOrMore.isNull()) {
            throw new MalformedAnswerException(name + " is missing");
        }
        return oneOrMore.isArray() ? oneOrMore : List.of(oneOrMore);
    }

    private static void known(JsonNode object, Set<String> names, String where) {
        if (!object.isObject()) {
            throw new MalformedAnswerException(where + " is not an object");
        }
        object.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!names.contains(name)) {
                                throw new MalformedAnswerException(
                                        "%s has an unknown member %s".formatted(where, name));
                            }
                        });
    }
}
