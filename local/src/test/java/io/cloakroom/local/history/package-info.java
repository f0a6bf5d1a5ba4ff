/**
 * Nothing lost, nothing done twice: clients use the running system at once while the table
 * misbehaves and functions are killed; every call is recorded with its times and its outcome, and
 * afterwards the history of each item and each product must have an explanation.
 */
@NullMarked
package io.cloakroom.local.history;

import org.jspecify.annotations.NullMarked;
