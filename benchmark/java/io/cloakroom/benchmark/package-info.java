/**
 * Functions as Lambda's managed runtime starts and calls them, and how long they take. A source
 * folder of the tests of every module with a benchmark; it needs nothing but the JDK. No test calls
 * it.
 */
@NullMarked
package io.cloakroom.benchmark;

import org.jspecify.annotations.NullMarked;
