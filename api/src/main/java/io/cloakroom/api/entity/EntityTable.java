package io.cloakroom.api.entity;

import static io.cloakroom.api.entity.Attributes.ID;
import static io.cloakroom.api.entity.Attributes.WRITE_ID;
import static io.cloakroom.api.entity.Attributes.text;

import io.cloakroom.api.aws.ConditionFailedException;
import io.cloakroom.api.aws.DynamoDb;
import io.cloakroom.api.metrics.RequestCounts;
import io.cloakroom.api.problem.ProblemException;
import io.micronaut.http.HttpStatus;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One table of entities. The SDK repeats a call whose answer got lost, so every write can tell its
 * own work from that of others.
 */
public final class EntityTable {

    private final DynamoDb dynamoDb;
    private final String name;

    public EntityTable(DynamoDb dynamoDb, String name) {
        this.dynamoDb = dynamoDb;
        this.name = name;
    }

    /** Consistent, so that clients can read what they wrote; empty if there is nothing. */
    public Map<String, AttributeValue> find(String id) {
        GetItemRequest request =
                GetItemRequest.builder()
                        .tableName(name)
                        .key(Map.of(ID, text(id)))
                        .consistentRead(true)
                        .build();
        return dynamoDb.ask(client -> client.getItem(request)).item();
    }

    public QueryResponse query(QueryRequest.Builder query) {
        QueryRequest request = query.tableName(name).build();
        return dynamoDb.ask(client -> client.query(request));
    }

    /** Asks side by side, so that many questions take no longer than one. */
    public List<QueryResponse> queryEach(List<QueryRequest.Builder> queries) {
        List<Future<QueryResponse>> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    queries.stream()
                            .map(query -> threads.submit(RequestCounts.carried(() -> query(query))))
                            .toList();
        }
        return answers.stream().map(EntityTable::result).toList();
    }

    private static QueryResponse result(Future<QueryResponse> answer) {
        if (answer.state() == Future.State.FAILED
                && answer.exceptionNow() instanceof RuntimeException failure) {
            throw failure;
        }
        return answer.resultNow();
    }

    /** Writes an entity whole, on a condition. */
    public WriteOutcome put(Map<String, AttributeValue> entity, Condition condition) {
        String writeId = UUID.randomUUID().toString();
        PutItemRequest request =
                PutItemRequest.builder()
                        .tableName(name)
                        .item(with(entity, writeId))
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.valuesToSend())
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build();
        try {
            dynamoDb.write(client -> client.putItem(request));
            return WriteOutcome.WRITTEN;
        } catch (ConditionFailedException e) {
            if (text(writeId).equals(e.found().get(WRITE_ID))) {
                return WriteOutcome.WRITTEN;
            }
            if (!e.isFirstAttempt() && isPast(Attributes.version(entity), e.found())) {
                throw unclear();
            }
            return WriteOutcome.OVERTAKEN;
        }
    }

    /** Whether this version may have stood in the table and been changed or deleted since. */
    private static boolean isPast(long version, Map<String, AttributeValue> found) {
        return found.isEmpty() || Attributes.version(found) > version;
    }

    private static ProblemException unclear() {
        return new ProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "We do not know whether this was done. Please read the item before you try again.");
    }

    /** Writes a new entity and the receipt of the request that made it, both or neither. */
    public WriteOutcome putWithReceipt(
            Map<String, AttributeValue> entity,
            Map<String, AttributeValue> receipt,
            Condition noReceipt) {
        TransactWriteItemsRequest request =
                TransactWriteItemsRequest.builder()
                        .transactItems(
                                transacted(
                                        with(entity, UUID.randomUUID().toString()),
                                        Condition.isAbsent()),
                                transacted(receipt, noReceipt))
                        .build();
        try {
            dynamoDb.write(client -> client.transactWriteItems(request));
            return WriteOutcome.WRITTEN;
        } catch (ConditionFailedException e) {
            return WriteOutcome.OVERTAKEN;
        }
    }

    private TransactWriteItem transacted(Map<String, AttributeValue> item, Condition condition) {
        Put put =
                Put.builder()
                        .tableName(name)
                        .item(item)
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.valuesToSend())
                        .build();
        return TransactWriteItem.builder().put(put).build();
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> entity, String writeId) {
        Map<String, AttributeValue> marked = new HashMap<>(entity);
        marked.put(WRITE_ID, text(writeId));
        return marked;
    }

    /** Deletes on a condition. What is gone when the SDK repeats the call is what was asked for. */
    public WriteOutcome delete(EntityId id, Condition condition) {
        DeleteItemRequest request =
                DeleteItemRequest.builder()
                        .tableName(name)
                        .key(Map.of(ID, text(id.value())))
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.valuesToSend())
                        .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)
                        .build();
        try {
            dynamoDb.write(client -> client.deleteItem(request));
            return WriteOutcome.WRITTEN;
        } catch (ConditionFailedException e) {
            return !e.isFirstAttempt() && e.found().isEmpty()
                    ? WriteOutcome.WRITTEN
                    : WriteOutcome.OVERTAKEN;
        }
    }
}
