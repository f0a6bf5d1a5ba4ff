package io.cloakroom.api.aws;

import io.cloakroom.api.metrics.RequestCounts;
import io.cloakroom.api.metrics.RequestCounts.Count;
import io.micronaut.crac.OrderedResource;

import jakarta.inject.Singleton;

import org.crac.Context;
import org.crac.Resource;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.function.Consumer;
import java.util.function.Function;

/** The one way to the tables. */
@Singleton
public final class DynamoDb implements OrderedResource {

    private final Renewed<DynamoDbClient> client;

    DynamoDb(AwsClients clients) {
        this.client = new Renewed<>(clients.dynamoDb());
        client.get();
    }

    /** Asks a question that has no condition. */
    public <T> T ask(Function<DynamoDbClient, T> question) {
        try {
            return question.apply(client.get());
        } catch (SdkException e) {
            throw AwsFaults.translate(e);
        }
    }

    /** Writes under a condition. */
    public void write(Consumer<DynamoDbClient> write) throws ConditionFailedException {
        try {
            write.accept(client.get());
        } catch (ConditionalCheckFailedException e) {
            RequestCounts.add(Count.CONDITION_FAILURES);
            throw new ConditionFailedException(e);
        } catch (TransactionCanceledException e) {
            if (Cancellation.isForACondition(e)) {
                RequestCounts.add(Count.CONDITION_FAILURES);
                throw new ConditionFailedException(e);
            }
            throw AwsFaults.translate(e);
        } catch (SdkException e) {
            throw AwsFaults.translate(e);
        }
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        client.close();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        client.get();
    }
}
