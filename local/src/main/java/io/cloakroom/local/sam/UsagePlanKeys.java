package io.cloakroom.local.sam;

import io.cloakroom.local.meter.ApiKeyDefinition;
import io.cloakroom.local.meter.UsagePlanDefinition;
import io.cloakroom.local.template.Property;

import java.util.ArrayList;
import java.util.List;

/**
 * Which key is in which plan.
 *
 * @param links the properties of each {@code AWS::ApiGateway::UsagePlanKey}
 */
record UsagePlanKeys(List<Property> links) {
    /** Most plans for a key (developer guide, "Usage plans and API keys for REST APIs"). */
    private static final int MOST_PLANS = 10;

    /** A key in a plan. */
    private record Entry(ApiKeyDefinition key, UsagePlanDefinition plan) {
        boolean hasStageOf(Entry other) {
            return plan.stages().stream().anyMatch(other.plan.stages()::contains);
        }
    }

    /** Ids of the keys in a plan. */
    List<String> in(String planId) {
        return links.stream()
                .filter(link -> link.at("UsagePlanId").text().equals(planId))
                .map(link -> link.at("KeyId").text())
                .toList();
    }

    /** Holds all of them against the service's rules. */
    void check(List<ApiKeyDefinition> keys, List<UsagePlanDefinition> plans) {
        var entered = new ArrayList<Entry>();
        for (Property link : links) {
            if (!link.at("KeyType").text().equals("API_KEY")) {
                throw link.at("KeyType").complaint("must be API_KEY");
            }
            var entry = new Entry(key(link.at("KeyId"), keys), plan(link.at("UsagePlanId"), plans));
            List<Entry> ofKey =
                    entered.stream().filter(before -> before.key().equals(entry.key())).toList();
            check(link, entry, ofKey);
            entered.add(entry);
        }
    }

    /** A key is in one plan at most for each stage: the service refuses the second. */
    private static void check(Property link, Entry entry, List<Entry> before) {
        for (Entry other : before) {
            if (entry.hasStageOf(other)) {
                throw link.complaint(
                        "puts %s into %s, but it is in %s already, which has a stage in common"
                                .formatted(
                                        entry.key().logicalId(),
                                        entry.plan().logicalId(),
                                        other.plan().logicalId()));
            }
        }
        if (before.size() == MOST_PLANS) {
            throw link.complaint(
                    "puts %s into more than %d plans"
                            .formatted(entry.key().logicalId(), MOST_PLANS));
        }
    }

    private static ApiKeyDefinition key(Property id, List<ApiKeyDefinition> keys) {
        return keys.stream()
                .filter(key -> key.id().equals(id.text()))
                .findFirst()
                .orElseThrow(() -> id.complaint("names no API key of the template"));
    }

    private static UsagePlanDefinition plan(Property id, List<UsagePlanDefinition> plans) {
        return plans.stream()
                .filter(plan -> plan.id().equals(id.text()))
                .findFirst()
                .orElseThrow(() -> id.complaint("names no usage plan of the template"));
    }
}
