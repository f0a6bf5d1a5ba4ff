package io.cloakroom.local.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as the template describes it.
 *
 * @param attributes types ({@code S}, {@code N}, {@code B}) by attribute name
 * @param timeToLive the attribute that holds an item's expiry; empty when it is off
 * @param stream view type of the table's stream; empty when it has none
 */
public record TableDefinition(
        String logicalId,
        String name,
        Map<String, String> attributes,
        Key key,
        List<Index> indexes,
        Optional<String> timeToLive,
        Optional<String> stream) {
    public TableDefinition {
        attributes = Map.copyOf(attributes);
        indexes = List.copyOf(indexes);
    }

    /** The attributes of a primary key. */
    public record Key(String partition, Optional<String> sort) {}

    /** Whether an index has a partition key of its own. */
    public enum Scope {
        GLOBAL,
        LOCAL
    }

    /** A secondary index. */
    public record Index(Scope scope, String name, Key key, Projection projection) {}

    /**
     * The attributes that an index holds.
     *
     * @param type {@code ALL}, {@code KEYS_ONLY} or {@code INCLUDE}
     * @param include attributes beside the keys
     */
    public record Projection(String type, List<String> include) {
        public Projection {
            include = List.copyOf(include);
        }
    }
}
