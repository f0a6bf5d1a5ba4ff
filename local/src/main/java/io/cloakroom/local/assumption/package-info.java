/**
 * What the front door takes for true where nobody who can be asked knows it.
 *
 * <p>In: nothing. Out: constants. Every phase may look here; who learns better changes one line.
 */
@NullMarked
package io.cloakroom.local.assumption;

import org.jspecify.annotations.NullMarked;
