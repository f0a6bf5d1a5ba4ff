/**
 * What clients see, and what stands in the table afterwards, when the table is in trouble: the
 * function with the SDK client and the time limits that it is deployed with, before a proxy that
 * spoils its calls. Rows F1 to F9 and F16 to F19 are those of the list of faults.
 */
@NullMarked
package io.cloakroom.api.faults;

import org.jspecify.annotations.NullMarked;
