package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Which plain scalars are more than text: truth values, decimal numbers, nothing.
 *
 * <p>YAML 1.1 would also make dates of {@code 2012-10-17}, octal numbers of account ids that begin
 * with a zero, and truth values of {@code on} and {@code no}.
 */
final class TemplateScalars extends Resolver {
    private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL");
    private static final Pattern EMPTY = Pattern.compile("");
    private static final Pattern INTEGER = Pattern.compile("[-+]?(0|[1-9][0-9]*)");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern MERGE = Pattern.compile("<<");

    @Override
    protected void addImplicitResolvers() {
        addImplicitResolver(Tag.BOOL, TRUTH, "tTfF");
        addImplicitResolver(Tag.NULL, NOTHING, "~nN\0");
        addImplicitResolver(Tag.NULL, EMPTY, null);
        addImplicitResolver(Tag.INT, INTEGER, "-+0123456789");
        addImplicitResolver(Tag.FLOAT, DECIMAL, "-+0123456789");
        addImplicitResolver(Tag.MERGE, MERGE, "<");
    }

    /** The smallest node, so that trees from YAML and from JSON are equal. */
    static JsonNode integer(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return JsonNodeFactory.instance.numberNode(number.intValue());
        }
        return number.bitLength() < Long.SIZE
                ? JsonNodeFactory.instance.numberNode(number.longValue())
                : JsonNodeFactory.instance.numberNode(number);
    }
}
