package io.cloakroom.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A template read for one set of parameters: resources in it, values without functions. */
public final class Template {
    private static final Set<String> SECTIONS =
            Set.of(
                    "AWSTemplateFormatVersion",
                    "Conditions",
                    "Description",
                    "Globals",
                    "Hooks",
                    "Mappings",
                    "Metadata",
                    "Outputs",
                    "Parameters",
                    "Resources",
                    "Rules",
                    "Transform");

    /** The last two are SAM's. */
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "Condition",
                    "CreationPolicy",
                    "DeletionPolicy",
                    "DependsOn",
                    "Metadata",
                    "Properties",
                    "Type",
                    "UpdatePolicy",
                    "UpdateReplacePolicy",
                    "Connectors",
                    "IgnoreGlobals");

    private final Resources resources;
    private final Conditions conditions;
    private final Intrinsics intrinsics = new Intrinsics();
    private final Property outputs;

    /**
     * Fills in a template.
     *
     * @param tree sections by name, functions in their long form
     * @param parameters values that win over the defaults
     */
    public Template(ObjectNode tree, Map<String, String> parameters, String region) {
        checkSections(tree);
        var pseudoParameters = new PseudoParameters(region);
        Map<String, JsonNode> values = new HashMap<>(pseudoParameters.values());
        values.putAll(parameters(tree, parameters));
        this.conditions = new Conditions(section(tree, "Conditions"), intrinsics::resolve);
        this.resources =
                new Resources(
                        declared(section(tree, "Resources")),
                        pseudoParameters,
                        conditions,
                        intrinsics::resolve);
        this.outputs = section(tree, "Outputs");
        addFunctions(new References(values, resources), section(tree, "Mappings"));
    }

    /**
     * Values of the template's parameters by name: a text, or a list of texts.
     *
     * @param given values that win over the defaults
     */
    public static Map<String, JsonNode> parameters(ObjectNode tree, Map<String, String> given) {
        return Parameters.values(section(tree, "Parameters"), given);
    }

    /** CloudFormation refuses what it does not know, which is mostly misspelt. */
    private static void checkSections(ObjectNode tree) {
        tree.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!SECTIONS.contains(name)) {
                                throw section(tree, name).complaint("is no section of a template");
                            }
                        });
    }

    private static Property section(ObjectNode tree, String name) {
        return new Property(name, tree.path(name));
    }

    private static Map<String, Resource> declared(Property section) {
        if (section.entries().isEmpty()) {
            throw section.complaint("is missing");
        }
        var resources = new LinkedHashMap<String, Resource>();
        section.entries()
                .forEach(
                        (id, definition) ->
                                resources.put(
                                        id, resource(id, new Property(id, definition.value()))));
        return resources;
    }

    private static Resource resource(String logicalId, Property definition) {
        if (definition.value() instanceof ObjectNode map) {
            for (String name : definition.entries().keySet()) {
                if (!ATTRIBUTES.contains(name)) {
                    throw definition.at(name).complaint("is no attribute of a resource");
                }
            }
            return new Resource(logicalId, definition.at("Type").text(), map);
        }
        throw definition.complaint("must be a map");
    }

    private void addFunctions(References references, Property mappings) {
        new ValueFunctions(intrinsics::resolve).addTo(intrinsics);
        intrinsics.add("Ref", name -> references.ref(name, name.text()));
        intrinsics.add("Fn::GetAtt", place -> attribute(references, place));
        intrinsics.add("Fn::Sub", new Substitution(intrinsics::resolve, references)::apply);
        intrinsics.add("Fn::If", this::choose);
        intrinsics.add("Fn::FindInMap", new Mappings(mappings, intrinsics::resolve)::find);
        intrinsics.add("Fn::GetAZs", argument -> zones(references.ref(argument, "AWS::Region")));
    }

    private JsonNode attribute(References references, Property place) {
        Property parts = place.with(ShortTags.inTwoParts(place.value()));
        List<Property> operands = ValueFunctions.operands(parts, 2);
        return references.attribute(
                place, operands.getFirst().text(), intrinsics.resolve(operands.getLast()).text());
    }

    private JsonNode choose(Property argument) {
        List<Property> operands = ValueFunctions.operands(argument, 3);
        boolean holds = conditions.holds(operands.getFirst().text(), argument);
        return intrinsics.resolve(operands.get(holds ? 1 : 2)).value();
    }

    private static JsonNode zones(JsonNode region) {
        return JsonNodeFactory.instance
                .arrayNode()
                .add(region.asText() + "a")
                .add(region.asText() + "b")
                .add(region.asText() + "c");
    }

    /** The resources whose condition holds, in the template's order. */
    public List<Resource> resources() {
        return resources.present();
    }

    /** The resources that a condition leaves out. */
    public List<Resource> absentResources() {
        return resources.absent();
    }

    /** The value without functions. */
    public Property resolve(Property property) {
        return intrinsics.resolve(property);
    }

    /** What {@code Ref} gives for a resource. */
    public String physicalId(Resource resource) {
        return resources.physicalId(resource.properties(), resource.logicalId());
    }

    /** What {@code Fn::GetAtt} gives for a resource. */
    public String attribute(Resource resource, String attribute) {
        return resources.attribute(resource.properties(), resource.logicalId(), attribute);
    }

    /** The outputs whose condition holds, by name, not yet resolved. */
    public Map<String, Property> outputs() {
        var present = new LinkedHashMap<>(outputs.entries());
        present.values().removeIf(output -> !isPresent(output));
        return present;
    }

    private boolean isPresent(Property output) {
        Property condition = output.at("Condition");
        return !condition.isPresent() || conditions.holds(condition.text(), condition);
    }
}
