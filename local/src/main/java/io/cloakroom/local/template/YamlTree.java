package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CloudFormation's YAML as a tree. */
final class YamlTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private final boolean shortForms;

    private YamlTree(boolean shortForms) {
        this.shortForms = shortForms;
    }

    static JsonNode of(String text) {
        return new YamlTree(true).read(text);
    }

    /** For what CloudFormation reads from elsewhere than the template. */
    static JsonNode withoutShortForms(String text) {
        return new YamlTree(false).read(text);
    }

    private JsonNode read(String text) {
        Node root = yaml().compose(new StringReader(text));
        return root == null ? MissingNode.getInstance() : tree(root);
    }

    private static Yaml yaml() {
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        return new Yaml(
                new SafeConstructor(loading),
                new Representer(dumping),
                dumping,
                loading,
                new TemplateScalars());
    }

    private JsonNode tree(Node node) {
        if (!open.add(node)) {
            throw new Fault("this value contains itself", node);
        }
        JsonNode untagged =
                switch (node) {
                    case MappingNode map -> map(map);
                    case SequenceNode sequence -> list(sequence);
                    case ScalarNode scalar -> scalar(scalar);
                    default -> throw new Fault("unexpected kind of node", node);
                };
        open.remove(node);
        return node.getTag().getValue().startsWith("!") ? function(node, untagged) : untagged;
    }

    private JsonNode function(Node node, JsonNode argument) {
        String tag = node.getTag().getValue();
        if (!shortForms) {
            throw new Fault("%s must have its long form in this file".formatted(tag), node);
        }
        return ShortTags.longForm(tag, argument)
                .orElseThrow(() -> new Fault("unknown function " + tag, node));
    }

    private ObjectNode map(MappingNode node) {
        ObjectNode own = JSON.objectNode();
        ObjectNode merged = JSON.objectNode();
        for (NodeTuple entry : node.getValue()) {
            if (entry.getKeyNode().getTag().equals(Tag.MERGE)) {
                merge(entry.getValueNode(), merged);
                continue;
            }
            String key = key(entry.getKeyNode());
            if (own.has(key)) {
                throw new Fault("%s is there twice".formatted(key), entry.getKeyNode());
            }
            own.set(key, tree(entry.getValueNode()));
        }
        return merged.setAll(own);
    }

    /**
     * CloudFormation has no merge key, and never sees one: {@code sam deploy} and {@code aws
     * cloudformation package} resolve it (aws-sam-cli, {@code samcli/yamlhelper.py}).
     */
    private void merge(Node node, ObjectNode merged) {
        List<Node> maps = node instanceof SequenceNode several ? several.getValue() : List.of(node);
        for (Node map : maps) {
            if (!(map instanceof MappingNode)) {
                throw new Fault("<< needs a map, or a list of maps", map);
            }
            tree(map).properties().forEach(entry -> putNew(merged, entry));
        }
    }

    private static void putNew(ObjectNode map, Map.Entry<String, JsonNode> entry) {
        if (!map.has(entry.getKey())) {
            map.set(entry.getKey(), entry.getValue());
        }
    }

    private static String key(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new Fault("a key must be a text", node);
    }

    private ArrayNode list(SequenceNode node) {
        ArrayNode list = JSON.arrayNode();
        node.getValue().forEach(element -> list.add(tree(element)));
        return list;
    }

    private static JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        if (tag.equals(Tag.INT)) {
            return TemplateScalars.integer(new BigInteger(text));
        }
        return tag.equals(Tag.FLOAT) ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
    }

    /** A fault of the text, with its place. */
    private static final class Fault extends MarkedYAMLException {
        Fault(String problem, Node node) {
            super(null, null, problem, node.getStartMark());
        }
    }
}
