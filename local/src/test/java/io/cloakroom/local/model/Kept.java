package io.cloakroom.local.model;

/** An item or a product as the model has it. */
final class Kept {
    final int number;
    final String id;
    final boolean hasEnd;
    Shelf shelf;
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
        this.id = id;
        this.shelf = create.shelf();
        this.title = create.title();
        this.hasEnd = create.hasEnd();
    }

    boolean isVisibleTo(int user) {
        return isThere && shelf.isOpenTo(user);
    }

    String path() {
        return shelf.kind().path() + "/" + id;
    }

    /** How the API writes its version. */
    String tag() {
        return "\"" + version + "\"";
    }
}
