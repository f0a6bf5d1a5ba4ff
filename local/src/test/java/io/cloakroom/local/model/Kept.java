package io.cloakroom.local.model;

/** An item as the model has it. */
final class Kept {
    final int number;
    final int owner;
    final String id;
    final boolean hasEnd;
    String title;
    long version = 1;
    boolean isThere = true;
    boolean isOver;

    /**
     * One that has just been made.
     *
     * @param number how many there were before it
     */
    Kept(int number, String id, Create create) {
        this.number = number;
        this.owner = create.user();
        this.id = id;
        this.title = create.title();
        this.hasEnd = create.hasEnd();
    }

    boolean isVisibleTo(int user) {
        return isThere && owner == user;
    }

    /** How the API writes its version. */
    String tag() {
        return "\"" + version + "\"";
    }
}
