/**
 * The running system against a small model of what it promises: sequences of calls by two users,
 * chosen by chance from a seed, and after each call the same answer from both. A sequence that
 * fails is made shorter for as long as it still fails.
 */
@NullMarked
package io.cloakroom.local.model;

import org.jspecify.annotations.NullMarked;
