package io.cloakroom.api.entity;

/** Something that is kept under an id of ours, in numbered versions. */
public interface Entity {

    EntityId id();

    Revision revision();
}
