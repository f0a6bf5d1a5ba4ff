package io.cloakroom.local.model;

import io.cloakroom.local.Kind;

/**
 * What is listed together: the items of a user, or the products of a category.
 *
 * @param number of the user, or of the category
 */
record Shelf(Kind kind, int number) {
    /** Everybody sees products, and in the model everybody may change them. */
    boolean isOpenTo(int user) {
        return kind == Kind.PRODUCT || number == user;
    }
}
