package io.cloakroom.api.idempotency;

import io.cloakroom.api.entity.Condition;
import io.cloakroom.api.entity.Entity;
import io.cloakroom.api.entity.EntityId;
import io.cloakroom.api.entity.EntityIds;
import io.cloakroom.api.entity.EntityStore;
import io.cloakroom.api.entity.Revision;
import io.cloakroom.api.entity.WriteOutcome;
import io.cloakroom.api.metrics.RequestCounts;
import io.cloakroom.api.metrics.RequestCounts.Count;
import io.cloakroom.api.problem.ProblemException;
import io.micronaut.http.HttpStatus;

import jakarta.inject.Singleton;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes entities: once for each key, however often and however concurrently it is asked. */
@Singleton
public final class Creations {

    /** Who meets another's receipt finds it at the next look. */
    private static final int MOST_ATTEMPTS = 2;

    private final EntityIds ids;
    private final Clock clock;

    Creations(EntityIds ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Answers with what was made. {@code make} judges the request as of the time it is given: for a
     * repetition that is the time of the first sending, so what was accepted once is not refused
     * later.
     */
    public <T extends Entity> T create(
            EntityStore<T> store, Attempt attempt, BiFunction<EntityId, Revision, T> make) {
        if (!attempt.isRepeatable()) {
            T made = requireNew(store, first(make));
            RequestCounts.add(Count.CREATED);
            return made;
        }
        for (int look = 0; look < MOST_ATTEMPTS; look++) {
            Optional<Receipt> receipt = receipt(store, attempt);
            if (receipt.isPresent()) {
                return again(receipt.get(), attempt, make);
            }
            T made = first(make);
            if (put(store, made, attempt) == WriteOutcome.WRITTEN) {
                RequestCounts.add(Count.CREATED);
                return made;
            }
        }
        throw new ProblemException(
                HttpStatus.CONFLICT, "The same request is under way. Please send it again.");
    }

    private <T extends Entity> T first(BiFunction<EntityId, Revision, T> make) {
        return make.apply(ids.next(), Revision.first(clock.instant()));
    }

    private static <T extends Entity> T requireNew(EntityStore<T> store, T made) {
        return store.table()
                .put(store.attributes(made), Condition.isAbsent())
                .of(made)
                .orElseThrow(() -> new IllegalStateException("A new id was not new"));
    }

    private <T extends Entity> WriteOutcome put(EntityStore<T> store, T made, Attempt attempt) {
        Receipt receipt = Receipt.of(made, attempt.fingerprint());
        return store.table()
                .putWithReceipt(
                        store.attributes(made),
                        receipt.attributes(attempt.receiptId()),
                        Condition.isAbsentOrExpired(clock.instant()));
    }

    private Optional<Receipt> receipt(EntityStore<?> store, Attempt attempt) {
        Map<String, AttributeValue> found = store.table().find(attempt.receiptId());
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Receipt.read(found))
                        .filter(receipt -> receipt.isGood(clock.instant()));
    }

    /** The same answer from the same request, whatever has become since of what it made. */
    private static <T extends Entity> T again(
            Receipt receipt, Attempt attempt, BiFunction<EntityId, Revision, T> make) {
        if (!receipt.fingerprint().equals(attempt.fingerprint())) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "This Idempotency-Key was used for a request with another body.");
        }
        return make.apply(receipt.made(), Revision.first(receipt.madeAt()));
    }
}
