package io.cloakroom.api.entity;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** Where entities of one kind are kept, and in what form. */
public interface EntityStore<T extends Entity> {

    EntityTable table();

    Map<String, AttributeValue> attributes(T entity);
}
