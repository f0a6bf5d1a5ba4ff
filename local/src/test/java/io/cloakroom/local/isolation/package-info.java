/** Who sees and changes what: every kind of caller at every route of the running system. */
@NullMarked
package io.cloakroom.local.isolation;

import org.jspecify.annotations.NullMarked;
