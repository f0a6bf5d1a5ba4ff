package io.cloakroom.api.products;

import io.cloakroom.api.entity.DataAttributes;
import io.cloakroom.api.json.Members;
import io.cloakroom.api.json.MergePatch;
import io.micronaut.json.tree.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an editor says about a product, all of it: everything else is ours. */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ProductContent(
        @Schema(minLength = 1, maxLength = ProductContent.LONGEST_NAME, pattern = "\\S")
                String name,
        @Schema(
                        minLength = 1,
                        maxLength = ProductContent.LONGEST_DESCRIPTION,
                        pattern = "\\S",
                        nullable = false)
                @Nullable String description,
        @Schema(minLength = 1, maxLength = ProductContent.LONGEST_CATEGORY, pattern = "\\S")
                String category,
        Price price,
        @Schema(
                        type = "object",
                        additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                        description = DataAttributes.DESCRIPTION)
                JsonNode data) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_DESCRIPTION = 5000;
    static final int LONGEST_CATEGORY = 100;

    private static final List<String> MEMBERS =
            List.of("name", "description", "category", "price", "data");

    /**
     * Reads a body, or what a merge patch made; throws, naming each member that cannot be accepted.
     */
    static ProductContent of(JsonNode body) {
        Members members = new Members(body);
        ProductContent content =
                new ProductContent(
                        members.text("name", LONGEST_NAME),
                        members.optionalText("description", LONGEST_DESCRIPTION),
                        members.text("category", LONGEST_CATEGORY),
                        members.within("price").map(Price::of).orElse(Price.NONE),
                        members.object("data"));
        members.finish();
        DataAttributes.requireKeepable(content.data());
        return content;
    }

    ProductContent patched(MergePatch patch) {
        patch.requireOnly(MEMBERS);
        return of(patch.applyTo(json()));
    }

    /** As an editor would send it. */
    JsonNode json() {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        members.put("name", JsonNode.createStringNode(name));
        if (description != null) {
            members.put("description", JsonNode.createStringNode(description));
        }
        members.put("category", JsonNode.createStringNode(category));
        members.put("price", price.json());
        members.put("data", data);
        return JsonNode.createObjectNode(members);
    }
}
