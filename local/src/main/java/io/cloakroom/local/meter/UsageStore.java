package io.cloakroom.local.meter;

import io.cloakroom.local.secrets.GeneratedSecrets;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What outlives a change of the template, and this run if it has a data folder: the values of keys
 * that were made up here, and how often each key was used.
 */
public final class UsageStore implements AutoCloseable {
    private final GeneratedSecrets values;
    private final UsageRecords records;
    private final InstantSource clock;

    private UsageStore(GeneratedSecrets values, UsageRecords records, InstantSource clock) {
        this.values = values;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Opens it.
     *
     * @param kept folder; empty keeps nothing
     * @param trouble is told when counts can no longer be written
     * @throws IOException saying which file cannot be used, and what to do
     */
    public static UsageStore open(
            Optional<Path> kept, InstantSource clock, Consumer<String> trouble) throws IOException {
        return new UsageStore(
                GeneratedSecrets.in(kept, "api-keys.json"),
                UsageRecords.open(kept, trouble),
                clock);
    }

    /**
     * The keys and plans of a template, with what has been used of them; their buckets are full.
     *
     * @throws IOException when the value of a new key cannot be written
     */
    public UsagePlans plans(List<ApiKeyDefinition> keys, List<UsagePlanDefinition> plans)
            throws IOException {
        return plans(keys, plans, MeterRules.ASSUMED);
    }

    UsagePlans plans(List<ApiKeyDefinition> keys, List<UsagePlanDefinition> plans, MeterRules rules)
            throws IOException {
        return new UsagePlans(new ApiKeys(keys, values), plans, this, rules);
    }

    UsageRecords records() {
        return records;
    }

    InstantSource clock() {
        return clock;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
