package io.cloakroom.local;

import com.fasterxml.jackson.databind.JsonNode;

/** What the API keeps: either is made, changed, listed and deleted alike. */
public enum Kind {
    ITEM("/items", "title", ""),
    PRODUCT("/products", "name", ",\"price\":{\"amount\":\"9.90\",\"currency\":\"EUR\"}");

    private final String path;
    private final String title;
    private final String rest;

    Kind(String path, String title, String rest) {
        this.path = path;
        this.title = title;
        this.rest = rest;
    }

    /** Of the list, below which each one has its own. */
    public String path() {
        return path;
    }

    /** What one of them is called. */
    public String titleOf(JsonNode one) {
        return one.path(title).asText();
    }

    /**
     * All of it.
     *
     * @param others further members, each after a comma
     */
    public String body(String title, String others) {
        return "{\"%s\":\"%s\"%s%s}".formatted(this.title, title, rest, others);
    }

    /** A merge patch of the title alone. */
    public String patch(String title) {
        return "{\"%s\":\"%s\"}".formatted(this.title, title);
    }
}
